/** Which of two blocks comes first that no copy has both of: by the order of a notice (GB/T 9704-2012, 7) and by their numbers. */
import { type Role, STYLES } from '../model/index.js'
import { regionAt } from '../parse/index.js'
import { type Marker, readProvisionMarker } from '../text/markers.js'
import { endsAsOrgan } from '../text/organs.js'
import { endingOf } from '../text/sentences.js'
import type { Line } from './flatten.js'
import { bestOf, type Member } from './member.js'

/** The head and the sign-off in the order of print; running text stands between them. */
const ORDER: Partial<Record<Role, number>> = {
  page_title: 0,
  masthead: 1,
  title: 2,
  doc_number: 3,
  addressees: 4,
  para: 5,
  prov: 5,
  resp: 5,
  signature: 6,
  date: 7,
  publicity: 8,
}
/** Blocks before a place that can tell which of two comes next. */
const REMEMBERED = 24
/** Labels and titles that stand above what they name. */
const ABOVE: readonly Role[] = ['annex_label', 'annex_title', 'table']

interface HasMembers {
  members: readonly Member[]
}

/**
 * Tells which of two places comes first, and null where nothing tells.
 *
 * @param rank the copies, the best first: a place is judged by the best one that has something there
 */
export function byPrint(rank: readonly number[]): (one: HasMembers, other: HasMembers, before: readonly HasMembers[]) => boolean | null {
  const first = ({ members }: HasMembers) => bestOf(members, rank).units[0]!.lines[0]!
  return (one, other, before) => comesBefore(first(one), first(other), before.slice(-REMEMBERED).map(first))
}

/**
 * True where the block that begins with `one` comes before that of `other`, false where it comes after it; null where nothing tells.
 *
 * @param before the first lines of the blocks before both, the nearest last
 */
function comesBefore(one: Line, other: Line, before: readonly Line[]): boolean | null {
  const [a, b] = [ORDER[one.role], ORDER[other.role]]
  if (a !== undefined && b !== undefined && a !== b && one.state !== other.state) return a < b
  if ((one.role === 'inst_title') !== (other.role === 'inst_title'))
    return isIssued(one.role === 'inst_title' ? other : one) ? one.role === 'inst_title' : null
  const [c, d] = [ABOVE.indexOf(one.role), ABOVE.indexOf(other.role)]
  if (c >= 0 && d >= 0 && c !== d) return c < d
  if (one.role === 'table' && other.role === 'table') return byRow(one, other, before)
  if ((one.role === 'resp') !== (other.role === 'resp')) return (one.role === 'resp') !== (before.at(-1)?.role === 'resp')
  const [left, right] = [markerOf(one), markerOf(other)]
  const last = before.findLast(({ role }) => role === 'prov')
  if (left === null && right === null) return null
  if (left !== null && right !== null) return byNumber(left, right, last === undefined ? null : markerOf(last))
  return (left === null) === isTextFirst(left === null ? other : one, before.at(-1), last)
}

/** True for text of what a letter issues: its title stands above it. */
function isIssued({ state }: Line): boolean {
  return regionAt(state) === 'body'
}

/** The number that a row of a table begins with, alone in its cell. */
const SERIAL = /^(\d{1,4})\s*(?:[|｜│\t]|$)/

function serialOf({ text }: Line): number | null {
  const match = SERIAL.exec(text.value.replace(/^[|｜│]\s*/, ''))
  return match === null ? null : Number(match[1])
}

/**
 * Lines of a table by the number of their row: of two numbers the lower first; of a number and a text the one that the rows before have first: they say
 * what mostly ends a row and what follows its number. The number 1 begins the first row.
 */
function byRow(one: Line, other: Line, before: readonly Line[]): boolean | null {
  const [left, right] = [serialOf(one), serialOf(other)]
  if (left !== null && right !== null) return left === right ? null : left < right
  if (left === null && right === null) return null
  const isTop = (left ?? right) === 1 && before.every((line) => serialOf(line) === null)
  const isFirst = isTop ? false : endsRow(left === null ? one : other, before)
  return isFirst === null ? null : isFirst === (left === null)
}

/** Whether texts of this kind end a row (true) or follow its number (false), by the rows before; null where neither is seen more. */
function endsRow(line: Line, before: readonly Line[]): boolean | null {
  const kinds = before.map((known) => (serialOf(known) === null ? kindOf(known) : 'serial'))
  const kind = kindOf(line)
  const count = (step: 1 | -1) => kinds.filter((known, i) => known === kind && kinds[i + step] === 'serial').length
  const [ends, follows] = [count(1), count(-1)]
  return ends === follows ? null : ends > follows
}

/** Lengths up to which texts are of one kind: a unit or mark, a name, a sentence. */
const SHORT = 6
const LONG = 24

/** What a cell of a table is like. */
function kindOf({ text: { value } }: Line): string {
  if (/\d/.test(value) && value.length <= 10) return 'number'
  const length = value.length <= SHORT ? 'short' : value.length <= LONG ? 'name' : 'sentence'
  return endsAsOrgan(value) ? 'organ' : length
}

/** Whether text without a number comes before a provision: below a heading that has none yet; and an article's, before the next chapter. */
function isTextFirst(provision: Line, before: Line | undefined, last: Line | undefined): boolean {
  if (before !== undefined && isHeading(before)) return true
  const styles = [provision, last].map((line) => (line === undefined ? undefined : markerOf(line)?.style))
  return !isHeading(provision) || (styles[1] === 'article' && (styles[0] === 'chapter' || styles[0] === 'section'))
}

/** A provision that has a heading alone. */
function isHeading(line: Line): boolean {
  const ending = line.role === 'prov' ? endingOf(line.text.value) : 'stop'
  return ending === 'open' || ending === 'closed'
}

function markerOf({ role, text }: Line): Marker | null {
  return role === 'prov' ? readProvisionMarker(text.value) : null
}

function byNumber(left: Marker, right: Marker, last: Marker | null): boolean | null {
  if (left.style === right.style) return left.ordinal === right.ordinal ? null : left.ordinal < right.ordinal
  // what goes on counting where the block before stopped, before the heading of another level
  if (last !== null && follows(left, last) !== follows(right, last)) return follows(left, last)
  // a first one stands below a heading
  if ((left.ordinal === 1) !== (right.ordinal === 1)) return right.ordinal === 1
  return STYLES.indexOf(left.style) < STYLES.indexOf(right.style)
}

function follows(marker: Marker, last: Marker): boolean {
  return marker.style === last.style && marker.ordinal === last.ordinal + 1
}
