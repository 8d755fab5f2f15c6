import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Linked } from '../../src/model/index.js'
import { type Printable, printTable } from '../../src/write/index.js'
import { SETTINGS, sampleRecord, writeDataset } from '../support/datasets.js'
import { item } from '../support/records.js'
import { makeTmp } from '../support/tmp.js'

const ID = '云府发〔2025〕5号-0123abcd'
const STRAY: Linked = {
  file: 'notices/a.txt',
  record: null,
  duplicateOf: '',
  warnings: [],
  ledger: [{ line: 9, role: 'chrome', rule: 'footer', owned: false, doc_id: '' }],
}
const ITEMS = [item(sampleRecord()), STRAY, item(sampleRecord({ doc_id: '乙', tables: [] }))]

function print(name: Printable): string {
  return [...printTable(name, ITEMS, SETTINGS)].join('')
}

describe('printTable', () => {
  it.each(['documents', 'articles', 'tables', 'lines'] as const)('prints %s as the file of the dataset has it', (name) => {
    const target = join(makeTmp(), 'out')
    writeDataset(target, ITEMS)
    expect(print(name)).toBe(readFileSync(join(target, `${name}.csv`), 'utf8'))
  })

  it('prints the records as lines of JSON', () => {
    const ids = print('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { doc_id: string }).doc_id)
    expect(ids).toEqual([ID, '乙'])
  })

  it('prints the Markdown of the documents one after the other', () => {
    expect(print('markdown')).toBe(`# ${sampleRecord().title}\n`.repeat(2))
  })
})
