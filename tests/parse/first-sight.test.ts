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
  'the number in round brackets below the title': [...LETTER.slice(0, 1), 'doc_number (云社厅函[2031]120号)', ...LETTER.slice(2)],
  'the number before a title that names no kind of letter, then the title': [
    'page_title 云政办发〔2031〕5号 云川市人民政府办公室关于印发云川市渡口改造工作方案',
    'title 云川市人民政府办公室关于印发云川市渡口改造工作方案',
    ...LETTER.slice(1),
  ],
  'whose the title is, above a title that says nothing of it': [
    'page_title 2031年政府信息公开工作年度报告',
    'title 安澜县龙渡镇人民政府',
    'title 2031年政府信息公开工作年度报告',
    'prov 一、总体情况',
    'para 2031年,龙渡镇人民政府认真贯彻落实有关要求,全面完成了各项信息公开任务。',
  ],
  'an interpretation behind what it is': [
    'title 文字解读:安澜县龙渡镇人民政府2031年政府信息公开工作年度报告',
    'chrome 字号:',
    'chrome 大 中 小',
    'prov 一、编制背景',
    'para 根据有关规定,编写本报告。',
  ],
  'who gave a report, between the day and those who hear it': [
    'title 云川市人民政府工作报告',
    'adoption ——2031年1月8日在云川市第八届人民代表大会第三次会议上',
    'signature 云川市市长 温如许',
    'addressees 各位代表:',
    'para 现在,我代表市人民政府,向大会报告工作,请予审议。',
  ],
  'whom to ask, below the sign-off, and the foot of the page': [
    ...LETTER,
    'para 联系人及电话:温如许,0999-5550345',
    'chrome 责任编辑:江待月',
    'chrome 关闭',
    'chrome 上一篇:安澜县财政局关于渡口建设的答复函',
  ],
  'the name of the file, and the way out of the site': [
    ...LETTER,
    'chrome 20310108-(2031年第1号)云川市人民政府渡口禁渔令',
    'chrome 扫一扫在手机打开当前页',
    'chrome 您访问的链接即将离开“云川市人民政府”门户网站,是否',
    'chrome 继续访问',
    'chrome 更多精彩内容欢迎扫描下方二维码关注云川!',
  ],
  'buttons between dashes and one beside another': [
    ...LETTER.slice(0, 1),
    'chrome 加大字体 缩小字体 收藏 取消收藏 打印',
    'chrome —分享—',
    ...LETTER.slice(1),
  ],
  'a headline above what happened in the morning': [
    'title 温如许任云川市代理市长',
    'para 2031年5月31日上午,云川市第五届人民代表大会常务委员会第七次会议召开。',
    'title 云川市人民代表大会常务委员会',
    'title 关于接受江待月同志辞去云川市人民政府',
    'title 市长职务请求的决定',
    'adoption (2031年5月31日云川市第五届人民代表大会常务委员会第七次会议通过)',
    'para 云川市第五届人民代表大会常务委员会第七次会议决定,接受江待月同志辞去职务的请求。',
  ],
  'a reply to a deputy without a title, behind a text that nothing ends': [
    ...LETTER,
    ...RULES,
    'masthead 类别:C',
    'addressees 石见溪代表:',
    'para 你提出的“关于修建龙渡镇渡口的建议”,已交我局研究办理,现答复如下:',
    'para 待上级有投资计划时,我局将积极申报。',
    'signature 安澜县交通运输局',
    'date 2031年9月18日',
  ],
  'bars with nothing between the last pipes, behind a table': [
    ...LETTER,
    'annex_label 附件',
    'annex_title 云川市渡口名录',
    'table | 序号 | 渡口 | 次数 |',
    'table | 1 | 龙渡 | 20 |',
    'chrome 索引号:99236931-5/2031-00029 | |',
    'chrome 发文字号:云政办发〔2031〕92号 | 发文时间:2031-12-31 |',
    'chrome 标题:云川市人民政府办公室关于印发《云川市渡口管理办法》的通知 | |',
    ...LETTER.slice(2),
  ],
  'an order below a law that the page names twice, its officer’s name lost': [
    'page_title 临江省渡口规划建设管理实施办法',
    'chrome 作者:云川法律网 时间:2031-07-13 05:29:46  浏览:817',
    'page_title 临江省渡口规划建设管理实施办法',
    'page_title 临江省人民政府',
    'page_title 临江省渡口规划建设管理实施办法',
    'title 临江省人民政府令',
    'doc_number 第82号',
    'para 《临江省渡口规划建设管理实施办法》已经省人民政府第六次常务会议通过,现予发布施行。',
    'signature 省长',
    'date 二○三一年七月二十三日',
    'inst_title 临江省渡口规划建设管理实施办法',
    'prov 第一章 总则',
  ],
  'a colon that is none by its name': [...LETTER.slice(0, 2), 'addressees 各区县人民政府,市政府各部门∶', ...LETTER.slice(3)],
  'a red head of two organs above a title without a number': [
    'masthead 000888',
    'masthead 加急',
    'masthead 临江省水利局',
    'masthead 临江省交通局文件',
    'title 临江省水利局临江省交通局关于印发《云川市渡口管理办法》的通知',
    'para 现将《云川市渡口管理办法》印发给你们,请认真组织实施。',
    'signature 临江省水利局',
    'signature 临江省交通局',
    'date 2031年3月2日',
  ],
  'advertisements where a report could have its title': [
    'chrome 金沙平台网址导航',
    'title 关于研究渡口改造问题的会议纪要',
    'para 2031年9月15日,副市长温如许主持召开会议,研究渡口改造问题。',
    'chrome 下一篇:没有了老虎机开奖结果',
    'title 云川市召开渡口改造会议',
    'para 2031年9月16日,副市长温如许主持召开会议,研究渡口改造问题。',
    'chrome ==================金沙平台手机版',
  ],
  'plans and reports that no letter issues, one behind another': [
    ...LETTER,
    ...RULES,
    'title 云川市渡口管理处2031年工作要点',
    'para 2031年,全处工作的总体要求是:坚持安全第一,推动渡口事业发展。',
    'prov 一、抓好安全生产',
    'para 定期开展检查,消除隐患。',
    'title 关于云川市2030年决算草案的情况说明',
    'para 根据预算法有关规定,现将2030年决算情况说明如下。',
    'prov 一、一般公共预算',
    'para 收入完成12亿元。',
    'title 云川市渡口突发事件应急预案',
    'para 为提高应急处置能力,保障群众出行安全,制定本预案。',
    'prov 一、总则',
    'para 本预案适用于本市。',
  ],
  'the beginning of the text on one line, the title below on two': [
    AGAIN,
    'chrome 166人看过',
    'chrome 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知(云政办发〔2031〕5号)各区县人民政府:《云川市渡口管理办法》已经市政府',
    'title 云川市人民政府办公室关于印发',
    'title 《云川市渡口管理办法》的通知',
    ...LETTER.slice(1),
  ],
  'another name for the index': [
    LETTER[0] ?? '',
    'chrome 索取号:YC4304002-2031-025             发布日期:2031-12-25字体 [ ]',
    ...LETTER.slice(1),
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

  it('takes the brackets off a number', () => {
    const [first] = parsed(SHAPES['the number in round brackets below the title'] ?? [])
    expect(first?.document?.doc_number).toEqual({ printed: '云社厅函[2031]120号', reading: '云社厅函[2031]120号' })
  })

  it('takes no day from a date without one', () => {
    const [first] = parsed(SHAPES['a day that was never filled in'] ?? [])
    expect(first?.document?.issued_on).toEqual({ printed: '2031年3月日', reading: '' })
  })
})
