import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/model/index.js'
import { ARTICLES, type ArticleRow, toArticles } from '../../src/write/index.js'
import { annexList, block, box, paragraph, part, provision, record, responsibility, table } from '../support/records.js'

function rowsOf(...children: Flow[]): ArticleRow[] {
  return toArticles(record([part('instrument', ...children)]))
}

describe('toArticles', () => {
  it('numbers the rows of a document through and links each with the one above', () => {
    const rows = rowsOf(
      provision(
        'cjk-comma',
        '一、',
        '总体要求',
        paragraph('一、总体要求'),
        provision('cjk-paren', '(一)', '修缮渡口', paragraph('(一)修缮渡口。每年一次。')),
        provision('cjk-paren', '(二)', '清点船只', paragraph('(二)清点船只。')),
      ),
      provision('cjk-comma', '二、', '保障', paragraph('二、保障')),
    )
    expect(rows.map(({ seq, depth, marker, parent_id, parent_line, path }) => [seq, depth, marker, parent_id, parent_line, path])).toEqual([
      [1, 1, '一、', '', '', '一、'],
      [2, 2, '(一)', '云府发〔2025〕5号-0123abcd#1', 1, '一、 / (一)'],
      [3, 2, '(二)', '云府发〔2025〕5号-0123abcd#1', 1, '一、 / (二)'],
      [4, 1, '二、', '', '', '二、'],
    ])
    expect(rows.map((row) => row.prov_id)).toEqual([1, 2, 3, 4].map((seq) => `云府发〔2025〕5号-0123abcd#${seq}`))
  })

  it('parts heading and text, the 。 between them belonging to neither', () => {
    const [row] = rowsOf(provision('cjk-paren', '（一）', '修缮渡口', paragraph('（一） 修缮渡口。每年一次。汛期不修。')))
    expect(row).toMatchObject({ heading: '修缮渡口', text: '每年一次。汛期不修。' })
  })

  it('leaves no text where the heading is all', () => {
    const [row] = rowsOf(provision('cjk-paren', '(一)', '修缮渡口', paragraph('(一)修缮渡口。')))
    expect(row).toMatchObject({ heading: '修缮渡口', text: '' })
  })

  it('finds a heading that a line break cut, whatever white space stood there', () => {
    const [row] = rowsOf(provision('arabic-dot', '1.', '建设5G基站与Wi-Fi6 AP', paragraph('1. 建设 5G基站与Wi-Fi6', 'AP。覆盖渡口。')))
    expect(row?.text).toBe('覆盖渡口。')
  })

  it('joins continuation lines with nothing, Latin words with a space, and never splits a number', () => {
    const [row] = rowsOf(paragraph('渡口应当备有救', '生衣,见 Annex', 'B 的', '12', '条。'))
    expect(row?.text).toBe('渡口应当备有救生衣,见 Annex B 的12条。')
    expect(rowsOf(paragraph('共12', '30'))[0]?.text).toBe('共1230')
  })

  it('keeps all of an article without a caption as its text, first 。 included', () => {
    const [plain] = rowsOf(provision('article', '第一条', '', paragraph('第一条　为了管理渡口,制定本办法。')))
    expect(plain).toMatchObject({ heading: '', text: '为了管理渡口,制定本办法。' })
    const [captioned] = rowsOf(provision('article', '第二条', '【范围】', paragraph('第二条 【范围】本市渡口。')))
    expect(captioned).toMatchObject({ heading: '【范围】', text: '本市渡口。' })
  })

  it('takes further paragraphs and responsibility lines into a provision, and no boxes, tables, figures, notes or provisions below', () => {
    const [row] = rowsOf(
      provision(
        'cjk-paren',
        '(一)',
        '修缮渡口',
        paragraph('(一)修缮渡口。每年一次。'),
        box('专栏1 渡口', '1.东渡'),
        table(1, '渡口', '东渡'),
        block('figure', '图1'),
        paragraph('汛期不修。'),
        provision('arabic-dot', '1.', '', paragraph('1.下级')),
        responsibility('(责任单位:市交通局)'),
      ),
    )
    expect(row?.text).toBe('每年一次。\n汛期不修。\n(责任单位:市交通局)')
    expect([row?.line_start, row?.line_end]).toEqual([1, 9])
  })

  it('makes one row of a run of unnumbered text and ends it where anything else stands', () => {
    const rows = rowsOf(paragraph('现印发给你们。'), paragraph('特此通知。'), annexList('名录'), paragraph('另行通知。'))
    expect(rows).toMatchObject([
      { style: 'none', marker: '', heading: '', path: '', depth: 1, text: '现印发给你们。\n特此通知。', line_start: 1, line_end: 2 },
      { style: 'none', text: '另行通知。', line_start: 4, line_end: 4 },
    ])
  })

  it('makes a row of each box and each table without a grid, where they stand', () => {
    const rows = rowsOf(
      paragraph('现印发给你们。'),
      provision(
        'cjk-comma',
        '一、',
        '渡口',
        paragraph('一、渡口'),
        box('专栏1 渡口', '1.东渡'),
        provision('arabic-dot', '1.', '', paragraph('1.下级')),
        table(0, '渡口', '东渡'),
        table(1, '渡口', '西渡'),
      ),
    )
    expect(rows.slice(2)).toMatchObject([
      { style: 'none', path: '一、', depth: 2, text: '专栏1 渡口\n1.东渡', line_start: 3, line_end: 4 },
      { style: 'arabic-dot', text: '下级' },
      { style: 'none', path: '一、', depth: 2, text: '渡口\n东渡', line_start: 6, line_end: 7 },
    ])
  })

  it('counts on across parts and leaves head and sign-off out', () => {
    const rows = toArticles(
      record([
        block('title', '云川市人民政府通知'),
        part('notice', block('addressees', '各区县:'), paragraph('请照办。'), block('signature', '云川市人民政府')),
        part('annex-1', provision('cjk-comma', '一、', '名录', paragraph('一、名录'))),
      ]),
    )
    expect(rows.map((row) => [row.seq, row.part, row.text || row.heading])).toEqual([
      [1, 'notice', '请照办。'],
      [2, 'annex-1', '名录'],
    ])
  })

  it('declares the columns of the contract in its order', () => {
    expect(ARTICLES.columns.map((column) => column.name).join(', ')).toBe(
      'doc_id, prov_id, parent_id, seq, part, depth, style, marker, parent_line, path, heading, text, file, line_start, line_end',
    )
  })
})
