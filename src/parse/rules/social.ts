import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

/** What an account asks its readers to do. */
const ASKS = quick(
  /^(?:点击|长按|轻触|戳)?(?:上方|下方|左下角|右下角|文末)?.{0,6}(?:蓝字|阅读原文|识别二维码).{0,10}$|^点击(?:上方|下方|右上角).{1,20}关注.{0,8}$|^(?:阅读原文|分享(?:让|给)更多人(?:看到|知道)?|分享收藏在看|预览时标签不可点|关注该公众号|以下文章来源于.{2,24}|发布于:?[\u4e00-\u9fff]{2,4}|▲.{0,16}|[—-]*(?:THE)?END[—-]*|继续滑动看下一个|(?:更多.{2,10})?(?:欢迎|请)?(?:扫描|识别|长按)[\u4e00-\u9fff]{0,6}二维码.{0,16}|微信扫一扫.{0,10}|是否(?:继续|离开)\?|(?:感谢|谢谢)您的?(?:捐赠|打赏|支持)!?|.{0,16}(?:点个?|点亮).{0,6}[“"]?(?:在看|赞)[”"]?.{0,8})$/,
)
/** True for a squeezed line that asks readers to do something. */
export const asksReaders = (bare: string): boolean => ASKS.test(bare)
/** The same at the end of a sentence of its own: …欢迎扫描下方二维码关注云川(微信号:yunchuan). */
const INVITES = quick(/(?:欢迎|请).{0,6}(?:扫描|识别|长按).{0,6}二维码/)
/** How often an article was read and liked. */
const COUNTS = quick(/^(?:阅读|赞|在看|收藏|评论|转发|分享|点赞|留言)\d[\d.]*(?:万\+?|\+)?$/)
/** Who wrote, edited and checked the article: 编辑 | 温如许, 审核：江待月. */
const CREDIT = quick(
  /^[[(【]?(?:来稿|供稿|文[、/]?图|图[、/]文|编辑|责编|责任编辑|值班编辑|[版网]面编辑|图片编辑|编审|审核|终审|初审|复审|[一二三]审|校对|排版|美编|制图|图文|文字|摄影|监制|签发|统筹|制作|设计|作者|记者|通讯员|本报(?:记者|通讯员))(?:[|｜丨/].{2,20}|[::][\u4e00-\u9fff·、]{2,10}(?:[\u4e00-\u9fff]{2,4}[::][\u4e00-\u9fff·、]{2,10}){0,3})[\])】]?$/,
)
/** The same without a colon, the name behind a blank: 本报记者 温如许 通讯员 江待月. */
const WRITER = quick(
  /^(?:[□■◎○●]\s*)?(?:(?:本报|本网|本刊|见习|实习)+(?:记者|通讯员)|记者|通讯员)\s+[\u4e00-\u9fff·]{2,4}(?:\s+(?:(?:本报|见习|实习)?(?:记者|通讯员|摄影)\s*)?[\u4e00-\u9fff·]{2,4}){0,4}$/,
)
/** A day with the time of day: nothing that a document prints on a line of its own. Water is cut from then, until then, and before. */
const STAMP =
  /^[^,]*(?:(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?|\d{2}[./]\d{2}[./](?:19|20)\d{2})(?:\d{1,2}:\d{2}(?::\d{2})?|\d{2}时\d{2}分)(?![至到起止前后~—,-])/
/** The day and the time of day as an account prints them in the year itself: 原创 12-29 09:51. */
const STAMP_OF_YEAR = quick(/^.{0,24}(?<!\d|-)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3]):[0-5]\d(?![\d至到前后~—-])/)
/** A name with a day that a machine wrote, with a nought before the month: GB/T 9704-2012 7.3.5.5 writes none; and such a day with the office that put the page up. */
const MACHINE_DAY = quick(
  /^[\u4e00-\u9fff]{2,20}(?:19|20)\d{2}(?:年0\d月\d{2}日|-0\d-\d{2})$|^(?:19|20)\d{2}([-/.])(?:0\d|1[0-2])\1\d{2}[\u4e00-\u9fff]{1,10}[司局处科办厅室]$/,
)
/** The name of an account: a word, and no kind of document. */
const NAME = quick(
  /^[\u4e00-\u9fffA-Za-z0-9]{2,12}(?<!法|条例|规[定则章程划]|办法|细则|制度|通知|公[告示报]|通告|决定|意见|解读|方案|预案|计划|措施|要点|清单|目录|政策|批复|纪要|报告|总结|标准|规范|名单|简介|指南|须知)$/,
)
/** True for a squeezed line that is no more than a name: of an account, of a site's column. */
export const isName = (bare: string): boolean => bare.length <= 12 && NAME.test(bare)

/** Characters from which a name is as often a headline; above a stamp with a label, as pages have it, it is one: accounts print none. */
const LONG_NAME = 9
const LABELLED_STAMP = quick(/^(?:(?:发布|更新)?(?:时间|日期)|来源|作者)[::]/)
/** Characters that such a line has at most, labels and the name of the account included. */
const LONGEST_STAMP = 60

/** True for a short line with the time of day at which a page was put up. */
export const isStamp = ({ bare, shape }: Sight): boolean =>
  (shape & HAS.digit) !== 0 &&
  !(shape & HAS.stop) &&
  bare.length <= LONGEST_STAMP &&
  (STAMP.test(bare) || ((shape & HAS.colon) !== 0 && (shape & HAS.rule) !== 0 && STAMP_OF_YEAR.test(bare)))

/** Weights of the cases, as rule.ts has the scale. */
const WEIGHT = {
  /** Words that no letter has for its readers. */
  ask: 6,
  /** A letter may name who wrote what it encloses, too. */
  credit: 5,
  count: 5,
  /** A name above the time: a long one may be the headline. */
  account: 3,
  longAccount: 1,
  /** More than a signature's date has the same line for: GB/T 9704 knows no time of day. */
  stamp: 5.5,
} as const

/** What a social platform or a news page prints around an article. */
export const social: Rule = {
  id: 'social',
  about: 'what a platform prints around an article: the call to follow, account and time of day, who edited it, how often it was read',
  propose(sight, propose) {
    const { bare, text, marker, shape, next } = sight
    if (marker !== null || bare.length > LONGEST_STAMP) return
    if (bare.length <= 30) {
      if (ASKS.test(bare)) return propose('chrome', WEIGHT.ask, 'ask')
      if (CREDIT.test(bare) || (shape & HAS.space && WRITER.test(text))) return propose('chrome', WEIGHT.credit, 'credit')
      if (isName(bare) && next !== null && next.bare.length <= LONGEST_STAMP && STAMP.test(next.bare)) {
        if (bare.length < LONG_NAME) propose('chrome', WEIGHT.account, 'account')
        else if (!LABELLED_STAMP.test(next.bare)) propose('chrome', WEIGHT.longAccount, 'account')
      }
      if (shape & HAS.digit && COUNTS.test(bare)) return propose('chrome', WEIGHT.count, 'count')
    }
    if (shape & HAS.site && INVITES.test(bare)) propose('chrome', WEIGHT.ask, 'ask')
    if (isStamp(sight)) propose('chrome', WEIGHT.stamp, 'stamp')
    else if (shape & HAS.digit && MACHINE_DAY.test(bare)) propose('chrome', WEIGHT.stamp, 'stamp')
  },
}
