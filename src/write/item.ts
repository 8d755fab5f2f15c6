import type { DocumentRecord, LedgerRow } from '../model/index.js'

/** A row of the ledger that knows its document. `doc_id` is empty where the line belongs to none. */
export type OwnedLedgerRow = LedgerRow & { doc_id: string }

/** What the pipeline hands on for one stretch of a source, in the order of file, then line. */
export interface WriteItem {
  /** The source of the ledger's lines. */
  file: string
  /** The document; null for lines outside any document and for a copy that was not kept. */
  record: DocumentRecord | null
  /** The document that this stretch is another copy of; empty otherwise. */
  duplicateOf: string
  ledger: OwnedLedgerRow[]
}
