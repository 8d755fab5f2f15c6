/** A region that was rebuilt lately is not rebuilt again: what comes back is the same, in the numbers of the lines that are asked about. */
import { describe, expect, it } from 'vitest'
import { Work } from '../../src/model/index.js'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { KnownRegions, keyOf } from '../../src/parse/tables/known.js'
import { generateTable, TABLE_KIND_NAMES } from '../generate/table/index.js'
import { linesOf } from './support.js'

const further = <Line extends { line: number }>(lines: readonly Line[], by: number): Line[] =>
  lines.map((line) => ({ ...line, line: line.line + by }))

describe('a table that comes again', () => {
  it.each(TABLE_KIND_NAMES)('is the same one, of the kind %s', (kind) => {
    const { lines } = generateTable(3, kind, false)
    const [work, again] = [new Work(), new Work()]
    const one = rebuildGrid(lines, { work })
    const other = rebuildGrid(further(lines, 1000), { work: again })
    expect(other.grid?.cells.map(({ lines }) => lines)).toEqual(one.grid?.cells.map(({ lines }) => lines.map((line) => line + 1000)))
    expect({ ...other.grid, cells: other.grid?.cells.map((cell) => ({ ...cell, lines: [] })) }).toEqual({
      ...one.grid,
      cells: one.grid?.cells.map((cell) => ({ ...cell, lines: [] })),
    })
    expect(other.uncertainRows).toEqual(further(one.uncertainRows, 1000))
    expect(other.repeats).toEqual(one.repeats.map((line) => line + 1000))
    expect(again.spent).toBe(work.spent)
  })
})

describe('regions that are kept', () => {
  const rebuilt = { grid: null, confidence: 0.5, uncertainRows: [{ line: 3, reason: 'place' as const }], repeats: [5] }
  const lines = linesOf('甲|乙|丙')

  it('are told by what their lines say, by their blank lines and by what is accepted', () => {
    const keys = [
      keyOf(lines, 0.8),
      keyOf(lines, 0.5),
      keyOf(linesOf('甲|+乙|丙'), 0.8),
      keyOf(linesOf('甲|!乙|丙'), 0.8),
      keyOf(linesOf('甲|乙|丁'), 0.8),
    ]
    expect(new Set(keys).size).toBe(5)
    expect(keyOf(further(lines, 70), 0.8)).toBe(keys[0])
  })

  it('come back in other numbers', () => {
    const known = new KnownRegions()
    known.keep('key', [{ line: 3 }, { line: 5 }] as never, { rebuilt, steps: 7 })
    expect(known.get('key', [{ line: 13 }, { line: 15 }] as never)).toEqual({
      rebuilt: { ...rebuilt, uncertainRows: [{ line: 13, reason: 'place' }], repeats: [15] },
      steps: 7,
    })
    expect(known.get('other', lines)).toBeUndefined()
  })

  it('are few, the ones that nobody asks for are the first to go, and a long one is none', () => {
    const known = new KnownRegions()
    const keep = (key: string) => known.keep(key, lines, { rebuilt: { ...rebuilt, uncertainRows: [], repeats: [] }, steps: 1 })
    keep('first')
    keep('second')
    for (let i = 0; i < 7; i++) {
      keep(`${i}`)
      known.get('first', lines)
    }
    expect(known.get('first', lines)).toBeDefined()
    expect(known.get('second', lines)).toBeUndefined()
    expect(keyOf(linesOf('甲'.repeat(20_001)), 0.8)).toBeNull()
  })
})
