import { inOrder } from '../messages/index.js'
import type { Linked, WarningRecord } from '../model/index.js'
import type { TableDefinition } from './columns.js'

export const WARNINGS: TableDefinition<WarningRecord> = {
  name: 'warnings',
  description: 'What a reader of the dataset should look at',
  columns: [
    { name: 'file', type: 'string', description: 'Source, relative to the input argument' },
    { name: 'line', type: 'integer', description: 'Line in the source, counted from 1; 0 for a whole file' },
    { name: 'column', type: 'integer', description: 'Column, counted from 1 in UTF-16 units; 0 for a whole line or file' },
    { name: 'rule', type: 'string', description: 'Id of the warning; docs/warnings.md explains each' },
    { name: 'text', type: 'string', description: 'The message' },
  ],
}

/** The warnings about an item and its document, in the order of file, then line. */
export function toWarningRows({ warnings, record }: Linked): WarningRecord[] {
  return inOrder([...warnings, ...(record?.warnings ?? [])])
}
