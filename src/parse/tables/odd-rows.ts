/** Rows that may well be others than they are read as. */
import { isClassing } from './columns.js'
import type { Place, Row } from './layout.js'
import type { Column } from './model.js'
import type { Model } from './reading.js'
import type { Region } from './seen.js'
import type { UncertainRow } from './types.js'
import { STRANGER } from './weights.js'

/** A row that is odd, and what of it may be wrong. */
export interface OddRow {
  at: number
  lead: number
  reason: UncertainRow['reason']
}

/**
 * The odd rows of a reading. One whose number is left out, and stands as a figure in the row before, seems to be torn; two rows in turn that span the table without
 * a marker seem to be headings. Where no blank line tells, an organ that is missing alone may be merged as well as empty, and the only row without a
 * marker that spans the table may be one of which nothing but the name is printed; so may a class be the remark of the row before,
 * a cell of the sort of the classes the class of the row behind, and a name that ends as all classes do, and no other name, one of these.
 */
export function oddRows(rows: readonly Row[], { columns, habits }: Model, region: Region): OddRow[] {
  const isPlain = (row: Row | undefined) => row?.section === true && region.lines[row.at]!.section === null
  const plain = rows.filter(isPlain)
  const misplaced = rows.filter(
    (row, i) =>
      isTorn(row, rows[i + 1], columns, region) || (isPlain(row) && (isPlain(rows[i + 1]) || (plain.length === 1 && !habits.telling))),
  )
  const apart = habits.telling ? rows.filter((row) => hasPartsApart(row, region)) : []
  const merged = habits.telling ? [] : rows.filter((row) => goesOnAlone(row, columns))
  const unclassed = habits.telling ? [] : [...remarksAhead(rows, columns), ...classesAside(rows, columns), ...classesAstray(rows, columns)]
  const odd = (reason: OddRow['reason']) => (row: Row) => ({ at: row.at, lead: STRANGER.lead, reason })
  return [...[...misplaced, ...apart, ...unclassed].map(odd('place')), ...merged.map(odd('merge'))]
}

/**
 * The rows whose class may be the remark of the row before: where no row seems to have a remark, classes go on over several rows, and the one before does not.
 */
function remarksAhead(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const [first, last] = [columns[0]!, columns.at(-1)!]
  const body = rows.filter(({ section }) => !section)
  if (!isClassing(first.type) || last.type !== 'note' || body.some(({ places }) => typeof places[columns.length - 1] === 'object'))
    return []
  const begins = (row: Row | undefined) => typeof row?.places[0] === 'object'
  return body.some((row) => !begins(row)) ? body.filter((row, i) => i > 0 && begins(row) && begins(body[i - 1])) : []
}

/** Characters that a sort has besides what counts. */
const SHORTEST_SORT = 2
/** A text with what counts it left out: 一类区域 and 二类区域 are of one sort. */
const sortOf = (text: string): string => text.replace(/[一二三四五六七八九十\dA-Za-z]/g, '#')

/** The rows with a cell of one sort with a class, which says by its number which one it is: it may be the class of the row behind. */
function classesAstray(rows: readonly Row[], columns: readonly Column[]): Row[] {
  if (!isClassing(columns[0]!.type)) return []
  const sortIn = (place: Place | undefined) => {
    const sort = typeof place === 'object' ? sortOf(place.text) : ''
    return sort.includes('#') && sort.replaceAll('#', '').length >= SHORTEST_SORT ? sort : ''
  }
  const classes = new Map<string, Set<string>>()
  for (const { places } of rows) {
    const [first] = places
    const sort = sortIn(first)
    if (typeof first !== 'object' || sort === '') continue
    classes.set(sort, (classes.get(sort) ?? new Set()).add(first.text))
  }
  // what a class is called may be told of beside it: only another number tells apart
  const isAnother = (place: Place | undefined) => typeof place === 'object' && classes.get(sortIn(place))?.has(place.text) === false
  return rows.filter(({ places }) => places.some((place, col) => col > 0 && isAnother(place)))
}

/** Classes that end alike tell what a class ends in. */
const LEAST_ALIKE = 3

/** The rows that go on with a class though their name ends as all classes do, and no other name does: 优秀组织奖 below 三等奖. */
function classesAside(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const first = columns.findIndex(({ type }) => isClassing(type))
  const endOf = (place: Place | undefined) => (typeof place === 'object' ? place.text.slice(-1) : '')
  const ends = rows.map(({ places }) => endOf(places[first])).filter((end) => end !== '')
  if (first < 0 || ends.length < LEAST_ALIKE || new Set(ends).size > 1) return []
  const named = rows.filter(({ places }) => endOf(places[first + 1]) === ends[0])
  return named.length === 1 && named[0]!.places[first] === 'above' ? named : []
}

/** True for a row that holds, among its figures, the number that the row behind it leaves out. */
function isTorn({ places }: Row, next: Row | undefined, columns: readonly Column[], { lines }: Region): boolean {
  const col = columns.findIndex(({ type }) => type === 'serial')
  const serialOf = (place: Place | undefined) => (typeof place === 'object' ? lines[place.lines[0]!]!.serial : 0)
  const number = serialOf(places[col])
  if (number === 0 || serialOf(next?.places[col]) !== number + 2) return false
  return places.some((place, i) => i > col && serialOf(place) === number + 1)
}

/** True for a row with a cell of numbered paragraphs that blank lines part as they part rows: 1. and 2. may be of rows of their own. */
function hasPartsApart({ places, section }: Row, { lines }: Region): boolean {
  const isApart = (at: number, i: number) => i > 0 && lines[at]!.item > 1 && lines[at]!.extra > 0
  return !section && places.some((place) => typeof place === 'object' && place.lines.some(isApart))
}

/** True for a row of its own of which one cell goes on behind printed ones: an organ's. */
function goesOnAlone({ places, section, below }: Row, columns: readonly Column[]): boolean {
  const merged = places.flatMap((place, col) => (place === 'above' && !isClassing(columns[col]!.type) ? [col] : []))
  const [col] = merged
  if (section || below || col === undefined || merged.length > 1 || columns[col]!.type !== 'organ') return false
  return places.slice(0, col).some((place, i) => typeof place === 'object' && columns[i]!.type !== 'serial')
}
