import { readDate } from '../../text/dates.js'
import { mayHoldNumber, numberForm } from '../../text/doc-number.js'
import {
  asksForDate,
  beginsWithLabel,
  goesOnWithLabel,
  goesOnWithSpacedLabels,
  INFO_LABEL,
  infoWeight,
  isDayBar,
  isFiledBracket,
  isIndexHead,
  isInfoBar,
  isLongInfo,
  isSpacedInfo,
  STUCK,
} from '../../text/labels.js'
import { endsAsOrgan } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { Propose, Rule } from '../rule.js'
import { organsIn } from '../sight/organs.js'
import { beginsOutline } from '../sight/outset.js'
import { isPager } from '../sight/pagers.js'
import { HAS } from '../sight/shape.js'
import { isWideText, type Sight } from '../sight/sight.js'
import { headsPartOfCase } from './signs/cases.js'
import { adWeight, isLabel, labelWeight, menuWeight } from './signs/menus.js'
import { PLAIN_SPAM, spamWeight } from './signs/spam.js'
import { isName, isStamp } from './social.js'

const SEPARATOR = quick(/^[-=_*~·•—…|+#<>.。、,\\/\s─━═◆◇■□●○★☆※]{2,}$/)
/** A drawn rule with a word or two behind it; a blank to be filled in is drawn otherwise. */
const RULED = quick(/^[=*~#—-]{6,}[^=*~#—-]{1,20}$/)
const CRUMBS = quick(
  /^(?:(?:您(?:现在|当前|目前)?|我)的?(?:所在)?位置|(?:当前|现在|目前)的?(?:所在)?位置|(?:所在)?位置[:]|(?:\d{1,2}\.)?首页[>»›|\-/]|当前(?:栏目|页面)[:]|Youarehere:)/i,
)
const CRUMB_PATH = /(?:首页|主页).*[>»›]|[>»›](?!\d).*[>»›](?!\d)|[>»›](?:正文|详情)/
/** Tags that a page shows for text, behind the number of the list that they stand in. */
const TAGS = quick(/^\d{1,2}\.(?:<\/?[a-z][^<>]{0,40}>)+$/i)
/** A line in brackets is none of all this. */
const BRACKETED = quick(/^[(（].*[)）]$/s)
const QR = /二维码|扫一扫|扫码|小程序|公众号|微信号|关注我们|手机客户端|移动客户端/
/** The same in words that nothing else has. */
const SURE_QR = quick(
  /^(?:请)?(?:扫一扫|扫描|微信扫|手机扫).{0,10}(?:手机|移动端|微信).{0,6}(?:打开|查看|浏览|阅读|观看)(?:当前|本|此)?(?:页面?|网页|文章)?[!。]?$/,
)
/** The name of the site; the counter of its visitors; an entry of a list of links or downloads. */
const SITE = quick(
  /(?:政策法规库|法规数据库|文件库|门户网站|政府网站|政务网|信息网|官方网站|人民政府网|公开专栏|专题专栏)$|网站?(?:https?:\/\/|www\.)[\w./-]+$|^[\u4e00-\u9fff]{4,30}[\w.-]+\.(?:gov\.cn|org\.cn|com|cn)$/,
)
const COUNTER = quick(
  /^今天是|^您(?:访问的链接)?即将离开|^(?:\d{4}年\d{1,2}月\d{1,2}日)?星期[一二三四五六日天]$|欢迎(?:您|你)?(?:访问|光临)|^欢迎来到[\u4e00-\u9fff]{2,20}[!！]$|(?:政府|[局厅委网站])欢迎[您你]!?$|^(?:您是|本页|本站|今日|累计|总)?(?:第?\d+位)?(?:访客|访问者|(?:访问|浏览|点击)(?:总?[量次]数?|人次))[::]?\d*|^您是第\d+位|^[AT][+-](?:[AT][+-])*$|^\d+(?:次|人)(?:浏览|阅读|看过)$/,
)
/** The day on which a page was put up, and how often it was read: 2031-01-30 浏览量:. */
const READ_SINCE = quick(
  /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:(?:访问|浏览|点击|阅读)(?:总?[量次]数?|人[次数])[::]?\d*次?|(?:浏览|点击|阅读)[::]\d+次)$/,
)
/** Where the page itself is found, and under which words: what stands below a text. */
const OF_PAGE = quick(
  /^(?:本文|本页|原文|文章)(?:链接|地址|网址|关键[词字]|标签)[::]|^(?:投稿|爆料|商务合作)(?:邮箱|热线|电话)?[::][\w@.-]+$|^监督[::][\d-]{7,}$|^转载请注明|^篇[一二三四五六七八九十\d]{1,2}$|^(?:感谢|谢谢)您?的?(?:捐赠|打赏|阅读|支持)[!。]?$/,
)
/** What a site says of its texts in a sentence: where they are from, whom to ask about rights, which wording counts, whether they are in force; and what a server prints that failed. */
const DISCLAIMS = quick(
  /^\[anerroroccurredwhileprocessingthisdirective\]|^《[^《》]{2,60}》由会员.{0,6}分享.{0,12}(?:在线阅读|下载)|^(?:本文|以上)内容(?:仅)?(?:为|代表)作者.{0,4}(?:观点|意见)|^(?:.{0,8}本文|(?:[①-⑨]|\d[.、])?凡?本(?:站|网站?|平台|公众号)|以上(?:内容|信息|文章)).{0,80}(?:转载|侵权|版权|来源于|来自|删除|仅供参考).{0,60}(?:转载|侵权|注明|删除|处理|联系|为准|观点|立场)/,
)
const LONGEST_DISCLAIMER = 160
/** What a database of laws says of one between its number and its text. */
const IN_FORCE = /^[^,。:]{0,8}提示:.{0,120}(?:继续有效|废止|失效|已被?修[改订])/
/** Buttons in brackets side by side: [Search] [Help] [收藏]. */
const BUTTONS = quick(/^(?:\[[^[\]]{2,20}\]){3,}$/)
/** The way on through a newspaper: 下一版»本期共4版(1-2-4). */
const PAPER = quick(
  /^(?:[上下]一版[»›>]*){1,2}(?:本期共\d{1,3}版.{0,20})?$|^本期共\d{1,3}版|^第?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,2})版[::]?[\u4e00-\u9fff·]{0,8}$|^(?:版次|版面)[::].{1,12}$/,
)
/** The day on which a page is looked at, the day of the week on the next line. */
const TODAY = quick(/^\d{4}年\d{1,2}月\d{1,2}日星期[一二三四五六日天]$/)
/** A step of the way to a page alone on a line: 新闻中心>. */
const STEP = quick(/^[\u4e00-\u9fff]{2,10}[>»›]$/)
const LINKS = quick(/^(?:友情链接|相关链接|快速链接|网站导航|站群导航)[::]/)
const DOWNLOAD = quick(/[^,。;]\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|et|pptx?)(?:\(.{1,12}\))?$|^一图(?:读懂|看懂)[:|《]|^下载地址:/i)
const ITEM = quick(/^[·•>»›]|^【[^】]{2,6}】.|\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|et|pptx?)$|[[(]?\d{4}-\d{2}-\d{2}[\])]?$/i)
/** Words of the frame of a site: who runs it, how to reach them, under which licence. */
const FRAME =
  /主办(?:单位)?:|承办(?:单位)?:|协办(?:单位)?:|维护(?:单位)?:|技术支持|网站标识码|标识码:|备案(?:号|编号)|ICP备|公网安备|网安备|版权所有|[©Ⓒ]|版权均?[属归]|(?:版权|免责)声明:|^声明:(?=本[文网站])|未经授权|未经许可|Copyright|PrivacyPolicy|Disclaimers?|AllRightsReserved|ProducedBy|PoweredBy|建议使用|浏览器|分辨率|访问量|网站建设|网络推广|运行维护|党政机关.{0,4}标识|政府网站.{0,4}找错|融媒体中心/gi
/** Those of them that no text begins with. */
const SURE_FRAME = quick(
  /^(?:版权所有|[©Ⓒ](?!原创)|\([cC]\)|(?:版权|免责)声明[::]|声明[::](?=本[文网站])|技术支持(?![::].*\d{7}|.*-\d{3,4})|(?:政府)?网站标识码|网站(?:维护|主办|承办|管理)(?:单位)?(?=[::])|网站维护|Copyright|[\u4e00-\u9fff]{1,2}(?:公网安备|ICP备)(?=[(（第]?\d))/i,
)
/** What a page prints above the text: what it is about, in short. */
const ABSTRACT = quick(/^(?:导读|摘要|核心提示|内容提要|摘要提示|编者按)[::]|^(?:简介|导语)[::].{0,24}小编|^(?:导语|前言)[::].{0,100}范文/)
/** True for what leads to the samples on a page, below its own title. */
export const leadsToSamples = (bare: string): boolean => /^(?:导语|前言)/.test(bare) && ABSTRACT.test(bare)
/** What the editor of a site says above a text: 下面是小编整理的办法全文:. No letter has one. */
const EDITED = /^.{0,40}(?:下面|以下)(?:就?是|为)?.{0,8}小编/
/** How to reach somebody: the site's owner, or whoever a letter names. */
const CONTACT = /传真:|电话:|热线:|地址:|邮编:|邮箱:|E-?mail:|网址:/gi
const NEIGHBOUR = quick(
  /^[•·▪●]?(?:上一?[篇条页]|下一?[篇条页]|相关(?:链接|新闻|文章|附件|文件|解读|阅读|推荐|稿件|政策)|附件下载|文件下载|点击下载|责任编辑|政策原文|原文链接|(?:政策|文件)?解读链接|图解|延伸阅读)[::]/,
)
/** The pages of a text that a site parts: [1][2][3][下一页]. */
const PAGER = quick(/^(?:\[\d{1,3}\]){2,}(?:\[[下尾末][^[\]]{0,3}\])?$/)
/** An entry of the menu that sets how large letters are: 32px. */
const SIZE = quick(/^-?\d{2}px$/)
const LINK = quick(/^(?:URL:\s?)?(?:<?https?:\/\/|www\.)\S+>?$|^[\w.+-]+@\S+\.\w{2,}$/i)
/** True for a line of nothing but names of organs. */
function isOrgans(sight: Sight): boolean {
  return endsAsOrgan(sight.bare) && organsIn(sight).length > 0
}

/** Organs that sign a letter, or begin its title, at most. */
const MOST_ORGANS = 8

/** True for an organ above a title's subject, its letter or the day: organs in a list of links have more links below. */
function beginsWithOrgans(sight: Sight): boolean {
  if (!isOrgans(sight)) return false
  let at = sight.next
  for (let i = 0; at !== null && i < MOST_ORGANS && isOrgans(at); i++) at = at.next
  if (at === null) return true
  return !(isLinkName(at) || isLabel(at.bare) || frameWeight(at.bare) > 0)
}

/** True for a short name and nothing else. */
const isLinkName = ({ bare, marker, shape }: Sight): boolean => marker === null && isName(bare) && !(shape & (HAS.digit | HAS.year))

/** Site furniture by the words of its frame, one weight a word; 0 where there are none, whoever is to be reached. */
function frameWeight(bare: string): number {
  const words = bare.match(FRAME)?.length ?? 0
  const contacts = bare.match(CONTACT)?.length ?? 0
  if (words === 0) return 0
  if (SURE_FRAME.test(bare)) return Math.min(5 + words + contacts, 9)
  return words + contacts === 1 ? 2.5 : Math.min(4 + words + contacts, 9)
}

/** Lines of a frame that may stand above one that says it surely: 主办单位:, 承办单位:, 技术支持:. */
const MOST_ABOVE_SURE = 4

/** Weight of the frame's words where a text may have them as well, and of as many right above a line that is surely of a frame: 主办单位: above 版权所有. */
function framedWeight({ bare, next }: Sight): number {
  const weight = frameWeight(bare)
  if (weight === 0 || weight >= SURE_FOOT) return weight
  for (let at = next, i = 0; at !== null && i < MOST_ABOVE_SURE; at = at.next, i++) {
    const below = frameWeight(at.bare)
    if (below >= SURE_FOOT) return SURE_FOOT
    if (below === 0) break
  }
  return weight
}

/** Labels that stand at the foot of a page only. */
const FOOT_LABEL = quick(
  /(?:返回|回到)(?:顶部|首页)|(?:网站|站点)地图|(?:联系|关于)我们|友情链接|(?:网站|本站).{0,4}支持IPv6|政府网站找错|本网?站由.{2,30}(?:主办|承办|维护|管理)|显示[屏器].{0,4}分辨率|分享到.{0,12}(?:微信|微博|QQ)/i,
)
/** Characters of a bar of such labels at most, and the weight of a frame that is sure. */
const LONGEST_FOOT = 60
const SURE_FOOT = 5

/** True for a bar of such labels. */
export function hasFootLabel({ bare, ending }: Sight): boolean {
  return bare.length <= LONGEST_FOOT && ending !== 'stop' && FOOT_LABEL.test(bare)
}

/** True for what stands at the foot of a page only: who runs the site, the page before and the page behind, the way back to the top. */
export function isFoot(sight: Sight): boolean {
  const { bare, short, ending } = sight
  if (!short || ending === 'stop') return false
  if (hasFootLabel(sight) || surelyHeadsLinks(bare) || framedWeight(sight) >= SURE_FOOT) return true
  return /^[•·▪●]?[上下]一/.test(bare) && NEIGHBOUR.test(bare)
}

/** True for a short line that says how to reach somebody. */
export function isContact({ bare, ending }: Sight): boolean {
  return bare.length <= LONGEST_FOOT && ending !== 'stop' && (bare.match(CONTACT)?.length ?? 0) > 0
}

/** The name of the site's owner in English. */
const LATIN_NAME = quick(/^[A-Z][A-Za-z ,.&'’()-]{11,120}$/)

/** The heading of a list of links at the foot of a page. */
const LINKS_HEAD = quick(/^(?:精彩|热门|相关|友情|热点|推荐|延伸|更多|猜你|往期)[\u4e00-\u9fff]{2,4}[::]?$/)

/** What a page prints above the files to be downloaded. */
const FILES = quick(/^(?:相关)?(?:附件|文件)(?:列表|下载|清单)[::]?$|^相关附件[::]?$|^附件[::]$/)

/** Those that head no column of a table. */
const SURE_LINKS = quick(
  /^(?:精彩|热门|相关|友情|热点|推荐|延伸|更多|猜你|往期)(?:图片|链接|阅读|推荐|新闻|信息|文章|文档|稿件|解读|附件|文件|政策|报道|喜欢|回顾|精彩|视频|专题|办事指南)[::]?$|^链接[::]$/,
)

/** True for such a heading that can be nothing else. */
export function surelyHeadsLinks(bare: string): boolean {
  return SURE_LINKS.test(bare)
}

/** True for the heading under which a page lists links to others, advertisements stuck to it or not. */
export function headsLinks(bare: string): boolean {
  return LINKS_HEAD.test(bare) || /^(?:(?:相关|友情)链接|(?:附件|文件|资料)下载[::]?$|下载(?:附件|专区)[::]?$)/.test(bare)
}

/** True where a letter begins: the line or the next one is its number, addressees follow, or the title is printed twice. */
function beginsLetter({ bare, next, ending, marker }: Sight): boolean {
  if (bare.endsWith('号') && numberForm(bare) === 'bracketed') return true
  // no link ends in a colon
  if (ending === 'colon' && marker === null) return true
  if (next === null) return false
  return (
    isStamp(next) ||
    isDayBar(next.bare) ||
    (isWideText(next) && mayHoldNumber(bare)) ||
    next.bare === bare ||
    (next.ending === 'colon' && next.marker === null) ||
    (next.bare.endsWith('号') && numberForm(next.bare) !== null)
  )
}

/** A link to what explains a document: 【文字解读】…. */
const LINKED = quick(/^【(?:文字|图片|图文|视频|音频|动漫|专家|媒体|部门|政策|负责人)?(?:解读|图解|问答)】./)

/** True for such a link below which no text stands: another link, a button, a caption, or nothing. */
export function isLinked({ bare, next }: Sight): boolean {
  if (!LINKED.test(bare)) return false
  return next === null || isLabel(next.bare) || next.bare.startsWith('【') || QR.test(next.bare)
}

/** A title that says that what it names is explained below, and the same as a picture. */
const EXPLAINS = quick(/(?:解读|解读(?:材料|文件|信息|链接)|图解|问答|答记者问)$|^一图(?:读懂|看懂)/)
/** Links to what explains a document that stand together at most. */
const MOST_LINKS = 4

/** True for such a title below which no text stands, but other links, buttons, files or nothing: a link itself. */
export function leadsToLinks(sight: Sight): boolean {
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < MOST_LINKS && EXPLAINS.test(at.bare); i++) at = at.next
  if (at === sight) return false
  return at === null || isLabel(at.bare) || SURE_LINKS.test(at.bare) || DOWNLOAD.test(at.bare) || QR.test(at.bare) || headsLinks(at.bare)
}

/** What heads a page above its breadcrumb, beside whose site it is: another site's name, the column, an address. */
const PAGE_HEAD = quick(/^[\u4e00-\u9fff]{2,10}网$|^[\u4e00-\u9fff]{2,10}[-_|—][\u4e00-\u9fff]{2,16}$/)

/** True for the head of a page: its breadcrumb is below. */
function headsPage(sight: Sight): boolean {
  const { bare, next } = sight
  if (next === null || !isBreadcrumb(next)) return false
  return isOrgans(sight) || PAGE_HEAD.test(bare) || (bare.length <= 40 && (bare.match(CONTACT)?.length ?? 0) > 0 && frameWeight(bare) === 0)
}

/** True for the name of a column above the breadcrumb: a cell of a table may be printed so too. */
const headsColumn = ({ bare, next }: Sight): boolean => next !== null && isBreadcrumb(next) && isName(bare)

/** True for the way to a page: 首页 > 政务公开 > 正文. */
export function isBreadcrumb({ bare, shape }: Sight): boolean {
  return CRUMBS.test(bare) || ((shape & HAS.arrow) !== 0 && bare.length < 60 && CRUMB_PATH.test(bare))
}

/** The name of a file that begins with the day it was put up, 20310108-某某通告, or that ends as one of a word processor does. */
const FILE = quick(/^20\d{6}[-_—]|\.(?:docx?|wps|pdf|rtf)$/i)

/** True for a squeezed line that is such a name. */
export function isFile(bare: string): boolean {
  return FILE.test(bare)
}

/** Characters that a title and what is cut short below it have in common. */
const SHARED = 16

/** True for the beginning of a page's text, cut short, above the title with which it begins. */
function isSnippet({ bare, text, next }: Sight): boolean {
  if (next === null || !bare.startsWith(next.bare)) return false
  if (text.endsWith('…')) return next.bare.length >= SHARED
  // title, number and addressees on one line, and the title below on two
  const title = next.bare + (next.next?.bare ?? '')
  return title.length >= SHARED && bare.startsWith(title) && bare.includes(':', title.length)
}

/**
 * Weights of the cases, on the scale of rule.ts. A word that letters, tables and sites have alike gets 5 and less; what no document prints
 * on a line of its own 6 and more.
 */
const WEIGHT = {
  /** The format says so: no other rule comes near. */
  marked: 20,
  disclaimer: 6.5,
  /** Words as the title has them: more than a title gets. */
  snippet: 9,
  abstract: 6,
  /** More than the addressees of a letter have. */
  edited: 9,
  separator: 6,
  ruled: 7.5,
  star: 6,
  stroke: 3,
  /** Any short line, where nothing else fits: less than running text has. */
  stray: -2,
  latin: 1.5,
  /** Counts below the heading of a list of links only. */
  link: 3.5,
  breadcrumb: 8,
  step: 6,
  /** More than what a number begins. */
  tags: 9,
  aboveBreadcrumb: 6.5,
  columnAboveBreadcrumb: 3,
  linked: 6,
  explains: 6,
  headsLinks: 5,
  /** A sure annex's label stands above a file so: more than that. */
  headsFiles: 12,
  /** More than the contents of a law have. */
  contentsOfPage: 9,
  /** Counts behind a label that asks for it only; not where an outline begins below. */
  value: 6.5,
  valueAboveOutline: 2,
  /** A label behind a dot: another one below says that it is none of a list. */
  dottedBetween: 4,
  dotted: 1,
  fileName: 5,
  today: 9,
  buttons: 8,
  /** Rows of the index table: more than rows of any other table. */
  infoCells: 12,
  infoRow: 12,
  infoStuck: 6,
  infoSpaced: 8,
  infoLong: 8,
  /** The label of an index alone: with its colon, behind a dot, or bare, as a heading in a table may be. */
  labelWithColon: 5.5,
  labelWithDot: 6,
  label: 4,
  /** How to reach somebody, which letters say too: the line, each label in it, and all together at most. */
  contacts: 1.5,
  contactLabel: 0.5,
  mostContacts: 3,
  linksOnLine: 9,
  qr: 5,
  sureQr: 8,
  /** 上一篇 and 下一篇 begin no sentence, the other labels may. */
  neighbour: 9,
  neighbourLabel: 6,
  pager: 9,
  url: 3,
  site: 4,
  counter: 7,
  paper: 7,
  ofPage: 8,
  download: 5,
  /** With its number in the list: more than a provision has. */
  countedFile: 7,
  item: 1.5,
} as const

/** Organiser lines, breadcrumbs, menus, buttons, separators, captions of QR codes, footers, and the advertisements injected there. */
export const chrome: Rule = {
  id: 'chrome',
  about: 'what belongs to the web site: organiser line, breadcrumb, menu, separator, QR caption, information bar, footer, injected spam',
  // front matter may have lines of any length
  long: true,
  propose(sight, propose) {
    const { bare, text, short, shape, line, marker } = sight
    if (line.markup?.tag === 'meta') return propose('chrome', WEIGHT.marked, 'front-matter')
    if (line.markup?.tag === 'hr' || line.markup?.tag === 'comment') return propose('chrome', WEIGHT.marked, 'markup')
    if (bare.length <= LONGEST_DISCLAIMER && (DISCLAIMS.test(bare) || (shape & HAS.colon && bare.includes('提示:') && IN_FORCE.test(bare))))
      propose('chrome', WEIGHT.disclaimer, 'frame')
    if (isSnippet(sight)) propose('chrome', WEIGHT.snippet, 'abstract')
    else if (ABSTRACT.test(bare)) propose('chrome', WEIGHT.abstract, 'abstract')
    else if (sight.ending === 'colon' && bare.includes('小编') && EDITED.test(bare)) propose('chrome', WEIGHT.edited, 'abstract')
    // a line that is drawn may be of any length
    if (shape & HAS.rule && (SEPARATOR.test(text) || (short && isLabel(bare)))) propose('chrome', WEIGHT.separator, 'separator')
    if (!short || BRACKETED.test(text) || headsPartOfCase(sight)) return
    const plain = marker === null && !(shape & HAS.stop)
    if (plain && bare.length <= 16 && !(shape & (HAS.colon | HAS.comma))) propose('chrome', WEIGHT.stray, 'stray')
    if (shape & HAS.latin && plain && LATIN_NAME.test(text)) propose('chrome', WEIGHT.latin, 'latin')
    // an entry of a list of links: counts only under the heading of such a list
    if ((plain || marker?.style === 'arabic-dot') && bare.length <= 60 && !beginsWithOrgans(sight) && !beginsLetter(sight))
      propose('chrome', WEIGHT.link, 'link')
    if (isBreadcrumb(sight)) propose('chrome', WEIGHT.breadcrumb, 'breadcrumb')
    else if (shape & HAS.arrow && STEP.test(bare)) propose('chrome', WEIGHT.step, 'breadcrumb')
    if (shape & HAS.arrow && TAGS.test(bare)) propose('chrome', WEIGHT.tags, 'markup')
    if (headsPage(sight)) propose('chrome', WEIGHT.aboveBreadcrumb, 'above')
    else if (headsColumn(sight)) propose('chrome', WEIGHT.columnAboveBreadcrumb, 'above')
    if (isLinked(sight)) propose('chrome', WEIGHT.linked, 'item')
    else if (plain && leadsToLinks(sight)) propose('chrome', WEIGHT.explains, 'explains')
    if (SURE_LINKS.test(bare)) propose('chrome', WEIGHT.headsLinks, 'links')
    if (FILES.test(bare) && sight.next !== null && sight.next.marker === null && DOWNLOAD.test(sight.next.bare))
      propose('chrome', WEIGHT.headsFiles, 'item')
    if (bare.length === 2 && headsContentsOfPage(sight)) propose('chrome', WEIGHT.contentsOfPage, 'contents')
    // counts only behind that heading
    else if (shape & HAS.digit && COUNTED_PART.test(text)) propose('chrome', WEIGHT.contentsOfPage, 'entry')
    // the value of a label on the line before; where an outline begins below, it is the title, and the label has no value
    if (plain && bare.length <= 60)
      propose('chrome', sight.next !== null && beginsOutline(sight.next) ? WEIGHT.valueAboveOutline : WEIGHT.value, 'value')
    if (shape & HAS.rule && RULED.test(text)) propose('chrome', WEIGHT.ruled, 'separator')
    if (shape & HAS.colon && DOTTED.test(bare)) propose('chrome', isBetweenLabels(sight) ? WEIGHT.dottedBetween : WEIGHT.dotted, 'info')
    if (isFile(bare)) propose('chrome', WEIGHT.fileName, 'item')
    if (shape & HAS.year && sight.next !== null && TODAY.test(bare + sight.next.bare)) propose('chrome', WEIGHT.today, 'counter')
    if ((shape & HAS.latin && SIZE.test(bare)) || (shape & HAS.digit && PAGER.test(bare)) || BUTTONS.test(bare))
      propose('chrome', WEIGHT.buttons, 'menu')
    if (bare.length === 1 && /[|｜×✕✖★☆?】\]]/.test(bare)) propose('chrome', /[★☆]/.test(bare) ? WEIGHT.star : WEIGHT.stroke, 'separator')
    if (shape & HAS.cell) {
      if (isInfoRow(sight)) propose('chrome', WEIGHT.infoCells, 'info')
      // counts only below another row of the table of information
      if (goesOnWithLabel(text)) propose('chrome', WEIGHT.infoRow, 'info-row')
    }
    if (INFO_LABEL.test(bare)) {
      const weight = bare.endsWith(':') ? WEIGHT.labelWithColon : /^[•·▪●]/.test(bare) ? WEIGHT.labelWithDot : WEIGHT.label
      if (asksForDate(bare)) propose('chrome', weight, 'info-dated')
      else propose('chrome', weight, 'info-label')
    } else if (STUCK.test(bare) || isFiledBracket(bare)) propose('chrome', WEIGHT.infoStuck, 'info')
    else if (bare.length < text.length && isSpacedInfo(text)) propose('chrome', WEIGHT.infoSpaced, 'info')
    else if (bare.length < text.length && isIndexHead(bare)) propose('chrome', WEIGHT.infoSpaced, 'info-label')
    // counts only below another row of the table of information
    else if (bare.length < text.length && goesOnWithSpacedLabels(text)) propose('chrome', WEIGHT.infoRow, 'info-row')
    const label = labelWeight(bare)
    if (label !== null) propose('chrome', label, 'menu')
    if (bare.length > LABEL_LENGTH) {
      if (shape & (HAS.colon | HAS.latin)) frameWords(sight, propose)
      if (shape & HAS.colon && isLongInfo(bare)) propose('chrome', WEIGHT.infoLong, 'info')
    } else if (shape & (HAS.site | HAS.colon | HAS.latin) || (plain && bare.length < text.length)) furniture(sight, propose)
    if (
      shape & (HAS.spam | HAS.latin) &&
      !(shape & HAS.stop && bare.length > LABEL_LENGTH) &&
      (shape & (HAS.lure | HAS.latin) || PLAIN_SPAM.test(bare))
    ) {
      const spam = spamWeight(sight)
      if (spam !== 0) propose('chrome', spam, 'spam')
    }
  },
}

/** What an encyclopedia lists of a page below 目录: the number stands apart from the words, no mark behind it. */
const COUNTED_PART = quick(/^(?:\d{1,2}(?:\.\d{1,2})?|[▪•·])\s{1,8}[^\s\d.、][^。;:]{1,30}$/)
/** Entries of such contents at most. */
const MOST_PARTS = 60

/** True for the heading of such contents: the first of them heads the text behind the last, where its heading has no number. */
function headsContentsOfPage({ bare, next }: Sight): boolean {
  if (next === null || !/^目[录次]$/.test(bare) || !/^1\s/.test(next.text)) return false
  const first = next.text.slice(1).trim()
  let at: Sight | null = next
  for (let i = 0; at !== null && i < MOST_PARTS && COUNTED_PART.test(at.text); i++) at = at.next
  return at !== null && at.text === first
}

/** Rows of a table of information that lost their empty cells, at most, before one that did not. */
const MOST_ROWS = 4

/** True for a row of labels with their values, and for one that begins with a label above such a row: | 关键词 | 发布机构 | 北山办事处 | |. */
function isInfoRow(sight: Sight): boolean {
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < MOST_ROWS; i++, at = at.next) {
    if (isInfoBar(at.text)) return true
    if (!beginsWithLabel(at.text)) return false
  }
  return false
}

/** A label behind a dot, whatever it says; and what stands below it in a bar of such labels. */
const DOTTED = quick(/^[•·▪●*–-][\u4e00-\u9fff]{2,10}[::]/)

const isBetweenLabels = ({ next }: Sight): boolean =>
  next !== null && DOTTED.test(next.bare) && (infoWeight(next.bare) > 0 || INFO_LABEL.test(next.bare))

/** Squeezed length over which a line is no label, link or button. */
const LABEL_LENGTH = 80

/** True above an organ that signs, with the day below it: a letter says last whom to ask. */
const isAboveSignature = ({ next }: Sight): boolean =>
  next !== null && next.next !== null && isOrgans(next) && readDate(next.next.text) !== null

function frameWords(sight: Sight, propose: Propose): void {
  const { bare } = sight
  const frame = framedWeight(sight)
  // a sentence may say where to ask
  const contacts = bare.length > LABEL_LENGTH && bare.includes('。') ? 0 : (bare.match(CONTACT)?.length ?? 0)
  if (frame > 0) propose('chrome', frame, 'frame')
  else if ((contacts > 1 || (contacts > 0 && bare.length <= LABEL_LENGTH)) && !isAboveSignature(sight))
    propose(
      'chrome',
      Math.min(WEIGHT.contacts + contacts * WEIGHT.contactLabel, WEIGHT.mostContacts),
      contacts > 1 ? 'contacts' : 'contact',
    )
}

/** What the words of a line say. */
function furniture(sight: Sight, propose: Propose): void {
  const { bare, text, shape } = sight
  if (isPager(bare)) propose('chrome', WEIGHT.pager, 'pager')
  const menu = menuWeight(text, shape)
  if (menu > 0) propose('chrome', menu, 'menu')
  if (LINKS.test(bare)) propose('chrome', WEIGHT.linksOnLine, 'links')
  if (bare.length <= 24 && QR.test(bare) && !/[。;]/.test(bare)) propose('chrome', SURE_QR.test(bare) ? WEIGHT.sureQr : WEIGHT.qr, 'qr')
  const info = infoWeight(bare)
  if (info > 0) propose('chrome', info, 'info')
  // the page before and the page behind: no sentence goes on so, whatever the line above has left open
  if (NEIGHBOUR.test(bare)) propose('chrome', /^[•·▪●]?[上下]一/.test(bare) ? WEIGHT.neighbour : WEIGHT.neighbourLabel, 'neighbour')
  if (LINK.test(text)) propose('chrome', WEIGHT.url, 'url')
  if (SITE.test(bare)) propose('chrome', WEIGHT.site, 'site')
  if (COUNTER.test(bare) || READ_SINCE.test(bare)) propose('chrome', WEIGHT.counter, 'counter')
  if (PAPER.test(bare)) propose('chrome', WEIGHT.paper, 'paper')
  if (OF_PAGE.test(bare)) propose('chrome', WEIGHT.ofPage, 'frame')
  if (DOWNLOAD.test(bare)) propose('chrome', sight.marker === null ? WEIGHT.download : WEIGHT.countedFile, 'item')
  else if (ITEM.test(bare) && !/[。;]/.test(bare)) propose('chrome', WEIGHT.item, 'item')
  const ads = shape & (HAS.ad | HAS.latin) ? adWeight(text) : 0
  if (ads > 0) propose('chrome', ads, 'ad')
  if (!(shape & (HAS.latin | HAS.colon)) && !/版权|支持|标识|浏览|访问|安备/.test(bare)) return
  frameWords(sight, propose)
}
