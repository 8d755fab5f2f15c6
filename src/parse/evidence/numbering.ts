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

/** Weight of a marker after the counters: +1.5 for the next number, a little for a start, less for a gap, least for a step back. */
export function continuity(counters: Counters, marker: Marker): number {
  const last = counters[RANK[marker.style]]!
  if (marker.ordinal === last + 1) return last === 0 ? 0.8 : 1.5
  if (marker.ordinal === last && marker.inserted > 0) return 1.5
  if (marker.ordinal === 1) return 0.3
  if (marker.ordinal > last) return marker.ordinal - last <= 8 ? -0.8 : -2
  return -1.8
}
