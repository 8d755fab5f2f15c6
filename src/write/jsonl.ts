import type { DocumentRecord } from '../model/index.js'

/** The line of a document in documents.jsonl, its line end included. */
export function toJsonLine(record: DocumentRecord): string {
  return `${JSON.stringify(record)}\n`
}
