import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../shape.js'

/** What an account asks its readers to do. */
const ASKS = quick(
  /^(?:点击|长按|轻触|戳)?(?:上方|下方|左下角|右下角|文末)?.{0,6}(?:蓝字|阅读原文|识别二维码).{0,10}$|^点击(?:上方|下方|右上角).{1,20}关注.{0,8}$|^(?:阅读原文|分享收藏在看|预览时标签不可点|关注该公众号|以下文章来源于.{2,24}|发布于:?[\u4e00-\u9fff]{2,4}|▲.{0,16}|[—-]*(?:THE)?END[—-]*|继续滑动看下一个|(?:更多.{2,10})?(?:欢迎|请)?(?:扫描|识别|长按)[\u4e00-\u9fff]{0,6}二维码.{0,16}|微信扫一扫.{0,10}|.{0,16}(?:点个?|点亮).{0,6}[“"]?(?:在看|赞)[”"]?.{0,8})$/,
)
/** How often an article was read and liked. */
const COUNTS = quick(/^(?:阅读|赞|在看|收藏|评论|转发|分享|点赞|留言)\d[\d.]*(?:万\+?|\+)?$/)
/** Who wrote, edited and checked the article: 编辑 | 温如许, 审核：江待月. */
const CREDIT = quick(
  /^(?:来稿|供稿|编辑|责编|责任编辑|值班编辑|编审|审核|终审|初审|复审|[一二三]审|校对|排版|美编|制图|图文|文字|摄影|监制|签发)(?:[|｜丨/].{2,20}|[::][\u4e00-\u9fff·、]{2,10}(?:[\u4e00-\u9fff]{2,4}[::][\u4e00-\u9fff·、]{2,10}){0,3})$/,
)
/** A day with the time of day: nothing that a document prints on a line of its own. Water is cut from then, until then, and before. */
const STAMP = /^[^,]*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\d{1,2}:\d{2}(?::\d{2})?(?![至到起止前后~—,-])/
/** The name of an account: a word, and no kind of document. */
const NAME = quick(/^[\u4e00-\u9fffA-Za-z0-9]{2,12}(?<!法|条例|规[定则章程]|办法|细则|制度|通知|公[告示报]|通告|决定|意见|解读|方案)$/)
/** Characters that such a line has at most, labels and the name of the account included. */
const LONGEST_STAMP = 60

/** What a social platform or a news page prints around an article. */
export const social: Rule = {
  id: 'social',
  about: 'what a platform prints around an article: the call to follow, account and time of day, who edited it, how often it was read',
  propose({ bare, marker, shape, next }, propose) {
    if (marker !== null || bare.length > LONGEST_STAMP) return
    if (bare.length <= 30) {
      if (ASKS.test(bare)) return propose('chrome', 6, 'ask')
      if (CREDIT.test(bare)) return propose('chrome', 5, 'credit')
      if (bare.length <= 12 && NAME.test(bare) && next !== null && next.bare.length <= LONGEST_STAMP && STAMP.test(next.bare))
        propose('chrome', 3, 'account')
      if (shape & HAS.digit && COUNTS.test(bare)) return propose('chrome', 5, 'count')
    }
    if (shape & HAS.colon && shape & HAS.digit && !(shape & HAS.stop) && STAMP.test(bare)) propose('chrome', 5.5, 'stamp')
  },
}
