/** The whole way from a raw text to rows, in this process. */
import { Identities } from '../../src/link/index.js'
import type { DocumentRecord, Line, Linked } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { linkAlone } from '../../src/pipeline/separate.js'
import { toLines } from '../../src/read/index.js'
import { ARTICLES, DOCUMENTS, toArticles, toDocumentRow, toLineRows } from '../../src/write/index.js'
import type { Output } from './score.js'

/** What linking gives for one text, every occurrence kept. */
export function extract(raw: string, file = 'a.txt'): Linked[] {
  return extractLines(toLines(raw), file)
}

/** What linking gives for the lines of one source, every occurrence kept. */
export function extractLines(lines: readonly Line[], file: string): Linked[] {
  const identities = new Identities()
  return [...parse(lines, file)].map((parsed) => linkAlone({ file, ...parsed }, identities))
}

export function recordsOf(items: readonly Linked[]): DocumentRecord[] {
  return items.flatMap(({ record }) => record ?? [])
}

/** The rows of the CSV files, as the scorer takes them. */
export function toOutput(items: readonly Linked[]): Output {
  const records = recordsOf(items)
  return {
    documents: records.map((record) => toFields(DOCUMENTS.columns, toDocumentRow(record))),
    lines: items.flatMap(toLineRows),
    articles: records.flatMap(toArticles).map((row) => toFields(ARTICLES.columns, row)),
    tables: records.flatMap(({ tables }) => tables),
  }
}

/** A row as it is read back from CSV: every value is text. */
function toFields<Row>(columns: readonly { name: keyof Row & string }[], row: Row): Record<string, string> {
  return Object.fromEntries(columns.map(({ name }) => [name, String(row[name])]))
}
