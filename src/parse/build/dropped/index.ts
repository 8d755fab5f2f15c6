/**
 * Rows from which a tool that turned a page into text left out the merged cells: what stands behind them moved to the left. Such a row ends in as many
 * bars as cells were left out (2 | 清理证明事项 | 市司法局 | |||), in empty cells, or is short. Where that is told, or the looks of the cells say so plainly, they are put back, and
 * the cells above go on over the gaps.
 */
import type { MarkupCell } from '../../../model/index.js'
import { squeeze } from '../../../text/width.js'
import type { TypeName } from '../../tables/column-types.js'
import { typeOf } from '../../tables/columns.js'
import { KIND, kindOf } from '../../tables/kinds.js'
import { type Head, spanned } from './head.js'
import { type Column, columnsOf, emptied, fitOf, type Look, looksOf } from './looks.js'
import { Rows, type Way } from './ways.js'

/** A row as printed. */
export interface Printed {
  cells: readonly MarkupCell[]
  /** Cells that it says it lacks; 0 where it says nothing: it may end in empty cells instead. */
  missing: number
}

/** A table with its cells put back. */
export interface PutBack {
  rows: MarkupCell[][]
  /** How likely all of it is right: 1 where nothing was moved. */
  confidence: number
  /** Rows, by their index, whose cells may stand elsewhere. */
  unsure: number[]
}

/** Rows that say nothing speak for a table whose merged cells were left out only if putting them back explains them all by so much. */
const LEAST_GAIN = 8
/** The same of one such row among others that say it: its last cell is left out rather than empty. */
const GAIN_OF_ONE = 4
/** A single cell that fits any column worse than this names the rows below it. */
const WORST_ALONE = -9
/** A row that could as likely be read otherwise, its lead below this, is warned of. */
const SURE = 4
const TOTAL = /^(?:[合总共小]计|总计)$/

/** Puts the cells of a table back, row by row. Nothing changes where merged cells are not known to be left out. `width` is the number of columns. */
export function putBack(rows: readonly Printed[], width: number): PutBack {
  const head = headOf(rows, width)
  const asPrinted = { rows: rows.map((row) => padded(row)), confidence: 1, unsure: [] }
  if (head === null || width < 3) return asPrinted
  const body = rows.slice(head.rows.length)
  const whole = body.map((row) => (row.missing === 0 && endOf(row.cells) === width ? asTheyStand(width) : null))
  const first = moves(body, columnsFrom(head.types, body, whole))
  // what was put back says more of the columns
  const ways = moves(
    body,
    columnsFrom(
      head.types,
      body,
      whole.map((way, i) => way ?? first[i] ?? null),
    ),
  )
  if (ways.every((way) => way === null) && head.rows.length === 1) return asPrinted
  return laidOut(head.rows, body, ways)
}

/** True for the title of the rows below it: 一、…. */
const isTitle = ({ cells }: Printed): boolean => cells[0] !== undefined && kindOf(squeeze(cells[0].text)) === KIND.section

/** Rows that a header has at most. */
const MOST_HEADS = 3

/** The header as printed where its first row lacks no cell, with its spans where it has several rows; null for any other. */
function headOf(rows: readonly Printed[], width: number): Head | null {
  const whole = rows.findIndex((row) => (row.missing === 0 && endOf(row.cells) === width) || isTitle(row))
  if (whole < 0) return null
  if (whole === 0) {
    const [{ cells } = { cells: [] }] = rows
    return endOf(cells) === width ? { rows: [[...cells]], types: cells.map(({ text }) => typeOf(squeeze(text))) } : null
  }
  // one cell that the first row lacks may look as an empty one
  const heads = rows.slice(0, whole).map(({ cells }) => cells.slice(0, endOf(cells)))
  if (whole > MOST_HEADS || rows.slice(0, whole).every(({ missing }) => missing === 0)) return null
  return spanned(
    heads,
    rows.slice(whole).map(({ cells }) => cells),
    width,
  )
}

const asTheyStand = (width: number): Way => ({ cols: range(0, width), gone: [], covered: [], score: 0 })

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** The end of the cells that a row prints: those behind are empty. */
function endOf(cells: readonly MarkupCell[]): number {
  let end = cells.length
  while (end > 0 && squeeze(cells[end - 1]!.text) === '') end--
  return end
}

const EMPTY: MarkupCell = { text: '', rowSpan: 1, colSpan: 1, header: false }

/** A row with empty cells in place of those that it lacks. */
const padded = ({ cells, missing }: Printed): MarkupCell[] => [...cells, ...range(0, missing).map(() => ({ ...EMPTY }))]

function columnsFrom(types: readonly TypeName[], body: readonly Printed[], ways: readonly (Way | null)[]): Column[] {
  const looks = types.map((): Look[] => [])
  ways.forEach((way, row) => {
    for (const [i, col] of (way?.cols ?? []).entries()) looks[col]!.push(looksOf(squeeze(body[row]!.cells[i]?.text ?? '')))
  })
  return columnsOf(types, looks)
}

/** The way that a row is read. */
interface Moved extends Way {
  /** How far it is ahead of any other. */
  lead: number
}

/** How the rows are read that lack cells; null for those that stand as they are. */
function moves(body: readonly Printed[], columns: readonly Column[]): (Moved | null)[] {
  const isTold = body.some(({ missing }) => missing > 0)
  const rows = new Rows(columns)
  let above: readonly boolean[] = columns.map(() => false)
  let gain = 0
  const found = body.map((row) => {
    const { way, better } = wayOf(row, columns, rows, above, isTold)
    gain += better
    above = goesOnBelow(row, way, above, columns.length)
    return way
  })
  return isTold || gain >= LEAST_GAIN ? found : found.map(() => null)
}

/** Which columns have a cell that may go on in the next row: none behind a row that names those below it, or sums up those above. */
function goesOnBelow({ cells }: Printed, way: Way | null, above: readonly boolean[], width: number): readonly boolean[] {
  if (way === null) return range(0, width).map((col) => endOf(cells) > 1 && col < cells.length)
  if (way.covered.length > 0) return above.map(() => false)
  return above.map((isAbove, col) => way.cols.includes(col) || (isAbove && way.gone.includes(col)))
}

/** How a row is read, null as it stands, and by how much that is better than as it stands where the row does not say. */
function wayOf(
  row: Printed,
  columns: readonly Column[],
  rows: Rows,
  above: readonly boolean[],
  isTold: boolean,
): { way: Moved | null; better: number } {
  const none = { way: null, better: 0 }
  const { cells, missing } = row
  const isSaid = missing > 0
  // among rows that say it, one that does not lacks its last cell at most
  const end = isSaid ? cells.length : isTold ? Math.max(endOf(cells), columns.length - 1) : endOf(cells)
  if (end === 0 || end >= columns.length) return none
  const looks = cells.slice(0, end).map(({ text }) => looksOf(squeeze(text)))
  if (end === 1 && (isTitle(row) || !isSaid)) return none
  const covers = isTitle(row) || TOTAL.test(squeeze(cells[0]!.text))
  const [best, next] = rows.waysOf({ looks, above, covers, isTold })
  if (best === undefined || (end === 1 && best.score < WORST_ALONE)) return none
  const behind = next?.score ?? Number.NEGATIVE_INFINITY
  if (isSaid) return { way: { ...best, lead: best.score - behind }, better: 0 }
  const asPrinted = looks.reduce((sum, look, col) => sum + fitOf(look, columns[col]!), emptied(columns.slice(end)))
  const better = best.score - asPrinted
  if (better <= (isTold ? GAIN_OF_ONE : 0)) return none
  return { way: { ...best, lead: best.score - Math.max(asPrinted, behind) }, better }
}

/** The rows with their cells in their columns, and those above that go on. */
function laidOut(head: readonly MarkupCell[][], body: readonly Printed[], ways: readonly (Moved | null)[]): PutBack {
  const width = head[0]!.reduce((sum, { colSpan }) => sum + colSpan, 0)
  const back: PutBack = { rows: [...head], confidence: 1, unsure: [] }
  const above: (MarkupCell | undefined)[] = []
  body.forEach((row, i) => {
    const way = ways[i] ?? null
    for (const col of way?.gone ?? []) above[col]!.rowSpan++
    const placed = way === null ? padded(row).map((cell, col) => ({ cell: { ...cell }, col })) : placedBy(way, row, width)
    for (const { cell, col } of placed) above[col] = cell
    if (way !== null) {
      back.confidence = Math.min(back.confidence, 1 / (1 + Math.exp(-way.lead)))
      if (way.lead < SURE) back.unsure.push(head.length + i)
    }
    back.rows.push(placed.map(({ cell }) => cell))
  })
  return back
}

/** The cells of a row with their columns; a column that has none, is not covered and does not go on holds an empty one. */
function placedBy({ cols, gone, covered }: Way, { cells }: Printed, width: number): { cell: MarkupCell; col: number }[] {
  return range(0, width).flatMap((col) => {
    if (gone.includes(col) || covered.includes(col)) return []
    const cell = cells[cols.indexOf(col)] ?? EMPTY
    let end = col + 1
    while (covered.includes(end)) end++
    return [{ cell: { ...cell, colSpan: end - col }, col }]
  })
}
