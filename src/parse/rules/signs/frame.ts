/** The head and the foot of a page, known by what stands below: lines of menus that nothing else would tell from the cells of a table or the lines of a title. */

import { numberForm } from '../../../text/doc-number.js'
import { infoWeight } from '../../../text/labels.js'
import { endsAsOrgan } from '../../../text/organs.js'
import { quick } from '../../../text/quick.js'
import { askedOnce } from '../../sight/answers.js'
import { organsIn } from '../../sight/organs.js'
import { HAS } from '../../sight/shape.js'
import type { Sight } from '../../sight/sight.js'
import { hasFootLabel, isBreadcrumb, isContact, isFoot } from '../chrome.js'
import { lookAhead } from './ahead.js'
import { isMenu, isPlainLabel } from './menus.js'

/** Characters of a line of a menu at most. */
export const LONGEST_ITEM = 24
/** The name of a site in English. */
const LATIN_NAME = quick(/^[A-Za-z'’&.,-]{6,60}$/)
/** What a title, a number and a day have, and a menu has not; the names of a site's accounts end as numbers do. */
const OF_TEXT = quick(/关于(?!我们)|(?<!公众|头条|视频|抖音|快手|百家|微信)号$|\d{4}年|^\d+(?:\.\d+)+[\u4e00-\u9fff]/)

/** True for what a menu can have on a line: a few words, or a bar of labels. */
export function isItem(sight: Sight): boolean {
  const { bare, ending, marker, shape } = sight
  if (bare.length <= LONGEST_ITEM && ending !== 'stop' && marker === null && !OF_TEXT.test(bare)) return true
  return isMenu(sight) || (shape & HAS.latin ? LATIN_NAME.test(bare) : false)
}

/** Lines of the menus at the head of a file at most. */
export const HEAD_OF_FILE = 80

/** How many lines below one the way to a page stands, nothing but lines of menus in between, {@link HEAD_OF_FILE} of them at most; infinite where it does not. */
export const linesToCrumbs = askedOnce('crumbs', (sight): number => {
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < HEAD_OF_FILE; i++, at = at.next) {
    if (isBreadcrumb(at)) return i
    if (!isItem(at)) break
  }
  return Number.POSITIVE_INFINITY
})

/** What no line of a page's foot is: a day, an annex, whom to ask, who was there, what announces a list. */
const OF_LETTER = quick(
  /^附(?![近属])|^(?:(?:联系|经办|主持|记录)人?|承办[人科处]|出席|请假|列席|缺席|参[会加])[\u4e00-\u9fff]{0,4}[::]|[::]$|^[\d〇一二三四五六七八九十年月日./-]+$/,
)

/** True for such a line. */
const isOfLetter = ({ bare }: Sight): boolean => OF_LETTER.test(bare)

/** The weight of a bar of information that is sure. */
const SURE_INFO = 5
/** The title of a letter on one line, or the line of it that says what it is about. */
const TITLE = quick(/^[\u4e00-\u9fff、()]{0,40}关于.{4,80}的(?:通知|意见|决定|公告|通告|批复|函|通报)(?:\([^()]{1,24}\))?$/)

/** True for the way to a page, what it says of its document, and the title of a letter. */
const headsPage = (sight: Sight): boolean =>
  isBreadcrumb(sight) || infoWeight(sight.bare) >= SURE_INFO || (sight.marker === null && TITLE.test(sight.bare))

/** Columns of the index that the regulations on open government ask for (政府信息公开条例 art. 12 and 20); a table may have them too. */
const COLUMN = quick(
  /^(?:机构(?:信息|职能|设置|领导)|领导(?:信息|简介|分工)|规划(?:计划|信息)|财政(?:信息|预决算|资金)|统计(?:信息|数据)|人事(?:信息|任免)|建议提案|重点领域|会议公开|信息公开目录|法定主动公开内容|工作动态|业务工作)$/,
)
/** Characters of a label that is no cell, and the labels of menus among lines that nothing but these tell. */
const SHORTEST_LABEL = 4
const FEWEST_LABELS = 2

const menuFrom = lookAhead(
  'menu',
  (sight) => isItem(sight) && !hasFootLabel(sight),
  ({ bare }) => bare.length >= SHORTEST_LABEL && (isPlainLabel(bare) || COLUMN.test(bare)),
)
/** The first column of a table: what is above a page's foot then is no menu. */
const COUNTS = quick(/^(?:序号|编号|项次)$/)
const itemsFrom = lookAhead('items', (sight) => isItem(sight) && !isFoot(sight) && !COUNTS.test(sight.bare))
const frameFrom = lookAhead('frame', (sight) => !headsPage(sight) && (isItem(sight) || isFoot(sight) || isContact(sight)))

/** True where nothing but short lines stand between a line and one that stands at the foot of pages only. */
export function leadsToFoot(sight: Sight): boolean {
  if (isOfLetter(sight) || isFoot(sight)) return false
  const { end, isOver } = itemsFrom(sight)
  return isOver && end !== null && isFoot(end)
}

/** True where nothing but lines of a frame stand between a line and the end of the source, or the head of a page. */
export function leadsToPage(sight: Sight): boolean {
  const { end, isOver } = frameFrom(sight)
  if (!isOver || end === sight || beginsTitle(sight) || isOfLetter(sight) || leadsToRedHead(sight)) return false
  return end === null || (headsPage(end) && !isAboveBar(sight, end))
}

/** What stands in the red head above a title: 某市人民政府文件, 000012, 特急. */
const MASTHEAD = quick(/^\d{6}$|[府会局厅委办部室院]文件$|^(?:特急|加急|急件|平急|特提)$|^[绝机秘]密/)

/** True for a line of the red head, and for one above it; a number that lost its end is one too. */
function leadsToRedHead(sight: Sight): boolean {
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < MOST_ORGANS; i++, at = at.next) {
    if (MASTHEAD.test(at.bare) || (/\d/.test(at.bare) && numberForm(at.bare) !== null)) return true
    if (TITLE.test(at.bare)) return false
  }
  return false
}

/** Organs that begin a title on lines of their own at most, and what goes on with it. */
const MOST_ORGANS = 8
export const SUBJECT = quick(/^(?:关于(?!我们)|印发|转发|批转)/)

/** True for organs with the rest of a title below. */
function beginsTitle(sight: Sight): boolean {
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < MOST_ORGANS && endsAsOrgan(at.bare) && organsIn(at).length > 0; i++) at = at.next
  return at !== null && at !== sight && SUBJECT.test(at.bare)
}

/** Characters of a title at least that no kind of letter ends, and the lines that it takes. */
const SHORTEST_TITLE = 6
const LINES_OF_TITLE = 2

/** True for what may be the title above a bar of information. */
const isAboveBar = ({ bare, index }: Sight, end: Sight): boolean =>
  bare.length >= SHORTEST_TITLE && end.index - index <= LINES_OF_TITLE && !isBreadcrumb(end) && !TITLE.test(end.bare)

/** True for a short line above the title of a letter that has its organ on the same line: it is no part of the title. */
export function leadsToTitle(sight: Sight): boolean {
  const { end } = frameFrom(sight)
  return end !== null && leadsToPage(sight) && TITLE.test(end.bare) && !SUBJECT.test(end.bare)
}

/** True for menus straight behind a text: short lines, labels of menus among them, up to the head of a page. */
export function leadsThroughMenus(sight: Sight): boolean {
  return menuFrom(sight).count >= FEWEST_LABELS && leadsToPage(sight)
}

/** True for a name of an organ that is no link to its site: the next line is no such name. */
export function isAlone(sight: Sight): boolean {
  return organsIn(sight).length > 0 && (sight.next === null || organsIn(sight.next).length === 0)
}
