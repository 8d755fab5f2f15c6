import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DocumentRecord, TableRecord } from '../../src/model/index.js'
import { isSection } from '../../src/write/grid/sections.js'
import { Workbooks } from '../../src/write/index.js'
import { SheetNames } from '../../src/write/workbook/names.js'
import { toValue } from '../../src/write/workbook/value.js'
import { anyTable } from '../support/any-table.js'
import { sampleRecord } from '../support/datasets.js'
import { tableRecord } from '../support/records.js'
import { readWorkbook } from '../support/workbook.js'

const RECORD: DocumentRecord = sampleRecord()

async function workbookOf(...tables: TableRecord[]): Promise<Buffer> {
  const workbooks = new Workbooks()
  for (const table of tables) expect(await workbooks.add(table, RECORD)).toBeNull()
  return workbooks.end()
}

async function sheetOf(table: TableRecord) {
  const [, sheet] = readWorkbook(await workbookOf(table))
  if (sheet === undefined) throw new Error('Expected a sheet behind the contents')
  return sheet
}

/** A1 of a position. */
const address = (row: number, col: number) => `${String.fromCharCode(65 + col)}${row + 1}`

afterEach(() => void vi.useRealTimers())

describe('toValue', () => {
  it.each([
    ['12', 12, '0'],
    ['１２．５', 12.5, '0.0'],
    ['1,248.50', 1248.5, '#,##0.00'],
    ['-5', -5, '0'],
    ['－5', -5, '0'],
    ['+3.2%', 0.032, '+0.0%;-0.0%'],
    ['28.7%', 0.287, '0.0%'],
    ['98％', 0.98, '0%'],
    ['0', 0, '0'],
    ['0.07', 0.07, '0.00'],
    ['2025', 2025, '0'],
    ['123456789012.5', 123456789012.5, '0.0'],
    ['123,456,789,012', 123456789012, '#,##0'],
  ])('takes %s for the number %d, shown as %s', (text, number, format) => {
    expect(toValue(text)).toEqual({ number, format })
  })

  it.each([
    '007',
    '010-88',
    '13800138000',
    '912300000000000000',
    '0.1234567890123456',
    '2024.10',
    '2024.3',
    '2024-03-05',
    '3/5',
    '1-2',
    '12,34',
    '1.2.3',
    '12个',
    '≥90',
    '5‰',
    '云川府发〔2024〕7号',
    '１２３４５６７８９０１',
    '-',
    '',
  ])('takes %s for a text', (text) => {
    expect(toValue(text)).toEqual({ text })
  })

  it('cuts a text that no cell takes', () => {
    const value = toValue('长'.repeat(40_000))
    expect('text' in value && value.text).toHaveLength(32_767)
  })
})

describe('SheetNames', () => {
  it('gives names that Excel takes, near to what is wanted', () => {
    const names = new SheetNames()
    const wanted = [
      '主要指标',
      '主要指标',
      "'a/b[c]:*?\\'",
      '',
      'History',
      'A',
      'a',
      '云川市河湖巡护办法任务分工和进度安排总表(2024—2026年)第一部分',
      '　',
    ]
    expect(wanted.map((name) => names.take(name))).toEqual([
      '主要指标',
      '主要指标 (2)',
      'a b c',
      'table',
      'History (2)',
      'A',
      'a (2)',
      '云川市河湖巡护办法任务分工和进度安排总表(2024—2026…',
      'table (2)',
    ])
    expect(names.take('云府发〔2024〕19号-与各部门及各区县联合印发的很长的标题', ' 3')).toBe(
      '云府发〔2024〕19号-与各部门及各区县联合印发的很长… 3',
    )
  })

  it('always gives them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'A', '云', '𠮷', '/', "'", ' ', '\n', '[', '…', '(2)'), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (wanted) => {
        const sheets = new SheetNames()
        const names = wanted.map((name) => sheets.take(name, name.length % 3 === 0 ? ` ${name.length}` : ''))
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).toMatch(/^(?!')[^[\]:*?/\\\n]+(?<!')$/)
          expect(name).not.toMatch(/\p{Surrogate}/u)
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 300, seed: 21 },
    )
  })
})

describe('Workbooks', () => {
  it('gives the same bytes at any time', async () => {
    const table = tableRecord([['渡口'], ['东渡']])
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-03-05T01:02:03Z') })
    const first = await workbookOf(table)
    vi.setSystemTime(new Date('2031-12-30T21:22:23Z'))
    expect((await workbookOf(table)).equals(first)).toBe(true)
  })

  it('keeps the characters beside those that it cannot write', async () => {
    const text = '甲\ufffd乙\u{10ffff}丙\u{1fffe}丁\ufdd0戊\uffff己'
    const { cells } = await sheetOf(tableRecord([['渡口'], [text]]))
    expect(cells.A2?.value).toBe('甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊\ufffd己')
  })

  it('lists the tables on the first sheet, each linked to its sheet', async () => {
    const [contents, ...sheets] = readWorkbook(await workbookOf(tableRecord([['a']]), tableRecord([['b']], { title: '', seq: 2 })))
    expect(contents?.name).toBe('contents')
    expect(contents?.cells.A1?.isBold).toBe(true)
    expect([contents?.cells.A2?.value, contents?.cells.A3?.value]).toEqual(sheets.map(({ name }) => name))
    expect(contents?.links).toEqual(Object.fromEntries(sheets.map(({ name }, i) => [`A${i + 2}`, `'${name}'!A1`])))
    expect(Object.values(contents?.cells ?? {}).map(({ value }) => value)).toContain(RECORD.doc_number.reading)
  })

  it('makes the header bold and freezes it', async () => {
    const sheet = await sheetOf(
      tableRecord([
        ['渡口', '船只'],
        ['东渡', '12'],
      ]),
    )
    expect(sheet.frozenRows).toBe(1)
    expect([sheet.cells.A1?.isBold, sheet.cells.A2?.isBold]).toEqual([true, false])
    expect([sheet.cells.A2?.value, sheet.cells.B2?.value]).toEqual(['东渡', 12])
  })

  it('leaves the digits of a column of codes text', async () => {
    const sheet = await sheetOf(
      tableRecord([
        ['区号', '人数'],
        ['010', '10'],
        ['755', '20'],
      ]),
    )
    expect(['A2', 'B2', 'A3', 'B3'].map((at) => sheet.cells[at]?.value)).toEqual(['010', 10, '755', 20])
    expect(sheet.cells.A3?.format).toBe('@')
  })

  it('begins another workbook where one is full, whole and in order', async () => {
    const workbooks = new Workbooks()
    const books: Buffer[] = []
    for (let seq = 1; seq <= 252; seq++)
      books.push(...[await workbooks.add(tableRecord([['a'], [String(seq)]], { seq }), RECORD)].flatMap((book) => book ?? []))
    books.push(await workbooks.end())
    const sheets = books.map((book) => readWorkbook(book).slice(1))
    expect(sheets.map(({ length }) => length)).toEqual([250, 2])
    expect(sheets.flat().map(({ cells }) => cells.A2?.value)).toEqual(Array.from({ length: 252 }, (_, i) => i + 1))
  })

  it('says of a table that is too large for a sheet where it is', async () => {
    const large = { ...tableRecord([]), rows: 1, cols: 20_000, cells: [] }
    const sheets = readWorkbook(await workbookOf(large))
    expect(sheets).toHaveLength(1)
    expect(sheets[0]?.cells.A2?.value).toContain(`tables/${large.table_id}.csv`)
  })

  it('holds every cell of any table, merged as it is, and nothing that is executed', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const sheet = await sheetOf(table)
        expect(sheet.xml).not.toContain('<f>')
        const merges = table.cells.filter(({ row_span, col_span }) => row_span * col_span > 1)
        expect(sheet.merges.sort()).toEqual(
          merges
            .map(({ row, col, row_span, col_span }) => `${address(row, col)}:${address(row + row_span - 1, col + col_span - 1)}`)
            .sort(),
        )
        for (const cell of table.cells) {
          const read = sheet.cells[address(cell.row, cell.col)]
          if (typeof read?.value !== 'number') expect(String(read?.value ?? '').trim()).toBe(cell.text)
          expect(read?.isBold ?? false).toBe(read !== undefined && (cell.row < table.header_rows || isSection(table, cell)))
          if (/^[=@+]\D/.test(cell.text)) expect(read?.format).toBe('@')
        }
        expect(Object.keys(sheet.cells)).toHaveLength(table.cells.filter(({ text }) => text !== '').length)
      }),
      { numRuns: 40, seed: 22 },
    )
  })
})
