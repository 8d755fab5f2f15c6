/** The rows of articles.csv: provisions, and what stands between them unnumbered: running text, boxes, tables that have no grid. */
import type { Box, DocumentRecord, Flow, Paragraph, Part, PolicyNode, Provision, Responsibility, Table, Text } from '../model/index.js'
import { DOC_ID_COLUMN, OF_DOCUMENT, PLACE_COLUMNS, type TableDefinition } from './columns.js'
import { joinTexts } from './join-texts.js'
import { placeOf } from './places.js'
import { textBeyondHeading } from './provision-text.js'

/** A row of articles.csv. */
export interface ArticleRow {
  doc_id: string
  prov_id: string
  parent_id: string
  seq: number
  part: string
  depth: number
  style: string
  marker: string
  /** Empty at the top of a part, and where the provision above was taken from another file. */
  parent_line: number | ''
  path: string
  heading: string
  text: string
  file: string
  line_start: number
  line_end: number
}

export const ARTICLES: TableDefinition<ArticleRow> = {
  name: 'articles',
  description: 'One row a provision, and one for each run of unnumbered text, each box, and each table that has no grid',
  primaryKey: ['prov_id'],
  foreignKeys: [OF_DOCUMENT],
  columns: [
    DOC_ID_COLUMN,
    { name: 'prov_id', type: 'string', description: 'Key of the row: doc_id#seq' },
    { name: 'parent_id', type: 'string', description: 'prov_id of the provision above; empty at the top of a part' },
    { name: 'seq', type: 'integer', description: 'Place of the row in its document, counted from 1' },
    { name: 'part', type: 'string', description: 'notice, instrument (instrument-2 …), annex-N, or body (a document without a letter)' },
    { name: 'depth', type: 'integer', description: 'Number of provisions above, plus 1' },
    {
      name: 'style',
      type: 'string',
      description:
        'Style of the marker: part, chapter, section, article, cjk-comma, cjk-paren, arabic-dot, arabic-paren, circled; none for unnumbered text, boxes, tables without a grid',
    },
    { name: 'marker', type: 'string', description: 'Marker as printed, without the space after it' },
    { name: 'parent_line', type: 'integer', description: 'line_start of the provision above, where it stands in the same file' },
    { name: 'path', type: 'string', description: 'Markers from the top, joined by " / "' },
    { name: 'heading', type: 'string', description: 'Heading without marker and final 。; of an article its bracketed caption' },
    { name: 'text', type: 'string', description: 'What it says beyond its heading, a paragraph a line, the provisions below it excluded' },
    ...PLACE_COLUMNS.slice(0, 2),
    { ...PLACE_COLUMNS[2], description: 'Last line of its own text, the provisions below it excluded' },
  ],
}

/** A paragraph as a node: what holds the text of articles.csv. */
type Prose = Paragraph | Responsibility

/** Makes the rows of one document, in the order of its lines. */
export function toArticles(record: DocumentRecord): ArticleRow[] {
  const rows: ArticleRow[] = []
  for (const node of record.tree.children) {
    if (node.type === 'part') addFlow(rows, { record, part: node, parent: null }, node.children)
  }
  return rows
}

/** Where rows are being made: the document, the part, and the row above. */
interface Scope {
  record: DocumentRecord
  part: Part
  parent: ArticleRow | null
}

function addFlow(rows: ArticleRow[], scope: Scope, nodes: readonly Flow[]): void {
  let run: Prose[] = []
  const endRun = () => {
    if (run.length > 0) rows.push(toRun(rows.length + 1, scope, run))
    run = []
  }
  for (const node of nodes) {
    if (isProse(node)) {
      run.push(node)
    } else {
      endRun()
      addOther(rows, scope, node)
    }
  }
  endRun()
}

/** A provision, or lines that stand in no other file of rows. */
function addOther(rows: ArticleRow[], scope: Scope, node: Flow): void {
  if (node.type === 'provision') addProvision(rows, scope, node)
  else if (node.type === 'box' || isFlat(node)) addLines(rows, scope, node)
}

/** A table that no grid explains: tables.csv has none of it. */
const isFlat = (node: Flow): node is Table => node.type === 'table' && node.seq === 0

/** A box, without its tables that have a grid, or a table that has none: a line is a paragraph. */
function addLines(rows: ArticleRow[], scope: Scope, node: Box | Table): void {
  const lines = linesOf(node)
  if (lines.length > 0) rows.push({ ...toRow(rows.length + 1, scope, lines), text: lines.map((line) => joinTexts([line])).join('\n') })
}

function linesOf(node: Box | Table): Text[] {
  const walk = (at: PolicyNode): Text[] =>
    at.type === 'text' ? [at] : at.type === 'table' && at.seq > 0 ? [] : at.children.flatMap((child: PolicyNode) => walk(child))
  return walk(node)
}

function addProvision(rows: ArticleRow[], scope: Scope, node: Provision): void {
  const prose = node.children.filter(isProse)
  const [own, ...further] = prose.map((paragraph) => joinTexts(paragraph.children))
  const text = [textBeyondHeading(node, own ?? ''), ...further].filter((paragraph) => paragraph !== '').join('\n')
  const row = toRow(rows.length + 1, scope, prose.length > 0 ? prose : [node])
  const path = scope.parent === null ? node.marker : `${scope.parent.path} / ${node.marker}`
  rows.push({ ...row, style: node.style, marker: node.marker, path, heading: node.heading, text })
  const below = { ...scope, parent: rows[rows.length - 1] ?? null }
  for (const child of node.children) if (!isProse(child)) addOther(rows, below, child)
}

function toRun(seq: number, scope: Scope, run: readonly Prose[]): ArticleRow {
  return { ...toRow(seq, scope, run), text: run.map((paragraph) => joinTexts(paragraph.children)).join('\n') }
}

/** A row of unnumbered, as yet empty text that takes in `nodes`. */
function toRow(seq: number, { record, part, parent }: Scope, nodes: readonly PolicyNode[]): ArticleRow {
  const place = placeOf(record, nodes.length > 0 ? nodes : [part]) ?? { file: record.file, line_start: 0, line_end: 0 }
  return {
    doc_id: record.doc_id,
    prov_id: `${record.doc_id}#${seq}`,
    parent_id: parent?.prov_id ?? '',
    seq,
    part: part.name,
    depth: (parent?.depth ?? 0) + 1,
    style: 'none',
    marker: '',
    parent_line: parent !== null && parent.file === place.file ? parent.line_start : '',
    path: parent?.path ?? '',
    heading: '',
    text: '',
    ...place,
  }
}

function isProse(node: Flow): node is Prose {
  return node.type === 'paragraph' || node.type === 'responsibility'
}
