/** The record of a document with its text in one script. Ids, places and warnings stay, and so do the names of parts, types and files. */
import type { DocumentRecord } from '../model/index.js'
import type { ConvertText } from '../text/to-script.js'

/** Fields that are no text of the document. */
const KEPT: ReadonlySet<string> = new Set(['doc_id', 'table_id', 'kind', 'type', 'style', 'part', 'file', 'href', 'warnings'])

/** Gives `record` in the script that `convert` turns text into. Pure: the record given stays as it is. */
export function toScript(record: DocumentRecord, convert: ConvertText): DocumentRecord {
  return convertFields(record, convert) as DocumentRecord
}

function convertFields(value: unknown, convert: ConvertText): unknown {
  if (typeof value === 'string') return convert(value)
  if (Array.isArray(value)) return value.map((one) => convertFields(one, convert))
  if (typeof value !== 'object' || value === null) return value
  // the name of a part (instrument, annex-1) is an id; that of an annex's entry is its text
  const isPart = 'type' in value && value.type === 'part'
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, KEPT.has(key) || (isPart && key === 'name') ? field : convertFields(field, convert)]),
  )
}
