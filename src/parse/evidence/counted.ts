/** Rows that serial numbers count: how long they are and how they end says where the last one does. */
import { parseNumber } from '../../text/numerals.js'
import { isOrganList } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { askedOnce } from '../sight/answers.js'
import type { Sight } from '../sight/sight.js'

/** What the last cell of a row looks like. */
type Look = 'figure' | 'organ' | 'other'

/** The numbered rows of a table up to a line. Every line of a table makes one: written out in this order, that all have one shape. */
export interface CountedRows {
  /** The lines before the first number: the headings. */
  heads: number
  /** The last serial number, and the lines of its row so far. */
  number: number
  since: number
  /** Whole rows, the lines of the shortest and the longest of them. */
  rows: number
  least: number
  most: number
  /** How many of them end in a figure or a time, and in an organ. */
  ends: Readonly<Record<Look, number>>
  last: Look
  /** Ordinal of the numbered paragraph that the last line is. */
  item: number
}

export const NOT_COUNTED: CountedRows = {
  heads: 0,
  number: 0,
  since: 0,
  rows: 0,
  least: Number.POSITIVE_INFINITY,
  most: 0,
  ends: { figure: 0, organ: 0, other: 0 },
  last: 'other',
  item: 0,
}

/** What no rule across the page has. */
const WORDS = /[\p{L}\p{N}]/u
const SERIAL = quick(/^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/)
const FIGURE = quick(
  /^(?:[≥≤<>约]?\d[\d,.]*(?:[-—~]\d[\d,.]*)?(?:%|[\u4e00-\u9fff]{0,3})|\d{4}年.{0,10}|持续推进|长期(?:坚持|推进)?|全年)$/,
)

function lookOf({ bare }: Sight): Look {
  if (bare.length <= 16 && FIGURE.test(bare)) return 'figure'
  return isOrganList(bare) ? 'organ' : 'other'
}

/** True for a line of organs: several paths ask about the same one. */
const listsOrgans = askedOnce('listsOrgans', ({ bare }) => isOrganList(bare))

/** The rows with one more line. Before the first number all but `heads` and `item` is as in {@link NOT_COUNTED}. */
export function countLine(counted: CountedRows, sight: Sight): CountedRows {
  const { heads, number, since, rows, least, most, ends, last } = counted
  const item = isItem(sight) ? sight.marker!.ordinal : 0
  if (!SERIAL.test(sight.bare) || parseNumber(sight.bare) !== number + 1) {
    if (number === 0) return { heads: heads + 1, number, since, rows, least, most, ends, last, item }
    return { heads, number, since: since + 1, rows, least, most, ends, last: lookOf(sight), item }
  }
  if (number === 0) return { heads, number: 1, since: 1, rows, least, most, ends, last: 'figure', item }
  return {
    heads,
    number: number + 1,
    since: 1,
    rows: rows + 1,
    least: Math.min(least, since),
    most: Math.max(most, since),
    ends: withEnd(ends, last),
    last: 'figure',
    item,
  }
}

function withEnd({ figure, organ, other }: CountedRows['ends'], last: Look): CountedRows['ends'] {
  return { figure: figure + Number(last === 'figure'), organ: organ + Number(last === 'organ'), other: other + Number(last === 'other') }
}

/** True for a line that a cell may have as one of several numbered paragraphs. */
const isItem = ({ marker }: Sight): boolean =>
  marker?.style === 'arabic-dot' || marker?.style === 'arabic-paren' || marker?.style === 'circled' || marker?.style === 'cjk-paren'

/** Whole rows that tell how long rows are, and the share of them that ends alike. */
const TELLING_ROWS = 3
const ALIKE = 0.8
/** Weight of a sentence behind a row that is whole, and of a line that a row lacks where all others are of one length. */
const BEHIND_WHOLE = -4
const LACKING = 3
/** Headings from which on a table is wide, and the weight of a sentence in the middle of its first row. */
const WIDE = 4
const IN_FIRST_ROW = 3
/** Weight of a numbered paragraph that counts on within a cell. */
const ITEM = 1.5
/** The same of (一), which is a provision's number rather: only of a sentence in the middle of a row. */
const PROVISION_LIKE = 5

/** Weight of a line as one more of the table, of which `stops` end a sentence, by the length of its rows. What the site prints may end the table. */
export function countedWeight(counted: CountedRows, sight: Sight, stops: number, afterChrome: boolean): number {
  const { heads, number, since, rows, least, most, ends, last } = counted
  if (number === 1 && heads >= WIDE && since < heads - 1 && sight.ending === 'stop' && sight.marker === null && !afterChrome)
    return IN_FIRST_ROW
  if (lacksCells(counted) && !afterChrome && listsOrgans(sight)) return LACKING
  if (number === 0 || rows < TELLING_ROWS || sight.marker !== null || SERIAL.test(sight.bare) || !WORDS.test(sight.bare)) return 0
  const isEnd = last !== 'other' && ends[last] >= rows * ALIKE
  if (since < least && afterChrome) return 0
  if (since < least) return least === most && !isEnd && (stops > 0 || sight.ending !== 'stop') ? LACKING : 0
  return sight.ending === 'stop' && (since >= most || isEnd) ? BEHIND_WHOLE : 0
}

/** True where the rows so far have as many lines as there are headings, and the last one has fewer. */
const lacksCells = ({ heads, rows, since, least, most }: CountedRows): boolean =>
  rows > 0 && least === heads && most === heads && since < heads

/** Weight of a line as the first or the next of the numbered paragraphs of a cell; 0 for any other line. */
export function itemWeight({ heads, number, since, rows, least, item }: CountedRows, sight: Sight): number {
  if (number === 0 || !isItem(sight)) return 0
  const { ordinal, style } = sight.marker!
  if (ordinal !== 1 && ordinal !== item + 1) return 0
  if (style !== 'cjk-paren') return ITEM
  const isWithin = item > 0 || (rows > 0 ? since < least - 1 : heads >= WIDE && since < heads - 1)
  return isWithin && sight.ending === 'stop' ? PROVISION_LIKE : 0
}
