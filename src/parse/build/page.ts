/** What a web page says of its document: fills what the text lacks, and is compared with what it prints. */
import type { RuleId } from '../../messages/index.js'
import type { FieldName, Metadata, PageField, PageRecord, PrintedValue } from '../../model/index.js'
import { closeUp } from '../../text/close-up.js'
import { findDate, readDate } from '../../text/dates.js'
import { readDocNumber } from '../../text/doc-number.js'
import { splitOrgans } from '../../text/organs.js'
import { squeeze } from '../../text/width.js'
import type { Labelled } from '../path/step.js'

/** A field with its line. */
export type PlacedField = PageField & { line: number }

interface PageFinding {
  rule: RuleId
  line: number
  values: Record<string, string>
}

/** The metadata with the page's share in them. */
interface WithPage {
  metadata: Metadata
  /** Null where the page says nothing. */
  page: PageRecord | null
  findings: PageFinding[]
}

/** The fields of a line, with its number. */
export function fieldsOf({ sight: { line } }: Labelled): PlacedField[] {
  return (line.markup?.fields ?? []).map((field) => ({ ...field, line: line.number }))
}

/** Which kinds of documents have what an index says of them: it speaks of the notice that a page explains, too. */
const OFFICIAL: ReadonlySet<Metadata['kind']> = new Set(['notice', 'instrument', 'other'])

/** How a field goes into the metadata, and what of them it is compared with. Fields that are not here are kept with the page alone. */
const USES: Partial<Record<FieldName, { read(metadata: Metadata): string; fill(metadata: Metadata, value: string): Metadata | null }>> = {
  title: {
    read: ({ title }) => title,
    fill: (metadata, value) => ({ ...metadata, title: closeUp(value) }),
  },
  doc_number: {
    read: ({ doc_number }) => doc_number.printed,
    fill: (metadata, value) => filled(metadata, 'doc_number', OFFICIAL.has(metadata.kind) ? readDocNumber(value) : null),
  },
  issued_on: {
    read: ({ issued_on }) => issued_on.printed,
    fill: (metadata, value) => filled(metadata, 'issued_on', OFFICIAL.has(metadata.kind) ? dateOf(value) : null),
  },
  issuers: {
    read: ({ issuers }) => issuers.join(';'),
    fill: (metadata, value) => {
      const issuers = splitOrgans(value)
      return issuers.length === 0 ? null : { ...metadata, issuers: [...issuers] }
    },
  },
  source_name: {
    read: ({ source_name }) => source_name,
    fill: (metadata, value) => ({ ...metadata, source_name: value }),
  },
}

function filled(metadata: Metadata, name: 'doc_number' | 'issued_on', value: PrintedValue | null): Metadata | null {
  return value === null || value.reading === '' ? null : { ...metadata, [name]: value }
}

/** A date as the page prints it, 2025年03月02日 or 2025-03-02 09:30: the standard's forms have no leading zeros, an index has. */
function dateOf(value: string): PrintedValue | null {
  const day = value.trim().split(/[\sT]/)[0] ?? ''
  return readDate(day.replace(/年0/, '年').replace(/月0/, '月')) ?? readDate(day)
}

/** Fields whose contradiction matters: a page may name its publisher or its own source otherwise than the text. */
const COMPARED: ReadonlySet<FieldName> = new Set(['title', 'doc_number', 'issued_on'])

const NAMES: Partial<Record<FieldName, string>> = { title: 'title', doc_number: 'document number', issued_on: 'date' }

/** Fills `metadata` from the page; never changes what the text prints, but warns where the page contradicts it. */
export function withPage(metadata: Metadata, fields: readonly PlacedField[], segment: readonly Labelled[]): WithPage {
  const files = segment.flatMap(({ sight: { line } }) => (line.markup?.links ?? []).map((link) => ({ ...link, line: line.number })))
  if (fields.length === 0 && files.length === 0) return { metadata, page: null, findings: [] }
  const findings: PageFinding[] = []
  let known = metadata
  const used = fields.map((field) => {
    const use = Object.hasOwn(USES, field.name) ? USES[field.name] : undefined
    if (use === undefined) return { ...field, used: false }
    if (use.read(known) === '') {
      const next = use.fill(known, field.value)
      known = next ?? known
      return { ...field, used: next !== null }
    }
    if (differs(field, use.read(metadata))) findings.push(toFinding(field, use.read(metadata)))
    return { ...field, used: false }
  })
  return { metadata: known, page: { fields: used, files }, findings }
}

function toFinding({ name, value, line }: PlacedField, printed: string): PageFinding {
  return { rule: 'page-differs', line, values: { name: NAMES[name] ?? name, value, printed } }
}

/** Whether the page says something else than the text. One title may be part of the other; what is no date or number says nothing. */
function differs({ name, value }: PlacedField, printed: string): boolean {
  if (printed === '' || !COMPARED.has(name)) return false
  const [a, b] = [squeeze(value), squeeze(printed)]
  if (name === 'title') return !a.includes(b) && !b.includes(a)
  if (name === 'doc_number') return readDocNumber(value) !== null && key(a) !== key(b)
  const [day, other] = [dateOf(value)?.reading ?? '', readDate(printed)?.reading || findDate(printed)]
  return day !== '' && other !== '' && day !== other
}

/** A document number without its brackets, which pages print in any form. */
function key(number: string): string {
  return number.replace(/[〔〕[\]()【】〖〗]/g, '')
}
