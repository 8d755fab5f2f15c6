/** Rows that span the table: 一、… and (一)…, seldom without a marker. */
import { readMarker } from '../../text/markers.js'
import { isOrgans, KIND } from './kinds.js'
import type { Seen } from './seen.js'
import { STEP } from './weights.js'
import { tearsWord } from './words.js'

const UPPER: ReadonlySet<string> = new Set(['cjk-comma', 'part', 'chapter'])
/** What section markers begin with. */
const OPENS: ReadonlySet<string> = new Set('(〔【第一二三四五六七八九十')

/** The marker of a section row: its level and its ordinal. */
export interface SectionMarker {
  lower: boolean
  ordinal: number
}

/** Reads the marker of a section row that a squeezed text may be; null where it begins with none. */
export function sectionMarker(bare: string): SectionMarker | null {
  if (!OPENS.has(bare[0] ?? '')) return null
  const marker = readMarker(bare)
  if (marker === null || !(UPPER.has(marker.style) || marker.style === 'cjk-paren')) return null
  return { lower: marker.style === 'cjk-paren', ordinal: marker.ordinal }
}

/** What is known of the section rows before a line. */
export interface Sections {
  /** Ordinals of the last ones of the upper and the lower level. */
  upper: number
  lower: number
  /** Weight of one without a marker before a number. */
  plain: number
  /** True where no column is of organs: what looks like one may head a section. */
  organs: boolean
}

/** Weight of a line as a section row after others; null where it cannot be one. */
export function sectionWeight(line: Seen, { upper, lower, plain, organs }: Sections, next: Seen | undefined): number | null {
  if (line.kind <= KIND.mark || line.kind === KIND.nil || line.serial > 0) return null
  const numbered = next !== undefined && next.serial > 0
  // 市直单位 and 乡镇学校 head those that follow
  if (isOrgans(line.kind) && (!organs || !numbered || line.section !== null)) return null
  const wordy = line.kind === KIND.sentence ? STEP.wordySection : 0
  if (line.section === null) return (numbered && wordy === 0 ? plain : STEP.plainSection) + wordy + (numbered ? STEP.numberedNext * 3 : 0)
  const { lower: isLower, ordinal } = line.section
  const fits = ordinal === (isLower ? lower : upper) + 1 || (isLower && ordinal === 1)
  return (fits ? STEP.section : STEP.strangeSection) + wordy + (numbered ? STEP.numberedNext : 0)
}

/** The end of a sentence, which nothing goes on with. */
const ENDED = /[。;；]$/

/**
 * Weight of a line as the rest of a section row that was cut behind `before`; null where it cannot be one. What stands above a number is no first cell
 * of a row.
 */
export function sectionRestWeight(line: Seen, before: Seen, next: Seen | undefined): number | null {
  if (line.section !== null || line.serial > 0 || line.isTotal || line.apart || line.item > 0 || ENDED.test(before.bare)) return null
  if (line.kind <= KIND.unit || line.kind === KIND.nil || isOrgans(line.kind)) return null
  if (line.extra < 0) return STEP.goesOn
  const cut = before.full ? STEP.wrapped : tearsWord(before.bare, line.bare) ? STEP.torn : line.pageCut ? STEP.goesOnAtCut : STEP.goesOn
  return cut + (next !== undefined && next.serial > 0 ? STEP.numberedNext : 0)
}

/** True where the first section row ranks above the second: 一、 above (一). */
export function ranksAbove(first: Seen, second: Seen): boolean {
  return /^[一二三四五六七八九十]{1,3}、|^第/.test(first.bare) && /^\(/.test(second.bare)
}
