/** Whether a value out of JSON is a parsed line: all that later steps rely on is there and of its kind. More fields may be. */
import { KINDS, type PolicyNode, ROLES, STYLES } from '../model/index.js'
import type { SourceLine, StretchLine } from './parsed-line.js'

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isMaybeText: Check = (value) => value === undefined || isText(value)
const isFlag: Check = (value) => typeof value === 'boolean'
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isShare: Check = (value) => typeof value === 'number'
const isKind: Check = (value) => KINDS.some((kind) => kind === value)
const isStyle: Check = (value) => STYLES.some((style) => style === value)
const isRole: Check = (value) => ROLES.some((role) => role === value)

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

function withFields(checks: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(checks)
  return (value) => isObject(value) && entries.every(([name, check]) => check(value[name]))
}

const isPoint = withFields({ line: isCount, column: isCount, offset: isCount })
const isPlace = withFields({ start: isPoint, end: isPoint })

/** Nodes that have nothing but lines or other nodes. */
const isPlain: Check = () => true

/** What the nodes of a type have beside their place and children. */
const NODE_FIELDS: Readonly<Record<PolicyNode['type'], Check>> = {
  text: withFields({ value: isText }),
  document: withFields({ kind: isKind }),
  part: withFields({ name: isText, title: isText }),
  provision: withFields({ style: isStyle, marker: isText, ordinal: isCount, inserted: isCount, heading: isText }),
  annex_entry: withFields({ ordinal: (value) => value === null || isCount(value), name: isText }),
  table: withFields({ seq: isCount }),
  box: withFields({ title: isText }),
  paragraph: isPlain,
  responsibility: isPlain,
  annex_list: isPlain,
  page_title: isPlain,
  masthead: isPlain,
  title: isPlain,
  adoption: isPlain,
  doc_number: isPlain,
  addressees: isPlain,
  signature: isPlain,
  date: isPlain,
  publicity: isPlain,
  inst_title: isPlain,
  toc: isPlain,
  annex_label: isPlain,
  annex_title: isPlain,
  table_note: isPlain,
  figure: isPlain,
  source: isPlain,
  imprint: isPlain,
  cc: isPlain,
  front: isPlain,
}

function isNode(value: unknown): boolean {
  if (!isObject(value) || !isPlace(value.position) || !isNodeType(value.type)) return false
  return (
    NODE_FIELDS[value.type](value) &&
    (value.type === 'text' || (Array.isArray(value.children) && value.children.length > 0 && value.children.every(isNode)))
  )
}

function isNodeType(type: unknown): type is PolicyNode['type'] {
  return typeof type === 'string' && Object.hasOwn(NODE_FIELDS, type)
}

const isPrinted = withFields({ printed: isText, reading: isText })
const isWarning = withFields({ file: isText, line: isCount, column: isCount, rule: isText, text: isText })
const isCell = withFields({ row: isCount, col: isCount, row_span: isCount, col_span: isCount, text: isText, lines: listOf(isCount) })

const isTable = withFields({
  seq: isCount,
  part: isText,
  title: isText,
  rows: isCount,
  cols: isCount,
  header_rows: isCount,
  confidence: isShare,
  note: isText,
  line_start: isCount,
  line_end: isCount,
  repeats: listOf(isCount),
  cells: listOf(isCell),
})

const isPage = withFields({
  fields: listOf(withFields({ name: isText, value: isText, line: isCount, used: isFlag })),
  files: listOf(withFields({ text: isText, href: isText, line: isCount })),
})

const isDocument = withFields({
  kind: isKind,
  title: isText,
  instrument_titles: listOf(isText),
  doc_number: isPrinted,
  issuers: listOf(isText),
  addressees: isText,
  issued_on: isPrinted,
  remark: isText,
  source_name: isText,
  file: isText,
  line_start: isCount,
  line_end: isCount,
  tree: (value) => isObject(value) && value.type === 'document' && isNode(value),
  tables: listOf(isTable),
  page: (value) => value === undefined || isPage(value),
  warnings: listOf(isWarning),
})

const isStretch = withFields({
  file: isText,
  document: (value) => value === null || isDocument(value),
  ledger: listOf(withFields({ line: isCount, role: isRole, rule: isText, owned: isFlag })),
})

const isSource = withFields({
  input: isText,
  source: withFields({ file: isText, sha256: isText, bytes: isCount, encoding: isText, lines: isCount, id: isMaybeText, url: isMaybeText }),
  stretches: isCount,
  encoding: isText,
  warnings: listOf(isWarning),
})

export function isStretchLine(line: object): line is StretchLine {
  return isStretch(line)
}

export function isSourceLine(line: object): line is SourceLine {
  return isSource(line)
}
