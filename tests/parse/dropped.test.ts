/** Marked tables from which merged cells were left out: what stands behind them is put back. The texts are invented. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'
import { columnsOf, looksOf } from '../../src/parse/build/dropped/looks.js'
import { Rows } from '../../src/parse/build/dropped/ways.js'
import { squeeze } from '../../src/text/width.js'
import { generateTable, type TableKind } from '../generate/table/index.js'

const tablesOf = (...rows: string[]) =>
  [...parse(toLines(['附件1', '云川市任务清单', ...rows].join('\n')), 'x')].flatMap(({ document }) => document ?? [])

/** The grid of the first table, spans marked as in the annotation (^ from above, < from the left). */
function gridOf(...rows: string[]): string[][] {
  const table = tablesOf(...rows)[0]?.tables[0]
  if (table === undefined) return []
  const grid = Array.from({ length: table.rows }, () => new Array<string>(table.cols).fill('?'))
  for (const { row, col, row_span, col_span, text } of table.cells)
    for (let r = 0; r < row_span; r++)
      for (let c = 0; c < col_span; c++) grid[row + r]![col + c] = c > 0 ? '<' : r > 0 ? '^' : squeeze(text)
  return grid
}

const printed = (row: readonly string[]) => row.filter((cell) => cell !== '^' && cell !== '<')

/** A row with the cells that are printed in front and empty ones behind, as some extractors leave it. */
const dropped = (row: readonly string[]): string => {
  const left = printed(row)
  return `${[...left, ...row.slice(left.length).map(() => '')].join(' | ')} |`
}

/** The same as others do: a bar for each cell that is left out. */
const told = (row: readonly string[]): string => {
  const left = printed(row)
  return `${left.join(' | ')} | ${'|'.repeat(row.length - left.length)}`.trimEnd()
}

const TASKS = [
  ['序号', '重点任务', '具体措施', '责任单位', '完成时限'],
  ['1', '强化渡口管理', '加快建设渡口监控平台,支持船企更新船舶', '市交通局、市财政局', '2031年6月底前'],
  ['2', '^', '推动渡口与码头共建联合值守站点', '市水利局', '2031年12月底前'],
  ['3', '提升服务水平', '深化“一网通办”改革,压减办理时限', '市政务服务局', '持续推进'],
  ['4', '^', '清理各类证明事项', '市司法局', '2031年9月底前'],
]
const FUNDS = [
  ['序号', '文号', '资金名称', '单位', '项目名称', '金额（万元）'],
  ['1', '云财农〔2031〕10号', '渡口提升资金', '云川市水利科学研究院', '渡口护岸新材料集成研究与示范', '40'],
  ['2', '^', '^', '^', '浅滩泥沙调查及标准化清淤技术研究', '60'],
  ['3', '^', '^', '云川市航道发展中心', '航标自动巡检技术示范与推广', '20'],
  ['合计', '<', '<', '<', '<', '120'],
]

describe('merged cells that were left out', () => {
  it.each([
    ['the class that a task goes on in', TASKS],
    ['several columns of one row, and what a sum covers', FUNDS],
  ])('are found again: %s', (_, rows) => {
    expect(gridOf(...rows.map(dropped))).toEqual(rows.map((row) => row.map(squeeze)))
  })

  it.each([TASKS, FUNDS])('are found again where bars tell how many', (...rows) => {
    expect(gridOf(...rows.map(told))).toEqual(rows.map((row) => row.map(squeeze)))
  })

  it('stand beside empty ones where bars tell them apart', () => {
    const rows = [...TASKS, ['5', '优化渡口布局', '撤并客流较小的渡口', '', ''], ['6', '^', '^', '市交通局', '']]
    expect(gridOf(...rows.map(told))).toEqual(rows.map((row) => row.map(squeeze)))
  })

  it('may be those of a header, and one text over two columns', () => {
    const rows = [
      ['序号', '指标', '单位', '目标值', '<', '责任单位', '<'],
      ['^', '^', '^', '2031年', '2035年', '牵头单位', '配合单位'],
      ['一、渡运', '<', '<', '<', '<', '<', '<'],
      ['1', '渡口更新', '座', '12', '20', '市交通局', '市财政局'],
      ['2', '船舶更新', '艘', '30', '50', '各区县政府', '<'],
    ]
    const bars = rows.map((row, i) => (i === 4 ? '2 | 船舶更新 | 艘 | 30 | 50 | 各区县政府 | |' : told(row)))
    const wanted = rows.map((row, i) => (i === 4 ? [...row.slice(0, 6), ''] : row))
    // one bar may be of an empty cell as well
    expect(gridOf(...bars)).toEqual(wanted)
  })

  it('are found where the row is short, too', () => {
    const short = (row: readonly string[]) => dropped(row).replace(/(?: \| )+\|?$/, ' |')
    expect(gridOf(...TASKS.map(short))).toEqual(TASKS.map((row) => row.map(squeeze)))
  })

  it('are none where the last cells are empty', () => {
    const rows = [
      ['序号', '船企', '地址', '备注'],
      ['1', '临江船务公司', '云川市安澜区1号', '新增'],
      ['2', '望江船务公司', '云川市北渡区2号', ''],
      ['3', '北渡船务公司', '', ''],
    ]
    expect(gridOf(...rows.map(dropped))).toEqual(rows)
  })

  it.each([
    [undefined, 2],
    // the tool marks what it quotes, and leaves no cell out
    [false, 0],
  ])('are looked for in the Markdown of others only (%s)', (quoted, merged) => {
    const lines = toLines(['附件1', '云川市任务清单', ...TASKS.map(dropped)].join('\n')).map((line) => {
      if (!line.text.includes('|')) return line
      const cells = line.text.split('|').slice(0, -1)
      const markup = { tag: 'tr' as const, cells: cells.map((text) => ({ text: text.trim(), rowSpan: 1, colSpan: 1, header: false })) }
      return { ...line, markup: { ...markup, ...(quoted !== undefined && { quoted }) } }
    })
    const cells = [...parse(lines, 'x')].flatMap(({ document }) => document?.tables[0]?.cells ?? [])
    expect(cells.filter(({ row_span }) => row_span > 1)).toHaveLength(merged)
  })

  it('warn where a row may as well be read otherwise', () => {
    const rows = [
      TASKS[0]!,
      ['1', '强化渡口创新', '建设渡口实验室', '市科技局', '2031年6月底前'],
      ['2', '^', '共建创新平台', '市教育局', '2031年12月底前'],
      ['3', '优化渡口服务', '压减办理时限', '市政务局', '2031年9月底前'],
      ['4', '^', '清理证明事项', '市司法局', '2031年9月底前'],
    ]
    const [document] = tablesOf(...rows.map(dropped))
    expect(document?.tables[0]?.confidence).toBeLessThan(0.98)
    expect(document?.warnings.filter(({ rule }) => rule === 'table-unsure').map(({ line }) => line)).toEqual([7])
  })
})

it('reads rows of the same looks once, and no others', () => {
  const types = ['serial', 'task', 'organ'] as const
  const rows = new Rows(
    columnsOf(
      types,
      types.map(() => []),
    ),
  )
  const waysOf = (above: boolean, ...texts: string[]) =>
    rows.waysOf({ looks: texts.map(looksOf), above: types.map(() => above), covers: false, isTold: true })
  const first = waysOf(true, '1', '市交通局')
  expect(waysOf(true, '2', '市水利局')).toBe(first)
  expect(waysOf(false, '2', '市水利局')).not.toBe(first)
  expect(waysOf(true, '2', '建设渡口两座，完善候船设施')).not.toBe(first)
})

/** Seeds of each kind: the tables of a kind differ in size, columns and words. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1)

function exactly(kind: TableKind, print: (row: readonly string[]) => string): number {
  return SEEDS.filter((seed) => {
    const { rows } = generateTable(seed, kind, true)
    return JSON.stringify(gridOf(...rows.map(print))) === JSON.stringify(rows.map((row) => row.map(squeeze)))
  }).length
}

describe('generated tables whose merged cells were left out', () => {
  it.each([
    ['merged', 19],
    ['measures', 20],
    ['grades', 20],
    ['sums', 20],
  ] as const)('of the kind %s are whole again where nothing tells of them', (kind, fewest) => {
    expect(exactly(kind, dropped)).toBeGreaterThanOrEqual(fewest)
  })

  it.each([
    ['merged', 20],
    ['measures', 20],
    ['grades', 20],
    ['sums', 20],
    ['two-heads', 20],
    ['three-heads', 14],
  ] as const)('of the kind %s are whole again where bars tell of them', (kind, fewest) => {
    expect(exactly(kind, told)).toBeGreaterThanOrEqual(fewest)
  })

  it.each(['mixed', 'tasks', 'figures', 'totals', 'sections'] as const)(
    'and those of the kind %s, which lack none, stay as they are',
    (kind) => {
      for (const seed of SEEDS) {
        const { rows } = generateTable(seed, kind, true)
        for (const print of [dropped, told]) {
          const cells = tablesOf(...rows.map(print))[0]?.tables[0]?.cells ?? []
          expect(cells.filter(({ row, row_span }) => row > 0 && row_span > 1)).toEqual([])
        }
      }
    },
  )
})

describe('headers in several rows', () => {
  it('may tell hours, which label nothing', () => {
    const grid = gridOf(
      '区域类别 | 船型 | 白天（6:00—20:00） | 夜间（20:00—6:00） | ||',
      '首小时（元） | 超过首小时（元） | 首小时（元） | 超过首小时（元） | ||',
      '一类区域 | 小型船 | 5 | 3 | 3 | 1 |',
      '大型船 | 8 | 5 | 5 | 2 | |',
      '二类区域 | 小型船 | 4 | 2 | 2 | 1 |',
      '大型船 | 6 | 3 | 3 | 1 | |',
    )
    expect(grid[0]).toEqual(['区域类别', '船型', '白天(6:00—20:00)', '<', '夜间(20:00—6:00)', '<'])
  })

  it('may lack one cell in the last row, as if it were empty', () => {
    const grid = gridOf(
      '县（区） | 渡船更新投资（万元） | 更新渡船数（艘） | ||||',
      '2031年 | 2032年 | 2033年 | 2031年 | 2032年 | 2033年 | |',
      '望渡区 | 18 | 20 | 22 | 35 | 38 | 42 |',
      '岚汀县 | 15 | 17 | 19 | 30 | 33 | 36 |',
      '澄峪县 | 32 | 36 | 40 | 58 | 64 | 70 |',
    )
    expect(grid.slice(0, 2)).toEqual([
      ['县(区)', '渡船更新投资(万元)', '<', '<', '更新渡船数(艘)', '<', '<'],
      ['^', '2031年', '2032年', '2033年', '2031年', '2032年', '2033年'],
    ])
  })

  it('have below them what whole rows hold', () => {
    const grid = gridOf(
      '序号 | 项目名称 | 所在乡镇 | 建设规模 | 投资及来源（万元） | 责任单位 | |||||',
      '码头长度（米） | 码头宽度（米） | 码头类型 | 总投资 | 资金来源 | ||||||',
      '上级补助 | 县级配套 | 乡镇自筹 | ||||||||',
      '1 | 望渡码头改造工程 | 望渡镇 | 86 | 12 | 斜坡式 | 860 | 430 | 344 | 86 | 县交通局 |',
      '2 | 岚汀码头改造工程 | 岚汀镇 | 52 | 9 | 直立式 | 312 | 156 | 124 | 32 | 县交通局 |',
      '3 | 澄峪码头新建工程 | 澄峪镇 | 113 | 15 | 斜坡式 | 395 | 197 | 158 | 40 | 澄峪镇人民政府 |',
    )
    expect(grid[1]).toEqual(['^', '^', '^', '码头长度(米)', '码头宽度(米)', '码头类型', '总投资', '资金来源', '<', '<', '^'])
    expect(grid[2]).toEqual(['^', '^', '^', '^', '^', '^', '^', '上级补助', '县级配套', '乡镇自筹', '^'])
  })
})
