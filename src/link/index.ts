/**
 * The link step: gives every document its identity and tells which occurrences are the same document.
 *
 * Occurrences with the same doc_id (same kind, number, title and date) are one document; the first is kept. Near copies, versions and
 * excerpts are not told yet.
 */
import { type CopyRecord, type DocumentRecord, type Linked, type ParsedDocument, SCHEMA_VERSION } from '../model/index.js'
import type { Parsed } from '../parse/index.js'
import { docIdOf, plainText } from './identity.js'
import { type Sketch, similarity, sketchOf } from './sketch.js'

export { docIdOf } from './identity.js'

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

  /** The occurrences of each document so far, in the order in which the documents were first found. */
  get copies(): ReadonlyMap<string, readonly CopyRecord[]> {
    return new Map([...this.known].map(([id, { copies }]) => [id, copies]))
  }

  /** Links one stretch of `file`. */
  link({ document, ledger }: Parsed, file: string): Linked {
    if (document === null) return { file, record: null, duplicateOf: '', ledger: ledger.map((row) => ({ ...row, doc_id: '' })) }
    const base = docIdOf(document)
    const id = this.dedupe ? base : this.unique(base)
    const known = this.known.get(id)
    const sketch = sketchOf(plainText(document.tree))
    const copy = {
      file,
      line_start: document.line_start,
      line_end: document.line_end,
      similarity: known ? similarity(known.sketch, sketch) : 1,
    }
    if (known) known.copies.push(copy)
    else this.known.set(id, { sketch, copies: [copy] })
    const record = known ? null : toRecord(document, id, copy)
    return { file, record, duplicateOf: known ? id : '', ledger: ledger.map((row) => ({ ...row, doc_id: row.owned ? id : '' })) }
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
  }
}
