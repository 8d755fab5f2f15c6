/** Shapes of real pages that were read wrongly when they were first seen; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, parsed, RULES, rolesOf, type Shape } from '../support/shapes.js'

const UNFINISHED: Shape = [...LETTER.slice(0, 4), 'prov 一、加强领导。各区县要高度重视渡口安全,落实责任。']
const PLAN: Shape = [
  'para 1.1编制目的',
  'para 为提高应对突发事件的能力,制定本预案。',
  'para 1.2编制依据',
  'para 根据有关法律、法规,制定本预案。',
]
const NOTICE = 'title 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知'
const AGAIN = NOTICE.replace('title', 'page_title')

const SHAPES: Record<string, Shape> = {
  'labels in brackets, as old law sites print them': [
    AGAIN.replace('云川市人民政府办公室', '云川市政府办'),
    'chrome 【发布单位】99202',
    'chrome 【发布文号】-----------',
    'chrome 【所属类别】地方法规',
    NOTICE,
    ...LETTER.slice(1),
  ],
  'a bar of labels of which some are known by their colons only': [
    ...LETTER.slice(0, 1),
    'chrome 索引号 | ycszfb/2031-3740 | 目录类别: | 市政府办文件 |',
    'chrome 公开责任部门 | 云川市人民政府办公室 | 公开形式: | 主动公开 |',
    ...LETTER.slice(1),
  ],
  'sizes of letters to choose from': ['chrome 32px', 'chrome - 12px', ...LETTER],
  'the title three times, whose it is between the second and the third': [
    AGAIN,
    'chrome 时间:2031-07-24 22:37:05 来源: 云川法律网 阅读:9101',
    AGAIN,
    'page_title 临江省云川市人民政府办公室',
    ...LETTER,
  ],
  'an organ above the same title without it': [
    'page_title 关于印发《云川市渡口管理办法》的通知',
    'title 云川市人民政府办公室',
    'title 关于印发《云川市渡口管理办法》的通知',
    ...LETTER.slice(1),
  ],
  'the number and the day on one line': [LETTER[0] ?? '', 'doc_number 云政办发〔2031〕5号 2031年3月2日', ...LETTER.slice(2)],
  'a law below the announcement that had its title above': [
    'page_title 云川市渡口管理条例',
    'chrome 时间:2031-07-24 22:37:05 来源: 云川法律网 阅读:9101',
    'page_title 云川市渡口管理条例',
    'title 云川市人民代表大会常务委员会公告',
    'doc_number 第三十七号',
    'para 《云川市渡口管理条例》已由云川市第三届人民代表大会常务委员会第十一次会议通过,现予公布。',
    'signature 云川市人民代表大会常务委员会',
    'date 2031年12月26日',
    'adoption (2031年10月17日云川市第三届人民代表大会常务委员会第十一次会议通过)',
    'prov 第一章 总则',
    'prov 第一条 为了加强渡口管理,制定本条例。',
  ],
  'contents below a title that says so, other points behind their numbers': [
    ...LETTER,
    'toc 云川市渡口突发事件应急预案目录',
    'toc 1 总则',
    'toc 1.1 编制目的',
    'toc 1.2 编制依据',
    'toc 2 监测',
    'toc 2.1日常监测',
    'prov 1.总则',
    ...PLAN,
  ],
  'contents that lost the numbers of their first level': [
    ...LETTER,
    'inst_title 云川市渡口突发事件应急预案',
    'toc 总则',
    'toc 1.1 编制目的',
    'toc 1.2 编制依据',
    'toc 组织体系及职责',
    'toc 2.1 指挥机构',
    'toc 8  附则',
    'para 1 总则',
    ...PLAN,
  ],
  'a day that was never filled in': [...LETTER.slice(0, 5), 'date 2031年3月 日', ...RULES],
  'a point for the full stop': [
    ...LETTER.slice(0, 3),
    'para 经市领导同意,现将《云川市渡口管理办法》印发给你们,请结合实际认真贯彻落实.',
    'para 渡口建设关系群众出行安全,是各级政府的重要职责。为推动渡口建设,制定本办法。',
    ...LETTER.slice(4),
  ],
  'what the page says in short above the text': [
    AGAIN,
    'chrome 导读:加强新形势下的渡口管理,对于保障群众出行安全具有重要意义。',
    'doc_number 云政办发〔2031〕5号',
    ...LETTER.slice(0, 1),
    ...LETTER.slice(2),
  ],
  'the beginning of the text, cut short': [
    AGAIN,
    'chrome 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知 各区县人民政府,市政…',
    ...LETTER,
  ],
  'addressees above everything else': ['addressees 云川产业园区管委会,各镇人民政府:', ...LETTER.slice(3), ...RULES],
  'addressees of a letter that lost its title, behind the rules of another': [
    ...LETTER,
    ...RULES,
    'addressees 云川产业园区管委会,各镇人民政府:',
    ...LETTER.slice(3),
    ...RULES,
  ],
  'a label with the title behind a dot': [
    'chrome - 索引号:ycxs/2031-00016',
    'chrome - 名 称:云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
    'chrome - 公文种类 :其他',
    ...LETTER,
  ],
  'a plan that no letter issues, behind a text that nothing ends': [
    ...UNFINISHED,
    'title 安澜县渡口事故灾难应急预案',
    'source 来源:云川文库 编辑:云川 时间:2031/04/24 12:48:56',
    'prov 1.总则',
    ...PLAN,
  ],
  'the head of the next page behind a text that nothing ends': [
    ...UNFINISHED,
    'chrome 政府文件 - 云政办发',
    'chrome 您所在的位置:首页->信息公开->政府文件->云政办发',
    ...LETTER.slice(0, 4),
    'chrome 安澜县人民政府',
    'chrome 首页 >> 公开信息内容',
    ...LETTER,
  ],
}

describe('at first sight', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('takes no day from a date without one', () => {
    const [first] = parsed(SHAPES['a day that was never filled in'] ?? [])
    expect(first?.document?.issued_on).toEqual({ printed: '2031年3月日', reading: '' })
  })
})
