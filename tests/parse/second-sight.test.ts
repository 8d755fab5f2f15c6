/** Shapes of files with several documents that were read wrongly when they were first seen; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, parsed, RULES, rolesOf, type Shape } from '../support/shapes.js'

const CALL: Shape = [
  'title 云川市交通局 云川市财政局关于开展渡口提升项目申报工作的通知',
  'doc_number 云交水〔2031〕22号',
  'addressees 各区县交通局、财政局:',
  'para 现将申报工作有关事项通知如下:',
]

const SHAPES: Record<string, Shape> = {
  'offices that are to be asked, a line each': [
    ...CALL,
    'prov 一、联系方式',
    'para 市交通局水运科:温如许,0551-2653528',
    'para 市财政局经济建设科:江待月,0551-2610321',
    'signature 云川市交通局 云川市财政局',
    'date 2031年5月23日',
  ],
  'a report without a title behind whom to ask about a letter': [
    'title 《云川市渡口管理办法》政策解读',
    'prov 一、出台背景',
    'para 全市渡口设施老化,管理责任不清。',
    'para 解读机关:云川市交通局',
    'para 联系电话:0551-2653528',
    'para 4月21日上午,云川市召开新闻发布会,介绍《云川市渡口管理办法》有关情况。',
    'source 来源:云川日报',
  ],
  'organs that sign under their short names, a line each': [
    'title 关于金融支持渡口改造的意见',
    'doc_number 银发〔2031〕101号',
    'addressees 各省、自治区、直辖市交通运输厅(局):',
    'para 为支持渡口改造,现提出如下意见。',
    'prov 一、加大信贷支持。',
    'signature 中国人民银行',
    'signature 金融监管总局',
    'signature 证监会',
    'signature 财政部',
    'date 2031年5月6日',
  ],
  'the day in brackets below the title of a letter without a number': [
    'title 中共云川市委 云川市人民政府',
    'title 关于促进渡口经济高质量发展的实施意见',
    'date (2031年2月18日)',
    'para 为促进渡口经济高质量发展,结合我市实际,提出如下实施意见。',
    'prov 一、优化发展环境',
  ],
  'figures below nought in a table, and the numbers of pages': [
    ...LETTER,
    'page_number - 1 -',
    'inst_title 云川市渡口管理考核办法',
    'prov 一、考核实行百分制。',
    'annex_label 附件',
    'annex_title 渡口管理考核加减分细则',
    'table 项目',
    'table 内容',
    'table 分值',
    'table 加分项',
    'table 受到省政府表彰的',
    'table +2',
    'table 减分项',
    'table 被省政府通报批评的',
    'table -2',
    'table 发生生产安全事故的',
    'table -5',
    'page_number - 2 -',
  ],
  'firms in the last cells of a table above who signs': [
    'title 关于云川市2031年第一季度拟批复渡口工程环评文件的公示',
    'para 现将有关情况予以公示,公示期为5个工作日。',
    'table 序号',
    'table 项目名称',
    'table 建设地点',
    'table 建设单位',
    'table 环评机构',
    'table 1',
    'table 临江渡迁建工程',
    'table 安澜区石门街道',
    'table 云川渡口建设有限公司',
    'table 晴川环境科技有限公司',
    'table 2',
    'table 安澜渡改造工程',
    'table 安澜区望江街道',
    'table 安澜区渡口服务中心',
    'table 安澜环保咨询有限公司',
    'signature 云川市生态环境局',
    'date 2031年3月29日',
  ],
  'the parts of a case with their headings in brackets': [
    'title 云川省人民检察院关于印发第二批典型案例的通知',
    'addressees 各市人民检察院:',
    'para 现将温某非法捕捞案印发给你们,供办案时参考。',
    'signature 云川省人民检察院',
    'date 2031年2月3日',
    'inst_title 温某非法捕捞案',
    'para 【关键词】',
    'para 非法捕捞 生态修复 公益诉讼',
    'para 【基本案情】',
    'para 2029年5月,温某在禁渔区内使用电捕工具捕捞水产品12公斤。',
  ],
  'a report that a letter passes on, with whom it was written to': [
    'title 云川市人民政府批转市交通局',
    'title 关于2031年渡口改造重点工作意见的通知',
    'doc_number 云政发〔2031〕19号',
    'addressees 各县(市、区)人民政府,市政府各部门:',
    'para 市政府同意市交通局《关于2031年渡口改造重点工作的意见》,现批转给你们,请认真贯彻执行。',
    'signature 云川市人民政府',
    'date 2031年4月2日',
    'inst_title 关于2031年渡口改造重点工作的意见',
    'signature 市交通局',
    'addressees 市政府:',
    'para 为做好2031年渡口改造工作,现提出以下意见。',
    'prov 一、推进设施更新',
    'prov 二、加强安全管理',
  ],
  'who wrote what a letter passes on, in brackets': [
    'title 云川市人民政府办公室转发市民政局等部门关于加强渡工保障工作意见的通知',
    'doc_number 云政办发〔2031〕27号',
    'addressees 各县(市、区)人民政府:',
    'para 市民政局、市财政局《关于加强渡工保障工作的意见》已经市政府同意,现转发给你们,请认真组织实施。',
    'signature 云川市人民政府办公室',
    'date 2031年5月26日',
    'inst_title 关于加强渡工保障工作的意见',
    'signature (市民政局 市财政局)',
    'para 为加强渡工保障工作,提出如下意见:',
    'prov 一、明确保障对象',
  ],
  'the classes of a collection of laws': [
    'chrome 一、法律',
    'title 中华人民共和国渡运法',
    'adoption (2028年12月29日第十四届全国人民代表大会常务委员会第十五次会议通过)',
    'prov 第一条 为了保障渡运安全,制定本法。',
    'prov 第二条 本法自2029年5月1日起施行。',
    'chrome 二、行政法规',
    'title 渡口设施管理条例',
    'adoption (2029年6月21日中华人民共和国国务院令第799号公布 自2029年9月1日起施行)',
    'prov 第一条 为了加强渡口设施管理,制定本条例。',
    'prov 第二条 本条例自2029年9月1日起施行。',
    'chrome 三、规范性文件',
    'title 交通运输部关于加强渡口安全管理的意见',
    'doc_number 交海发〔2030〕18号',
    'addressees 各省、自治区、直辖市交通运输厅(局、委):',
    'para 为加强渡口安全管理,提出以下意见:',
    'prov 一、落实安全管理责任。',
  ],
  'articles of a law behind another law': [
    'title 云川市渡口管理条例',
    'prov 第一条 为了加强渡口管理,制定本条例。',
    'prov 第二条 本条例自2028年1月1日起施行。',
    'title 云川市渡口管理条例实施细则(节选)',
    'prov 第三条 交通运输主管部门负责渡口的监督管理。',
    'prov 第七条 渡口应当设置告示牌。',
  ],
  'a heading between two tables in Markdown': [
    ...LETTER,
    'annex_label 附件',
    'annex_title 渡口改造获奖名单',
    'prov (一)一等奖',
    'table | 序号 | 项目名称 | 完成单位 |',
    'table | --- | --- | --- |',
    'table | 1 | 临江渡改造 | 安澜区交通局 |',
    'prov (二)二等奖',
    'table | 序号 | 项目名称 | 完成单位 |',
    'table | --- | --- | --- |',
    'table | 1 | 安澜渡改造 | 望江区交通局 |',
  ],
  'tables that a list counts, and what explains a draft as an annex': [
    ...LETTER,
    'inst_title 云川市渡口管理办法',
    'prov 第一条 本办法自2031年3月1日起施行。',
    'annex_list 附表:1.渡口分类表',
    'annex_list 2.渡船分类表',
    'annex_label 附表1',
    'annex_title 渡口分类表',
    'table 类别',
    'table 标准',
    'table 一类',
    'table 年渡运量10万人次以上',
    'title 关于公开征求《云川市渡船管理办法(征求意见稿)》意见的公告',
    'para 为加强渡船管理,我局起草了《云川市渡船管理办法(征求意见稿)》,现公开征求意见。',
    'annex_list 附件:1.云川市渡船管理办法(征求意见稿)',
    'annex_list 2.起草说明',
    'signature 云川市交通局',
    'date 2031年2月13日',
    'annex_label 附件1',
    'annex_title 云川市渡船管理办法',
    'annex_title (征求意见稿)',
    'prov 第一条 为加强渡船管理,制定本办法。',
    'annex_label 附件2',
    'annex_title 关于《云川市渡船管理办法',
    'annex_title (征求意见稿)》的起草说明',
    'prov 一、起草背景',
    'para 现行办法已施行12年。',
    'title 关于《云川市渡船管理办法(征求意见稿)》征求意见情况的反馈',
    'para 2031年2月13日至3月15日,我局公开征求意见,共收到意见3条。',
    'signature 云川市交通局',
    'date 2031年3月20日',
  ],
  'a headline behind a table and the foot of its page': [
    'title 云川市交通局关于2031年5月渡工补贴发放情况的公示',
    'para 现将2031年5月渡工补贴发放情况予以公示。',
    'annex_list 附件:2031年5月渡工补贴发放明细表',
    'signature 云川市交通局',
    'date 2031年6月3日',
    'annex_label 附件',
    'annex_title 2031年5月渡工补贴发放明细表',
    'table 序号 用人单位 岗位名称 人数 补贴金额(元)',
    'table 1 石门渡口 渡工 12 25200',
    'table 2 望江渡口 渡工 8 16800',
    'table 合计 20 42000',
    'chrome 返回顶部',
    'title 云川市召开渡口安全工作会',
    'chrome 2031-06-05 08:30 来源:市融媒体中心 作者:温如许',
    'para 6月4日,云川市召开渡口安全工作会。市长江待月出席会议并讲话。',
  ],
  'the subject of an announcement below its number, and a remark without brackets': [
    'title 云川市交通局公告',
    'doc_number 2031年第13号',
    'title 关于废止《渡口服务规范》等21项地方标准的公告',
    'para 经研究,市交通局决定废止《渡口服务规范》等21项地方标准,现予以公告。',
    'signature 云川市交通局',
    'date 2031年5月17日',
    'publicity 信息公开选项:主动公开',
  ],
  'numbers of pages beside the name of a gazette, and the parts of its contents between points': [
    'front 云川市人民政府公报',
    'front (月刊)',
    'front 2031年第6期',
    'front 目录',
    'front ·市政府令·',
    'front 云川市渡口管理办法…………………………3',
    'front ·市政府文件·',
    'front 云川市人民政府关于公布渡口名单的通知……………8',
    'chrome ·市政府令·',
    'title 云川市人民政府令',
    'doc_number 第57号',
    'para 《云川市渡口管理办法》已经市人民政府第66次常务会议审议通过,现予公布。',
    'signature 市长 江待月',
    'date 2031年5月12日',
    'inst_title 云川市渡口管理办法',
    'prov 第一条 为了加强渡口管理,制定本办法。',
    'page_number 3',
    'page_number 云川市人民政府公报 2031年第6期',
    'prov 第二条 本办法自2031年7月1日起施行。',
    'chrome ·市政府文件·',
    'title 云川市人民政府',
    'title 关于公布渡口名单的通知',
    'doc_number 云政发〔2031〕9号',
    'addressees 各县(区)人民政府:',
    'para 现将渡口名单予以公布。',
    'signature 云川市人民政府',
    'date 2031年5月19日',
    'page_number 8',
    'page_number 云川市人民政府公报 2031年第6期',
    'chrome ·政务大事记·',
    'title 2031年5月政务大事记',
    'para 5月6日,市长江待月主持召开市政府第66次常务会议。',
    'para 5月9日,临江渡开工改造。',
  ],
  'what a list of measures says of itself below its title': [
    'title 云川市交通局令',
    'doc_number 第61号',
    'para 《渡口准入特别管理措施(2031年版)》已经同意,现予以发布。',
    'signature 局长 江待月',
    'date 2031年9月6日',
    'inst_title 渡口准入特别管理措施',
    'inst_title (2031年版)',
    'para 说 明',
    'prov 一、本措施统一列出渡口准入的特别要求。',
    'prov 二、本措施由市交通局解释。',
  ],
  'questions that officials answered, behind the page of a letter': [
    ...LETTER,
    'source 来源:市政府办公室',
    'title 云川市交通局有关负责人就《渡口准入特别管理措施(负面清单)(2031年版)》答记者问',
    'para 问:请介绍一下《办法》的背景。',
    'para 答:为加强渡口管理,我局起草了《办法》。',
    'source 来源:市交通局',
  ],
  'files that a label without a colon counts, and whom to ask about a system': [
    'title 关于申报2031年度渡口项目的通知',
    'doc_number 云交计字[2031]6号',
    'addressees 各有关单位:',
    'para 现启动2031年度渡口项目申报工作,有关事项通知如下:',
    'prov 1.联系方式',
    'para 业务咨询:水运处 温如许 62201110',
    'para 技术支持:信息中心 400-600-1234',
    'annex_list 附件',
    'annex_list 1.2031年度申报指南.docx',
    'annex_list 2.项目申报书(模板).docx',
    'signature 云川市交通局',
    'date 2031年2月20日',
  ],
  'minutes with their title below who wrote them': [
    'masthead 云川市人民政府专题会议纪要',
    'doc_number (第8期)',
    'signature 云川市人民政府办公室',
    'date 2031年4月10日',
    'title 关于临江渡建设有关问题的会议纪要',
    'para 4月8日下午,副市长石见溪主持召开专题会议,研究临江渡建设有关问题。现纪要如下:',
    'para 会议明确:',
    'prov 一、关于用地问题。由市自然资源局牵头。',
  ],
  'a list of another organ behind a letter': [
    'title 云川市交通局关于公布第二批渡口安全典型案例的通告',
    'para 为强化警示教育,现公布第二批典型案例。',
    'signature 云川市交通局',
    'date 2031年6月30日',
    'title 云川市民政局权责清单(2031年版)',
    'table 序号',
    'table 职权名称',
    'table 责任事项',
    'table 1',
    'table 社会团体成立登记',
    'table 受理、审查、决定',
  ],
  'the tables of an account of open government, and the heading behind them': [
    'title 云川市交通局2031年政府信息公开工作年度报告',
    'prov 一、总体情况',
    'para 全年主动公开信息312条。',
    'prov 二、主动公开政府信息情况',
    'table 第二十条第(一)项',
    'table 信息内容',
    'table 本年制发件数',
    'table 规章',
    'table 0',
    'table 第二十条第(五)项',
    'table 信息内容',
    'table 本年处理决定数量',
    'table 行政许可',
    'table 128',
    'prov 三、存在的主要问题及改进情况',
    'para 公开时效有待提高。',
  ],
  'a file to be downloaded below a letter': [
    ...LETTER,
    'chrome 附件:',
    'chrome 云政办发〔2031〕5号.pdf',
    'chrome 上一篇:关于渡口维修的公告',
  ],
  'paragraphs that one break cuts, in text that is not wrapped': [
    'title 云川市人民政府令',
    'doc_number 第57号',
    'para 《云川市渡口管理办法》已经2031年5月6日市人民政府第66次常务会',
    'cont 议审议通过,现予公布,自2031年7月1日起施行。《云川市渡口管理办法》',
    'cont (云政办发〔2019〕22号)同时废止。',
    'signature 市长 江待月',
    'date 2031年5月12日',
    'inst_title 云川市渡口管理办法',
    'prov 第一条 渡口分为一类渡口、二类渡口。',
    'prov 第二条 渡口运营人应当保障安全生产投入,配备救生设备,并定期进行检',
    'cont 查、维护。',
    'prov 1.渡船按时保养,渡工持证上岗,渡口设施完好率达到百分之百,渡口安全事故起数和死亡人数实现',
    'cont “双下降”。',
    'prov 第三条 有关部门对渡口、渡船、渡工',
    'cont 等有关事项进行检查。',
    'prov 第四条 渡口运营人拟利用岸线从事本办法第三条规定的活动的,应当在开工前向所在地主管部门申请办理手续,在规定的区',
    'cont 域,不得从事其他活动。',
  ],
  'organs that are counted, and answers without the page before': [
    ...LETTER,
    ...RULES,
    'title 云川市交通局等11部门',
    'title 关于印发《云川市渡工保障办法》的通知',
    'doc_number 云交发〔2031〕40号',
    'addressees 各区县交通局:',
    'para 现将《云川市渡工保障办法》印发给你们,请认真贯彻执行。',
    'signature 云川市交通局',
    'date 2031年12月8日',
    'title 云川市交通局有关负责人就《云川市渡工保障办法》答记者问',
    'para 问:请介绍一下《办法》的背景。',
    'para 答:为保障渡工权益,我局起草了《办法》。',
  ],
  'the day without its separators below the remark, and contents without their heading': [
    'title 云川县人民政府办公室关于印发云川县渡口突发事件应急预案(试行)的通知',
    'doc_number 云政办发〔203146',
    'addressees 各乡镇人民政府,县级有关部门:',
    'para 现将《云川县渡口突发事件应急预案(试行)》印发给你们,请认真贯彻执行。',
    'signature 云川县人民政府办公室',
    'publicity (此件公开发布)',
    'date 2031623',
    'inst_title 云川县渡口突发事件应急预案(试行)',
    'para 1 总则',
    'para 1.1 编制目的',
    'para 为提高应对突发事件的能力,制定本预案。',
  ],
  'a letter that a report quotes whole, and what the site says of its rights': [
    'title 云川县公布2031年渡口停航安排',
    'chrome 时间:2031-09-20 来源:云川发布 投稿人:小溪 浏览次数:',
    'para 云川县交通局9月19日发布《云川县交通局关于2031年渡口停航安排的通知》,全文如下:',
    'addressees 各乡镇人民政府,县政府各部门:',
    'para 现将2031年渡口停航安排通知如下。',
    'prov 一、停航时间:10月1日至8日。',
    'signature 云川县交通局',
    'date 2031年9月18日',
    'chrome 免责声明:',
    'chrome ① 凡本站注明“来源:云川发布”的所有文字和图片,版权均属本网所有,任何媒体未经本网协议授权不得转载。',
    'chrome ② 本站注明来源为其他媒体的稿件均为转载稿,不代表本站观点。',
  ],
  'a collection with its cover and its contents that counts plans, too': [
    'front 云川市渡口政策汇编',
    'front 云川市交通局 编',
    'front 2031年6月',
    'front 目 录',
    'front 1.云川市人民政府关于印发云川市渡口管理办法的通知………1',
    'front 2.云川市支持渡口发展若干措施………5',
    'front 3.云川市渡口新政20条………8',
    'title 1.云川市人民政府关于印发云川市渡口管理办法的通知',
    'doc_number 云政发〔2031〕3号',
    'addressees 各乡镇人民政府,市政府各部门:',
    'para 现将《云川市渡口管理办法》印发给你们,请认真贯彻执行。',
    'signature 云川市人民政府',
    'date 2031年1月20日',
    ...RULES,
    'title 2.云川市支持渡口发展若干措施',
    'prov 一、支持改造',
    'para 对改造渡口的,给予最高50万元奖励。',
    'title 3.云川市渡口新政20条',
    'prov 1.设立专项资金。每年安排不少于1000万元。',
    'prov 2.实施“一日渡”计划。',
  ],
  'a law’s title and when it was passed above its announcement': [
    'page_title 云川市渡口公开条例',
    'adoption (2030年7月22日云川市第七届人民代表大会常务委员会第十次会议通过)',
    'title 云川市人民代表大会常务委员会公告',
    'doc_number 第28号',
    'para 《云川市渡口公开条例》已于2030年7月22日通过,现予公布,自2030年11月1日起施行。',
    'signature 云川市人民代表大会常务委员会',
    'date 2030年7月22日',
    'prov 第一章 总则',
    'prov 第一条 为了规范渡口公开,制定本条例。',
    'prov 第二条 本条例自2030年11月1日起施行。',
  ],
  'minutes that several organs issue, and how many an annex lists': [
    'title 云川省高级人民法院 云川省公安厅',
    'title 关于印发《关于办理涉渡运案件的会议纪要》的通知',
    'doc_number 云高法发〔2031〕6号',
    'addressees 各市中级人民法院、公安局:',
    'para 现将《关于办理涉渡运案件的会议纪要》印发给你们,请认真贯彻执行。',
    'annex_list 附件:取消的事项目录',
    'signature 云川省高级人民法院',
    'signature 云川省公安厅',
    'date 2031年5月8日',
    'inst_title 关于办理涉渡运案件的会议纪要',
    'para 2031年4月20日,省高级人民法院、省公安厅召开联席会议,形成纪要如下:',
    'prov 一、关于管辖',
    'annex_label 附件',
    'annex_title 取消的事项目录',
    'annex_title (共2项)',
    'table 序号',
    'table 项目名称',
    'table 审批部门',
    'table 1',
    'table 渡船船员适任证书核发',
    'table 省交通运输厅',
  ],
}

/** Markers of a document's provisions with those that they stand below. */
function pathsOf(shape: Shape): string[] {
  const paths: string[] = []
  const walk = (node: { children?: readonly object[] }, above: string) => {
    for (const child of (node.children ?? []) as { type: string; marker?: string; children?: readonly object[] }[]) {
      const path = child.type === 'provision' ? `${above}${above && ' / '}${child.marker}` : above
      if (child.type === 'provision') paths.push(path)
      walk(child, path)
    }
  }
  for (const { document } of parsed(shape)) if (document !== null) walk(document.tree, '')
  return paths
}

describe('at first sight, several documents in a file', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('places what an amendment quotes below the provision that quotes it', () => {
    const quoting = (open: string, close: string): Shape => [
      'title 云川市人民代表大会常务委员会关于修改《云川市渡口管理条例》的决定',
      'prov 一、对《云川市渡口管理条例》作出修改',
      'prov (一)将第三条中的“航运部门”修改为“交通运输部门”。',
      `prov (二)将第二十条第一款修改为:${open}有下列行为之一的,处以罚款:`,
      'prov (一)超载的,处二百元罚款;',
      `prov (二)夜航的,处五百元罚款。${close}`,
      'prov (三)删去第九条。',
      'prov 二、本决定自公布之日起施行。',
    ]
    const paths = ['一、', '一、 / (一)', '一、 / (二)', '一、 / (二) / (一)', '一、 / (二) / (二)', '一、 / (三)', '二、']
    expect(pathsOf(quoting('“', '”'))).toEqual(paths)
    expect(pathsOf(quoting('"', '"'))).toEqual(paths)
    // the line that opens the quotation may be cut
    const cut = quoting('“', '”').flatMap((line) =>
      line.startsWith('prov (二)将') ? [line.slice(0, 24), `cont ${line.slice(24)}`] : [line],
    )
    expect(pathsOf(cut)).toEqual(paths)
    // a mark that nothing closes quotes nothing
    expect(pathsOf(quoting('“', ''))).toEqual(['一、', '一、 / (一)', '一、 / (二)', '一、 / (一)', '一、 / (二)', '一、 / (三)', '二、'])
  })

  it('takes an untitled text that begins with why something was made for an explanation', () => {
    const [first] = parsed([
      ...LETTER,
      ...RULES,
      'source 来源:市政府办公室',
      'prov 一、制定背景',
      'para 为进一步发挥渡口的作用,市交通局制定了《云川市渡口管理办法》。',
      'source 来源:市交通局',
    ]).slice(-1)
    expect(first?.document?.kind).toBe('interpretation')
  })

  it('takes main points for a plan, and a chronicle for no report', () => {
    const kind = (shape: Shape) => parsed(shape)[0]?.document?.kind
    expect(
      kind([
        'title 云川市交通局2031年度渡口安全工作要点',
        'para 2031年全市渡口安全工作的总体要求是:坚持人民至上、生命至上,压实安全责任。',
        'prov 一、压实安全责任',
      ]),
    ).toBe('instrument')
    expect(kind(['title 2031年5月政务大事记', 'para 5月6日,市长江待月主持召开市政府常务会议。', 'para 5月9日,临江渡开工。'])).toBe('other')
  })

  it('takes the number that a collection counts by off the title of rules', () => {
    const documents = parsed(SHAPES['a collection with its cover and its contents that counts plans, too'] ?? []).map(
      ({ document }) => document,
    )
    expect(documents.map((document) => document?.title)).toEqual([
      '',
      '云川市人民政府关于印发云川市渡口管理办法的通知',
      '云川市支持渡口发展若干措施',
      '云川市渡口新政20条',
    ])
    expect(documents.map((document) => document?.kind)).toEqual(['front', 'notice', 'instrument', 'instrument'])
  })

  it('takes a law with its announcement for a notice', () => {
    const [first] = parsed(SHAPES['a law’s title and when it was passed above its announcement'] ?? [])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issued_on.reading).toBe('2030-07-22')
  })

  it('takes the title of the announcement where the page prints the law’s title twice', () => {
    const [first] = parsed([
      'page_title 云川市渡口公开条例',
      'chrome 时间:2031-07-22 18:31:41 来源: 法律资料网 作者:法律资料网 阅读:9379',
      'title 云川市渡口公开条例',
      ...(SHAPES['a law’s title and when it was passed above its announcement'] ?? []).slice(1),
    ])
    expect(first?.document?.title).toBe('云川市人民代表大会常务委员会公告')
  })

  it('takes a gazette’s last page with its issue for a colophon', () => {
    const [first] = parsed([
      'front 云川省人民政府公报',
      'front 2031年第14期',
      'front 编辑出版:云川省人民政府办公厅',
      'front 邮政编码:530101',
      'front 国内统一刊号:CN53-1055/D',
      'front 印刷:云川新华印务有限公司',
    ])
    expect(first?.document?.kind).toBe('back')
  })

  it('takes the day alone in brackets for when a law was made', () => {
    const [first] = parsed(['title 云川市渡口管理规定', 'adoption (2031年3月30日)', 'prov 第一条 为加强渡口管理,制定本规定。'])
    expect(first?.document?.issued_on.reading).toBe('2031-03-30')
  })

  it('leaves out whom a report was written to that a letter passes on', () => {
    const [first] = parsed(SHAPES['a report that a letter passes on, with whom it was written to'] ?? [])
    expect(first?.document?.addressees).toBe('各县(市、区)人民政府,市政府各部门')
    expect(first?.document?.issuers).toEqual(['云川市人民政府'])
  })

  it('takes the organs of a title that nobody signed apart', () => {
    const issuers = (title: string) => parsed([`title ${title}`, 'para 为促进渡口经济发展,提出如下意见。'])[0]?.document?.issuers
    expect(issuers('中共云川市委 云川市人民政府关于促进渡口经济发展的意见')).toEqual(['中共云川市委', '云川市人民政府'])
    expect(issuers('中共云川市委云川市人民政府关于促进渡口经济发展的意见')).toEqual(['中共云川市委', '云川市人民政府'])
    expect(issuers('云川市人民政府关于促进渡口经济发展的意见')).toEqual(['云川市人民政府'])
  })
})
