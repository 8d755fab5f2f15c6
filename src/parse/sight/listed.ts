/**
 * Pages that list what a site has: headlines one after the other, with the days on which they were put up or without. One headline alone is
 * a title; several that nothing continues are links to other pages.
 */
import { mayHoldNumber, numberForm } from '../../text/doc-number.js'
import { isHeading } from '../../text/headings.js'
import { infoWeight } from '../../text/labels.js'
import { endsAsOrgan, splitOrgans } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { beginsOutline, isForeword } from './outset.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

/**
 * What a line may be in such a list: a headline in any words, the title of a letter or of rules, a headline with its day; a day alone, and half of one; null ends
 * the list.
 */
type Kind = 'words' | 'letter' | 'rules' | 'dated' | 'day' | 'half-day' | null

/** A headline of a list, and its day where it has one. */
interface Item {
  /** Index of its first line, and behind its last one: the day may stand above or below on a line of its own. */
  start: number
  end: number
  headline: Sight
  words: string
  kind: 'letter' | 'rules' | 'dated'
  /** True where the day is on the line of the headline. */
  isInline: boolean
}

/** Days as lists print them, the time of day behind them or not. */
const TIME = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?'
const SHORT_DAY = `(?:(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}${TIME}|\\d{2}[-/]\\d{2})`
const WHOLE_DAY = `(?:19|20)\\d{2}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)${TIME}`
const ANY_DAY = `(?:${WHOLE_DAY}|\\d{2}[-/]\\d{2})`
const IN_BRACKETS = `\\[${ANY_DAY}\\]|【${ANY_DAY}】|\\(${ANY_DAY}\\)`
const DAY_BEFORE = quick(new RegExp(`^(?:${IN_BRACKETS}|${SHORT_DAY}(?![-/.]?\\d))`))
const DAY_BEHIND = quick(new RegExp(`(?:${IN_BRACKETS}|(?<![\\d/—-])${ANY_DAY})$`))
/** A day on a line of its own; one in words signs a letter, but for a label before it. */
const DAY_ALONE = quick(
  new RegExp(
    `^[[【(]?(?:(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d{2}[-/]\\d{2})[\\]】)]?$|^(?:(?:发布|更新|发文|成文|公开)?(?:时间|日期)|(?:信息|文章)?来源)[::][^。;]{0,20}${WHOLE_DAY}[^。;]{0,20}$`,
  ),
)
/** The halves of a day that has a box of its own: 06 above 2031-05. */
const LONGEST_HALF = 8
const LONGEST_DAY = 2
const HALF_DAY = quick(/^(?:\d{1,2}|(?:19|20)\d{2}[-/.年]\d{1,2}月?)$/)
/** A dot before a headline, or its number in the list. */
const BULLET = quick(/^(?:[·•▪●■◆○◇>»›*]{1,2}|\d{1,3}[.、．])/)
/** The document number before a headline or behind it. */
const NUMBER_BEFORE = quick(/^[\u4e00-\u9fff]{2,8}〔\d{4}〕\d{1,5}号/)
const NUMBER_BEHIND = quick(/[([][\u4e00-\u9fff]{1,10}[〔[(]\d{4}[〕\])]\d{1,5}号[)\]]$/)
const CUT_SHORT = quick(/(?:\.{2,6}|…{1,2})$/)
const LETTER = quick(
  /(?:关于|印发|转发).{2,60}(?:通知|意见|决定|公告|通告|公报|批复|函|报告|通报|公示|规定|办法|说明|建议|解读)(?:\([^()]{1,24}\))?$/,
)
const RULES = quick(/^[\u4e00-\u9fff]{4,40}(?:条例|规定|办法|规则|细则)(?:\([^()]{1,12}\))?$/)
/** What is no headline: an annex, a label with its value. */
const LABELLED = quick(/^附件?\d{0,2}[::]|^[\u4e00-\u9fff]{2,6}[::]/)

/** Characters of a headline. */
const SHORTEST = 8
const LONGEST = 80
/** Headlines of a list at least; so many titles of rules head no document. */
const FEWEST = 3
const FEWEST_RULES = 4
/** The share of them that has a day, or is the title of a letter. */
const SHARE = 0.7

/** What is told of a line of a list. */
export const HEADLINES = { not: 0, plain: 1, dated: 2 } as const
export type Listed = (typeof HEADLINES)[keyof typeof HEADLINES]

/** Marks the headlines of lists and their days: of a block, and of the one behind it where a list goes on there. */
export function markListed(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  for (let i = 0; i < block.length; ) {
    let end = i
    while (end < sights.length && mayBeListed(sights[end]!)) end++
    if (end - i >= FEWEST) markStretch(sights.slice(0, end + 1), i)
    i = end + 1
  }
}

/** Tells most lines of a document at little cost: the lines of a list are short and end no sentence. */
function mayBeListed({ bare, short, shape, ending, row, marker, listed }: Sight): boolean {
  if (ending === 'pause' || ending === 'colon' || row > 0 || bare.length > LONGEST || !short || listed !== HEADLINES.not) return false
  if (bare.length < SHORTEST) return (shape & HAS.digit) !== 0 && marker === null
  return (ending !== 'stop' || !bare.endsWith('。')) && (marker === null || marker.style === 'arabic-dot')
}

/** Marks the lists among lines that may be of one, from `start` on; the last of `sights` is the line below them. */
function markStretch(sights: readonly Sight[], start: number): void {
  for (let i = start; i < sights.length; i++) {
    const items = itemsFrom(sights, i)
    if (items.length >= FEWEST) markItems(sights, items)
    i = Math.max((items.at(-1)?.end ?? 0) - 1, i)
  }
}

/** What a line can be in a list. */
function kindOf(sight: Sight): Kind {
  if (!mayBeListed(sight)) return null
  const { bare, shape, ending, marker } = sight
  if (shape & HAS.digit) {
    if (DAY_ALONE.test(bare)) return 'day'
    if (bare.length <= LONGEST_HALF && HALF_DAY.test(bare)) return 'half-day'
  }
  if (bare.length < SHORTEST) return null
  const words = headlineOf(bare, shape)
  if (words.length < SHORTEST || words.includes('。') || LABELLED.test(words)) return null
  if (shape & HAS.digit && hasDay(bare)) return 'dated'
  // numbered, and without days, they are what a letter lists: what it repeals
  if (marker !== null) return null
  if (LETTER.test(words)) return 'letter'
  if (ending === 'stop' && !CUT_SHORT.test(bare)) return null
  return RULES.test(words) ? 'rules' : 'words'
}

const withoutBullet = (bare: string): string => bare.slice(BULLET.exec(bare)?.[0].length ?? 0)
const hasDay = (bare: string): boolean => DAY_BEHIND.test(bare) || DAY_BEFORE.test(withoutBullet(bare))

/** The words of a headline: without dot, number and day. */
function headlineOf(bare: string, shape: number): string {
  let words = withoutBullet(bare)
  if (shape & HAS.digit) {
    words = words.slice(DAY_BEFORE.exec(words)?.[0].length ?? 0)
    words = words.slice(0, DAY_BEHIND.exec(words)?.index)
    words = words.slice(NUMBER_BEFORE.exec(words)?.[0].length ?? 0)
    words = words.slice(0, NUMBER_BEHIND.exec(words)?.index)
  }
  return shape & HAS.rule ? words.slice(0, CUT_SHORT.exec(words)?.index) : words
}

/** The headlines that follow each other from a line on, days between them above each or below each. */
function itemsFrom(sights: readonly Sight[], start: number): Item[] {
  const items: Item[] = []
  const isAbove = dayAt(sights, start) > 0
  for (let i = start; i < sights.length; ) {
    const day = isAbove ? dayAt(sights, i) : 0
    const headline = sights[i + day]
    const kind = headline === undefined ? null : kindOf(headline)
    if (kind === null || kind === 'day' || kind === 'half-day') break
    const below = isAbove || kind === 'dated' ? 0 : dayAt(sights, i + 1)
    const isDated = kind === 'dated' || day + below > 0
    if (kind === 'words' && !isDated) break
    const end = i + day + 1 + below
    const words = headlineOf(headline!.bare, headline!.shape)
    items.push({
      start: i,
      end,
      headline: headline!,
      words,
      kind: isDated || kind === 'words' ? 'dated' : kind,
      isInline: kind === 'dated',
    })
    i = end
  }
  return items
}

/** How many lines a day takes that stands alone from a line on: one, two where it is parted, none where there is none. */
function dayAt(sights: readonly Sight[], i: number): number {
  const sight = sights[i]
  if (sight === undefined || !(sight.shape & HAS.digit)) return 0
  const kind = kindOf(sight)
  if (kind === 'day') return 1
  const other = sights[i + 1]
  if (kind !== 'half-day' || other === undefined || kindOf(other) !== 'half-day') return 0
  return sight.bare.length > LONGEST_DAY !== other.bare.length > LONGEST_DAY ? 2 : 0
}

/** Marks the headlines that make a list; the last one heads the document below where one follows. */
function markItems(sights: readonly Sight[], all: readonly Item[]): void {
  const listed = whatIs(all)
  const above = sights[all[0]!.start - 1]
  if (listed === HEADLINES.not || (above !== undefined && headsText(above.bare, listed))) return
  const items = withoutTitle(sights, all)
  for (let i = items[0]!.start; i < (items.at(-1)?.end ?? 0); i++) sights[i]!.listed = listed
}

/** What heads a list that a document has: contents, an annex, what happened in a month. */
const HEADS_CONTENTS = quick(/(?:目[录次]|日期|名录|清单|名单|大事记?|纪事|汇总表|一览表|统计表)(?:\([^()]{1,16}\))?$|^附件?\d{0,2}[::]?$/)
/** A part of the contents of a gazette, and its issue. */
const HEADS_PART = quick(/^[【〔][^】〕]{2,20}[】〕]$|公报$|期\)?$/)

/** True for a line below which headlines are no links: their heading in a document, or that of a column. */
const headsText = (bare: string, listed: Listed): boolean =>
  HEADS_CONTENTS.test(bare) || isHeading(bare) || (listed === HEADLINES.plain && HEADS_PART.test(bare))

/** What headlines that follow each other are: the title of one document may be printed several times. */
function whatIs(items: readonly Item[]): Listed {
  const words = new Set<string>()
  let [dated, letters] = [0, 0]
  for (const item of items) {
    if (endsAsOrgan(item.words) && splitOrgans(item.words).length > 0) return HEADLINES.not
    if ([...words].some((known) => known.includes(item.words) || item.words.includes(known))) continue
    words.add(item.words)
    if (item.kind === 'dated') dated++
    else if (item.kind === 'letter') letters++
  }
  const least = words.size * SHARE
  if (dated >= FEWEST && dated >= least) return HEADLINES.dated
  return (letters + dated >= FEWEST && letters + dated >= least) || words.size >= FEWEST_RULES ? HEADLINES.plain : HEADLINES.not
}

/** The headlines without those that are the title of the document below. */
function withoutTitle(sights: readonly Sight[], items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)!
  const below = sights[last.end]
  if (last.isInline || below === undefined || !goesOnWithDocument(below)) return items
  let end = items.length - 1
  // the page's own title above it
  while (end > 0 && !items[end - 1]!.isInline && items[end - 1]!.words === last.words) end--
  return items.slice(0, end)
}

/** Columns of a line of text below a title at least. */
const TEXT = 24
/** When a law was passed. */
const PASSED = quick(/^\(\d{4}年\d{1,2}月\d{1,2}日/)

/** True for what stands below a title: number, addressees, text, outline, what the page says of the document. */
function goesOnWithDocument(sight: Sight): boolean {
  const { bare, ending, width, marker, shape } = sight
  if (marker !== null) return beginsOutline(sight)
  // 分享到: stands at the foot of a page
  if ((ending === 'colon' && infoWeight(bare) === 0) || (ending === 'stop' && width >= TEXT) || (sight.full && (shape & HAS.comma) !== 0))
    return true
  if (isForeword(bare) || PASSED.test(bare) || ((shape & HAS.digit) !== 0 && infoWeight(bare) > 0)) return true
  return mayHoldNumber(bare) && numberForm(bare) !== null
}
