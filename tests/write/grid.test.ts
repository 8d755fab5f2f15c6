import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, TableRecord } from '../../src/model/index.js'
import { type Merged, toGrid } from '../../src/write/grid.js'
import { toGridCsv } from '../../src/write/grid-csv.js'
import { anyTable } from '../support/any-table.js'
import { parseCsv } from '../support/parse-csv.js'
import { tableRecord } from '../support/records.js'

function merged(row: number, col: number, row_span: number, col_span: number, text: string): Cell {
  return { row, col, row_span, col_span, text, lines: [] }
}

function tableOf(rows: number, cols: number, header_rows: number, ...cells: Cell[]): TableRecord {
  return { ...tableRecord([]), rows, cols, header_rows, cells }
}

function gridOf(table: TableRecord, how: Merged = 'repeat'): { names: string[]; rows: string[][] } {
  const grid = toGrid(table, how)
  return { names: grid.columns.map((column) => column.name), rows: grid.rows }
}

/** A table of two columns below one header row; a row of one text is a section. */
function sectioned(...rows: string[][]): TableRecord {
  const all = [['任务', '单位'], ...rows]
  const cells = all.flatMap((texts, row) => texts.map((text, col) => merged(row, col, 1, texts.length === 1 ? 2 : 1, text)))
  return tableOf(all.length, 2, 1, ...cells)
}

describe('toGrid, merged cells repeated', () => {
  it('takes the header row for the names of the columns', () => {
    const grid = gridOf(
      tableRecord([
        ['渡口', '船只'],
        ['东渡', '12'],
      ]),
    )
    expect(grid).toEqual({ names: ['渡口', '船只'], rows: [['东渡', '12']] })
  })

  it('joins header rows by a space, a merged header in every column that it spans, once', () => {
    const { names } = gridOf(
      tableOf(
        2,
        4,
        2,
        merged(0, 0, 2, 1, '渡口'),
        merged(0, 1, 1, 2, '船只'),
        merged(1, 1, 1, 1, '客船'),
        merged(1, 2, 1, 1, '货船'),
        merged(0, 3, 1, 1, '备注'),
        merged(1, 3, 1, 1, '备注'),
      ),
    )
    expect(names).toEqual(['渡口', '船只 客船', '船只 货船', '备注'])
  })

  it('takes the white space of letter-spacing and line breaks out of a name', () => {
    expect(gridOf(tableRecord([['指  标  名　称', '2025年\n目标值', 'GDP per\nhead']])).names).toEqual([
      '指标名称',
      '2025年目标值',
      'GDP per head',
    ])
  })

  it('repeats a merged text in each row and column and writes a merged number once', () => {
    const { rows } = gridOf(tableOf(4, 3, 1, merged(1, 0, 3, 1, '东区'), merged(1, 1, 2, 2, '１,200.5'), merged(3, 1, 1, 2, '按职责分工')))
    expect(rows).toEqual([
      ['东区', '１,200.5', ''],
      ['东区', '', ''],
      ['东区', '按职责分工', '按职责分工'],
    ])
  })

  it('names columns without a header and tells equal names apart, whatever their case', () => {
    expect(gridOf(tableOf(1, 2, 0)).names).toEqual(['column_1', 'column_2'])
    expect(gridOf(tableRecord([['金额', '', '金额', 'a', 'A', '金额 (2)']])).names).toEqual([
      '金额',
      'column_2',
      '金额 (2)',
      'a',
      'A (2)',
      '金额(2)',
    ])
  })

  it('makes the section rows a leading column', () => {
    expect(gridOf(sectioned(['甲', '乙'], ['一、东区'], ['丙', '丁'], ['戊', '己'], ['二、西区'], ['庚', '辛']))).toEqual({
      names: ['分组', '任务', '单位'],
      rows: [
        ['', '甲', '乙'],
        ['一、东区', '丙', '丁'],
        ['一、东区', '戊', '己'],
        ['二、西区', '庚', '辛'],
      ],
    })
  })

  it('puts (一) below 一、, and 二、 beside it', () => {
    const { rows } = gridOf(sectioned(['一、东区'], ['(一)水路'], ['丙', '丁'], ['（二）陆路'], ['戊', '己'], ['二、西区'], ['庚', '辛']))
    expect(rows.map(([group]) => group)).toEqual(['一、东区 / (一)水路', '一、东区 / （二）陆路', '二、西区'])
  })

  it('takes sections without a marker for equals, and one right above a marked one for its parent', () => {
    const { rows } = gridOf(
      sectioned(
        ['水路'],
        ['丙', '丁'],
        ['陆路'],
        ['一、东区'],
        ['戊', '己'],
        ['二、西区'],
        ['夜间'],
        ['庚', '辛'],
        ['三、北区'],
        ['壬', '癸'],
      ),
    )
    expect(rows.map(([group]) => group)).toEqual(['水路', '陆路 / 一、东区', '陆路 / 二、西区', '夜间', '三、北区'])
  })

  it('gives a section without rows a row of its own, and a column called 分组 another name', () => {
    expect(gridOf(sectioned(['一、东区'], ['二、西区'], ['甲', '乙'], ['说明']))).toEqual({
      names: ['分组', '任务', '单位'],
      rows: [
        ['一、东区', '', ''],
        ['二、西区', '甲', '乙'],
        ['说明', '', ''],
      ],
    })
    const named = tableOf(3, 2, 1, merged(0, 0, 1, 1, '分组'), merged(1, 0, 1, 2, '一、东区'), merged(2, 0, 1, 1, '甲'))
    expect(gridOf(named).names).toEqual(['分组', '分组 (2)', 'column_2'])
  })
})

describe('toGrid, merged cells blank', () => {
  it('is the printed layout: all header rows, section rows, each text once', () => {
    const table = tableOf(
      4,
      2,
      2,
      merged(0, 0, 1, 2, '渡口'),
      merged(1, 0, 1, 1, '名'),
      merged(1, 1, 1, 1, '数'),
      merged(2, 0, 1, 2, '一、东区'),
      merged(3, 0, 1, 1, '甲'),
    )
    expect(gridOf(table, 'blank')).toEqual({
      names: ['column_1', 'column_2'],
      rows: [
        ['渡口', ''],
        ['名', '数'],
        ['一、东区', ''],
        ['甲', ''],
      ],
    })
    expect(toGridCsv(table, { excel: false, merged: 'blank' }).csv).toBe('渡口,\n名,数\n一、东区,\n甲,\n')
  })
})

describe('any table', () => {
  const RUNS = { numRuns: 300, seed: 11 }

  it.each([false, true])('gives CSV that is read back as its grid, every name unique and not empty (excel: %s)', (excel) => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom<Merged>('repeat', 'blank'), (table, how) => {
        const { csv, shape } = toGridCsv(table, { excel, merged: how })
        const names = shape.columns.map(({ name }) => name.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
        expect(names).not.toContain('')
        const rows = parseCsv(csv.replace(/^\uFEFF/, ''))
        for (const row of rows) expect(row).toHaveLength(names.length)
        if (shape.hasHeader) expect(rows[0]).toEqual(shape.columns.map(({ name }) => name))
        if (!excel) expect(rows.slice(shape.hasHeader ? 1 : 0)).toEqual(toGrid(table, how).rows)
      }),
      RUNS,
    )
  })

  it('keeps every text of the body, and every number as often as it is printed', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const body = table.cells.filter(({ row, text }) => row >= table.header_rows && text !== '')
        const flat = toGrid(table, 'repeat').rows
        for (const { text } of body) expect(flat.some((row) => row.some((value) => value.split(' / ').includes(text)))).toBe(true)
        const numbers = (values: readonly string[]) => values.filter((value) => /^\d+$/.test(value)).sort()
        expect(numbers(flat.flat())).toEqual(numbers(body.map(({ text }) => text)))
        expect(toGrid(table, 'blank').rows.flat().filter(Boolean).sort()).toEqual(table.cells.flatMap(({ text }) => text || []).sort())
      }),
      RUNS,
    )
  })
})
