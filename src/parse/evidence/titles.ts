/** Is a title complete? The lines so far tell whether a further one may follow. */
import { withoutFootnote } from '../../text/footnote.js'
import { endsAsNumberedOrder, issuesLaw } from '../../text/orders.js'
import { quick } from '../../text/quick.js'
import { isForeword } from '../sight/outset.js'

const GENRE_END = quick(
  /(?:通知|意见|决定|公告|通告|公报|批复|函|报告|请示|命令|令|议案|决议|通报|纪要|公示|建议|答复|反馈|解读(?:材料)?|问答|答记者问|实录|热点问题|讲话|致辞|大事记)(?:\([^()]{1,24}\))?$/,
)
const LAW_END = quick(/(?:法|法典|条例|规定|办法|规则|细则|章程|解释|准则|规程|决定|批复)(?:\([^()]{1,12}\))?$/)

/** The subject of an announcement on a line of its own: 关于…的公告 below whose announcement it is and its number. */
const ANNOUNCED = quick(/^关于.{4,}(?:公告|通告)$/)

/** True for such a line behind the name of what makes announcements. */
export const namesSubject = (soFar: string, line: string): boolean => ANNOUNCED.test(line) && issuesLaw(soFar)

/** True for a squeezed title that ends in a kind of letter, 意见 or 通知, not in a kind of law. */
export const endsAsLetter = (title: string): boolean => GENRE_END.test(title)

/** Balance of 《 and 》 in a text. */
function unclosed(text: string): boolean {
  return text.lastIndexOf('《') > text.lastIndexOf('》')
}

/** True for a squeezed title that lacks nothing. */
export function isComplete(printed: string): boolean {
  const title = withoutFootnote(printed)
  return !unclosed(title) && (GENRE_END.test(title) || LAW_END.test(title) || endsAsNumberedOrder(title) || title.endsWith('?'))
}

/** Weight of a line that begins with the organ which the title has begun with. */
const TWICE = -6
/** The end of an organ's name of some length. */
const ORGAN_END = quick(/.{3}[府厅室会院委局部署]$/)

/** A whole title that begins with its organ; and what may stand above it: another organ. */
const WITH_ORGAN = quick(
  /^[\u4e00-\u9fff]{2,24}(?:政府|委员会|办公[厅室]|[厅局委部院署])关于.{4,}的(?:通知|意见|决定|公告|通告|批复|函|报告)$/,
)
const ISSUER_END = quick(/[府厅室会院委局部署团社办司所组》)、]$/)

/** A month or a day alone on a line, which goes on with no title. */
const MONTH = quick(/^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日|底|[上中下]旬)?$/)
/** Weight of such a line as one more of a title, and of leaving a title that ends in one. */
const DATED = -3

/** The end of a name that may be an organ's, a firm's or an institution's. */
const NAME_END = quick(/.{3}(?:公司|集团|合作社|[府厅室会院委局部署校学厂所站馆])$/)
/** What says what a letter is about, or what it issues. */
const SUBJECT = /关于|印发|转发|批转|发布|召开|举行|举办|》|[一-龥](?:第|[(（])/
/** Weight of leaving a title that has nothing but names on more than one line: a list of them. */
const NAMES_ONLY = -4

/** What two texts begin with alike. */
function sharedStart(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return one.slice(0, at)
}

/** The end of the title of a plan, which no letter issues where nothing above says so. */
const PLAN_END = quick(/(?:方案|计划|规划|纲要|要点|措施|政策|预案|清单|名录|指南)(?:\([^()]{1,24}\))?$/)
/** What says that it does. */
const ISSUED = /印发|转发|发布|公布|修[订改]|调整|[和与及、]$/

/** True for what may be the whole title of a plan. */
const isPlan = (title: string): boolean => PLAN_END.test(title) && !ISSUED.test(title) && !unclosed(title)

/** Weights of one more line of a title by what the lines so far and the line are, on the scale of the rules. */
const FURTHER = {
  /** A name in 《》 that is open; (2031年修订), (试行); words that a conjunction or a particle ties to the line above; behind a place, an organ or 关于. */
  openName: 2.5,
  version: 3,
  tied: 2,
  behindBegun: 2,
  other: 0.5,
  /** Behind a kind of document: with 关于 before it the title is whole; an order with its number; another subject below, or anything else. */
  behindWhole: -7,
  behindOrder: -6,
  subjectBehindKind: -3,
  behindKind: -4,
  /** Behind the title of a law: the announcement that issues it, or anything else. */
  announcementBehindLaw: -9,
  /** The same line once more: the first was the page's own title. */
  again: -9,
  behindLaw: -2.5,
} as const

/** Weights of leaving a title by what it lacks: the end of a name in 《》, its last word, or so it seems. */
const LEAVE = { openName: -4, begun: -2, other: -0.5 } as const

/** Weights of a title below the page's own title: one holds the other, they share what they are about, or nothing and the line is no organ's name. */
const ECHO = { whole: 3, subject: 2.5, stranger: -1.5 } as const
/** Characters of a subject that are compared. */
const SHARED = 8

/** Weight of a further title line after the lines so far. */
export function furtherTitle(soFar: string, line: string): number {
  if (soFar === '') return 0
  if (soFar === line) return FURTHER.again
  if (MONTH.test(line) || isForeword(line)) return DATED
  if (unclosed(soFar)) return FURTHER.openName
  if (WITH_ORGAN.test(line) && !ISSUER_END.test(soFar)) return TWICE
  // no title names its organ twice: the first was the name of the site
  if (ORGAN_END.test(sharedStart(soFar, line))) return TWICE
  if (/^\((?:\d{4}|试行|暂行|修订|征求)/.test(line)) return FURTHER.version
  // …的建议 broken before 和…提案办理工作的通知
  if (GENRE_END.test(soFar) && /^[和与及、]/.test(line)) return FURTHER.tied
  if (GENRE_END.test(soFar) && /关于|印发/.test(soFar)) return FURTHER.behindWhole
  if (endsAsNumberedOrder(soFar)) return FURTHER.behindOrder
  if (GENRE_END.test(soFar)) return /^关于|^印发/.test(line) ? FURTHER.subjectBehindKind : FURTHER.behindKind
  if (LAW_END.test(soFar)) return /^的|》/.test(line) ? FURTHER.tied : issuesLaw(line) ? FURTHER.announcementBehindLaw : FURTHER.behindLaw
  if (/^[^《》]{1,7}[省市州县区盟旗国]$/.test(soFar)) return FURTHER.behindBegun
  return /关于|印发|[\u4e00-\u9fff]{2}(?:政府|委员会|办公室|中心|公司|集团|协会|[厅局办部院署])$/.test(soFar)
    ? FURTHER.behindBegun
    : FURTHER.other
}

/** Weight of going on to something else after the title lines so far. */
export function leaveTitle(soFar: string): number {
  if (soFar === '' || isComplete(soFar)) return 0
  if (unclosed(soFar)) return LEAVE.openName
  if (isPlan(soFar)) return 0
  if (NAME_END.test(soFar) && !SUBJECT.test(soFar)) return NAMES_ONLY
  return /关于|印发|转发|》|[府厅室会委局部署院]$/.test(soFar) ? LEAVE.begun : LEAVE.other
}

/** Weight of a title after the page's own title: they say the same. */
export function echoes(pageTitle: string, line: string): number {
  if (pageTitle === '') return 0
  if (pageTitle.includes(line) || line.includes(pageTitle)) return ECHO.whole
  const key = /《?([^《》]{6,})/.exec(line.replace(/^.*(?:关于|印发)/, ''))?.[1]
  return key !== undefined && pageTitle.includes(key.slice(0, SHARED))
    ? ECHO.subject
    : /[委局厅部府院会令]$/.test(line) || issuesLaw(line)
      ? 0
      : ECHO.stranger
}
