/** Records made by hand: trees are written without places, and their lines are numbered in order. */
import type {
  AnnexList,
  Block,
  BlockType,
  Box,
  DocumentNode,
  DocumentRecord,
  Flow,
  Linked,
  Paragraph,
  Part,
  Place,
  PolicyNode,
  Provision,
  Responsibility,
  Style,
  Table,
  TableRecord,
  Text,
} from '../../src/model/index.js'

const NOWHERE: Place = { start: { line: 0, column: 0, offset: 0 }, end: { line: 0, column: 0, offset: 0 } }

export function text(value: string): Text {
  return { type: 'text', value, position: NOWHERE }
}

export function paragraph(...lines: string[]): Paragraph {
  return { type: 'paragraph', children: lines.map(text), position: NOWHERE }
}

export function responsibility(...lines: string[]): Responsibility {
  return { type: 'responsibility', children: lines.map(text), position: NOWHERE }
}

export function block(type: BlockType, ...lines: string[]): Block {
  return { type, children: lines.map(text), position: NOWHERE }
}

export function table(seq: number, ...lines: string[]): Table {
  return { type: 'table', seq, children: lines.map(text), position: NOWHERE }
}

export function box(title: string, ...lines: string[]): Box {
  return { type: 'box', title, children: [block('table_note', title), ...lines.map(text)], position: NOWHERE }
}

export function annexList(...names: string[]): AnnexList {
  const entries = names.map((name, i) => ({
    type: 'annex_entry' as const,
    ordinal: i + 1,
    name,
    children: [text(name)],
    position: NOWHERE,
  }))
  return { type: 'annex_list', children: entries, position: NOWHERE }
}

export function provision(style: Style, marker: string, heading: string, ...children: Flow[]): Provision {
  return { type: 'provision', style, marker, ordinal: 1, inserted: 0, heading, children, position: NOWHERE }
}

export function part(name: string, ...children: Flow[]): Part {
  return { type: 'part', name, title: '', children, position: NOWHERE }
}

/** A table whose cells are the texts of a grid, none of them merged. */
export function tableRecord(grid: string[][], fields: Partial<TableRecord> = {}): TableRecord {
  return {
    table_id: '云府发〔2025〕5号-0123abcd-t1',
    seq: 1,
    part: 'annex-1',
    title: '主要指标',
    rows: grid.length,
    cols: grid[0]?.length ?? 0,
    header_rows: 1,
    confidence: 1,
    note: '',
    line_start: 1,
    line_end: 1,
    repeats: [],
    cells: grid.flatMap((row, r) => row.map((cell, c) => ({ row: r, col: c, row_span: 1, col_span: 1, text: cell, lines: [r + 1] }))),
    ...fields,
  }
}

/** A record around a tree; its lines begin at `firstLine`. */
export function record(children: (Block | Part)[], fields: Partial<DocumentRecord> = {}, firstLine = 1): DocumentRecord {
  const tree: DocumentNode = { type: 'document', kind: 'notice', children, position: NOWHERE }
  place(tree, { line: firstLine, offset: 0 })
  return {
    schema_version: 1,
    doc_id: '云府发〔2025〕5号-0123abcd',
    kind: 'notice',
    title: '云川市人民政府关于印发《云川市渡口管理办法》的通知',
    instrument_titles: ['云川市渡口管理办法'],
    doc_number: { printed: '云府发〔2025〕5号', reading: '云府发〔2025〕5号' },
    issuers: ['云川市人民政府'],
    addressees: '各区县人民政府',
    issued_on: { printed: '2025年3月2日', reading: '2025-03-02' },
    remark: '此件公开发布',
    source_name: '云川市政府',
    file: 'notices/a.txt',
    line_start: tree.position.start.line,
    line_end: tree.position.end.line,
    tree,
    tables: [],
    copies: [],
    base: 0,
    readings: [],
    warnings: [],
    ...fields,
  }
}

/** An item whose ledger has one row for each line of the record. */
export function item(kept: DocumentRecord): Linked {
  const ledger = []
  for (let line = kept.line_start; line <= kept.line_end; line++) {
    ledger.push({ line, role: 'para' as const, rule: 'by-hand', owned: true, doc_id: kept.doc_id })
  }
  return { file: kept.file, record: kept, duplicateOf: '', ledger, warnings: [] }
}

interface Cursor {
  line: number
  offset: number
}

/** Gives a node and all below it their places: one line a text, in order. */
function place(node: PolicyNode, cursor: Cursor): void {
  if (node.type === 'text') {
    const { line, offset } = cursor
    const length = node.value.length
    node.position = { start: { line, column: 1, offset }, end: { line, column: length + 1, offset: offset + length } }
    cursor.line++
    cursor.offset += length + 1
    return
  }
  for (const child of node.children) place(child, cursor)
  const [first, last] = [node.children[0], node.children[node.children.length - 1]]
  if (first && last) node.position = { start: first.position.start, end: last.position.end }
}
