import type { Linked } from '../model/index.js'
import { DOC_ID_COLUMN, type TableDefinition } from './columns.js'

/** A row of lines.csv, the ledger. */
export interface LineRow {
  file: string
  line: number
  role: string
  doc_id: string
  rule: string
}

export const LINES: TableDefinition<LineRow> = {
  name: 'lines',
  description: 'The ledger: every non-blank line of every source once',
  primaryKey: ['file', 'line'],
  columns: [
    { name: 'file', type: 'string', description: 'Source, relative to the input argument' },
    { name: 'line', type: 'integer', description: 'Line in the source, counted from 1' },
    { name: 'role', type: 'string', description: 'What the line is; docs/roles.md explains each role' },
    { ...DOC_ID_COLUMN, description: 'Document that the line belongs to; empty for chrome, page numbers and lines outside any document' },
    { name: 'rule', type: 'string', description: 'Id of the rule that gave the role' },
  ],
}

/** The ledger rows of one item. A line that its document does not own (chrome, a page number) names no document. */
export function toLineRows(item: Linked): LineRow[] {
  return item.ledger.map(({ line, role, rule, owned, doc_id }) => ({ file: item.file, line, role, doc_id: owned ? doc_id : '', rule }))
}
