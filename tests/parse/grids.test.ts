import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'

/** The grid of the first table of a text as rows of texts, spans marked as in the annotation (^ from above, < from the left). */
function gridOf(...lines: string[]): string[][] | null {
  const text = ['云川市渡口提升行动方案', '一、建设任务', '各项任务如下表所示,各区县要按期完成。', ...lines].join('\n')
  const table = [...parse(toLines(text), 'x')].flatMap(({ document }) => document?.tables ?? [])[0]
  if (table === undefined) return null
  const grid = Array.from({ length: table.rows }, () => new Array<string>(table.cols).fill('?'))
  for (const { row, col, row_span, col_span, text: value } of table.cells) {
    for (let r = 0; r < row_span; r++) for (let c = 0; c < col_span; c++) grid[row + r]![col + c] = c > 0 ? '<' : r > 0 ? '^' : value
  }
  return grid
}

describe('tables whose cells are marked on the line', () => {
  it('reads pipes, with a section row and empty cells', () => {
    expect(gridOf('序号 | 任务 | 单位 |', '一、设施(共2项) | | |', '1 | 改建码头 | 市交通局 |', '2 | 增设护栏 | |')).toEqual([
      ['序号', '任务', '单位'],
      ['一、设施(共2项)', '<', '<'],
      ['1', '改建码头', '市交通局'],
      ['2', '增设护栏', ''],
    ])
  })

  it('reads tabs', () => {
    expect(gridOf('序号\t渡口\t数量', '1\t临江渡\t12', '2\t望江渡\t8')).toEqual([
      ['序号', '渡口', '数量'],
      ['1', '临江渡', '12'],
      ['2', '望江渡', '8'],
    ])
  })

  it('reads drawn rules: cells of several lines, vertical and horizontal merges', () => {
    expect(
      gridOf(
        '┌──────┬────────┬──────┐',
        '│ 片区 │ 渡口   │ 数量 │',
        '├──────┼────────┼──────┤',
        '│ 东片 │ 临江渡 │ 12   │',
        '│      ├────────┼──────┤',
        '│      │ 望江老 │ 8    │',
        '│      │ 渡口   │      │',
        '├──────┴────────┼──────┤',
        '│ 合计          │ 20   │',
        '└───────────────┴──────┘',
      ),
    ).toEqual([
      ['片区', '渡口', '数量'],
      ['东片', '临江渡', '12'],
      ['^', '望江老渡口', '8'],
      ['合计', '<', '20'],
    ])
  })

  it('reads +-+ drawings', () => {
    expect(gridOf('+----+------+', '|序号|渡口  |', '+----+------+', '|1   |临江渡|', '|2   |望江渡|', '+----+------+')).toEqual([
      ['序号', '渡口'],
      ['1', '临江渡'],
      ['2', '望江渡'],
    ])
  })
})
