/** The one declaration of a CSV table: its file, its columns and what they mean. The Table Schemas of datapackage.json come from it. */

/** A Frictionless field type that the tables use; `date` is an ISO 8601 calendar date. */
export type FieldType = 'string' | 'integer' | 'number' | 'date'

/** What a field of a row can be. Missing values are the empty string. */
export type CsvValue = string | number

export interface Column<Name extends string = string> {
  name: Name
  type: FieldType
  description: string
}

/** A reference of one column to the key of another table, as Table Schema has it. */
export interface ForeignKey {
  column: string
  table: string
  key: string
}

/** One CSV file of the dataset, its columns in the order in which they are written. */
export interface TableDefinition<Row> {
  /** The resource's name; the file is `name.csv`. */
  name: string
  description: string
  columns: readonly Column<keyof Row & string>[]
  primaryKey?: (keyof Row & string)[]
  foreignKeys?: ForeignKey[]
}

/** A row of the table, its values in the order of the columns. */
export function toValues<Row extends { [Name in keyof Row]: CsvValue }>(table: TableDefinition<Row>, row: Row): CsvValue[] {
  return table.columns.map((column) => row[column.name])
}

/** Columns that say where in the sources a row comes from; every table that has a place uses the same three. */
export const PLACE_COLUMNS = [
  { name: 'file', type: 'string', description: 'Source, relative to the input argument; file#3 is the third record of a JSONL file' },
  { name: 'line_start', type: 'integer', description: 'First line in the source, counted from 1' },
  { name: 'line_end', type: 'integer', description: 'Last line in the source, counted from 1' },
] as const satisfies Column[]

/** Column of the document that a row belongs to. */
export const DOC_ID_COLUMN = { name: 'doc_id', type: 'string', description: 'Document, the key of documents.csv' } as const satisfies Column

/** Every row of the table belongs to a row of documents.csv. */
export const OF_DOCUMENT: ForeignKey = { column: 'doc_id', table: 'documents', key: 'doc_id' }
