import { headsDecimal, isDecimal, isWholeNumbered } from '../../text/decimals.js'
import { numberForm } from '../../text/doc-number.js'
import { endsAsOrgan, isOrganList } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { unspace } from '../../text/width.js'
import type { Rule } from '../rule.js'
import { askedOnce } from '../sight/answers.js'
import { organsIn } from '../sight/organs.js'
import { isPageNumber } from '../sight/page-numbers.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { headsPartOfCase } from './signs/cases.js'

const OFFICIAL = quick(/^(?:现将|为|按照|根据|经|请|特此|《|近日|为了|坚持|以|到)/)

/** A label with its value, 项目编号:…, 地址:…: as a letter prints how to reach somebody and what is called for. */
const LABELLED_LINE = quick(/^(?![附抄注]|来源)[\u4e00-\u9fff、]{2,8}[::](?!(?:19|20)\d{2}[-年.])./)
/** When the whole takes effect: the last words of a text, never a cell. */
const IN_FORCE = quick(/^本[\u4e00-\u9fff]{2,8}(?:自|从|由).{2,30}(?:施行|执行|实施|解释|生效)/)
/** Numbers, and nothing that says of what. */
const FIGURES = quick(/^[\d.,%+\-—/]*$/)
/** Weight of a line that holds neither letter nor digit. */
const NO_TEXT = -6
/** An item counted in letters, in Roman or in formal numerals, or in words, which no outline of the standard has: A.停车场, 壹、打造精品线路, 任务1:建设游客中心. */
const COUNTED = quick(
  /^(?:[A-Za-zⅠ-Ⅻⅰ-ⅻ壹贰叁肆伍陆柒捌玖拾][、.)](?=[\u4e00-\u9fff“《])|(?:措施|任务|专项行动|行动|工程|原则|目标|路径|步骤|情形|模式|案例|问题)(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[::]|(?=[\u4e00-\u9fff]{4})))/,
)
/** Weight of such an item above what a line says by its length. */
const COUNTED_ITEM = 4.5
const ITEM = quick(/^(?:——|--|[●■◆▲★]|其[一二三四五六]|[一二三四五六七八九十]是)/)
/** A paragraph with its heading in brackets, where it fills the line: sites print their columns so, and no more behind them than a title. */
const HEADED = quick(/^【[\u4e00-\u9fff]{4,8}】[^【】]{12,}$/)
const HEADED_TEXT = 3
/** What stands before a colon in the lists of a letter and in minutes. */
const LABELLED = quick(
  /^(?:出席|请假|列席|缺席|主持人?|记录人?|参会|参加|时间|地点|联系人|联系方式|召集人|组长|副组长|总指挥|副总指挥|成员|主任委员|副主任委员)[^::]{0,6}[::]./,
)

/** A name and a post behind it, as lists of members have them below 成 员:…; the name is printed with a blank in it, or behind a blank. */
const MEMBER = quick(
  /^(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])\s{1,6}[\u4e00-\u9fff、()]{2,30}(?:长|主任|书记|委员|[经总]理|干部|[科教职党会队]员|工程师|教授|主席|主任科员|调研员|负责人|负责同志)(?:\([^()]{1,12}\))?$/,
)

/** True for such a line. */
export function isMember({ text, marker, shape }: Sight): boolean {
  return marker === null && (shape & HAS.space) !== 0 && text.length <= 48 && MEMBER.test(text)
}

/**
 * Weights of a line as running text by how it ends and how long it is, on the scale of rule.ts: a whole sentence looks just like it, a few
 * words without an end hardly.
 */
const LOOKS = {
  figures: -5,
  /** A label with its value, and a name with its post. */
  labelled: 1.5,
  otherLabel: 1,
  member: 1.5,
  sentence: 3,
  shortSentence: 1.5,
  shortestSentence: 0,
  announcing: 1.5,
  shortAnnouncing: 0.5,
  /** No end, but longer than titles and cells are. */
  long: 2,
  longBracket: 1.5,
  bracket: -0.5,
  longClause: 0.5,
  clause: -1,
  words: -2,
  /** What the first words of a letter's paragraph add, and the last ones of a whole text. */
  official: 0.7,
  inForce: 3,
} as const

/** Weights of the cases that are told by their words, and what words and marks add to how a line looks. */
const WEIGHT = {
  person: 7,
  blankPage: 7,
  leftOut: 5,
  toSign: 3,
  lead: 1,
  item: 1,
  /** The mark of a heading, and a marker at the beginning: a provision rather. */
  heading: -2,
  numbered: -4,
} as const

/** Weight of a line as running text by how it ends and how long it is: a line of a box is weighed so, too. */
export const proseWeight = askedOnce('proseWeight', weigh)

function weigh(sight: Sight): number {
  const { bare, shape, width, ending } = sight
  if (bare.length <= 24 && FIGURES.test(bare)) return LOOKS.figures
  if (shape & HAS.rule && !/[\p{L}\p{N}]/u.test(bare)) return NO_TEXT
  if (shape & HAS.colon && LABELLED.test(bare) && ending !== 'stop') return LOOKS.labelled
  if (shape & HAS.colon && ending !== 'stop' && LABELLED_LINE.test(bare)) return LOOKS.otherLabel
  if (ending !== 'stop' && isMember(sight)) return LOOKS.member
  const start = (OFFICIAL.test(bare) ? LOOKS.official : 0) + (bare.startsWith('本') && IN_FORCE.test(bare) ? LOOKS.inForce : 0)
  if (ending === 'stop') return start + (width >= 30 ? LOOKS.sentence : width >= 14 ? LOOKS.shortSentence : LOOKS.shortestSentence)
  if (ending === 'colon') return start + (width >= 12 ? LOOKS.announcing : LOOKS.shortAnnouncing)
  if (width >= 120) return LOOKS.long + start
  if (ending === 'closed') return start + (width >= 60 ? LOOKS.longBracket : LOOKS.bracket)
  return start + (width >= 60 ? LOOKS.longClause : width >= 24 ? LOOKS.clause : LOOKS.words)
}

/** How a report or an interpretation begins. */
const LEAD = quick(
  /^(?:近日|日前|近期|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日)(?:[上下]午)?[,，].*(?:印发|出台|召开|发布|举行|公布|获悉|记者|启动)|^(?:本报|本网|新华社|.{2,6}日报).{0,16}(?:讯|电|消息)|^[\u4e00-\u9fff]{2,8}讯[(（](?:[^()（）]{0,12}[\s,，、])?(?:本报|本网|见习|实习)?(?:记者|通讯员)/,
)

/** Characters that such a paragraph has at least, up to where a line break cuts it. */
const SHORTEST_LEAD = 16
/** Characters within which it says what happened. */
const LEAD_REACH = 120

/** True for the first paragraph of a report or an interpretation that has no title. */
export function isLead({ text, marker, shape }: Sight): boolean {
  if (marker !== null || text.length < SHORTEST_LEAD || !(shape & HAS.comma)) return false
  const head = text.slice(0, LEAD_REACH)
  return LEAD.test(shape & HAS.space ? unspace(head) : head)
}

/** How an explanation begins that names what it explains: 《云川市渡口管理办法》(以下简称《办法》)已印发,现解读如下. */
const NAMES = quick(/^[^。《》]{0,16}《[^《》]{4,80}》(?:[(（]以下|[已将自于是经])/)
const TO_EXPLAIN =
  /(?:解读|说明|解释)如下|(?:作|进行)(?:了?如下|以下)?(?:解读|说明)[:：。]|为(?:便于|方便|帮助|更好)[^。]{0,24}(?:理解|解读|了解|把握)/
/** Weight of such a paragraph above what it says by its length. */
const EXPLAINED = 0.5

/** Characters within which it says so, and the lines over which they may go. */
const EXPLAINED_REACH = 240
const EXPLAINED_LINES = 5

/** True for the first paragraph of an explanation that has no title. */
function isExplanation(sight: Sight): boolean {
  const { marker, shape, text } = sight
  if (marker !== null || !(shape & HAS.title) || !NAMES.test(text)) return false
  const head = paragraphFrom(sight)
  return TO_EXPLAIN.test(head) && /[。:：]$/.test(head)
}

/** The text from a line on, up to where a sentence ends with a line or another paragraph begins. */
function paragraphFrom(sight: Sight): string {
  let text = sight.text
  let at = sight
  for (let i = 1; i < EXPLAINED_LINES && at.ending !== 'stop' && at.ending !== 'colon' && at.next !== null; i++) {
    at = at.next
    if (at.marker !== null) break
    if (!isPageNumber(at)) text += at.text
  }
  return text.slice(0, EXPLAINED_REACH)
}

/** Extra weight of a heading numbered by decimals, which is short and ends in no full stop. */
const DECIMAL = 4

/** True for 1.1 编制目的, for 1 总则 above such a heading, and for 01 发放对象, as articles of accounts number. */
function isDecimalHeading({ bare, text, short, next }: Sight): boolean {
  if (!short) return false
  if (bare.startsWith('0') && isWholeNumbered(text)) return true
  if (isDecimal(bare)) return true
  return next !== null && isDecimal(next.bare) && (isWholeNumbered(text) || headsDecimal(bare, next.bare))
}

/** Extra weight of a line as running text, in a box as well, where decimals number it; 0 for any other. */
export function decimalWeight(sight: Sight): number {
  return isDecimalHeading(sight) ? DECIMAL : 0
}

/** Whom to ask about a letter, on a line below it. */
const PERSON = quick(/^(?:联系|经办|承办)(?:人|(?:单位|部门|科室|处室)(?:[及和、]?(?:联系)?(?:电话|方式|人)))[\u4e00-\u9fff]{0,6}[::]/)

/** A person and the number to be rung, with where they are in brackets: 江待月13900000000(临江村). */
const RUNG = quick(/^[\u4e00-\u9fff·]{2,4}[::,,、]?1[3-9]\d{9}(?:[(（][\u4e00-\u9fff]{1,16}[)）])?$/)

/** What stands for a picture or a text that a print left out: (图略), 略. */
const LEFT_OUT = quick(/^\(?(?:此?图|附图|全文|内容|正文|表格?|此处)?略\)?$/)

/** Who signs a form, 承诺人(签字):, and the day that is to be filled in. */
const TO_SIGN = quick(
  /^(?:承诺|申请|申报|授权|委托|经办|填表|负责|法定代表)人?[\u4e00-\u9fff]{0,6}(?:\((?:签[字名章]|盖章|签字盖章|公章)\))?[::]$|^年月日$/,
)
/** What stands above a sign-off that has a page of its own. */
const BLANK_PAGE = quick(/^\(?[此本]页无正文\)?$/)

/** A person, the name printed with a blank in it or not; sex and people in brackets. */
const PERSON_NAME = '(?:[\\u4e00-\\u9fff·]{2,5}|[\\u4e00-\\u9fff]\\s{1,4}[\\u4e00-\\u9fff])(?:[(（][\\u4e00-\\u9fff,，]{1,8}[)）])?'
/** Headings of columns, which may be spaced out as names are: 姓 名  单 位. */
const NO_LABEL = '(?![序姓名单编项职部类地]\\s{0,4}[号名称位目务门别区])'
/** Persons on one line, or one person and what there is to say of them. */
const PERSONS = quick(new RegExp(`^${NO_LABEL}${PERSON_NAME}(?:[、\\s]{1,6}${PERSON_NAME}){1,11}$`))
const PERSON_OF = quick(new RegExp(`^${NO_LABEL}${PERSON_NAME}\\s{1,6}[\\u4e00-\\u9fff、()（）]{4,30}$`))

/** True for a name in a list of names: an organ, a firm, a school; a person, with post or place or alone; several persons. */
export function isListedName(sight: Sight): boolean {
  const { bare, text, marker, ending, shape, row } = sight
  if (marker !== null || row > 0 || ending === 'stop' || ending === 'colon' || bare.length > 60 || shape & (HAS.stop | HAS.colon))
    return false
  if (endsAsOrgan(bare) && (organsIn(sight).length > 0 || isOrganList(bare))) return true
  return (shape & HAS.space) !== 0 && (PERSONS.test(text) || PERSON_OF.test(text))
}

/** The title of a letter. */
const LETTER = quick(/关于.{2,60}的?(?:通知|意见|决定|公告|通告|批复|函|办法|规定)(?:\([^()]{1,24}\))?$/)

/** True for a title in a list of titles, as what repeals letters has below its annex's title: nothing of a letter below it. */
export function isListedTitle({ bare, marker, row, next }: Sight): boolean {
  if (marker !== null || row > 0 || bare.length > 80 || !LETTER.test(bare)) return false
  return next === null || (next.ending !== 'colon' && next.ending !== 'stop' && numberForm(next.bare) === null)
}

/** Names on one line from which it is a list of its own. */
const SEVERAL = 3

/** True for a list of names, organs or persons, on one line. */
export function listsNames(sight: Sight): boolean {
  const { text, shape } = sight
  if (!(shape & HAS.space)) return false
  return organsIn(sight).length >= SEVERAL || (PERSONS.test(text) && text.split(/[、\s]+/).length > SEVERAL)
}

/** Weight of the heading of a part of a case. */
const PART_OF_CASE = 4

/** Weight of a name in a list of names: as much as an organ has that signs, and a little more. */
const LISTED_NAME = 3.6

/** Running text without a number. Every line can be running text, so that no line is ever without a role. */
export const prose: Rule = {
  id: 'prose',
  about: 'running text without a number; 一是…, ——… and closing formulas included',
  long: true,
  propose(sight, propose) {
    const { bare, marker, line, full } = sight
    const item =
      COUNTED.test(bare) && marker === null ? COUNTED_ITEM : ITEM.test(bare) ? WEIGHT.item : full && HEADED.test(bare) ? HEADED_TEXT : 0
    const heading = line.markup?.tag.startsWith('h') ? WEIGHT.heading : 0
    const weight = proseWeight(sight) + heading
    if (isLead(sight)) propose('para', weight + WEIGHT.lead, 'lead')
    else if (isExplanation(sight)) propose('para', weight + EXPLAINED, 'explains')
    const decimal = decimalWeight(sight)
    if (decimal > 0) propose('para', weight + decimal, 'decimal')
    if (PERSON.test(bare) || BLANK_PAGE.test(bare) || RUNG.test(bare))
      propose('para', BLANK_PAGE.test(bare) ? WEIGHT.blankPage : WEIGHT.person, BLANK_PAGE.test(bare) ? 'blank-page' : 'person')
    if (LEFT_OUT.test(bare)) propose('para', WEIGHT.leftOut, 'left-out')
    if (TO_SIGN.test(bare)) propose('para', WEIGHT.toSign, 'to-sign')
    if (headsPartOfCase(sight)) propose('para', PART_OF_CASE, 'case')
    propose('para', weight + item + (marker === null ? 0 : WEIGHT.numbered))
    // counts only in a list of names
    if (isListedName(sight)) propose('para', LISTED_NAME, 'name')
    // counts only in a list of titles
    if (isListedTitle(sight)) propose('para', LISTED_NAME, 'listed')
    // as a continuation the line is running text just the same; whether the line before wants one is weighed with the path
    propose('cont', weight <= NO_TEXT ? weight : Math.max(weight, 0))
  },
}
