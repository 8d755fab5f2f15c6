/** Where one row of headings ends and the next begins. */
import { SPANNING } from './below.js'
import { isMeasured } from './columns.js'
import { YEAR } from './heading-words.js'
import type { Piece } from './headings.js'
import { PARTS, rowType, stemOf } from './tier.js'
import { HEADER } from './weights.js'

/** The first hours of several, which are counted below a part of the day. */
const FIRST_HOURS = /^首\S{0,3}小时/

/** Weight of a row of headings ending where it does: the first of the next row seldom goes on with the type of its last. */
export function seamWeight(row: readonly Piece[], next: readonly Piece[]): number {
  const [last, first] = [row.at(-1)!, next[0]!]
  // remarks are on the whole row
  if (first.type === 'note') return HEADER.torn
  if (FIRST_HOURS.test(first.text)) return 0
  const type = rowType(first)
  // years mostly stand below what is counted in them
  if (YEAR.test(first.text) && !YEAR.test(last.text)) return 0
  const goesOn = type !== 'other' && !PARTS.test(first.text) && rowType(last) === type && !SPANNING.test(last.text)
  if (YEAR.test(first.text)) return HEADER.torn
  // the headings that begin again further on stand below two
  if (next.slice(1).some(({ text }) => text === first.text)) return 0
  // and what heads a column by itself heads none of several
  if (row.some(({ text }) => text === first.text)) return HEADER.torn
  if (goesOn) {
    if (!isMeasured(last.text)) return HEADER.torn
    // the unit that all of the next row are counted in stands above it
    return outgrows(last, next) ? HEADER.tornMeasured : next.some(({ text }) => isMeasured(text)) ? HEADER.torn : HEADER.tornUnit
  }
  return isMeasured(first.text) && outgrows(first, next.slice(1)) ? HEADER.outgrown : 0
}

/** True for a heading longer than all of the next row: what is counted in several ways is told in more words than the ways, and so is what is counted beside it. */
const outgrows = (last: Piece, next: readonly Piece[]): boolean =>
  next.every(({ text }) => stemOf(text).length + 1 < stemOf(last.text).length)

/** True for headings that stand in a second row: years and figures, organs, or the same ones over again. */
export function isLowerRow(row: readonly Piece[]): boolean {
  const types = new Set(row.map(rowType))
  const names = new Set(row.map(({ text }) => text))
  return names.size <= row.length / 2 || types.size === 1 || !types.has('serial')
}
