/** What must hold of any input whatever: the properties of the design, checked on one input. Gives what does not hold, in words. */
import { Identities } from '../../src/link/index.js'
import type { DocumentRecord, Line, Linked, TableRecord } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { linkAlone } from '../../src/pipeline/separate.js'
import { InputError, openSources, type Source } from '../../src/read/index.js'
import { toArticles, toMarkdown } from '../../src/write/index.js'
import { squeezed, textsOf } from '../support/generated.js'
import type { FuzzInput } from './seeds.js'

/** Checks one input. */
export async function violations({ name, bytes }: FuzzInput): Promise<string[]> {
  try {
    const found: string[] = []
    for await (const source of openSources({ path: name, file: name, shown: name, bytes }, null, () => {}))
      found.push(...checkSource(source))
    return found
  } catch (error) {
    // a refusal is an answer; anything else is a crash
    if (error instanceof InputError) return error.message === '' ? ['refused without a reason'] : []
    return [`crashed: ${error instanceof Error ? error.stack : String(error)}`]
  }
}

function checkSource(source: Source): string[] {
  const lines = [...source.lines()]
  const items = extract(lines, source.file)
  const records = items.flatMap(({ record }) => record ?? [])
  return [
    ...checkLines(lines),
    ...checkLedger(lines, items),
    ...records.flatMap((record) => [...checkTree(record, items, lines), ...checkTables(record, lines), ...checkFields(record)]),
    ...checkAgain(lines, source.file, items),
    ...records.filter((record) => toMarkdown(record) === '').map(() => 'no Markdown'),
  ]
}

function extract(lines: readonly Line[], file: string): Linked[] {
  const identities = new Identities()
  return [...parse(lines, file)].map((parsed) => linkAlone({ file, ...parsed }, identities))
}

/** Every eighth input is parsed twice: what is left over from one must not show in the next. */
function checkAgain(lines: readonly Line[], file: string, items: readonly Linked[]): string[] {
  if (lines.length % 8 !== 0) return []
  return JSON.stringify(items) === JSON.stringify(extract(lines, file)) ? [] : ['read twice, it gives two results']
}

/** Lines count upwards, are not blank (but for a row whose cells are all empty), and lie in the source one behind the other. */
function checkLines(lines: readonly Line[]): string[] {
  const found: string[] = []
  let before = 0
  for (const { number, start, end, text, markup } of lines) {
    if (number <= before) found.push(`line ${number} follows line ${before}`)
    if (!(start >= 0 && end >= start)) found.push(`line ${number} lies from ${start} to ${end}`)
    if (squeezed(text) === '' && markup?.tag !== 'tr') found.push(`line ${number} is blank`)
    before = number
  }
  return found
}

function checkLedger(lines: readonly Line[], items: readonly Linked[]): string[] {
  const rows = items.flatMap(({ ledger }) => ledger.map(({ line }) => line)).join()
  return rows === lines.map(({ number }) => number).join() ? [] : ['the ledger has not each line once']
}

function checkTree(record: DocumentRecord, items: readonly Linked[], lines: readonly Line[]): string[] {
  const texts = new Map(lines.map(({ number, text }) => [number, text]))
  const own = items.flatMap(({ ledger }) => ledger).filter((row) => row.owned && row.doc_id === record.doc_id)
  const said = squeezed(own.map(({ line }) => texts.get(line) ?? '').join(''))
  const tree = squeezed(
    textsOf(record.tree)
      .map(({ value }) => value)
      .join(''),
  )
  return tree === said ? [] : [`the tree of ${record.doc_id} has another text than its lines`]
}

/** Every cell says what its lines say, and no character of a line of a table is lost or doubled. */
function checkTables(record: DocumentRecord, lines: readonly Line[]): string[] {
  const texts = new Map(lines.map(({ number, text }) => [number, squeezed(text)]))
  return record.tables.flatMap((table) => checkTable(table, texts))
}

function checkTable(table: TableRecord, texts: ReadonlyMap<number, string>): string[] {
  const about = `table ${table.table_id}`
  const wrong = table.cells.filter(({ text, lines }) => {
    const printed = lines.map((line) => texts.get(line) ?? '').join('')
    return !isSaidBy(squeezed(text), printed)
  })
  const found = wrong.map(({ row, col, text }) => `${about}: the lines of cell ${row},${col} do not say “${text}”`)
  const places = table.cells.flatMap(({ row, col, row_span, col_span }) =>
    Array.from({ length: Math.min(row_span * col_span, 100_000) }, (_, i) => `${row + Math.floor(i / col_span)},${col + (i % col_span)}`),
  )
  if (new Set(places).size !== places.length) found.push(`${about}: two cells stand in one place`)
  if (new Set(places).size !== table.rows * table.cols) found.push(`${about}: ${places.length} places, ${table.rows} × ${table.cols}`)
  return found
}

/** Whether the characters of a text stand in another, in order: a drawn table prints the pieces of a cell between those of its neighbours. */
function isSaidBy(text: string, printed: string): boolean {
  let at = 0
  for (const char of printed) if (text.startsWith(char, at)) at += char.length
  return at === text.length
}

/** What the fields say stands in the document. */
function checkFields(record: DocumentRecord): string[] {
  const own = squeezed(
    textsOf(record.tree)
      .map(({ value }) => value)
      .join(''),
  )
  const said = toArticles(record).flatMap(({ marker, heading, text }) => [marker, heading, ...text.split('\n')])
  const invented = said.filter((text) => !own.includes(squeezed(text)))
  return invented.map((text) => `${record.doc_id} invents “${text.slice(0, 40)}”`)
}
