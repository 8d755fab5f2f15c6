import type { DocumentRecord, Line, WarningRecord } from '../../src/model/index.js'
import { type Labelled, label } from '../../src/parse/index.js'
import { readHtml } from '../../src/read/html.js'
import { toArticles } from '../../src/write/index.js'
import { extractLines, recordsOf } from '../support/extract.js'

/** A page, read and parsed. */
export interface ReadPage {
  lines: Line[]
  labelled: Labelled[]
  records: DocumentRecord[]
  warnings: WarningRecord[]
}

export async function readPage(html: string, base: string | null = null): Promise<ReadPage> {
  const { lines, warnings } = await readHtml(html, 'a.html', base)
  return { lines, labelled: [...label(lines)], records: recordsOf(extractLines(lines, 'a.html')), warnings }
}

/** The lines of a page as `inspect` shows them. */
export function toRoles(labelled: readonly Labelled[]): string {
  const rows = labelled.map(({ sight, role, rule, opens }) => [sight.line.number, opens ? '▶' : '', role, rule, sight.line.text])
  return rows.map((row) => `${row.join(' | ')}\n`).join('')
}

/** Texts of the lines of a page. */
export async function textsOf(html: string): Promise<string[]> {
  return (await readHtml(html, 'a.html')).lines.map(({ text }) => text)
}

/** What a document says, wherever it stands: metadata, articles, tables. */
export function contentOf(record: DocumentRecord) {
  const { kind, title, instrument_titles, doc_number, issuers, addressees, issued_on, remark } = record
  const articles = toArticles(record).map(({ part, depth, style, marker, path, heading, text }) => ({
    part,
    depth,
    style,
    marker,
    path,
    heading,
    text,
  }))
  const tables = record.tables.map(({ part, title, rows, cols, header_rows, cells }) => ({
    part,
    title,
    rows,
    cols,
    header_rows,
    cells: cells.map(({ lines: _, ...cell }) => cell),
  }))
  return { metadata: { kind, title, instrument_titles, doc_number, issuers, addressees, issued_on, remark }, articles, tables }
}
