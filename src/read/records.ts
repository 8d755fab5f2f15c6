/** Records of JSON, one a line: what crawlers write, and the tool's own documents.jsonl. */
import { type DocumentRecord, FIELD_NAMES, LIMITS, type Origin } from '../model/index.js'

/** A record of a crawler. */
export interface PageText {
  kind: 'text' | 'html'
  text: string
  origin: Origin
}

/** A record of documents.jsonl. */
export interface OwnRecord {
  kind: 'document'
  record: Pick<DocumentRecord, 'doc_id' | 'tree' | 'tables' | 'page'>
}

/** Whether a text may be JSON records: whether its first line is one is seen when it is read. */
export function looksLikeRecords(head: string): boolean {
  return /^\uFEFF?\s*\{\s*"/.test(head)
}

/** Whether a text is JSON that is printed over several lines, or a list: no record a line. */
export function looksLikeJson(head: string): boolean {
  return /^\uFEFF?\s*(?:\[\s*\{\s*|\{[^\S\n]*\n\s*)"(?:[^"\\\n]|\\.){1,80}"\s*:/.test(head)
}

/** What is to be done about such a file. */
export const NO_LINES =
  'it is JSON, but not one record a line; make it so, for example with jq -c \'if type == "array" then .[] else . end\''

/**
 * Reads a line. Of a record with both, `html` counts: `text` is mostly made of it. Gives the reason where it is no record that can be
 * read. What else the record has, `__proto__` included, is not looked at.
 */
export function readRecord(line: string): PageText | OwnRecord | string {
  let value: unknown
  try {
    value = HALF.test(line) ? JSON.parse(line, toWhole) : JSON.parse(line)
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message : String(error)}`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object'
  const origin = originOf(value, line)
  const html = stringAt(value, 'html')
  if (html !== '') return { kind: 'html', text: html, origin }
  const text = stringAt(value, 'text')
  if (text !== '') return { kind: 'text', text, origin }
  if (isOwn(value)) return { kind: 'document', record: value }
  return isParsed(value) ? PARSED : `${problemOf(value)}${adviceOn(value)}`
}

/** What a record calls itself, where that is text or a number. */
function originOf(value: object, line: string): Origin {
  const { id, url } = value as Record<string, unknown>
  const ownId = typeof id === 'number' ? numberAt('id', id, line) : id
  return {
    ...(typeof ownId === 'string' && ownId !== '' && { id: ownId }),
    ...(typeof url === 'string' && url !== '' && { url }),
  }
}

/**
 * A number as it is written: ids of 19 digits are no numbers that JavaScript has. Undefined where the record has several under the key that it
 * takes for the same.
 */
function numberAt(key: string, value: number, line: string): string | undefined {
  if (Number.isSafeInteger(value)) return String(value)
  const written = [...line.matchAll(/"(\w+)"\s*:\s*(-?\d[\d.eE+-]*)/g)].flatMap(([, name, digits = '']) =>
    name === key && Number(digits) === value ? [digits] : [],
  )
  return new Set(written).size === 1 ? written[0] : undefined
}

/** What is to be done about what `policy-extract parse` wrote. */
export const PARSED = 'it holds what policy-extract parse writes; give it to policy-extract collate'

/** Whether an object is a line that `policy-extract parse` writes: of a stretch, or of a source. */
function isParsed(value: object): boolean {
  const { version, ledger, source, stretches } = value as Record<string, unknown>
  return typeof version === 'number' && (Array.isArray(ledger) || (typeof source === 'object' && typeof stretches === 'number'))
}

/** Why a record has nothing to be read. */
function problemOf(value: object): string {
  const given = ['text', 'html'].filter((key) => Object.hasOwn(value, key))
  if (given.length === 0) return 'the record has neither text nor html'
  return given.map((key) => `its ${key} is ${kindOf((value as Record<string, unknown>)[key])}`).join(' and ')
}

/** What a value is that is no text: `empty` for the empty one. */
function kindOf(value: unknown): string {
  if (value === '') return 'empty'
  if (value === null) return 'null, not a string'
  return Array.isArray(value) ? 'a list, not a string' : `${typeof value === 'object' ? 'an object' : `a ${typeof value}`}, not a string`
}

/** Characters from which a value may be the text of a document. */
const SHORTEST_TEXT = 20

/** Which key may hold the text, and how to call it that. */
function adviceOn(value: object): string {
  const texts = Object.entries(value).filter(
    ([key, text]) => typeof text === 'string' && text.length >= SHORTEST_TEXT && /^[\p{L}_]+$/u.test(key),
  )
  const [longest] = texts.sort(([, a], [, b]) => String(b).length - String(a).length)
  if (longest === undefined) return ''
  const path = /^\w+$/.test(longest[0]) ? `.${longest[0]}` : `.["${longest[0]}"]`
  return `; if ${longest[0]} is its text, call it so, for example with jq -c '.text = ${path}'`
}

/** An escape that may be half of a pair. */
const HALF = /\\u[dD][89a-fA-F]/

/** Half of a surrogate pair is no character, and no encoding can write it: it is read as U+FFFD. */
function toWhole(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
}

/** Whether a first line makes a source one of records: it is an object, whatever that holds. */
export function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function stringAt(value: object, key: string): string {
  const found = Object.getOwnPropertyDescriptor(value, key)?.value as unknown
  return typeof found === 'string' ? found : ''
}

/** Whether all that is read of a record is of the type that it should have: anybody can write one. */
function isOwn(value: object): value is OwnRecord['record'] {
  const { schema_version, doc_id, tree, tables, page } = value as Record<string, unknown>
  if (typeof schema_version !== 'number' || typeof doc_id !== 'string' || !Array.isArray(tables)) return false
  if (page !== undefined && !isPage(page)) return false
  return isNode(tree, 0) && 'children' in tree && tables.every(isTable)
}

function isNode(node: unknown, depth: number): node is object {
  if (typeof node !== 'object' || node === null || depth > LIMITS.treeDepth) return false
  const { type, children } = node as Record<string, unknown>
  if (typeof type !== 'string') return false
  return children === undefined || (Array.isArray(children) && children.every((child) => isNode(child, depth + 1)))
}

function isPage(page: unknown): boolean {
  if (typeof page !== 'object' || page === null || !('fields' in page) || !Array.isArray(page.fields)) return false
  return page.fields.every((field: unknown) => {
    if (typeof field !== 'object' || field === null) return false
    const { name, value } = field as Record<string, unknown>
    return FIELD_NAMES.some((known) => known === name) && typeof value === 'string'
  })
}

function isTable(table: unknown): boolean {
  if (typeof table !== 'object' || table === null) return false
  const { seq, rows, header_rows, cells } = table as Record<string, unknown>
  return [seq, rows, header_rows].every((one) => isCount(one, 0)) && Array.isArray(cells) && cells.every(isCell)
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least
}

function isCell(cell: unknown): boolean {
  if (typeof cell !== 'object' || cell === null) return false
  const { row, col, row_span, col_span, text, lines } = cell as Record<string, unknown>
  const areNumbers = [row, col].every((one) => isCount(one, 0)) && [row_span, col_span].every((one) => isCount(one, 1))
  return areNumbers && typeof text === 'string' && Array.isArray(lines) && lines.every(Number.isSafeInteger)
}
