/** Shapes of pages that were read wrongly when they were first seen: sharing sites, pages that ask for opinions, index tables at the foot; every text is invented. */
import { describe, expect, it } from 'vitest'
import { isLabel } from '../../src/parse/rules/signs/menus.js'
import { LETTER, parsed, rolesOf, type Shape } from '../support/shapes.js'

const ARTICLES = ['prov 第一章总则', 'prov 第一条为了加强渡口管理,制定本条例。', 'prov 第二条本条例适用于本市行政区域内的渡口。']

const SHAPES: Record<string, Shape> = {
  'a file that a member shares, behind a letter': [
    ...LETTER,
    'chrome 云川市渡口管理条例.docx',
    'chrome - 文档编号:1234567',
    'chrome - 上传时间:2033-02-02',
    'chrome - 格式:DOCX',
    'chrome - 页数:15',
    'chrome - 大小:31.20KB',
    'chrome 云川市渡口管理条例.docx',
    'chrome 《云川市渡口管理条例.docx》由会员分享,可在线阅读,全文15页。',
    'page_title 云川市渡口管理条例',
    'title 云川市渡口管理条例',
    ...ARTICLES,
  ],
  'addressees of a city without a name, with the text behind them': [
    'title 青泽市教育局关于开展校舍安全排查的通知',
    'doc_number 青教发〔2032〕9号',
    'addressees 市直有关部门:为保障师生安全,决定在全市开展校舍安全排查,现通知如下。',
    'prov 一、排查范围',
    'para 全市中小学和幼儿园。',
  ],
  'what the editor of a site says above a law': [
    'page_title 云川市渡口管理办法全文',
    'chrome 时间:2034-08-14 09:30:15 渡口管理员 我要投稿',
    'title 云川市渡口管理办法全文',
    'chrome 《云川市渡口管理办法》从2031年7月20日开始实行,下面是小编整理的办法全文:',
    'prov 第一章 总则',
    'prov 第一条 为了规范渡口管理,制定本办法。',
  ],
  'a bar of a class and a day, in glosses': [
    'title 全國(guó)渡口建設行動計劃',
    'chrome 類别:通知公告 發(fā)布時間:2034-05-11 浏覽人數:0     分享',
    'addressees 各省、自治區、直轄市人民政府,國(guó)務院安委會各成(chéng)員單位:',
    'para 《全國(guó)渡口建設行動計劃》已經同意,現印發(fā)給你們,請認真貫徹落實。',
  ],
  'a row of the index whose label is damaged': [
    'chrome 索引号: | 01234567-8/203402-00012 | 信息分类: | 市政府文件 |',
    'chrome ---|---|---|---|',
    'chrome 发文机关: | 云川市人民政府 | 发布日期: | 2034/02/14 |',
    'chrome 标??题: | 云川市人民政府关于渡口整合方案的批复 | ||',
    'chrome 发文字号: | 云政秘〔2034〕25号 | 关键词: |',
    'addressees 安澜区人民政府:',
    'para 《关于批准渡口整合方案的请示》悉。经研究,现批复如下:',
  ],
  'the index and a box for comments below a letter': [
    ...LETTER,
    'chrome 主题词:渡口 表彰 决定',
    'chrome 索  引  号 文       号 发布机构 发布日期 公开范围 公开方式',
    'chrome A002-2031-000015 云政〔2031〕7号',
    'chrome 云川市人民政府办公室 2031-03-04',
    'chrome 面向社会 主动公开',
    'chrome 标签:',
    'chrome 留言与评论(共有 0 条评论)',
    'chrome 验证码:',
  ],
  'an order that issues a decision, the name in its name in angle brackets': [
    'title 云川市交通局令',
    'doc_number 第35号',
    'para 《云川市交通局关于修改<渡口招标投标管理办法>的决定》已由2031年9月19日局务会议通过,现予公布。',
    'signature 局长 温如许',
    'date 2031年9月28日',
    'inst_title 云川市交通局关于修改《渡口招标投标管理办法》的决定',
    'para 为贯彻落实有关部署,云川市交通局决定对《渡口招标投标管理办法》作如下修改:',
    'prov 一、删去第三条。',
  ],
  'a page that asks for opinions': [
    'chrome 今天是:2035年12月06日',
    'chrome 云川市水利局',
    'chrome 征集调查',
    'chrome 主题:',
    'chrome 云川市防汛办公室关于征求《云川市防汛应急预案》修改意见的函',
    'chrome 时限:',
    'chrome 截止:2031-06-21',
    'chrome 征集状态:',
    'chrome 已结束 查看征集结果',
    'chrome 结果反馈日期:',
    'title 云川市防汛办公室关于征求《云川市防汛应急预案》修改意见的函',
    'addressees 市直有关部门:',
    'para 现就修订后的预案征求意见,请于6月21日前回复。',
  ],
  'a title that no kind of document ends, above the day with its label': [
    'chrome 当前位置:首页 > 热点聚焦',
    'title 市政协督办提案落实情况',
    'chrome 时间:2034-03-21 00:00:00  来源:  作者:',
    'para 市政协提案委对渡口提案的落实情况作了检查,并听取承办单位汇报。',
  ],
  'the day and where a page is from, behind another text': [
    'title 云川市渡口规划',
    'para 为了加强渡口建设,制定本规划。',
    'title 关于市六届人大二次会议代表意见的答复情况',
    'chrome 时间:2033-11-12 来源:市府办',
    'para 今年答复代表意见41件,有关渡口和公路的占12件。',
  ],
  'a headline above the title of the plan that it tells of': [
    'page_title 云川市渡口建设三年行动计划公开发布',
    'chrome   时间:2030-04-12  点击量:   ',
    'page_title 云川市渡口建设三年行动计划公开发布',
    'title 云川市渡口建设三年行动计划',
    'para 为加快渡口建设,制定本计划。',
    'prov 一、总体要求',
  ],
  'the first of a collection, which is said to be chosen': [
    'page_title 第一篇:渡口文件备案和清理制度(精选)',
    'title 渡口文件备案和清理制度',
    'prov 第一条 为了加强渡口文件管理,制定本制度。',
    'prov 第二条 本制度自印发之日起施行。',
  ],
  'what a server prints that failed, and the headline once more at the foot': [
    'title 温如许任云川市代市长 江待月辞去市长职务',
    'chrome 2036年03月21日 10:12   来源:云川人大   ',
    'para 3月20日,云川市六届人大常委会举行第九次会议,决定任命温如许代理市长。',
    'chrome [an error occurred while processing this directive]',
    'chrome (责任编辑:言川)',
    'chrome [an error occurred while processing this directive]',
    'chrome [an error occurred while processing this directive] [an error occurred while processing this directive]',
    'chrome 温如许任云川市代市长 江待月辞去市长职务',
    'chrome 2036-03-21 10:12 来源:云川人大',
    'chrome 查看余下全文',
    'chrome [an error occurred while processing this directive]',
  ],
  'tags and the way to a page in a list with numbers': [
    'chrome <source id="qwert"></source>',
    'chrome 1. <var id="qwert"><track id="qwert"></track></var> <var id="qwert"></var>',
    'chrome 2. 首页/ 政务公开 / 法定主动公开内容 / 民生保障 / 正文',
    'title 我市调整城乡渡口补助支付政策',
    'para (记者:温 如 江待月)8月4日,记者从市交通局获知,渡口补助的支付办法8月起有所变动。',
    'prov 一、调整起付标准',
  ],
  'how a page of samples leads to them': [
    'page_title 渡口养护考核办法范文',
    'chrome 时间:2033-07-12 09:20:41',
    'chrome 导语:渡口养护考核办法怎样写才好?云川文库选出十篇范文,可作参考。',
    'title 渡口养护考核办法',
    'chrome 篇1',
    'prov 一、考核范围和对象',
    'para 考核的渡口和乡道以本镇养护名录所列为准。',
  ],
  'a headline above the day and where it is from': [
    'chrome 当前位置:首页 > 新闻',
    'title 市水利局 市交通局联合印发通知对渡口防汛值守工作作出安排',
    'chrome 2032-06-12 来源:水利局收藏',
    'para 市水利局、市交通局近日印发《关于做好渡口防汛值守工作的通知》,要求各渡口排定值守人员。',
  ],
  'what a page of samples says before them': [
    'chrome 首页 > 文章中心 > 正文',
    'page_title 渡口分类收集实施办法的通知',
    'chrome 前言:云川文库收有渡口分类收集实施办法的通知范文,可供起草时参看。',
    'title 渡口分类收集实施办法的通知',
    'para 为管好渡口,制定本方案。',
  ],
  'when a decision was passed, in a sentence': [
    'title 临江省人民代表大会常务委员会关于修改《临江省渡口管理条例》第十九条的决定',
    'adoption 2034年9月21日临江省第五届人民代表大会常务委员会第十四次会议通过。',
    'para 临江省第五届人民代表大会常务委员会第十四次会议决定将《临江省渡口管理条例》第十九条修改为:“渡口由县级人民政府管理。”',
    'para 本决定自公布之日起施行。',
  ],
  'what a database says of a letter above its addressees': [
    ...LETTER.slice(0, 2),
    'chrome 法库提示:依2039年5月12日 云川市人民政府清理文件的通知》 ( 云政〔2039〕21号所列,继续有效',
    ...LETTER.slice(2),
  ],
  'a text that counts its parts below a picture': [
    'title 2031年渡口假期定啦!!!',
    'chrome 2031-02-12 10:15   云川市融媒体中心  ',
    'figure 0123456789abcdef0123456789abcde.jpg',
    'para 按照全省的安排,渡口今年2月12日起停航6天。',
    'prov 一、排好值班。各渡口须有两人值守,负责人轮流带班;',
    'prov 二、保持联系。负责人的电话全天开机;',
  ],
  'a list that begins with a month': [
    ...LETTER.slice(0, 3),
    'para 全市渡口检修一天。现将有关安排通知如下。',
    'prov 1.8月20日各渡口停航1天,不另补班。',
    'prov 2.各区县排定当日值守人员。',
  ],
  'whom to ask, above who signs': [...LETTER.slice(0, 4), 'para 市政府总值班室电话:1234567 传真:1234568', ...LETTER.slice(4)],
}

describe('pages of sharing sites and portals', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('reads the day in brackets and the organs of a title in glosses', () => {
    const [first] = parsed([
      'title 中共中(zhōng)央 國務院關(guān)於做好渡口工(gōng)作的意見',
      'date (2031年9月(yuè)12日)',
      'para 為做好渡口工作,現(xiàn)提出如下意見。',
    ])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issuers).toEqual(['中共中央', '國務院'])
    expect(first?.document?.issued_on.reading).toBe('2031-09-12')
  })

  it('reads the source in a bar whose day has the label of an index', () => {
    const [first] = parsed([
      'title 云川市渡口管理工作会议召开',
      'chrome 发布时间:2031-03-06 来源:云川市人民政府办公室',
      'para 3月5日上午,云川市召开渡口管理工作会议,各区县的渡口管理员参加。',
    ])
    expect(first?.document?.source_name).toBe('云川市人民政府办公室')
  })

  it('takes what stands above a day with its source for a headline, though organs begin it', () => {
    const shape = SHAPES['a headline above the day and where it is from'] ?? []
    const rules = parsed(shape).flatMap(({ ledger }) => ledger.map(({ rule }) => rule))
    expect(rules[1]).toBe('title/above')
  })

  it('knows the search of a site', () => {
    expect(isLabel('全站搜索')).toBe(true)
  })

  it('takes a report whose headline ends as the title of a plan for news', () => {
    const documents = parsed(SHAPES['tags and the way to a page in a list with numbers'] ?? []).flatMap(({ document }) => document ?? [])
    expect(documents.map(({ kind }) => kind)).toEqual(['news'])
  })

  it('takes a notice without 的 in its last words for one, whose organs are those that begin its title', () => {
    const [first] = parsed([
      'title 云川市财政局 云川市交通局关于印发《渡口资金管理办法(修订)》通知',
      'para 现将修订后的《渡口资金管理办法》发给各区县,自下月起照此办理。',
      'prov 第一条 为了加强渡口资金管理,制定本办法。',
    ])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issuers).toEqual(['云川市财政局', '云川市交通局'])
  })
})
