/** What a reading teaches about the columns and the blank lines of its table. */
import type { Node } from './beam.js'
import type { TypeName } from './column-types.js'
import { BLOCK, type BlankHabits, FLAGS, habitsOf } from './gaps.js'
import { KIND } from './kinds.js'
import { pathOf, type Row } from './layout.js'
import { CLASSES, type Column, type Count, columnsOf, noCount } from './model.js'
import type { Reading } from './reading.js'
import type { Region } from './seen.js'
import { BLANKS, JOINS, PLAIN, STEP } from './weights.js'

/** The columns as the rows of a reading show them. */
export function learnColumns(rows: readonly Row[], region: Region, types: readonly TypeName[]): Column[] {
  const counts = types.map(noCount)
  let before: Row | null = null
  for (const row of rows) {
    if (!row.section) {
      countRow(row, types, counts, region)
      countTwice(row, before, counts, region)
    }
    before = row.section ? null : row
  }
  return columnsOf(types, counts)
}

function countRow({ places, below }: Row, types: readonly TypeName[], counts: readonly Count[], region: Region): void {
  const first = places.findIndex((place) => typeof place === 'object')
  places.forEach((place, col) => {
    const count = counts[col]!
    const before = col < first - 1
    const beside = below && col > first
    const within = types[col - 1] !== undefined && CLASSES.has(types[col - 1]!) && isWithin(places, col)
    if (before) count.below++
    if (beside) count.beside++
    if (within) count.within++
    if (place === 'empty' || place === undefined) count.empty++
    else if (place === 'above') {
      if (before) count.mergedBelow++
      else if (within) count.mergedWithin++
      else if (beside) count.mergedBeside++
      else if (col < first) count.merged++
      else if (!goesAlong(places)) count.inside++
    } else if (place !== 'left') {
      count.printed++
      const { kind, length, textId } = region.join(place.lines[0]!, place.lines.at(-1)!)
      count.kinds[kind]!++
      count.lengths[length]!++
      count.texts.set(textId, (count.texts.get(textId) ?? 0) + 1)
    }
  })
}

/** A text that a column prints twice running, though a class before it goes on, tells that its cells are not merged. */
function countTwice({ places, below }: Row, before: Row | null, counts: readonly Count[], { lines }: Region): void {
  if (before === null) return
  const goesOn = places.indexOf('above')
  if (goesOn < 0) return
  places.forEach((place, col) => {
    const above = before.places[col]
    if (col <= goesOn || typeof place !== 'object' || typeof above !== 'object') return
    if (lines[place.lines[0]!]!.textId !== lines[above.lines[0]!]!.textId) return
    counts[col]!.twice++
    if (below) counts[col]!.twiceBeside++
  })
}

/** True for a row that goes on behind its number with all that is told of one thing: none of these columns goes on by itself. */
const goesAlong = (places: Row['places']): boolean =>
  typeof places[0] === 'object' && places.slice(1, BLOCK + 1).every((place) => place === 'above')

/** True for a cell directly behind a class that goes on behind the row's number. */
const isWithin = (places: Row['places'], col: number): boolean => col > 1 && typeof places[0] === 'object' && places[col - 1] === 'above'

/** How blank lines stand before the cells of a reading. */
export function learnBlanks(reading: Reading, { lines }: Region, habits: BlankHabits): BlankHabits {
  if (!habits.telling) return habits
  const { strength, silent, stray, runs, runsStrength } = BLANKS
  const missing = { silent: 0, all: 0 }
  const lengths: [number, number, number] = [0, 0, 0]
  const full = [
    { extra: 0, all: 0 },
    { extra: 0, all: 0 },
  ]
  for (const { act, gap, at } of pathOf(reading)) {
    if (gap === null || lines[at]!.pageCut) continue
    const { extra } = lines[at]!
    const { empties } = gap
    if (empties > 0) {
      missing.all++
      if (extra <= 0) missing.silent++
      else if (empties > 1) lengths[extra === empties ? 0 : extra < empties ? 1 : 2]++
    } else {
      const place = full[act === 'cell' ? 0 : 1]!
      place.all++
      if (extra > 0) place.extra++
    }
  }
  const share = (seen: number, all: number, expected: number) => (seen + strength * expected) / (all + strength)
  const long = lengths[0] + lengths[1] + lengths[2]
  const run = (i: 0 | 1 | 2) => (lengths[i] + runsStrength * runs[i]) / (long + runsStrength)
  return habitsOf({
    telling: true,
    runs: [run(0), run(1), run(2)],
    silent: share(missing.silent, missing.all, silent),
    stray: [share(full[0]!.extra, full[0]!.all, stray), share(full[1]!.extra, full[1]!.all, stray)],
  })
}

/**
 * Weights, by column, of a line that goes on with the cell before it where nothing is printed closer than usual. One such line does not
 * speak for itself: the first is not counted.
 */
export function learnJoins(reading: Reading, { lines }: Region, width: number): number[] {
  const joins = new Array<number>(width).fill(0)
  const cells = new Array<number>(width).fill(0)
  for (const { act, first, at, state } of pathOf(reading)) {
    if ((state & FLAGS.section) !== 0) continue
    if (act === 'cell' || act === 'row') cells[first]!++
    else if (act === 'more' && lines[at]!.extra >= 0 && lines[at - 1]?.full !== true) joins[first]!++
  }
  const { strength } = JOINS
  const own = strength * Math.exp(STEP.goesOn)
  return joins.map((count, col) => Math.min(JOINS.most, Math.log((Math.max(0, count - 1) + own) / (cells[col]! + count + strength))))
}

/** Weight of a row without a marker that spans the table, before a number. One such row does not speak for itself: the first is not counted. Those
 * that head next to nothing are none. */
export function learnPlain(reading: Reading, rows: readonly Row[], { lines }: Region): number {
  const isPlain = ({ act, at }: Node) =>
    act === 'section' && lines[at]!.section === null && lines[at]!.kind !== KIND.sentence && (lines[at + 1]?.serial ?? 0) > 0
  const count = pathOf(reading).filter(isPlain).length
  const { strength, most, share } = PLAIN
  const all = rows.filter(({ section }) => !section).length
  if (count > all * share) return STEP.plainSection
  return Math.min(most, Math.log((Math.max(0, count - 1) + strength * Math.exp(STEP.plainSection)) / (rows.length + strength)))
}
