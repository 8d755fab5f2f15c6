/** A document as mdast (docs/markdown.md says what becomes of what). */
import type { BlockContent, Blockquote, Heading, Paragraph, Root } from 'mdast'
import type { Block, BlockType, Box, DocumentRecord, Flow, Part, Provision, Table, TableRecord, Text } from '../../model/index.js'
import { GRIDLESS } from '../../text/gridless.js'
import { unspace } from '../../text/width.js'
import { joinTexts } from '../join-texts.js'
import { toFrontMatter } from './front-matter.js'
import { withLinks } from './links.js'
import { type Standing, toProvisionHead } from './provision.js'
import { toTable } from './table.js'

/** Titles, of the document and of its parts. Their lines are joined: a heading has one line. */
const TITLES: ReadonlySet<BlockType> = new Set(['title', 'inst_title', 'annex_label', 'annex_title'])

/** The tables of the document by their number in it. */
type Tables = ReadonlyMap<number, TableRecord>

/** Makes the Markdown tree of a document, its front matter included. */
export function toMdast(record: DocumentRecord): Root {
  const tables = new Map(record.tables.map((table) => [table.seq, table]))
  const content = record.tree.children.flatMap((node) => (node.type === 'part' ? fromPart(node, tables) : fromBlock(node)))
  return { type: 'root', children: [toFrontMatter(record), ...content] }
}

function fromPart(part: Part, tables: Tables): BlockContent[] {
  return part.children.flatMap((node) => fromFlow(node, tables, { depth: 1, isItem: false }))
}

/** @param standing of a provision that stands here */
function fromFlow(node: Flow, tables: Tables, standing: Standing): BlockContent[] {
  switch (node.type) {
    case 'provision':
      return fromProvision(node, tables, standing)
    case 'paragraph':
    case 'responsibility':
      return [paragraph(joinTexts(node.children))]
    case 'table':
      return fromTable(node, tables)
    case 'box':
      return fromBox(node, tables)
    case 'annex_list':
      return node.children.map((entry) => entryParagraph(entry.type === 'text' ? [entry] : entry.children))
    default:
      return fromBlock(node)
  }
}

/** An entry of the list of annexes, linked to its file where the source links it. */
function entryParagraph(lines: readonly Text[]): Paragraph {
  return {
    type: 'paragraph',
    children: withLinks(
      joinTexts(lines),
      lines.flatMap(({ links }) => links ?? []),
    ),
  }
}

function fromProvision(node: Provision, tables: Tables, standing: Standing): BlockContent[] {
  const [first, ...below] = node.children
  const further = first?.type === 'paragraph' ? below : node.children
  const inside = { depth: standing.depth + 1, isItem: standing.isItem || node.style === 'article' }
  return [...toProvisionHead(node, standing), ...further.flatMap((child) => fromFlow(child, tables, inside))]
}

function fromBlock(block: Block): (Heading | Paragraph)[] {
  return TITLES.has(block.type) ? [title(joinTexts(block.children))] : block.children.map(toParagraph)
}

function fromTable(node: Table, tables: Tables): BlockContent[] {
  const table = tables.get(node.seq)
  if (table !== undefined) return [toTable(table)]
  return [{ type: 'html', value: GRIDLESS.start }, ...node.children.map(toParagraph), { type: 'html', value: GRIDLESS.end }]
}

/** A box is a block quote that begins with the box's title in bold. */
function fromBox(box: Box, tables: Tables): [Blockquote] {
  const titleLines = countTitleLines(box)
  const head = box.children.slice(0, titleLines).flatMap(linesOf)
  const body = box.children
    .slice(titleLines)
    .flatMap((node) => (node.type === 'table' ? fromTable(node, tables) : linesOf(node).map(toParagraph)))
  return [{ type: 'blockquote', children: head.length > 0 ? [bold(joinTexts(head)), ...body] : body }]
}

/** Number of nodes at the start of a box that hold its title, which may run over several lines. */
function countTitleLines(box: Box): number {
  const title = unspace(box.title)
  let read = ''
  for (const [index, node] of box.children.entries()) {
    if (read === title) return index
    if (!title.startsWith(read)) return 0
    read += unspace(joinTexts(linesOf(node)))
  }
  return read === title ? box.children.length : 0
}

function linesOf(node: Text | Table | Block): Text[] {
  return node.type === 'text' ? [node] : node.children
}

function toParagraph(line: Text): Paragraph {
  return paragraph(line.value)
}

function title(value: string): Heading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value }] }
}

function bold(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: value.trim() }] }] }
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
