/** What must hold of the files that are written of a document. */
import type { DocumentRecord, Line, TableRecord } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { openSources, readMarkdown } from '../../src/read/index.js'
import { isFormula } from '../../src/text/formula.js'
import { ARTICLES, toArticles, toGridCsv, toMarkdown, toTableCsv, toTableHeader, Workbooks } from '../../src/write/index.js'
import { toJsonLine } from '../../src/write/jsonl.js'
import { squeezed, textsOf } from '../support/generated.js'
import { parseCsv } from '../support/parse-csv.js'
import { type ReadSheet, readWorkbook } from '../support/workbook.js'

/** The CSV files have as many fields in every record, whatever the texts say, and nothing in them is executed. */
export function checkCsv(record: DocumentRecord): string[] {
  const rows = toArticles(record)
  const articles = parseCsv(toTableHeader(ARTICLES, { excel: false }) + toTableCsv(ARTICLES, rows, { excel: false })).slice(1)
  const said = rows.map((row) => ARTICLES.columns.map(({ name }) => String(row[name])))
  const found = JSON.stringify(articles) === JSON.stringify(said) ? [] : [`articles.csv of ${record.doc_id} says something else`]
  return [...found, ...record.tables.flatMap(checkTableCsv)]
}

function checkTableCsv(table: TableRecord): string[] {
  const { csv, shape } = toGridCsv(table, { merged: 'repeat', excel: true })
  const rows = parseCsv(csv.replace(/^\uFEFF/, ''))
  if (rows.some((row) => row.length !== shape.columns.length)) return [`table ${table.table_id}: rows of several lengths in CSV`]
  const printed = parseCsv(toGridCsv(table, { merged: 'blank', excel: false }).csv)
  if (printed.length !== table.rows) return [`table ${table.table_id}: ${printed.length} rows in CSV, expected ${table.rows}`]
  return rows.flat().some(isFormula) ? [`table ${table.table_id}: a formula in CSV`] : []
}

/** The tables in a workbook: every cell at its place, and no formula. */
export async function checkWorkbook(record: DocumentRecord): Promise<string[]> {
  if (record.tables.length === 0) return []
  const workbooks = new Workbooks()
  const books: Buffer[] = []
  for (const table of record.tables) {
    const full = await workbooks.add(table, record)
    if (full !== null) books.push(full)
  }
  books.push(await workbooks.end())
  const sheets = books.flatMap((book) => readWorkbook(book).slice(1))
  if (sheets.length !== record.tables.length) return [`${sheets.length} sheets for ${record.tables.length} tables`]
  return record.tables.flatMap((table, i) => checkSheet(table, sheets[i]!))
}

function checkSheet({ table_id, cells }: TableRecord, sheet: ReadSheet): string[] {
  const wrong = cells.filter(({ row, col, text }) => {
    const value = sheet.cells[`${lettersOf(col)}${row + 1}`]?.value ?? ''
    // numbers are tried on their own
    return typeof value === 'string' && printable(value) !== printable(text)
  })
  const found = wrong.map(({ row, col, text }) => `table ${table_id}: its workbook has not “${text}” at ${row},${col}`)
  return sheet.xml.includes('<f') ? [...found, `table ${table_id}: a formula in a workbook`] : found
}

/** What XML can hold of a text: of what is no character that it is one. */
const printable = (text: string): string =>
  squeezed(text)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')

/** A, B … Z, AA … */
function lettersOf(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26))
  return col < 26 ? letter : lettersOf(Math.floor(col / 26) - 1) + letter
}

/** Tags of lines that are no text of a document. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['meta', 'hr', 'comment', 'table'])
const saysText = ({ markup }: Pick<Line, 'markup'>): boolean => !SAYS_NOTHING.has(markup?.tag ?? '')

/**
 * The characters of a document are in its Markdown, each once, when that is read back. What a page break printed again, and lines without
 * text in the source, may stand there or not.
 */
export async function checkMarkdown(record: DocumentRecord, lines: readonly Line[]): Promise<string[]> {
  const back = bagOf((await readMarkdown(toMarkdown(record))).filter(saysText).map(({ text }) => text))
  const left = new Set(lines.filter((line) => !saysText(line)).map(({ number }) => number))
  for (const { repeats } of record.tables) for (const line of repeats) left.add(line)
  const texts = textsOf(record.tree)
  const needed = texts.filter(({ position }) => !left.has(position.start.line)).map(({ value }) => value)
  const isWhole = holds(back, bagOf(needed)) && holds(bagOf(texts.map(({ value }) => value)), back)
  return isWhole ? [] : [`the Markdown of ${record.doc_id} has other characters`]
}

/** What draws cells. */
const STROKES = /[|｜+=:\-\u2500-\u257f]/g

/** How often each character stands in texts. */
function bagOf(texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const char of squeezed(texts.join('')).replace(STROKES, '')) bag.set(char, (bag.get(char) ?? 0) + 1)
  return bag
}

function holds(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): boolean {
  return [...less].every(([char, count]) => (more.get(char) ?? 0) >= count)
}

/** A record that is read back is one document of the same text. */
export async function checkRecordBack(record: DocumentRecord): Promise<string[]> {
  const bytes = Buffer.from(toJsonLine(record))
  const trees: string[] = []
  for await (const source of openSources({ path: 'r.jsonl', file: 'r.jsonl', shown: 'r.jsonl', bytes }, null, () => {}))
    trees.push(...textsBack([...source.lines()]))
  const said = squeezed(
    textsOf(record.tree)
      .map(({ value }) => value)
      .join(''),
  )
  return trees.join('|') === said ? [] : [`the record of ${record.doc_id} is read back as another`]
}

function textsBack(lines: readonly Line[]): string[] {
  const documents = [...parse(lines, 'r.jsonl#1')].flatMap(({ document }) => document ?? [])
  return documents.map(({ tree }) =>
    squeezed(
      textsOf(tree)
        .map(({ value }) => value)
        .join(''),
    ),
  )
}
