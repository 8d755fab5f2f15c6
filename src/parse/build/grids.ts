/** Grids of tables whose cells are marked on the line: pipes, tabs, drawn rules, and tables of the format itself. */
import type { Cell, MarkupCell } from '../../model/index.js'
import { unspace } from '../../text/width.js'
import type { Sight } from '../sight.js'
import { drawnGrid, isDrawn } from './drawn.js'

/** A grid without its name and place. */
export interface Grid {
  rows: number
  cols: number
  headerRows: number
  cells: Cell[]
  /** Lines whose number of cells differs from the most usual one. */
  ragged: { line: number; got: number }[]
}

/** The cells of one row as printed, with the spans that the format gives. */
interface Row {
  line: number
  /** Lines on which the row goes on. */
  further: Sight[]
  cells: MarkupCell[]
  /** Whether the format says which cells span. */
  hasSpans: boolean
}

const RULE = /^[┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]+$/
const HAS_CELL = /[^┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]/

const cellOf = (text: string): MarkupCell => ({ text, rowSpan: 1, colSpan: 1, header: false })

/** The cells of a line; null where the line marks none. */
function splitRow({ text, line }: Sight): string[] | null {
  if (/^[│┃║].*[│┃║]$/.test(text)) return text.slice(1, -1).split(/[│┃║]/)
  if (/[|｜]/.test(text)) {
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
  const { line, text } = sight
  if (line.markup?.cells !== undefined)
    return [line.markup.cells, ...(line.markup.moreRows ?? [])].map((cells) => ({
      line: line.number,
      further: [],
      cells,
      hasSpans: line.markup?.spans === true,
    }))
  if (line.markup?.tag === 'table' || line.markup?.tag === 'tr' || (RULE.test(text) && !HAS_CELL.test(text))) return []
  const cells = splitRow(sight)
  return cells === null ? null : [{ line: line.number, further: [], cells: cells.map((cell) => cellOf(cell.trim())), hasSpans: false }]
}

/** The most usual number of cells in the rows, the larger one where two are as usual. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) {
    const width = cells.reduce((sum, cell) => sum + cell.colSpan, 0)
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
export function gridOf(sights: readonly Sight[]): Grid | null {
  const drawing = sights.map(({ text, line }) => ({ text, line: line.number }))
  if (isDrawn(drawing)) {
    const grid = drawnGrid(drawing)
    if (grid !== null) return { ...grid, ragged: [] }
  }
  const rows: Row[] = []
  let marked = 0
  for (const sight of sights) {
    const found = toRows(sight)
    if (found !== null) marked++
    if (sight.line.markup?.tag === 'tr' && found?.length === 0) rows.at(-1)?.further.push(sight)
    // a line without marks among rows that have them names the rows below it
    rows.push(...(found ?? [{ line: sight.line.number, further: [], cells: [cellOf(sight.text)], hasSpans: false }]))
  }
  if (rows.length === 0 || marked * 2 <= sights.length) return null
  const usual = usualWidth(rows)
  return layOut(rows, usual)
}

function layOut(rows: readonly Row[], usual: number): Grid {
  const ragged: Grid['ragged'] = []
  const taken = new Set<string>()
  const cells: Cell[] = []
  let cols = usual
  rows.forEach((printedRow, row) => {
    const { line, cells: printed } = printedRow
    const isCovered = Array.from({ length: usual }, (_, col) => taken.has(`${row},${col}`)).some(Boolean)
    const section = !isCovered && isSection(printedRow, usual)
    let col = 0
    for (const cell of section ? printed.slice(0, 1) : printed) {
      while (taken.has(`${row},${col}`)) col++
      const placed = {
        row,
        col,
        row_span: Math.min(cell.rowSpan, rows.length - row),
        col_span: section ? usual : cell.colSpan,
        text: cell.text,
        lines: cell.text === '' ? [] : linesOf(cell.text, printedRow),
      }
      cells.push(placed)
      for (let r = 0; r < placed.row_span; r++) for (let c = 0; c < placed.col_span; c++) taken.add(`${row + r},${col + c}`)
      col += placed.col_span
    }
    while (taken.has(`${row},${col}`)) col++
    if (col !== usual) ragged.push({ line, got: col })
    cols = Math.max(cols, col)
  })
  fill(cells, taken, rows.length, cols)
  return { rows: rows.length, cols, headerRows: headerRows(rows), cells, ragged }
}

/** The lines of a row that say what a cell says: of a row on one line that line, else those that it shares a piece with. */
function linesOf(text: string, { line, further }: Row): number[] {
  if (further.length === 0) return [line]
  const said = unspace(text)
  const saying = further.filter((sight) => said.includes(unspace(sight.text)) || unspace(sight.text).includes(said))
  const rest = saying.map((sight) => sight.line.number)
  return saying.some((sight) => unspace(sight.text).includes(said)) ? rest : [line, ...rest]
}

/** Gives every position that nothing covers an empty cell. */
function fill(cells: Cell[], taken: ReadonlySet<string>, rows: number, cols: number): void {
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (!taken.has(`${row},${col}`)) cells.push({ row, col, row_span: 1, col_span: 1, text: '', lines: [] })
    }
  }
  cells.sort((a, b) => a.row - b.row || a.col - b.col)
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
