/** What is printed just before a line is evidence that neither the line nor the table of states has. */
import type { LineMarkup } from '../../model/index.js'
import { readDate } from '../../text/dates.js'
import { numberForm } from '../../text/doc-number.js'
import { isHeading } from '../../text/headings.js'
import { isOrder } from '../../text/orders.js'
import { endsAsOrgan } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { CaseId } from '../case-ids.js'
import { type Arc, regionAt, regionOf, STATES, type State, stateIndex } from '../grammar.js'
import type { Memory } from '../path/memory.js'
import { isOf, type Proposal } from '../rule.js'
import { saysAdopted } from '../rules/law-head.js'
import { isListedName, isListedTitle, listsNames } from '../rules/prose.js'
import { HEAD_WEIGHT } from '../rules/table.js'
import { askedOnce } from '../sight/answers.js'
import { beginsOutline } from '../sight/outset.js'
import { isRow, type Sight } from '../sight/sight.js'
import { continuationWeight } from './continuation.js'
import { rankOf } from './numbering.js'
import { habitWeight, headingWeight, type RowRun } from './rows.js'
import { endsAsLetter, isComplete } from './titles.js'

/** What a path shows of the line before. */
export interface Before {
  /** The line. */
  sight: Sight
  /** Index into STATES. */
  state: number
  /** The rule that gave the line its role. */
  rule: CaseId | ''
  /** The last line of running text that the next one could continue; null where none is open. */
  last: Sight | null
  /** True where that line is a numbered heading, or goes on with one: no sentence has ended in it yet. */
  inHeading: boolean
  /** True where that line goes on with running text, and with no heading. */
  isContinued: boolean
  memory: Memory
  /** The lines of the table that the path is in. */
  rows: RowRun
  /** True behind a line of the site. */
  afterChrome: boolean
}

/** Weight of what does not happen. */
const NEVER = Number.NEGATIVE_INFINITY
/** Weight of a document that begins where a sentence is not over. */
const UNFINISHED = -3
/** Extra weight of a table that begins with something else than a heading or a marked row. */
const HEADLESS = -6
const HEADLESS_ANNEX = -2.5
/** Directly below the annex's label a line longer than first headings are, above one that heads a column, is the title of the table, though it ends as headings do. */
const TITLE_OF_TABLE = -2
const LONGER_THAN_HEADS = 8
/** Weight of a report that begins without a title where nothing marked the end of the document before. */
const LEAD = 4
/** Extra weight of the first paragraph of a report inside an annex, and below a title. */
const REPORTED = -3
const TITLED = 2
/** Extra weight of a title that begins with a line which nothing marks as one. */
const FEATURELESS = -1.5
/** Extra weight of a title behind what a page prints below one, as a further line of the title above: that was the page's. */
const BEHIND_BAR = -4
/** Extra weight of a marked row that no other follows. */
const LONE_ROW = -3
/** Extra weight of an instrument's title in the middle of text that nothing announced. */
const UNANNOUNCED = -4

const IN_TABLE = STATES.map((state) => /table$/.test(state))
/** What a title ends in that no further line belongs to, and the weight of a further line all the same. */
const WHOLE_TITLE = /(?:表|清单|名单|名录|目录)(?:\([^()]*\))?$/
const BELOW_WHOLE = -3
const ANNEX_TITLE = stateIndex('annex_title')
const ANNEX_LABEL = stateIndex('annex_label')

const HEAD_SIGNATURE = stateIndex('head_signature')
const HEAD_DATE = stateIndex('head_date')
const DATE = stateIndex('date')
const EARLY_NUMBER = stateIndex('early_number')
const PAGE_TITLE = stateIndex('page_title')
const ADOPTION = stateIndex('adoption')
const PROSE = stateIndex('prose')
const TITLE = stateIndex('title')
const NUMBER = stateIndex('number')
const LATE_ADDRESSEES = stateIndex('late_addressees')
const INST_TITLE = stateIndex('inst_title')
const BETWEEN = STATES.map((state) => state === 'closed' || state === 'source' || state === 'imprint')
const FRONT = stateIndex('front')
const ISSUED_NUMBER = stateIndex('issued_number')
const UNDER_ANNEX = STATES.map((state) => state === 'annex_title' || state === 'annex_unlabelled' || state === 'annex_label')
/** Where a table may begin without headings. */
const ABOVE_TABLE = STATES.map((state, i) => UNDER_ANNEX[i]! || state.endsWith(':note') || state.endsWith(':box_title'))
const MID_TEXT = STATES.map((state) => ['body', 'prose', 'annex'].includes(regionOf(state) ?? ''))

/** Extra weight of an instrument's title below a number of its own that no letter named: another document begins there. */
const UNNAMED = -6

/** Extra weight of an instrument's title that says the same once more: a page's title and the title of another document. */
const SAID_TWICE = -8

/** Extra weight of a title that begins a document straight behind a colon: what was announced follows, not another document. */
const ANNOUNCED = -3

/** Extra weight of a title that says little, 国旗制法说明, as the beginning of a document straight below 附： or 附件：, where an annex is named. */
const NAMES_ANNEX = -6
const BARE_LABEL = /^附件?[::]$/

/** Weight from which the letter, or a kind of document at the end, speaks for a further line of an instrument's title. */
const NAMED = 2
/** The same behind a number of its own, and in the middle of text. */
const ANNOUNCED_AT_ALL = 2
const ANNOUNCED_SURELY = 3
/** Extra weight of an instrument's title that begins with another organ than the letter's, and the weight from which the letter names it all the same. */
const OF_ANOTHER = -5
const OF_ITS_OWN = 5
/** Extra weight of an instrument's title above when a law was passed, where the letter does not name it: a law begins there. */
const PASSED = -4
/** The bracket that says so. */
const DAY_OF_LAW = quick(/^\(\d{4}年\d{1,2}月\d{1,2}日[^()]{4}/)
/** Weight that such a title has where the letter names it, at least. */
const BY_NAME = 4
/** The organ that a title begins with. */
const BY_ORGAN = quick(/^([\u4e00-\u9fff]{2,12}?[省市州县区盟旗][\u4e00-\u9fff]{2,12}?(?:局|厅|委员会))(?=[^,。;:]{4})/)

/** True for the title of what another organ made than the one with which the letter's title begins. */
function belongsToAnother(letter: string, sight: Sight): boolean {
  const organ = firstOrgan(sight)
  return organ !== null && !letter.includes(organ) && BY_ORGAN.test(letter)
}
const firstOrgan = askedOnce('firstOrgan', ({ bare }) => (bare.length > SHORTEST_OF_ORGAN && BY_ORGAN.exec(bare)?.[1]) || null)
const SHORTEST_OF_ORGAN = 8

/** Extra weight of a further line behind one that ends in a kind of document. */
const AFTER_WHOLE = -2.5

/** What a report says before it quotes a letter. */
const QUOTES = quick(/(?:全文|内容)如下:$/)

/** Extra weight of addressees that begin a document where a letter is not over. */
const MID_LETTER = -6

/** Extra weight of who signs straight below addressees with the letter behind them: the letter is over. */
const LETTER_ABOVE = 4

/** Extra weight of a title above the line that says when a law was passed, behind another law: the numbers of an amendment go on from those of the one before. */
const NEXT_LAW = 4
const ARTICLE = rankOf('article')
const OF_LAWS = STATES.map((state) => regionOf(state) === 'prose' || regionOf(state) === 'body')

/** Lines that the title of a law goes over at most. */
const LAW_LINES = 3

function headsNextLaw({ state, memory }: Before, { next }: Sight): boolean {
  if (!OF_LAWS[state]! || memory.counters[ARTICLE] === 0) return false
  for (let at = next, i = 0; at !== null && i < LAW_LINES && at.ending !== 'stop'; at = at.next, i++) {
    if (saysAdopted(at)) return true
    if (at.marker !== null) return false
  }
  return false
}

/** Lines below the first one of a title within which its number or its addressees stand. */
const HEAD = 5

/** True for a line of a title below which its number or its addressees stand: not the title of an annex, but of another letter. */
function headsLetter({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < HEAD && at.marker === null && at.ending !== 'stop'; i++, at = at.next)
    if (at.ending === 'colon' || numberForm(at.bare) !== null) return true
  return false
}

/** The rules that propose the title of rules or a plan, or the first line of one. */
const OF_RULES = new Set<CaseId>(['title/plan', 'title/place', 'title/law'])
/** Extra weight of a plan that begins a document in the middle of an annex, and of any below the label of one: it is annexed. */
const PLAN_IN_ANNEX = -4

/** Extra weight of a gazette that begins with an entry of its contents behind a text that nothing ended: they are the contents of what the text issues. */
const NO_COVER = -6

/** Weight of a line of the head where it stands for something else: who signs, a day or an adoption below a title that has none. */
const OUT_OF_PLACE = -8
/** Weight of running text that begins a document behind another one. */
const BEHIND_TEXT = -15
/** Weight of a gazette's cover behind the colophon of another, and of anything else of a gazette that begins another one. */
const BEHIND_COLOPHON = 3
const ONE_GAZETTE = -12

/** Weight of a block quote as a box. */
const QUOTE = 8
const IN_BOX = STATES.map((state) => state.includes(':box'))

/** How gladly a line goes on with the one before. Several paths ask about the same two lines one after the other: the last answer is kept. */
export class LastContinuation {
  private before: Sight | null = null
  private sight: Sight | null = null
  private inHeading = false
  private isContinued = false
  private last = 0

  weight(before: Sight, sight: Sight, { inHeading, isContinued }: Before): number {
    if (this.before === before && this.sight === sight && this.inHeading === inHeading && this.isContinued === isContinued) return this.last
    this.before = before
    this.sight = sight
    this.inHeading = inHeading
    this.isContinued = isContinued
    this.last = continuationWeight(before, sight, inHeading, isContinued)
    return this.last
  }
}

/** Weight of what is printed just before a line, which neither the line nor the table of states knows. */
export function placeWeight(step: Before, arc: Arc, proposal: Proposal, sight: Sight, goesOn: LastContinuation): number {
  return (
    roleWeight(step, arc, proposal, sight, goesOn) +
    openWeight(step, arc, proposal) +
    (sight.line.markup === undefined ? 0 : quoteWeight(sight.line.markup, arc.to))
  )
}

/** The tool's own Markdown quotes its boxes, and nothing else; elsewhere a quote is evidence, and its absence none. */
function quoteWeight({ quoted }: LineMarkup, to: number): number {
  if (quoted === true) return IN_BOX[to] ? QUOTE : -QUOTE
  return quoted === false && IN_BOX[to] ? -QUOTE : 0
}

const isTitleOfTable = ({ bare, next }: Sight): boolean => bare.length >= LONGER_THAN_HEADS && next !== null && isHeading(next.bare)

/**
 * What each role is asked beside the table of states; cases of rules that are asked more than their role are named by their ids. All that speaks
 * for or against a line is added up, here and in what this calls, so that no order matters; what excludes one another says so by its states.
 */
function roleWeight(step: Before, arc: Arc, proposal: Proposal, sight: Sight, goesOn: LastContinuation): number {
  switch (proposal.role) {
    case 'cont':
      return step.last === null || step.state !== arc.to ? NEVER : goesOn.weight(step.last, sight, step)
    case 'box':
      return step.last === null || sight.marker !== null ? 0 : Math.max(goesOn.weight(step.last, sight, step), 0)
    case 'table':
      return tableWeight(step, proposal, sight)
    case 'annex_title':
      return step.state === ANNEX_TITLE && WHOLE_TITLE.test(step.sight.bare) && !sight.bare.startsWith('(') ? BELOW_WHOLE : 0
    case 'inst_title':
      return instrumentWeight(step, proposal, sight)
    case 'title':
      return titleWeight(step, arc, proposal, sight)
    case 'doc_number':
      // a form to be filled in
      return step.state === ANNEX_TITLE && proposal.rule === 'doc-number/unreadable' ? NEVER : 0
    case 'front':
      return arc.opens ? frontWeight(step, proposal) : 0
    case 'signature':
      return signatureWeight(step, arc, proposal, sight)
    case 'addressees':
      return addresseesWeight(step, arc, proposal)
    case 'prov':
      return IN_TABLE[step.state] && !arc.opens ? headingWeight(step.rows, step.memory.counters, sight) : 0
    case 'date':
      return step.state === TITLE && (arc.to === HEAD_DATE || arc.to === DATE) && (arc.to === HEAD_DATE) !== datesHead(step, proposal)
        ? OUT_OF_PLACE
        : 0
    case 'adoption':
      // below the page's title only above the announcement of the law
      return step.state === PAGE_TITLE && !(sight.next !== null && isOrder(sight.next.bare)) ? OUT_OF_PLACE : 0
    case 'para':
      if (proposal.rule === 'prose/name') return !arc.opens && isInList(step, sight) ? 0 : NEVER
      if (proposal.rule === 'prose/listed') return !arc.opens && isListed(step, sight) ? LISTED : NEVER
      return proposal.rule === 'prose/lead' && !arc.opens ? leadWeight(step.state, arc.to) : 0
    default:
      return 0
  }
}

function tableWeight(step: Before, { rule, weight }: Proposal, sight: Sight): number {
  if (IN_TABLE[step.state]) return habitWeight(step.rows, rule, sight, step.afterChrome)
  if (rule === 'table/row') return isFollowed(sight) ? 0 : LONE_ROW
  if (weight === HEAD_WEIGHT) return step.state === ANNEX_LABEL && isTitleOfTable(sight) ? TITLE_OF_TABLE : 0
  return ABOVE_TABLE[step.state] && !(step.state === ANNEX_TITLE && isOutlined(sight)) ? HEADLESS_ANNEX : HEADLESS
}

function instrumentWeight(step: Before, proposal: Proposal, sight: Sight): number {
  if (step.state === INST_TITLE) return furtherWeight(step, proposal, sight)
  const { weight } = proposal
  if (step.state === ISSUED_NUMBER) return weight < ANNOUNCED_AT_ALL ? UNNAMED : 0
  let against = 0
  if (weight < BY_NAME && sight.next !== null && DAY_OF_LAW.test(sight.next.bare)) against += PASSED
  if (weight < OF_ITS_OWN && belongsToAnother(step.memory.title, sight)) against += OF_ANOTHER
  if (weight < ANNOUNCED_SURELY && MID_TEXT[step.state]) against += UNANNOUNCED
  return against
}

/** Weight of a further line of an instrument's title. */
function furtherWeight(step: Before, { weight }: Proposal, { bare }: Sight): number {
  return (step.sight.bare === bare ? SAID_TWICE : 0) + (step.rule === 'inst-title/genre' && weight < NAMED ? AFTER_WHOLE : 0)
}

function titleWeight(step: Before, arc: Arc, { rule }: Proposal, sight: Sight): number {
  let weight = step.state === TITLE && step.afterChrome && rule === 'title/full' ? BEHIND_BAR : 0
  if (!arc.opens) return weight
  if (isAnnexed(step, rule)) weight += PLAN_IN_ANNEX
  if (namesAnnex(step, rule, sight)) weight += NAMES_ANNEX
  if (step.last?.ending === 'colon' && !step.afterChrome) weight += ANNOUNCED
  if (headsNextLaw(step, sight)) weight += NEXT_LAW
  if (rule === 'title/further') weight += FEATURELESS
  return weight
}

/** True for the title of a plan straight below what says that an annex begins, or in the middle of one. */
const isAnnexed = ({ state }: Before, rule: CaseId): boolean =>
  OF_RULES.has(rule) && (UNDER_ANNEX[state]! || (rule === 'title/plan' && regionAt(state) === 'annex'))

/** True for a title below the label of an annex that may as well be what the annex is called. */
function namesAnnex({ state, rule: above, sight: label }: Before, rule: CaseId, sight: Sight): boolean {
  if (rule === 'title/tail') return (state === ANNEX_LABEL && headsForm(sight)) || (above === 'annex' && BARE_LABEL.test(label.bare))
  return rule === 'title/full' && state === ANNEX_LABEL && !headsLetter(sight)
}

/** True above a number to be filled in: the name of a form. */
const headsForm = ({ next }: Sight): boolean => next !== null && numberForm(next.bare) === 'unreadable'

/** Weight of what begins a gazette. */
function frontWeight(step: Before, { rule }: Proposal): number {
  let weight = 0
  if (step.state === FRONT) weight += rule === 'front/cover' && step.memory.colophon ? BEHIND_COLOPHON : ONE_GAZETTE
  // names of journals, of parts, of firms abroad
  if (rule === 'front/latin' && (UNDER_ANNEX[step.state] || regionAt(step.state) === 'annex')) weight += NEVER
  if (rule === 'front/entry' && !BETWEEN[step.state]) weight += NO_COVER
  return weight
}

function signatureWeight(step: Before, arc: Arc, { rule }: Proposal, sight: Sight): number {
  let weight = 0
  if (arc.to === HEAD_SIGNATURE && !signsHead(step, rule, sight)) weight += OUT_OF_PLACE
  if (step.rule === 'addressees/text') weight += LETTER_ABOVE
  if (rule === 'sign-off/organs' && regionAt(step.state) === 'annex' && !isDatedBelow(sight)) weight += UNDATED
  return weight
}

/** True for the day in brackets below the title of a letter without a number; below that of a law it is when the law was passed. */
const datesHead = ({ memory }: Before, { rule }: Proposal): boolean =>
  rule === 'sign-off/day-first' || (rule === 'sign-off/bracketed' && endsAsLetter(memory.title))

function addresseesWeight(step: Before, arc: Arc, { rule }: Proposal): number {
  // at the end only a line that says so: 主送:…
  if (arc.to === LATE_ADDRESSEES && rule !== 'addressees/imprint') return NEVER
  if (!arc.opens) return regionAt(step.state) === 'prose' && !QUOTES.test(step.sight.bare) ? NEVER : 0
  return regionAt(step.state) === 'letter' ? MID_LETTER : 0
}

/** Weight of a line that begins a document, whatever its role: a sentence is over, and running text is that of a report where it begins one behind another. */
function openWeight(step: Before, arc: Arc, { rule }: Proposal): number {
  if (!arc.opens) return 0
  const unfinished = step.last !== null && step.last.ending === 'pause' ? UNFINISHED : 0
  if (arc.to !== PROSE || BETWEEN[step.state]) return unfinished
  const begins = rule === 'prose/explains' ? isRuled(step) : rule === 'prose/lead' && beginsReport(step)
  return unfinished + (begins ? LEAD : BEHIND_TEXT)
}

/** What a text stands below that is not there yet: its own head. */
const OF_HEAD: ReadonlySet<State> = new Set(['title', 'number', 'head_signature', 'head_date', 'adoption'])
const IN_HEAD = STATES.map((state) => OF_HEAD.has(state))

/** True behind the articles of rules, and behind the outline of what a letter issues: neither explains itself. */
const isRuled = ({ state, memory }: Before): boolean =>
  OF_LAWS[state]! && (memory.counters[ARTICLE]! > 0 || (regionAt(state) === 'body' && memory.counters.some((last) => last > 0)))

/** The title of pictures that explain a policy: no text of theirs stands below them. */
const IN_PICTURES = quick(/^一图|图解/)
const BELOW_PICTURE = stateIndex('prose:figure')

/** True where a report can begin without a title: not below a head, whose text it is; behind another paragraph of a report it tells of a further day, unless the page ends between the two. */
function beginsReport({ state, afterChrome, last, rule, memory }: Before): boolean {
  if (state === BELOW_PICTURE && IN_PICTURES.test(memory.title)) return true
  if (IN_HEAD[state]) return false
  if (regionAt(state) !== 'prose' || afterChrome || isOf(rule, 'responsibility')) return true
  return last !== null && last.marker !== null
}

/** Weight of the first paragraph of a report where it begins no document. */
function leadWeight(from: number, to: number): number {
  if (from === TITLE) return TITLED
  return regionAt(to) === 'annex' ? REPORTED : 0
}

/** What the title of a list of names ends in. */
const OF_NAMES = quick(/(?:名单|名录|人员|成员|专家|集体|个人|单位|企业|机构|学校)(?:\([^()]*\))?$/)

/** True for a name behind another, or for the first of two, or several on one line, below what heads a list of names: its title, a numbered heading, or a colon. */
function isInList({ rule, state, sight: above }: Before, sight: Sight): boolean {
  if (rule === 'prose/name') return true
  if (!listsNames(sight) && (sight.next === null || !isListedName(sight.next))) return false
  if (state === ANNEX_TITLE) return OF_NAMES.test(above.bare) || above.bare.startsWith('(')
  return (
    REGIONAL[state]! &&
    (above.marker === null ? above.ending === 'colon' : above.ending === 'open' || above.ending === 'closed' || above.ending === 'colon')
  )
}
const REGIONAL = STATES.map((state) => regionOf(state) === state)

/** What the title of a list of letters ends in. */
const OF_TITLES = quick(/(?:目录|清单|名录|文件|一览)(?:\([^()]*\))?$/)
/** Extra weight of a title in such a list: each looks like the title of a document. */
const LISTED = 3

/** True for a title behind another, or for the first of two, below the title of an annex that heads a list of them. */
function isListed({ rule, state, sight: above }: Before, sight: Sight): boolean {
  if (rule === 'prose/listed') return true
  return state === ANNEX_TITLE && OF_TITLES.test(above.bare) && sight.next !== null && isListedTitle(sight.next)
}

/** True for 一、 or (一): a table begins with its headings, and such a line below the title of an annex begins an outline. */
const isOutlined = ({ marker }: Sight): boolean => marker !== null && (marker.style === 'cjk-comma' || marker.style === 'cjk-paren')

/** Extra weight of an organ that signs an annex and gives no day: annexes end in lists of organs and firms. */
const UNDATED = -5
/** Organs that sign together at most. */
const MOST_ORGANS = 8

/** True where a day is below a signatory and those who sign with it. */
function isDatedBelow({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < MOST_ORGANS; i++, at = at.next) {
    if (readDate(at.text) !== null) return true
    if (!endsAsOrgan(at.bare)) return false
  }
  return false
}

/** What a report to a meeting is called, and the day on which it was given, below who gave it. */
const REPORT = quick(/(?:报告|说明|汇报|讲话|发言)(?:\([^()]{1,12}\))?$/)
const GIVEN_ON = quick(/^(?:\(|——)?(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日/)

/** True for who signs above the text: an organ with its day, the officer or the organ that gave a report, and whose rules are, between their title and their outline, or the number and the day. */
function signsHead({ state, memory, rule: above }: Before, rule: CaseId, { next }: Sight): boolean {
  if (rule === 'sign-off/officer' && state === TITLE) return next !== null && GIVEN_ON.test(next.bare) && REPORT.test(memory.title)
  if (rule === 'sign-off/organs') {
    if (next === null) return false
    // minutes of a meeting: who wrote them and when, between their number and their title
    if (state === EARLY_NUMBER) return readDate(next.text) !== null
    if (!isComplete(memory.title)) return false
    if (above === 'law-head/given') return true
    if (state !== NUMBER && state !== TITLE) return false
    if (readDate(next.text) !== null) return true
    return state === TITLE && (beginsOutline(next) || saysAdopted(next) || numberForm(next.bare) === 'bracketed')
  }
  return rule === 'sign-off/dated' || (state === ADOPTION && rule === 'sign-off/officer')
}

/** True where one of the next two lines is a row with marked cells. */
function isFollowed({ next }: Sight): boolean {
  return next !== null && (isRow(next) || (next.next !== null && isRow(next.next)))
}
