/** Which tables hold data, and what their grids are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MarkupCell } from '../../src/model/index.js'
import { fitSpans } from '../../src/read/html/columns.js'
import { readHtml } from '../../src/read/html.js'
import { readPage, textsOf } from './support.js'

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const PROSE = '<p>各区县人民政府要加强渡口管理，落实安全责任，定期检查。</p>'.repeat(10)

async function tagsOf(html: string) {
  const { lines } = await readHtml(html, 'a.html')
  return lines.map(({ markup }) => markup?.tag)
}

describe('a table', () => {
  it('of data is a line a row, with its cells', async () => {
    const html = `<table><caption>渡口名录</caption>${row('序号', '名称')}${row('1', '<p>临江</p><p>渡</p>')}${row('2', '')}</table>`
    const { lines } = await readHtml(html, 'a.html')
    expect(lines.map(({ text, markup }) => [text, markup?.tag, markup?.startsTable])).toEqual([
      ['渡口名录', 'caption', undefined],
      ['序号\t名称', 'tr', true],
      ['1\t临江 渡', 'tr', undefined],
      ['2', 'tr', undefined],
    ])
    expect(lines[2]?.markup?.cells?.map(({ text }) => text)).toEqual(['1', '临江\n渡'])
    expect(lines[3]?.markup?.cells).toHaveLength(2)
  })

  it.each([
    ['one column', `<table>${row(PROSE)}${row('附件')}</table>`],
    ['one row', `<table>${row('左', '右')}</table>`],
    ['most of its text in one cell', `<table>${row('栏目', '正文')}${row('', PROSE)}</table>`],
    [
      'a table in it that holds most of its text',
      `<table>${row('甲', '乙')}${row(`<table>${row('序号', '渡口名称')}${row('1', '临江渡口')}</table>`, '')}</table>`,
    ],
    ['the role of a frame', `<table role="presentation">${row('甲', '乙')}${row('丙', '丁')}</table>`],
  ])('with %s lays out text', async (_, html) => {
    expect((await tagsOf(html.replace(/<table>(?=<tr><td>序号)/, '<table class="inner">'))).filter((tag) => tag === 'tr').length).toBe(
      html.includes('渡口名称') ? 2 : 0,
    )
  })

  it('in a cell of data is text of the cell', async () => {
    const nested = `<table>${row('长', '宽')}${row('3', '4')}</table>`
    const html = `<table>${row('序号', '名称', '说明文字较长的一列')}${row('1', '临江渡', nested)}${row('2', '安澜渡', '二级渡口')}</table>`
    const { lines } = await readHtml(html, 'a.html')
    expect(lines[1]?.markup?.cells?.[2]?.text).toBe('长\n宽\n3\n4')
  })

  it('keeps rows without text: spans count them', async () => {
    const html = `<table><tr><td rowspan="3">甲</td><td>1</td></tr><tr></tr><tr><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>`
    const { records, lines } = await readPage(`<p>附件</p><p>渡口名录</p>${html}`)
    expect(lines.filter(({ markup }) => markup?.tag === 'tr')).toHaveLength(3)
    expect(lines[2]?.markup?.moreRows).toEqual([[]])
    expect(records.flatMap(({ tables }) => tables.map(({ rows, cols }) => [rows, cols]))).toEqual([[4, 2]])
  })

  it('of an index is no table of the document', async () => {
    const html = `<table>${row('索引号：', '000/2025-1', '发文字号：', '云府发〔2025〕5号')}${row('成文日期：', '2025年03月02日', '有效性：', '')}</table>`
    const { lines } = await readHtml(html, 'a.html')
    expect(lines.map(({ markup }) => [markup?.tag, markup?.fields?.map(({ name, value }) => `${name}=${value}`)])).toEqual([
      ['p', ['index_number=000/2025-1', 'doc_number=云府发〔2025〕5号']],
      ['p', ['issued_on=2025年03月02日']],
    ])
  })

  it('with a name and a date is not an index', async () => {
    expect(await tagsOf(`<table>${row('名称', '发文日期', '数量')}${row('船票', '2025-01-02', '3')}</table>`)).toEqual(['tr', 'tr'])
  })

  it('with absurd spans is read', async () => {
    const html = `<table><tr><td colspan="1000000000" rowspan="99999">甲</td><td>乙</td></tr><tr><td colspan="-3">丙</td></tr></table>`
    const { lines } = await readHtml(html, 'a.html')
    expect(lines.flatMap(({ markup }) => markup?.cells ?? []).every(({ colSpan, rowSpan }) => colSpan <= 2 && rowSpan <= 2)).toBe(true)
    expect(await textsOf(html)).toEqual(['甲\t乙', '丙'])
  })
})

describe('fitSpans', () => {
  const cell = (colSpan: number, rowSpan: number): MarkupCell => ({ text: '', colSpan, rowSpan, header: false })

  it('takes out columns in which no cell begins', () => {
    const rows = [
      [cell(3, 1), cell(2, 1)],
      [cell(3, 1), cell(1, 1), cell(1, 1)],
    ]
    expect(fitSpans(rows)).toBe(3)
    expect(rows.map((cells) => cells.map(({ colSpan }) => colSpan))).toEqual([
      [1, 2],
      [1, 1, 1],
    ])
  })

  it('leaves every position covered at most as before, for any spans', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (shape) => {
        const rows = shape.map((one) => one.map(([colSpan, rowSpan]) => cell(colSpan, rowSpan)))
        const cols = fitSpans(rows)
        rows.forEach((row, i) => {
          for (const { colSpan, rowSpan } of row) {
            expect(colSpan).toBeGreaterThanOrEqual(1)
            expect(colSpan).toBeLessThanOrEqual(cols)
            expect(i + rowSpan).toBeLessThanOrEqual(rows.length)
          }
        })
      }),
      { seed: 1 },
    )
  })
})
