/** Tables to lines: a row a line with pipes or tabs, or a cell a line. */
import type { Line, Piece, TableFrame } from '../lines.js'
import type { Table, TableForm } from '../structure/model.js'
import type { Printing } from './printing.js'

const MARKS = new Set(['', '^', '<'])

const cellPiece = (text: string, row: number, col: number): Piece => ({ text, field: 'cell', cell: [row, col] })

type RowPrinter = (cells: readonly string[], row: number, at: Printing) => Line[]

const PRINTERS: Record<TableForm, RowPrinter> = {
  pipe: (cells, row, at) => [at.line('table', separated(cells, row, ' | ', ' |'))],
  tab: (cells, row, at) => [at.line('table', separated(cells, row, '\t', ''))],
  cells: cellLines,
}

/** One line: cells with a separator between them, `end` after the last. What spans the table has nothing between its separators. */
function separated(cells: readonly string[], row: number, between: string, end: string): Piece[] {
  const spans = cells[1] === '<'
  const pieces = cells.flatMap((text, col) => {
    const gap: Piece = { text: col === 0 ? '' : spans && col > 1 ? between.trim() || between : between }
    return MARKS.has(text) ? [gap] : [gap, cellPiece(text, row, col)]
  })
  return [...pieces, { text: spans ? end.trim() : end }]
}

/** A line for each printed cell; an empty one leaves a longer run of blank lines, a merged one leaves nothing. */
function cellLines(cells: readonly string[], row: number, at: Printing): Line[] {
  let empty = 0
  const lines: Line[] = []
  cells.forEach((text, col) => {
    if (text === '') empty++
    if (MARKS.has(text)) return
    lines.push({ ...at.line('table', [cellPiece(text, row, col)]), emptyCells: empty })
    empty = 0
  })
  const last = lines.at(-1)
  return last === undefined ? [] : [...lines, ...(empty > 0 ? [{ ...last, pieces: [], emptyCells: empty }] : [])]
}

/** An empty last cell shows in the blank lines before the line after it. */
function moveTrailingBlanks(lines: Line[]): Line[] {
  let carried = 0
  return lines.flatMap((line) => {
    if (line.pieces.length === 0) {
      carried += line.emptyCells
      return []
    }
    const moved = { ...line, emptyCells: line.emptyCells + carried }
    carried = 0
    return [moved]
  })
}

/** The lines of a table with its caption, unit line and note; `title` is that of the box around it. */
export function printTable(table: Table, at: Printing, title: Piece[] = at.annexTitle): Line[] {
  const caption: Piece[] = table.caption === null ? [] : [{ text: table.caption, field: 'caption' }]
  const unit: Piece[] = table.unit === null ? [] : [{ text: table.unit, field: 'note' }]
  const note: Piece[] = table.note === null ? [] : [{ text: table.note, field: 'note' }]
  const frame: TableFrame = {
    template: table.rows.map((row) => row.map((text) => (MARKS.has(text) ? text : '?'))),
    headerRows: table.headerRows,
    title: caption.length > 0 ? caption : title,
    annex: at.annex,
    note: note.length > 0 ? note : unit,
  }
  const rows = moveTrailingBlanks(table.rows.flatMap((cells, row) => PRINTERS[table.form](cells, row, at)))
  return [
    ...[...caption, ...unit].map((piece) => at.line('table_note', [piece])),
    ...rows.map((line) => ({ ...line, table: frame })),
    ...note.map((piece) => at.line('table_note', [piece])),
  ]
}
