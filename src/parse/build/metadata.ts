/** What a document says of itself, read from its labelled lines. */
import type { Metadata, PrintedValue } from '../../model/index.js'
import { closeUp, closeUpLines } from '../../text/close-up.js'
import { datesIn, isMonth, readDate, withoutDate } from '../../text/dates.js'
import { datedNumber, readDocNumber, splitTitle } from '../../text/doc-number.js'
import { withoutGlosses } from '../../text/gloss.js'
import { withoutLostBlanks } from '../../text/lost.js'
import { isOrder } from '../../text/orders.js'
import { isOrgan, splitOrgans, withoutSeal } from '../../text/organs.js'
import { foldScript } from '../../text/script.js'
import { fold, squeeze, unspace } from '../../text/width.js'
import { isOwned } from '../documents.js'
import { STATES, stateIndex } from '../grammar.js'
import { OWNER } from '../path/memory.js'
import type { Labelled } from '../path/step.js'
import { aheadOfText, beginsAddressees } from '../rules/addressees.js'
import { COUNTED } from '../rules/title.js'
import { kindOf } from './kind.js'

/** Who wrote what a letter passes on did not issue the letter. */
const AUTHORS = stateIndex('inst_signature')
const THEIR_ADDRESSEES = stateIndex('inst_addressees')

const NOTHING: PrintedValue = { printed: '', reading: '' }

/** The lines of a document by role, texts only. */
export function textsOf(lines: readonly Labelled[], role: Labelled['role']): string[] {
  return lines.filter((line) => line.role === role).map(({ sight }) => withoutLostBlanks(sight.printed))
}

/** Reads the metadata of a document from its own lines, and from those of the site that stand among them in its `segment`. */
export function readMetadata(lines: readonly Labelled[], segment: readonly Labelled[]): Metadata {
  const title = readTitle(lines)
  const instruments = instrumentTitles(lines)
  const kind = kindOf(lines, title)
  return {
    kind,
    title,
    instrument_titles: instruments.length > 0 ? instruments : namedInstrument(title, lines),
    doc_number: readNumber(lines),
    issuers: readIssuers(lines, kind === 'notice' ? title : ''),
    addressees: readAddressees(lines),
    issued_on: readIssuedOn(lines),
    remark: readRemark(lines),
    source_name: readSource(lines, segment),
  }
}

function readTitle(lines: readonly Labelled[]): string {
  const printed = closeUpLines(textsOf(ownLines(lines).map(withoutCount), 'title').map((line) => splitTitle(line).title))
  return printed === '' ? pageTitle(lines) : printed.replace(/^[(（]([关關][于於][^()（）]+)[)）]$/, '$1')
}

/** The lines without the title of a law and when it was passed, where the announcement that issues it stands below them. */
function ownLines(lines: readonly Labelled[]): readonly Labelled[] {
  const passed = lines.findIndex(({ role }) => role === 'adoption')
  const behind = passed < 0 ? [] : lines.slice(passed + 1)
  return behind.some(({ role, sight }) => role === 'title' && isOrder(sight.bare)) ? behind : lines
}

/** A title that a collection counts, without its number. */
function withoutCount(line: Labelled): Labelled {
  const { rule, sight } = line
  return rule === COUNTED && sight.marker !== null ? { ...line, sight: { ...sight, printed: sight.printed.slice(sight.marker.end) } } : line
}

/** The page's own title, which pages print more than once, without the line that says whose the document is. */
function pageTitle(lines: readonly Labelled[]): string {
  const titles = lines.filter(({ role, rule }) => role === 'page_title' && rule !== OWNER).map(({ sight }) => sight.printed)
  return closeUpLines([...new Set(titles)])
}

/** Consecutive title lines make one instrument; text between them begins another. */
function instrumentTitles(lines: readonly Labelled[]): string[] {
  const titles: string[] = []
  let open = false
  for (const { role, sight } of lines) {
    if (role === 'inst_title') {
      const printed = closeUp(withoutLostBlanks(sight.printed))
      if (open) titles[titles.length - 1] = closeUpLines([titles.at(-1)!, printed])
      else titles.push(printed)
    }
    open = role === 'inst_title'
  }
  return titles
}

/** Where no title is printed above the instrument, the name that the notice's own title gives it in 《》. */
function namedInstrument(title: string, lines: readonly Labelled[]): string[] {
  const issues = /(?:印[发發]|[发發]布|公布|批准|[转轉][发發])《(.+)》/.exec(title)
  const hasBody = lines.some(({ state }) => STATES[state]?.startsWith('body'))
  return issues && hasBody && !/《[^》]*$/.test(issues[1]!) ? [issues[1]!] : []
}

function readNumber(lines: readonly Labelled[]): PrintedValue {
  for (const text of textsOf(lines, 'doc_number')) {
    const number = readDocNumber(text)
    if (number) return number
  }
  const titled =
    textsOf(lines, 'title')
      .map((line) => splitTitle(line).number)
      .find((number) => number !== '') ?? ''
  return { printed: titled, reading: titled }
}

/** Signatories in order, an officer who signs (市长 …) as one; where nobody signed a notice, the organs that begin its title. */
function readIssuers(lines: readonly Labelled[], title: string): string[] {
  const signed = textsOf(
    lines.filter(({ state }) => state !== AUTHORS),
    'signature',
  ).flatMap((text) => namesOf(withoutDate(text)))
  if (signed.length > 0) return [...new Set(signed)]
  if (title === '') return []
  const named = textsOf(lines, 'title').flatMap((text) => splitOrgans(text.replace(/\s*[关關][于於]\s*$/, '')))
  if (named.length > 0) return [...new Set(named)]
  const apart = splitOrgans(HEAD.exec(withoutGlosses(textsOf(lines, 'title')[0] ?? ''))?.[1] ?? '')
  if (apart.length > 1) return [...new Set(apart)]
  const head = HEAD.exec(squeeze(withoutGlosses(title)))?.[1] ?? ''
  const [, party, , government] = OF_BOTH.exec(head) ?? []
  if (party !== undefined && government !== undefined) return [party, government]
  return isOrgan(head) ? [head] : []
}

/** What stands before the words that a title goes on with behind its organs. */
const HEAD = /^(.{3,40}?)(?:[关關][于於]|印[发發]|[转轉][发發]|批[转轉]|令$)/
/** The party committee and the government of one place, no blank between: 中共云川市委云川市人民政府. */
const OF_BOTH = /^(中共(.{2,12}?)(?:委|委员会|委員會))(\2人民政府)$/

function namesOf(line: string): readonly string[] {
  const text = withoutSeal(line)
  const organs = splitOrgans(text)
  return organs.length > 0 ? organs : [unspace(text)].filter((name) => name !== '')
}

/** Who may read it, and whether all of it is printed: 此件公开发布, 本文有删减. */
const TO_WHOM = /公[开開]|[删刪][减減节節]|[发發]至|不[发發]/

/** The addressees on a line: with the letter behind them, or a number before them, too. */
function addresseesOn({ role, sight, state }: Labelled): string {
  if (state === THEIR_ADDRESSEES) return ''
  const printed = withoutLostBlanks(sight.printed)
  if (role === 'addressees') return aheadOfText(sight) === null ? printed : printed.slice(0, printed.search(/[:：∶]/))
  const behind = role === 'doc_number' ? printed.replace(/^[^号號]*[号號]\s*/, '') : ''
  return beginsAddressees(foldScript(squeeze(behind))) ? behind : ''
}

function readAddressees(lines: readonly Labelled[]): string {
  const text = lines.map(addresseesOn).join('')
  return text.replace(/^主\s*送\s*[:：∶]\s*/, '').replace(/\s*[:：∶。]$/, '')
}

/** The date of the sign-off, or beside the number; of a law, of its adoption or last amendment. */
function readIssuedOn(lines: readonly Labelled[]): PrintedValue {
  for (const { role, sight } of lines) {
    const printed = withoutLostBlanks(withoutGlosses(sight.printed))
    if (role === 'date') {
      const inner = printed.replace(/^[(（](.*)[)）]$/, '$1')
      // who gave the notice may stand behind it
      const date = readDate(inner) ?? readDate(inner.split(/[,，]/)[0]!) ?? readDate(printed.split(/\s{2,}|\u3000+/)[0]!)
      if (date) return date
      // 7.3.5 asks for the day: without it none is left
      if (isMonth(squeeze(printed))) return { printed, reading: '' }
    }
    // beside the remark in brackets, too
    if (role === 'signature' || role === 'publicity') {
      const date = readDate(printed.slice(withoutDate(printed).length))
      if (date) return date
    }
  }
  const numbered = textsOf(lines, 'doc_number').flatMap((text) => datedNumber(squeeze(text))?.day ?? [])
  return readDate(numbered[0] ?? '') ?? adoptedOn(foldScript(unspace(textsOf(lines, 'adoption').join(''))))
}

/** The last date that is followed by an act of making: 通过, 修正, 修订, 公布, before the next date. One that lost characters has no reading. */
function adoptedOn(adoption: string): PrintedValue {
  let found = NOTHING
  let made = false
  const dates = datesIn(fold(adoption))
  for (const [i, { printed: folded, reading, index }] of dates.entries()) {
    const printed = adoption.slice(index, index + folded.length)
    const after = adoption.slice(index + printed.length, dates[i + 1]?.index)
    const isMade = /通过|修正|修订|修改/.test(after)
    if (!isMade && (made || !/公布|发布|批准|颁布/.test(after))) continue
    made ||= isMade
    found = { printed, reading }
  }
  const [only] = dates
  if (only === undefined || found !== NOTHING) return found
  // nothing but the day, in brackets
  const day = adoption.slice(only.index, only.index + only.printed.length)
  return adoption.replace(/^[(（]|[)）]$/g, '') === day ? { printed: day, reading: only.reading } : found
}

function readRemark(lines: readonly Labelled[]): string {
  const remarks = textsOf(lines, 'publicity')
  // whom to ask stands in brackets, too
  const remark = withoutDate(remarks.find((text) => TO_WHOM.test(text)) ?? remarks[0] ?? '').trimEnd()
  return remark.replace(/^[(（[［【〔]\s*|\s*[)）\]］】〕]$/g, '')
}

/** A bar of information that begins with something else and has the source, too: 发布日期:2031-05-18 来源:市交通局. */
const BAR_RULE = 'chrome/info'
const HAS_SOURCE = /[\s|｜](?:信息|文章)?[来來]源\s*[:：]\s*[^\s:：|｜]/

/** The first such bar between the first line of a document and its text; '' where there is none. */
function barOf(segment: readonly Labelled[]): string {
  const first = segment.findIndex(isOwned)
  const text = segment.findIndex(({ role }) => role === 'para' || role === 'prov')
  const bar = segment.slice(first, text).find(({ rule, sight }) => rule === BAR_RULE && HAS_SOURCE.test(sight.printed))
  return bar?.sight.printed ?? ''
}

/** The name after 来源:, without what follows it on the line (发布时间 …). */
function readSource(lines: readonly Labelled[], segment: readonly Labelled[]): string {
  const text = textsOf(lines, 'source').at(-1) ?? barOf(segment)
  const name = text.replace(/^.*?[来來](?:[(（][^()（）]{1,6}[)）])?\s*源\s*(?:部门|单位|网站)?\s*[:：]\s*/, '')
  return name
    .replace(
      /\s*(?:[|｜]|(?:发布|更新|发稿)?(?:时间|日期)|作者|记者|通讯员|编辑|责任编辑|浏览|阅读|点击|字[号体]|\[|【|[(（]?\d{4}[-年./]|\s(?:[\u4e00-\u9fff](?:[(（][^()（）:：]{1,6}[)）])?){2,6}\s?[:：]).*$/,
      '',
    )
    .replace(/[)）\]】〕]$/, '')
    .trimEnd()
}
