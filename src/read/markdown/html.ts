/** HTML inside Markdown: tables with their spans, and the text of everything else. */
import type { load as Load } from 'cheerio/slim'
import type { LineMarkup } from '../../model/index.js'
import type { HtmlNode } from '../html/node.js'
import { assertDepth } from '../html/parse.js'
import { createLineIndex, type Piece } from './html-lines.js'
import { placeOutside, readHtmlRow } from './html-row.js'
import { imageText } from './inline.js'
import type { Sheet } from './sheet.js'

/** @param line physical line that the HTML begins on */
export type HtmlReader = (html: string, line: number, context: HtmlContext) => void

interface HtmlContext {
  sheet: Sheet
  tag: 'p' | 'li'
  quoted: { quoted?: boolean }
}

/** Where in the file a piece of HTML is read to. */
export interface HtmlScope extends HtmlContext {
  /** Physical line of an offset in the HTML. */
  lineAt(offset: number): number
  /** The lines of a text with their numbers. */
  linesOf(text: HtmlNode): Piece[]
}

/** Elements whose content is no text. */
const MUTE: ReadonlySet<string> = new Set(['script', 'style', 'title'])

/** Elements that a line model knows. */
const TAGS: ReadonlyMap<string, LineMarkup['tag']> = new Map(
  (['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'caption'] as const).map((tag) => [tag, tag]),
)

/** Makes a reader out of cheerio's `load`, which is not imported here since it takes long. */
export function createHtmlReader(load: typeof Load): HtmlReader {
  return (html, line, context) => {
    const { lineAt, linesOf } = createLineIndex(html, line)
    for (let at = line; at <= lineAt(html.length); at++) context.sheet.mark(at, { tag: 'comment', ...context.quoted })
    const document = load(html, { xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true } }, false)
    assertDepth(document.root().contents().toArray())
    for (const node of document.root().contents().toArray()) readNode(node, context.tag, { ...context, lineAt, linesOf })
  }
}

/** Whether a table begins here that does not end here: a blank line ends HTML in Markdown, even inside a table. */
export function isTableCut(html: string): boolean {
  return count(html, /<table\b/gi) > count(html, /<\/table\b/gi)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function readNode(node: HtmlNode, tag: LineMarkup['tag'], scope: HtmlScope): void {
  const name = node.name ?? ''
  if (node.type === 'text') readText(node, tag, scope)
  else if (name === 'table') readHtmlTable(node, scope)
  else if (name === 'img') writeText(imageText(node.attribs?.alt, node.attribs?.src ?? ''), startLine(node, scope), tag, scope)
  else if (!MUTE.has(name)) for (const child of node.children ?? []) readNode(child, TAGS.get(name) ?? tag, scope)
}

function readText(node: HtmlNode, tag: LineMarkup['tag'], scope: HtmlScope): void {
  for (const { text, line } of scope.linesOf(node)) writeText(text, line, tag, scope)
}

function writeText(text: string, line: number, tag: LineMarkup['tag'], scope: HtmlScope): void {
  if (text.trim() === '') return
  const { sheet, quoted } = scope
  const known = sheet.markup(line)?.tag
  if (known === 'comment' || known === 'table') sheet.mark(line, { ...sheet.markup(line), tag, ...quoted })
  if (known === 'tr') placeOutside(text, line, scope)
  else sheet.write(line, text)
}

function readHtmlTable(table: HtmlNode, scope: HtmlScope): void {
  const { sheet, quoted } = scope
  const first = firstOfRows(table, scope)
  for (let line = first; line <= scope.lineAt(table.endIndex ?? 0); line++) {
    if (sheet.markup(line)?.tag === 'comment') sheet.mark(line, { tag: 'table', ...quoted })
  }
  readRows(table, false, scope)
  const markup = sheet.markup(first)
  if (markup !== undefined) sheet.mark(first, { ...markup, startsTable: true })
}

/** The line that a table begins on, a caption left out that ends on a line before its rows: what stands above is no part of the grid. */
function firstOfRows(table: HtmlNode, scope: HtmlScope): number {
  const inside = (table.children ?? []).filter(({ type }) => type !== 'text')
  if (inside[0]?.name !== 'caption' || inside[1] === undefined) return startLine(table, scope)
  return Math.max(startLine(inside[1], scope), scope.lineAt(inside[0].endIndex ?? 0))
}

/** @param header whether the rows stand in a `<thead>` */
function readRows(parent: HtmlNode, header: boolean, scope: HtmlScope): void {
  for (const node of parent.children ?? []) {
    if (node.name === 'tr') readHtmlRow(node, header, scope)
    else if (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot') readRows(node, node.name === 'thead', scope)
    else readNode(node, 'p', scope)
  }
}

function startLine(node: HtmlNode, scope: HtmlScope): number {
  return scope.lineAt(node.startIndex ?? 0)
}
