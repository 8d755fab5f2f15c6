import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.js'

describe('reading CSV back', () => {
  it.each([
    [
      'a,b\r\n"x ""y"", z",\n"",2',
      [
        ['a', 'b'],
        ['x "y", z', ''],
        ['', '2'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a"\n', [['a']]],
    [',\n', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('reads %j', (csv, rows) => {
    expect(parseCsv(csv)).toEqual(rows)
  })

  it.each(['"a"b', 'a"b', '"ab'])('refuses %j', (csv) => {
    expect(() => parseCsv(csv)).toThrow('Unexpected quote')
  })

  it('reads a field of as many quotes as a record of records has', () => {
    expect(parseCsv(`"${'""'.repeat(6_000_000)}"`)[0]?.[0]).toHaveLength(6_000_000)
  })
})
