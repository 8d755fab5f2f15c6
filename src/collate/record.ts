import { type DocumentRecord, type ParsedDocument, SCHEMA_VERSION } from '../model/index.js'
import type { Collated } from './types.js'

/**
 * The record of a collated document.
 *
 * @param copies what was collated
 * @param similarity tells how alike two copies are, 0 to 1
 */
export function toRecord(
  { document, base, copies: accounts, readings }: Collated,
  copies: readonly ParsedDocument[],
  doc_id: string,
  similarity: (a: ParsedDocument, b: ParsedDocument) => number,
): DocumentRecord {
  const { tables, ...rest } = document
  const kept = copies[base] ?? document
  return {
    schema_version: SCHEMA_VERSION,
    doc_id,
    ...rest,
    tables: tables.map((table) => ({ table_id: `${doc_id}-table-${table.seq}`, ...table })),
    copies: copies.map((copy, i) => ({
      file: copy.file,
      line_start: copy.line_start,
      line_end: copy.line_end,
      similarity: copy === kept ? 1 : similarity(kept, copy),
      lacks: accounts[i]?.lacks ?? [],
      only: accounts[i]?.only ?? [],
    })),
    base,
    readings,
  }
}
