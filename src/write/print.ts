import type { DocumentRecord, Linked } from '../model/index.js'
import { ARTICLES, toArticles } from './articles.js'
import type { CsvValue, TableDefinition } from './columns.js'
import { type CsvSettings, toTableCsv, toTableHeader } from './csv.js'
import { DOCUMENTS, toDocumentRow } from './documents.js'
import { toJsonLine } from './jsonl.js'
import { LINES, toLineRows } from './lines.js'
import { TABLES, toTableRows } from './tables.js'

/** What `--print` takes. */
export const PRINTABLE = ['documents', 'articles', 'tables', 'lines', 'markdown', 'jsonl'] as const

export type Printable = (typeof PRINTABLE)[number]

export interface PrintSettings extends CsvSettings {
  toMarkdown: (record: DocumentRecord) => string
}

/** Writes one table or format as text: `header` first, then what each item gives. */
export interface Printer {
  header: string
  print: (item: Linked) => string
}

/** Makes the printer of a table or format, for items that come one at a time. */
export function toPrinter(name: Printable, settings: PrintSettings): Printer {
  switch (name) {
    case 'documents':
      return ofTable(
        DOCUMENTS,
        ofRecord((record) => [toDocumentRow(record)]),
        settings,
      )
    case 'articles':
      return ofTable(ARTICLES, ofRecord(toArticles), settings)
    case 'tables':
      return ofTable(TABLES, ofRecord(toTableRows), settings)
    case 'lines':
      return ofTable(LINES, toLineRows, settings)
    case 'markdown':
      return { header: '', print: ({ record }) => (record === null ? '' : settings.toMarkdown(record)) }
    case 'jsonl':
      return { header: '', print: ({ record }) => (record === null ? '' : toJsonLine(record)) }
  }
}

/** The text of a table or format, in pieces. */
export function* printTable(name: Printable, items: Iterable<Linked>, settings: PrintSettings): Iterable<string> {
  const { header, print } = toPrinter(name, settings)
  yield header
  for (const item of items) yield print(item)
}

function ofTable<Row extends { [Name in keyof Row]: CsvValue }>(
  table: TableDefinition<Row>,
  toRows: (item: Linked) => Row[],
  settings: CsvSettings,
): Printer {
  return { header: toTableHeader(table, settings), print: (item) => toTableCsv(table, toRows(item), settings) }
}

function ofRecord<Row>(toRows: (record: DocumentRecord) => Row[]): (item: Linked) => Row[] {
  return ({ record }) => (record === null ? [] : toRows(record))
}
