import type { Yaml } from 'mdast'
import type { DocumentRecord } from '../../model/index.js'
import { toDocumentRow } from '../documents.js'

/**
 * The front matter: the row of documents.csv, a field a line, under the same names and with the same values, and the number of copies that
 * the document was made of.
 *
 * A value is written as a JSON string or number, which is valid YAML 1.2 in flow style, so that no YAML library has to be loaded.
 */
export function toFrontMatter(record: DocumentRecord): Yaml {
  const fields = Object.entries({ ...toDocumentRow(record), copies: record.copies.length })
  return { type: 'yaml', value: fields.map(([name, value]) => `${name}: ${toScalar(value)}`).join('\n') }
}

/** JSON leaves these as they are; YAML 1.2 (5.1) does not count them as printable, or takes them for line breaks. */
const NOT_PRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

function toScalar(value: string | number): string {
  return JSON.stringify(value).replace(NOT_PRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
