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
