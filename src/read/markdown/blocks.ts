import type { Code, Definition, Heading, Html, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Yaml } from 'mdast'
import type { LineMarkup } from '../../model/index.js'
import { GRIDLESS } from '../../text/gridless.js'
import { type HtmlReader, isTableCut } from './html.js'
import { readInline } from './inline.js'
import type { Sheet } from './sheet.js'
import { readTable } from './table.js'

/** What the blocks of a file are read with, and what they stand in. */
export interface Context {
  sheet: Sheet
  /** The source of the tree, without a byte order mark. */
  source: string
  readHtml: HtmlReader
  /** Tag of a paragraph here. */
  tag: 'p' | 'li'
  /** Goes into the markup of every line here. */
  quoted: Pick<LineMarkup, 'quoted' | 'gridless'>
}

/** Reads blocks that follow each other. */
export function readBlocks(nodes: readonly RootContent[], outside: Context): void {
  const inside = { ...outside, quoted: { ...outside.quoted, gridless: true } }
  let context = outside
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) continue
    if (isComment(node, GRIDLESS.end)) context = outside
    const end = node.type === 'html' && isTableCut(node.value) ? findTableEnd(nodes, index) : index
    if (end > index) readCutTable(nodes.slice(index, end + 1), context)
    else readBlock(node, context)
    if (isComment(node, GRIDLESS.start)) context = inside
    index = end
  }
}

function isComment(node: RootContent, comment: string): boolean {
  return node.type === 'html' && node.value.trim() === comment
}

function readBlock(node: RootContent, context: Context): void {
  switch (node.type) {
    case 'heading':
      readHeading(node, context)
      break
    case 'paragraph':
      readText(node.children, node, context.tag, context)
      break
    case 'list':
      readList(node, context)
      break
    case 'blockquote':
      readBlocks(node.children, { ...context, quoted: { ...context.quoted, quoted: true } })
      break
    case 'footnoteDefinition':
      readBlocks(node.children, context)
      break
    case 'table':
      readTable(node, context.quoted, context.sheet)
      break
    case 'html':
      context.readHtml(node.value, firstLine(node), context)
      break
    case 'code':
      readCode(node, context)
      break
    case 'yaml':
      readFrontMatter(node, context)
      break
    case 'definition':
      readDefinition(node, context)
      break
    default:
      markLines(node, 'hr', context)
  }
}

/** An underlined heading has a last line without text. */
function readHeading(node: Heading, context: Context): void {
  readText(node.children, node, `h${node.depth}`, context)
  if (lastLine(node) > firstLine(node)) context.sheet.mark(lastLine(node), { tag: 'hr', ...context.quoted })
}

function readText(nodes: readonly PhrasingContent[], block: Nodes, tag: LineMarkup['tag'], { sheet, quoted }: Context): void {
  for (let line = firstLine(block); line <= lastLine(block); line++) sheet.mark(line, { tag, ...quoted })
  readInline(nodes, firstLine(block), {
    text: (piece, line) => sheet.write(line, piece),
    lineBreak: (line) => sheet.write(line, ' '),
  })
}

function readList(list: List, context: Context): void {
  for (const item of list.children) readItem(item, list.ordered === true, { ...context, tag: 'li' })
}

/** A bullet is markup; the number of an ordered item is text. */
function readItem(item: ListItem, ordered: boolean, context: Context): void {
  const marker = ordered ? /^\d+[.)]/.exec(context.source.slice(item.position?.start.offset ?? 0)) : null
  context.sheet.mark(firstLine(item), { tag: 'li', ...context.quoted })
  if (marker !== null) context.sheet.write(firstLine(item), `${marker[0]} `)
  readBlocks(item.children, context)
}

/** Code is mostly text that was indented. The fences of fenced code are markup. */
function readCode(node: Code, context: Context): void {
  const source = context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset)
  const isFenced = /^(?:```|~~~)/.test(source)
  if (isFenced) markLines(node, 'comment', context)
  if (node.value !== '') writeLines(node.value.split(/\r\n|\r|\n/), firstLine(node) + (isFenced ? 1 : 0), context)
}

/** Text between two lines of dashes at the top is front matter only where it is made of fields; otherwise it is the document's. */
function readFrontMatter(node: Yaml, context: Context): void {
  const lines = node.value.split(/\r\n|\r|\n/)
  const isFields = lines.some((line) => /^[^\s:]+:(?:\s|$)/.test(line))
  markLines(node, isFields ? 'meta' : 'hr', context)
  if (!isFields) writeLines(lines, firstLine(node) + 1, context)
}

function writeLines(lines: readonly string[], first: number, { sheet, tag, quoted }: Context): void {
  for (const [index, text] of lines.entries()) {
    sheet.mark(first + index, { tag, ...quoted })
    sheet.write(first + index, text)
  }
}

/** An address for links has no text; `[责任单位]:市商务局` is a line of text that only looks like one. */
function readDefinition(node: Definition, context: Context): void {
  const isAddress = /^[!-~]*$|^[a-z][a-z+.-]*:|^[./#]/i.test(node.url)
  const source = context.source.slice(node.position?.start.offset, node.position?.end.offset)
  if (isAddress) markLines(node, 'comment', context)
  else writeLines(source.split(/\r\n|\r|\n/), firstLine(node), context)
}

function markLines(node: Nodes, tag: LineMarkup['tag'], { sheet, quoted }: Context): void {
  for (let line = firstLine(node); line <= lastLine(node); line++) sheet.mark(line, { tag, ...quoted })
}

/** Index of the sibling that closes the HTML table cut by a blank line at `start`; `start` where none does. */
function findTableEnd(nodes: readonly RootContent[], start: number): number {
  const end = nodes.findIndex((node, index) => index > start && node.type === 'html' && /<\/table\s*>/i.test(node.value))
  return end < 0 ? start : end
}

function readCutTable(nodes: readonly RootContent[], context: Context): void {
  const first = nodes[0] as Html
  const source = context.source.slice(first.position?.start.offset, nodes.at(-1)?.position?.end.offset)
  const html = context.quoted.quoted ? source.replace(/(\r\n|\r|\n)[ \t]*>/g, '$1') : source
  context.readHtml(html, firstLine(first), context)
}

function firstLine(node: Nodes): number {
  return node.position?.start.line ?? 1
}

function lastLine(node: Nodes): number {
  return node.position?.end.line ?? 1
}

/** Reads a whole file. `isOwn` for one that this tool wrote. */
export function readRoot(root: Root, isOwn: boolean, context: Omit<Context, 'tag' | 'quoted'>): void {
  readBlocks(root.children, { ...context, tag: 'p', quoted: isOwn ? { quoted: false } : {} })
}
