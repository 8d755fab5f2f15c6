/** What pages print around a document and in its head, by shapes that real pages have; every text is invented. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'

/** Lines with their roles: `role<TAB>text`. Blank lines and the margin are for the reader. */
type Shape = readonly string[]

function split(shape: Shape): { role: string; text: string }[] {
  return shape.map((line) => {
    const at = line.indexOf(' ')
    return { role: line.slice(0, at), text: line.slice(at + 1) }
  })
}

function parsed(shape: Shape) {
  const text = split(shape)
    .map(({ text }) => text)
    .join('\n')
  return [...parse(toLines(text), 'a.txt')]
}

function rolesOf(shape: Shape): string[] {
  const text = split(shape).map(({ text }) => text)
  return parsed(shape)
    .flatMap(({ ledger }) => ledger)
    .map(({ role, line }) => `${role} ${text[line - 1] ?? ''}`)
}

const LETTER: Shape = [
  'title 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
  'doc_number 云政办发〔2031〕5号',
  'addressees 各区县人民政府,市政府各部门:',
  'para 《云川市渡口管理办法》已经市政府同意,现印发给你们,请认真贯彻执行。',
  'signature 云川市人民政府办公室',
  'date 2031年3月2日',
]
const RULES: Shape = ['inst_title 云川市渡口管理办法', 'prov 第一条 为了加强渡口管理,制定本办法。', 'prov 第二条 本办法自印发之日起施行。']

const SHAPES: Record<string, Shape> = {
  'bars of information with pipes between labels and values': [
    'chrome 索引号: | YCXXGK-2031-011721 | 主题分类: | 政务公开 |',
    'chrome 发文机构: | 云川市人民政府办公室 | 发文文号: | 云政发〔2031〕33号 |',
    'chrome 公文时效 | 有效 | 发布日期 | 2031-03-05 |',
    ...LETTER,
  ],
  'two labels a line, one without a value': [
    'chrome 首页 > 安澜县人民政府办公室信息公开 > 信息浏览',
    'chrome 发文日期: 2031-01-23 生效时间: 2031-01-23',
    'chrome 废止时间: 2033-01-23 名称: 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
    'chrome 信息来源: 关键词:',
    'chrome 浏览次数: 590 内容概述:',
    ...LETTER,
  ],
  'a label for the file name, its value on the next line': [
    'chrome • 信息索引号:',
    'chrome 99330700MB10327095/2031-02249',
    'chrome • 文件名称:',
    'chrome 云川市渡口管理办法',
    'chrome 朗读',
    ...LETTER,
  ],
  'a source above the first document': ['chrome 首页 > 交通', 'chrome 来源: 网', 'chrome 热度:', ...LETTER],
  'the title of a plan twice': [
    'page_title 云川市安澜区龙渡镇2031年突发事件总体应急预案(暂行)',
    'title 云川市安澜区龙渡镇2031年突发事件总体应急预案(暂行)',
    'para 1总则',
    'para 1.1制定目的',
    'para 规范应对突发事件行为,最大程度地预防和减少突发事件造成的损害,制定本预案。',
    'para 1.2制定依据',
    'para 根据有关法律、法规,制定本预案。',
  ],
  'the title of a report as one line of the page, then in two': [
    'page_title 安澜县住房和城乡建设局2031年度整体支出 绩效评价报告',
    'chrome 详细信息',
    'title 安澜县住房和城乡建设局2031年度整体支出',
    'title 绩效评价报告',
    'para 为强化预算支出责任,我局已经对2031年度预算绩效进行自我评价。具体情况报告如下:',
    'prov 一、部门概况',
    'prov 1.主要职能:负责全县城乡建设管理工作。',
  ],
  'rules in 《》 behind the name of a column': [
    'page_title 【促进就业相关政策文件】《临江省就业补助资金管理办法》',
    'chrome 发布机构:云川市人力资源和社会保障局 发布时间: 2031-12-04 浏览次数:',
    'title 临江省就业补助资金管理办法',
    'prov 第一条 为规范就业补助资金管理,制定本办法。',
    'prov 第二条 本办法自印发之日起施行。',
  ],
  'contents without a heading': [
    ...LETTER,
    'inst_title 云川市渡口管理办法',
    'toc 第一章 总则',
    'toc 第二章 渡口建设',
    'toc 第三章 法律责任',
    'toc 第四章 附则',
    'prov 第一章 总则',
    'prov 第一条 为了加强渡口管理,制定本办法。',
    'prov 第二章 渡口建设',
    'prov 第二条 渡口建设应当符合规划。',
  ],
  'a number without its marks above the addressees': [
    'title 关于印发云川经济技术开发区渡口管理办法的通知',
    'chrome 时间:2031-07-16 来源: 点击量:',
    'doc_number 云经开203157',
    'addressees 各乡(镇)人民政府,区直各有关单位:',
    'para 现将《云川经济技术开发区渡口管理办法》印发给你们,请认真抓好贯彻落实。',
    'date 2031年7月16日',
  ],
  'a table that lists documents': [
    'addressees 各镇人民政府,区人民政府各部门:',
    'para 经区政府研究,决定继续有效2件,现予以公布。',
    'annex_label 附件1',
    'annex_title 继续有效的区政府规范性文件目录',
    'table 序号',
    'table 文件名称',
    'table 文号',
    'table 1',
    'table 关于加强渡口管理的意见',
    'table 安政〔2021〕3号',
    'table 2',
    'table 安澜区人民政府关于印发集市管理办法的通知',
    'table 安政〔2022〕8号',
    ...LETTER,
  ],
  'a draft, and the same of a notice without addressees': [
    'title 云川市人大常委会办公室关于公开征求《云川市信用条例(草案)》意见的公告',
    'para 现将《云川市信用条例(草案)》全文公布,公开征求意见。',
    'signature 云川市人大常委会办公室',
    'date 2031年11月12日',
    'inst_title 云川市信用条例',
    'inst_title (草案修改二稿征求意见稿)',
    'prov 第一条 为了规范信用管理,制定本条例。',
  ],
  'a long entry of the list of annexes that is wrapped': [
    ...LETTER.slice(0, 4),
    'annex_list 附件:1.征求意见单位名单',
    'annex_list 2.《渡船制造工业污染物排放标准》(临标31570-2031)修改单(征求意见',
    'annex_list 稿)',
    'annex_list 3.《渡船制造工业污染物排放标准》(临标31570-2031)修改单编制说明',
    ...LETTER.slice(4),
    'cc 部内抄送:法规司、科财司、执法局。',
  ],
  'files to be downloaded below the sign-off': [
    ...LETTER,
    'chrome 附件下载:',
    'chrome 附件1.申请报告格式.docx',
    'chrome 附件2.项目汇总表.xlsx',
    'chrome 相关解读',
    'chrome 一图读懂《云川市渡口管理办法》',
    'chrome 【返回顶部】 【关闭窗口】 【打印本页】',
  ],
  'what another site prints below': [
    ...LETTER,
    ...RULES,
    'chrome 网站首页 关于我们 友情链接 广告服务 联系我们 网站地图 免责声明 WAP',
    'chrome |',
  ],
  'rules that follow a decision which issues nothing': [
    'title 云川市人民政府关于废止部分文件的决定',
    'doc_number 云政规〔2031〕4号',
    'para 经市政府同意,决定废止下列文件:',
    'prov 1.云川市集市管理办法',
    'para 本决定自公布之日起施行。',
    'signature 云川市人民政府',
    'date 2031年2月3日',
    'title 临江省渡口补助资金管理暂行办法',
    'prov 第一条 为规范资金管理,制定本办法。',
  ],
  'a label without a value above the title, its colon behind blanks': [
    'chrome • 索 引 号 : 008282882/2031-00273',
    'chrome • 有 效 性 :有效',
    'chrome • 废止日期:',
    'title 临江省人民政府',
    'title 关于印发《临江省人民政府工作规则》的通知',
    ...LETTER.slice(1),
  ],
  'labels and values apart by blanks': [
    'chrome 索引号 001008003004034/2031-204477 主题分类 综合类',
    'chrome 文号 云政办发〔2031〕5号 发布机构 市政府办公室',
    'chrome 成文日期 2031-09-01 有效性',
    ...LETTER,
  ],
  'a number before the title of the page': [
    'page_title 云政办发〔2031〕5号《云川市人民政府办公室关于印发〈云川市渡口管理办法〉的通知》',
    'title 《云川市人民政府办公室关于印发〈云川市渡口管理办法〉的通知》',
    'doc_number 云政办发〔2031〕5号',
    'doc_number 云政办发〔2031〕5号',
    ...LETTER.slice(2),
  ],
  'a number and a title that is printed again in pieces': [
    'page_title 云政办(2031)129号 转发云川市推行说理性处罚文书指导意见及操作规范的通知',
    'chrome 发布日期: 2031- 09- 01 14: 58: 15 浏览次数: 来源: 普云科技',
    'doc_number 云政办〔2031〕129号',
    'title 云川市人民政府办公室',
    'title 转发云川市推行说理性处罚文书',
    'title 指导意见及操作规范的通知',
    'addressees 市政府直属各单位:',
    'para 现将有关意见转发给你们,请认真贯彻执行。',
    'date 二○三一年八月九日',
  ],
  'a title below the name of its column': [
    'page_title 【政策】云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
    'chrome 归档时间:2031-08-26',
    ...LETTER,
  ],
  'addressees that lost their colon, an annex title with a bracket, a title in a cell': [
    'title 临江省人力资源和社会保障厅关于公布城市创建活动项目的通知',
    'addressees 省直有关部门,各设区市人社局、平澜综合实验区党群工作部',
    'para 经批准,现将省创建示范活动项目予以公布。',
    'annex_list 附件:临江省创建示范活动项目目录',
    'signature 临江省人力资源和社会保障厅',
    'date 2030年5月27日',
    'annex_label 附件',
    'annex_title 临江省创建示范活动项目目录',
    'annex_title (第一批)',
    'table 序号',
    'table 名称',
    'table 牵头单位',
    'table 备注',
    'table 1',
    'table 平安县(市、单位)',
    'table 省委政法委',
    'table 全国评比达标表彰工作协调小组办公室通告',
  ],
  'links to what explains a document': [
    ...LETTER,
    ...RULES,
    'chrome 相关附件',
    'chrome 云川市渡口管理办法.pdf',
    'chrome 【文字解读】《云川市渡口管理办法》解读',
    'chrome 【图片解读】一图读懂《云川市渡口管理办法》',
    'chrome 扫一扫在手机打开当前页',
    'chrome 打印本页 关闭窗口',
    'chrome 网站标识码:9900000001 临ICP备20300001号 临公网安备99000002000001号',
    'chrome 您当前的位置:首页 > 政务公开 > 政策文件',
    ...LETTER,
  ],
  'an article of an account': [
    'chrome 点击上方“云川发布”关注我们',
    'title 重磅!云川出台渡口改造新政',
    'chrome 云川发布 2031-05-06 18:30',
    'para 近日,云川市人民政府办公室印发《云川市渡口改造实施方案》,对渡口改造作出部署。',
    'chrome 编辑:温如许',
  ],
  'labels stuck to their values': [
    'chrome 发文机关云川市人民政府办公室',
    'chrome 发文日期2031年03月02日',
    'chrome 时效性现行有效',
    'chrome 发文字号云政办发〔2031〕5号',
    'chrome 施行日期2031年03月02日',
    ...LETTER,
  ],
  'a request for comments with what lets a page be shared': [
    ...LETTER,
    ...RULES,
    'title 《云川市城市住房保障管理办法(修订草案征求意见稿)》公开征求意见',
    'chrome 用微信扫描二维码',
    'chrome 分享至好友和朋友圈',
    'chrome ×',
    'para 为了提高立法质量和效率,现将修订草案征求意见稿及其说明予以公布,征求社会各界意见和建议。',
    'para 联系人:温如许,电话:',
    'cont 8880089。',
    'signature 县人大工作评议办公室',
    'date 2031年10月28日',
  ],
  'an order that issues a decision': [
    'title 云川市人民政府令',
    'doc_number 第45号',
    'para 《云川市人民政府关于修改〈云川市航道养护办法〉的决定》已经市政府第4次常务会议审议通过,现予发布,自发布之日起施行。',
    'signature 市长 温如许',
    'date 2031年9月28日',
    'inst_title 云川市人民政府关于修改《云川市航道养护办法》的决定',
    'para 为优化营商环境,市政府决定对《云川市航道养护办法》作如下修改:',
    'prov 一、删去第三条。',
  ],
  'an adoption line that is wrapped': [
    'title 临江省航道管理条例',
    'adoption (2011年9月29日临江省第十一届人民代表大会常务委员会第二十五次会议通过 根',
    'adoption 据2018年11月29日临江省第十三届人民代表大会常务委员会第七次会议《关于修改',
    'adoption 〈临江省港口条例〉等三件地方性法规的决定》第一次修正 根据2031年3月30日临',
    'adoption 江省第十六届人民代表大会常务委员会第二十次会议《关于修改〈临江省航道管理条例〉的',
    'adoption 决定》第二次修正)',
    'prov 第一条 为了加强航道管理,制定本条例。',
  ],
  'a paragraph that a page cuts behind a short line': [
    'title 云川市渡口管理办法',
    'prov 第一条 为了加强渡口管理,保障人民群众生命财产安全,根据有关法律、法规,结',
    'cont 合本市实际,推动协同、创新、改革',
    'page_number — 3 —',
    'cont 协同等领域加强合作,引导各区探索建立合作机制,保障渡口建设和运营的需要。',
    'prov 第二条 本办法自印发之日起施行。',
  ],
  'a report that no kind of letter is, above a bar of information': [
    'chrome 您现在的位置: 首页 > 信息公开 > 计划总结',
    'title 云川市渡口管理处2031年工作要点',
    'chrome 【 信息发布时间:2031-02-08 阅读次数:105 字体:大 中 小 】 【我要打印】【关闭】',
    'para 2031年,全处工作的总体要求是:坚持安全第一,推动渡口事业发展。',
    'prov 一、抓好安全生产',
  ],
  'a report below the day, the source and the editor': [
    'chrome 云川新闻网 > 时政 > 正文',
    'title 云川市出台渡口安全管理新规',
    'chrome 2031-06-02 08:12 来源:云川日报 责任编辑:温如许',
    'para 本报讯(记者 江待月)6月1日,《云川市渡口安全管理办法》正式施行。',
    'para 《办法》共6章38条,对渡口设置、运营管理等作出规定。',
    'chrome 上一篇:云川市召开安全生产会议',
  ],
  'pieces of HTML in plain text': [
    ...LETTER.slice(0, 2),
    'addressees <p>各区县人民政府,市政府各部门:</p>',
    'para <p style="text-indent:2em">&nbsp;&nbsp;现将有关事项通知如下。</p>',
    'prov &nbsp;&nbsp;一、加强领导。各地要高度重视。<br/>',
    'prov <span>二、</span><b>强化监管</b>。定期开展检查。',
    'signature <p align="right">云川市人民政府办公室&nbsp;</p>',
    'date <p align="right">2031年3月2日</p>',
  ],
}

describe('frames and heads', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it.each([
    ['安澜县人民政府拟征收土地启动公告(云征启公告﹝2032﹞4号)', '安澜县人民政府拟征收土地启动公告', '云征启公告﹝2032﹞4号'],
    ['云川市人民代表大会常务委员会公告(第7号)', '云川市人民代表大会常务委员会公告', '第7号'],
  ])('takes the number off the end of %s', (line, title, number) => {
    const [first] = parsed([`title ${line}`, 'para 现发布公告如下。', 'prov 一、范围是渡口。', 'date 2032年1月29日'])
    expect(first?.document).toMatchObject({ title, doc_number: { printed: number } })
  })

  it('leaves the pieces of HTML out of the text, and keeps angle brackets that are text', () => {
    const lines = toLines(
      '<p>转发<某办法>的通知&ldquo;甲&rdquo;</p>\n<tr><td>1</td><td>渡口&#8212;</td></tr>\n<img src="/a/b.png"/>\n<p></p>',
    )
    expect(lines.map(({ text }) => text)).toEqual(['转发<某办法>的通知“甲”', '1\t渡口—', 'b.png', '<p></p>'])
    expect(lines.map(({ number, start }) => [number, start])).toEqual([
      [1, 0],
      [2, 33],
      [3, 71],
      [4, 93],
    ])
  })

  it('reads a year with a digit for its zero', () => {
    const shape = [...LETTER.slice(0, 5), 'date 二0三一年三月二日']
    expect(parsed(shape)[0]?.document?.issued_on.reading).toBe('2031-03-02')
  })
})
