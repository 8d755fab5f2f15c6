import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentRecord, Linked } from '../../src/model/index.js'
import { DatasetWriteError, DatasetWriter, ForeignFolderError } from '../../src/write/index.js'
import { SETTINGS, SOURCE, sampleRecord, writeDataset } from '../support/datasets.js'
import { parseRecords } from '../support/parse-csv.js'
import { item } from '../support/records.js'
import { makeTmp, readTree } from '../support/tmp.js'

const ID = '云府发〔2025〕5号-0123abcd'

function rowsOf(target: string, name: string): Record<string, string>[] {
  return parseRecords(readFileSync(join(target, `${name}.csv`), 'utf8'))
}

function recordsOf(target: string): DocumentRecord[] {
  const lines = readFileSync(join(target, 'documents.jsonl'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as DocumentRecord)
}

describe('DatasetWriter', () => {
  it('writes the files of the contract and leaves nothing beside them', () => {
    const tmp = makeTmp()
    writeDataset(join(tmp, 'out'))
    expect(readdirSync(tmp)).toEqual(['out'])
    expect(Object.keys(readTree(join(tmp, 'out'))).sort()).toEqual(
      [
        'articles.csv',
        'copies.csv',
        'datapackage.json',
        'documents.csv',
        'documents.jsonl',
        'lines.csv',
        `markdown/${ID}.md`,
        'relations.csv',
        'tables.csv',
        `tables/${ID}-t1.csv`,
        'warnings.csv',
      ].sort(),
    )
  })

  it('writes one row of each table for what the record holds', () => {
    const target = join(makeTmp(), 'out')
    writeDataset(target)
    expect(rowsOf(target, 'documents')).toEqual([
      {
        doc_id: ID,
        kind: 'notice',
        title: '云川市人民政府关于印发《云川市渡口管理办法》的通知',
        instrument_title: '云川市渡口管理办法',
        doc_number: '云府发〔2025〕5号',
        issuers: '云川市人民政府',
        addressees: '各区县人民政府',
        issued_on: '2025-03-02',
        remark: '此件公开发布',
        source_name: '云川市政府',
        file: 'notices/a.txt',
        line_start: '1',
        line_end: '2',
      },
    ])
    expect(rowsOf(target, 'articles')).toHaveLength(2)
    expect(rowsOf(target, 'tables')).toMatchObject([{ table_id: `${ID}-t1`, doc_id: ID, rows: '2', cols: '2', file: 'notices/a.txt' }])
    expect(rowsOf(target, 'copies')).toMatchObject([
      { doc_id: ID, file: 'notices/a.txt', line_start: '1', line_end: '2', similarity: '1', lacks: '0' },
    ])
    expect(rowsOf(target, 'warnings')).toMatchObject([{ line: '2', rule: 'number-gap' }])
    expect(readFileSync(join(target, `tables/${ID}-t1.csv`), 'utf8')).toBe('渡口,船只\n东渡,12\n')
    expect(JSON.parse(readFileSync(join(target, 'documents.jsonl'), 'utf8'))).toEqual(sampleRecord())
  })

  it('writes the ledger of lines without a document, and names no document for lines that it does not own', () => {
    const target = join(makeTmp(), 'out')
    const stray: Linked = {
      file: 'notices/a.txt',
      record: null,
      duplicateOf: '',
      warnings: [],
      ledger: [
        { line: 7, role: 'chrome', rule: 'footer', owned: false, doc_id: '' },
        { line: 8, role: 'page_number', rule: 'page-number', owned: false, doc_id: ID },
        { line: 9, role: 'para', rule: 'copy', owned: true, doc_id: ID },
      ],
    }
    writeDataset(target, [stray])
    expect(rowsOf(target, 'lines').map((row) => [row.line, row.role, row.doc_id])).toEqual([
      ['7', 'chrome', ''],
      ['8', 'page_number', ''],
      ['9', 'para', ID],
    ])
    expect(rowsOf(target, 'documents')).toEqual([])
  })

  it('leaves the CSV fields of a damaged number and date empty where they have no single reading', () => {
    const target = join(makeTmp(), 'out')
    const damaged = sampleRecord({ doc_number: { printed: '云府发〔202', reading: '' }, issued_on: { printed: '2023119', reading: '' } })
    writeDataset(target, [item(damaged)])
    expect(rowsOf(target, 'documents')[0]).toMatchObject({ doc_number: '', issued_on: '' })
    expect(JSON.parse(readFileSync(join(target, 'documents.jsonl'), 'utf8'))).toMatchObject({ doc_number: { printed: '云府发〔202' } })
  })

  it('says all occurrences of a document, wherever they were found, and warns of those that were not kept', () => {
    const target = join(makeTmp(), 'out')
    const copy = (file: string, line: number, similarity = 1) => ({
      file,
      line_start: line,
      line_end: line + 8,
      similarity,
      lacks: [],
      only: [],
    })
    const all = [copy('a.txt', 1), copy('z.txt', 50, 0.9)]
    const first = sampleRecord({ doc_id: '甲', tables: [], warnings: [], copies: all })
    const other = sampleRecord({ doc_id: '乙', tables: [], warnings: [], copies: [copy('a.txt', 1)] })
    const warnings = [{ file: 'z.txt', line: 52, column: 1, rule: 'number-gap', text: 'Unexpected 三、' }]
    const items: Linked[] = [item(first), item(other), { file: 'z.txt', record: null, duplicateOf: '甲', ledger: [], warnings }]
    const writer = new DatasetWriter(target, SETTINGS)
    for (const next of items) writer.add(next)
    writer.finish([SOURCE], {})
    expect(rowsOf(target, 'copies').map((row) => [row.doc_id, row.file, row.line_start, row.similarity])).toEqual([
      ['甲', 'a.txt', '1', '1'],
      ['甲', 'z.txt', '50', '0.9'],
      ['乙', 'a.txt', '1', '1'],
    ])
    expect(recordsOf(target)).toEqual([first, other])
    expect(rowsOf(target, 'warnings')).toEqual([{ file: 'z.txt', line: '52', column: '1', rule: 'number-gap', text: 'Unexpected 三、' }])
  })

  it('takes warnings about a source, and relations', () => {
    const target = join(makeTmp(), 'out')
    const writer = new DatasetWriter(target, SETTINGS)
    const warnings = [{ file: 'b.txt', line: 0, column: 0, rule: 'encoding-replaced', text: '3 byte sequences' }]
    writer.add({ file: 'b.txt', record: null, duplicateOf: '', ledger: [], warnings })
    writer.addRelations([{ doc_id: 'a', of_doc_id: 'b', relation: 'version', similarity: 0.75 }])
    writer.finish([], {})
    expect(rowsOf(target, 'warnings')).toMatchObject([{ file: 'b.txt' }])
    expect(rowsOf(target, 'relations')).toEqual([{ doc_id: 'a', of_doc_id: 'b', relation: 'version', similarity: '0.75' }])
  })

  it('writes the warnings of an item in the order of file, then line', () => {
    const target = join(makeTmp(), 'out')
    const at = (file: string, line: number, column = 1) => ({ file, line, column, rule: 'number-gap', text: '' })
    const kept = sampleRecord({ warnings: [at('b.txt', 9), at('a.txt', 12), at('a.txt', 7, 3), at('a.txt', 7)] })
    writeDataset(target, [{ ...item(kept), warnings: [at('a.txt', 8)] }])
    const rows = rowsOf(target, 'warnings').map(({ file, line, column }) => `${file}:${line}:${column}`)
    expect(rows).toEqual(['a.txt:7:1', 'a.txt:7:3', 'a.txt:8:1', 'a.txt:12:1', 'b.txt:9:1'])
  })

  it('gives the same bytes for the same items', () => {
    const tmp = makeTmp()
    writeDataset(join(tmp, 'one'))
    writeDataset(join(tmp, 'deep/two'))
    expect(readTree(join(tmp, 'one'))).toEqual(readTree(join(tmp, 'deep/two')))
  })

  it('says the true length and hash of files larger than its buffer', () => {
    const target = join(makeTmp(), 'out')
    const records = Array.from({ length: 400 }, (_, i) => sampleRecord({ doc_id: `号-${i}`, remark: '渡口'.repeat(900), tables: [] }))
    writeDataset(target, records.map(item))
    const { resources } = JSON.parse(readFileSync(join(target, 'datapackage.json'), 'utf8')) as { resources: Record<string, unknown>[] }
    for (const { path, bytes, hash } of resources) {
      const data = readFileSync(join(target, String(path)))
      expect([path, bytes, hash]).toEqual([path, data.length, `sha256:${createHash('sha256').update(data).digest('hex')}`])
    }
    expect(resources.map((resource) => resource.path)).toEqual(expect.arrayContaining(['documents.jsonl', 'markdown/号-399.md']))
  })

  it.each(['../escape', 'a/b', 'a\\b', '.hidden', ''])('refuses the id %j, which could lead out of the dataset', (doc_id) => {
    const tmp = makeTmp()
    expect(() => writeDataset(join(tmp, 'out'), [item(sampleRecord({ doc_id }))])).toThrow('Unsafe file name')
    expect(readdirSync(tmp)).toEqual([])
  })

  it('refuses a folder that is not ours, and a file', () => {
    const tmp = makeTmp()
    mkdirSync(join(tmp, 'photos'))
    writeFileSync(join(tmp, 'photos/a.png'), '')
    expect(() => writeDataset(join(tmp, 'photos'))).toThrow(ForeignFolderError)
    expect(() => writeDataset(join(tmp, 'photos/a.png'))).toThrow(ForeignFolderError)
    expect(readdirSync(join(tmp, 'photos'))).toEqual(['a.png'])
  })

  it('refuses a folder with a datapackage.json of somebody else', () => {
    const tmp = makeTmp()
    mkdirSync(join(tmp, 'data'))
    writeFileSync(join(tmp, 'data/datapackage.json'), '{"name": "weather"}')
    expect(() => writeDataset(join(tmp, 'data'))).toThrow(ForeignFolderError)
  })

  it('says what failed when the dataset cannot be written, and keeps the error as cause', () => {
    const tmp = makeTmp()
    writeFileSync(join(tmp, 'file'), '')
    const write = () => writeDataset(join(tmp, 'file/below/out'))
    expect(write).toThrow(DatasetWriteError)
    expect(write).toThrow(expect.objectContaining({ cause: expect.objectContaining({ code: 'ENOTDIR' }) }))
  })

  it('keeps the old dataset when a run gives up half way', () => {
    const tmp = makeTmp()
    const target = join(tmp, 'out')
    writeDataset(target)
    const before = readTree(target)
    const failing = () => writeDataset(target, [item(sampleRecord({ title: '新' }))], { toMarkdown: () => fail() })
    expect(failing).toThrow(RangeError)
    expect(readTree(target)).toEqual(before)
    expect(readdirSync(tmp)).toEqual(['out'])
  })

  it('does not call a fault of the program a failure to write', () => {
    const tmp = makeTmp()
    expect(() => writeDataset(join(tmp, 'out'), undefined, { toMarkdown: () => fail() })).toThrow(RangeError)
    expect(existsSync(join(tmp, 'out'))).toBe(false)
  })

  it('writes the options and sources down', () => {
    const target = join(makeTmp(), 'out')
    writeDataset(target)
    const { policy_extract } = JSON.parse(readFileSync(join(target, 'datapackage.json'), 'utf8')) as Record<string, unknown>
    const { file, ...facts } = SOURCE
    expect(policy_extract).toEqual({ version: '1.2.3', schema_version: 1, options: { dedupe: true }, sources: [{ path: file, ...facts }] })
  })
})

function fail(): never {
  throw new RangeError('by the test')
}
