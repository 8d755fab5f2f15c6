/** Is a line a headline? What tells it is what stands below: the page's bar of information, the first paragraph of a report, a paragraph of some length. */
import { readDate } from '../../../text/dates.js'
import { INFO_LABEL, infoWeight, isDayBar, isDrawnRule } from '../../../text/labels.js'
import { endsAsOrgan } from '../../../text/organs.js'
import { quick } from '../../../text/quick.js'
import { organsIn } from '../../sight/organs.js'
import { beginsOutline } from '../../sight/outset.js'
import { isWideText, type Sight } from '../../sight/sight.js'
import { isLead } from '../prose.js'
import { isStamp } from '../social.js'

/** The name of a place, and what happens there. */
export const LABELLED = quick(
  /^(?!主办|承办|协办|指导|[上下]一[篇页条则]|来源|作者|编辑|发布|时间|[出列缺]席|原标?题|请假|主持|记录|参会|参加)[\u4e00-\u9fff]{2,8}:[^。;]{4,40}[^。;:!?]$/,
)
/** The day and where a page is from, or whose site it is with its address: below a title. */
const BAR = quick(
  /^(?:(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?[|｜]?(?:信息)?(?:来源|作者)[::]|[\u4e00-\u9fff]{4,16}(?:www|[a-z]{2,16})\.[\w.]+\.cn(?:19|20)\d{2})/,
)

/** A line of words and figures only, in which a year may stand. */
export const PLAIN = /^[\u4e00-\u9fff《“][\u4e00-\u9fff《》“”、A-Za-z\d()—-]{4,56}[\u4e00-\u9fff》”)]$/

/** What a page prints between a headline and the report. */
export const BYLINE = quick(
  /^(?:.{0,40}来源[::]|\d{2}\.\d{2}\.\d{4}|.{2,24}\d{4}-\d{1,2}-\d{1,2}\d{1,2}:\d{2}|(?:发布|更新)?(?:时间|日期)[::]|作者[::]|(?:19|20)\d{2}[-年]|[([【]?资料(?:图片?|照片))/,
)

/** True above the first paragraph of a report; where it came from and when may stand between. */
export function headsReport({ next }: Sight): boolean {
  if (next === null) return false
  if (isLead(next)) return true
  return next.next !== null && next.bare.length <= 60 && isLead(next.next) && BYLINE.test(next.bare)
}

/** Weight of a headline: counts only where nothing but a new page can begin. */
export const HEADLINE = 2

/** True for a line of words above a paragraph of some length, or above the beginning of an outline: the title of what no kind of letter is. */
export function isHeadline({ bare, next, full, ending }: Sight): boolean {
  if (next === null || full || bare.length < 8 || bare.length > 50 || ending === 'colon' || !PLAIN.test(bare.replace(YEAR, '')))
    return false
  return next.marker === null ? isWideText(next) : beginsOutline(next)
}

/** A headline of two parts with a mark between them: 市长牵头！云川市公布渡口名录. A year may begin it. */
const EXCLAIMS = quick(/^[\u4e00-\u9fff\d《“][^。;:]{3,40}[!?,][^。;:!?]{4,40}[\u4e00-\u9fff\d》”)]$/)
/** The year with which a headline may begin. */
const YEAR = /^(?:19|20)\d{2}年度?/
/** Where a page is from, and when. */
const SOURCED = quick(/^(?:信息)?来源[::].{2,30}(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}/)

/** When a page was put up: pages print it below the title of what they show. */
const PUT_UP = quick(/^[•·▪●]?(?:(?:发布|更新)?(?:时间|日期)|(?:信息|文章)?来源|作者)[::].*(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}/)
/** True for such a line. */
export const isPutUp = ({ bare }: Sight): boolean => PUT_UP.test(bare)
/** Weight of a line of words above a bar of information, and above one that says when the page was put up. */
const ABOVE_INFO = 3
export const ABOVE_STAMP = 4.5

/** Weight of a line of words above a bar of information with a day in it, as the title of what no kind of letter is; 0 for any other. */
export function aboveInfo(sight: Sight): number {
  const { bare, text, next: below } = sight
  const next = below !== null && isDrawnRule(below.bare) ? below.next : below
  if (next === null || bare.length < 8 || bare.length > 60 || !/\d/.test(next.bare) || readDate(text) !== null) return 0
  if (isStamp(next) && PUT_UP.test(next.bare) && EXCLAIMS.test(bare)) return ABOVE_STAMP
  if (!PLAIN.test(bare.replace(YEAR, ''))) return 0
  if ((PUT_UP.test(next.bare) || isStamp(next) || isDayBar(next.bare)) && !(endsAsOrgan(bare) && organsIn(sight).length > 0))
    return ABOVE_STAMP
  return infoWeight(next.bare) >= 5 || SOURCED.test(next.bare) ? ABOVE_INFO : 0
}

/** The two halves of a headline's first line. */
const COUPLET = quick(/^([\u4e00-\u9fff]{4,12})\s{1,4}([\u4e00-\u9fff]{4,12})$/)

/** True for two phrases of one length above the rest of a headline, when the page was put up and where it is from below. */
export function isCouplet({ text, next }: Sight): boolean {
  if (next === null) return false
  const halves = COUPLET.exec(text)
  if (halves === null || halves[1]!.length !== halves[2]!.length) return false
  return aboveInfo(next) > 0 || (next.bare.startsWith('——') && next.next !== null && isPutUp(next.next))
}

/** A question with no sentence before it. */
const QUESTION = quick(/^(?:(?:19|20)\d{2}年)?[\u4e00-\u9fff《“][^。;!?:]{5,48}[?!]{1,3}$/)

/** Characters behind the place and its colon at least: the values of labels are shorter. */
const SHORTEST_BEHIND = 10

/** True for a headline behind the name of a place and a colon, when it was put up and where it is from below. */
export function isPlaced({ bare, next }: Sight): boolean {
  if (next === null || !LABELLED.test(bare)) return false
  if (BAR.test(next.bare)) return true
  return isStamp(next) && infoWeight(bare) === 0 && !INFO_LABEL.test(bare) && bare.length - bare.indexOf(':') > SHORTEST_BEHIND
}

/** True for a question above what a page says of the answer to it. */
export function isQuestion({ bare, next }: Sight): boolean {
  if (next === null || !QUESTION.test(bare) || !/\d/.test(next.bare)) return false
  return isStamp(next) || PUT_UP.test(next.bare) || infoWeight(next.bare) >= 5
}

/** True for a line that ends in a day, or in a day with the time of day, or begins with one: who published and when. */
export function isDated(bare: string): boolean {
  return DATED.test(bare)
}
const DATED = quick(/^(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})(?:\d{1,2}:\d{2}(?::\d{2})?)?$/)
