import type { DocumentRecord, Mention } from '../model/index.js'
import { DOC_ID_COLUMN, OF_DOCUMENT, PLACE_COLUMNS, type TableDefinition } from './columns.js'

/** A row of copies.csv. */
export interface CopyRow {
  doc_id: string
  file: string
  line_start: number
  line_end: number
  similarity: number
  lacks: number
  lacks_text: string
  only: number
  only_lines: string
  id: string
  url: string
}

export const COPIES: TableDefinition<CopyRow> = {
  name: 'copies',
  description: 'One row an occurrence of a document in the sources, the kept one too',
  foreignKeys: [OF_DOCUMENT],
  columns: [
    DOC_ID_COLUMN,
    ...PLACE_COLUMNS,
    { name: 'similarity', type: 'number', description: 'Share of the text in common with the occurrence that was kept, 0 to 1' },
    { name: 'lacks', type: 'integer', description: 'Blocks of the document that this occurrence does not have' },
    { name: 'lacks_text', type: 'string', description: 'How the first of them begin, joined by " / "; documents.jsonl has all' },
    { name: 'only', type: 'integer', description: 'Blocks that no other occurrence has' },
    { name: 'only_lines', type: 'string', description: 'Their lines in this file: 12;40-43' },
    { name: 'id', type: 'string', description: 'Of a record of JSON: its own id, as it is written' },
    { name: 'url', type: 'string', description: 'Of a record of JSON: its address' },
  ],
}

/** Blocks that a cell quotes: enough to see what was lost. */
const QUOTED = 3

/** The occurrences of a document, in the order of file, then line. */
export function toCopyRows({ doc_id, copies }: DocumentRecord): CopyRow[] {
  return copies.map(({ file, line_start, line_end, similarity, lacks, only, id = '', url = '' }) => ({
    doc_id,
    file,
    line_start,
    line_end,
    similarity,
    lacks: lacks.length,
    lacks_text: quote(lacks),
    only: only.length,
    only_lines: only.map((mention) => toRange(mention)).join(';'),
    id,
    url,
  }))
}

function quote(mentions: readonly Mention[]): string {
  const texts = mentions.slice(0, QUOTED).map(({ text }) => text)
  return [...texts, ...(mentions.length > QUOTED ? ['…'] : [])].join(' / ')
}

function toRange({ line_start, line_end }: Mention): string {
  return line_start === line_end ? String(line_start) : `${line_start}-${line_end}`
}
