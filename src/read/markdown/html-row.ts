import type { MarkupCell } from '../../model/index.js'
import { spansOf } from '../html/cells.js'
import type { HtmlNode } from '../html/node.js'
import type { HtmlScope } from './html.js'
import type { Piece } from './html-lines.js'
import { imageText } from './inline.js'

/** Elements that begin a line of their own inside a cell. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Reads a row of an HTML table. Its cells go to the first line that holds text of them, or, where all are empty, to the line that the
 * row begins on.
 */
export function readHtmlRow(row: HtmlNode, header: boolean, scope: HtmlScope): void {
  const elements = (row.children ?? []).filter((node) => node.name === 'td' || node.name === 'th')
  const pieces = elements.map((element) => readPieces(element, scope))
  const text = pieces.flat().filter(hasText)
  const isOnOneLine = text.every(({ line }) => line === text[0]?.line)
  const cells = elements.map((element, index) => toCell(element, header, pieces[index] ?? [], isOnOneLine))
  place(cells, text[0]?.line ?? scope.lineAt(row.startIndex ?? 0), scope)
  for (const { line } of text) {
    const { sheet, quoted } = scope
    if (sheet.markup(line)?.tag !== 'tr') sheet.mark(line, { tag: 'tr', ...quoted })
  }
  for (const cell of pieces) writeCell(cell, scope)
}

function place(cells: MarkupCell[], line: number, scope: HtmlScope): void {
  const { sheet, quoted } = scope
  const known = sheet.markup(line)
  const before = sheet.text(line)
  if (known?.cells !== undefined) sheet.mark(line, { ...known, moreRows: [...(known.moreRows ?? []), cells] })
  else if (known?.tag === 'caption' && before !== '') sheet.mark(line, { tag: 'tr', cells, spans: true, caption: before, ...quoted })
  else if (known?.tag === 'p' && before.trim() !== '')
    sheet.mark(line, { tag: 'tr', cells: [outside(before)], moreRows: [cells], spans: true, ...quoted })
  else sheet.mark(line, { tag: 'tr', cells, spans: true, ...quoted })
}

/** Takes text that stands on a line of a row and in no cell, where tags are broken: a row of its own, so that it is not lost from the table. */
export function placeOutside(text: string, line: number, scope: HtmlScope): void {
  place([outside(text)], line, scope)
  scope.sheet.write(line, `\t${text.trim()}`)
}

const outside = (text: string): MarkupCell => ({ text: text.trim(), rowSpan: 1, colSpan: 1, header: false })

/** Writes the text of a cell to its lines, a tab before it where another cell stands on the line. */
function writeCell(pieces: readonly Piece[], { sheet }: HtmlScope): void {
  let previous = 0
  for (const { text, line } of pieces) {
    const piece = text === '\n' ? ' ' : text.trim()
    if (piece === '') continue
    sheet.write(line, line !== previous && sheet.text(line) !== '' ? `\t${piece}` : piece)
    previous = line
  }
}

function toCell(element: HtmlNode, header: boolean, pieces: readonly Piece[], isOnOneLine: boolean): MarkupCell {
  return {
    text: joinPieces(pieces),
    ...spansOf(element),
    header: header || element.name === 'th',
    ...(!isOnOneLine && { lines: [...new Set(pieces.filter(hasText).map(({ line }) => line))] }),
  }
}

const hasText = ({ text }: Piece): boolean => text.trim() !== ''

/** Text of a cell. A line end of the source is a space between two Latin words and nothing in Chinese; `<br>` is a line break. */
function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let line = 0
  for (const piece of pieces) {
    const isCut = line !== 0 && piece.line > line && /\w$/.test(text.trimEnd()) && /^\w/.test(piece.text.trimStart())
    text = line !== 0 && piece.line > line ? text.trimEnd() + (isCut ? ' ' : '') + piece.text.trimStart() : text + piece.text
    line = piece.line
  }
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? line.trimEnd() : line.trim()))
    .filter((line, i) => i === 0 || line !== '')
    .join('\n')
    .trim()
}

function readPieces(element: HtmlNode, scope: HtmlScope): Piece[] {
  const line = scope.lineAt(element.startIndex ?? 0)
  if (element.type === 'text') return scope.linesOf(element)
  if (element.name === 'br') return [{ text: '\n', line }]
  if (element.name === 'img') return [{ text: imageText(element.attribs?.alt, element.attribs?.src ?? ''), line }]
  const inside = (element.children ?? []).flatMap((child) => readPieces(child, scope))
  return BLOCKS.has(element.name ?? '') ? [{ text: '\n', line }, ...inside] : inside
}
