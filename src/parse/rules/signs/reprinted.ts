/** Is a line printed once more further down? Pages print the title of what they show above it. */
import { numberForm, splitTitle } from '../../../text/doc-number.js'
import { INFO_LABEL, infoWeight } from '../../../text/labels.js'
import type { Sight } from '../../sight/sight.js'
import { leadsToSamples } from '../chrome.js'
import { isBetweenSteps } from './menus.js'

/** Lines below a page's own title in which the document's title is looked for: organs may stand between, and any bar of information. */
export const ECHO_REACH = 6
/** Lines of such a bar at most. */
const LONGEST_BAR = 24
/** Characters that two titles of one thing share in a row at least. */
export const ECHO = 8

/** True where one of the next lines begins the same title once more. */
export function isRepeated(bare: string, { next }: Sight): boolean {
  for (let at = next, i = 0; at !== null && i < ECHO_REACH; at = at.next, i++)
    if (at.bare.length >= ECHO && at.marker === null && (bare.startsWith(at.bare) || endsWith(at, bare))) return true
  return false
}

/** True for the first of two lines that together end in a title: whose it is stands before it. */
const endsWith = ({ bare, next }: Sight, title: string): boolean =>
  next !== null && title.endsWith(next.bare) && (bare + next.bare).endsWith(title)

/** Characters of the title of a law at least, and what such a title ends in. */
const SHORTEST_LAW = 5
const SHORT_LAW = /(?:法|条例|办法|规定|规则|细则)$/

/** What a browser's title bar adds behind the title: _规范性文件, -云川市人民政府. */
export const SITE_SUFFIX = /(?<![_|—–-])[_|—–-]{1,2}[\u4e00-\u9fff]{2,20}$/
/** What a title has, and a day that is printed twice has not. */
const WORDS = /[\u4e00-\u9fff]{2}/
/** The column of the page that a title stands under: 【政策】, (受权发布). */
const COLUMN = /^(?:【[^】]{1,10}】|\([\u4e00-\u9fff]{2,10}\))/

/** True where one of the next lines is this title once more, or the one that this line has in 《》: the page's own title above a plan or a law. */
export function isPrintedAgain({ bare, next }: Sight): boolean {
  for (let at = belowBar(next), i = 0; at !== null && i < ECHO_REACH; at = belowBar(at.next), i++) {
    if (at.bare === bare && isShortLaw(bare)) return true
    if (isSaidInFull(bare, at.bare)) return true
    // what is printed again stands in this line; hardly any line does, and to take a title apart is dear
    if (at.bare.length >= ECHO && bare.includes(at.bare) && WORDS.test(at.bare) && isTitleIn(bare, at)) return true
    if (at.ending === 'stop') return false
  }
  return false
}

/** What a title in short ends in: an organ's name is printed again wherever the organ is named. */
const KIND = /(?:法|条例|办法|规定|规则|细则|规程|章程|方案|规划|计划|预案)(?:\([^()]{1,12}\))?$/

/** True for a title below that says in full what one above it says in short: 渡口管理实施办法 above 云川市渡口管理实施办法. */
const isSaidInFull = (bare: string, below: string): boolean =>
  bare.length >= ECHO && below.length > bare.length && KIND.test(bare) && !bare.includes('关于') && below.endsWith(bare)

/** What a page sets behind a title that is too long for it. */
const CUT_OFF = /(?:\.{2,6}|…{1,2})$/

/** True for a title cut short above the whole of it, on one line or on several: the page's own title. */
export function isCutOff({ bare, next }: Sight): boolean {
  const shown = bare.replace(CUT_OFF, '')
  if (shown.length === bare.length || shown.length < ECHO) return false
  for (let at = belowBar(next), i = 0; at !== null && i < ECHO_REACH; at = at.next, i++) {
    if (at.bare !== bare && beginsWith(at, shown)) return true
    if (at.ending === 'stop') return false
  }
  return false
}

/** True for a name in 《 that is cut off without a mark, above the title that has all of it: 《云川市渡口管 above …关于印发《云川市渡口管理办法》的通知. */
export function isCutName({ bare, next }: Sight): boolean {
  const shown = bare.slice(1)
  if (!bare.startsWith('《') || next === null || shown.length < ECHO || shown.includes('》')) return false
  // the rest of a title that goes on would not say the same once more
  let joined = ''
  for (let at = belowBar(next), i = 0; at !== null && i < LONGEST_TITLE && at.ending !== 'stop'; at = at.next, i++) {
    joined += at.bare
    if (joined.includes(shown)) return true
  }
  return false
}

/** Lines over which a title goes at most. */
const LONGEST_TITLE = 5

/** True where a line and those below it, joined, begin with `shown`. */
function beginsWith(sight: Sight, shown: string): boolean {
  let joined = ''
  let at: Sight | null = sight
  for (let i = 0; at !== null && i < LONGEST_TITLE && joined.length < shown.length; i++, at = at.next) joined += at.bare
  return joined.startsWith(shown)
}

/** True for the title of a law in fewer characters than two titles share by chance: 渡口管理条例. */
function isShortLaw(bare: string): boolean {
  return bare.length < ECHO && bare.length >= SHORTEST_LAW && SHORT_LAW.test(bare)
}

/** The first line that is none of a bar of information, and no step of the way to the page. */
function belowBar(next: Sight | null): Sight | null {
  let at = next
  let behindStep = false
  for (let i = 0; at !== null && i < LONGEST_BAR; i++) {
    const isStep = isBetweenSteps(at.bare)
    const isAboveStep = at.next !== null && isBetweenSteps(at.next.bare)
    if (!(isStep || behindStep || isAboveStep || infoWeight(at.bare) > 0 || INFO_LABEL.test(at.bare) || leadsToSamples(at.bare))) break
    behindStep = isStep
    at = at.next
  }
  return at
}

/** What a page prints its own title in: 【…】-云川市发展改革委. */
const IN_BRACKETS = /^【([^【】]+)】$/
/** Which edition of a law it is, as databases say behind its title: (2031年修订). */
const EDITION = /\(\d{4}年?(?:修[订正]|版)?\)$/

/** What pages add to a title of which they show all, or a sample. */
const WHOLE = /(?:全文|范文)$/

function isTitleIn(line: string, { bare: printed, next }: Sight): boolean {
  // behind its number: 云政办发〔2031〕5号 某某工作方案
  if (line.endsWith(printed) && numberForm(line.slice(0, -printed.length)) === 'bracketed') return true
  const named = line.replace(COLUMN, '').replace(SITE_SUFFIX, '').replace(EDITION, '').replace(WHOLE, '')
  const { title } = splitTitle(named.replace(IN_BRACKETS, '$1'))
  const bare = splitTitle(printed).title.replace(EDITION, '').replace(WHOLE, '')
  const quoted = /《([^《》]{6,60})》/.exec(title)?.[1] ?? title
  if (quoted.length < ECHO) return false
  return bare === quoted || bare === title || (quoted.startsWith(bare) && quoted === bare + next?.bare)
}
