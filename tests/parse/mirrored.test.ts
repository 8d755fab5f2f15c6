/** Shapes of pages as mirrors, portals and collections show them, that were read wrongly when they were first seen; every text is invented. */
import { describe, expect, it } from 'vitest'
import { LETTER, parsed, RULES, rolesOf, type Shape } from '../support/shapes.js'

const BODY = LETTER.slice(2)

const SHAPES: Record<string, Shape> = {
  'the title three times, whose it is and its number between': [
    'page_title 关于印发《渡口创建办法(试行)》的通知',
    'chrome 时间:2034-07-07 08:50:53 来源: 云川资料网 作者:云川资料网 阅读:976',
    'page_title 关于印发《渡口创建办法(试行)》的通知',
    'page_title 云川市交通局办公室',
    'doc_number 云交办发[2031]13号',
    'title 关于印发《渡口创建办法(试行)》的通知',
    ...BODY,
  ],
  'a name cut off without a mark above the title': [
    'chrome 您的位置:主页 > 公告动态 > 投资资讯',
    'page_title 《云川市进一步支持民间资本建设渡口实施',
    'title 云川市人民政府办公室关于印发云川市',
    'title 进一步支持民间资本建设渡口',
    'title 实施方案的通知',
    ...LETTER.slice(1),
  ],
  'a report of an account, with the day of its year': [
    'title 云川市政协提案审查委员召开第二次会议',
    'chrome ©原创   12-29 09:51   云川电视台',
    'para 昨天上午,市政协提案审查委员召开会议,研究和讨论相关事项。',
  ],
  'a report of a newspaper behind a plan': [
    ...LETTER.slice(0, 4),
    'prov 一、加强领导。各区县要高度重视渡口安全,落实责任。',
    'para 云川晨报讯(记者温如许 通讯员江待月)昨日,市政府通报了提案办理情况。',
    'para 据悉,801件提案中,已经解决或采纳的提案564件。',
  ],
  'what a mirror has above what it copied, in glosses': [
    'chrome 柠檬av在线_免费观看视频_久久精品三区四区_成人网_国产精品',
    'chrome 歡迎訪問云川經(jīng)濟(jì)信息網(wǎng)!',
    'title 2034年一季度渡口生產(chǎn)總值初步核算結(jié)果',
    'chrome   • 時(shí)間:2034-04-17',
    'source   • 來源:云川統(tǒng)計(jì)局',
    'para 根據(jù)有關(guān)基礎(chǔ)資料,經(jīng)初步核算,全市渡口生產(chǎn)總值核算結(jié)果如下。',
  ],
  'a collection of samples and its editor': [
    'chrome 云川市人民政府办公室文件',
    'chrome 时间:2034-05-14 10:45:55下载本文作者:会员上传',
    'chrome 简介:渡口文库小编为你整理了多篇相关的《云川市人民政府办公室文件》,希望对你工作学习有帮助。',
    'page_title 第一篇:云川市人民政府办公室文件',
    'masthead 云川市人民政府办公室文件',
    'doc_number 云政办发〔2031〕5号',
    'title 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
    ...BODY,
  ],
  'a draft in 《》 with which reading it is in': [
    ...LETTER.slice(2, 3),
    'para 为了广泛征求社会各方面意见,现将《云川市渡口管理条例》(修正草案·二审稿)予以公布,请反馈意见。',
    'signature 云川市人大常委会法工委',
    'date 2031年11月20日',
    'inst_title 《云川市渡口管理条例》',
    'inst_title (修正草案·二审稿)',
    'toc 目  录',
    'toc 第一章 总则',
    'toc 第二章 附则',
    'prov 第一章 总则',
    'prov 第一条 根据有关法律,制定本条例。',
  ],
  'the day and who gave a notice on one line below the title': [
    'title 国家交委关于印发《渡口规程》的通知',
    'date 1991年8月29日,国家交委',
    'para 现将《渡口规程》发给你们,请遵照执行。',
    'prov 第一章 总 则',
    'prov 第一条 为加强渡口建设,制定本规程。',
  ],
  'what a database files a law under, and no title': [
    'chrome 类 别:其他经济法规文 号:颁发日期:1996-05-06',
    'chrome 地 区:临江行 业:行政事业时效性:有效',
    'adoption (1989年11月25日临江省第七届人民代表大会常务委员会第十次会议批准 自1990年1月1日起施行)',
    'toc 目 录',
    'toc 第一章 总 则',
    'toc 第二章 附 则',
    'prov 第一章 总 则',
    'prov 第一条 根据有关法律的规定,制定本条例。',
  ],
  'the heading of contents whose entries are lost': [
    'toc 目录',
    'prov 第一章 总则',
    'para 根据有关法律,结合自治州政治、经济、文化的特点,制定本条例,在全州行政区域内施行。',
    'para 自治州的自治机关是自治州的人民代表大会和人民政府。',
  ],
  'a code to be scanned above the next page': [...LETTER, 'publicity (此件主动公开)', 'chrome 扫一扫在手机上查看当前页面', ...LETTER],
  'nought printed as a Greek letter': [
    ...LETTER.slice(0, 4),
    'signature 云 川 市 人 民 政 府 办 公 室',
    'date 二Ο一一年四月十九日',
    ...RULES,
  ],
  'how often a page was read, behind its day': [
    'chrome 当前位置:首页 >> 信息公开 >> 安全生产',
    'chrome 2031-02-14    点击:8次',
    'doc_number 云安发〔2031〕17号',
    'title 关于印发安全生产规划的',
    'title 通    知',
    ...BODY,
  ],
  'a welcome, and what a portal has below a report': [
    'chrome 欢迎来到云川市水利局!',
    'chrome 繁体  |  本网站已经支持IPV6',
    'title 云川鼓励建设渡口综合码头',
    'chrome 云川晚报 · 2034-08-05 09:38',
    'para 4日上午,市长温如许主持召开市政府第31次常务会议,重点听取关于渡口的汇报。',
    'chrome 编辑:江待月',
    'chrome 监督:0999-8000001',
    'chrome 投稿:news@yunchuan.example',
    'chrome 本文内容为作者个人观点,不代表云川网立场。联系电话:0999-8000002,',
  ],
  'lewd advertisements behind a text that is cut off': [
    'para 为切实做好渡口禁渔工作,加强河道保护,恢复水域生态。根据有关规定《关于进" />',
    'chrome 欧美在线视频|精品久久|高清三区四区|久久精品视频|国产成人影视',
    'chrome 当前位置:首页 > 新闻资讯 > 正文',
    ...LETTER,
  ],
  'persons to be rung': [
    ...LETTER.slice(0, 4),
    'prov 一、各村应当巡查渡口。',
    'para 举报联系人:',
    'para 江待月13900000000(临江村)',
    'para 温 如13900000001(安澜村)',
    'para 何秋山13900000002(石桥村)',
  ],
  'the number of an order in brackets': [
    'page_title 云川市渡口管理规定',
    'title 云川市渡口管理规定',
    'doc_number (云川市人民政府令第35号)',
    'para 《云川市渡口管理规定》已经2031年12月12日市人民政府第47次常务会议通过,现予发布,自2032年2月1日起施行。',
    'signature 市 长:温如许',
    'date 二○三一年十二月十九日',
    ...RULES.map((line) => line.replace('办法', '规定')),
  ],
  'when a law without its title was passed, a full stop in the bracket': [
    'adoption (2014年8月26日云川市第十六届人民代表大会常务委员会第十次会议通过;根据2018年8月31日云川市第十七届人民代表大会常务委员会第四次会议《关于修改〈云川市渡口管理规定〉的决定》修正。)',
    'prov 第一条 为了加强渡口管理,制定本规定。',
    'prov 第二条 本市行政区域内的渡口适用本规定。',
  ],
  'a bar of aids between two pages': [...LETTER, ...RULES, 'chrome 网站无障碍 适老版', ...LETTER],
}

describe('pages of mirrors, portals and collections', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('begins a document with a report of a newspaper, and takes a lead without a title for news', () => {
    expect(parsed(SHAPES['a report of a newspaper behind a plan'] ?? []).map(({ document }) => document?.kind)).toEqual(['notice', 'news'])
    const [lead] = parsed(['para 日前,云川市人民政府印发关于推动渡口发展若干政策举措的通知。', 'para 文件详情如下:', ...LETTER])
    expect(lead?.document?.kind).toBe('news')
  })

  it('takes a notice that nobody signed for one, though articles stand behind it', () => {
    const [first] = parsed(SHAPES['the day and who gave a notice on one line below the title'] ?? [])
    expect(first?.document?.kind).toBe('notice')
    expect(first?.document?.issuers).toEqual(['国家交委'])
    expect(first?.document?.issued_on.reading).toBe('1991-08-29')
  })

  it('takes paragraphs that tell what happened on a day for news, and a publicity for a notice', () => {
    const report = 'para 为落实工作部署,2月20日-21日,云川镇组织开展渡口宣传活动,通过多种方式宣传有关要求。'
    const kinds = (lines: Shape) => parsed(lines).map(({ document }) => document?.kind)
    expect(kinds(['title 云川镇扎实开展渡口宣传活动', 'chrome 发布时间:2034-02-25 来源:云川镇 浏览次数:', report])).toEqual(['news'])
    expect(kinds(['title 云川市交通局关于渡口名录的公示', 'para 现将渡口名录予以公示,欢迎社会各界监督。'])).toEqual(['notice'])
  })

  it('reads the day beside the remark, and a source in glosses', () => {
    const [first] = parsed([...LETTER.slice(0, 5), 'publicity (此件发至乡)                  2031年6月13日', ...RULES])
    expect(first?.document?.issued_on.reading).toBe('2031-06-13')
    expect(first?.document?.remark).toBe('此件发至乡')
    const [other] = parsed([
      'title 云川市渡口公告',
      'source 來(lái)源:云川門(mén)戶    閱讀:2185 次',
      'para 現(xiàn)將有關(guān)事項(xiàng)公告如下。',
    ])
    expect(other?.document?.source_name).toBe('云川門(mén)戶')
    const [third] = parsed([
      'title 云川市渡口公告',
      'source 來(lái)源:云川辦公室 發(fā)布時(shí)間:2034-08-07',
      'para 現(xiàn)將有關(guān)事項(xiàng)公告如下。',
    ])
    expect(third?.document?.source_name).toBe('云川辦公室')
  })

  it('reads who issued a notice from a title in glosses', () => {
    const [first] = parsed([
      'title 云川市人民政府關(guān)于任免國(guó)家工作人員問(wèn)題的通知',
      'doc_number 云政[2031]38號(hào)',
      'para 根據(jù)規(guī)定,通知如下:',
    ])
    expect(first?.document?.issuers).toEqual(['云川市人民政府'])
  })
})
