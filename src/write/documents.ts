import type { DocumentRecord } from '../model/index.js'
import { type Column, DOC_ID_COLUMN, PLACE_COLUMNS, type TableDefinition } from './columns.js'

/** A row of documents.csv. */
export interface DocumentRow {
  doc_id: string
  kind: string
  title: string
  instrument_title: string
  doc_number: string
  issuers: string
  addressees: string
  issued_on: string
  remark: string
  source_name: string
  file: string
  line_start: number
  line_end: number
}

export const DOCUMENTS: TableDefinition<DocumentRow> = {
  name: 'documents',
  description: 'One row a document',
  primaryKey: ['doc_id'],
  columns: [
    { ...DOC_ID_COLUMN, description: 'Readable key of the document, also the name of its Markdown file' },
    {
      name: 'kind',
      type: 'string',
      description: 'notice, instrument (a law or plan without a letter), interpretation, news, front, back or other',
    },
    text('title', 'Title of the document, its lines joined'),
    text('instrument_title', 'Titles of what a notice issues, joined by ;'),
    text('doc_number', 'Document number (发文字号); empty where a damaged one leaves no single reading'),
    text('issuers', 'Issuing organs, in order, joined by ;'),
    text('addressees', 'Line of addressees without its final colon'),
    { name: 'issued_on', type: 'date', description: 'Date of the sign-off, of a law that of its adoption or last amendment' },
    text('remark', 'Inside of the bracket remark (附注)'),
    text('source_name', 'What stands after 来源'),
    ...PLACE_COLUMNS,
  ],
}

function text<Name extends keyof DocumentRow>(name: Name, description: string): Column<Name> {
  return { name, type: 'string', description }
}

/** The row of a document. A damaged number or date is given as its one reading, or not at all; documents.jsonl has it as printed. */
export function toDocumentRow(record: DocumentRecord): DocumentRow {
  return {
    doc_id: record.doc_id,
    kind: record.kind,
    title: record.title,
    instrument_title: record.instrument_titles.join(';'),
    doc_number: record.doc_number.reading,
    issuers: record.issuers.join(';'),
    addressees: record.addressees,
    issued_on: record.issued_on.reading,
    remark: record.remark,
    source_name: record.source_name,
    file: record.file,
    line_start: record.line_start,
    line_end: record.line_end,
  }
}
