/** Rows that span the table: 一、… and (一)…, seldom without a marker. */
import { readMarker } from '../../text/markers.js'
import { KIND } from './kinds.js'
import type { Seen } from './seen.js'
import { STEP } from './weights.js'

/** Ordinals of the last section rows of the upper and the lower level. */
export type Ordinals = readonly [number, number]

const UPPER: ReadonlySet<string> = new Set(['cjk-comma', 'part', 'chapter'])

/** The marker of a section row: its level and its ordinal. */
export interface SectionMarker {
  lower: boolean
  ordinal: number
}

/** Reads the marker of a section row that a squeezed text may be; null where it begins with none. */
export function sectionMarker(bare: string): SectionMarker | null {
  const marker = readMarker(bare)
  if (marker === null || !(UPPER.has(marker.style) || marker.style === 'cjk-paren')) return null
  return { lower: marker.style === 'cjk-paren', ordinal: marker.ordinal }
}

/** Weight of a line as a section row after others, and the ordinals behind it; null where it cannot be one. */
export function sectionWeight(line: Seen, last: Ordinals, next: Seen | undefined): { weight: number; ordinals: Ordinals } | null {
  if (line.kind <= KIND.organs || line.serial > 0) return null
  const numbered = next !== undefined && next.serial > 0
  const wordy = line.kind === KIND.sentence ? STEP.wordySection : 0
  if (line.section === null) {
    return { weight: STEP.plainSection + wordy + (numbered ? STEP.numberedNext * 3 : 0), ordinals: last }
  }
  const { lower, ordinal } = line.section
  const fits = ordinal === (lower ? last[1] : last[0]) + 1 || (lower && ordinal === 1)
  return {
    weight: (fits ? STEP.section : STEP.strangeSection) + wordy + (numbered ? STEP.numberedNext : 0),
    ordinals: lower ? [last[0], ordinal] : [ordinal, 0],
  }
}

/** True where the first section row ranks above the second: 一、 above (一). */
export function ranksAbove(first: Seen, second: Seen): boolean {
  return /^[一二三四五六七八九十]{1,3}、|^第/.test(first.bare) && /^\(/.test(second.bare)
}
