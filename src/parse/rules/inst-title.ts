import { isMonth } from '../../text/dates.js'
import { isDecimal, isWholeNumbered } from '../../text/decimals.js'
import { isDrawnRule } from '../../text/labels.js'
import { quick } from '../../text/quick.js'
import { saysPurpose } from '../../text/sentences.js'
import type { Rule } from '../rule.js'
import { isForeword } from '../sight/outset.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { breaksBehindPlace } from './signs/broken.js'
import { isStamp } from './social.js'

/** What notices issue: the last word of the instrument's title. */
const INSTRUMENT = quick(
  /(?:方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|条例|制度|章程|规范|标准|指南|指引|导则|要点|清单|目录|举措|政策|守则|准则|预案|分工|要求|布局|安排|名单|规程|决定|公约|图|表|体系|通则|办法实施细则|行动|任务|工作|说明|解释|程序|流程|机制|协议|框架|白皮书|蓝图|路线图|对策|重点|总结|通知|纪要|职责|事项|方法|模式|工程|结果|报告|公告|大纲)(?:\([^()]{1,30}\)|\(?\d{4}[—-]?\d{4}年?\)?){0,3}$/,
)
const YEARS = quick(
  /^[(（]?(?:\d{4}\s*[—\-–~至]*\s*\d{0,4}\s*年?度?|试行|暂行|修订|(?:草案)?.{0,8}(?:征求意见|送审|审议|修改|讨论)稿|(?:修[订正])?草案(?:·?[一二三四]审稿)?|\d{4}年(?:版|本|度|修订版?)?|修正|第.{1,4}版|节选|摘要)[)）]$/,
)
const SENTENCE = quick(/[。;!?:]$|^[\u4e00-\u9fff]{2,6}:/)
const ANNEX = quick(/^附[件表录]/)
/** A day that lost its separators. */
const DIGITS = quick(/^\d+$/)
/** What is a letter of its own rather than issued by one; the letter has to name it. */
const LETTER = quick(/(?:公告|通告|决定)(?:\([^()]{1,30}\))?$/)
const BY_ITSELF = -2.5
/** Extra weight above the time at which a page was put up: what is above it is the page's. */
const ABOVE_STAMP = -3
/** The end of the title of a decision that amends a law. */
const AMENDS = quick(/》的?决定$/)
/** The end of the title of a notice. */
const NOTICE = quick(/的通知$|》(?:的?公告)?$/)

/** Weights of the cases, on the scale of rule.ts, before what the letter names adds to them (evidence/names.ts). */
const WEIGHT = {
  /** By its last word; broken behind a place; any other short line, which is open to all sorts, and a long one. */
  genre: 3,
  draft: 4,
  broken: 1.5,
  further: 0,
  longFurther: -2.5,
  amending: 1.5,
  years: 4,
  /** What blank lines above, a heading's mark and each comma add. */
  apart: 0.5,
  marked: 4,
  comma: -2,
} as const

/** True where the next line, a drawn rule apart, says when a page was put up. */
function isAboveStamp(next: Sight | null): boolean {
  const below = next !== null && isDrawnRule(next.bare) ? next.next : next
  return below !== null && isStamp(below)
}

/** A whole title in 《》, as a draft that is put up for comment has it. */
const QUOTED = quick(/^《[^《》]{4,60}》$/)

/** True for such a title above which draft it is, or above its contents. */
const isDraft = ({ bare, next }: Sight): boolean =>
  QUOTED.test(bare) && next !== null && (YEARS.test(next.bare) || /^目[录次]$/.test(next.bare))

/** The title of what the letter issues. Names that the letter gives in 《》 are weighed by the evidence of names. */
export const instTitle: Rule = {
  id: 'inst-title',
  about: 'a line of the title of the issued instrument',
  propose(sight, propose) {
    const { bare, short, shape, marker, ending, line, text, next } = sight
    if (!short || marker !== null || ending === 'stop' || bare.length > 70 || bare.length < 2) return
    if (shape & HAS.title && isDraft(sight)) return propose('inst_title', WEIGHT.draft, 'genre')
    if (shape & HAS.digit && DIGITS.test(bare)) return
    if (isForeword(bare) || SENTENCE.test(bare) || ANNEX.test(bare) || NOTICE.test(bare) || isMonth(bare) || saysPurpose(bare)) return
    // 1 总则 above 1.1 编制目的 begins the text
    if (isWholeNumbered(text) && next !== null && isDecimal(next.bare)) return
    // the decision that amends a law can be issued too, but seldom is: the letter has to name it
    if (AMENDS.test(bare)) return propose('inst_title', WEIGHT.amending, 'further')
    if (YEARS.test(bare)) return propose('inst_title', WEIGHT.years, 'years')
    const apart = line.blanks > 1 ? WEIGHT.apart : 0
    const heading = line.markup?.tag === 'h1' || line.markup?.tag === 'h2' ? WEIGHT.marked : 0
    const commas = shape & HAS.comma ? (text.match(/[,，]/g)?.length ?? 0) * WEIGHT.comma : 0
    if (INSTRUMENT.test(bare) && bare.length >= 4)
      propose(
        'inst_title',
        WEIGHT.genre + apart + heading + commas + (LETTER.test(bare) ? BY_ITSELF : 0) + (isAboveStamp(next) ? ABOVE_STAMP : 0),
        'genre',
      )
    else if (breaksBehindPlace(sight)) propose('inst_title', WEIGHT.broken + apart + heading, 'place')
    else propose('inst_title', (bare.length <= 36 ? WEIGHT.further : WEIGHT.longFurther) + apart + heading + commas, 'further')
  },
}
