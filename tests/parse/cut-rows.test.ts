/** Rows with line breaks in their cells, in tables whose rows end in a bar. The texts are invented. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'

const ROWS = [
  '序号 | 重点任务 | 工作措施 | 责任单位 | 完成时限 |',
  '一、建设类 | ||||',
  '1 | 建设渡口 | 1.加快推进渡口更新改造工程建设，按照统一标准完善候船设施、安全设施和便民设施，确保年底前全部完工。',
  '2.开展渡口岸坡整治，对存在滑坡隐患的岸坡实施工程治理。',
  '3.完善渡口标志标牌，做到一渡一牌。 | 市交通局',
  '市财政局 | 2031年12月底前 |',
  '2 | 更新船舶 | 支持船企更新新能源渡船，给予购置补贴。 | 市交通局 | 2032年 |',
  '3 | 巡查渡口 | 建立常态化巡查机制。',
  '每月通报巡查情况。 | 市水利局 | |',
]

function tableOf(rows: readonly string[]) {
  const text = ['附件', '云川市重点任务分工表', ...rows, '本表由市交通局负责解释。'].join('\n')
  const [first] = [...parse(toLines(text), 'x')]
  const table = first?.document?.tables[0]
  return { roles: first?.ledger.map(({ role }) => role).slice(2), table }
}

const textsOf = (rows: readonly string[], row: number) =>
  tableOf(rows)
    .table?.cells.filter((cell) => cell.row === row)
    .map(({ text }) => text)

describe('rows over several lines', () => {
  it('go on to the bar that ends them, whatever their paragraphs begin with', () => {
    expect(tableOf(ROWS).roles).toEqual([...ROWS.map(() => 'table'), 'para'])
    expect(tableOf(ROWS).table?.rows).toBe(5)
    expect(textsOf(ROWS, 2)).toEqual([
      '1',
      '建设渡口',
      '1.加快推进渡口更新改造工程建设，按照统一标准完善候船设施、安全设施和便民设施，确保年底前全部完工。\n2.开展渡口岸坡整治，对存在滑坡隐患的岸坡实施工程治理。\n3.完善渡口标志标牌，做到一渡一牌。',
      '市交通局\n市财政局',
      '2031年12月底前',
    ])
    expect(textsOf(ROWS, 4)).toEqual(['3', '巡查渡口', '建立常态化巡查机制。\n每月通报巡查情况。', '市水利局', ''])
  })

  it('know the lines of each cell', () => {
    const cell = tableOf(ROWS).table?.cells.find(({ text }) => text.startsWith('市交通局\n'))
    expect(cell?.lines).toEqual([7, 8])
  })

  it('are none where the bars do not make a row', () => {
    const rows = [...ROWS.slice(0, 2), '1 | 建设渡口 | 完善候船设施', '一、总体要求', '坚持安全第一，完善候船设施。']
    expect(tableOf(rows).roles).toEqual(['table', 'table', 'table', 'prov', 'para', 'para'])
  })

  it('are none among rows of one cell: a page may be set in a table', () => {
    const page = ['| 云川市渡口管理办法 |', '| 各镇人民政府:', '一、压实责任。各镇要压实责任。', '2031年3月5日 |']
    const [first] = [...parse(toLines(page.join('\n')), 'x')]
    expect(first?.ledger.map(({ role }) => role)[2]).toBe('prov')
  })

  it('take no line without a bar that names the rows below it for the beginning of one', () => {
    const rows = [ROWS[0]!, '建设类', ROWS[6]!]
    expect(tableOf(rows).table?.rows).toBe(3)
  })
})
