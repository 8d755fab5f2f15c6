/**
 * The link step: gives every document its identity and tells which occurrences are the same document.
 *
 * Occurrences with the same doc_id (same kind, number, title and date) are one document; the first is kept. Near copies, versions and
 * excerpts are not told yet.
 */
import { type Copies, type CopyRecord, type DocumentRecord, type Linked, type ParsedDocument, SCHEMA_VERSION } from '../model/index.js'
import type { Parsed } from '../parse/index.js'
import { docIdOf, plainText } from './identity.js'
import { type Sketch, sketchOf, similarity as sketchSimilarity } from './sketch.js'

export { docIdOf } from './identity.js'
export { LinkIndex } from './link-index.js'
export { signatureOf } from './signature.js'
export { similarity } from './similarity.js'
export type { LinkedPair, Links, Relation, Signature } from './types.js'

/** What is kept of a document once it is handed on. */
interface Known {
  sketch: Sketch
  copies: CopyRecord[]
}

/** Links the documents of a run as they come, in the order of file, then line. */
export class Linker {
  private readonly known = new Map<string, Known>()
  private readonly suffixes = new Map<string, number>()

  /** `dedupe` false keeps every occurrence; the second of one document has `~2` behind its doc_id. */
  constructor(private readonly dedupe: boolean) {}

  /** The occurrences so far. The records that were handed on know only the first of each. */
  get copies(): Copies {
    return new Map([...this.known].map(([id, { copies }]) => [id, copies]))
  }

  /** Links one stretch of `file`. */
  link({ document, ledger }: Parsed, file: string): Linked {
    if (document === null)
      return { file, record: null, duplicateOf: '', ledger: ledger.map((row) => ({ ...row, doc_id: '' })), warnings: [] }
    const base = docIdOf(document)
    const id = this.dedupe ? base : this.unique(base)
    const known = this.known.get(id)
    const sketch = sketchOf(plainText(document.tree))
    const copy = {
      file,
      line_start: document.line_start,
      line_end: document.line_end,
      similarity: known ? sketchSimilarity(known.sketch, sketch) : 1,
      lacks: [],
      only: [],
    }
    if (known) known.copies.push(copy)
    else this.known.set(id, { sketch, copies: [copy] })
    const owned = ledger.map((row) => ({ ...row, doc_id: row.owned ? id : '' }))
    if (known) return { file, record: null, duplicateOf: id, ledger: owned, warnings: document.warnings }
    return { file, record: toRecord(document, id, copy), duplicateOf: '', ledger: owned, warnings: [] }
  }

  private unique(base: string): string {
    const count = (this.suffixes.get(base) ?? 0) + 1
    this.suffixes.set(base, count)
    return count === 1 ? base : `${base}~${count}`
  }
}

function toRecord(document: ParsedDocument, id: string, copy: CopyRecord): DocumentRecord {
  const { tables, ...rest } = document
  return {
    schema_version: SCHEMA_VERSION,
    doc_id: id,
    ...rest,
    tables: tables.map((table) => ({ table_id: `${id}-table-${table.seq}`, ...table })),
    copies: [copy],
    base: 0,
    readings: [],
  }
}
