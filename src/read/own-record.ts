/** A record of documents.jsonl as lines again: those of its tree, with the grids of its tables. */
import type { Line, LineMarkup, MarkupCell, TableRecord } from '../model/index.js'
import { isBlank } from '../text/width.js'
import type { OwnRecord } from './records.js'
import { isSaidBy } from './said.js'

type Table = Pick<TableRecord, 'seq' | 'rows' | 'header_rows' | 'cells'>
type Tables = ReadonlyMap<unknown, Table>

/** What of a node is read. */
interface Node {
  type: string
  children?: readonly Node[]
  value?: unknown
  seq?: unknown
  position?: { start?: { line?: unknown } }
}

/** Blocks that Markdown prints as titles; the parser knows that. */
const TITLES: ReadonlySet<string> = new Set(['title', 'inst_title', 'annex_label', 'annex_title'])

/** A text with what is known of it. */
interface Printed {
  text: string
  line: number
  markup: LineMarkup
}

/**
 * The lines of a record, numbered from 1: the first names the document, so that all others are taken for one document; what a web page said of it follows.
 *
 * Only what a tree needs is looked at; what is malformed has no lines.
 */
export function recordLines({ doc_id, tree, tables, page }: OwnRecord['record']): Line[] {
  const printed: Printed[] = [{ text: `doc_id: ${doc_id}`, line: 0, markup: { tag: 'meta' } }]
  for (const { name, value } of page?.fields ?? [])
    printed.push({ text: value, line: 0, markup: { tag: 'meta', fields: [{ name, value }] } })
  const bySeq = new Map<unknown, Table>(tables.map((table) => [table.seq, table]))
  for (const node of tree.children as readonly Node[])
    for (const one of printedIn(node, { tag: 'p', quoted: false }, bySeq)) printed.push(one)
  const lines = printed.flatMap(onOneLine)
  const numbers = new Map(lines.map(({ line }, i) => [line, i + 1]))
  let start = 0
  return lines.map(({ text, markup }, i) => {
    const line = { number: i + 1, start, end: start + text.length, text, blanks: 0, markup: renumbered(markup, numbers) }
    start += text.length + 1
    return line
  })
}

/** The lines of cells are those of the record's source: `numbers` has what they are called here. */
function renumbered(markup: LineMarkup, numbers: ReadonlyMap<number, number>): LineMarkup {
  const { cells, moreRows } = markup
  if (cells === undefined) return markup
  const inRow = (row: readonly MarkupCell[]) =>
    row.map((cell) => ({ ...cell, lines: (cell.lines ?? []).flatMap((line) => numbers.get(line) ?? []) }))
  return { ...markup, cells: inRow(cells), ...(moreRows !== undefined && { moreRows: moreRows.map(inRow) }) }
}

/** A line holds what is between two line ends, and is not blank; a record may say otherwise. */
function onOneLine(one: Printed): Printed[] {
  if (!/[\r\n]/.test(one.text)) return isBlank(one.text) && one.markup.tag !== 'tr' ? [] : [one]
  const [first, ...rest] = one.text.split(/[\r\n]+/).filter((text) => !isBlank(text))
  if (first === undefined) return []
  return [{ ...one, text: first }, ...rest.map((text): Printed => ({ ...one, text, markup: { tag: one.markup.tag, quoted: false } }))]
}

function printedIn(node: Node, markup: LineMarkup, tables: Tables): Printed[] {
  if (node.type === 'text') return typeof node.value === 'string' ? [{ text: node.value, line: lineOf(node), markup }] : []
  const children = node.children ?? []
  if (node.type === 'table') return tableLines(children, tables.get(node.seq) ?? null, markup, tables)
  const inside: LineMarkup = TITLES.has(node.type) ? { ...markup, tag: 'h1' } : node.type === 'box' ? { ...markup, quoted: true } : markup
  return children.flatMap((child) => printedIn(child, inside, tables))
}

function lineOf({ position }: Node): number {
  return Number(position?.start?.line ?? 0)
}

/** The lines of a table: the first line that holds text of a row has its cells. */
function tableLines(children: readonly Node[], table: Table | null, markup: LineMarkup, tables: Tables): Printed[] {
  const lines = children.flatMap((child) => printedIn(child, markup, tables))
  if (table === null || !areSaid(table, lines)) return lines
  const rows = rowsOf(table)
  const begun = new Map<number, number[]>()
  let at = lines[0]?.line ?? 0
  rows.forEach(({ line }, row) => {
    at = line ?? at
    const others = begun.get(at)
    if (others === undefined) begun.set(at, [row])
    else others.push(row)
  })
  return lines.map((one, i) => {
    const [first, ...more] = (begun.get(one.line) ?? []).map((row) => rows[row]?.cells ?? [])
    // a further line that is said to have the same number has none of them again
    begun.delete(one.line)
    const rest = { ...markup, tag: 'tr' as const, ...(i === 0 && { startsTable: true }) }
    const cells = first === undefined ? rest : { ...rest, cells: first, ...(more.length > 0 && { moreRows: more }) }
    return { ...one, markup: cells }
  })
}

type Row = { line: number | null; cells: MarkupCell[] }

/** Whether each cell says what its lines say: a record whose grid says something else has none. */
function areSaid({ cells }: Table, printed: readonly Printed[]): boolean {
  const texts = new Map(printed.map(({ line, text }) => [line, text]))
  return cells.every(({ text, lines }) => isSaidBy(text, lines.map((line) => texts.get(line) ?? '').join('')))
}

function rowsOf({ rows, header_rows, cells }: Table): Row[] {
  const byRow = groupByRow(cells)
  return Array.from({ length: Math.min(Number(rows) || 0, cells.length) }, (_, row) => {
    const own = byRow.get(row) ?? []
    const lines = own.flatMap((cell) => cell.lines)
    return {
      line: lines.length === 0 ? null : lines.reduce((a, b) => Math.min(a, b)),
      cells: own.map((cell) => ({
        text: cell.text,
        rowSpan: cell.row_span,
        colSpan: cell.col_span,
        header: row < header_rows,
        lines: cell.lines,
      })),
    }
  })
}

function groupByRow(cells: Table['cells']): Map<number, Table['cells']> {
  const rows = new Map<number, Table['cells']>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  return rows
}
