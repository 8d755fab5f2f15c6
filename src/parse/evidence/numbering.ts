/** Numbering is evidence: (三) after (二) is likelier than a fresh start, and a table of contents ends where its first entry comes again. */
import { STYLES, type Style } from '../../model/index.js'
import type { Marker } from '../../text/markers.js'

const RANK: Record<Style, number> = Object.fromEntries(STYLES.map((style, i) => [style, i])) as Record<Style, number>

/** Place of a style in the counters: 0 for the highest. */
export function rankOf(style: Style): number {
  return RANK[style]
}

/** The last number of each style, by the rank of the style; 0 where none was seen. Never changed: {@link advance} copies. */
export type Counters = readonly number[]

export const NO_COUNTERS: Counters = STYLES.map(() => 0)

/** The counters after a marker. A chapter closes the sections below it; lower numbers are kept, since some run on across headings. */
export function advance(counters: Counters, marker: Marker): Counters {
  const next = counters.slice()
  next[RANK[marker.style]] = marker.ordinal
  return next
}

/** Weights of a marker by the last one of its style, on the scale of the rules: what follows on is likelier than a start, a start than a gap, a gap than a step back. */
const NEXT = 1.5
const FIRST = 0.8
const AGAIN_FIRST = 0.3
const GAP = -0.8
const WIDE_GAP = -2
const BACK = -1.8
/** Numbers that may be missing between two: a page of them. */
const LONGEST_GAP = 8

/** Weight of a marker after the counters. */
export function continuity(counters: Counters, marker: Marker): number {
  const last = counters[RANK[marker.style]]!
  if (marker.ordinal === last + 1) return last === 0 ? FIRST : NEXT
  if (marker.ordinal === last && marker.inserted > 0) return NEXT
  if (marker.ordinal === 1) return AGAIN_FIRST
  if (marker.ordinal > last) return marker.ordinal - last <= LONGEST_GAP ? GAP : WIDE_GAP
  return BACK
}
