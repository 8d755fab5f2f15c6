/** Is a line the title of a plan or a report? No letter issues them, so that their titles name no kind of letter. */

import { infoWeight } from '../../../text/labels.js'
import { endsAsOrgan } from '../../../text/organs.js'
import { quick } from '../../../text/quick.js'
import { organsIn } from '../../sight/organs.js'
import { beginsOutline, isForeword } from '../../sight/outset.js'
import { isRow, isWideText, type Sight } from '../../sight/sight.js'
import { saysAdopted } from '../law-head.js'
import { decimalWeight } from '../prose.js'
import { isStamp } from '../social.js'
import { goesOnBelow } from './broken.js'

/** Whose plan it is, or what a report is about, and what no letter is called by. */
const PLAN = quick(
  /^(?:关于(?!印发|转发)|《[^《》]{4,40}》|[\u4e00-\u9fff]{2,14}[省市县区州盟旗镇乡局厅委办处院会]).{2,50}(?:方案|计划|规划|纲要|要点|措施|政策|预案|情况说明|工作总结|工作报告|年度报告|行动)(?:\([^()]{1,24}\))?$/,
)
/** Whose rules they are: the place comes first; a law or a list without a letter has such a title too. */
const RULES = quick(
  /^(?![全各我本该])[\u4e00-\u9fff]{2,12}[省市县区州盟旗](?!级).{3,50}(?:方案|计划|规划|纲要|要点|措施|政策|预案|细则|办法|规定|条例|规则|制度|规程|清单|名录|目录|导则|指南|裁量(?:权)?(?:基准|标准)(?:表)?)(?:\([^()]{1,24}\))?$/,
)
/** True for a squeezed title of a plan, rules or a list that begins with a place. */
export const namesRules = (title: string): boolean => (RULES.test(title) || ITEMS.test(title)) && !NOT_IN_TITLE.test(title)

/** The same by how many items they have: 云川市渡口新政20条. */
const ITEMS = quick(/^(?![全各我本该])[\u4e00-\u9fff]{2,12}[省市县区州盟旗](?!级).{2,40}(?:新政|政策|措施|意见)\d{1,3}条$/)

/** Characters of a note in brackets between the title and the outline at most: (试行), (2031年修订). */
const LONGEST_NOTE = 12
/** The title of a law, whoever made it, and the styles in which the outlines of laws begin. */
const LAW = quick(
  /^(?!附[件表录])[\u4e00-\u9fff《][\u4e00-\u9fff《》〈〉、]{4,58}(?<!制定|修改|遵守|根据|按照|违反)(?:法|法典|条例|规定|办法|规则|细则|章程|解释|准则|规程|规范|制度)(?:\([^()]{1,24}\))?$/,
)
const LAW_STYLES: ReadonlySet<string> = new Set(['part', 'chapter', 'article'])
/** The title of what amends a law article by article: its numbers may go on from the one before, 第十二条 below 云川市渡口管理条例修正案（2031年）. */
const AMENDMENT = quick(/^[\u4e00-\u9fff《][\u4e00-\u9fff《》、]{4,58}修正案(?:\([^()]{1,24}\))?$/)
/** The end of the first paragraph of rules: what they are called from there on. */
const MAKES = quick(/(?:制[定订]|特制[定订])本(?:条例|规定|办法|规则|细则|解释|规程|方案|计划|规划|措施|政策|预案|意见)[。,，]/)
/** The first heading of a table, alone on its line or, where cells are marked, with the others behind it. */
const FIRST_HEADING = quick(/^[|｜]?序号/)
const beginsTable = (sight: Sight): boolean => FIRST_HEADING.test(sight.bare) && (sight.bare.length === 2 || isRow(sight))
/** How the text of one begins. */
const PLANS = quick(
  /^(?:《[^》]{4,60}》.{0,12}(?:于|已)|为|根据|按照|依据|近年来|今年以来|(?:19|20)\d{2}年|“[一二三四五六七八九十]{1,3}五”(?:\([^()]{4,16}\))?(?:时期|期间)?[,是]).{12,}/,
)
/** How the first sentence of a plan calls it from there on. */
const CALLS_ITSELF = quick(/^[\u4e00-\u9fff][^。;]{8,80}\(以下简称[“《]/)

/** The first heading of an outline of decimals: 1 总则, 1.1 编制目的. */
const FIRST_DECIMAL = quick(/^1(?:\.1)?(?!\d)/)

/** What a department says of its money for a year, as the order on open budgets asks for: 云川市交通局2031年部门预算, 2031年度云川医院单位决算. */
const ACCOUNTS = quick(
  /^[\u4e00-\u9fff]{2,30}\d{4}年度?(?:部门|单位)?[预决]算(?:公开)?(?:情况)?(?:说明|报告)?$|^\d{4}年度?[\u4e00-\u9fff]{2,30}(?:部门|单位)[预决]算(?:公开)?(?:情况)?(?:说明|报告)?$/,
)
/** Who has looked through it, on the next line. */
const LOOKED_THROUGH = quick(/^[\u4e00-\u9fff]{4,12}[::]已(?:审查|审签|审核)$/)

/** True for such a title above its contents, its outline or who has looked through it. */
const isAccounts = ({ bare, next }: Sight): boolean =>
  ACCOUNTS.test(bare) && next !== null && (beginsOutline(next) || isForeword(next.bare) || LOOKED_THROUGH.test(next.bare))

/** Weight of such a title; of rules it is higher, as their outline is sure. */
const WEIGHT = { plan: 4.2, rules: 5 } as const

/** Weight of a line as such a title, or as its first line where it is broken over several; 0 for any other. */
export function planWeight(sight: Sight): number {
  if (isRules(sight)) return WEIGHT.rules
  return isPlan(sight) || beginsBrokenPlan(sight) || isAccounts(sight) ? WEIGHT.plan : 0
}

/** True for the title of a plan or a report above the sentence with which such a text begins, or above an outline of decimals: one that no letter issues. */
function isPlan({ bare, next: below }: Sight): boolean {
  if (bare.length > 60 || !PLAN.test(bare)) return false
  const next = below !== null && isStamp(below) ? below.next : below
  if (next !== null && FIRST_DECIMAL.test(next.bare) && decimalWeight(next) > 0) return true
  return !/[,;:。]/.test(bare) && next !== null && beginsPlan(next)
}

/** Lines of a bar of information between the title and the outline at most. */
const LONGEST_BAR = 6

/** What is below a title, a note in brackets and the bar of information of the page apart. */
function belowTitle({ next: below }: Sight): Sight | null {
  let at = below !== null && below.bare.length <= LONGEST_NOTE && below.bare.startsWith('(') ? below.next : below
  for (let i = 0; i < LONGEST_BAR && at !== null && infoWeight(at.bare) > 0; i++) at = at.next
  return at
}

/** True for the title of a law above its first chapter or article or the sentence that makes it, and of rules or a list that begins with a place above any outline or a table. */
function isRules(sight: Sight): boolean {
  const { bare } = sight
  if (bare.length > 60 || NOT_IN_TITLE.test(bare)) return false
  const [isLaw, amends, isRule] = [LAW.test(bare), AMENDMENT.test(bare), RULES.test(bare)]
  const next = isLaw || amends || isRule ? belowTitle(sight) : null
  if (next === null) return false
  if (isLaw && ((beginsOutline(next) && LAW_STYLES.has(next.marker!.style)) || MAKES.test(next.text))) return true
  if (amends && next.marker?.style === 'article') return true
  return isRule && (beginsOutline(next) || isForeword(next.bare) || beginsTable(next))
}

/** True for the first paragraph of a plan. */
function beginsPlan({ bare, marker, ending, full }: Sight): boolean {
  return marker === null && (ending === 'stop' || full || ending === 'colon') && PLANS.test(bare)
}

/** Lines that the title of a plan may take, and what none of them has. */
const MOST_LINES = 3
const NOT_IN_TITLE = /[,;:。!?]/
/** Whose a plan for some years is: the place comes first. */
const OF_PLACE = quick(/^(?![全各我本该])[\u4e00-\u9fff]{2,12}[省市县区州盟旗]/)
/** What such a plan is called by. */
const OF_YEARS = quick(/(?:规划|纲要|计划|方案|总结|要点)(?:\([^()]{1,24}\))?$/)

/** True for the first line of such a title that is broken into two or three, above its adoption, a foreword or its first paragraph. */
function beginsBrokenPlan(sight: Sight): boolean {
  const { bare } = sight
  if (bare.length > 40 || !OF_PLACE.test(bare) || NOT_IN_TITLE.test(bare) || !goesOnBelow(sight)) return false
  let title = bare
  let at = sight.next
  for (let i = 1; at !== null && i < MOST_LINES; i++, at = at.next) {
    if (at.marker !== null || at.bare.length > 40 || NOT_IN_TITLE.test(at.bare) || at.ending === 'stop') return false
    title += at.bare
    if (OF_YEARS.test(at.bare) && at.next !== null && title.length <= 80 && PLAN.test(title) && isBelowPlan(at.next))
      return !(endsAsOrgan(bare) && organsIn(sight).length > 0)
  }
  return false
}

/** The first line of when it was passed, broken over two. */
const OPEN_ADOPTION = quick(/^\(\d{4}年\d{1,2}月\d{1,2}日[^)]{2,40}$/)

const isBelowPlan = (next: Sight): boolean =>
  saysAdopted(next) ||
  OPEN_ADOPTION.test(next.bare) ||
  isForeword(next.bare) ||
  beginsPlan(next) ||
  (isWideText(next) && CALLS_ITSELF.test(next.bare))
