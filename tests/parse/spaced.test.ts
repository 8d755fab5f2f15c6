/** Tables whose cells only white space parts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label, parse, toLines } from '../../src/index.js'
import { columns } from '../../src/text/width.js'

const HEAD = ['云川市水利局关于下达整修任务的通知', '云水发〔2031〕8号', '各县水利局：', '现将任务下达如下，请抓好落实。', '附件：任务表']
const ANNEX = [...HEAD, '云川市水利局', '2031年4月6日', '附件', '任务表']

const rolesOf = (lines: readonly string[]) => [...label(toLines(lines.join('\n')))].map(({ role }) => role)
const gridsOf = (lines: readonly string[]) =>
  [...parse(toLines(lines.join('\n')), 'x')]
    .flatMap(({ document }) => document?.tables ?? [])
    .map(({ rows, cols, cells }) => {
      const grid = Array.from({ length: rows }, () => new Array<string>(cols).fill(''))
      for (const { row, col, text } of cells) grid[row]![col] = text
      return grid
    })

/** The lines of a row, its cells below one another in columns of print, broken where they are wider. */
function setIn(row: readonly string[], widths: readonly number[]): string[] {
  const broken = row.map((text, col) => chunks(text, widths[col]! - 2))
  const height = Math.max(...broken.map(({ length }) => length))
  return Array.from({ length: height }, (_, i) =>
    broken
      .map((lines, col) => pad(lines[i] ?? '', widths[col]!))
      .join('')
      .trimEnd(),
  )
}

const chunks = (text: string, width: number): string[] => {
  const lines = ['']
  for (const c of text) {
    if (columns(lines.at(-1)! + c) > width) lines.push('')
    lines[lines.length - 1] += c
  }
  return lines
}

const pad = (text: string, width: number): string => text + ' '.repeat(width - columns(text))

const HEADINGS = ['序号', '渠道名称', '整修内容', '责任单位', '完成时限', '备注'] as const
const row = fc.tuple(
  fc.constantFrom('东渠', '西渠', '引水渠', '排洪渠'),
  fc.constantFrom('整修护坡3公里', '清淤5公里，更换闸门2座', '新建泵站'),
  fc.constantFrom('安澜县水利局', '市水利局、市财政局'),
  fc.constantFrom('2031年6月', '2031年底'),
)
const gap = fc.constantFrom(' ', '　', '  ', '    ', '　　')

describe('rows whose cells white space parts', () => {
  it('are the grid that was printed, whatever the white space', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.integer({ min: 3, max: 5 }), gap, (rows, width, space) => {
        const grid = [HEADINGS.slice(0, width), ...rows.map((cells, i) => [`${i + 1}`, ...cells].slice(0, width))]
        expect(gridsOf([...ANNEX, ...grid.map((cells) => cells.join(space))])).toEqual([grid])
      }),
      { numRuns: 60 },
    )
  })

  it('keep names whole that have white space in them', () => {
    const grid = [
      ['姓名', '单位', '职务'],
      ['张某某', '云川市水利局', '处长'],
      ['李　某', '安澜县水利局', '副局长'],
    ]
    expect(gridsOf([...ANNEX, ...grid.map((cells) => cells.join('　　'))])).toEqual([grid])
  })

  it('may have rows between them that span the table, and remarks in some only', () => {
    const lines = ['序号 项目名称 投资金额 备注', '一、新建项目', '1 东渠泵站 120', '2 西渠闸门 80 续建', '二、改建项目', '3 南渠护坡 60']
    expect(gridsOf([...ANNEX, ...lines])).toEqual([
      [
        ['序号', '项目名称', '投资金额', '备注'],
        ['一、新建项目', '', '', ''],
        ['1', '东渠泵站', '120', ''],
        ['2', '西渠闸门', '80', '续建'],
        ['二、改建项目', '', '', ''],
        ['3', '南渠护坡', '60', ''],
      ],
    ])
  })

  it('are known by their figures where no heading is', () => {
    const grid = [
      ['乡镇', '巡河次数', '发现问题', '办结率'],
      ['上榛镇', '9120', '311', '99.4%'],
      ['下榛镇', '8844', '296', '98.0%'],
    ]
    expect(gridsOf([...ANNEX, ...grid.map((cells) => cells.join(' '))])).toEqual([grid])
  })

  it('leave empty what stands below no heading, where cells are aligned', () => {
    const lines = [
      '指标名称          单位        2030年     2031年     备注',
      '水产品产量        万吨        55         60',
      '渔业产值          亿元                   180        首次设立',
      '渔民人均收入      元          20100      21500',
      '水质达标率        %           80         90',
      '池塘面积          万亩        10         12',
    ]
    expect(gridsOf([...ANNEX, ...lines])[0]?.[2]).toEqual(['渔业产值', '亿元', '', '180', '首次设立'])
  })

  it('go on below themselves where cells are broken over lines', () => {
    const cell = fc.constantFrom('', '东渠泵站', '整修护坡3公里,更换闸门2座,清淤', '安澜县水利局、望江县水利局', '120', '2030-2031')
    const cells = fc.tuple(fc.constantFrom('东渠', '西干渠上段整治工程'), cell, cell, fc.constantFrom('80', '1.5'))
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 8 }), (rows) => {
        // where no row has anything between, nothing says that what is blank there are two cells
        fc.pre(rows.some(([, built, by]) => built !== '' || by !== ''))
        const grid = [['序号', '工程名称', '建设内容', '责任单位', '总投资'], ...rows.map((row, i) => [`${i + 1}`, ...row])]
        expect(gridsOf([...ANNEX, ...grid.flatMap((row) => setIn(row, [6, 16, 20, 16, 8]))])).toEqual([grid])
      }),
      { numRuns: 60 },
    )
  })

  it('get no grid where the number stands in the middle of its row', () => {
    const lines = [
      '序号  工程名称      建设内容      总投资',
      '                    整修护坡三公',
      ' 1    东渠整治                     80',
      '                    里，清淤两处',
      '                    更换闸门两座',
      ' 2    西渠整治                     120',
      '                    ，新建泵站',
    ]
    expect(gridsOf([...ANNEX, ...lines])).toEqual([])
    expect(rolesOf([...ANNEX, ...lines]).slice(-lines.length)).toEqual(lines.map(() => 'table'))
  })

  it('get no grid where they have different numbers of cells', () => {
    const lines = ['区县 上年度金额 本年度金额 标准', '安澜县 120', '望江县 230 110 甲', '云湖县 80', '云岭县 430 210']
    expect(gridsOf([...ANNEX, ...lines])).toEqual([])
  })

  it.each([
    [
      'signatories',
      ['云川市水利局 云川市财政局 云川市交通局', '安澜县水利局 安澜县财政局 安澜县交通局', '望江县水利局 望江县财政局 望江县交通局'],
    ],
    ['a letter-spaced title', ['云 川 市 水 利 局', '关 于 整 修', '的 通 知 书']],
  ])('are not seen in %s', (_, lines) => {
    expect(gridsOf([...HEAD, ...lines])).toEqual([])
  })

  it('are not seen in contents', () => {
    const contents = ['目录', '1 总则 1', '2 组织体系 3', '3 应急响应 5', '4 附则 9']
    expect(
      rolesOf(['云川市渡口应急预案', ...contents, '1 总则', '为做好应急工作，制定本预案。', '2 组织体系', '设立指挥部。']),
    ).not.toContain('table')
  })
})
