import type { DocumentRecord, Linked, SourceSummary } from '../../src/model/index.js'
import { type DatasetSettings, DatasetWriter } from '../../src/write/index.js'
import { item, paragraph, part, provision, record, tableRecord } from './records.js'

export const SETTINGS: DatasetSettings = { version: '1.2.3', excel: false, merged: 'repeat', toMarkdown: (kept) => `# ${kept.title}\n` }

export const SOURCE: SourceSummary = { file: 'notices/a.txt', sha256: 'ab'.repeat(32), bytes: 512, encoding: 'utf-8', lines: 40 }

/** A notice with two provisions, a table, a copy and a warning. */
export function sampleRecord(fields: Partial<DocumentRecord> = {}): DocumentRecord {
  const tree = part('instrument', provision('cjk-comma', '一、', '总体要求', paragraph('一、总体要求')), paragraph('特此通知。'))
  const table = tableRecord([
    ['渡口', '船只'],
    ['东渡', '12'],
  ])
  return record([tree], {
    tables: [table],
    copies: [{ file: 'notices/a.txt', line_start: 1, line_end: 2, similarity: 1, lacks: [], only: [] }],
    warnings: [{ file: 'notices/a.txt', line: 2, column: 0, rule: 'number-gap', text: 'Unexpected 三、 after 一、' }],
    ...fields,
  })
}

/** Writes a dataset of these items, one source, no relations. */
export function writeDataset(
  target: string,
  items: readonly Linked[] = [item(sampleRecord())],
  settings: Partial<DatasetSettings> = {},
): void {
  const writer = new DatasetWriter(target, { ...SETTINGS, ...settings })
  for (const next of items) writer.add(next)
  writer.finish([SOURCE], { dedupe: true })
}
