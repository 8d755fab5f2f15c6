/** Grids of tables whose cells are marked on the line: pipes, tabs, drawn rules, and tables of the format itself. */
import { type Cell, LIMITS, type MarkupCell } from '../../model/index.js'
import { isTabbed } from '../row.js'
import { HAS } from '../shape.js'
import { type Sight, withoutNoise } from '../sight.js'
import type { UncertainRow } from '../tables/index.js'
import { drawnGrid, isDrawn } from './drawn.js'
import { putBack } from './dropped/index.js'

/** A grid without its name and place. */
export interface Grid {
  rows: number
  cols: number
  headerRows: number
  cells: Cell[]
  /** Lines whose number of cells is not the most usual one, which is what they should have: the widest row may be the odd one. */
  ragged: { line: number; got: number; want: number }[]
}

/** A grid from marked cells. */
export interface Marked {
  grid: Grid
  /** Rows whose cells were put back behind merged ones that were left out, and may stand elsewhere. */
  unsure: UncertainRow[]
  /** How likely all that were put back stand where they should; 1 where none was. */
  confidence: number
}

const asPrinted = (grid: Grid | null): Marked | null => grid && { grid, unsure: [], confidence: 1 }

/** The cells of one row as printed, with the spans that the format gives. */
interface Row {
  line: number
  cells: MarkupCell[]
  /** Whether the format says which cells span. */
  hasSpans: boolean
  /** Whether the tool wrote it: nothing is left out then. */
  isOurs: boolean
  /** Cells that its end says it lacks: merged ones that were left out. */
  missing: number
}

/**
 * The bars at the end of a row from which merged cells were left out, one for each. A cell that is empty has a blank before its bar, as any other
 * has; one bar alone may be of such a cell.
 */
const LACKING = /\s([|｜]{2,})$/

const RULE = /^[┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]+$/
const HAS_CELL = /[^┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]/

const cellOf = (text: string): MarkupCell => ({ text, rowSpan: 1, colSpan: 1, header: false })

/** The cells of a line; null where the line marks none. */
function splitRow({ printed: text, line, cells: spaced }: Sight): readonly string[] | null {
  if (spaced !== null) return spaced
  if (/^[│┃║].*[│┃║]$/.test(text)) return text.slice(1, -1).split(/[│┃║]/)
  if (/[|｜]/.test(text) && !isTabbed(line.text.trim())) {
    const cells = text.split(/[|｜]/)
    if (/^[|｜]/.test(text)) cells.shift()
    if (/[|｜]$/.test(text)) cells.pop()
    return cells
  }
  return line.text.includes('\t')
    ? line.text
        .replace(/^[ \u3000]+/, '')
        .trimEnd()
        .split('\t')
    : null
}

function toRows(sight: Sight): Row[] | null {
  const { line, printed: text } = sight
  if (line.markup?.cells !== undefined)
    return [line.markup.cells, ...(line.markup.moreRows ?? [])].map((cells) => ({
      line: line.number,
      cells: sight.shape & HAS.noise ? cells.map((cell) => ({ ...cell, text: withoutNoise(cell.text) })) : cells,
      hasSpans: line.markup?.spans === true,
      isOurs: line.markup?.quoted !== undefined,
      missing: 0,
    }))
  if (line.markup?.tag === 'table' || line.markup?.tag === 'tr' || (RULE.test(text) && !HAS_CELL.test(text))) return []
  const cells = splitRow(sight)
  if (cells === null) return null
  const missing = Math.min(LACKING.exec(text)?.[1]?.length ?? 0, cells.length)
  const printed = cells.slice(0, cells.length - missing).map((cell) => cellOf(cell.trim()))
  return [{ line: line.number, cells: printed, hasSpans: false, isOurs: false, missing }]
}

/** Has the cells of a row go on with those of the line behind it. */
function goOn(row: Row, { line, cells }: Row): void {
  row.cells = row.cells.map((cell, col) => {
    const further = cells[col]?.text ?? ''
    return further === '' ? cell : { ...cell, text: cell.text + further, lines: [...(cell.lines ?? [row.line]), line] }
  })
}

/** The most usual number of cells in the rows, the larger one where two are as usual. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells, missing } of rows) {
    const width = cells.reduce((sum, cell) => sum + cell.colSpan, missing)
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** A row that names a group: text in its first cell and in no other. Where the format says which cells span, the cell says so itself. */
function isSection({ cells, hasSpans }: Row, cols: number): boolean {
  const [first, ...rest] = cells
  return (
    !hasSpans &&
    cols > 1 &&
    first !== undefined &&
    first.text !== '' &&
    !/^[\d.]+$/.test(first.text) &&
    rest.every((cell) => cell.text === '') &&
    cells.every((cell) => cell.colSpan === 1 && cell.rowSpan === 1)
  )
}

/**
 * The grid of a run of table lines; null where most of them mark no cells: such a table was flattened. Rows that are too short end in empty
 * cells, those that are too long widen the grid; both are reported.
 */
export function gridOf(sights: readonly Sight[]): Marked | null {
  const drawing = sights.map(({ printed, line }) => ({ text: printed, line: line.number }))
  if (isDrawn(drawing)) {
    const grid = drawnGrid(drawing)
    if (grid !== null) return asPrinted({ ...grid, ragged: [] })
  }
  const rows: Row[] = []
  let marked = 0
  for (const sight of sights) {
    const found = toRows(sight)
    if (found !== null) marked++
    // a line without marks among rows that have them names the rows below it
    const unmarked = { line: sight.line.number, cells: [cellOf(sight.printed)], hasSpans: false, isOurs: false, missing: 0 }
    for (const row of found ?? [unmarked]) {
      const above = sight.goesOn ? rows.at(-1) : undefined
      if (above === undefined) rows.push(row)
      else goOn(above, row)
    }
  }
  if (rows.length === 0 || marked * 2 <= sights.length) return null
  const usual = usualWidth(rows)
  if (rows.some(({ hasSpans, isOurs }) => hasSpans || isOurs)) return asPrinted(layOut(rows, usual))
  const back = putBack(rows, usual)
  const grid = layOut(
    rows.map((row, i) => ({ ...row, cells: back.rows[i]! })),
    usual,
  )
  const unsure = back.unsure.map((row): UncertainRow => ({ line: rows[row]!.line, reason: 'place' }))
  return grid && { grid, unsure, confidence: back.confidence }
}

/** Lays rows out; null where there is no cell in them, or where spans, or one row much longer than the others, make the grid far larger than what is printed. */
function layOut(rows: readonly Row[], usual: number): Grid | null {
  const ragged: Grid['ragged'] = []
  const cover = new Cover()
  const cells: Cell[] = []
  const most = LIMITS.gridOfAny + LIMITS.gridPerCell * rows.reduce((sum, { cells: printed }) => sum + printed.length, 0)
  let cols = usual
  if (rows.length * usual > most) return null
  for (const [row, printedRow] of rows.entries()) {
    const { line, cells: printed } = printedRow
    const section = !cover.hasAny(row, usual) && isSection(printedRow, usual)
    let col = 0
    // a cell over the whole width leaves no room for one that is said to come down from above
    if (printed.length === 1 && cols > 1 && printed[0]!.colSpan >= cols) cover.endAt(row)
    for (const cell of section ? printed.slice(0, 1) : printed) {
      col = cover.nextFree(row, col)
      const placed = {
        row,
        col,
        row_span: Math.min(cell.rowSpan, rows.length - row),
        col_span: cover.freeRun(row, col, section ? usual : cell.colSpan),
        text: cell.text,
        lines: cell.text === '' ? [] : (cell.lines ?? [line]),
      }
      col += placed.col_span
      if (rows.length * col > most) return null
      cells.push(placed)
      cover.take(placed)
    }
    col = cover.nextFree(row, col)
    if (col !== usual) ragged.push({ line, got: col, want: usual })
    cols = Math.max(cols, col)
  }
  if (cols === 0) return null
  return {
    rows: rows.length,
    cols,
    headerRows: headerRows(rows),
    cells: filled(cells, rows.length, cols),
    ragged,
  }
}

/** Which positions of the row at hand cells cover. Rows are gone through from the top. */
class Cover {
  /** The last cell that was placed in each column. */
  readonly #last: Cell[] = []

  take(cell: Cell): void {
    for (let c = cell.col; c < cell.col + cell.col_span; c++) this.#last[c] = cell
  }

  isTaken(row: number, col: number): boolean {
    const cell = this.#last[col]
    return cell !== undefined && cell.row + cell.row_span > row
  }

  /** How many of `most` positions are free from a column on: spans that run into a cell from above end before it. */
  freeRun(row: number, from: number, most: number): number {
    let end = from + 1
    while (end < Math.min(from + most, this.#last.length) && !this.isTaken(row, end)) end++
    return end < this.#last.length ? end - from : most
  }

  /** Ends the cells from above before a row. */
  endAt(row: number): void {
    for (const cell of this.#last) if (cell !== undefined && cell.row + cell.row_span > row) cell.row_span = row - cell.row
  }

  nextFree(row: number, from: number): number {
    let col = from
    while (this.isTaken(row, col)) col++
    return col
  }

  /** Whether any of the first `cols` positions of a row is covered. */
  hasAny(row: number, cols: number): boolean {
    for (let col = 0; col < cols; col++) if (this.isTaken(row, col)) return true
    return false
  }
}

/** The cells in order, and an empty one at every position that none of them covers. */
function filled(cells: readonly Cell[], rows: number, cols: number): Cell[] {
  const all: Cell[] = []
  const cover = new Cover()
  let next = 0
  for (let row = 0; row < rows; row++) {
    const first = next
    for (; cells[next]?.row === row; next++) cover.take(cells[next]!)
    let printed = first
    for (let col = 0; col < cols; col++) {
      if (cells[printed]?.row === row && cells[printed]?.col === col) all.push(cells[printed++]!)
      else if (!cover.isTaken(row, col)) all.push({ row, col, row_span: 1, col_span: 1, text: '', lines: [] })
    }
  }
  return all
}

/** Header rows: those that the format marks, else the first row unless it begins with a number. */
function headerRows(rows: readonly Row[]): number {
  const marked = rows.findIndex(({ cells }) => !cells.every((cell) => cell.header))
  if (marked !== 0) return marked < 0 ? rows.length : marked
  return /^\d/.test(rows[0]?.cells[0]?.text ?? '') ? 0 : spannedHeader(rows[0]?.cells ?? [])
}

/** Rows of a header whose first one has cells that span columns, and others that span all of its rows: 序号 | 规模 over 长 | 宽. */
function spannedHeader(first: readonly MarkupCell[]): number {
  const apart = first.filter(({ colSpan }) => colSpan === 1)
  const height = apart[0]?.rowSpan ?? 1
  return apart.length < first.length && apart.every(({ rowSpan }) => rowSpan === height) ? height : 1
}
