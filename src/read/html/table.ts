/** Tables of a page: data in rows and columns, or a frame in which text is laid out. */
import { LIMITS, type MarkupCell } from '../../model/index.js'
import { type Block, rangeOf, type Setting, sizeOf } from './block.js'
import { spansOf } from './cells.js'
import { fitSpans } from './columns.js'
import { indexFields, isIndex } from './fields.js'
import type { HiddenTest } from './hidden.js'
import { attribute, type HtmlNode, hasAttribute } from './node.js'
import { withNumbers } from './ordered.js'

/** How cells are read: the walk through the page goes on in them. */
export interface Inside {
  isHidden: HiddenTest
  /** The lines of a cell or a caption. */
  linesIn(node: HtmlNode): Block[]
}

/** A row with the lines of its cells; `numbered` are the same with the numbers of the ordered lists in the cell, `numbers` of them. */
interface Row {
  node: HtmlNode
  cells: { cell: MarkupCell; lines: Block[]; numbered: Block[]; numbers: number }[]
}

/** Share of a table's text in one cell from which the table is the frame of that text, and what such a cell holds at least. */
const FRAME_SHARE = 0.6
const FRAME_LINES = 3
const FRAME_SIZE = 200

/** The rows of a table as lines, its caption before them; null for a table that lays out text: its cells are read one after another. */
export function readTable(table: HtmlNode, setting: Setting, inside: Inside): Block[] | null {
  if (holdsTables(table) || attribute(table, 'role') === 'presentation') return null
  const rows = rowsOf(table, false).map(({ node, header }) => readRow(node, header, inside))
  const index = indexLines(rows, setting)
  if (index !== null) return index
  if (isLayout(table, rows)) return null
  const width = fitSpans(rows.map(({ cells }) => cells.map(({ cell }) => cell)))
  if (width * rows.length > LIMITS.pageGrid) return null
  const caption = (table.children ?? []).filter(({ name }) => name === 'caption').flatMap(inside.linesIn)
  return [...caption.map((line): Block => ({ ...line, tag: 'caption' })), ...toLines(rows, setting)]
}

/** Rows of the table itself, not of tables in it; `header` where they stand in a `<thead>`. */
function rowsOf(parent: HtmlNode, header: boolean): { node: HtmlNode; header: boolean }[] {
  return (parent.children ?? []).flatMap((node) => {
    if (node.name === 'tr') return [{ node, header }]
    return node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot' ? rowsOf(node, node.name === 'thead') : []
  })
}

function readRow(node: HtmlNode, header: boolean, inside: Inside): Row {
  const elements = (node.children ?? []).filter(({ name }) => name === 'td' || name === 'th')
  const cells = elements.map((element) => {
    const lines = inside.isHidden(element) ? [] : inside.linesIn(element)
    const { blocks: numbered, count: numbers } = withNumbers(lines, [])
    return { cell: { text: cellText(lines), ...spansOf(element), header: header || element.name === 'th' }, lines, numbered, numbers }
  })
  return { node, cells }
}

const cellText = (lines: readonly Block[]): string => lines.map((line) => line.text.trim()).join('\n')

/** A table that holds tables frames them; one of them in a cell of data is read as text of the cell. */
function holdsTables(table: HtmlNode): boolean {
  const rows = rowsOf(table, false)
  const cells = rows.flatMap(({ node }) => (node.children ?? []).filter(({ name }) => name === 'td' || name === 'th'))
  const [nested, all] = [cells.reduce((sum, cell) => sum + nestedSize(cell), 0), cells.reduce((sum, cell) => sum + textSize(cell), 0)]
  return nested * 2 > all && nested > 0
}

function nestedSize(node: HtmlNode): number {
  if (node.name === 'table') return textSize(node)
  return (node.children ?? []).reduce((sum, child) => sum + nestedSize(child), 0)
}

function textSize(node: HtmlNode): number {
  if (node.type === 'text') return sizeOf(node.data ?? '')
  return (node.children ?? []).reduce((sum, child) => sum + textSize(child), 0)
}

function isLayout(table: HtmlNode, rows: readonly Row[]): boolean {
  const filled = rows.map(({ cells }) => cells.filter(({ cell }) => cell.text !== ''))
  const printed = filled.filter((cells) => cells.length > 0)
  const widest = printed.reduce((most, { length }) => Math.max(most, length), 0)
  if (printed.length < 2 || widest < 2) return true
  if (holdsHeaders(table, rows)) return false
  const cells = printed.flat()
  const all = cells.reduce((sum, { cell }) => sum + cell.text.length, 0)
  return cells.some(
    ({ cell, lines }) => cell.text.length > FRAME_SIZE && lines.length >= FRAME_LINES && cell.text.length > all * FRAME_SHARE,
  )
}

function holdsHeaders(table: HtmlNode, rows: readonly Row[]): boolean {
  return hasAttribute(table, 'summary') || rows.some(({ cells }) => cells.length > 1 && cells.every(({ cell }) => cell.header))
}

/** The rows of an index table (索引号, 发文字号 …): lines of the site, with what they say; null for any other table. */
function indexLines(rows: readonly Row[], setting: Setting): Block[] | null {
  const texts = (row: Row) => row.cells.map(({ cell }) => cell.text)
  if (!isIndex(rows.flatMap(texts))) return null
  const kept = rows.filter((row) => texts(row).some((text) => text !== ''))
  return toLines(kept, setting).map(({ cells, numbered, ...line }, i): Block => {
    const row = kept[i]
    return { ...line, tag: 'p', startsTable: false, fields: row === undefined ? [] : indexFields(texts(row)) }
  })
}

/** A line for each row that has text; rows without go with the line before, those at the beginning with none. */
function toLines(rows: readonly Row[], setting: Setting): Block[] {
  const lines: Block[] = []
  for (const { node, cells } of rows) {
    const row = cells.map(({ cell }) => cell)
    const texts = cells.flatMap((one) => one.lines)
    const [first] = texts
    const line = lines.at(-1)
    if (first === undefined) {
      if (line !== undefined) line.moreRows = [...(line.moreRows ?? []), row]
      continue
    }
    // the row is no item, though its first cell may begin with one
    const { item, ...begun } = first
    lines.push({
      ...begun,
      tag: 'tr',
      text: rowText(row),
      ...rangeOf(texts),
      parent: node,
      align: setting.align,
      isBold: texts.every(({ isBold }) => isBold),
      linked: texts.reduce((sum, { linked }) => sum + linked, 0),
      size: texts.reduce((sum, { size }) => sum + size, 0),
      links: texts.flatMap(({ links }) => links),
      startsTable: lines.length === 0,
      cells: row,
      ...numberedRow(cells),
    })
  }
  return lines
}

/** What a row is with the numbers of the lists in its cells; nothing where there are none. */
function numberedRow(row: Row['cells']): Pick<Block, 'numbered'> {
  const count = row.reduce((sum, { numbers }) => sum + numbers, 0)
  if (count === 0) return {}
  const cells = row.map(({ cell, numbered }): MarkupCell => ({ ...cell, text: cellText(numbered) }))
  return { numbered: { text: rowText(cells), cells, count } }
}

/** Text of the line of a row: the texts of its cells, a tab between them. */
function rowText(cells: readonly MarkupCell[]): string {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ text }) => text.replaceAll('\n', ' '))
    .join('\t')
}
