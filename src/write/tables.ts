import type { DocumentRecord } from '../model/index.js'
import { DOC_ID_COLUMN, OF_DOCUMENT, PLACE_COLUMNS, type TableDefinition } from './columns.js'
import { fileOf } from './places.js'

/** A row of tables.csv. */
export interface TableRow {
  table_id: string
  doc_id: string
  seq: number
  part: string
  title: string
  rows: number
  cols: number
  header_rows: number
  confidence: number
  note: string
  file: string
  line_start: number
  line_end: number
}

export const TABLES: TableDefinition<TableRow> = {
  name: 'tables',
  description: 'One row a table; its cells are in tables/TABLE_ID.csv',
  primaryKey: ['table_id'],
  foreignKeys: [OF_DOCUMENT],
  columns: [
    { name: 'table_id', type: 'string', description: 'Key of the table, also the name of its file in tables/' },
    DOC_ID_COLUMN,
    { name: 'seq', type: 'integer', description: 'Place of the table in its document, counted from 1' },
    { name: 'part', type: 'string', description: 'Part of the document, as in articles.csv' },
    { name: 'title', type: 'string', description: 'Title printed above the table' },
    { name: 'rows', type: 'integer', description: 'Number of rows, header rows included' },
    { name: 'cols', type: 'integer', description: 'Number of columns' },
    { name: 'header_rows', type: 'integer', description: 'Number of header rows' },
    { name: 'confidence', type: 'number', description: 'How sure the grid is, 0 to 1; 1 where the source marks the cells' },
    { name: 'note', type: 'string', description: 'Note of the table (注, 单位)' },
    PLACE_COLUMNS[0],
    { ...PLACE_COLUMNS[1], description: 'First header line, counted from 1' },
    { ...PLACE_COLUMNS[2], description: 'Last line of a cell, counted from 1' },
  ],
}

/** The rows of a document's tables. */
export function toTableRows(record: DocumentRecord): TableRow[] {
  return record.tables.map(({ cells: _cells, repeats: _repeats, copy, ...table }) => ({
    ...table,
    doc_id: record.doc_id,
    file: fileOf(record, copy),
  }))
}
