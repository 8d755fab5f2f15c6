/** Laws as they are published: in text or in Markdown, of any length, with articles that cite one another. */
import { describe, expect, it } from 'vitest'
import { label, toLines } from '../../src/index.js'
import { readMarkdown } from '../../src/read/markdown.js'
import type { ArticleRow } from '../../src/write/index.js'
import { toArticles } from '../../src/write/index.js'
import { extract, extractLines, recordsOf } from '../support/extract.js'

const NUMERALS = '零一二三四五六七八九'

/** A number below ten thousand as laws write it: 第一千零一条. */
function toNumeral(number: number): string {
  const digits = String(number).padStart(4, '0')
  const parts = [...digits].map((digit, i) => (digit === '0' ? '零' : NUMERALS[Number(digit)] + ['千', '百', '十', ''][i]!))
  const text = parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
  return text.replace(/^一十/, '十')
}

/** A law of `articles` articles, each chapter of ten, every seventh article with two items. Headings in Markdown's way where asked. */
function lawOf(articles: number, markdown = false): string {
  const heading = (level: number, text: string) => (markdown ? `${'#'.repeat(level)} ${text}` : text)
  const lines = [heading(1, '临江省水运法典'), '2030年5月28日 临江省第九届人民代表大会第三次会议通过']
  if (markdown) lines.push('<!-- INFO END -->')
  for (let i = 1; i <= articles; i++) {
    if (i % 500 === 1) lines.push(heading(2, `第${toNumeral((i - 1) / 500 + 1)}编 第${i}号起的规则`))
    if (i % 10 === 1) lines.push(heading(3, `第${toNumeral((((i - 1) / 10) % 50) + 1)}章 渡运管理`))
    if (i % 7 === 0)
      lines.push(`第${toNumeral(i)}条　有下列情形之一的，渡船不得开航：`, '（一）风力超过六级的；', '（二）能见度不足三百米的。')
    else lines.push(`第${toNumeral(i)}条　渡船应当持有检验证书，并在船体两侧标明载客定额。`)
    if (i % 5 === 0) lines.push(`第${toNumeral(i)}条规定的渡船，不包括农用自备船。`)
  }
  return lines.join('\n\n')
}

const rowsOf = (raw: string): ArticleRow[] => recordsOf(extract(raw)).flatMap((record) => toArticles(record))
const toShape = (rows: readonly ArticleRow[]) => rows.map(({ marker, depth, path, text }) => ({ marker, depth, path, text }))

describe('statutes', () => {
  it('number their articles through every book to four digits', () => {
    const rows = rowsOf(lawOf(1260)).filter(({ style }) => style === 'article')
    expect(rows).toHaveLength(1260)
    expect(rows.at(-1)).toMatchObject({ marker: '第一千二百六十条', depth: 3 })
    expect(rows.filter(({ depth }) => depth !== 3)).toEqual([])
  })

  it('are the same in Markdown and in text', async () => {
    const lines = await readMarkdown(lawOf(120, true))
    const markdown = extractLines(lines, 'a.md')
    expect(toShape(recordsOf(markdown).flatMap((record) => toArticles(record)))).toEqual(toShape(rowsOf(lawOf(120))))
  })

  it('cite articles at the beginning of a paragraph', () => {
    const roles = [...label(toLines(lawOf(10)))].filter(({ sight }) => sight.text.includes('规定的渡船')).map(({ role }) => role)
    expect(roles).toEqual(['para', 'para'])
  })

  it.each([
    ['　　前款规定的渡船，依照本条例第四条、第五条第一款或者', '第六条有关渡运安全的规定处罚，但是农用自备船除外。'],
    ['　　渡船载客超过核定定额的，由县级以上水运管理机构依照', '第六条处以罚款，情节严重的，责令停止渡运。'],
    ['　　渡船船员的培训、考试和发证，由水运管理机构适用本法', '第三章关于培训的规定，并报上一级机构备案。'],
    ['　　渡口的设置、迁移和撤销，应当符合规划，并执行本条例', '第二章第一节和水运规划的规定，报县政府批准。'],
  ])('cite articles and chapters at the beginning of a wrapped line: %s', (above, cited) => {
    const wrapped = Array.from({ length: 8 }, (_, i) => [
      `　　第${toNumeral(i + 1)}条　渡船应当持有检验证书，并在船体两侧标明载客`,
      '定额、船名和所属渡口，接受水运管理机构的检查，不得超定',
      '额载客。',
    ])
    const lines = ['临江省渡口管理条例', ...wrapped.slice(0, 5).flat(), above, cited, ...wrapped.slice(5).flat()]
    const found = [...label(toLines(lines.join('\n')))]
    expect(found.find(({ sight }) => sight.text === cited)?.role).toBe('cont')
    expect(found.filter(({ role }) => role === 'prov')).toHaveLength(8)
  })

  it('warn of a gap in their numbers, and not of an inserted article', () => {
    const law = ['云川市渡口管理条例', '（2030年5月28日云川市第七届人民代表大会常务委员会第九次会议通过）']
    const articles = ['第一条', '第二条', '第二条之一', '第三条', '第五条'].map((marker) => `${marker}　渡船应当按照核定的航线航行。`)
    const rules = extract([...law, ...articles].join('\n')).flatMap(({ record }) => record?.warnings.map(({ rule, line }) => [rule, line]))
    expect(rules).toEqual([['number-gap', 7]])
  })
})

describe('the day of a law that was amended', () => {
  const law = (amended: string) =>
    [
      '云川市渡口管理条例',
      `（2030年5月28日云川市第七届人民代表大会常务委员会第九次会议通过　根据${amended}云川市第八届人民代表大会常务委员会第二次会议《关于修改部分地方性法规的决定》修正）`,
      '第一条 为了加强渡口管理，制定本条例。',
      '第二条 本条例自公布之日起施行。',
    ].join('\n')
  const issuedOn = (raw: string) => recordsOf(extract(raw)).map(({ issued_on }) => issued_on)

  it('is that of the last amendment', () => {
    expect(issuedOn(law('2032年9月21日'))).toEqual([{ printed: '2032年9月21日', reading: '2032-09-21' }])
  })

  it('is read in full-width figures too', () => {
    expect(issuedOn(law('２０３２年９月２１日'))).toEqual([{ printed: '２０３２年９月２１日', reading: '2032-09-21' }])
  })

  it('has no reading where that lost characters: the day before is another version’s', () => {
    expect(issuedOn(law('232年9月21日'))).toEqual([{ printed: '232年9月21日', reading: '' }])
  })

  const LAW = [
    '临江省渡口税条例',
    '（2031年5月28日临江省第九届人民代表大会常务委员会第二次会议通过）',
    '第一条　在临江省经营渡口的单位，应当缴纳渡口税。',
    '第二条　税额依照本条例所附《渡口税税额表》执行。',
    '第三条　本条例自2031年7月1日起施行。',
  ]
  const rolesOf = (...lines: string[]) =>
    [...label(toLines([...LAW, ...lines].join('\n')))].slice(LAW.length).map(({ role, opens }) => (opens ? `${role} opens` : role))

  it('annex what stands below a bare 附：, also in two columns that one pipe parts', () => {
    const rows = ['市、县 | 年税额', '|', '| （元/平方米）', '安澜区 | 45', '云川市 | 40', '北渡县、南渡县 | 12.5']
    expect(rolesOf('附：', '渡口税税额表', ...rows)).toEqual(['annex_label', 'annex_title', ...rows.map(() => 'table')])
    const [record] = recordsOf(extract([...LAW, '附：', '渡口税税额表', ...rows].join('\n')))
    expect(record?.tables.map(({ rows, cols, title, part }) => [rows, cols, title, part])).toEqual([[5, 2, '渡口税税额表', 'annex-1']])
  })

  it('annex an explanation with an adoption line of its own', () => {
    const text = ['渡口标志制作说明', '（1949年9月28日临江省人民政府公布）', '渡口标志的两面相同，为便利计，本件仅以正面为说明之标准。']
    expect(rolesOf('附：', ...text)).toEqual(['annex_label', 'annex_title', 'annex_title', 'para'])
  })
})

describe('laws that nothing but their titles parts', () => {
  const law = (title: string, ...head: string[]) => [
    title,
    ...head,
    '第一条　为了加强渡口管理，制定本法。',
    '第二条　渡船应当持有检验证书。',
    '第三条　本法自2031年7月1日起施行。',
  ]
  const titlesOf = (...laws: string[][]) => recordsOf(extract(laws.flat().join('\n'))).map(({ title }) => title)

  it.each([['临江省渡口法'], ['临江省水运法典'], ['云川市渡船业主大会章程'], ['渡运服务管理规范'], ['渡船分级准则']])(
    'begin with theirs: %s',
    (title) => {
      expect(titlesOf(law(title), law('临江省航道法', '第一章　总则'), law(title))).toEqual([title, '临江省航道法', title])
    },
  )

  it('begin above when they were passed, whatever is above', () => {
    const passed = '（2031年3月14日临江省第九届人民代表大会第三次会议通过）'
    const decision = [
      '临江省人民代表大会常务委员会关于授权云川市暂时调整适用《临江省渡口法》的决定',
      passed,
      '第三条　第一款 渡口由市政府审批。',
    ]
    expect(titlesOf(decision, law('渡运安全法', passed))).toEqual([decision[0], '渡运安全法'])
  })

  it('begin above the bar of the page that shows them', () => {
    const bar = ['【发布机构】云川市公安局', '【实施日期】2031年7月1日']
    expect(titlesOf(law('云川市渡口管理条例（节选）', ...bar))).toEqual(['云川市渡口管理条例（节选）'])
  })

  it('go on with the numbers of the amendment before', () => {
    const amended = (year: number, from: string) => [
      `临江省渡口法修正案（${year}年）`,
      `（${year}年3月14日临江省第九届人民代表大会第三次会议通过）`,
      `${from}　渡口法第七条："渡船应当检验。"修改为："渡船应当每年检验。"`,
    ]
    const amendments = [amended(2031, '第一条'), amended(2033, '第二条'), amended(2035, '第三条')]
    expect(titlesOf(...amendments)).toEqual(amendments.map(([title]) => title))
    expect(titlesOf(amendments[2]!.toSpliced(1, 1))).toEqual([amendments[2]![0]])
  })

  it('begin behind a line that is drawn, however long', () => {
    expect(titlesOf([...law('临江省渡口法'), '-'.repeat(365)], law('临江省航道法'))).toEqual(['临江省渡口法', '临江省航道法'])
  })
})

describe('pictures in a law', () => {
  const LAW = ['云川市市徽管理办法', '第一条　市徽图案见附件。', '第二条　本办法自2031年7月1日起施行。', '附件：云川市市徽图案']
  const rolesOf = (...lines: string[]) => [...label(toLines([...LAW, ...lines].join('\n')))].slice(LAW.length).map(({ role }) => role)

  it.each([
    [['![](media/image1.png){width="3.2361in" height="3.5937in"}']],
    [['![市徽](media/image2.jpeg)']],
    [['市徽.png{width="3.2361in"', 'height="3.5937in"}']],
  ])('are in the marks of Markdown: %s', (lines) => {
    expect(rolesOf(...lines, '说明：市徽的内容为云川。')).toEqual([...lines.map(() => 'figure'), 'table_note'])
  })
})

describe('tables behind a law, between the rules that a converter prints', () => {
  const RULE = '------- --------------------------------------------- -----------------'
  const rows = (rates: number[]) => [
    '级数 每年渡运收入 费率（%）',
    ...rates.map((rate, i) => `${i + 1} 超过${(i + 1) * 30000}元的部分 ${rate}`),
  ]
  const LAW = ['临江省渡运费征收办法', '第一条　渡运费按照本办法所附费率表征收。', '第二条　本办法自2031年7月1日起施行。']
  const TABLES = [
    ...['渡运费费率表一（客渡适用）', RULE, ...rows([3, 10, 20]), RULE],
    ...['（注1：本表所称收入，是指减除成本后的余额。', '注2：货渡不适用本表。）'],
    ...['渡运费费率表二（货渡适用）', RULE, ...rows([5, 15]), RULE, '（注：本表按年计算。）'],
  ]
  const records = recordsOf(extract([...LAW, ...TABLES, '临江省航道法', '第一条　为了加强航道管理，制定本法。'].join('\n')))

  it('have the captions above and the notes below', () => {
    expect(records[0]?.tables.map(({ title, rows, cols, note }) => ({ title, rows, cols, note }))).toEqual([
      { title: '渡运费费率表一（客渡适用）', rows: 4, cols: 3, note: TABLES.slice(7, 9).join('\n') },
      { title: '渡运费费率表二（货渡适用）', rows: 3, cols: 3, note: TABLES.at(-1) },
    ])
  })

  it('are no part of the next law', () => {
    expect(records.map(({ title }) => title)).toEqual(['临江省渡运费征收办法', '临江省航道法'])
  })
})

/** The roles of the lines of a text. */
function rolesOfLines(...lines: string[]): string[] {
  return [...label(toLines(lines.join('\n')))].map(({ role }) => role)
}

describe('contents of a statute', () => {
  const SUBJECTS = '总则 渡口 渡船 船员 客渡 货渡 夜渡 票务 码头 浮桥 航标 救助 保险 监督 责任 附则'.split(' ')
  const CHAPTERS = SUBJECTS.map((subject, i) => `第${toNumeral(i + 1)}章　${subject}`)
  const TEXT = CHAPTERS.flatMap((chapter, i) => [chapter, `第${toNumeral(i + 1)}条　渡口管理适用本章第${i + 1}项规定。`])

  it('are contents to their last entry, however many chapters they list without a page', () => {
    const roles = rolesOfLines('临江省渡口管理条例', '目　录', ...CHAPTERS, ...TEXT)
    expect(roles).toEqual(['title', 'toc', ...CHAPTERS.map(() => 'toc'), ...TEXT.map(() => 'prov')])
  })
})

describe('a statute on a page whose own title it repeats', () => {
  const PAGE = ['首页 > 政策 > 地方性法规', '临江省渡口管理条例', '发布时间：2031-02-03 来源：渡口网', '临江省渡口管理条例']
  const TEXT = ['（2031年2月1日临江省人民代表大会常务委员会第四次会议通过）', '第一条　为了加强渡口管理，制定本条例。']
  const FOOT = ['主办单位：渡口网', '版权所有：渡口网', '邮箱', '退出']

  it('has the title once, at the head of a file and behind the foot of another page', () => {
    const once = ['chrome', 'page_title', 'chrome', 'title', 'adoption', 'prov', ...FOOT.map(() => 'chrome')]
    expect(rolesOfLines(...PAGE, ...TEXT, ...FOOT, ...PAGE, ...TEXT, ...FOOT)).toEqual([...once, ...once])
  })
})
