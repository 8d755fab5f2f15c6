/** Does a line go on with the paragraph before it? A page or line break cut it (role cont). */

import { isDecimal } from '../../text/decimals.js'
import { quick } from '../../text/quick.js'
import { columns } from '../../text/width.js'
import { isLead } from '../rules/prose.js'
import { isLabel } from '../rules/signs/menus.js'
import { isOpen } from '../sight/open.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

/** The heading of the last articles of a law, which has no number where the chapters begin anew in each part. */
const SUPPLEMENT = '附则'

const GOES_ON = quick(/^[,，。、；;:：!！?？）)》〉」』”’】〕%％]/)
const STARTS = quick(
  /^(?:附\s*件|抄送|来源|——|[●■◆▲★]|\(此件|（此件|特此|现将|各|为了?贯彻|根据《|按照《|经.{0,12}同意|会议(?:指出|强调|要求|认为|决定|听取|审议)|本[\u4e00-\u9fff]{2,6}自(?!身|己))/,
)

/** Weight of a line behind the short last line of a wrapped paragraph that ends in no mark: the page ended there, not the sentence. */
const CUT_PARAGRAPH = 3

function isCut(before: Sight, sight: Sight): boolean {
  if (before.ending !== 'open' || before.bare.length <= 2 || (before.shape | sight.shape) & HAS.cell) return false
  // what goes on is running text: no signatory, no title
  return sight.full && (sight.shape & (HAS.comma | HAS.stop)) !== 0
}

/** Weights by the end of the line before, on the scale of the rules: of a line that fills the width at which the text is wrapped, and of any other. */
const BEHIND = {
  pause: 5,
  stop: { full: 0.3, short: -7 },
  colon: { full: -1, short: -5 },
  bracket: { full: 2.5, runsOn: -0.5, short: -5 },
  open: { full: 4, runsOn: 3.5, dangling: 3, short: -4 },
} as const
/** Characters of a line that a dangling word cuts off from its sentence. */
const LONG_DANGLING = 12

/** Weight of the end of the line before: does its sentence want more? */
function wants(before: Sight, isHeading: boolean): number {
  if (isHeading && before.marker === null && before.ending !== 'pause' && !before.full)
    return DANGLING.test(before.text) ? BEHIND.open.dangling : BEHIND.open.short
  switch (before.ending) {
    case 'pause':
      return BEHIND.pause
    case 'stop':
      return before.full ? BEHIND.stop.full : BEHIND.stop.short
    case 'colon':
      return before.full ? BEHIND.colon.full : BEHIND.colon.short
    case 'closed':
      return before.full ? BEHIND.bracket.full : runsOn(before) && !isResponsible(before) ? BEHIND.bracket.runsOn : BEHIND.bracket.short
    default:
      return before.full
        ? BEHIND.open.full
        : runsOn(before) || isUnfinished(before)
          ? BEHIND.open.runsOn
          : DANGLING.test(before.text) && before.text.length >= LONG_DANGLING
            ? BEHIND.open.dangling
            : BEHIND.open.short
  }
}

/** A bracket at the end that names who is responsible ends the paragraph. */
function isResponsible({ text }: Sight): boolean {
  return /(?:单位|部门|负责|牵头|等)[^（(]*[)）〕】]$|[(（〔][^)）〕]{0,200}(?:单位|部门)[:：][^)）〕]*[)）〕]$/.test(text.slice(-220))
}

/** Words that sentences have and headings have not. */
const SENTENCE = /应当|不得|可以|必须|按照|依照|负责|以及|并(?:在|由|对|将|按)|[;；]/
/** Characters that no heading and no sentence ends in. */
const DANGLING = quick(/[的和与及在对为由将应可于以并或至从向把被不各第每该其之而且但个约超近经达已予使所]$/)
/** A line that begins with a label begins something new; the office of an organ that is to be asked is one, 市交通局水运科:…. */
const LABELLED = quick(/^[\u4e00-\u9fff]{2,5}[:：]|^[\u4e00-\u9fff]{4,20}[科处股室局][:：](?=[\u4e00-\u9fff]{2,3}[,，、\d])/)
const isLabelled = ({ shape, bare }: Sight): boolean => (shape & HAS.colon) !== 0 && LABELLED.test(bare)

/** A whole title, however long: no sentence ends so, and none of its words is cut off. */
const TITLE = quick(/^[^,，。;；:：]{0,60}关于[^,，。;；]{4,100}的?(?:通知|公告|通告|公示|决定|批复|意见)$/)

/** Characters from which what has three clauses is a sentence and no heading. */
const LONG_HEADING = 36
const CLAUSES = /[,，][^,，]{2,40}[,，]/

/** True where a line holds running text, so that an end without punctuation is a cut and not the end of a heading. */
function runsOn({ text, printed, marker, bare }: Sight): boolean {
  if (TITLE.test(bare)) return false
  const body = marker === null ? text : printed.slice(marker.end)
  const stop = body.indexOf('。')
  if (stop >= 0 && stop < body.length - 1) return true
  if (marker?.style === 'article') return body.length >= 12
  if (marker !== null)
    return body.length > 60 || (body.length >= 20 && SENTENCE.test(body)) || (body.length >= LONG_HEADING && CLAUSES.test(body))
  return columns(body) >= 72 || (/[,，;；]/.test(body) && columns(body) >= 28)
}

/** What a letter says of what it issues, or what was passed and when: a sentence, which no heading and no title is. */
const TOLD = /[》)）](?:已|业)(?:经|由|于)|^现将《/
/** Characters of such a beginning at least. */
const SHORTEST_TOLD = 20

/** True for the beginning of such a sentence. */
const isUnfinished = ({ text, marker }: Sight): boolean =>
  marker === null && text.length >= SHORTEST_TOLD && text.includes('》') && TOLD.test(text)

/** The rest of a word or of a clause before a mark at the beginning of a line: 域,但不符合规定的; and words that sentences do begin with. */
const FRAGMENT = quick(
  /^(?![一二三四五六七八九十])(?:[\u4e00-\u9fff]|(?![近日同此其因为对目当今昨首再最另然如总特下上次问答以])[\u4e00-\u9fff]{2})[,，、;；]/,
)
/** Characters of a line that it may be the rest of, and its weight. */
const LONG_BEFORE = 20
const REST_OF_CLAUSE = 5.5

/** True for such a rest behind a line of some length that nothing ends. */
const goesOnWithRest = (before: Sight, { text, shape }: Sight): boolean =>
  before.ending === 'open' && (shape & (HAS.comma | HAS.stop)) !== 0 && before.text.length >= LONG_BEFORE && FRAGMENT.test(text)

/** The number of what the line before names in 《》, or how it is called from here on, in brackets; and the rest of a list behind its last name. */
const IN_BRACKETS = quick(/^[(（](?:[^()（）]{1,24}[〔[][^()（）]{2,20}号|以下(?:简称|统称))/)
const AND_SO_ON = quick(/^等(?![级次候待同额高])[\u4e00-\u9fff]/)

function goesOnBehindName(before: Sight, { text }: Sight): boolean {
  if (before.text.endsWith('》')) return IN_BRACKETS.test(text)
  return before.ending === 'open' && before.text.includes('、') && AND_SO_ON.test(text)
}

/** How something is called from here on, at the end of a line: the sentence has said nothing yet. */
const CALLED = quick(/[(（]以下(?:简称|统称)[^()（）]{1,20}[)）]$/)
/** A day that a line break cuts in two, behind its year or month or within the year. */
const DAY_BEGUN = /\d{4}年$|年\d{1,2}月$/
const DAY_ENDED = quick(/^\d{1,2}[月日]/)
const YEAR_BEGUN = /(?<!\d)\d{1,3}$/
const YEAR_ENDED = quick(/^\d{1,3}年/)
const WHOLE_YEAR = quick(/^(?:19|20)\d{2}年/)

function goesOnWithDay({ text: above }: Sight, { text }: Sight): boolean {
  if (DAY_ENDED.test(text)) return DAY_BEGUN.test(above)
  if (!YEAR_ENDED.test(text)) return false
  const begun = YEAR_BEGUN.exec(above)?.[0]
  return begun !== undefined && WHOLE_YEAR.test(begun + text.slice(0, 4))
}

/** What stands before the article that a sentence cites, and the article at the beginning of the next line. */
const CITING = quick(/(?:依照|按照|根据|违反|依据|适用|本(?:法|条例|规定|办法|细则|规则|规程|章程))$/)
const CITED = quick(/^第[一二三四五六七八九十百千零〇\d]{1,9}条/)
/** What announces what follows: a bracket that is still open was never closed. */
const TELLS = quick(/如下[:：]$/)
/** What was done with what the line before names: the second half of a sentence that a break cut behind 》. */
const DONE = quick(/^(?:已|业)(?:经|于|由)/)
/** Particles that no sentence begins with: they belong to the word before them. */
const PARTICLE = quick(/^(?:的(?!确|士)|等(?=[,，。、；;)）]))/)
/** Weight of such a line. */
const GOES_ON_BEHIND = 7

const goesOnBehindTitle = (before: Sight, { text }: Sight): boolean => before.text.endsWith('》') && DONE.test(text)

/** True for running text that begins so: titles are cut before 的通知, too. */
const beginsWithParticle = ({ text, shape }: Sight): boolean => (shape & (HAS.comma | HAS.stop)) !== 0 && PARTICLE.test(text)

/** Weight of a line that begins with the article which the line before is about to cite. */
const CITES = 5

/** Weight of the second line of a heading that was cut: a short line without a full stop between a long heading and its text. */
const CUT_HEADING = -0.3

function cutsHeading({ text, ending }: Sight, sight: Sight): boolean {
  if (text.length < 22 || ending === 'stop' || ending === 'colon') return false
  if (sight.ending !== 'open' || sight.text.length > 36 || sight.next === null) return false
  return sight.next.marker !== null || sight.next.ending === 'stop'
}

/** Weight of a line whose brackets, quotation marks or 《 are not closed: something has to follow. */
const OPEN = 4.5
/** Weight of a line with a label that closes the bracket which the one before opened: （牵头单位:…； 责任单位:…）. */
const CLOSED = 8
const CLOSES = /^[^(（〔[【）)〕\]】]{2,160}[）)〕\]】]。?$/
/** A unit, and no word that begins with the same character: 项目, 人民, 家庭, 公司. */
const UNIT = quick(
  /^(?:[年月日号条个家项名人万亿元吨亩米%％](?!目|民|员|才|庭|长|称|单|件|例|码|召|常|体|别|性|素|旦|一)|公(?:里|顷|斤|吨)|千(?:米|克|瓦|万)|平方|以[上下内])/,
)
/** The end of a sentence that has nothing but a number: no paragraph is that. */
const REST = quick(/^\d[\d-]*[。；;，,]$/)

/** What has only the second bracket: the end of what the line before opened, or 1) with nothing before it. */
const closesBracket = ({ text }: Sight): boolean => /^[^(（〔[【)）〕\]】]{1,3}[)）]/.test(text)

/** Weight of a bracket with who is responsible at the beginning of a line, behind one that fills the width of the text and ends in no mark: it stands within the sentence. */
const BRACKET_WITHIN = 8
const BRACKETED = quick(/^[(（〔[【][^()（）〔〕]{0,12}(?:单位|部门|牵头|负责|责任|配合)/)
/** The stop behind it closes the sentence; below a heading there is none. */
const STOPPED_BRACKET = quick(/[)）〕\]】][。；;]$/)

const opensWithin = (before: Sight, sight: Sight): boolean =>
  before.full && before.ending === 'open' && before.bare.length > 2 && sight.marker === null && BRACKETED.test(sight.text)

/** The last words of a sentence; paragraphs of so few characters are closing formulas. */
const LAST_WORDS = quick(/^(?!特此|专此|此|请|妥否|无|略)[\u4e00-\u9fff]{1,4}[。；;]$/)
/** Characters of a line, with a comma in it, that they may be the end of. */
const LONG_CLAUSE = 20

function endsClause(before: Sight, { text }: Sight): boolean {
  return before.ending === 'open' && before.text.length >= LONG_CLAUSE && (before.shape & HAS.comma) !== 0 && LAST_WORDS.test(text)
}

/** Weight of what stands below a marker that is alone on its line: what it numbers. */
const NUMBERED = 7

/** True for a marker alone on a line, below which its heading or its text stands; the paragraphs of an article, 第三条, are no part of its line. */
const isBareMarker = ({ marker, printed }: Sight): boolean => marker !== null && marker.style !== 'article' && marker.end >= printed.length

/** A quotation of several paragraphs opens its mark anew with each: what an amendment says instead. */
function quotesOn(before: Sight, sight: Sight): boolean {
  return /^[“「『]/.test(sight.text) && (before.ending === 'stop' || before.ending === 'colon')
}

/** What the beginning of a line adds to what the end of the line before wants. */
const ADDS = {
  /** A unit behind a figure; a mark that no line begins with; the last words or figures of a sentence. */
  unit: 6,
  mark: 3,
  lastWords: 6,
  /** A marker begins a provision; 1. behind a comma may be an item of the sentence. */
  marker: -5,
  markerBehindPause: -4,
  /** A block of the page that is no paragraph: a heading, an item. */
  block: -6,
  indented: -1,
  indentedBehindFull: -3,
  /** How other paragraphs begin: 特此, 附件, ——; a report, or one more paragraph of a quotation. */
  start: -2,
  opening: -3,
  /** A label of the page, or 附则; a label with its value, behind another one surely; 1.1. */
  label: -6,
  labelled: -3,
  labelledTwice: -6,
  decimal: -6,
  /** One or two characters. */
  tiny: -1,
} as const

/**
 * Weight of `sight` as the continuation of `before`, the last line of running text. A line that begins with a marker, and one whose
 * predecessor closed its sentence, begin something new.
 *
 * @param isHeading no sentence has ended since the numbered heading that `before` is, or goes on with
 * @param isContinued `before` itself goes on with running text
 */
export function continuationWeight(before: Sight, sight: Sight, isHeading = false, isContinued = false): number {
  let weight = wants(before, isHeading)
  if (weight < CUT_PARAGRAPH && isContinued && isCut(before, sight)) weight = CUT_PARAGRAPH
  if (weight < CUT_HEADING && isHeading && cutsHeading(before, sight)) weight = CUT_HEADING
  if (weight < OPEN && before.ending !== 'stop' && !TELLS.test(before.text) && isOpen(before) && !quotesOn(before, sight)) weight = OPEN
  if (weight < GOES_ON_BEHIND && (goesOnBehindTitle(before, sight) || beginsWithParticle(sight) || goesOnBehindName(before, sight)))
    weight = GOES_ON_BEHIND
  if (weight < REST_OF_CLAUSE && (goesOnWithRest(before, sight) || CALLED.test(before.text) || goesOnWithDay(before, sight)))
    weight = REST_OF_CLAUSE
  if (weight < CITES && sight.marker === null && CITED.test(sight.text) && CITING.test(before.text)) weight = CITES
  if (weight < BRACKET_WITHIN && (!isHeading || STOPPED_BRACKET.test(sight.text)) && opensWithin(before, sight)) weight = BRACKET_WITHIN
  if (weight < CLOSED && isLabelled(sight) && CLOSES.test(sight.text) && isOpen(before)) weight = CLOSED
  if (weight < NUMBERED && sight.marker === null && isBareMarker(before)) weight = NUMBERED
  if (/\d$/.test(before.text) && UNIT.test(sight.text)) weight += ADDS.unit
  if (GOES_ON.test(sight.text)) weight += ADDS.mark
  if (REST.test(sight.text) || endsClause(before, sight)) weight += ADDS.lastWords
  if (sight.marker !== null && !(closesBracket(sight) && isOpen(before)))
    weight += sight.marker.style === 'arabic-dot' && before.ending === 'pause' ? ADDS.markerBehindPause : ADDS.marker
  if (sight.line.markup !== undefined && sight.line.markup.tag !== 'p') weight += ADDS.block
  if (sight.indented && !before.indented) weight += ADDS.indented
  if (sight.indented && before.full) weight += ADDS.indentedBehindFull
  if (STARTS.test(sight.text)) weight += ADDS.start
  if (isLead(sight) || (before.ending === 'stop' && quotesOn(before, sight))) weight += ADDS.opening
  if (isLabel(sight.bare) || sight.bare === SUPPLEMENT) weight += ADDS.label
  if (before.ending !== 'pause' && isLabelled(sight)) weight += isLabelled(before) ? ADDS.labelledTwice : ADDS.labelled
  if (isDecimal(sight.bare)) weight += ADDS.decimal
  if (sight.text.length <= 2 && !GOES_ON.test(sight.text)) weight += ADDS.tiny
  return weight
}
