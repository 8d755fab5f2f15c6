/** Makes the record of a document out of its labelled lines: metadata, tree, tables, warnings. */

import { type RuleId, toWarning } from '../../messages/index.js'
import { type DocumentNode, type Metadata, type ParsedDocument, type Part, type WarningRecord, Work } from '../../model/index.js'
import { isDamagedDate } from '../../text/dates.js'
import { isGarbled } from '../../text/garbled.js'
import { isOwned } from '../documents.js'
import type { Labelled } from '../path/step.js'
import { aheadOfText } from '../rules/addressees.js'
import { HAS } from '../sight/shape.js'
import { compareAnnexes, type FoundAnnex, readLabel } from './annexes.js'
import { formulaCells, formulaLines } from './formulas.js'
import { readMetadata } from './metadata.js'
import { type PlacedField, withPage } from './page.js'
import { span } from './place.js'
import { buildTables, type GridFor, gridFor, pageCutsOf } from './tables.js'
import { annexEntries, type Built, buildTree } from './tree.js'

const CONTROL = /[\u0000-\u0008\u000E-\u001F]/g

type Warn = (rule: RuleId, line: number, values?: Record<string, string | number>) => void

/** How a document is built where it does not come from its lines alone. */
export interface BuildOptions {
  /** Gives the grid of a table's lines, where they are not to be read anew. */
  toGrid?: GridFor
  /** What the page of the source says of the document. */
  fields?: readonly PlacedField[]
  /** Counts what it costs. */
  work?: Work
}

/** Builds the document that a segment's lines make. */
export function buildDocument(
  segment: readonly Labelled[],
  file: string,
  { toGrid = gridFor, fields = [], work = new Work() }: BuildOptions = {},
): ParsedDocument {
  const lines = segment.filter(isOwned)
  const { metadata, page, findings: pageFindings } = withPage(readMetadata(lines, segment), fields, segment)
  const built = buildTree(lines, metadata.kind === 'notice', work)
  const warnings: WarningRecord[] = []
  const warn: Warn = (rule, line, values) => void warnings.push(toWarning(rule, { file, line, column: line === 0 ? 0 : 1 }, values))
  const { tables, findings } = buildTables(built.tables, lines, toGrid, work, pageCutsOf(segment))
  warnOfHead(metadata, lines, warn)
  warnOfControls(lines, warn)
  warnOfGarbled(lines, warn)
  warnOfFormulas(tables, lines, warn)
  warnOfOutline(built, warn)
  warnOfAnnexes(built, warn)
  for (const { rule, line, values } of [...findings, ...pageFindings]) warn(rule, line, values)
  warnings.sort((a, b) => a.line - b.line)
  const tree: DocumentNode = { type: 'document', kind: metadata.kind, children: built.children, position: span(built.children) }
  const place = { file, line_start: lines[0]!.sight.line.number, line_end: lines.at(-1)!.sight.line.number }
  return { ...metadata, ...place, tree, tables, ...(page !== null && { page }), warnings }
}

/** Roles of what a document says: head, sign-off and lists of annexes stand around that. */
const OF_TEXT: ReadonlySet<Labelled['role']> = new Set(['para', 'prov', 'resp', 'table', 'box', 'figure'])

/** True for a line of that, and for addressees with the beginning of the letter behind them. */
/** Characters of a garbled line that its warning shows. */
const LONGEST_SHOWN = 20

const hasText = ({ role, sight }: Labelled): boolean => OF_TEXT.has(role) || (role === 'addressees' && aheadOfText(sight) !== null)

function warnOfHead(metadata: Metadata, lines: readonly Labelled[], warn: Warn): void {
  const lineOf = (role: Labelled['role']) => lines.find((line) => line.role === role)?.sight.line.number ?? lines[0]!.sight.line.number
  const { doc_number: number, issued_on: date } = metadata
  if (metadata.title === '' && (metadata.kind === 'notice' || metadata.kind === 'instrument'))
    warn('title-missing', lines[0]!.sight.line.number)
  if (metadata.kind !== 'front' && metadata.kind !== 'back' && !lines.some(hasText)) warn('text-missing', lines[0]!.sight.line.number)
  const reading = (value: string) => (value === '' ? '; no single reading is left' : `; the only reading is ${value}`)
  // a law has its day in the line that says when it was passed
  const dateLine = lineOf(lines.some(({ role }) => role === 'date') ? 'date' : 'adoption')
  if (number.printed !== number.reading)
    warn('number-damaged', lineOf('doc_number'), { printed: number.printed, reading: reading(number.reading) })
  if (date.printed !== '' && isDamagedDate(date.printed))
    warn('date-damaged', dateLine, { printed: date.printed, reading: reading(date.reading) })
  else if (date.printed !== '' && date.reading === '') warn('date-order', dateLine, { printed: date.printed })
}

/** Control characters print nothing and are in no text; that they were there is said once a document. */
function warnOfFormulas(tables: ParsedDocument['tables'], lines: readonly Labelled[], warn: Warn): void {
  for (const { line, text } of formulaCells(tables)) warn('cell-formula', line, { text })
  const found = formulaLines(lines)
  const [first] = found
  if (first !== undefined) warn('line-formula', first, { count: found.length })
}

function warnOfControls(lines: readonly Labelled[], warn: Warn): void {
  const noisy = lines.filter(({ sight }) => sight.shape & HAS.noise)
  const count = noisy.reduce((sum, { sight }) => sum + (sight.line.text.match(CONTROL)?.length ?? 0), 0)
  if (count > 0) warn('line-control', noisy[0]!.sight.line.number, { count })
}

function warnOfGarbled(lines: readonly Labelled[], warn: Warn): void {
  const garbled = lines.filter(({ sight }) => isGarbled(sight.line.text))
  const [first] = garbled
  if (first === undefined) return
  const text = first.sight.line.text.trim()
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
  warn('text-garbled', first.sight.line.number, { count: garbled.length, text: shown })
}

function warnOfOutline({ outline }: Built, warn: Warn): void {
  for (const { provision, placement, within } of outline) {
    const { line } = provision.position.start
    const said = { marker: provision.marker, previous: placement.previous === '' ? 'the heading above' : placement.previous }
    if (within !== null) warn('number-within', line, { ...said, missed: within.marker, at: within.line })
    else warn(placement.oddity === 'gap' ? 'number-gap' : 'number-restart', line, said)
  }
}

function warnOfAnnexes({ children }: Built, warn: Warn): void {
  const parts = children.filter((child): child is Part => child.type === 'part')
  const annexes = parts.filter(({ name }) => name.startsWith('annex')).flatMap(toFound)
  for (const { rule, line, label, title, listed } of compareAnnexes(annexEntries(children), annexes))
    warn(rule, line, { label, title, listed })
}

function toFound(part: Part): FoundAnnex[] {
  const label = part.children.find((child) => child.type === 'annex_label')
  if (label === undefined || !('value' in label.children[0]!)) return []
  const text = String(label.children[0].value)
  const { ordinal } = readLabel(text)
  const empty = part.children.every(({ type }) => type === 'annex_label' || type === 'annex_title')
  return [{ ordinal, title: part.title, line: label.position.start.line, label: text, empty }]
}
