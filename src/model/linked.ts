/** What linking gives: the stretches of the sources, each document with its identity. */
import type { DocumentRecord, WarningRecord } from './record.js'
import type { LedgerRow } from './tree.js'

/** A row of the ledger that knows its document. `doc_id` is empty where the line belongs to none. */
export type OwnedLedgerRow = LedgerRow & { doc_id: string }

/** One stretch of a source; or none of it and the warnings about it as a whole. They come in the order of file, then line. */
export interface Linked {
  /** The source of the ledger's lines. */
  file: string
  /** The document; null for lines outside any document and for a copy that was not kept. */
  record: DocumentRecord | null
  /** The document that this stretch is another copy of; empty otherwise. */
  duplicateOf: string
  ledger: OwnedLedgerRow[]
  /** Warnings about the source as a whole, or about a copy that was not kept; those about a document stand in its record. */
  warnings: WarningRecord[]
}

/** How two documents of the dataset hang together: a row of relations.csv. */
export interface RelationRecord {
  /** The later version, the excerpt, or the document that cites. */
  doc_id: string
  of_doc_id: string
  relation: 'version' | 'excerpt' | 'cites'
  /** Share of the text in common, 0 to 1. */
  similarity: number
}
