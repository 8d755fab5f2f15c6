import type { LedgerRow, OwnedLedgerRow } from '../model/index.js'

/** The rows of a stretch, those that belong to its document with its doc_id. */
export function own(ledger: readonly LedgerRow[], doc_id: string): OwnedLedgerRow[] {
  return ledger.map((row) => ({ ...row, doc_id: row.owned ? doc_id : '' }))
}
