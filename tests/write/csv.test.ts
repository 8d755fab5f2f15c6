import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv, toCsvHeader } from '../../src/write/csv.js'
import { parseCsv } from '../support/parse-csv.js'

const PLAIN = { excel: false }
const EXCEL = { excel: true }
const RUNS = { numRuns: 300, seed: 5 }

/** Fields with all that a CSV writer can trip over. */
const field = fc.string({ unit: fc.constantFrom('a', '云', '"', ',', '\n', '\r', ' ', ';', '=', '-', '1', '\t', '\uFEFF', '𠮷', "'") })
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 250 }))

describe('toCsv', () => {
  it('gives back what was written, whatever it is', () => {
    fc.assert(
      fc.property(rows, (written) => {
        expect(parseCsv(toCsv(written, PLAIN))).toEqual(written)
      }),
      RUNS,
    )
  })

  it('is what csv-stringify writes, rows that need no quotes included', () => {
    const value = fc.oneof(field, fc.constantFrom('', '云川市', '第一条', ' 1 '), fc.double({ noNaN: true }), fc.integer())
    const values = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 30 }))
    fc.assert(
      fc.property(values, (written) => {
        const options = { quoted_match: /[\r\n]/, quoted_empty: written[0]?.length === 1 }
        expect(toCsv(written, PLAIN)).toBe(stringify(written, { ...options, record_delimiter: '\n' }))
      }),
      RUNS,
    )
  })

  it('gives back what was written for a spreadsheet, an apostrophe before formulas aside', () => {
    const unguarded = (value: string) => value.replace(/^'(?=\s*[=@+-]|[\t\r\n])/, '')
    fc.assert(
      fc.property(rows, (written) => {
        const read = parseCsv(toCsv(written, EXCEL)).map((row) => row.map(unguarded))
        expect(read).toEqual(written.map((row) => row.map(unguarded)))
      }),
      RUNS,
    )
  })

  it('ends lines with LF, for a spreadsheet with CR LF, and writes its byte order mark once', () => {
    expect(toCsvHeader(['a', 'b'], PLAIN) + toCsv([['1', 2]], PLAIN)).toBe('a,b\n1,2\n')
    expect(toCsvHeader(['a', 'b'], EXCEL) + toCsv([['1', 2]], EXCEL)).toBe('\uFEFFa,b\r\n1,2\r\n')
  })

  it('quotes a lone empty field, so that its row is no blank line', () => {
    expect(toCsv([['a'], [''], ['b']], PLAIN)).toBe('a\n""\nb\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['-修缮渡口', "'-修缮渡口"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['　@A1', "'　@A1"],
    [' -3', ' -3'],
    ['＋cmd', "'＋cmd"],
    ['-1+2', "'-1+2"],
    ['-', '-'],
    ['+3.2%', '+3.2%'],
    ['－５％', '－５％'],
    ['-3', '-3'],
    ['-3.5%', '-3.5%'],
    ['+1200', '+1200'],
    ['一、总体要求', '一、总体要求'],
  ])('writes %s for a spreadsheet as %s', (value, written) => {
    expect(toCsv([[value, 'x']], EXCEL)).toBe(`${written},x\r\n`)
    expect(toCsv([[value, 'x']], PLAIN)).toBe(`${value},x\n`)
  })
})
