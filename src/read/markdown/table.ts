import type { Table, TableRow } from 'mdast'
import type { MarkupCell } from '../../model/index.js'
import { readInline } from './inline.js'
import type { Sheet } from './sheet.js'

/** Reads a GFM table: one row a line, and the delimiter row below the first. */
export function readTable(table: Table, quoted: { quoted?: boolean }, sheet: Sheet): void {
  const width = table.children[0]?.children.length ?? 0
  for (const [index, row] of table.children.entries()) {
    const line = row.position?.start.line
    if (line === undefined) continue
    const cells = readRow(row, index === 0, width)
    sheet.mark(line, { tag: 'tr', cells, ...(index === 0 && { startsTable: true }), ...quoted })
    sheet.write(line, rowText(cells))
    if (index === 0) sheet.mark(line + 1, { tag: 'table', ...quoted })
  }
}

/** Text of the line of a row: the texts of its cells, a tab between them. */
function rowText(cells: readonly MarkupCell[]): string {
  return cells
    .filter((cell) => cell.text !== '')
    .map((cell) => cell.text.replaceAll('\n', ' '))
    .join('\t')
}

/** Cells of a row; what it has too few is empty, as GFM has it. */
function readRow(row: TableRow, header: boolean, width: number): MarkupCell[] {
  const texts = row.children.map((cell) => readCell(cell.children, row.position?.start.line ?? 0))
  while (texts.length < width) texts.push('')
  return texts.map((text) => ({ text, rowSpan: 1, colSpan: 1, header }))
}

function readCell(nodes: TableRow['children'][number]['children'], line: number): string {
  let text = ''
  readInline(nodes, line, { text: (piece) => (text += piece), lineBreak: () => (text += '\n') })
  return text.trim()
}
