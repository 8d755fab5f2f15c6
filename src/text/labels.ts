/** The labels that a page prints around a document: 索引号, 发文机构, 发布时间, 浏览次数, with their values or alone. */
import { quick } from './quick.js'
import { squeeze } from './width.js'

/** Labels that say nothing but what a document is filed under; a value may stand behind the colon or on the next line. */
const FILED =
  '索引号|索取号|信息索引号?|发文(?:字号|机关|机构|部门|单位|日期|时间|文号|标题|内容)|(?:备注\\/)?文号|公文(?:种类|时效|生成日期|目录)|文件编号|文件(?:名称|标题|来源)|公文名称|信息名称|发布(?:机构|机关|部门|单位|日期|时间|文号)|制发(?:机关|日期)|' +
  '成文(?:日期|时间)|上载日期|生成日期|(?:生效|失效|废止|实施|施行|颁布|执行)(?:日期|时间)|颁布单位|公开(?:日期|时间|方式|形式|范围|类别|属性|目录|责任部门)|有效性(?:状态)?|效力位阶|(?:效力|文件|信息)状态|所属类别|法规类型|所属(?:行业|区域)|时效性|主题(?:分类|词)|体裁分类|信息分类|组配分类|' +
  '内容(?:概述|分类)|(?:中|外|英)文名称?|所属主题|服务对象|关键词|统一编号|(?:签署|登记|著录|公示)日期|信息时效期?|政策(?:级别|主题|分类)|公开主体|是否有效|(?:文件|信息)有效性|公开(?:程序|时限|权限)'
const INFO = quick(
  new RegExp(
    `^[•·▪●*–-]?(?:(?:规范性文件)?(?:${FILED})|号(?=[::]\\d)|发布[人者]|(?:法规|法律|规章)名称|您对.{2,8}满意度|政策咨询(?:机关|单位|部门|电话)|(?:是否)?有效|分类|信息来源部门|制定机关|法律(?:性质|效力位阶)|公布(?:日期|机关|文号)|浏览(?:次数|量)|(?:阅读|评论)(?:人?次数?|量|数)?|点击(?:次数|率|量|数)|访问次数|字号|字体(?:大小)?|` +
      '原标?题|责任编辑|责编|撰稿|录入|更新(?:时间|日期)|打印|热搜词|热门搜索|热词|保护视力色|视力保护色|分享(?:本文|此文|文章)?到?|累计访问|今日访问|点击数|热度|归档(?:时间|日期)|Publisher|文档(?:编号|格式|大小)|上传(?:时间|日期)|格式(?=[::][A-Z]{2,5}$)|页数(?=[::]\\d{1,4}$)|大小(?=[::][\\d.]{1,8}[KM]B$))[::]',
    'i',
  ),
)
/** Labels that a bar of information has, and a letter that calls for bids or names a meeting too. */
const WEAK_INFO = quick(/^[•·▪●*–-]?(?:名称|标题|编辑|审核|校对|时间|日期|有效期限?)[::]|^[\u4e00-\u9fff]{0,10}作者[::]/)
/** The first labels alone on a line, their values on the next: a table of information that was flattened. */
export const INFO_LABEL = quick(
  new RegExp(`^[•·▪●*–-]?(?:(?:${FILED})[::]?|(?:名称|标题|信息来源|分类|主题|时限|征集状态|结果反馈(?:日期|时间)?)[::])$`),
)
/** Labels that their values are stuck to: 发文机关国务院, 施行日期2031年5月31日. */
export const STUCK = quick(
  /^(?:发文(?:机关|日期|字号|文号)|(?:发布|施行|实施|公布|成文|生效)日期|时效性|效力级别|法规类别)[\u4e00-\u9fff\d〔〕]{2,30}$/,
)
/** Those that ask for a day, a number or a state: no title and no name stands behind them. */
const DATED = /日期|时间|时效|有效|状态|文号|字号|索引/
/** What databases of laws file them under, two labels at least on a line: 地区:临江行业:行政事业时效性:有效. */
const OF_DATABASE = quick(/^(?:类别|文号|地区|行业|颁发日期)[::].{0,20}(?:文号|颁发日期|行业|时效性|发布日期|发布时间)[::]/)
const INFO_BRACKET = quick(
  /^[[【(〔](?:字[体号]|打印|关闭|大中小|收藏|分享|推荐|(?:信息|文章)?(?:发布|更新|发表)?(?:时间|日期)[::]|来源[::]|(?:阅读|浏览|点击)(?:次数|量)?[::])/,
)
/** A label in the brackets that old law sites set it in, with its value: 【发布日期】2031-05-04. */
const FILED_BRACKET = quick(
  new RegExp(
    `^[•·▪●*–-]?(?:【(?:${FILED}|效力(?:级别|等级)?|制定机关|备注|全文|正文|题注|唯一标志|(?:法规|法律|规章)(?:标题|名称|类别)|(?:批准|通过|颁布|公布|修改)(?:部门|机关|日期|依据))】|\\[(?:${FILED}|(?:信息|文章)?来源|作者|字[体号]|浏览次数)\\])`,
  ),
)
/** A source without a name, another label straight behind it: 信息来源: 关键词: */
const NAMELESS = quick(/来源[::][^::]{2,5}[::]$|^来[自源][::](?:发布)?(?:时间|日期)[::]/)

/**
 * The number of a page in the index of a government (政府信息公开目录), alone on a line: the code of the organ, the year and a serial number,
 * 99370784004295192K/2031-02173.
 */
const INDEX = quick(
  /^[•·▪●*–-]?(?:[A-Z]{2}[A-Z\d]{6,18}|\d[A-Z\d]{7,18})(?:[-–][A-Z\d])?\/(?:19|20)\d{2}(?:[-–]?\d{3,8}|\d{2}[-–]\d{3,6})$/,
)

/** True for a squeezed line that is such a number and nothing else. */
export function isIndexNumber(bare: string): boolean {
  return INDEX.test(bare)
}

/** True for a rule drawn between a title and what stands below. */
export function isDrawnRule(bare: string): boolean {
  return DRAWN_RULE.test(bare)
}
const DRAWN_RULE = quick(/^[─━═—–_*=-]{2,}$/)

/** True for a squeezed line that can be what stands behind such a label: it has a digit, or is a word or two. */
export function isDatedValue(bare: string): boolean {
  return /\d/.test(bare) || bare.length <= 6
}

/** True for a label that asks for a day, a number or a state. */
export function asksForDate(bare: string): boolean {
  return DATED.test(bare)
}

/** The name of a site before the label for the day. */
const OF_SITE = /^[\u4e00-\u9fff]{2,10}(?:网|网站)(?=(?:发布|更新)?(?:日期|时间)[::])/

/** Where a page is from and how often it was read, behind a label that letters have too. */
const FROM_ALSO = /(?:来源|作者|投稿人?|编辑)[::]/
const READ_ALSO = /(?:浏览|点击|阅读|访问)(?:次数|量|数)?[::]/

/** Weight of a squeezed line as a bar of information; 0 for any other. */
export function infoWeight(line: string): number {
  const bare = line.includes('网') ? line.replace(OF_SITE, '') : line
  if (INFO_BRACKET.test(bare) || FILED_BRACKET.test(bare) || isNameless(bare)) return 6
  if (INFO.test(bare)) return /字[体号]|浏览|打印/.test(bare.slice(4)) ? 8 : 5
  if (!WEAK_INFO.test(bare)) return OF_DATABASE.test(bare) ? 5 : 0
  return FROM_ALSO.test(bare) && READ_ALSO.test(bare) ? 6 : 3
}

/** True for a squeezed line that begins with such a label in brackets. */
export function isFiledBracket(bare: string): boolean {
  return FILED_BRACKET.test(bare)
}

/** True for a squeezed line that has a label for the source and no source. */
export function isNameless(bare: string): boolean {
  return NAMELESS.test(bare)
}

/** What such a row may have beside them. */
const TIMED = quick(/^(?:时间|日期|来源|发布[人者])[::]?$/)
/** One label and the state that it asks for, and nothing else that a state is: 有效性 现行有效. */
const STATED = quick(/^(?:有效性|时效性|(?:文件|信息|效力)状态)[::]?(?:现行|继续|全文)?(?:有效|失效|废止|已修改)$/)

/** The pieces that blanks part, those of one character put together: 索 引 号 and 文  号 are one label each. */
function spacedPieces(text: string): string[] {
  const pieces: string[] = []
  let single = false
  for (const piece of text.trim().split(/\s+/)) {
    const isSingle = piece.length === 1 && piece >= '\u4e00'
    if (isSingle && single) pieces[pieces.length - 1] += piece
    else pieces.push(piece)
    single = isSingle
  }
  return pieces
}

/** What no table has for a heading. */
const INDEX_LABEL = /^(?:信息)?索[引取]号$/

/** The number behind it. */
const INDEXED = /^[\dA-Z/-]*\d{3}/
/** A label whose characters stand apart, 名        称, and characters of a value that is no heading. */
const APART = /^\s*\S\s+\S\s/
const LONG_VALUE = 10

/** True for labels and values that stand apart by blanks: 索引号 0010/2031-7 主题分类 综合类. Two labels at least, no colon behind them. */
export function isSpacedInfo(text: string): boolean {
  const pieces = spacedPieces(text)
  const [label = '', value = ''] = pieces
  if (INDEX_LABEL.test(label) && INDEXED.test(value)) return true
  if (pieces.length === 2)
    return STATED.test(label + value) || (APART.test(text) && (INFO_LABEL.test(label) || label === '名称') && value.length >= LONG_VALUE)
  if (pieces.length < 3 || pieces.length > 9 || !INFO_LABEL.test(pieces[0]!)) return false
  if (pieces.length === 4 && pieces.every((piece, i) => INFO_LABEL.test(piece) === (i % 2 === 0))) return true
  return (
    pieces.filter((piece) => INFO_LABEL.test(piece)).length > 1 &&
    (INDEX_LABEL.test(pieces[0]!) || pieces.some((piece) => /\d/.test(piece)))
  )
}

/** True for such labels with or without their values, two at least, what is behind none of them: goes on with a table of information. */
export function goesOnWithSpacedLabels(text: string): boolean {
  const [first = '', ...others] = spacedPieces(text)
  return others.length < MOST_PIECES && INFO_LABEL.test(first) && others.some((piece) => INFO_LABEL.test(piece) || RESPONSIBLE.test(piece))
}
/** Pieces of such a row behind its first label at most, and a label that tables have for a heading. */
const MOST_PIECES = 9
const RESPONSIBLE = quick(/^责任(?:部门|单位)[::]?$/)

/** The head of an index table: nothing but such labels, three at least, 索引号文号发布机构发布日期. */
const LABELS_ONLY = quick(new RegExp(`^(?:${FILED})(?=.{8})`))
const NEXT_LABEL = new RegExp(`(?:${FILED})`, 'y')

/** True for a squeezed line of such labels and nothing else. */
export function isIndexHead(bare: string): boolean {
  if (!LABELS_ONLY.test(bare)) return false
  let count = 0
  for (NEXT_LABEL.lastIndex = 0; NEXT_LABEL.lastIndex < bare.length; count++) if (!NEXT_LABEL.test(bare)) return false
  return count >= FEWEST_LABELS
}

/** Labels that a long line has at least to be a bar of information. */
const FEWEST_LABELS = 3
const LABEL = new RegExp(`(?:${FILED})[::]`, 'g')

/** True for a squeezed line of many such labels, with values or without, however long it is. */
export function isLongInfo(bare: string): boolean {
  return infoWeight(bare) > 0 && (bare.match(LABEL)?.length ?? 0) >= FEWEST_LABELS
}

/**
 * True for a row of labels with their values, 索引号 | … | 主题分类 | …: every second cell is a label, and no other is. Without colons
 * it may be the head of a table, unless a value has a digit.
 */
export function isInfoBar(text: string): boolean {
  const cells = text.split(/[|｜\t]+/).map((cell) => squeeze(cell))
  const first = cells.findIndex((cell) => cell !== '')
  if (first < 0) return false
  const labels = cells.filter((cell, i) => i >= first && (i - first) % 2 === 0 && cell !== '')
  const values = cells.filter((_, i) => i > first && (i - first) % 2 === 1)
  const isLabel = (cell: string) => INFO_LABEL.test(cell) || TIMED.test(cell)
  if (values.length === 0 || !isLabel(labels[0]!) || values.some(isLabel)) return false
  // behind one that is known a colon makes a label
  if (!labels.every((cell) => isLabel(cell) || cell.endsWith(':'))) return false
  return labels.some((cell) => cell.endsWith(':')) || values.some((cell) => /\d/.test(cell))
}

/** The first cell of a row with pipes, squeezed; '' where the line is none. */
function firstCell(text: string): string {
  const [first = '', second] = text.split(/[|｜]/, 2)
  if (second === undefined) return ''
  return squeeze(first) || squeeze(second)
}

/** True for a row with pipes whose first cell is a label. */
export const beginsWithLabel = (text: string): boolean => INFO_LABEL.test(firstCell(text))

/** The same of labels that other tables have for headings too. */
const WEAK_LABEL = quick(/^(?:标题|名称|关键词|内容概述|备注)$/)

/** A cell with a colon, which makes any word a label, a damaged one too. */
const WITH_COLON = quick(/^[^:]{2,8}:$/)

/** True for a row with pipes that goes on with a table of information. */
export function goesOnWithLabel(text: string): boolean {
  const first = firstCell(text)
  return INFO_LABEL.test(first) || WEAK_LABEL.test(first) || WITH_COLON.test(first)
}

/** The day first, then where the page is from: 2031年05月20日 来源:临江省教育厅. */
const FROM = quick(/^(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[|｜]?(?:信息|文章|稿件)?(?:来源|作者)[::].{0,30}$/)
/** Who wrote it, or a label for the day, and a day alone. */
const PUT_UP = quick(
  /^(?:(?:作者|编辑|记者|发布[人者])[::][\u4e00-\u9fff·、]{0,12})?(?:发布|发表|更新)?(?:时间|日期)[::](?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/,
)
/** The day behind its label, then where the page is from: 时间:2031-05-20 来源:办公室. Behind 发布时间 it is a bar of information, which tells the source. */
const PUT_UP_FROM = quick(/^(?:时间|日期)[::](?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:信息|文章|稿件)?(?:来源|作者)[::][^:]{0,20}$/)
/** True for a squeezed line that says on which day a page was put up, by whom or where it is from, and nothing else. */
export function isDayBar(bare: string): boolean {
  return FROM.test(bare) || PUT_UP.test(bare) || PUT_UP_FROM.test(bare)
}
