import { mayHoldNumber, numberForm } from '../../text/doc-number.js'
import { endsAsOrgan, splitOrgans } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { fold, squeeze } from '../../text/width.js'
import { asksForDate, INFO_LABEL, infoWeight, isDayBar, isFiledBracket, isInfoBar, isLongInfo, isSpacedInfo, STUCK } from '../labels.js'
import { beginsOutline } from '../outset.js'
import type { Propose, Rule } from '../rule.js'
import { HAS } from '../shape.js'
import { isWideText, type Sight } from '../sight.js'
import { isName, isStamp } from './social.js'

const SEPARATOR = quick(/^[-=_*~·•—…|+#<>.。、,\\/\s─━═◆◇■□●○★☆※]{2,}$/)
/** A drawn rule with a word or two behind it; a blank to be filled in is drawn otherwise. */
const RULED = quick(/^[=*~#—-]{6,}[^=*~#—-]{1,20}$/)
const CRUMBS = quick(
  /^(?:您(?:现在|当前|目前)?的?(?:所在)?位置|(?:当前|现在|目前|所在)的?(?:所在)?位置|位置[:]|首页[>»›|\-/]|当前(?:栏目|页面)[:])/,
)
const CRUMB_PATH = /(?:首页|主页).*[>»›]|[>»›].*[>»›]|[>»›](?:正文|详情)/
/** A line in brackets is none of all this. */
const BRACKETED = quick(/^[(（].*[)）]$/s)
/** Labels of menus, buttons and bars; a line made of nothing else is one. */
const WORD =
  '首页|主页|网站首页|广告|印发通知|加大字体|缩小字体|放大|缩小|默认|取消收藏|继续访问|放弃|菜单|阅读下一篇|设为首页|宪法|行政法规|监察法规|司法解释|地方性法规|部门规章|政府规章|在看|转发|登录|登陆|登入|注册|退出|搜索|检索|高级搜索|站内搜索|请输入关键字|无障碍(?:阅读|浏览)?|朗读|听全文|听新闻|放大镜|语音播报|长者(?:模式|助手|版)|关怀版|适老化|繁體(?:版|中文)?|繁体(?:版|中文)?|简体(?:版|中文)?|English|EN|打印(?:本页|页面)?|列印(?:本页|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本页|本站)?|' +
  '分享(?:到|至)?|微信|微博|新浪微博|QQ空间|QQ好友|朋友圈|复制链接|字号|字体|大|中|小|超大|大字号|中字号|小字号|下载(?:文件|全文|附件|PDF版?|Word版?)?|网站地图|站点地图|联系我们|关于我们|网站声明|免责声明|法律声明|隐私(?:政策|声明)|使用帮助|帮助|常见问题|' +
  '政务公开|政府信息公开|信息公开|规范性文件|政府文件|政府办文件|省政府文件|市政府文件|县政府文件|区政府文件|部门文件|公告公示|党务公开|政务服务|新闻中心|要闻动态|互动交流|政民互动|走进\\S{2,6}|\\S{2,4}概况|网上办事|新闻动态|政务微[博信]|政务新媒体|专题专栏|数据开放|办事服务|政策文件|政策解读|领导之窗|机构概况|图片新闻|视频|公告公示|通知公告|招商政策|投资指南|' +
  '返回(?:顶部|首页|上级|列表|目录)?|回目录|回到(?:顶部|首页)|上一篇|下一篇|上一条|下一条|上一页|下一页|尾页|末页|更多|>>更多|相关(?:链接|新闻|文章|文档|信息|附件|文件|解读|阅读|推荐)|友情链接|网页纠错|我要纠错|纠错|资讯|新闻资讯|政策法规|查看全文|发表评论|加入收藏夹?|点赞|收起|展开|目录导航|RSS(?:订阅)?|移动版|手机版|电脑版|客户端|智能问答|详细信息|公开具体内容|打印正文|打印(?:整页|内容|文章)|相关文档|高级检索|公开(?:目录|规定|指南|报告|年报|制度)|依申请公开|电子邮件|维护邮箱|中国政府网|评论|图片|表情|订阅|推广|互动社区|(?:文章)?详情|Print|Home|Search|Feedback|分享(?:至|到)(?:好友和)?朋友圈'
/** The words that a pattern of words, groups of words and optional groups matches; patterns of other kinds are left out. */
function expand(pattern: string): string[] {
  const words: string[] = []
  for (const one of pattern.match(/(?:[^|(]|\(\?:[^)]*\)\??)+/g) ?? []) {
    const group = /^([^(]*)\(\?:([^)]*)\)(\??)$/.exec(one)
    if (group === null) words.push(one)
    else words.push(...group[2]!.split('|').map((end) => group[1]! + end), ...(group[3] === '?' ? [group[1]!] : []))
  }
  return words.filter((word) => !/[\\()?[\]]/.test(word))
}

/** Those of them that are always written alike, for a quick answer: most lines are short. */
const LABELS = new Set(expand(WORD))
const MENU = new RegExp(`^[\\[【(|·•>»›:*—]*(?:(?:${WORD})[\\]】)[【(|·•>»›:,/、—-]*)+$`, 'i')
const QR = /二维码|扫一扫|扫码|小程序|公众号|微信号|关注我们|手机客户端|移动客户端/
/** Those of them that are nothing else, not even the cell of a table. */
const SURE_LABEL =
  /^(?:(?:返回|回到)(?:顶部|首页|上级|列表)|(?:关闭|打印)(?:窗口|本页|页面)|(?:网站|站点)地图|(?:联系|关于)我们|(?:网页|我要)纠错|上一[篇页条]|下一[篇页条])$/
/** The name of the site; the counter of its visitors; an entry of a list of links or downloads. */
const SITE = quick(
  /(?:政策法规库|法规数据库|文件库|门户网站|政府网站|政务网|信息网|官方网站|人民政府网|公开专栏|专题专栏)$|网站?(?:https?:\/\/|www\.)[\w./-]+$|^[\u4e00-\u9fff]{4,30}[\w.-]+\.(?:gov\.cn|org\.cn|com|cn)$/,
)
const COUNTER = quick(
  /^今天是|^您(?:访问的链接)?即将离开|^(?:\d{4}年\d{1,2}月\d{1,2}日)?星期[一二三四五六日天]$|欢迎(?:您|你)?(?:访问|光临)|(?:政府|[局厅委网站])欢迎[您你]!?$|^(?:您是|本页|本站|今日|累计|总)?(?:第?\d+位)?(?:访客|访问者|(?:访问|浏览|点击)(?:总?[量次]数?|人次))[::]?\d*|^您是第\d+位|^[AT][+-](?:[AT][+-])*$|^\d+(?:次|人)(?:浏览|阅读|看过)$/,
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
  /主办(?:单位)?:|承办(?:单位)?:|协办(?:单位)?:|维护(?:单位)?:|技术支持|网站标识码|标识码:|备案(?:号|编号)|ICP备|公网安备|网安备|版权所有|版权均?[属归]|(?:版权|免责)声明:|^声明:(?=本[文网站])|未经授权|未经许可|Copyright|AllRightsReserved|ProducedBy|PoweredBy|建议使用|浏览器|分辨率|访问量|网站建设|网络推广|运行维护|党政机关.{0,4}标识|政府网站.{0,4}找错|融媒体中心/gi
/** Those of them that no text begins with. */
const SURE_FRAME = quick(
  /^(?:版权所有|(?:版权|免责)声明[::]|声明[::](?=本[文网站])|技术支持|网站标识码|网站维护|Copyright|[\u4e00-\u9fff]{1,2}(?:公网安备|ICP备)(?=[(（第]?\d))/i,
)
/** What a page prints above the text: what it is about, in short. */
const ABSTRACT = quick(/^(?:导读|摘要|核心提示|内容提要|摘要提示|编者按)[::]/)
/** How to reach somebody: the site's owner, or whoever a letter names. */
const CONTACT = /传真:|电话:|热线:|地址:|邮编:|邮箱:|E-?mail:|网址:/gi
const NEIGHBOUR = quick(
  /^[•·▪●]?(?:上一?[篇条页]|下一?[篇条页]|相关(?:链接|新闻|文章|附件|文件|解读|阅读|推荐|稿件|政策)|附件下载|文件下载|点击下载|责任编辑|政策原文|原文链接|图解|延伸阅读)[::]/,
)
/** An entry of the menu that sets how large letters are: 32px. */
const SIZE = quick(/^-?\d{2}px$/)
const LINK = quick(/^(?:<?https?:\/\/|www\.)\S+>?$|^[\w.+-]+@\S+\.\w{2,}$/i)
/**
 * Words of gambling and escort advertisements, as injected into hacked sites. A sentence against gambling is running text: the words
 * count on short lines without a full stop, or three at once.
 */
const SPAM =
  /娱乐(?:城|场|平台|官网|网址|注册|开户)|博彩|赌[场博球钱]|彩票|棋牌|真人(?:视讯|娱乐|荷官|百家乐)|百家乐|时时彩|六合彩|葡京|威尼斯人|金沙|太阳城|皇冠|银河国际|永利|澳门新|澳门[金葡威赌银官]|体育(?:投注|博彩|直播吧|app)|\bbet\d*|bet365|必威|bwin|亚博|凯发|老虎机|捕鱼|轮盘|德州扑克|开户送|注册送|首存|现金网|在线投注|投注(?:网|平台)|开奖(?:结果|直播)|真钱|送彩金|体育下注|足球(?:投注|外围)|外围(?:投注|足球)|约炮|上门服务|同城交友|信誉(?:平台|网)|菠菜|casino|slots|jackpot|poker|roulette|blackjack|freespins|sportsbook|betting|viagra|cialis|escorts/gi

/** Those of them that have no character of {@link HAS}.lure and no Latin letter. */
const PLAIN_SPAM = /上门服务|现金网|银河国际/

/** Characters that a label of a menu has at most. */
const LONGEST_LABEL = 12
/** A word of more. Running text begins with one, and so need not be split. */
const NO_LABEL = /[^\s|｜·>»/，]{13}/

/** True for a line of nothing but names of organs. */
function isOrgans({ bare, text }: Sight): boolean {
  return endsAsOrgan(bare) && splitOrgans(text).length > 0
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

/** True for a label of a menu, a button or a bar alone on a line. */
export function isLabel(bare: string): boolean {
  return LABELS.has(bare) || (bare.length <= LONGEST_LABEL && MENU.test(bare))
}

/** The beginning of a bar of labels, whatever the others are. */
const HOME = quick(/^[[【|｜]?\s*(?:网站)?(?:首页|主页)[\]】]?\s*[|｜]/)
/** The name of another site, as bars of links have them. */
const SITE_NAME = /[\u4e00-\u9fff](?:网站|论坛|(?:资料|信息|新闻|法律|政务|政府|党建|招聘|人才)网)$/

const SPACED_HOME = quick(/^(?:网站)?首\s?页(?:\s+[\u4e00-\u9fff]{2,8}){3,}$/)

/** A bar of labels: words apart, half of them at least known; with pipes between them it looks like a row of a table. */
function menuWeight(text: string, shape: number): number {
  if (!(shape & (HAS.ad | HAS.latin)) && NO_LABEL.test(text)) return 0
  const words = text.split(/[\s|｜·>»/，[\]【】]+/).filter((word) => word !== '')
  if (words.some((word) => word.length > LONGEST_LABEL && !AD.test(word))) return 0
  if (SPACED_HOME.test(text)) return 8
  const known = words.filter((word) => MENU.test(squeeze(word)) || AD.test(word) || SITE_NAME.test(word)).length
  if (known === 0) return 0
  if (words.length === 1) return text.length === 1 ? 0 : 3.5
  if (HOME.test(text)) return 12
  if (known < words.length / 2) return 0
  if (/[|｜]/.test(text)) return 12
  return known === words.length ? 8 : 5.5
}

/** Site furniture by the words of its frame, one weight a word; 0 where there are none, whoever is to be reached. */
function frameWeight(bare: string): number {
  const words = bare.match(FRAME)?.length ?? 0
  const contacts = bare.match(CONTACT)?.length ?? 0
  if (words === 0) return 0
  if (SURE_FRAME.test(bare)) return Math.min(5 + words + contacts, 9)
  return words + contacts === 1 ? 2.5 : Math.min(4 + words + contacts, 9)
}

/** True for a bar of labels. */
export const isMenu = ({ text, shape }: Sight): boolean => menuWeight(text, shape) > 0

/** What a site says to be clicked on: 官网, APP下载, 网址导航; figures that explain are links to other pages. */
const AD = quick(
  /(?:官网|官方网站|网址(?:导航|大全|入口)?|APP(?:下载|安装|官方)?|平台登[录陆入]|登[录陆入](?:入口|平台)|手机版|客户端下载|下载安装|最新(?:网址|版本)|注册(?:登录|入口)|在线观看|官方版)(?:[_—\-|]|$)|^一图(?:读懂|看懂)[::]|[—_-]首页$/i,
)

/** The name of the site's owner in English. */
const LATIN_NAME = quick(/^[A-Z][A-Za-z ,.&'’()-]{11,120}$/)

/** A line of clickables: at least half of its pieces are. */
function adWeight(text: string): number {
  if (text.length > 100 || /[。；;]/.test(text)) return 0
  const pieces = fold(text)
    .split(/[,、\s|]+/)
    .filter((piece) => piece !== '')
  const ads = pieces.filter((piece) => AD.test(piece)).length
  return ads === 0 || ads < pieces.length / 2 ? 0 : 3 + Math.min(2 * ads, 4)
}

function spamWeight({ bare, text, width }: Sight): number {
  const words = bare.match(SPAM)?.length ?? 0
  if (words === 0) return 0
  const sentence = /[。;]/.test(text)
  if (words >= 3) return 8
  return sentence || width > 80 ? -4 : 5 + words
}

/** The heading of a list of links at the foot of a page. */
const LINKS_HEAD = quick(/^(?:精彩|热门|相关|友情|热点|推荐|延伸|更多|猜你|往期)[\u4e00-\u9fff]{2,4}[::]?$/)

/** Those that head no column of a table. */
const SURE_LINKS =
  /^(?:精彩|热门|相关|友情|热点|推荐|延伸|更多|猜你|往期)(?:图片|链接|阅读|推荐|新闻|文章|文档|稿件|解读|附件|文件|政策|报道|喜欢|回顾|精彩|视频|专题)[::]?$/

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

/** The name of a file that begins with the day it was put up: 20310108-某某通告. */
const FILE = /^20\d{6}[-_—]/

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

/** Organiser lines, breadcrumbs, menus, buttons, separators, captions of QR codes, footers, and the advertisements injected there. */
export const chrome: Rule = {
  id: 'chrome',
  about: 'what belongs to the web site: organiser line, breadcrumb, menu, separator, QR caption, information bar, footer, injected spam',
  // front matter may have lines of any length
  long: true,
  propose(sight, propose) {
    const { bare, text, short, shape, line, marker } = sight
    if (line.markup?.tag === 'meta') return propose('chrome', 20, 'front-matter')
    if (line.markup?.tag === 'hr' || line.markup?.tag === 'comment') return propose('chrome', 20, 'markup')
    if (isSnippet(sight)) propose('chrome', 9, 'abstract')
    else if (ABSTRACT.test(bare)) propose('chrome', 6, 'abstract')
    if (!short || BRACKETED.test(text)) return
    const plain = marker === null && !(shape & HAS.stop)
    if (plain && bare.length <= 16 && !(shape & (HAS.colon | HAS.comma))) propose('chrome', -2, 'stray')
    if (shape & HAS.latin && plain && LATIN_NAME.test(text)) propose('chrome', 1.5, 'latin')
    // an entry of a list of links: counts only under the heading of such a list
    if ((plain || marker?.style === 'arabic-dot') && bare.length <= 60 && !beginsWithOrgans(sight) && !beginsLetter(sight))
      propose('chrome', 3.5, 'link')
    if (isBreadcrumb(sight)) propose('chrome', 8, 'breadcrumb')
    else if (shape & HAS.arrow && STEP.test(bare)) propose('chrome', 6, 'breadcrumb')
    if (headsPage(sight)) propose('chrome', 6.5, 'above')
    else if (headsColumn(sight)) propose('chrome', 3, 'above')
    if (isLinked(sight)) propose('chrome', 6, 'item')
    if (SURE_LINKS.test(bare)) propose('chrome', 5, 'links')
    // the value of a label on the line before; where an outline begins below, it is the title, and the label has no value
    if (plain && bare.length <= 60) propose('chrome', sight.next !== null && beginsOutline(sight.next) ? 2 : 6.5, 'value')
    if (shape & HAS.rule && (SEPARATOR.test(text) || (bare.length <= LONGEST_LABEL && MENU.test(bare)))) propose('chrome', 6, 'separator')
    if (shape & HAS.rule && RULED.test(text)) propose('chrome', 7.5, 'separator')
    if (shape & HAS.colon && DOTTED.test(bare)) propose('chrome', isBetweenLabels(sight) ? 4 : 1, 'info')
    if (isFile(bare)) propose('chrome', 5, 'item')
    if (shape & HAS.year && sight.next !== null && TODAY.test(bare + sight.next.bare)) propose('chrome', 9, 'counter')
    if (shape & HAS.latin && SIZE.test(bare)) propose('chrome', 8, 'menu')
    if (bare.length === 1 && /[|｜×✕✖]/.test(bare)) propose('chrome', 3, 'separator')
    if (shape & HAS.cell && isInfoBar(text)) propose('chrome', 12, 'info')
    if (INFO_LABEL.test(bare)) {
      const weight = bare.endsWith(':') ? 5.5 : /^[•·▪●]/.test(bare) ? 6 : 4
      if (asksForDate(bare)) propose('chrome', weight, 'info-dated')
      else propose('chrome', weight, 'info-label')
    } else if (STUCK.test(bare) || isFiledBracket(bare)) propose('chrome', 6, 'info')
    else if (bare.length < text.length && isSpacedInfo(text)) propose('chrome', 8, 'info')
    if (LABELS.has(bare)) propose('chrome', bare.length === 1 ? 0 : SURE_LABEL.test(bare) ? 6 : 3.5, 'menu')
    if (bare.length > LABEL_LENGTH) {
      if (shape & (HAS.colon | HAS.latin)) frameWords(bare, propose)
      if (shape & HAS.colon && isLongInfo(bare)) propose('chrome', 8, 'info')
    } else if (shape & (HAS.site | HAS.colon | HAS.latin) || (plain && bare.length < text.length)) furniture(bare, text, shape, propose)
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

/** A label behind a dot, whatever it says; and what stands below it in a bar of such labels. */
const DOTTED = quick(/^[•·▪●*–-][\u4e00-\u9fff]{2,10}[::]/)

const isBetweenLabels = ({ next }: Sight): boolean =>
  next !== null && DOTTED.test(next.bare) && (infoWeight(next.bare) > 0 || INFO_LABEL.test(next.bare))

/** Squeezed length over which a line is no label, link or button. */
const LABEL_LENGTH = 80

function frameWords(bare: string, propose: Propose): void {
  const frame = frameWeight(bare)
  // a sentence may say where to ask
  const contacts = bare.length > LABEL_LENGTH && bare.includes('。') ? 0 : (bare.match(CONTACT)?.length ?? 0)
  if (frame > 0) propose('chrome', frame, 'frame')
  else if (contacts > 1 || (contacts > 0 && bare.length <= LABEL_LENGTH))
    propose('chrome', Math.min(1.5 + contacts / 2, 3), contacts > 1 ? 'contacts' : 'contact')
}

/** What the words of a line say. */
function furniture(bare: string, text: string, shape: number, propose: Propose): void {
  const menu = menuWeight(text, shape)
  if (menu > 0) propose('chrome', menu, 'menu')
  if (LINKS.test(bare)) propose('chrome', 9, 'links')
  if (bare.length <= 24 && QR.test(bare) && !/[。;]/.test(bare)) propose('chrome', 5, 'qr')
  const info = infoWeight(bare)
  if (info > 0) propose('chrome', info, 'info')
  // the page before and the page behind: no sentence goes on so, whatever the line above has left open
  if (NEIGHBOUR.test(bare)) propose('chrome', /^[•·▪●]?[上下]一/.test(bare) ? 9 : 6, 'neighbour')
  if (LINK.test(text)) propose('chrome', 3, 'url')
  if (SITE.test(bare)) propose('chrome', 4, 'site')
  if (COUNTER.test(bare)) propose('chrome', 7, 'counter')
  if (DOWNLOAD.test(bare)) propose('chrome', 5, 'item')
  else if (ITEM.test(bare) && !/[。;]/.test(bare)) propose('chrome', 1.5, 'item')
  const ads = shape & (HAS.ad | HAS.latin) ? adWeight(text) : 0
  if (ads > 0) propose('chrome', ads, 'ad')
  if (!(shape & (HAS.latin | HAS.colon)) && !/版权|支持|标识|浏览|访问|安备/.test(bare)) return
  frameWords(bare, propose)
}
