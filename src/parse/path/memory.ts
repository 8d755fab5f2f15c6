/** What a path remembers of the lines behind it: the evidence that one line alone cannot give. */
import type { Role } from '../../model/index.js'
import { withoutNumber } from '../../text/decimals.js'
import { numberForm } from '../../text/doc-number.js'
import type { Marker } from '../../text/markers.js'
import { isOrder } from '../../text/orders.js'
import type { CaseId } from '../case-ids.js'
import { advance, type Counters, continuity, NO_COUNTERS, rankOf } from '../evidence/numbering.js'
import { echoes, furtherTitle, isComplete, leaveTitle, namesSubject } from '../evidence/titles.js'
import { type Arc, regionOf, STATES, stateIndex } from '../grammar.js'
import { askedOnce } from '../sight/answers.js'
import { isOpen } from '../sight/open.js'
import { isWideText, type Sight } from '../sight/sight.js'

/** Never changed once made: paths share it. */
export interface Memory {
  /** Numbers of the provisions so far in this part. */
  counters: Counters
  /** Numbers of the items so far in this box. */
  boxed: Counters
  /** True where title or letter say that something is issued with it. */
  issues: boolean
  /** The title lines of this document, squeezed and joined. */
  title: string
  /** The page's own title before them. */
  pageTitle: string
  contents: Contents
  /** Number of the last entry of the list of annexes. */
  listed: number
  /** True where that entry has opened a bracket or a title and not closed it: the next line goes on with it. */
  listOpen: boolean
  /** True where the line that says when a law was passed has opened a bracket and not closed it. */
  adoptionOpen: boolean
  /** Number of the last item of a table's notes. */
  noted: number
  /** True where the last line of a gazette's frame was one of a colophon. */
  colophon: boolean
  /** True where the last copies line (抄送) was closed by a full stop. */
  copied: boolean
}

/** The table of contents so far. */
interface Contents {
  /** Its first entry. */
  first: string
  count: number
  /** True where every entry ends in its page number. */
  paged: boolean
}

export const EMPTY_MEMORY: Memory = {
  counters: NO_COUNTERS,
  boxed: NO_COUNTERS,
  issues: false,
  title: '',
  pageTitle: '',
  contents: { first: '', count: 0, paged: true },
  listed: 0,
  listOpen: false,
  adoptionOpen: false,
  noted: 0,
  colophon: false,
  copied: false,
}

/** The rule that proposes whose a document is, between the page's titles; and its weight anywhere else. */
export const OWNER: CaseId = 'title/owner'
const OUT_OF_PLACE = -20

/** The rules that propose the title of rules or a plan that no letter issues, and the weight of one that the title above names. */
const OF_TEXT = new Set<CaseId>(['title/plan', 'title/law', 'title/tail'])
/** Characters of such a title, at least: any title has 通知 or 办法. */
const SHORTEST_NAMED = 4
const ISSUED_HERE = -12

/** Characters of a title that are remembered, its last ones: the longest title seen has 78, and every further line asks for all of it. */
const TITLE_KEPT = 400

/** What a letter says of what it issues. */
const ISSUES = /(?:印发|公布|发布|颁布)(?!之日)|转发|批转|下发|现予|出台|全文/
const isIssuing = askedOnce('issues', ({ text }) => ISSUES.test(text))

/** Weight of an instrument's title after a letter that issues nothing. */
const SILENT = -4.5

/** Weight of a provision straight below 目录: contents have entries, also where their chapters were lost from the text. */
const BARE_CONTENTS = -6

const TITLE = stateIndex('title')
const UNLABELLED = stateIndex('annex_unlabelled')
const IN_BOX = STATES.map((state) => /:box/.test(state))
const IN_TOC = STATES.map((state) => state.endsWith(':toc'))
const IN_PROSE = STATES.map((state) => regionOf(state) === 'prose')
const IN_TEXT = STATES.map((state) => regionOf(state) === state)

/** The leader and page number of an entry of a table of contents. */
const PAGE = /[.…·]*\(?\d{1,3}\)?$/

function entryText({ bare }: Sight): string {
  return withoutNumber(bare.replace(PAGE, ''))
}

const isPaged = ({ bare }: Sight): boolean => PAGE.test(bare)

/** Entries from which a line without a page number, behind entries that have one each, is none; the first half of a cut entry has its number below. */
const PAGED_ENTRIES = 3
const UNPAGED = -8

/** True for a heading with its text straight below: the entries of the contents are lost, the heading is none of them. */
const headsText = ({ next }: Sight): boolean => next !== null && next.marker === null && isWideText(next)

/** A memory that nobody has seen yet. */
type Fresh = { -readonly [Key in keyof Memory]: Memory[Key] }

/**
 * A copy to be changed. Written out: a line takes two or three, and spreading them was a twentieth of the time of labelling; and V8 gives
 * what is spread a shape of its own in each place, which slows whatever reads of them all.
 */
function copy(memory: Memory): Fresh {
  const { counters, boxed, issues, title, pageTitle, contents, listed, listOpen, adoptionOpen, noted, colophon, copied } = memory
  return { counters, boxed, issues, title, pageTitle, contents, listed, listOpen, adoptionOpen, noted, colophon, copied }
}

function lengthened(title: string, { bare }: Sight): string {
  return (title + bare).slice(-TITLE_KEPT)
}

/** The memory after a line of `role`. */
export function remember(memory: Memory, role: Role, rule: CaseId, sight: Sight, arc: Arc): Memory {
  const start = arc.opens ? EMPTY_MEMORY : memory
  switch (role) {
    case 'title':
      return withTitle(start, sight)
    case 'page_title':
      return saysAgain(start.pageTitle, rule, sight) ? start : withPageTitle(start, sight)
    case 'inst_title':
    case 'annex_label':
      return withoutText(start)
    // the letter may begin behind the addressees
    case 'addressees':
    case 'para':
    case 'cont':
      return start.issues || !isIssuing(sight) ? start : issuing(start)
    case 'front':
      return withColophon(start, rule === 'front/colophon')
    case 'annex_title':
      return arc.to === UNLABELLED ? withoutText(start) : start
    case 'box_title':
      return withBoxed(start, NO_COUNTERS)
    case 'prov':
      return sight.marker === null ? start : withCounters(start, advance(start.counters, sight.marker))
    case 'box':
      return sight.marker === null ? start : withBoxed(start, advance(start.boxed, sight.marker))
    case 'toc':
      return /^[录次]$|目[录次]$/.test(sight.bare) ? start : withEntry(start, sight)
    case 'adoption':
      return withAdoption(start, sight)
    case 'annex_list':
      return withListed(start, sight)
    case 'table_note':
      return withNoted(start, numberIn(sight))
    case 'cc':
      return withCopied(start, sight.ending === 'stop')
    default:
      return start
  }
}

function withTitle(memory: Memory, sight: Sight): Memory {
  const next = copy(memory)
  next.title = lengthened(memory.title, sight)
  next.counters = NO_COUNTERS
  next.issues = memory.issues || ISSUES.test(sight.bare)
  return next
}

function withPageTitle(memory: Memory, sight: Sight): Memory {
  const next = copy(memory)
  next.pageTitle = lengthened(memory.pageTitle, sight)
  return next
}

/** Where an instrument or an annex begins nothing is left of the text above but what its titles say. */
function withoutText({ title, pageTitle, issues }: Memory): Memory {
  const next = copy(EMPTY_MEMORY)
  next.title = title
  next.pageTitle = pageTitle
  next.issues = issues
  return next
}

function issuing(memory: Memory): Memory {
  const next = copy(memory)
  next.issues = true
  return next
}

function withColophon(memory: Memory, colophon: boolean): Memory {
  const next = copy(memory)
  next.colophon = colophon
  return next
}

function withCounters(memory: Memory, counters: Counters): Memory {
  const next = copy(memory)
  next.counters = counters
  return next
}

function withBoxed(memory: Memory, boxed: Counters): Memory {
  const next = copy(memory)
  next.boxed = boxed
  return next
}

function withEntry(memory: Memory, sight: Sight): Memory {
  const { first, count, paged } = memory.contents
  const next = copy(memory)
  next.contents = { first: first || entryText(sight), count: count + 1, paged: paged && isPaged(sight) }
  return next
}

function withAdoption(memory: Memory, { text }: Sight): Memory {
  const next = copy(memory)
  next.adoptionOpen = (memory.adoptionOpen || /^[(（]/.test(text)) && !/[)）]$/.test(text)
  return next
}

function withListed(memory: Memory, sight: Sight): Memory {
  const next = copy(memory)
  next.listed = numberIn(sight) || memory.listed
  next.listOpen = isOpen(sight)
  return next
}

function withNoted(memory: Memory, noted: number): Memory {
  const next = copy(memory)
  next.noted = noted
  return next
}

function withCopied(memory: Memory, copied: boolean): Memory {
  const next = copy(memory)
  next.copied = copied
  return next
}

/** The number of a list item, also where a label stands before it (附件:1.…, 注:1.…). */
function numberIn({ bare, marker }: Sight): number {
  return marker?.ordinal ?? Number(/^[^::]{1,4}[::](\d{1,2})[.、]/.exec(bare)?.[1] ?? 0)
}

const isNamedAbove = (rule: CaseId, title: string, { bare }: Sight): boolean =>
  OF_TEXT.has(rule) && bare.length >= SHORTEST_NAMED && title.includes(bare) && ISSUES.test(title)

/** Weight that the memory adds where a path goes on from state `from` by `arc` with a line of `role`. */
export function recall(memory: Memory, from: number, arc: Arc, role: Role, rule: CaseId, sight: Sight): number {
  let weight = 0
  if (from === TITLE && arc.to !== TITLE && !arc.opens) weight += leaveTitle(memory.title)
  if (arc.opens && (isNamedAbove(rule, memory.title, sight) || (IN_TOC[from] && OF_TEXT.has(rule) && sight.bare === memory.title)))
    weight += ISSUED_HERE
  if (role === 'title' && !arc.opens) weight += titleWeight(memory, from, sight)
  else if (role === 'inst_title') weight += instrumentWeight(memory, from)
  else if (role === 'page_title' && !arc.opens) weight += furtherPageTitle(memory.pageTitle, rule, sight)
  else if (role === 'prov' && sight.marker !== null) weight += provisionWeight(memory, from, arc, sight)
  else if (role === 'box' && sight.marker !== null) weight += boxItemWeight(memory, sight.marker)
  else if (role === 'para' && IN_TOC[from]) weight += fewContents(memory, rule, sight)
  else if (role === 'toc') weight += tocWeight(memory, from, sight)
  else if (role === 'annex_list') weight += sight.marker === null ? goesOnWeight(memory) : nextWeight(memory.listed, sight.marker.ordinal)
  else if (role === 'adoption' && memory.adoptionOpen) weight += ADOPTION_OPEN
  else if (rule === 'law-head/open') weight -= ADOPTION_OPEN
  else if (role === 'table_note' && rule === 'table/item') weight += noteWeight(memory.noted, sight)
  else if (role === 'cc' && rule === 'tail/further') weight += memory.copied ? BEHIND_COPIES : MORE_COPIES
  return weight
}

/** Weight of a numbered line as the next of a table's notes, and of one that does not count on from them. */
const NEXT_NOTE = 5
const NO_NOTE = -8

function noteWeight(noted: number, { marker }: Sight): number {
  return noted > 0 && marker?.ordinal === noted + 1 ? NEXT_NOTE : NO_NOTE
}

/** Weight of a further line of those that get a copy, and of one behind the full stop that closes them. */
const MORE_COPIES = 4
const BEHIND_COPIES = -12

/** Weight of a line without a number in the list of annexes behind an entry that is not closed. */
const LIST_OPEN = 4

function goesOnWeight({ listOpen }: Memory): number {
  return listOpen ? LIST_OPEN : 0
}

/** Weight of the page's title where the page prints it once more, and of whose it is between the two. */
const AGAIN = 3
const ABOVE_NUMBER = 7
const CLOSED_TITLE = -5

/** True for the page's title once more, without the column that the page prints before it: 【政策】. */
const isAgain = (pageTitle: string, bare: string): boolean =>
  pageTitle === bare || (pageTitle.startsWith('【') && pageTitle.endsWith(`】${bare}`))

/** True for a line that adds nothing to the page's title: the title once more, or whose it is. */
function saysAgain(pageTitle: string, rule: CaseId, { bare }: Sight): boolean {
  return isAgain(pageTitle, bare) || (pageTitle !== '' && rule === OWNER)
}

/** True above the page's title once more, and above the order that issues what has that title. */
const isBetween = (pageTitle: string, next: Sight | null): boolean => next !== null && (next.bare === pageTitle || isOrder(next.bare))

/** True above the number with the page's title once more below it: a red head looks alike. */
const isAboveNumber = (pageTitle: string, next: Sight | null): boolean =>
  next !== null && next.next !== null && next.next.bare === pageTitle && numberForm(next.bare) !== null

function ownerWeight(pageTitle: string, next: Sight | null): number {
  if (isBetween(pageTitle, next)) return 2 * AGAIN
  return isAboveNumber(pageTitle, next) ? ABOVE_NUMBER : OUT_OF_PLACE
}

function furtherPageTitle(pageTitle: string, rule: CaseId, sight: Sight): number {
  if (rule === OWNER) return ownerWeight(pageTitle, sight.next)
  if (isAgain(pageTitle, sight.bare)) return AGAIN
  return isComplete(pageTitle) ? CLOSED_TITLE : 0
}

/** Weight of a further line of the bracket that says when a law was passed, and of one where the bracket is closed. */
const ADOPTION_OPEN = 6

/** Weight of the number of a list's item after the one before. */
function nextWeight(last: number, ordinal: number): number {
  return ordinal === last + 1 ? 2 : last === 0 ? 0 : -3
}

/** Weight of a numbered line as an item of a box: a box begins to count at one. */
function boxItemWeight({ boxed }: Memory, marker: Marker): number {
  const highest = boxed.findIndex((last) => last > 0)
  if (highest < 0) return marker.ordinal > 1 ? -3 : continuity(boxed, marker)
  // a higher style than the box has begun with belongs to the text around it
  return rankOf(marker.style) < highest ? -3 : continuity(boxed, marker)
}

/** Weight of an instrument's title: a letter has to issue it, and a law or a decision issues none. */
function instrumentWeight({ issues, title }: Memory, from: number): number {
  return (issues ? 0 : SILENT) + (IN_PROSE[from] && isComplete(title) ? SILENT : 0)
}

function titleWeight(memory: Memory, from: number, { bare }: Sight): number {
  if (from === TITLE) return furtherTitle(memory.title, bare) + (memory.pageTitle.includes(bare) ? 1.5 : 0)
  if (memory.title !== '') return namesSubject(memory.title, bare) ? 0 : isComplete(memory.title) ? -6 : -4
  return echoes(memory.pageTitle, bare)
}

function provisionWeight(memory: Memory, from: number, arc: Arc, sight: Sight): number {
  const marker = sight.marker!
  const weight = arc.opens ? 0 : continuity(memory.counters, marker)
  if (IN_BOX[from] && IN_TEXT[arc.to]) return weight - 2 * Math.max(continuity(memory.boxed, marker), 0)
  if (IN_TOC[from]) return weight + (startsAgain(memory, sight) ? 4 : memory.contents.count === 0 && !headsText(sight) ? BARE_CONTENTS : 0)
  return weight
}

/** Entries that contents have at least, and the weight of a sentence behind fewer: those were headings of the text. */
const FEWEST_ENTRIES = 3

function fewContents({ contents }: Memory, rule: CaseId, { ending }: Sight): number {
  return rule === 'prose' && ending === 'stop' && contents.count > 0 && contents.count < FEWEST_ENTRIES ? BARE_CONTENTS : 0
}

/** True where a line is the first entry of the contents once more: the text begins. */
function startsAgain(memory: Memory, sight: Sight): boolean {
  if (memory.contents.first === '') return false
  return (
    entryText(sight) === memory.contents.first ||
    (memory.contents.count > 1 && sight.marker?.ordinal === 1 && sight.bare.slice(0, 3) === memory.contents.first.slice(0, 3))
  )
}

function tocWeight(memory: Memory, from: number, sight: Sight): number {
  if (/^目?[录次]$/.test(sight.bare)) return IN_TOC[from] ? -4 : 0
  if (memory.contents.paged && memory.contents.count >= PAGED_ENTRIES && !isPaged(sight) && !(sight.next !== null && isPaged(sight.next)))
    return UNPAGED
  return startsAgain(memory, sight) ? -8 : 0
}
