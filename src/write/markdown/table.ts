import type { Html, PhrasingContent, Table, TableCell } from 'mdast'
import type { Cell, TableRecord } from '../../model/index.js'

/**
 * A table as GFM, or as an HTML table where GFM would lose something: spans, a number of header rows other than one, or a row whose first
 * cell alone has text, which GFM cannot tell from a section row. A line break in a cell is `<br>` in both.
 */
export function toTable(table: TableRecord): Table | Html {
  const isPlain = table.header_rows === 1 && table.cells.every((cell) => cell.row_span === 1 && cell.col_span === 1)
  return isPlain && !hasLoneFirst(table) ? toGfm(table) : { type: 'html', value: toHtml(table) }
}

/** Whether some row of several cells has text in the first one only. */
function hasLoneFirst({ cells, cols }: TableRecord): boolean {
  const others = new Set(cells.filter(({ col, text }) => col > 0 && text !== '').map(({ row }) => row))
  return cols > 1 && cells.some(({ row, col, text }) => col === 0 && text !== '' && !others.has(row))
}

function toGfm(table: TableRecord): Table {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.cols }, () => toCell('')))
  for (const cell of table.cells) rows[cell.row]?.splice(cell.col, 1, toCell(cell.text))
  return { type: 'table', children: rows.map((children) => ({ type: 'tableRow', children })) }
}

function toCell(text: string): TableCell {
  if (text === '') return { type: 'tableCell', children: [] }
  const lines = splitLines(text).map((line): PhrasingContent[] => (line === '' ? [] : [{ type: 'text', value: line }]))
  return { type: 'tableCell', children: lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'html', value: '<br>' }, ...line])) }
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|[\r\n]/).map((line) => line.trim())
}

/** One row a line and no blank line: the first blank line would end the HTML for a Markdown parser. */
function toHtml(table: TableRecord): string {
  const rows = Array.from({ length: table.rows }, (): Cell[] => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  const lines = rows.map(
    (cells, row) =>
      `<tr>${cells
        .sort((a, b) => a.col - b.col)
        .map((cell) => toHtmlCell(cell, row < table.header_rows))
        .join('')}</tr>`,
  )
  return ['<table>', ...lines, '</table>'].join('\n')
}

function toHtmlCell(cell: Cell, isHeader: boolean): string {
  const name = isHeader ? 'th' : 'td'
  const spans = (cell.row_span > 1 ? ` rowspan="${cell.row_span}"` : '') + (cell.col_span > 1 ? ` colspan="${cell.col_span}"` : '')
  return `<${name}${spans}>${splitLines(cell.text).map(escapeHtml).join('<br>')}</${name}>`
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? character)
}
