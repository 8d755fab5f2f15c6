import { describe, expect, it } from 'vitest'
import { parse, readMarkdown, toLines } from '../../src/index.js'

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

/** The same of an HTML table in Markdown; `spans` leaves it to the lines whether the format knows spans. */
async function gridOfHtml(html: string, spans: boolean): Promise<(string | undefined)[][]> {
  const lines = await readMarkdown(`# 云川市渡口名录公示\n\n各渡口如下表所示。\n\n${html}`)
  const plain = lines.map(({ markup, ...line }) => ({ ...line, ...(markup && { markup: { ...markup, ...(!spans && { spans: false }) } }) }))
  const [table] = [...parse(plain, 'x.md')].flatMap(({ document }) => document?.tables ?? [])
  return (table?.cells ?? []).map(({ row, col, row_span, col_span, text }) => [`${row},${col} ${row_span}x${col_span}`, text])
}

describe('tables whose cells the format marks', () => {
  it('takes lines with one pipe each for rows from three in turn on', () => {
    const lines = ['安澜区 | 45', '北渡县 | 40', '南渡县 | 12.5']
    expect(gridOf('市、县 | 税额', ...lines)).toEqual([
      ['市、县', '税额'],
      ['安澜区', '45'],
      ['北渡县', '40'],
      ['南渡县', '12.5'],
    ])
    expect(gridOf('首页 | 政务公开', '登录 | 注册')).toBeNull()
    expect(gridOf('来源：云川市人民政府 | 字号：大', '联系人：周文澜 | 电话：5550142', '地址：临江路1号 | 邮编：400001')).toBeNull()
  })

  it('warns of the row that has other cells than most, also where it is the widest', () => {
    const rows = ['渡口 | 片区 | 班次', '临江渡 | 东片 | 12', '望江渡 | 西片 | 8 | 停航', '北渡 | 西片 | 6', '南渡 | 东片']
    const text = ['云川市渡口提升行动方案', '一、建设任务', '各项任务如下表所示,各区县要按期完成。', ...rows].join('\n')
    const ragged = [...parse(toLines(text), 'x')]
      .flatMap(({ document }) => document?.warnings ?? [])
      .filter(({ rule }) => rule === 'table-ragged')
    expect(ragged.map((one) => [one.line, one.text])).toEqual([
      [6, 'Unexpected 4 cells in a row, expected 3'],
      [8, 'Unexpected 2 cells in a row, expected 3'],
    ])
  })

  const MERGED =
    '<table><tr><th>片区</th><th>渡口</th></tr><tr><td rowspan="2">东片</td><td>临江渡</td></tr><tr><td>望江渡</td></tr></table>'

  it.each([true, false])('takes a row of one cell below a merged one for no section (spans known: %s)', async (spans) => {
    expect(await gridOfHtml(MERGED, spans)).toEqual([
      ['0,0 1x1', '片区'],
      ['0,1 1x1', '渡口'],
      ['1,0 2x1', '东片'],
      ['1,1 1x1', '临江渡'],
      ['2,1 1x1', '望江渡'],
    ])
  })

  it('lets a cell before empty ones span them only where the format cannot say so itself', async () => {
    const html = '<table><tr><th>片区</th><th>渡口</th></tr><tr><td>东片</td><td></td></tr><tr><td>西片</td><td>北渡</td></tr></table>'
    expect((await gridOfHtml(html, true))[2]).toEqual(['1,0 1x1', '东片'])
    expect((await gridOfHtml(html, false))[2]).toEqual(['1,0 1x2', '东片'])
  })

  it('has no characters in its cells that print nothing', async () => {
    const html = '<table><tr><th>片区</th><th>渡口</th></tr><tr><td>东\u0000片</td><td>\u200b临江渡\u0001</td></tr></table>'
    expect((await gridOfHtml(html, true)).slice(2)).toEqual([
      ['1,0 1x1', '东片'],
      ['1,1 1x1', '临江渡'],
    ])
  })

  it('ends a merged cell before a row of one cell over the whole width', async () => {
    const html =
      '<table><tr><th>片区</th><th>渡口</th></tr><tr><td rowspan="3">东片</td><td>临江渡</td></tr><tr><td colspan="2">西片(共1处)</td></tr><tr><td>北渡</td><td>待建</td></tr></table>'
    expect((await gridOfHtml(html, true)).slice(2)).toEqual([
      ['1,0 1x1', '东片'],
      ['1,1 1x1', '临江渡'],
      ['2,0 1x2', '西片(共1处)'],
      ['3,0 1x1', '北渡'],
      ['3,1 1x1', '待建'],
    ])
  })

  it('ends a cell that spans columns before one that comes down from above', async () => {
    const html =
      '<table><tr><th>甲</th><th>乙</th><th>丙</th></tr><tr><td>一</td><td rowspan="2">二</td><td>三</td></tr><tr><td colspan="2">四</td><td>五</td></tr></table>'
    expect((await gridOfHtml(html, true)).slice(3)).toEqual([
      ['1,0 1x1', '一'],
      ['1,1 2x1', '二'],
      ['1,2 1x1', '三'],
      ['2,0 1x1', '四'],
      ['2,2 1x1', '五'],
    ])
  })

  it('knows the lines of each cell where a row is broken over lines, and the next row begins on the last of them', async () => {
    const lines = await readMarkdown(
      '# 云川市渡口名录公示\n\n各渡口如下表所示。\n\n<table><tr><th>片区</th><th>渡口\n名称</th></tr><tr><td>东片</td><td>临江渡</td></tr></table>',
    )
    const [table] = [...parse(lines, 'x.md')].flatMap(({ document }) => document?.tables ?? [])
    expect(table?.cells.map(({ text, lines: own }) => [text, own])).toEqual([
      ['片区', [5]],
      ['渡口名称', [5, 6]],
      ['东片', [6]],
      ['临江渡', [6]],
    ])
  })
})

describe('tables with a pipe behind every cell, each cell on a line of its own', () => {
  const ROWS = [
    ['序号', '工作任务', '牵头单位', '责任单位'],
    ['1', '改建码头三座,增设候船亭。', '市交通局', ''],
    ['2', '更新渡船五艘,淘汰木质渡船。', '市交通局', '市财政局'],
    ['3', '增设护栏和救生设备。', '', '市应急局'],
    ['4', '公布渡口名录和投诉电话。', '市交通局', '各镇街'],
  ]

  it.each([
    ['at the end of its line', (cell: string) => `${cell} |`.trim()],
    ['on the next line', (cell: string) => (cell === '' ? '|' : `${cell}\n|`)],
  ])('are read by the pipes, %s', (_, print) => {
    expect(gridOf(...ROWS.flat().flatMap((cell) => print(cell).split('\n')))).toEqual(ROWS)
  })
})

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

  it('reads tabs, and pipes in their cells as text', () => {
    expect(gridOf('序号\t渡口\t班次', '1\t临江渡\t早|晚', '2\t望江渡\t早')).toEqual([
      ['序号', '渡口', '班次'],
      ['1', '临江渡', '早|晚'],
      ['2', '望江渡', '早'],
    ])
  })

  it('reads rules of + - and =, which ends the headings', () => {
    const drawn = [
      '+------+----------------+',
      '| 渡口 | 收费           |',
      '+      +-------+--------+',
      '|      | 客船  | 货船   |',
      '+======+=======+========+',
      '| 东渡 | 2+1元 | 5元，  |',
      '|      |       | 不退票 |',
      '+------+-------+--------+',
      '| 西渡 | 3元   |        |',
      '+------+-------+--------+',
    ]
    expect(gridOf(...drawn)).toEqual([
      ['渡口', '收费', '<'],
      ['^', '客船', '货船'],
      ['东渡', '2+1元', '5元，不退票'],
      ['西渡', '3元', ''],
    ])
    const [table] = [...parse(toLines(`云川市渡口收费公告\n${drawn.join('\n')}`), 'x')].flatMap(({ document }) => document?.tables ?? [])
    expect(table?.header_rows).toBe(2)
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

  it.each([
    [['+----+------+', '|序号|渡口  |', '+----+------+', '|1   |临江渡|', '|2   |望江渡|', '+----+------+']],
    [['┌──┬───┐', '│序号│渡口  │', '├──┼───┤', '│1   │临江渡│', '│2   │望江渡│', '└──┴───┘']],
  ])('takes each line for a row where rules stand around the headings and below the table alone: %s', (drawn) => {
    expect(gridOf(...drawn)).toEqual([
      ['序号', '渡口'],
      ['1', '临江渡'],
      ['2', '望江渡'],
    ])
  })

  it('takes lines below one another for one row where the first cell does not go on', () => {
    expect(gridOf('+----+------+', '|序号|渡口  |', '+----+------+', '|1   |临江渡|', '|    |口    |', '+----+------+')).toEqual([
      ['序号', '渡口'],
      ['1', '临江渡口'],
    ])
  })
})

describe('captions that the format marks', () => {
  const NOTICE = '# 云川市渡口名录公示\n\n各渡口如下表所示。\n\n'
  const rows = (name: string) => `<tr><th>序号</th><th>${name}</th></tr>\n<tr><td>1</td><td>临江渡</td></tr></table>`

  it.each([
    ['on lines of their own', '<table>\n<caption>东片渡口</caption>\n', '<table>\n<caption>西片渡口</caption>\n'],
    ['on the line of the first row', '<table><caption>东片渡口</caption>', '<table><caption>西片渡口</caption>'],
  ])('%s are the titles of their tables, and no notes', async (_, first, second) => {
    const lines = await readMarkdown(`${NOTICE}${first}${rows('渡口')}\n\n${second}${rows('码头')}\n\n注：按年更新。`)
    const tables = [...parse(lines, 'x.md')].flatMap(({ document }) => document?.tables ?? [])
    expect(tables.map(({ title, note, rows, header_rows }) => [title, note, rows, header_rows])).toEqual([
      ['东片渡口', '', 2, 1],
      ['西片渡口', '注：按年更新。', 2, 1],
    ])
    expect(tables.map(({ cells }) => cells[1]?.text)).toEqual(['渡口', '码头'])
  })

  it('of text are those of the table behind them', () => {
    const lines = [
      '云川市渡口名录公示',
      '各渡口如下表所示。',
      '表1 东片渡口',
      '序号|渡口|',
      '1|临江渡|',
      '表2 西片渡口',
      '序号|渡口|',
      '1|北渡|',
    ]
    const tables = [...parse(toLines(lines.join('\n')), 'x')].flatMap(({ document }) => document?.tables ?? [])
    expect(tables.map(({ title, note }) => [title, note])).toEqual([
      ['表1东片渡口', ''],
      ['表2西片渡口', ''],
    ])
  })
})
