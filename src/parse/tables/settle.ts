/**
 * Figures put where they add up. Where no blank line tells which of several figures of a row is missing, the row of sums may: with its figures in the right
 * columns every column has the sum that is printed.
 */
import { figureOf } from './figures.js'
import type { Place, Row } from './layout.js'
import type { Model } from './reading.js'
import type { Region } from './seen.js'

/** A row of the whole, whatever it is called: 合计, 全市. */
const WHOLE = /^全[国省市州县区镇乡]$/
/** Rows whose figures may be moved, places tried for the figures of one, and of all together. */
const MOST_ROWS = 6
const MOST_WAYS = 120
const MOST_TRIED = 4000
/** Figures with decimals add up to within so much. */
const SLACK = 1e-6

/** Places for the figures of one row, as columns of the figures in their order. */
type Way = readonly number[]

interface Moving {
  row: Row
  figures: readonly number[]
  ways: readonly Way[]
}

/**
 * The rows with figures moved to where they add up, and which rows that settles; the rows as they are where they add up already, where there is
 * no row of sums or more than one, where figures are merged, and where none or several ways of moving would do.
 */
export function settle(rows: readonly Row[], { columns, habits }: Model, region: Region): { rows: Row[]; settled: ReadonlySet<Row> } {
  const as = { rows: [...rows], settled: new Set<Row>() }
  const isWhole = ({ at }: Row) => region.lines[at]!.isTotal || WHOLE.test(region.lines[at]!.bare)
  const [whole, another] = habits.telling ? [] : rows.filter(isWhole)
  if (whole === undefined || another !== undefined || rows.some(({ section }) => section)) return as
  const cols = columns.flatMap(({ type }, col) => (type !== 'serial' && holdsFigures(rows, col, region) ? [col] : []))
  if (cols.length < 2 || cols.some((col, i) => i > 0 && col !== cols[i - 1]! + 1)) return as
  const wanted = figuresIn(whole, cols, region)
  const parts = rows.filter((row) => row !== whole).map((row) => ({ row, figures: figuresIn(row, cols, region) }))
  if (wanted.length < cols.length || rows.some(({ places }) => cols.some((col) => places[col] === 'above'))) return as
  const left = parts.filter(({ figures }) => figures.length === cols.length).reduce((sums, { figures }) => minus(sums, figures), wanted)
  const moving = parts.filter(({ figures }) => figures.length < cols.length)
  if (moving.length === 0 || moving.length > MOST_ROWS) return as
  const placed = moving.map(({ row, figures }) => ({ row, figures, ways: waysOf(figures.length, cols.length) }))
  if (placed.some(({ ways }) => ways.length > MOST_WAYS)) return as
  const [way, other] = fitting(placed, left)
  if (way === undefined || other !== undefined) return as
  const moved = new Map(placed.map(({ row }, i) => [row, moveTo(row, cols, way[i]!)]))
  return { rows: rows.map((row) => moved.get(row) ?? row), settled: new Set(moved.values()) }
}

const figuresIn = ({ places }: Row, cols: readonly number[], region: Region): number[] =>
  cols.flatMap((col) => figureOf(places[col], region) ?? [])

/** True for a column that holds nothing but figures, in some rows at least. */
function holdsFigures(rows: readonly Row[], col: number, region: Region): boolean {
  const printed = rows.flatMap(({ places }) => (typeof places[col] === 'object' ? [places[col]] : []))
  return printed.length > 0 && printed.every((place) => figureOf(place, region) !== null)
}

const minus = (sums: readonly number[], figures: readonly number[]): number[] => sums.map((sum, i) => sum - figures[i]!)

/** The ways to put so many figures, in their order, into so many columns; too many of them are cut off. */
function waysOf(count: number, width: number): Way[] {
  if (count === 0) return [[]]
  const ways: Way[] = []
  for (let last = count - 1; last < width && ways.length <= MOST_WAYS; last++)
    for (const before of waysOf(count - 1, last)) ways.push([...before, last])
  return ways
}

/** The first two ways to place the figures of all rows so that they make up what is left of the sums. */
function fitting(moving: readonly Moving[], left: readonly number[]): (readonly Way[])[] {
  const found: Way[][] = []
  let tried = 0
  const place = (at: number, rest: readonly number[], chosen: readonly Way[]): void => {
    if (found.length > 1 || tried > MOST_TRIED) return
    const row = moving[at]
    if (row === undefined) {
      if (rest.every((sum) => Math.abs(sum) < SLACK)) found.push([...chosen])
      return
    }
    for (const way of row.ways) {
      tried++
      const after = [...rest]
      way.forEach((col, i) => {
        after[col]! -= row.figures[i]!
      })
      if (after.every((sum) => sum > -SLACK)) place(at + 1, after, [...chosen, way])
    }
  }
  place(0, left, [])
  return tried > MOST_TRIED ? [] : found
}

/** A row with its figures in other columns. */
function moveTo(row: Row, cols: readonly number[], way: Way): Row {
  const printed = cols.map((col) => row.places[col]).filter((place): place is Exclude<Place, string> => typeof place === 'object')
  const places = [...row.places]
  for (const col of cols) places[col] = 'empty'
  way.forEach((col, i) => {
    places[cols[col]!] = printed[i]
  })
  return { ...row, places }
}
