/** What must hold of any input whatever: the properties of the design, checked on one input. Gives what does not hold, in words. */

import { Identities } from '../../src/link/index.js'
import { type DocumentRecord, LimitError, type Line, type Linked, type TableRecord, Work } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { linkAlone } from '../../src/pipeline/separate.js'
import { InputError, openSources, type Source } from '../../src/read/index.js'
import { toArticles } from '../../src/write/index.js'
import { squeezed, textsOf } from '../support/generated.js'
import { checkCollated, checkJoined } from './joined.js'
import type { FuzzInput } from './seeds.js'
import { checkCsv, checkMarkdown, checkRecordBack, checkWorkbook } from './written.js'

/** Checks one input. */
export async function violations({ name, bytes }: FuzzInput): Promise<string[]> {
  try {
    const found: string[] = []
    for await (const source of openSources({ path: name, file: name, shown: name, bytes }, null, () => {}))
      found.push(...(await checkSource(source, bytes.length)))
    return [...new Set(found)]
  } catch (error) {
    // a refusal is an answer; anything else is a crash
    if (error instanceof InputError || error instanceof LimitError) return error.message === '' ? ['refused without a reason'] : []
    return [`crashed: ${error instanceof Error ? error.stack : String(error)}`]
  }
}

/** What the tool alone does with an input, without any check. */
export async function readThrough({ name, bytes }: FuzzInput): Promise<void> {
  try {
    for await (const source of openSources({ path: name, file: name, shown: name, bytes }, null, () => {}))
      extract([...source.lines()], source.file, source.work)
  } catch (error) {
    if (!(error instanceof InputError || error instanceof LimitError)) throw error
  }
}

async function checkSource(source: Source, size: number): Promise<string[]> {
  const lines = [...source.lines()]
  const items = extract(lines, source.file, source.work)
  const records = items.flatMap(({ record }) => record ?? [])
  // what costs much is tried on some inputs only, chosen by their length
  const isDue = (every: number) => (lines.at(-1)?.end ?? 0) % every === 0
  const each = async (every: number, check: (record: DocumentRecord) => Promise<string[]>) =>
    isDue(every) ? (await Promise.all(records.map(check))).flat() : []
  return [
    ...checkLines(lines),
    ...checkWork(source.work, lines, size),
    ...checkLedger(lines, items),
    ...records.flatMap((record) => [...checkTree(record, items, lines), ...checkTables(record, lines), ...checkFields(record)]),
    ...(isDue(8) && JSON.stringify(items) !== JSON.stringify(extract(lines, source.file)) ? ['read twice, it gives two results'] : []),
    ...(isDue(8) ? checkCollated(items, lines, source.file) : []),
    ...(isDue(10) ? await checkJoined(lines, source.file) : []),
    ...(isDue(3) ? records.flatMap(checkCsv) : []),
    ...(await each(6, (record) => checkMarkdown(record, lines))),
    ...(await each(10, checkRecordBack)),
    ...(await each(9, checkWorkbook)),
  ]
}

function extract(lines: readonly Line[], file: string, work = Work.ofSource()): Linked[] {
  const identities = new Identities()
  return [...parse(lines, file, work)].map((parsed) => linkAlone({ file, ...parsed }, identities))
}

/** Steps that a source may take for each of its bytes, and those of any (readings of a header compete on up to 220 lines): one that hangs takes more. */
const MOST_STEPS = 150
const STEPS_OF_ANY = 4_000_000

function checkWork({ spent }: Work, lines: readonly Line[], bytes: number): string[] {
  const size = Math.max(
    bytes,
    lines.reduce((sum, { text }) => sum + text.length + 1, 0),
  )
  const most = STEPS_OF_ANY + MOST_STEPS * size
  return spent <= most ? [] : [`takes ${spent} steps for ${size} characters`]
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
  if (table.rows === 0 || table.cols === 0) found.push(`${about}: ${table.rows} rows, ${table.cols} columns`)
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
