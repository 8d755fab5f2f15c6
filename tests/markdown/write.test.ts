import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { toMarkdown, toMdast } from '../../src/write/markdown.js'
import { annexList, block, box, paragraph, part, provision, record, responsibility, table, tableRecord } from '../support/records.js'
import { parseWithRemark, stringifyWithRemark } from './support.js'

/** The Markdown of a body, without its front matter. */
function bodyOf(...args: Parameters<typeof record>): string[] {
  const text = toMarkdown(record(...args))
  return text
    .slice(text.indexOf('\n---\n') + 5)
    .split('\n')
    .filter((line) => line !== '')
}

const outline = part(
  'instrument',
  block('inst_title', '云川市渡口', '管理办法'),
  provision('cjk-comma', '一、', '总体要求', paragraph('一、总体要求'), paragraph('到2027年,', '建成 18 处渡口。')),
  provision(
    'cjk-comma',
    '二、',
    '重点任务',
    paragraph('二、重点任务'),
    provision(
      'cjk-paren',
      '(一)',
      '加强渡口建设',
      paragraph('(一)加强渡口建设。新建渡口3处,', '改建5处。'),
      responsibility('(责任单位:市交通局)'),
    ),
    provision('cjk-paren', '(二)', '各区县应当按月报送;', paragraph('(二)各区县应当按月报送;')),
  ),
)

describe('toMarkdown', () => {
  it('writes titles as level 1 and provisions with headings of their own one below the other', () => {
    const children = [block('title', '云川市人民政府', '关于印发渡口管理办法的通知'), block('doc_number', '云府发〔2025〕5号'), outline]
    expect(bodyOf(children)).toEqual([
      '# 云川市人民政府关于印发渡口管理办法的通知',
      '云府发〔2025〕5号',
      '# 云川市渡口管理办法',
      '## 一、总体要求',
      '到2027年,建成 18 处渡口。',
      '## 二、重点任务',
      '### (一)加强渡口建设。',
      '新建渡口3处,改建5处。',
      '(责任单位:市交通局)',
      '(二)各区县应当按月报送;',
    ])
  })

  it.each([
    ['an article without a caption', 'article', '第三条', '', '第三条 渡口由市交通局管理。', ['第三条 渡口由市交通局管理。']],
    [
      'an article with a caption',
      'article',
      '第三条',
      '职责',
      '第三条 【职责】渡口由市交通局管理。',
      ['## 第三条 【职责】', '渡口由市交通局管理。'],
    ],
    ['a sentence without more', 'cjk-paren', '(一)', '渡口停航', '(一)渡口停航。', ['(一)渡口停航。']],
    ['a long first sentence', 'arabic-dot', '1.', '渡'.repeat(61), `1.${'渡'.repeat(61)}。口。`, [`1.${'渡'.repeat(61)}。口。`]],
    ['text that would be read as a provision', 'arabic-dot', '1.', '分类', '1.分类。(1)甲类。', ['1.分类。(1)甲类。']],
    ['text that would be read as a note', 'arabic-dot', '1.', '指标', '1.指标。注:预期。', ['1.指标。注:预期。']],
    [
      'a caption whose brackets the heading has',
      'article',
      '第三条',
      '【职责】',
      '第三条 【职责】由市交通局管理。',
      ['## 第三条 【职责】', '由市交通局管理。'],
    ],
    [
      'text that speaks of the whole',
      'article',
      '第九条',
      '施行',
      '第九条 【施行】本办法自2026年1月1日起施行。',
      ['第九条 【施行】本办法自2026年1月1日起施行。'],
    ],
    ['a marker and a space', 'arabic-dot', '1.', '渡口', '1. 渡口', ['## 1. 渡口']],
  ] as const)('writes %s', (_, style, marker, heading, line, expected) => {
    expect(bodyOf([part('body', provision(style, marker, heading, paragraph(line)))])).toEqual(expected)
  })

  it('takes a short sentence for a heading where provisions stand below it', () => {
    const below = provision('arabic-dot', '1.', '', paragraph('1.渡口由市交通局管理。'))
    const bodyWith = (line: string) => bodyOf([part('body', provision('cjk-paren', '(一)', line, paragraph(`(一)${line}。`), below))])
    expect(bodyWith('实施渡口改造行动')).toEqual(['## (一)实施渡口改造行动。', '1.渡口由市交通局管理。'])
    expect(bodyWith('渡口停航，按下列规定办理')).toEqual(['(一)渡口停航，按下列规定办理。', '1.渡口由市交通局管理。'])
  })

  it("keeps an item of an article on one line: a paragraph below it would be the article's", () => {
    const item = (heading: string, rest: string) => provision('cjk-paren', '(一)', heading, paragraph(`(一)${heading}${rest}`))
    const article = provision(
      'article',
      '第七条',
      '',
      paragraph('第七条 申报按下列程序办理:'),
      item('申报', '。每年3月申报。'),
      item('公示', ''),
    )
    expect(bodyOf([part('body', article)])).toEqual(['第七条 申报按下列程序办理:', '(一)申报。每年3月申报。', '### (一)公示'])
  })

  it('writes provisions below level 6 as paragraphs', () => {
    const nest = (depth: number): ReturnType<typeof provision> =>
      provision('arabic-dot', `${depth}.`, '层', paragraph(`${depth}.层`), ...(depth < 7 ? [nest(depth + 1)] : []))
    expect(bodyOf([part('body', nest(1))])).toEqual(['## 1.层', '### 2.层', '#### 3.层', '##### 4.层', '###### 5.层', '6.层', '7.层'])
  })

  it('quotes boxes under their title', () => {
    const flow = [box('专栏1 重点渡口', '1.临江渡', '2.安澜渡'), { ...box('', '无题'), children: [table(1, '甲'), table(0, '散行')] }]
    const tables = [tableRecord([['渡口'], ['临江渡']])]
    expect(bodyOf([part('body', ...flow)], { tables })).toEqual([
      '> **专栏1 重点渡口**',
      '>',
      '> 1.临江渡',
      '>',
      '> 2.安澜渡',
      '> | 渡口 |',
      '> | - |',
      '> | 临江渡 |',
      '>',
      '> <!-- table without a grid -->',
      '>',
      '> 散行',
      '>',
      '> <!-- end of table -->',
    ])
  })

  it('writes annexes: list, label, title, figure, note, a line of a lost table each', () => {
    const letter = part('notice', annexList('附件:1.渡口名录', '2.渡口分布图'))
    const annex = part(
      'annex-1',
      block('annex_label', '附件1'),
      block('annex_title', '渡口', '名录'),
      block('figure', '0a_b.png', '图1:分布'),
      table(0, '序号', '名称'),
      block('table_note', '注:略'),
    )
    expect(bodyOf([letter, annex])).toEqual([
      '附件:1.渡口名录',
      '2.渡口分布图',
      '# 附件1',
      '# 渡口名录',
      '0a_b.png',
      '图1:分布',
      '<!-- table without a grid -->',
      '序号',
      '名称',
      '<!-- end of table -->',
      '注:略',
    ])
  })

  it('writes a plain table as GFM, the line breaks of a cell as <br>', () => {
    const tables = [
      tableRecord([
        ['序号', '名称|别名'],
        ['1', '临江渡\n(新)'],
        ['', '安澜渡'],
      ]),
    ]
    expect(bodyOf([part('annex-1', table(1, '序号'))], { tables })).toEqual([
      '| 序号 | 名称\\|别名 |',
      '| - | - |',
      '| 1 | 临江渡<br>(新) |',
      '| | 安澜渡 |',
    ])
  })

  it('writes a table with spans, or without one header row, as HTML', () => {
    const spans = tableRecord(
      [
        ['甲', '乙'],
        ['a<b', '丙&'],
      ],
      {
        cells: [
          { row: 0, col: 0, row_span: 2, col_span: 1, text: 'a<b', lines: [1] },
          { row: 0, col: 1, row_span: 1, col_span: 1, text: '丙&', lines: [2] },
          { row: 1, col: 1, row_span: 1, col_span: 1, text: '丁\n戊', lines: [3] },
        ],
      },
    )
    const headless = tableRecord([['甲', '']], { seq: 2, header_rows: 0 })
    expect(bodyOf([part('annex-1', table(1, '甲'), table(2, '甲'))], { tables: [spans, headless] })).toEqual([
      '<table>',
      '<tr><th rowspan="2">a&lt;b</th><th>丙&amp;</th></tr>',
      '<tr><td>丁<br>戊</td></tr>',
      '</table>',
      '<table>',
      '<tr><td>甲</td><td></td></tr>',
      '</table>',
    ])
  })

  it('gives the row of documents.csv as front matter that YAML reads back', () => {
    const fields = { title: '"引号"\\:#\u2028', source_name: '', issuers: ['云川市商务局', '云川市财政局'], line_start: 3 }
    const [front] = toMdast(record([part('body', paragraph('正文'))], fields)).children
    expect(parseYaml(front?.type === 'yaml' ? front.value : '')).toEqual({
      doc_id: '云府发〔2025〕5号-0123abcd',
      kind: 'notice',
      title: '"引号"\\:#\u2028',
      instrument_title: '云川市渡口管理办法',
      doc_number: '云府发〔2025〕5号',
      issuers: '云川市商务局;云川市财政局',
      addressees: '各区县人民政府',
      issued_on: '2025-03-02',
      remark: '此件公开发布',
      source_name: '',
      file: 'notices/a.txt',
      line_start: 3,
      line_end: 1,
      copies: 0,
    })
  })

  it('writes what remark-stringify writes, and what remark reads back as the same text', () => {
    const whole = record([block('title', '关于*渡口*的通知'), outline])
    expect(toMarkdown(whole)).toBe(stringifyWithRemark(toMdast(whole)))
    expect(stringifyWithRemark(parseWithRemark(toMarkdown(whole)))).toBe(toMarkdown(whole))
  })
})
