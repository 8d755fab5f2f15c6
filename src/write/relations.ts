import type { RelationRecord } from '../model/index.js'
import { DOC_ID_COLUMN, OF_DOCUMENT, type TableDefinition } from './columns.js'

export const RELATIONS: TableDefinition<RelationRecord> = {
  name: 'relations',
  description: 'Versions, excerpts and citations between documents',
  foreignKeys: [OF_DOCUMENT, { ...OF_DOCUMENT, column: 'of_doc_id' }],
  columns: [
    DOC_ID_COLUMN,
    { name: 'of_doc_id', type: 'string', description: 'The other document, a key of documents.csv' },
    { name: 'relation', type: 'string', description: 'version, excerpt or cites: what doc_id is to, or does with, of_doc_id' },
    { name: 'similarity', type: 'number', description: 'Share of the text in common, 0 to 1' },
  ],
}
