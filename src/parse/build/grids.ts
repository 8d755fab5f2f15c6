/** Grids of tables whose cells are marked on the line: pipes, tabs, drawn rules, and tables of the format itself. */
import { type Cell, LIMITS, type MarkupCell } from '../../model/index.js'
import type { Sight } from '../sight/sight.js'
import type { UncertainRow } from '../tables/index.js'
import { joined } from './broken-rows.js'
import { drawnGrid, isDrawn } from './drawn.js'
import { putBack } from './dropped/index.js'
import { type Row, rowsOf, usualWidth } from './marked-rows.js'

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
  const { rows: printed, marked } = rowsOf(sights)
  const rows = joined(printed)
  // the further lines of a row that was cut mark cells as its first one does
  if (rows.length === 0 || (marked + printed.length - rows.length) * 2 <= sights.length) return null
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
