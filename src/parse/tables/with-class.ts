/**
 * What is printed beside each class and nowhere else goes on with the class, its points too. Where no blank line tells empty cells from merged ones, or fewer stand
 * there than cells would be empty, a column that has a cell in every row that begins a class and in no other says so all the same: that the cells are empty just there
 * would be chance.
 */
import type { TypeName } from './column-types.js'
import type { Place, Row } from './layout.js'
import type { Model } from './reading.js'
import type { Seen } from './seen.js'

/** Columns at the end of a table that may go on so: who answers for what, on what ground, until when. */
export const WITH_CLASS: ReadonlySet<TypeName> = new Set(['organ', 'basis', 'time', 'source'])
/** What is empty in most rows, or filled in by hand. */
const OFTEN_EMPTY: ReadonlySet<TypeName> = new Set(['note', 'score', 'tick'])
/** Rows that go on with a class, and classes that go on, at least: where a cell in twenty is empty, three such in a row are so one time in eight thousand. */
const FEWEST_ROWS = 3
const FEWEST_CLASSES = 2

/** The rows with such cells merged with those above. */
export function mergedWithClass(rows: readonly Row[], { columns, habits }: Model, lines: readonly Seen[]): readonly Row[] {
  const first = columns[0]?.type === 'serial' ? 1 : 0
  if (rows.some(({ section }) => section)) return rows
  const goesOn = rows.map(({ places }) => places[first] === 'above')
  const classes = goesOn.filter((on, i) => on && goesOn[i - 1] === false).length
  if (classes < FEWEST_CLASSES || goesOn.filter(Boolean).length < FEWEST_ROWS) return rows
  if (habits.telling && rows.some((_, i) => goesOn[i] === true && isTold(rows, i, lines))) return rows
  const merged = columns.flatMap(({ type }, col) =>
    col > first && !OFTEN_EMPTY.has(type) && isBesideClasses(rows, goesOn, col) ? [col] : [],
  )
  const organ = columns.at(-1)?.type === 'organ' && columns.at(-2)?.type !== 'organ' ? columns.length - 1 : -1
  const answering = organ > first && !merged.includes(organ) && areAnsweredFor(rows, goesOn, organ, lines) ? [...merged, organ] : merged
  if (answering.length === 0) return rows
  return rows.map((row, i) =>
    goesOn[i] ? { ...row, places: row.places.map((place, col) => (place === 'empty' && answering.includes(col) ? 'above' : place)) } : row,
  )
}

/** True where as many blank lines stand before a row as cells would be empty there. */
function isTold(rows: readonly Row[], i: number, lines: readonly Seen[]): boolean {
  const { at, places } = rows[i]!
  const isFilled = (place: Place | undefined) => place !== 'empty'
  const before = rows[i - 1]?.places.toReversed().findIndex(isFilled) ?? 0
  return (
    lines[at]!.extra >=
    before +
      places
        .slice(
          0,
          places.findIndex((place) => typeof place === 'object'),
        )
        .filter((place) => place === 'empty').length
  )
}

/** Classes that have each an organ beside them, at least, and rows that lack one, where some that go on have their own. */
const FEWEST_ANSWERED = 3
const FEWEST_LACKING = 2

/** True where every class has an organ that answers for it, and rows that lack one only go on with a class; nobody answers for sums. */
function areAnsweredFor(rows: readonly Row[], goesOn: readonly boolean[], organ: number, lines: readonly Seen[]): boolean {
  const begin = rows.filter(({ at }, i) => !goesOn[i] && !lines[at]!.isTotal)
  const lacking = rows.filter(({ places }, i) => goesOn[i] && places[organ] === 'empty')
  return (
    begin.length >= FEWEST_ANSWERED && lacking.length >= FEWEST_LACKING && begin.every(({ places }) => typeof places[organ] === 'object')
  )
}

/** True for a column that has a cell in each row that begins a class, and none in any other. */
function isBesideClasses(rows: readonly Row[], goesOn: readonly boolean[], col: number): boolean {
  return rows.every(({ places }, i) => (goesOn[i] ? places[col] === 'empty' : typeof places[col] === 'object'))
}
