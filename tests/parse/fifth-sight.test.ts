/** More shapes of pages that were read wrongly when they were first seen: encyclopedias, newspapers, lists of what is repealed; every text is invented. */
import { describe, expect, it } from 'vitest'
import { parsed, rolesOf, type Shape } from '../support/shapes.js'

const SHAPES: Record<string, Shape> = {
  'a notice whose number lost its serial': [
    'title 云川市人民政府',
    'title 关于公布第六批市级传统技艺代表性',
    'title 项目名录的通知',
    'doc_number 云政发〔2031〕?号',
    'addressees 各县区人民政府,市政府各部门:',
    'para 市政府批准第六批市级传统技艺代表性项目名录,现予公布,请认真组织实施。',
    'signature 云川市人民政府',
    'date 2031年6月1日',
  ],
  'the page of an encyclopedia: its buttons, what it says of the law in pairs, contents of its own': [
    'chrome 首页',
    'page_title 云川市供水管理条例',
    'chrome 编辑 讨论 上传视频',
    'chrome 中文名',
    'chrome 云川市供水管理条例',
    'chrome 发布机关',
    'chrome 云川市人民代表大会常务委员会',
    'chrome 文号',
    'chrome 第12号公告',
    'chrome 施行日期',
    'chrome 2019年5月1日',
    'chrome 目录',
    'chrome 1 条例全文',
    'chrome 2 内容解读',
    'chrome 条例全文',
    'chrome 编辑',
    'title 云川市供水管理条例',
    'adoption (2019年1月18日云川市第五届人民代表大会常务委员会第十次会议通过)',
    'prov 第一章 总则',
    'prov 第一条 为了加强供水管理,保障用水安全,根据有关法律法规,结合本市实际,制定本条例。',
    'prov 第二条 本市行政区域内的供水、用水及其管理活动,适用本条例。',
    'prov 第二章 附则',
    'prov 第三条 本条例自2019年5月1日起施行。',
  ],
  'letters that are repealed, as a list without days below the title of an annex': [
    'title 青泽市人民政府关于废止部分规范性文件的决定',
    'doc_number 青政发〔2020〕15号',
    'addressees 各县区人民政府,市政府各部门:',
    'para 经清理,市政府决定废止下列规范性文件,自本决定公布之日起不再执行。',
    'annex_list 附件:废止的规范性文件目录',
    'signature 青泽市人民政府',
    'date 2020年9月4日',
    'annex_label 附件',
    'annex_title 废止的规范性文件目录',
    'para 青泽市人民政府关于加强城市绿化工作的通知',
    'para 青泽市人民政府关于进一步做好粮食收购工作的意见',
    'para 青泽市人民政府办公室关于规范市场秩序的通知',
    'para 青泽市人民政府办公室关于推进农村公路建设的实施意见',
    'para 青泽市人民政府关于印发《青泽市消防管理规定》的通知',
  ],
  'the page of a newspaper above a report, and who wrote it': [
    'chrome 云川日报',
    'chrome 2021年6月8日 星期二',
    'chrome 第03版:要闻',
    'chrome 上一版 下一版',
    'title 云川市召开防汛工作会议',
    'chrome 本报记者 李某某',
    'para 本报讯 6月7日,云川市召开防汛工作会议,研究部署今年防汛工作。',
    'para 会议指出,要压实责任,加强值守,确保安全度汛。',
    'para 会议强调,要做好物资储备和队伍建设。',
  ],
  'files with their numbers, below 附件下载': [
    'title 云川市财政局关于公布收费目录的通知',
    'doc_number 云财发〔2020〕6号',
    'addressees 各县区财政局:',
    'para 现将收费目录予以公布,请遵照执行。',
    'annex_list 附件:1.收费目录',
    'annex_list 2.政府性基金目录',
    'signature 云川市财政局',
    'date 2020年4月4日',
    'chrome 附件下载:',
    'chrome 1.收费目录.xlsx',
    'chrome 2.政府性基金目录.pdf',
  ],
  'addressees of a whole city, without a colon, and with the letter on their line': [
    'chrome 您当前的位置:首页 > 政务公开 > 文件',
    'title 青泽市农业局关于做好秋收工作的通知',
    'doc_number 青农发〔2022〕17号',
    'addressees 市直有关部门,各农场',
    'para 为做好今年秋收工作,确保颗粒归仓,现将有关事项通知如下:',
    'prov 一、加强组织领导',
    'para 要成立工作专班,明确专人负责。',
    'prov 二、做好机具调度',
    'para 要及时检修机具,组织跨区作业。',
    'signature 青泽市农业局',
    'date 2022年9月1日',
    'title 青泽市教育局关于开展校舍安全排查的通知',
    'doc_number 青教发〔2022〕9号',
    'addressees 市直有关部门:为保障师生安全,决定在全市开展校舍安全排查,现通知如下。',
    'prov 一、排查范围',
    'para 全市中小学和幼儿园。',
    'prov 二、排查要求',
    'para 逐校逐栋排查,建立台账。',
    'signature 青泽市教育局',
    'date 2022年9月7日',
  ],
}

describe('pages at a fifth sight', () => {
  it.each(Object.entries(SHAPES))('knows %s', (_, shape) => {
    expect(rolesOf(shape)).toEqual(shape)
  })

  it('takes the page of an encyclopedia for one document, with the title of the law', () => {
    const documents = parsed(
      SHAPES['the page of an encyclopedia: its buttons, what it says of the law in pairs, contents of its own'] ?? [],
    ).flatMap(({ document }) => document ?? [])
    expect(documents.map(({ title }) => title)).toEqual(['云川市供水管理条例'])
  })
})

describe('a form in an annex, its number to be filled in', () => {
  it.each(['云应急许〔2031〕 号', '云应急许〔2031〕××号', '云应急许〔2031〕第 号'])('begins no document at %s', (number) => {
    const documents = parsed([
      'title 云川市应急管理局关于印发执法文书式样的通知',
      'doc_number 云应急〔2031〕12号',
      'addressees 各县区应急管理局:',
      'para 现将执法文书式样印发给你们,请遵照使用。',
      'annex_list 附件:行政许可决定书',
      'signature 云川市应急管理局',
      'date 2031年6月1日',
      'annex_label 附件',
      'annex_title 行政许可决定书',
      `para ${number}`,
      'para 各有关单位:',
      'para 你单位报送的材料收悉,经审查,符合条件,予以批准。',
      'para 云川市应急管理局',
      'para 年 月 日',
    ]).flatMap(({ document }) => document ?? [])
    expect(documents.map(({ doc_number, addressees }) => [doc_number.reading, addressees])).toEqual([
      ['云应急〔2031〕12号', '各县区应急管理局'],
    ])
  })
})
