import type { DocumentRecord } from '../model/index.js'
import { DOC_ID_COLUMN, OF_DOCUMENT, PLACE_COLUMNS, type TableDefinition } from './columns.js'

/** A row of copies.csv. */
export interface CopyRow {
  doc_id: string
  file: string
  line_start: number
  line_end: number
  similarity: number
}

export const COPIES: TableDefinition<CopyRow> = {
  name: 'copies',
  description: 'One row an occurrence of a document in the sources, the kept one too',
  foreignKeys: [OF_DOCUMENT],
  columns: [
    DOC_ID_COLUMN,
    ...PLACE_COLUMNS,
    { name: 'similarity', type: 'number', description: 'Share of the text in common with the occurrence that was kept, 0 to 1' },
  ],
}

/** The occurrences of a document, in the order of file, then line. */
export function toCopyRows({ doc_id, copies }: DocumentRecord): CopyRow[] {
  return copies.map(({ file, line_start, line_end, similarity }) => ({ doc_id, file, line_start, line_end, similarity }))
}
