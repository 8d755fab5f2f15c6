/** Grids that are likely and not sure: they are given, and the table as a whole is warned of. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { linesOf, rowsOf } from './support.js'

/** A lone text between two rows heads those behind it, or is all that is left of a row. */
const CELLS =
  '序号|任务|里程|责任单位|1|修建桥梁|12|市交通局|2|疏通河道|5|市水利局|城区|3|整修堤岸|7|市水利局|4|改造管网|9|市住建局|5|清理淤泥|3|市水利局'

describe('a grid that is likely and not sure', () => {
  const lines = linesOf(CELLS)

  it('is given with a warning of the table and of the row', () => {
    const rebuilt = rebuildGrid(lines)
    expect(rowsOf(rebuilt)?.[3]).toEqual(['城区', '<', '<', '<'])
    expect(rebuilt.confidence).toBeLessThan(0.8)
    const [{ line: first } = { line: 0 }] = lines
    const odd = lines.find(({ text }) => text === '城区')!.line
    expect(rebuilt.uncertainRows).toEqual([
      { line: first, reason: 'table' },
      { line: odd, reason: 'place' },
    ])
  })

  it('is given without one to who asks for less', () => {
    expect(rebuildGrid(lines, { accept: 0.6 }).uncertainRows.map(({ reason }) => reason)).toEqual(['place'])
  })

  it('is warned of in its document', () => {
    const text = ['附件1', '工程任务分解表', ...CELLS.split('|')].join('\n\n')
    const documents = [...parse(toLines(text), 'x.txt')].flatMap(({ document }) => document ?? [])
    expect(documents.flatMap(({ tables }) => tables.map(({ rows }) => rows))).toEqual([7])
    expect(documents.flatMap(({ warnings }) => warnings.map(({ rule, line }) => `${rule} ${line}`))).toEqual([
      'table-likely 5',
      'table-unsure 29',
    ])
  })
})
