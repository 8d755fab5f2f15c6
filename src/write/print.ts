import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Copies, DocumentRecord, Linked } from '../model/index.js'
import { ARTICLES, toArticles } from './articles.js'
import type { CsvValue, TableDefinition } from './columns.js'
import { type CsvSettings, toTableCsv, toTableHeader } from './csv.js'
import { DOCUMENTS, toDocumentRow } from './documents.js'
import { LINES, toLineRows } from './lines.js'
import { readLines } from './read-lines.js'
import { RecordFile } from './record-file.js'
import { TABLES, toTableRows } from './tables.js'

/** What `--print` takes. */
export const PRINTABLE = ['documents', 'articles', 'tables', 'lines', 'markdown', 'jsonl'] as const

export type Printable = (typeof PRINTABLE)[number]

export interface PrintSettings extends CsvSettings {
  toMarkdown: (record: DocumentRecord) => string
}

/** Writes one table or format as text: `header` first, then what each item gives, then what is known only at the end. */
export interface Printer {
  header: string
  print: (item: Linked) => string
  /** @param copies all occurrences of every document */
  end: (copies: Copies) => Iterable<string>
  /** Must be called, whether the end was reached or not. */
  discard: () => void
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
      return atOnce('', ({ record }) => (record === null ? '' : settings.toMarkdown(record)))
    case 'jsonl':
      return ofRecords()
  }
}

/**
 * The text of a table or format, in pieces.
 *
 * @param copies gives all occurrences of every document; asked for once the last item was taken
 */
export function* printTable(name: Printable, items: Iterable<Linked>, settings: PrintSettings, copies: () => Copies): Iterable<string> {
  const { header, print, end, discard } = toPrinter(name, settings)
  try {
    yield header
    for (const item of items) yield print(item)
    yield* end(copies())
  } finally {
    discard()
  }
}

/** Nothing of what is printed has to wait for the end. */
function atOnce(header: string, print: Printer['print']): Printer {
  return { header, print, end: () => [], discard: () => {} }
}

function ofTable<Row extends { [Name in keyof Row]: CsvValue }>(
  table: TableDefinition<Row>,
  toRows: (item: Linked) => Row[],
  settings: CsvSettings,
): Printer {
  return atOnce(toTableHeader(table, settings), (item) => toTableCsv(table, toRows(item), settings))
}

function ofRecord<Row>(toRows: (record: DocumentRecord) => Row[]): (item: Linked) => Row[] {
  return ({ record }) => (record === null ? [] : toRows(record))
}

/** Records say all occurrences of their document, which only the end tells: until then they wait in a temporary file. */
function ofRecords(): Printer {
  const folder = mkdtempSync(join(tmpdir(), 'policy-extract-print-'))
  const path = join(folder, 'documents.jsonl')
  const file = new RecordFile(path)
  return {
    header: '',
    print: ({ record }) => {
      if (record !== null) file.add(record)
      return ''
    },
    *end(copies) {
      file.close(copies)
      for (const line of readLines(path)) yield `${line}\n`
    },
    discard: () => {
      file.discard()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
