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
    'chrome 草莓av在线_一个人看的免费观看视频_久久精品一区二区_成人网_亚洲国产精品',
    'chrome 歡迎訪問云川經(jīng)濟(jì)信息網(wǎng)!',
    'title 2034年一季度渡口生產(chǎn)總值初步核算結(jié)果',
    'chrome   • 時(shí)間:2034-04-17',
    'source   • 來源:云川統(tǒng)計(jì)局',
    'para 根據(jù)有關(guān)基礎(chǔ)資料,經(jīng)初步核算,全市渡口生產(chǎn)總值核算結(jié)果如下。',
  ],
  'a collection of samples and its editor': [
    'chrome 云川市人民政府办公室文件',
    'chrome 时间:2034-05-14 10:45:55下载本文作者:会员上传',
    'chrome 简介:渡口文库小编为你整理了多篇相关的《云川市人民政府办公室文件》,但愿对你工作学习有帮助。',
    'page_title 第一篇:云川市人民政府办公室文件',
    'masthead 云川市人民政府办公室文件',
    'doc_number 云政办发〔2031〕5号',
    'title 云川市人民政府办公室关于印发《云川市渡口管理办法》的通知',
    ...BODY,
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

  it('reads who issued a notice from a title in glosses', () => {
    const [first] = parsed([
      'title 云川市人民政府關(guān)于任免國(guó)家工作人員問(wèn)題的通知',
      'doc_number 云政[2031]38號(hào)',
      'para 根據(jù)規(guī)定,通知如下:',
    ])
    expect(first?.document?.issuers).toEqual(['云川市人民政府'])
  })
})
