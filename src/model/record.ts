/** The record of one document: an object of documents.jsonl. Its JSON Schema, docs/documents.schema.json, is generated from these types. */
import type { CopyRecord, ReadingRecord } from './copies.js'
import type { Kind } from './roles.js'
import type { FieldName } from './source.js'
import type { DocumentNode } from './tree.js'

/** Raised whenever a field of the record changes its meaning or is taken away. */
export const SCHEMA_VERSION = 1

/** A number or a date as printed, and the one reading that the standard leaves for it (empty where it leaves none or several). */
export interface PrintedValue {
  printed: string
  reading: string
}

/** A cell of a table. Rows and columns count from 0, header rows included. */
export interface Cell {
  row: number
  col: number
  row_span: number
  col_span: number
  text: string
  /** The lines that hold the cell's text, 1-based. Empty for an empty cell. */
  lines: number[]
  /** For each of `lines` the copy that it stands in, an index into the record's `copies`; not there where all stand in the base copy. */
  copies?: number[]
}

/** A table with its whole grid. A position that a span covers has no cell of its own; an empty cell is a cell with text "". */
export interface TableRecord {
  table_id: string
  /** 1-based number of the table in its document. */
  seq: number
  part: string
  title: string
  rows: number
  cols: number
  header_rows: number
  /** 0 to 1. 1 where the source itself marks the cells. */
  confidence: number
  note: string
  /** The copy that `line_start`, `line_end` and `repeats` count in, an index into the record's `copies`; not there for the base copy. */
  copy?: number
  line_start: number
  line_end: number
  /** Lines that a page break printed again; they are no rows. */
  repeats: number[]
  cells: Cell[]
}

/** A warning: something that a reader of the dataset should look at. */
export interface WarningRecord {
  file: string
  /** 1-based; 0 where the warning is about a whole file. */
  line: number
  /** 1-based, in UTF-16 units; 0 where the warning is about a whole line or file. */
  column: number
  rule: string
  text: string
}

/** What a document says of itself. */
export interface Metadata {
  kind: Kind
  /** The title, its lines joined, no white space inside. Empty when none is printed. */
  title: string
  /** The titles of what the notice issues, in order. */
  instrument_titles: string[]
  doc_number: PrintedValue
  issuers: string[]
  /** The line of addressees without its final colon. */
  addressees: string
  issued_on: PrintedValue
  /** Inside of the bracket remark: 此件公开发布. */
  remark: string
  source_name: string
}

/** What a web page says of its document beside the text. */
export interface PageRecord {
  /** The entries of its head and index table; `used` where the text lacks what they say and the metadata have it from here. */
  fields: { name: FieldName; value: string; line: number; used: boolean }[]
  /** Files that it links to, mostly annexes. */
  files: { text: string; href: string; line: number }[]
}

/** A document of one source, as parsing gives it: it knows its file and lines, and has no identity yet. */
export interface ParsedDocument extends Metadata {
  file: string
  /** First and last non-blank line of the document, 1-based. */
  line_start: number
  line_end: number
  tree: DocumentNode
  tables: Omit<TableRecord, 'table_id'>[]
  /** Of a web page that says something. */
  page?: PageRecord
  warnings: WarningRecord[]
}

/** A document of the dataset. */
export interface DocumentRecord extends Metadata {
  schema_version: typeof SCHEMA_VERSION
  /** Readable, safe as a file name, and a function of the document alone. */
  doc_id: string
  file: string
  line_start: number
  line_end: number
  tree: DocumentNode
  tables: TableRecord[]
  copies: CopyRecord[]
  /** The base: the copy that `file`, `line_start` and `line_end` are of, and every text that names no other; an index into `copies`. */
  base: number
  /** What each copy has, block by block; empty where there is one copy, or one was kept alone. */
  readings: ReadingRecord[]
  /** Of a web page that says something. */
  page?: PageRecord
  warnings: WarningRecord[]
}
