/** Generated files and what the tool makes of them, for the properties that must hold of any input. */
import type { DocumentRecord, Linked, PolicyNode, Text } from '../../src/model/index.js'
import { type GeneratedFile, generateFile } from '../generate/index.js'
import { extract, recordsOf } from './extract.js'

/** How many files each property is tried on. */
const FILES = 60

export interface Extracted extends GeneratedFile {
  seed: number
  /** The physical lines, from 0. */
  lines: string[]
  items: Linked[]
  records: DocumentRecord[]
}

/** The files of the seeds 1 to 60, each made when it is asked for. */
export function* generatedFiles(): Generator<Extracted> {
  for (let seed = 1; seed <= FILES; seed++) {
    const file = generateFile(seed)
    const items = extract(file.raw)
    yield { ...file, seed, lines: splitLines(file.raw), items, records: recordsOf(items) }
  }
}

/** Splits at LF, CR LF and CR, nothing else. */
export function splitLines(raw: string): string[] {
  return raw.split(/\r\n|\n|\r/)
}

/** Text without what design calls blank: Unicode white space, zero-width characters, C0 controls. */
export function squeezed(text: string): string {
  return text.replace(/[\p{White_Space}\u200b-\u200d\ufeff\u0000-\u001f]/gu, '')
}

/** The text nodes of a tree in order. */
export function textsOf(node: PolicyNode): Text[] {
  return node.type === 'text' ? [node] : node.children.flatMap(textsOf)
}

/** The text that a document owns, its lines in order, squeezed. */
export function ownText({ doc_id }: Pick<DocumentRecord, 'doc_id'>, { items, lines }: Pick<Extracted, 'items' | 'lines'>): string {
  const rows = items.flatMap(({ ledger }) => ledger).filter((row) => row.owned && row.doc_id === doc_id)
  return squeezed(rows.map(({ line }) => lines[line - 1] ?? '').join(''))
}
