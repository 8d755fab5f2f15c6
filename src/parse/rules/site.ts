import { numberForm } from '../../text/doc-number.js'
import { INFO_LABEL, isDayBar, isIndexNumber } from '../../text/labels.js'
import { quick } from '../../text/quick.js'
import type { Propose, Rule } from '../rule.js'
import { HEADLINES } from '../sight/listed.js'
import { organsIn } from '../sight/organs.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { hasFootLabel, isContact } from './chrome.js'
import { isItem, LONGEST_ITEM, leadsToFoot, SUBJECT } from './signs/frame.js'
import { areWordsApart, isLabel } from './signs/menus.js'
import { isOfPlaces } from './signs/places.js'
import { isStamp } from './social.js'

/** The day, the name of the site and the number of readers: 2031-10-07 云川渡口网 846. A row of a table has other names between. */
const READ = quick(/^(?:19|20)\d{2}[-/.]\d{2}[-/.]\d{2}[\u4e00-\u9fff]{2,16}(?:网|网站|在线|平台|频道|门户)\d{0,7}(?:次|人)?$/)
/** The name of a site, its address and the day, where the page is from behind them: 云川门户网站 www.yunchuan.gov.cn 2031年03月17日 来源:…. */
const ADDRESSED = quick(
  /^[\u4e00-\u9fff]{4,16}(?:www\.)?[a-z\d][a-z\d.-]{1,30}\.(?:cn|com|org|net)(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.].{1,30}$/i,
)
/** The name of a site, and none of the networks that a text is about. */
const NAME = quick(/^[\u4e00-\u9fff]{2,8}(?<!电|管|路|水|联|渔|官|铁|物|热|河|渠|光|宽带|互联|骨干)网$/)
/** Labels of a page's foot with or without what they ask for. */
const FOOT = quick(
  /^(?:tags?|标签|站长推荐|本站(?:推荐|公告|导航))[::]|^本站(?:常年)?法律顾问|^法律顾问[::].{2,30}律师|(?:查看|阅读)(?:全文|原文),?请点击|^(?:留言与评论|(?:网友|文章|最新|发表)评论)(?:\((?:共有?)?\d{1,6}条?.{0,4}\))?$|^验证码[::]/i,
)
/** What a page is set to be shown with. */
const WIDTH = quick(/^(?:页面|网页)(?:宽度|缩放|显示)/)
/** What stands above the text on a page that tells what is in it first: 方案全文, 以下为通知全文. */
const WHOLE = quick(
  /^(?:以下[为是]|附[::]?)?(?:通知|通告|公告|意见|方案|办法|规定|细则|条例|规划|计划|文件|政策|决定|批复|函件|解读)?(?:全文|原文)(?:如下)?[::]?$/,
)
/** A number that nothing explains: of the page in the site, or of its readers. */
const COUNT = quick(/^\d{4,10}$/)

/** Characters of a title that is taken for one printed again, at least. */
const SHORTEST_TITLE = 10

/** True for such a number, and where nothing of a document follows: the end of the source, the foot of the page, or a number that nothing explains above either or above a line without a stop; when the page was put up may stand below the title. */
export function isLast({ bare, next: below }: Sight): boolean {
  if (COUNT.test(bare)) return true
  // links to other editions of the document have its title too
  const next = below?.bare === bare ? below.next : below
  if (next === null || leadsToFoot(next)) return true
  if (isStamp(next)) return next.next === null || isLabel(next.next.bare) || leadsToFoot(next.next)
  if (!COUNT.test(next.bare)) return false
  const after = next.next
  return after === null || (after.marker === null && (after.ending === 'open' || after.ending === 'closed') && !after.bare.endsWith('号'))
}

/** Weights of the cases, on the scale of rule.ts. Those from `filed` to `step` count in their place only (in-places.ts, path/around.ts), and there over what the words say. */
const WEIGHT = {
  /** The form of a day that letters do not print, with the name of a site: more than a signature with its date. */
  read: 5.5,
  day: 6,
  /** In a list of headlines (sight/listed.ts), where no text is open: a title by itself looks just so. */
  listed: 9,
  index: 7,
  /** More than a document number and a title have. */
  filed: 9.5,
  /** More than short lines at the head and at the foot can have for anything else: below the foot nothing of the document is left. */
  head: 6,
  aboveFoot: 5,
  belowFoot: 7,
  button: 6.5,
  /** A bar has nothing else between its strokes; behind a title its words are said once more, but for a number. */
  bar: 9,
  again: 8,
  count: 6,
  columns: 4.5,
  places: 7,
  /** A step of the way may be called as a document is. */
  step: 10,
  /** A word that ends in 网 may be a cell, and a title. */
  name: 3.5,
  foot: 7,
  /** Words of the foot that a sentence may have, too. */
  footLabel: 3,
  width: 6,
  whole: 7,
} as const

/** When the page was put up, and what stands beside it. */
function dayOf(bare: string, propose: Propose): void {
  if (READ.test(bare)) propose('chrome', WEIGHT.read, 'read')
  else if (isDayBar(bare) || ADDRESSED.test(bare)) propose('chrome', WEIGHT.day, 'day')
}

/** A value whose label is lost, behind the number in the index: a day, the state of the document, to whom it is open, a subject, an organ. */
const VALUE = quick(
  /^[•·▪●*–-]?(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?|(?!关于|印发|第|附)[\u4e00-\u9fff、/()]{2,16})$/,
)

/** True for such a value: the title that stands below it is none, and no organ that begins one. */
function isValue({ bare, next }: Sight): boolean {
  if (next === null || SUBJECT.test(next.bare) || INFO_LABEL.test(bare)) return false
  return VALUE.test(bare) || (bare.endsWith('号') && numberForm(bare) === 'bracketed')
}

/** Characters of a step of the way to a page at most. */
const LONGEST_STEP = 14
/** True for the names of a site's columns in a row: organs in a row begin a title, and so do words above its subject. */
function isColumns(sight: Sight): boolean {
  const { next } = sight
  if (!areWordsApart(sight) || next === null || SUBJECT.test(next.bare) || next.ending === 'stop') return false
  return organsIn(sight).length === 0 && (next.bare.length > LONGEST_ITEM || isItem(next))
}

/** True for a stroke alone on a line, as links of a bar have it between them. */
export const isBetweenLinks = (bare: string): boolean => /^[|｜]$/.test(bare)

/** True for the first link of a bar of three at least whose links and strokes have a line each. */
export function headsBar({ bare, next }: Sight): boolean {
  if (next === null || isBetweenLinks(bare) || !isBetweenLinks(next.bare)) return false
  const second = next.next
  return second !== null && isItem(second) && second.next !== null && isBetweenLinks(second.next.bare)
}

/** A button in brackets alone on a line. */
const BUTTON = quick(/^[【[][\u4e00-\u9fff]{2,6}[】\]]$/)

/** True for a squeezed line that is such a button. */
export const isButton = (bare: string): boolean => BUTTON.test(bare)

/** Proposes what stands at the head or the foot of a page: what stands around it tells (around.ts). */
function frameOf(sight: Sight, propose: Propose): void {
  if (isItem(sight)) {
    propose('chrome', WEIGHT.head, 'head')
    propose('chrome', WEIGHT.aboveFoot, 'above-foot')
  } else if (!isContact(sight)) return
  propose('chrome', WEIGHT.belowFoot, 'below-foot')
}

/** What a site prints around what it shows, in words of its own. */
export const site: Rule = {
  id: 'site',
  about:
    'what a site prints around a document in words of its own: its name, the number of readers, labels of the foot, the title once more',
  propose(sight, propose) {
    const { bare, marker, shape, listed } = sight
    // counts only where no text is open
    if (listed !== HEADLINES.not) propose('chrome', WEIGHT.listed, 'listed')
    if (marker !== null || bare.length > 60 || shape & HAS.stop) return
    if (shape & HAS.digit) dayOf(bare, propose)
    if (shape & HAS.digit && isIndexNumber(bare)) propose('chrome', WEIGHT.index, 'index')
    // count only behind that number
    if (isValue(sight)) propose('chrome', WEIGHT.filed, 'filed')
    if (NAME.test(bare)) propose('chrome', WEIGHT.name, 'name')
    if (FOOT.test(bare)) propose('chrome', WEIGHT.foot, 'foot')
    else if (hasFootLabel(sight)) propose('chrome', WEIGHT.footLabel, 'foot')
    // a label asks for the value below it, wherever it stands
    if (!INFO_LABEL.test(bare)) frameOf(sight, propose)
    // counts only beside another one
    if (isButton(bare)) propose('chrome', WEIGHT.button, 'button')
    // counts only where the way goes over several lines
    if (bare.length <= LONGEST_STEP) propose('chrome', WEIGHT.step, 'step')
    // counts only in a bar that has a line for each link and each stroke
    if (isItem(sight)) propose('chrome', WEIGHT.bar, 'bar')
    // these count only between documents, the names of places with others
    if (bare.length < sight.text.length && isColumns(sight)) propose('chrome', WEIGHT.columns, 'columns')
    if (isOfPlaces(sight)) propose('chrome', WEIGHT.places, 'places')
    if (WIDTH.test(bare)) propose('chrome', WEIGHT.width, 'width')
    if (bare.length <= 12 && WHOLE.test(bare)) propose('chrome', WEIGHT.whole, 'whole')
    // these two count only behind the text of the document that has the title
    if (COUNT.test(bare)) propose('chrome', WEIGHT.count, 'again')
    else if (bare.length >= SHORTEST_TITLE) propose('chrome', WEIGHT.again, 'again')
  },
}
