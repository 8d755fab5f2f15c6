/** Further shapes of files with several documents that were read wrongly when they were first seen; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, parsed, RULES, rolesOf, type Shape } from '../support/shapes.js'

/** A shape whose lines are cells: `before` and `behind` each text. */
const framed = (shape: Shape, before: string, behind: string): Shape => shape.map((line) => line.replace(/ (.*)$/, ` ${before}$1${behind}`))

const WRAPPED: Shape = [
  'title 云川市渡口安全管理办法',
  'prov 第一条 为了加强渡口安全管理,维护渡运秩序,保障人民群众生命财产',
  'cont 安全,根据《内河交通安全管理条例》等法律法规,结合本市实际,制定',
  'cont 本办法。',
  'prov 第二条 渡口经营者应当按照核定的航线、班次和载客定额组织渡运,并',
  'cont 在渡口显著位置公布渡运时间、收费标准和安全须知,安排人员维护上下',
  'cont 船秩序。',
  'prov 第三条 渡船应当依法取得船舶检验证书和登记证书,配备与载客定额相',
  'cont 适应的救生衣和消防器材,并在明显位置标明乘客定额和安全注意事项,',
  'cont 不得超载。',
  'prov 第四条 遇有大风、大雾、洪水等危及渡运安全的情形,渡口经营者应当',
  'cont 停止渡运并告知乘客,任何单位和个人不得强令渡船冒险航行。',
]

const SHAPES: Record<string, Shape> = {
  'a letter with its rules in a table of one column': framed([...LETTER, ...RULES, 'source 来源:云川市人民政府'], '| ', ' |'),
  'the same with a bar behind each line only': framed([...LETTER, ...RULES], '', ' |'),
  'a column of names, which is a table': [
    ...LETTER,
    ...RULES,
    'annex_label 附件',
    'annex_title 渡口名录',
    'table | 渡口 |',
    'table | --- |',
    'table | 临江渡 |',
    'table | 安澜渡 |',
    'table | 石门渡 |',
  ],
  'a page in a table of one column with a table in it': framed(
    [
      ...LETTER,
      'inst_title 云川市渡口管理办法',
      'prov 一、资金安排',
      'para 资金安排见下表：',
      'table 年度 | 渡口数（座） | 资金（万元）',
      'table 2031年 | 6 | 320',
      'table 2032年 | 8 | 410',
      'prov 二、保障措施',
      'prov （一）加强领导。',
      'prov （二）严格管理。',
    ],
    '| ',
    ' |',
  ),
  'an index table of one cell a line that has the title, too': [
    ...framed(
      [
        'chrome 索 引 号:',
        'chrome 00562218-X/2031-00031',
        'chrome 发文机关:',
        'chrome 云川市人民政府办公室',
        'chrome 标  题:',
        'chrome 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
        'chrome 发文字号:',
        'chrome 云政办发〔2031〕5号',
      ],
      '',
      ' |',
    ),
    ...LETTER,
    ...RULES,
  ],
  'an explanation without a title behind the rules that it explains': [
    ...LETTER,
    ...RULES,
    'para 《云川市渡口管理办法》(以下简称《办法》)已于近日印发。为便于理解,现解读如下:',
    'prov 一、制定的必要性',
    'para 全市渡口设施老化,管理责任不清。',
    'prov 二、主要内容',
    'para 《办法》共二条。',
  ],
  'plans of a collection that only counts them': [
    'title 实施方案1',
    'prov 一、工作目标',
    'para 到年底,全市渡口全部达标。',
    'prov 二、工作要求',
    'title 实施方案2',
    'para 为推进渡口改造,根据市政府工作安排,制定本方案。',
    'prov 一、重点任务',
    'prov (一)摸清底数。',
  ],
  'a bracket that a line break puts at the beginning of a line': [
    ...WRAPPED,
    'prov 第五条 渡口所在地乡镇人民政府应当建立渡口安全巡查制度,汛期每日',
    'cont 巡查不少于两次,发现隐患的,应当立即督促整改并且报告县级人民政府',
    'cont (责任单位:市交通局、各乡镇人民政府)。',
  ],
  'the bare numbers of three pages that cut no sentence': [
    ...WRAPPED,
    'page_number 1',
    ...WRAPPED.slice(1),
    'page_number 2',
    ...WRAPPED.slice(1),
    'page_number 3',
  ],
  'the bare numbers of pages below the day and below who printed it': [
    ...LETTER.map((line) => line.replace('para 《', 'para 为加强渡口管理,《')),
    'page_number 1',
    'inst_title 云川市渡口安全管理办法',
    ...WRAPPED.slice(1),
    'page_number 2',
    ...WRAPPED.slice(1),
    'cc 抄送：市委办公室，市人大常委会办公室。',
    'imprint 云川市人民政府办公室 2031年3月3日印发',
    'page_number 3',
  ],
  'who took a photograph': [
    'title 云川市渡口改造工程开工',
    'source 来源：云川日报 记者 温如许 发布时间：2031-06-02',
    'para 6月1日上午,云川市渡口改造工程开工仪式在临江镇举行。',
    'figure 图为开工仪式现场。 江待月 摄',
    'para 据了解,该工程总投资990万元,将改造渡口19座。',
  ],
  'the page’s own title with another organ above the red head': [
    'page_title 云川市龙渡新区管理委员会关于印发《龙渡新区渡口管理办法(试行)》的通知',
    'masthead 云川市龙渡新区管理委员会文件',
    'doc_number 龙新管发〔2031〕18号',
    'title 龙渡新区管理委员会关于印发',
    'title 《龙渡新区渡口管理办法(试行)》的通知',
    'addressees 各街道办事处,区各部门:',
    'para 现将《龙渡新区渡口管理办法(试行)》印发给你们,请遵照执行。',
    'signature 龙渡新区管理委员会',
    'date 2031年3月3日',
  ],
  'a headline above when it was put up, straight behind a table': [
    ...LETTER,
    ...RULES,
    'annex_label 附件',
    'annex_title 渡口管理考核评分表',
    'table 考核项目',
    'table 考核内容',
    'table 分值',
    'table 考核单位',
    'table 安全巡查',
    'table 每日巡查不少于2次。',
    'table 20',
    'table 市交通局',
    'table 设施维护',
    'table 设施完好率达到98%以上。',
    'table 30',
    'table 市应急局',
    'title 云川市召开渡口管理工作推进会',
    'source 来源:云川市融媒体中心 作者:温如许 发布日期:2031-03-10',
    'para 3月9日下午,云川市召开渡口管理工作推进会,市长江待月出席并讲话。',
  ],
  'names on one line below a heading': [
    ...LETTER,
    'annex_label 附件',
    'annex_title 2031年度渡口管理先进集体和先进个人名单',
    'prov 一、先进集体(4个)',
    'para 安澜区交通局 石门区交通局 临江街道办事处 望江街道办事处',
    'prov 二、先进个人(4名)',
    'para 温如许 江待月 陆承望 韩青屿',
  ],
  'what a database says of rules above them': [
    'chrome 当前位置：文档之家› 云川市渡口巡查员管理规定',
    'chrome 文章属性',
    'chrome •【制定机关】云川市人民政府办公室',
    'chrome •【公布日期】2031.04.08',
    'chrome •【文号】',
    'chrome •【时效性】现行有效',
    'chrome 正文',
    'title 云川市渡口巡查员管理规定',
    'prov 第一条 为了加强渡口巡查员管理,制定本规定。',
    'prov 第二条 本规定自2031年5月1日起施行。',
  ],
  'a speech, and a notice with its organ on a line of its own': [
    ...LETTER,
    ...RULES,
    'title 在全市渡口安全工作会议上的讲话',
    'signature 市长 江待月',
    'date （2031年4月12日）',
    'addressees 同志们：',
    'para 这次会议的主要任务是,安排当前渡口安全工作。下面,我讲两点意见。',
    'prov 一、提高认识',
    'para 要始终把渡口安全放在心上、抓在手上,确保人民群众平安出行。',
    'title 云川市公共资源交易中心',
    'title 云川市临江渡迁建工程中标候选人公示',
    'para 云川市临江渡迁建工程于2031年4月20日开标,现将中标候选人公示如下：',
    'signature 云川市公共资源交易中心',
    'date 2031年4月21日',
  ],
  'a report without a title behind pictures that explain': [
    ...LETTER,
    ...RULES,
    'title 一图读懂《云川市渡口管理办法》',
    'figure 3f6a2b9c1d.png',
    'figure 8e7d6c5b4a.png',
    'para 4月21日,云川市召开新闻发布会,介绍《云川市渡口管理办法》有关情况。',
    'source 来源:云川日报',
  ],
  'an explanation that a page cuts behind how it calls the rules': [
    ...LETTER,
    ...RULES,
    'para 新修订的《云川市渡口管理办法》(以下简称《办法》)',
    'page_number — 3 —',
    'cont 将于2031年5月1日起施行。现就《办法》修订的有关情况说明如下。',
    'prov 一、修订的背景',
    'para 全市渡口设施老化,管理责任不清。',
  ],
  'a day that a page cuts': [
    ...LETTER.slice(0, 3),
    'para 云川市临江渡迁建工程(编号:YC-018)于203',
    'page_number — 1 —',
    'cont 1年4月20日开工,有关情况通知如下。',
    'prov 一、责任分工。市交通局应当在2031年',
    'page_number — 2 —',
    'cont 5月底前完成验收。',
  ],
  'a law with its title on two lines behind another one': [
    ...WRAPPED,
    'title 云川市人民代表大会常务委员会',
    'title 关于修改《云川市渡口安全管理条例》的决定',
    'adoption (2031年5月30日云川市第六届人民代表大会常务委员会第九次会议通过)',
    'para 云川市第六届人民代表大会常务委员会第九次会议决定：',
    'prov 一、将第六条修改为：“市交通主管部门主管全市渡口工作。”',
    'prov 二、删去第十二条第二款。',
  ],
  'a law behind a letter that does not name it': [
    'title 云川省人民政府关于同意设立临江渡口试验区的批复',
    'doc_number 云政函〔2031〕21号',
    'addressees 云川市人民政府：',
    'para 你市请示收悉。同意设立临江渡口试验区,具体方案由你市印发。',
    'signature 云川省人民政府',
    'date 2031年2月20日',
    'title 渡运企业党组织工作条例',
    'adoption (2030年12月28日中共云川省委发布)',
    'prov 第一条 为了加强渡运企业党组织建设,制定本条例。',
  ],
  'the number of a page in an index table': [
    'chrome 索 引 号:',
    'chrome 00562218-X/2031-00031',
    'chrome 发文机关:',
    'page_number — 1 —',
    'chrome 云川市人民政府办公室',
    ...LETTER,
    ...RULES,
  ],
  'headings that say what part of a column they are': [
    ...LETTER,
    'annex_label 附件1：2031年渡口改造资金分配表',
    'table_note 单位：万元',
    'table 乡镇 | 合计 | 其中：渡口 | 其中：渡船 |',
    'table 青溪镇 | 120 | 80 | 40 |',
    'table 白马镇 | 95.5 | 60 | 35.5 |',
  ],
  'organs counted in words below the page’s own title': [
    'page_title 关于印发《云川市渡口管理办法》的通知',
    'title 云川市交通局等四部门',
    'title 关于印发《云川市渡口管理办法》的通知',
    'doc_number 云交规〔2031〕3号',
    'addressees 各区县人民政府,市直各单位:',
    'para 现将《云川市渡口管理办法》印发给你们,请遵照执行。',
  ],
  'a guiding case with its headings': [
    'title 云川省高级人民法院',
    'title 关于发布第4批指导性案例的通知',
    'doc_number 云高法〔2031〕55号',
    'addressees 各中级人民法院：',
    'para 现将温某诉临江渡运公司水路旅客运输合同纠纷案作为第4批指导性案例发布。',
    'signature 云川省高级人民法院',
    'date 2031年6月18日',
    'inst_title 指导性案例23号',
    'inst_title 温某诉临江渡运公司水路旅客运输合同纠纷案',
    'para 关键词 民事/水路旅客运输合同/违约责任',
    'para 裁判要点',
    'para 渡运经营者未按公布的班次开航,给旅客造成损失的,应当承担违约责任。',
    'para 基本案情',
    'para 2029年5月,温某购买临江渡运公司的船票,该公司未按班次开航。',
    'para 裁判结果',
    'para 云川市中级人民法院判决驳回上诉,维持原判。',
  ],
  'a form that is to be signed behind one that is to be filled in': [
    ...LETTER,
    ...RULES,
    'annex_label 附件1',
    'annex_title 渡工资格申请表',
    'table | 姓名 | | 性别 | | 出生年月 | |',
    'table | 住址 | | | | 联系电话 | |',
    'annex_label 附件2',
    'annex_title 个人承诺书',
    'para 本人承诺所填信息真实、准确、完整,如有虚假,愿承担相应责任。',
    'para 承诺人(签字)：',
    'para 年 月 日',
  ],
  'a headline in two phrases with what it explains below, and who wrote it': [
    'title 激发渡运经济活力 守护群众平安出行',
    'title ——《云川市渡口管理办法》专家解读',
    'source 来源：云川日报 发布时间：2031-05-12',
    'para 云川大学交通学院教授 温如许',
    'para 近日,云川市印发《云川市渡口管理办法》,提出18条具体举措。',
    'prov 一、把握三个导向',
  ],
  'what was said when a policy was announced, behind other pages': [
    ...LETTER,
    ...RULES,
    'title 《云川市渡口管理办法》新闻发布会实录',
    'para 主持人:各位记者朋友,上午好!请市交通局副局长温如许介绍有关情况。',
    'para 温如许:感谢主持人。下面,我介绍一下《办法》的主要内容。',
    'title 政策问答丨《云川市渡口管理办法》热点问题',
    'para Q1：哪些渡口可以申请补贴？',
    'para A1：由乡镇人民政府管理的渡口。',
  ],
  'an annex below a label of one character': [
    'title 云川市交通局关于公布2031年渡口名单的公告',
    'doc_number 2031年第3号',
    'para 现将云川市2031年渡口名单予以公布。',
    'annex_list 附：云川市渡口名单',
    'signature 云川市交通局',
    'date 2031年6月5日',
    'annex_label 附',
    'annex_title 云川市渡口名单',
    'prov 一、甲类渡口（2座）',
    'para 临江渡',
    'para 安澜渡',
  ],
  'question marks for lost characters': [
    'title 云川市人民政府办公?',
    'title 关于印发云川市渡口管理办?的通?',
    'doc_number 云政办发?2031?5号',
    'addressees 各县(市?区)人民政府,市政府各部门:',
    'para 《云川市渡口管理办法》已经市政府同意,现印发给你们,请认真贯彻执行。',
    'signature 云川市人民政府办公?',
    'date 2031?3月2日',
    'publicity (此件公?发布)',
    'inst_title 云川市渡口管理办?',
    ...RULES.slice(1),
    'source 来源:云川市人民政?',
  ],
}

describe('at first sight, pages in frames, without titles and with losses', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('leaves out the bars of a frame', () => {
    const [first] = parsed(SHAPES['a letter with its rules in a table of one column'] ?? [])
    expect(first?.document?.title).toBe('云川市人民政府办公室关于印发《云川市渡口管理办法》的通知')
    expect(first?.document?.doc_number.printed).toBe('云政办发〔2031〕5号')
    expect(first?.document?.tables).toEqual([])
  })

  it('goes on leaving them out in the next block of a long page', () => {
    const articles = Array.from({ length: 500 }, (_, i) => `| 第${i + 1}条 渡口应当有人值守。 |`)
    const text = ['title | 云川市渡口管理办法 |', ...articles.map((line) => `prov ${line}`)]
    expect(rolesOf(text)).toEqual(text)
  })

  it('takes an untitled explanation for one, and plans of a collection for plans', () => {
    const kinds = (name: string) => parsed(SHAPES[name] ?? []).map(({ document }) => document?.kind)
    expect(kinds('an explanation without a title behind the rules that it explains')).toEqual(['notice', 'interpretation'])
    expect(kinds('plans of a collection that only counts them')).toEqual(['instrument', 'instrument'])
  })

  it('reads the source where a bar of information begins with something else', () => {
    const [first] = parsed([...LETTER.slice(0, 1), 'chrome 发布日期：2031-05-18 来源：市交通局 点击率：215', ...LETTER.slice(1)])
    expect(first?.document?.source_name).toBe('市交通局')
    expect(parsed(SHAPES['who took a photograph'] ?? [])[0]?.document?.source_name).toBe('云川日报')
  })

  it('takes whom the letter is open to for its remark, not whom to ask', () => {
    const [first] = parsed([...LETTER, 'publicity （联系人：温如许，联系电话：0551-2653528）', 'publicity （此件公开发布）'])
    expect(first?.document?.remark).toBe('此件公开发布')
  })

  it('takes a speech for no letter', () => {
    const documents = parsed(SHAPES['a speech, and a notice with its organ on a line of its own'] ?? []).map(({ document }) => document)
    expect(documents.map((document) => document?.kind)).toEqual(['notice', 'other', 'notice'])
    expect(documents.at(-1)?.title).toBe('云川市公共资源交易中心云川市临江渡迁建工程中标候选人公示')
  })

  it('reads a number and a day whose marks were lost, and prints them as they are', () => {
    const [first] = parsed(SHAPES['question marks for lost characters'] ?? [])
    expect(first?.document?.doc_number).toEqual({ printed: '云政办发?2031?5号', reading: '云政办发〔2031〕5号' })
    expect(first?.document?.issued_on).toEqual({ printed: '2031?3月2日', reading: '2031-03-02' })
    expect(first?.document?.issuers).toEqual(['云川市人民政府办公?'])
  })
})
