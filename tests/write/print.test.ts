import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Linked } from '../../src/model/index.js'
import { type Printable, printTable } from '../../src/write/index.js'
import { copiesOf, SETTINGS, sampleRecord, writeDataset } from '../support/datasets.js'
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
  return [...printTable(name, ITEMS, SETTINGS, () => copiesOf(ITEMS))].join('')
}

afterEach(() => void vi.unstubAllEnvs())

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

  it('prints the records with all their occurrences, as the file of the dataset has them', () => {
    const [only] = ITEMS
    const copies = new Map([
      [ID, [1, 40].map((line) => ({ file: 'a.txt', line_start: line, line_end: line, similarity: 1, lacks: [], only: [] }))],
    ])
    const printed = [...printTable('jsonl', only ? [only] : [], SETTINGS, () => copies)].join('')
    expect(JSON.parse(printed)).toEqual(sampleRecord({ copies: copies.get(ID) ?? [] }))
  })

  it('leaves no temporary file, even where nobody reads to the end', () => {
    const tmp = makeTmp()
    vi.stubEnv('TMPDIR', tmp)
    for (const _ of printTable('jsonl', ITEMS, SETTINGS, () => new Map())) break
    expect(readdirSync(tmp)).toEqual([])
  })

  it('prints the Markdown of the documents one after the other', () => {
    expect(print('markdown')).toBe(`# ${sampleRecord().title}\n`.repeat(2))
  })
})
