/** What must hold of an input and a damaged copy of it, collated alone and in a whole run. */
import { type Collated, collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import type { DocumentRecord, Line, Linked, ParsedDocument, ReadingRecord, Text } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { gather } from '../../src/pipeline/gather.js'
import { DEFAULT_SETTINGS, noFindings } from '../../src/pipeline/index.js'
import { joinCopies } from '../../src/pipeline/join-copies.js'
import { throughStore } from '../../src/pipeline/through-store.js'
import { PARSED_VERSION, type ParsedLine, toStretchLine } from '../../src/store/index.js'
import { squeezed, textsOf } from '../support/generated.js'

/** The file that the damaged copy is said to stand in: behind the other. */
const BEHIND = '~'

/** Every fifth line lost, and two characters of every seventh. */
export function damage(lines: readonly Line[]): Line[] {
  return lines
    .filter((_, i) => i % 5 !== 4)
    .map((line, i) => {
      const cut = { ...line, text: line.text.slice(0, 3) + line.text.slice(5) }
      return i % 7 !== 6 || line.markup !== undefined || squeezed(cut.text) === '' ? line : cut
    })
}

/** What is made of both is said by one of them, and the same in either order. */
export function checkCollated(items: readonly Linked[], lines: readonly Line[], file: string): string[] {
  const damaged = [...parse(damage(lines), file + BEHIND)].flatMap(({ document }) => document ?? [])
  const whole = items.flatMap(({ record }) => record ?? [])
  if (damaged.length !== whole.length) return []
  return whole.flatMap((one, i) => {
    const copies: ParsedDocument[] = [one, damaged[i]!]
    const collated = collate(copies, DEFAULT_COLLATE)
    return [...invented(collated, copies), ...checkOrder(collated, copies)]
  })
}

function invented({ document }: Collated, copies: readonly ParsedDocument[]): string[] {
  const said = new Set(copies.flatMap(({ tree }) => textsOf(tree).map(({ value }) => squeezed(value))))
  const all = [...said].join('')
  const strange = textsOf(document.tree).filter(({ value }) => !said.has(squeezed(value)) && !all.includes(squeezed(value)))
  return strange.map(({ value }) => `collated, it invents “${value.slice(0, 40)}”`)
}

/** The order in which copies are given is of no account. */
function checkOrder(collated: Collated, copies: readonly ParsedDocument[]): string[] {
  const turned = [...copies].reverse()
  return printed(collate(turned, DEFAULT_COLLATE), turned) === printed(collated, copies) ? [] : ['collated in another order, it is another']
}

/** A collated document with its copies called by their files. */
function printed({ document, base, copies: accounts, readings }: Collated, copies: readonly ParsedDocument[]): string {
  const file = (copy = base) => copies[copy]?.file ?? ''
  const files = (some: readonly number[]) => some.map(file).sort()
  const texts = textsOf(document.tree).map((text) => [file(text.copy), text.position.start.line, text.value])
  const cells = document.tables.map((table) => table.cells.map(({ row, col, text }) => [row, col, text]))
  const said = readings.map((one) => [file(one.copy), one.line, one.written, files(one.copies), files(one.lacking), one.others.length])
  const byFile = accounts.map(({ lacks, only }, copy) => [file(copy), lacks.length, only.length]).sort()
  return JSON.stringify([texts, cells, said, byFile, document.title, document.doc_number, document.issued_on])
}

/** An input and its damaged copy through linking and collating, as a run takes them. */
export async function checkJoined(lines: readonly Line[], file: string): Promise<string[]> {
  const sources = new Map([
    [file, lines],
    [file + BEHIND, damage(lines)],
  ])
  const found = noFindings()
  const items: Linked[] = []
  const joined = throughStore(
    (store) => gather(parsedLines(sources), store),
    (gathered) => joinCopies(gathered, DEFAULT_SETTINGS, found, {}),
  )
  for await (const item of joined) items.push(item)
  return [
    ...[...sources].flatMap(([name, own]) => checkLedger(name, own, items)),
    ...items.flatMap(({ record }) => (record === null ? [] : checkRecord(record, items, sources))),
  ].map((reason) => `with a damaged copy, ${reason}`)
}

async function* parsedLines(sources: ReadonlyMap<string, readonly Line[]>): AsyncGenerator<ParsedLine> {
  for (const [file, lines] of sources) {
    const stretches = [...parse(lines, file)]
    for (const stretch of stretches) yield toStretchLine(stretch, file)
    const source = { file, sha256: '', bytes: 0, encoding: 'utf-8', lines: lines.length }
    yield { version: PARSED_VERSION, input: file, source, stretches: stretches.length, encoding: '', warnings: [] }
  }
}

function checkLedger(file: string, lines: readonly Line[], items: readonly Linked[]): string[] {
  const rows = items.flatMap((item) => (item.file === file ? item.ledger.map(({ line }) => line) : []))
  return rows.join() === lines.map(({ number }) => number).join() ? [] : ['the ledger has not each line once']
}

/** Its copies are those that the ledger says, each text stands where it says, and each reading names every copy once. */
function checkRecord(record: DocumentRecord, items: readonly Linked[], sources: ReadonlyMap<string, readonly Line[]>): string[] {
  const { doc_id, copies, base, readings } = record
  const found: string[] = []
  const owned = items.filter(({ ledger }) => ledger.some((row) => row.owned && row.doc_id === doc_id)).length
  if (owned !== copies.length) found.push(`${owned} stretches are of ${doc_id}, which has ${copies.length} copies`)
  const own = copies[base]
  if (own?.file !== record.file || own.line_start !== record.line_start || own.line_end !== record.line_end)
    found.push(`${doc_id} is not where its base stands`)
  if (readings.some((reading) => namesOf(reading) !== [...copies.keys()].join()))
    found.push(`a reading of ${doc_id} has not each copy once`)
  const strange = textsOf(record.tree).filter((text) => !isSaid(text, record, sources))
  return [...found, ...strange.map(({ value }) => `no line says “${value.slice(0, 40)}”`)]
}

/** The copies that a reading tells of, ascending. */
function namesOf({ copies, lacking, others }: ReadingRecord): string {
  const all = [...copies, ...lacking, ...others.flatMap((other) => other.copies)]
  return all.sort((a, b) => a - b).join()
}

/** Whether a text stands in the line and the copy that it names. */
function isSaid({ value, position, copy }: Text, { copies, base }: DocumentRecord, sources: ReadonlyMap<string, readonly Line[]>): boolean {
  const lines = sources.get(copies[copy ?? base]?.file ?? '') ?? []
  const line = lines.find(({ number }) => number === position.start.line)
  return line !== undefined && squeezed(line.text).includes(squeezed(value))
}
