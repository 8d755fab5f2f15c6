/** Cells that their headings do not let expect. */
import { describe, expect, it } from 'vitest'
import type { Place, Row } from '../../src/parse/tables/layout.js'
import { Region } from '../../src/parse/tables/seen.js'
import { strangers } from '../../src/parse/tables/strangers.js'
import { freshModel, linesOf } from './support.js'

/** Indices of the lines that are doubted, of rows of a name and an organ each; `-` is an empty cell. */
function doubted(text: string): number[] {
  const cells = text.split('|')
  const region = new Region(linesOf(cells.filter((cell) => cell !== '-').join('|')))
  let at = 0
  const places = cells.map((cell): Place => (cell === '-' ? 'empty' : { lines: [at++], text: cell, span: 1 }))
  const rows: Row[] = []
  for (let i = 0; i < places.length; i += 2) rows.push({ at: i, section: false, below: false, places: places.slice(i, i + 2) })
  return strangers(rows, freshModel(['name', 'organ'], region), region).map((found) => found.at)
}

describe('strangers', () => {
  it('are tasks among organs', () => {
    expect(doubted('修建桥梁|市交通局|疏通河道|推动数字化改造')).toEqual([3])
  })

  it('are cells that an empty column beside them would suit better', () => {
    expect(doubted('修建桥梁|市交通局|市水利局、市财政局|-')).toEqual([2])
  })

  it('are none among cells that look like their headings', () => {
    expect(doubted('修建桥梁|市交通局|疏通河道|-|整修堤岸|市水利局、市财政局')).toEqual([])
  })
})
