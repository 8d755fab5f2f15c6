/** Bare figures that count the pages of a hard-wrapped text, and those that count something else. */
import { describe, expect, it } from 'vitest'
import { type Labelled, label, toLines } from '../../src/index.js'

const LINES = 16
const WIDTH = 28
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

/** An article of five lines, the last one cut short. */
const article = (n: number): string =>
  `　　第${NUMERALS[n]}条　渡口经营者应当按照核定的航线、班次和载客定额组织渡运，在渡口显著位置公布渡运时间、收费标准和安全须知，并安排人员维护上下船秩序；遇有大风、大雾、洪水等危及渡运安全的情形，应当停止渡运并告知乘客，不得冒险航行。`

const wrapped = (text: string): string[] => text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []

/** Rules of fifteen articles as they stand on pages, `foot` below each. */
function print(title: string, foot: (page: number) => readonly string[]): string[] {
  const lines = [title, ...NUMERALS.flatMap((_, n) => wrapped(article(n)))]
  return lines.flatMap((line, i) => ((i + 1) % LINES === 0 ? [line, ...foot((i + 1) / LINES)] : [line]))
}

const labelled = (lines: readonly string[]): Labelled[] => [...label(toLines(lines.join('\n')))]
const textOf = (lines: readonly Labelled[], role: string) => lines.filter((line) => line.role === role).map(({ sight }) => sight.text)
const TITLE = '云川市渡口安全管理办法'

describe('bare figures', () => {
  it('count the pages of a wrapped text, and cut no paragraph', () => {
    const lines = print(TITLE, (page) => [String(page)])
    const found = labelled(lines)
    expect(textOf(found, 'page_number')).toEqual(['1', '2', '3'])
    expect(textOf(found, 'prov')).toHaveLength(NUMERALS.length)
    expect(textOf(found, 'cont')).toHaveLength(lines.length - NUMERALS.length - 4)
  })

  it('are found wherever in the source its pages are', () => {
    const own = print(TITLE, (page) => [String(page)])
    for (const before of [360, 380, 399, 400, 401, 790]) {
      const others = Array.from({ length: before }, () => '云川市渡口管理公告。')
      expect(textOf(labelled([...others, ...own]), 'page_number'), `behind ${before} lines`).toEqual(['1', '2', '3'])
    }
  })

  it('have the running head beside them, also where the title of the next text stands below the last of another', () => {
    const titles = [TITLE, '临江市渡船检验管理办法', '临江市船员培训规则']
    for (const isAbove of [false, true]) {
      const rules = (title: string) => [...print(title, (page) => (isAbove ? [title, String(page)] : [String(page), title])), '4']
      const found = labelled(titles.flatMap(rules))
      expect(textOf(found, 'title'), `above: ${isAbove}`).toEqual(titles)
      expect(textOf(found, 'page_number').filter((text) => titles.includes(text))).toHaveLength(9)
    }
  })

  it('cut a table with marked cells below the pages that they count', () => {
    const rows = Array.from({ length: 24 }, (_, i) => `| ${i + 1} | 改造渡口${i + 2}座 | 市交通局 |`)
    const table = [
      '附件',
      '重点任务分工表',
      '| 序号 | 重点任务 | 牵头单位 |',
      '| --- | --- | --- |',
      ...rows.slice(0, 9),
      '4',
      ...rows.slice(9),
    ]
    const found = labelled([...print(TITLE, (page) => [String(page)]), ...table])
    expect(textOf(found, 'page_number')).toEqual(['1', '2', '3', '4'])
  })

  it('are none that number the rows of a table, however long its cells, and wherever they count on from', () => {
    const task = wrapped(
      '制定渡口安全管理年度工作方案，明确目标任务、职责分工和时间节点，按月调度工作进展，及时协调解决存在的问题，每季度向市政府报告情况',
    )
    const rows = Array.from({ length: 12 }, (_, i) => i + 1).flatMap((n) => [
      String(n),
      ...task,
      '市交通局、市应急局、市水利局',
      '12月底前',
      ...['市公安局', '市气象局', '各区人民政府'],
    ])
    const lines = ['附件', '重点任务分工表', '序号', '重点任务', '牵头单位', '完成时限', '配合单位', ...rows]
    const pages = print(TITLE, (page) => [String(page)])
    expect(textOf(labelled([...pages, ...lines]), 'page_number')).toEqual(['1', '2', '3'])
  })

  it('are none in text that is not wrapped', () => {
    const lines = [TITLE, ...NUMERALS.flatMap((_, n) => [article(n), String(n + 1)])]
    expect(textOf(labelled(lines), 'page_number')).toEqual([])
  })
})
