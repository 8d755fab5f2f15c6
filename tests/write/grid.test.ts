import { describe, expect, it } from 'vitest'
import type { Cell, TableRecord } from '../../src/model/index.js'
import { toGrid } from '../../src/write/grid.js'
import { tableRecord } from '../support/records.js'

function merged(row: number, col: number, row_span: number, col_span: number, text: string): Cell {
  return { row, col, row_span, col_span, text, lines: [] }
}

function gridOf(rows: number, cols: number, header_rows: number, ...cells: Cell[]): { names: string[]; rows: string[][] } {
  const table: TableRecord = { ...tableRecord([]), rows, cols, header_rows, cells }
  const grid = toGrid(table)
  return { names: grid.columns.map((column) => column.name), rows: grid.rows }
}

describe('toGrid', () => {
  it('takes the header row for the names of the columns', () => {
    const grid = toGrid(
      tableRecord([
        ['渡口', '船只'],
        ['东渡', '12'],
      ]),
    )
    expect(grid.columns.map((column) => column.name)).toEqual(['渡口', '船只'])
    expect(grid.rows).toEqual([['东渡', '12']])
  })

  it('joins two header rows, a merged header in every column that it spans', () => {
    const grid = gridOf(
      2,
      3,
      2,
      merged(0, 0, 2, 1, '渡口'),
      merged(0, 1, 1, 2, '船只'),
      merged(1, 1, 1, 1, '客船'),
      merged(1, 2, 1, 1, '货船'),
    )
    expect(grid.names).toEqual(['渡口', '船只 / 客船', '船只 / 货船'])
  })

  it('repeats a merged text in each row and writes a merged number once', () => {
    const grid = gridOf(
      4,
      2,
      1,
      merged(0, 0, 1, 1, '片区'),
      merged(0, 1, 1, 1, '经费'),
      merged(1, 0, 3, 1, '东区'),
      merged(1, 1, 2, 1, '１,200.5'),
      merged(3, 1, 1, 1, '7'),
    )
    expect(grid.rows).toEqual([
      ['东区', '１,200.5'],
      ['东区', ''],
      ['东区', '7'],
    ])
  })

  it('writes a section row once, in its first column', () => {
    expect(gridOf(1, 3, 0, merged(0, 0, 1, 3, '一、东区')).rows).toEqual([['一、东区', '', '']])
  })

  it('names columns without a header and tells equal names apart', () => {
    expect(gridOf(1, 2, 0).names).toEqual(['column_1', 'column_2'])
    expect(gridOf(1, 3, 1, merged(0, 0, 1, 1, '金额'), merged(0, 2, 1, 1, '金额')).names).toEqual(['金额', 'column_2', '金额 (2)'])
  })
})
