/** Rows that may well be others than they are read as. */
import { describe, expect, it } from 'vitest'
import type { TypeName } from '../../src/parse/tables/column-types.js'
import type { Place, Row } from '../../src/parse/tables/layout.js'
import { oddRows } from '../../src/parse/tables/odd-rows.js'
import { Region } from '../../src/parse/tables/seen.js'
import { freshModel, linesOf } from './support.js'

/** The odd rows, by number, of rows of a serial number, a name, a figure and an organ; `-` is empty, `^` merged, a row of one cell spans the table. */
function odd(...texts: string[]): string[] {
  return oddUnder(['serial', 'name', 'figure', 'organ'], texts)
}

function oddUnder(types: readonly TypeName[], texts: readonly string[]): string[] {
  const cells = texts.map((text) => text.split('|'))
  const printed = cells.flat().filter((cell) => cell !== '-' && cell !== '^')
  const region = new Region(linesOf(printed.join('|')))
  let at = 0
  const placeOf = (cell: string): Place => (cell === '-' ? 'empty' : cell === '^' ? 'above' : { lines: [at++], text: cell, span: 1 })
  const rows = cells.map((row): Row => ({ at, section: row.length === 1, below: false, places: row.map(placeOf) }))
  return oddRows(rows, freshModel(types, region), region).map((found) => `${rows.findIndex((row) => row.at === found.at)} ${found.reason}`)
}

const FIRST = '1|修建桥梁|12|市交通局'

describe('odd rows', () => {
  it('hold the number that the row behind them leaves out', () => {
    expect(odd(FIRST, '2|疏通河道|3|市水利局', '4|整修堤岸|7|市水利局')).toEqual(['1 place'])
    expect(odd(FIRST, '2|疏通河道|3|市水利局', '3|整修堤岸|7|市水利局')).toEqual([])
  })

  it('go on with an organ alone where blank lines tell nothing', () => {
    expect(odd(FIRST, '2|疏通河道|5|^', '3|整修堤岸|7|市水利局')).toEqual(['1 merge'])
    expect(odd(FIRST, '2|疏通河道|5|-', '3|整修堤岸|7|市水利局')).toEqual([])
  })

  it('span the table without a marker, alone or twice in turn', () => {
    expect(odd(FIRST, '城区', '2|疏通河道|5|市水利局')).toEqual(['1 place'])
    expect(odd('城区', FIRST, '郊区', '2|疏通河道|5|市水利局')).toEqual([])
    expect(odd(FIRST, '城区', '郊区', '2|疏通河道|5|市水利局')).toEqual(['1 place'])
    expect(odd(FIRST, '一、城区', '2|疏通河道|5|市水利局')).toEqual([])
  })

  it('go on with a class though their name ends as all classes do', () => {
    const rows = ['一等奖|护坡巡检车|陈一', '二等奖|便携水尺|林二', '^|测流浮标|何三', '三等奖|闸门模型|周四']
    expect(oddUnder(['category', 'name', 'person'], [...rows, '^|优秀组织奖|望渡区教育局'])).toEqual(['4 place'])
    expect(oddUnder(['category', 'name', 'person'], [...rows, '^|雨量筒|吴五'])).toEqual([])
  })
})
