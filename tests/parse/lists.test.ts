/** Pages that list headlines, alone and run together with documents; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, parsed, RULES, rolesOf, type Shape } from '../support/shapes.js'

const TITLES = [
  '云川市教育局关于做好2031年中小学招生工作的通知',
  '云川市教育局关于开展校园安全检查的通知',
  '关于公布2031年优秀教师名单的公告',
  '云川市教育局关于规范校外培训的通告',
]
const NEWS = [
  '温如许赴临江县调研渡口安全工作',
  '我市3所学校入选全省劳动教育示范校',
  '一图读懂云川市校车管理办法',
  '《云川市校车管理办法》政策解读',
]
const RULES_ONLY = ['云川市渡口管理条例', '云川市城市绿化条例', '云川市校车安全管理办法', '云川市物业管理条例（修订）']
const day = (i: number) => `2031-05-${20 - i}`

const LISTS: Record<string, readonly string[]> = {
  'titles alone': TITLES,
  'titles behind dots': TITLES.map((title) => `· ${title}`),
  'titles of rules': RULES_ONLY,
  'titles, their days below': TITLES.flatMap((title, i) => [title, day(i)]),
  'titles, their days above': TITLES.flatMap((title, i) => [day(i), title]),
  'days in boxes': TITLES.flatMap((title, i) => [`${20 - i}`, '2031-05', title]),
  'days before headlines': NEWS.map((title, i) => `[05-${20 - i}]${title}`),
  'days behind headlines': NEWS.map((title, i) => `${title} 2031.05.${20 - i}`),
  'numbered headlines with days': NEWS.map((title, i) => `${i + 1}. ${title} 05-${20 - i}`),
  'days in words': TITLES.map((title, i) => `${title}（2031年5月${20 - i}日）`),
  'headlines and when they were put up': NEWS.flatMap((title, i) => [title, `发布日期：${day(i)}`]),
  'headlines cut short': TITLES.map((title, i) => `${title.slice(0, 16)}...  05-${20 - i}`),
  'headlines cut short, their days below': TITLES.flatMap((title, i) => [`${title.slice(0, 16)}…`, day(i)]),
}

const PAGERS = [
  ['上一页 1 2 3 4 5 下一页 共12页'],
  ['首页', '上一页', '1', '2', '3', '下一页', '尾页'],
  ['共 12 页 230 条 首页 上一页 1 2 3 ... 12 下一页 尾页'],
  ['当前第1页 共12页 总记录：230条'],
  ['1 2 3 4 5 ... 12 下一页 跳转到 页 确定'],
  ['<', '1', '2', '3', '...', '12', '>', '共12页'],
  ['每页20条 共230条 1/12'],
]
const MENU = ['首页', '通知公告', '当前位置：首页 > 政务公开 > 通知公告']
const chrome = (lines: readonly string[]): Shape => lines.map((line) => `chrome ${line}`)

const NOTICE: Shape = [
  'title 云川市民政局关于2031年福利彩票公益金使用情况的公告',
  'para 根据《彩票管理条例》等有关规定，现将云川市2031年度福利彩票公益金使用情况公告如下：',
  'prov 一、资金安排情况',
  'para 2031年市级福利彩票公益金共安排3200万元，用于养老服务、儿童福利等项目。',
  'signature 云川市民政局',
  'date 2031年5月2日',
]
const PAGE: Shape = [
  'page_title 云川市水务局关于开展河道采砂整治的通告',
  'chrome 发布时间：2031-04-02 来源：市水务局 浏览次数：215',
  'title 云川市水务局关于开展河道采砂整治的通告',
  'para 为规范河道采砂秩序，保护河道生态环境，根据有关法律法规，现通告如下：',
  'prov 一、整治范围为云川市境内安澜河、石门河河道。',
]
const LAW: Shape = [
  'title 云川市电动自行车管理条例',
  'adoption （2031年3月1日云川市第八届人民代表大会常务委员会第三次会议通过）',
  'prov 第一条 为了加强电动自行车管理，维护道路交通秩序，制定本条例。',
]

describe('lists of headlines', () => {
  it.each(Object.entries(LISTS))('%s', (_, lines) => {
    const list = chrome(lines)
    for (const shape of [
      list,
      [...list, ...LETTER, ...RULES],
      [...list, ...NOTICE],
      [...list, ...PAGE],
      [...list, ...LAW],
      [...LETTER, ...RULES, ...list],
      [...NOTICE, ...chrome(MENU), ...list, ...PAGE],
    ])
      expect(rolesOf(shape)).toEqual(shape)
  })

  it.each(PAGERS.map((pager) => [pager.join(' '), pager]))('the way through the pages: %s', (_, pager) => {
    const list = chrome(LISTS['titles, their days below'] ?? [])
    for (const shape of [
      [...list, ...chrome(pager)],
      [...chrome(MENU), ...list, ...chrome(pager), ...NOTICE],
      [...LETTER, ...RULES, ...list, ...chrome(pager), ...LETTER],
    ])
      expect(rolesOf(shape)).toEqual(shape)
  })

  it('behind a table, below the heading of the list', () => {
    const rows = ['序号 | 名称 | 年代', '1 | 石砚古码头 | 清', '2 | 望海灯塔 | 民国'].map((row) => `table ${row}`)
    const list = chrome(['通知公告', ...(LISTS['days behind headlines'] ?? [])])
    const shape: Shape = [...LETTER, 'annex_label 附件', 'annex_title 渡口名单', ...rows, ...list, ...NOTICE]
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('gives no document', () => {
    expect(parsed(chrome(TITLES)).map(({ document }) => document)).toEqual([null])
  })
})

/** Titles in a row that a document has. */
const IN_DOCUMENTS: Record<string, Shape> = {
  'what a letter repeals': [
    ...LETTER,
    'annex_label 附件',
    'annex_title 废止文件目录',
    ...TITLES.map((title, i) => `prov ${i + 1}. ${title}（云教发〔2009〕${i + 1}号）`),
  ],
  'the contents of a gazette': [
    'front 云川市人民政府公报',
    'front 2031年第3期',
    'front 【市政府文件】',
    ...TITLES.slice(0, 2).map((title) => `front ${title}`),
    'front 【市政府办公室文件】',
    ...TITLES.slice(2).map((title) => `front ${title}`),
    ...LETTER,
  ],
  'a title that is printed three times': [
    'page_title 云川市民政局关于2031年福利彩票公益金使用情况的公告',
    'chrome 发布时间：2031-05-03',
    'page_title 云川市民政局关于2031年福利彩票公益金使用情况的公告',
    ...NOTICE,
  ],
  'what is annexed, without numbers': [
    ...LETTER.slice(0, 4),
    'annex_list 附件：',
    ...RULES_ONLY.slice(0, 2).map((title) => `annex_list ${title}`),
    ...LETTER.slice(4),
  ],
}

describe('lists at the foot of a page', () => {
  it('keeps their last headline above what the page shares by', () => {
    const list = chrome(['相关文件', ...TITLES.slice(0, 3), '分享到：', '【打印】【关闭】'])
    const shape: Shape = [...LETTER, ...RULES, ...list, ...LETTER]
    expect(rolesOf(shape)).toEqual(shape)
  })
})

describe('titles in a row that are of a document', () => {
  it.each(Object.entries(IN_DOCUMENTS))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })
})

describe('what begins below a list', () => {
  it('an announcement behind a text that nothing signs', () => {
    const shape: Shape = [
      ...NOTICE.slice(0, -2),
      'title 云川市2031年公开招聘事业单位工作人员公告',
      'para 经市人民政府同意，面向社会公开招聘事业单位工作人员36名，现公告如下：',
      'prov 一、招聘原则',
      'para 坚持公开、平等、竞争、择优的原则。',
    ]
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('a report under a title that begins with a year', () => {
    const shape: Shape = [
      ...chrome(LISTS['days behind headlines'] ?? []),
      'title 2031年云川市渡口安全工作情况',
      'para 2031年，云川市认真贯彻落实上级部署，全市渡口安全形势总体平稳，未发生较大以上事故。',
    ]
    expect(rolesOf(shape)).toEqual(shape)
  })
})
