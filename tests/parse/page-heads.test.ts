/** What pages print above and around their documents, one page straight behind another, as seen on real pages; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, RULES, rolesOf, type Shape } from '../support/shapes.js'

const UNFINISHED: Shape = [...LETTER.slice(0, 4), 'prov 一、加强领导。各区县要高度重视渡口安全,落实责任。']
const TITLE = LETTER[0] ?? ''
const PLAN: Shape = ['para 为做好渡口突发事件的预防和处置,结合本县实际,制定本预案。', 'prov 1、总则', 'prov 2、启动条件']
const NEWS: Shape = ['para 3月7日,市交通局有关负责同志带队检查渡口安全,慰问一线职工。', 'para 全市渡口共有职工43名。']

const SHAPES: Record<string, Shape> = {
  'a long bar of labels on one line': [
    TITLE,
    'chrome 索引号:11532328015177503N/2031-00492 公开范围:公开 著录日期: 主题词: 文  号:云政办发〔2031〕5号 生效日期: 发布机构:云川市人民政府办公室 服务对象:',
    ...LETTER.slice(2),
  ],
  'labels and values apart by blanks, without a figure': [
    'chrome 索引号 11370832004235253L/2031-05260 成文时间 2031-03-10',
    'chrome 发布机构 云川市人民政府办公室 组配分类 云政发',
    'chrome 有效性 有效',
    ...LETTER,
  ],
  'a row of the index that begins with where it came from': [
    'chrome | 索引号 | 53040020311633697 | 文     号 | 云政办发〔2031〕5号 |',
    'chrome | 来   源 | 云川市人民政府办公室 | 公开日期 | 2031-11-12 |',
    ...LETTER,
  ],
  'labels that say for whom a policy is': [
    'chrome 发布时间:2031-03-05',
    'chrome 政策级别:市级',
    'chrome 发文部门:云川市交通局 云川市财政局',
    'chrome 政策主题:引导扶持',
    'addressees 安澜区、龙渡区、经济技术开发区交通(经发)局、财政(财审)局:',
    'para 根据《临江省交通厅关于组织2031年度渡口改造项目申报的通知》,现将有关事项通知如下:',
    'prov 1、加强组织领导。各地要明确责任人员。',
  ],
  'the name of the site with its address': ['chrome 云川市人民政府交通办公室 jtb.yunchuan.gov.cn', 'chrome 政府信息公开', ...LETTER],
  'a short title above the time of day': [
    'chrome 您当前的位置:首页 > 政务公开 > 应急管理 > 应急预案',
    'title 安澜县渡口应急预案',
    'chrome 时间:2031-03-08 09:43:33  来源:应急办  作者:',
    ...PLAN,
  ],
  'a report above a day written the other way round': [
    ...UNFINISHED,
    'title 云川市交通局2031年政府信息公开工作年度报告',
    'chrome 01.04.2032  09:54',
    'para 根据有关规定,现发布本报告。如有疑问,请与我局联系(地址:云川市安澜区渡口路68号;邮编:999036;电话:0999-5550070;传真:0999-5550123)。',
    'prov 一、概述',
  ],
  'who put a page up, and on which day': [
    ...LETTER.slice(0, 2),
    'chrome 时间:2031年06月28日来源:市政府办公室',
    'chrome 市政府办公室 2031年06月28日',
    ...LETTER.slice(2),
  ],
  'a red head whose last word has a line of its own': [
    `page_${TITLE}`,
    'source 来源:云川市政府网 发布时间:2031年03月25日 11:31 浏览次数:',
    'masthead 云川市人民政府办公室',
    'masthead 文件',
    'doc_number 云政办发〔2031〕5号',
    'title 关于印发《云川市渡口管理办法》的通知',
    'addressees 安澜自治州,各州、市、县(市)人民政府,各行政公署,自治',
    'addressees 区人民政府各部门、各直属机构:',
    ...LETTER.slice(3),
  ],
  'contents that were never filled in': [
    ...LETTER,
    'inst_title 云川市渡口突发事件应急预案',
    'toc 目 录',
    'page_number — 1 —',
    'para 1总则',
    'para 1.1编制目的',
    'para 为规范渡口突发事件应对工作,维护社会和谐稳定,制定本预案。',
    'para 1.2编制依据',
    'para 依据有关法律、法规,制定本预案。',
  ],
  'a caption without a picture, and who wrote it': [
    'title 云川市政府同意建设龙渡渡口',
    'figure 资料图',
    'para 近日,市政府印发批复,同意建设龙渡渡口。',
    'chrome 作者:温如许',
    'chrome 记者:江待月、石见溪',
    'chrome [ 责任编辑:江待月 ]',
    'chrome (责编:江待月)',
    'chrome 版权声明:凡注明“来源:云川网”的所有作品,须注明来源。',
  ],
  'the column above the breadcrumb and below it': [
    ...UNFINISHED,
    'chrome 政策天地',
    'chrome 您的位置: 首页  >>  政务公开  >>  自治区文件  >>  正文',
    'chrome 自治区文件',
    ...LETTER,
  ],
  'the day of the visit above a welcome': [
    ...LETTER,
    ...RULES,
    'chrome 2031年11月23日',
    'chrome 星期六',
    'chrome 云川市人民政府欢迎您',
    'chrome 资讯',
    ...LETTER,
  ],
  'the title with the name of the site above a long list of labels': [
    ...UNFINISHED,
    'page_title 安澜开发区渡口突发事件应急预案-安澜开发区',
    'chrome • 索引号:000014349/2031-00004',
    'chrome • 文号:',
    'chrome • 公开责任部门:安澜开发区',
    'chrome • 公开方式:政府网站',
    'chrome • 信息时效期:',
    'chrome • 签署日期:',
    'chrome • 登记日期:',
    'chrome • 发文日期:2031-02-24',
    'title 安澜开发区渡口突发事件应急预案',
    ...PLAN,
  ],
  'a headline above when the page was put up, behind a text that nothing ends': [
    ...UNFINISHED,
    'title 第十一批渡口干部人才赴安澜县工作',
    'chrome 发布时间:2031-07-19 10:34:00来源: 云川网',
    ...NEWS,
  ],
  'a headline above hours and minutes': [
    'title 龙渡镇召开渡口安全工作部署会',
    'chrome 2031-12-13 09时45分浏览次数:',
    'para 2031年12月13日,龙渡镇召开会议,部署渡口安全工作。',
  ],
  'a page printed twice straight behind a date': [
    'addressees 各区县交通局:',
    'para 经企业申报、专家论证,确定了第二批名单,现予以公布。',
    'annex_list 附件:第二批渡口改造企业名单',
    'date 2031年10月30日',
    'page_title 安澜县龙渡镇2031年渡口突发事件应急预案(暂行)',
    'title 安澜县龙渡镇2031年渡口突发事件应急预案(暂行)',
    ...PLAN,
  ],
  'another page straight behind a date': [
    ...LETTER,
    'chrome 您当前的位置:首页 > 政务公开 > 应急管理 > 应急预案',
    'title 安澜县渡口突发事件应急预案',
    'chrome 时间:2031-03-08 09:43:33  来源:应急办  作者:',
    ...PLAN,
  ],
  'a heading that reads as a title, behind what announces it': [
    'title 安澜县交通局对县政协第40014号提案的答复',
    'addressees 石见溪委员:',
    'para 关于修建渡口的提案已交由我单位办理,现就有关情况答复如下:',
    'para 关于“修建龙渡渡口”的建议',
    'para 建议已经采纳。',
    'prov 一、有关背景',
  ],
  'whose a law is, below its title twice': [
    'page_title 云川市渡口协商会议工作条例',
    'chrome 作者:云川法律网 时间:2031-07-22 13:41:21  浏览:9862',
    'chrome 下载地址: 点击此处下载',
    'page_title 云川市渡口协商会议工作条例',
    'page_title 云川市渡口协商会议',
    'title 云川市渡口协商会议工作条例',
    'prov 第一条 会议的职权如下:',
    'chrome 下载地址: 点击此处下载',
    ...LETTER,
  ],
  'the title of a letter that is enclosed, behind its date': [
    ...LETTER.slice(0, 4),
    'annex_list 附件:1.云川市渡口汇总表',
    'annex_list 2.云川市渡口申报表',
    ...LETTER.slice(4),
    'annex_list 附:关于组织渡口改造项目申报的通知',
    'chrome 声明:本文版权归原作者所有且仅代表原作者观点,未经授权不得转载。',
  ],
}

describe('heads of pages', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })
})
