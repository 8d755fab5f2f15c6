/** Inputs that are made to exhaust: each is refused with a reason, or costs in proportion to its size. */
import { describe, expect, test } from 'vitest'
import { parse, toLines } from '../src/index.js'
import { readHtml } from '../src/read/html.js'
import { runOver, toInputs } from './support/runs.js'

const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'

async function failuresOf(name: string, text: string): Promise<string[]> {
  const { going } = await runOver(toInputs({ [name]: text, 'good.txt': NOTICE }))
  // the rest of the run is intact
  expect(going.sources.map(({ file }) => file)).toContain('good.txt')
  return going.failures.map(({ message }) => message)
}

describe('what nests', () => {
  test.each([
    ['quotes', `${'> '.repeat(8000)}甲\n`],
    ['quotes without spaces', `${'>'.repeat(8000)}甲\n`],
    ['bullets', `${'- '.repeat(8000)}甲\n`],
    ['numbers', `${'1. '.repeat(8000)}甲\n`],
  ])('%s of Markdown are refused beyond a depth', async (_, text) => {
    const reason = 'its quotes or lists nest deeper than 32 on one line; rename it to .txt to read it as plain text'
    expect(await failuresOf('deep.md', text)).toEqual([`Cannot read deep.md: ${reason}`])
  })

  test('rules of dashes and stars nest nothing', async () => {
    expect(await failuresOf('rule.md', `甲\n\n${'- '.repeat(400)}\n\n乙\n\n${'* '.repeat(400)}\n`)).toEqual([])
  })

  test('HTML in Markdown is refused beyond the depth of a page', async () => {
    const reason = 'its elements nest deeper than 512; save it from a browser first'
    expect(await failuresOf('deep.md', '<table><tr><td>甲\n'.repeat(1000))).toEqual([`Cannot read deep.md: ${reason}`])
  })
})

describe('attributes', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `a${i}=1`).join(' ')

  test('an element of thousands is refused', async () => {
    expect(await failuresOf('a.html', `<p ${many}>甲</p>`)).toEqual([
      'Cannot read a.html: an element has more than 2,000 attributes; save it from a browser first',
    ])
  })

  test('the words of values, texts and scripts are none', async () => {
    const page = `<p title="${many}">甲 < ${many}</p><script>for (i = 0; i <b; ${many}</script>`
    expect((await readHtml(page, 'a.html')).lines.map(({ text }) => text.slice(0, 1))).toEqual(['甲'])
  })
})

describe('grids', () => {
  /** Cells of the tables that a Markdown file with this HTML table gives. */
  async function cellsOf(table: string): Promise<number> {
    const { items, going } = await runOver(toInputs({ 'a.md': `# 云川市渡口名录公示\n\n各渡口如下表所示。\n\n${table}\n` }))
    expect(going.failures).toEqual([])
    return items.flatMap(({ record }) => record?.tables ?? []).reduce((sum, { cells }) => sum + cells.length, 0)
  }

  test('spans that cover far more than is printed are not laid out', async () => {
    const row = '<tr><td colspan="1000" rowspan="65534">甲</td><td colspan="1000">乙</td></tr>\n'
    expect(await cellsOf(`<table>\n${row.repeat(200)}</table>`)).toBeLessThan(1000)
  })

  test('one row far longer than the others makes no grid of empty cells', () => {
    const lines = ['名称 | 数量', ...Array.from({ length: 300 }, (_, i) => `渡口${i} | ${i}`), '甲|'.repeat(20_000)]
    const text = ['云川市渡口提升行动方案', '一、建设任务', '各项任务如下表所示,各区县要按期完成。', ...lines].join('\n')
    const cells = [...parse(toLines(text), 'x')].flatMap(({ document }) => document?.tables ?? []).flatMap((table) => table.cells)
    expect(cells.length).toBeLessThan(100_000)
  })
})
