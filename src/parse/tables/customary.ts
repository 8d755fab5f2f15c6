/** Rows that are read as custom has it, as nothing in the lines tells: no blank line says which cells are empty. */
import { KIND } from './kinds.js'
import type { Printed, Row } from './layout.js'
import type { Model } from './reading.js'
import type { Region } from './seen.js'
import { sameRun } from './years.js'

/** A row of which custom alone says how it is read. */
export interface Customary {
  at: number
  lead: number
  reason: 'place' | 'merge'
}

/**
 * 合计 covers the columns of number and name, though the cells behind it are empty, and a section all up to its sums; of two columns of one type the left one holds the text, of two
 * years the later one, though it may as well stand in the other. The confidence takes customs for right: only a warning names such rows.
 */
export function customary(rows: readonly Row[], { columns, habits, years }: Model, { lines }: Region): Customary[] {
  const covers = ({ at, places }: Row) => {
    const behind = places.findIndex((place, col) => col > 0 && typeof place === 'object')
    if (places[1] !== 'left' || behind < 0 || !(lines[at]!.isTotal || lines[at]!.section !== null)) return false
    const empties = places.slice(0, behind).filter((place) => place === 'empty').length
    const { extra } = lines[(places[behind] as Printed).lines[0]!]!
    return habits.telling ? extra !== empties : lines[at]!.section !== null || empties > 0 || places[2] === 'left'
  }
  const mayStandBehind = ({ places }: Row) =>
    !habits.telling &&
    places.some(
      (place, col) =>
        typeof place === 'object' &&
        ((places[col + 1] === 'empty' && columns[col]!.type === columns[col + 1]?.type) ||
          (places[col - 1] === 'empty' && sameRun(years, col - 1, col))),
    )
  // what no row is without may be empty all the same
  const mayBeEmpty = ({ places }: Row) => {
    const first = places.findIndex((place) => typeof place === 'object')
    return !habits.telling && places.some((place, col) => col > first && place === 'above' && columns[col]!.needed)
  }
  // nobody seems to answer for a task: who does may be the one above
  // a blank line more for each cell that is empty before the next printed one
  const isTold = (places: Row['places'], col: number) => {
    const to = places.findIndex((place, i) => i > col && typeof place === 'object')
    if (!habits.telling || to < 0) return habits.telling
    const from = places.findLastIndex((place, i) => i < col && typeof place === 'object')
    const empties = places.slice(from + 1, to).filter((place) => place === 'empty').length
    return lines[(places[to] as Printed).lines[0]!]!.extra >= empties
  }
  const mayGoOn = ({ places }: Row) => places.some((place, col) => place === 'empty' && columns[col]!.charged && !isTold(places, col))
  // 主项 and 子项: of two names one is printed, below the one above or a thing of its own
  const mayBeWhole = ({ places }: Row) =>
    !habits.telling &&
    typeof places[0] === 'object' &&
    places.some(
      (place, col) =>
        place === 'above' && columns[col]!.type === 'name' && columns[col + 1]?.type === 'name' && typeof places[col + 1] === 'object',
    )
  // short names one below the other may as well be of rows of their own
  const mayBeRows = ({ places }: Row) =>
    !habits.telling &&
    places.some(
      (place, col) =>
        typeof place === 'object' &&
        columns[col]!.type === 'name' &&
        place.lines.length > 1 &&
        place.lines.every((at) => lines[at]!.item > 0 && lines[at]!.kind !== KIND.sentence && !/[。;]$/.test(lines[at]!.bare)),
    )
  return rows
    .filter(({ section }) => !section)
    .flatMap((row): Customary[] =>
      covers(row) || mayBeEmpty(row) || mayBeRows(row) || mayBeWhole(row) || mayGoOn(row)
        ? [{ at: row.at, lead: 0, reason: 'merge' }]
        : mayStandBehind(row)
          ? [{ at: row.at, lead: 0, reason: 'place' }]
          : [],
    )
}
