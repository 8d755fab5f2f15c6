/** Labels of menus, buttons and bars, and what a site says to be clicked on: is a line made of them? */
import { quick } from '../../../text/quick.js'
import { fold, squeeze } from '../../../text/width.js'
import { HAS } from '../../sight/shape.js'
import type { Sight } from '../../sight/sight.js'

/** Labels of menus, buttons and bars; a line made of nothing else is one. */
const WORD =
  '首页|主页|网站首页|广告|印发通知|加大字体|缩小字体|放大|缩小|默认|取消收藏|(?:取消)?收藏成功[!！]?|继续访问|放弃|菜单|阅读下一篇|设为首页|宪法|行政法规|监察法规|司法解释|地方性法规|部门规章|政府规章|在看|转发|登录|登陆|登入|注册|退出|搜索|检索|高级搜索|站内搜索|全站搜索|内容阅读|今日天气|新闻发布|回应关切|解读回应|政策文件库|最新政策|智能机器人|请输入\\S{2,8}|附件列表|无障碍(?:阅读|浏览)?|朗读|听全文|听新闻|放大镜|语音播报|长者(?:模式|助手|版)|关怀版|(?:网站)?无障碍|(?:网站)?适老(?:化|版|模式)|繁體(?:版|中文)?|繁体(?:版|中文)?|简体(?:版|中文)?|English|EN|打印(?:本页|页面)?|列印(?:本页|页面)?|关闭(?:窗口|本页|页面)?|收藏(?:本页|本站)?|' +
  '分享(?:到|至)?|微信|微博|新浪微博|QQ|QQ空间|QQ好友|微信好友|朋友圈|复制链接|文档附件|点击下载|字号|字体|大|中|小|超大|大字号|中字号|小字号|下载(?:文件|全文|附件|PDF版?|Word版?)?|(?:附件|文件|资料|相关)下载|网站地图|站点地图|联系我们|关于我们|网站声明|免责声明|法律声明|隐私(?:政策|声明)|使用帮助|帮助|常见问题|' +
  '政务公开|政府信息公开|信息公开|规范性文件|解读|政府文件|政府办文件|省政府文件|市政府文件|县政府文件|区政府文件|部门文件|公告公示|党务公开|政务服务|新闻中心|要闻动态|互动交流|政民互动|走进\\S{2,6}|\\S{2,4}概况|网上办事|新闻动态|政务微[博信]|政务新媒体|专题专栏|数据开放|办事服务|政策文件|政策解读|领导之窗|机构概况|图片新闻|视频|公告公示|通知公告|招商政策|投资指南|' +
  '返回(?:顶部|首页|上级|列表|目录)?|回目录|回到(?:顶部|首页)|上一篇|下一篇|上一条|下一条|上一页|下一页|尾页|末页|更多|>>更多|相关(?:链接|新闻|文章|文档|信息|附件|文件|解读|阅读|推荐)|友情链接|网页纠错|我要纠错|纠错|资讯|新闻资讯|政策法规|查看全文|查看余下全文|展开全文|无标题文档|发表评论|加入收藏夹?|点赞|打赏|收起|展开|目录导航|RSS(?:订阅)?|移动版|手机版|电脑版|客户端|智能问答(?:机器人)?|政策咨询|我要咨询|政策评价|我要评价|提交|满意度?|基本满意|不满意|非常满意|详细信息|公开具体内容|打印正文|打印(?:整页|内容|文章)|相关文档|高级检索|公开(?:目录|规定|指南|报告|年报|制度)|依申请公开|电子邮件|维护邮箱|中国政府网|评论|图片|表情|订阅|推广|互动社区|(?:文章)?详情|编辑|编辑本段|讨论|播报|上传视频|添加义项|同义词|Print|Home|Search|Feedback|分享(?:至|到)(?:好友和)?朋友圈'
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
/** Those of them that are nothing else, not even the cell of a table. */
const SURE_LABEL =
  /^(?:(?:返回|回到)(?:顶部|首页|上级|列表)|(?:关闭|打印)(?:窗口|本页|页面)|(?:网站|站点)地图|(?:联系|关于)我们|(?:网页|我要)纠错|上一[篇页条]|下一[篇页条]|新浪微博|(?:QQ|微信)(?:空间|好友)|朋友圈|分享[至到](?:好友和)?朋友圈)$/

/** Characters that a label of a menu has at most. */
const LONGEST_LABEL = 12
/** A word of more. Running text begins with one, and so need not be split. */
const NO_LABEL = /[^\s|｜·>»/，]{13}/

/** Columns of a site side by side: three words at least, and nothing else. */
const WORDS_APART = quick(/^[\u4e00-\u9fff]{2,8}(?:[\s|｜·]+[\u4e00-\u9fff]{2,8}){2,}$/)

/** True for a row of words that a menu may be: counts only between documents. */
export const areWordsApart = ({ text, marker }: Sight): boolean => marker === null && WORDS_APART.test(text)

/** True for such a label that is always written alike. */
export const isPlainLabel = (bare: string): boolean => LABELS.has(bare)

/** True for a label of a menu, a button or a bar alone on a line. */
export function isLabel(bare: string): boolean {
  return LABELS.has(bare) || (bare.length <= LONGEST_LABEL && MENU.test(bare))
}

/** What stands between two steps of the way to a page, alone on a line. */
export const isBetweenSteps = (bare: string): boolean => /^[>»›/\\]{1,2}$/.test(bare)

/** The beginning of a bar of labels, whatever the others are. */
const HOME = quick(/^[[【|｜]?\s*(?:网站)?(?:首页|主页)[\]】]?\s*[|｜]/)
/** The name of another site, as bars of links have them. */
const SITE_NAME = /[\u4e00-\u9fff](?:网站|论坛|(?:资料|信息|新闻|法律|政务|政府|党建|招聘|人才)网)$/
/** The other organs of a place, and the languages of a site, in such bars. */
const ELSEWHERE =
  /^(?:[省市县区州]?(?:人大|政协|纪委(?:监委)?|法院|检察院)|English|Français|Deutsch|Español|Русск[а-я]+|[Вв]ерсия|日本語|한국어|繁[體体](?:中文|版)?)$/i

/** A bar that begins with the home page, its words or all their characters apart: 首     页 政 务 公 开 网 上 办 事. */
const SPACED_HOME = quick(/^(?:网站)?首\s*页(?:\s+[\u4e00-\u9fff]{1,8}){3,}$/)

/** A bar of labels: words apart, half of them at least known; with pipes between them it looks like a row of a table. */
export function menuWeight(text: string, shape: number): number {
  if (!(shape & (HAS.ad | HAS.latin)) && NO_LABEL.test(text)) return 0
  const words = text.split(/[\s|｜·>»/，[\]【】]+/).filter((word) => word !== '')
  if (words.some((word) => word.length > LONGEST_LABEL && !AD.test(word))) return 0
  if (SPACED_HOME.test(text)) return 8
  const known = words.filter((word) => MENU.test(squeeze(word)) || AD.test(word) || SITE_NAME.test(word) || ELSEWHERE.test(word)).length
  if (known === 0) return 0
  if (words.length === 1) return text.length === 1 ? 0 : 3.5
  if (HOME.test(text)) return 12
  if (known < words.length / 2) return 0
  if (/[|｜]/.test(text)) return 12
  return known === words.length ? 8 : 5.5
}

/** Weight of a label alone on a line; null for any other line. One of a single character (大, 中, 小) is a cell as well. */
export function labelWeight(bare: string): number | null {
  if (!LABELS.has(bare)) return null
  return bare.length === 1 ? 0 : SURE_LABEL.test(bare) ? 6 : 3.5
}

/** True for a bar of labels. */
export const isMenu = ({ text, shape }: Sight): boolean => menuWeight(text, shape) > 0

/** What a site says to be clicked on: 官网, APP下载, 网址导航; figures that explain are links to other pages. */
const AD = quick(
  /(?:官网|官方网站|网址(?:导航|大全|入口)?|APP(?:下载|安装|官方)?|平台登[录陆入]|登[录陆入](?:入口|平台)|手机版|客户端下载|下载安装|最新(?:网址|版本)|注册(?:登录|入口)|在线观看|官方版)(?:[_—\-|]|$)|^一图(?:读懂|看懂)[::]|[—_-]首页$/i,
)

/** A line of clickables: at least half of its pieces are. */
export function adWeight(text: string): number {
  if (text.length > 100 || /[。；;]/.test(text)) return 0
  const pieces = fold(text)
    .split(/[,、\s|]+/)
    .filter((piece) => piece !== '')
  const ads = pieces.filter((piece) => AD.test(piece)).length
  return ads === 0 || ads < pieces.length / 2 ? 0 : 3 + Math.min(2 * ads, 4)
}
