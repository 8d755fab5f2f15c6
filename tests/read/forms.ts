/** One notice in four forms: text, a web page, a Word file; the page in two encodings. */
import type { MarkupCell } from '../../src/model/index.js'
import type { GeneratedFile } from '../generate/index.js'
import { escapeXml, type WordCell, wordFile, wordParagraph, wordTable } from './docx-file.js'

/** A notice as lines and tables, in order. */
export type Piece = string | MarkupCell[][]

const isLine = (piece: Piece): piece is string => typeof piece === 'string'
const plain = (text: string): MarkupCell => ({ text, rowSpan: 1, colSpan: 1, header: false })

/** The lines of a generated file, its flattened tables as grids without spans again. */
export function piecesOf({ raw, gold }: GeneratedFile): Piece[] {
  const lines = raw.split(/\r\n|\n/)
  const starts = new Map(gold.tables.map((table) => [table.start, table]))
  const pieces: Piece[] = []
  for (let at = 1; at <= lines.length; at++) {
    const table = starts.get(at)
    if (table === undefined) {
      if ((lines[at - 1] ?? '').trim() !== '') pieces.push(lines[at - 1] ?? '')
      continue
    }
    pieces.push(table.rows.map((row) => row.map((text) => plain(text === '^' || text === '<' ? '' : text))))
    at = table.end
  }
  return pieces
}

export function toText(pieces: readonly Piece[]): Buffer {
  const row = (cells: readonly MarkupCell[]) => `| ${cells.map(({ text }) => text).join(' | ')} |`
  return Buffer.from(`${pieces.flatMap((piece) => (isLine(piece) ? [piece] : piece.map(row))).join('\n')}\n`)
}

/** As content systems write spaces that are to be seen. */
const keepSpaces = (text: string) => text.replace(/^ +| {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length))

export function toPage(pieces: readonly Piece[], charset: string): string {
  const cell = ({ text, rowSpan, colSpan }: MarkupCell) =>
    `<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}>${escapeXml(text)}</td>`
  const row = (cells: readonly MarkupCell[]) => `<tr>${cells.map(cell).join('')}</tr>`
  const body = pieces.map((piece) =>
    isLine(piece) ? `<p>${keepSpaces(escapeXml(piece))}</p>` : `<table border="1">${piece.map(row).join('')}</table>`,
  )
  return `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body>\n${body.join('\n')}\n</body></html>\n`
}

export function toWord(pieces: readonly Piece[]): Buffer {
  return wordFile(pieces.map((piece) => (isLine(piece) ? wordParagraph(piece) : wordTable(toWordRows(piece)))).join(''))
}

/** Word repeats a cell that spans rows in each of them. */
function toWordRows(rows: readonly MarkupCell[][]): WordCell[][] {
  const below = new Map<string, number>()
  return rows.map((cells, row) => {
    const out: WordCell[] = []
    let col = 0
    const skip = () => {
      for (let span = below.get(`${row},${col}`); span !== undefined; span = below.get(`${row},${col}`)) {
        out.push({ text: '', colSpan: span, merge: 'below' })
        col += span
      }
    }
    for (const { text, rowSpan, colSpan } of cells) {
      skip()
      out.push({ text, colSpan, merge: rowSpan > 1 ? 'starts' : 'none' })
      for (let r = 1; r < rowSpan; r++) below.set(`${row + r},${col}`, colSpan)
      col += colSpan
    }
    skip()
    return out
  })
}
