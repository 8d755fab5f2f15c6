/**
 * Headings whose numeral has another mark behind it than 、: 一,各地要高度重视 and 一．总体要求. One line alone may be the beginning of a sentence or a
 * cell; such numerals that count on from one are the outline.
 */
import { type Marker, readStopped } from '../../text/markers.js'
import type { Sight } from './sight.js'

/** Lines between a heading and the next one. */
const REACH = 80

/** Fills in `marker` of such lines: of a block, and of the one behind it, whose first ones count on from it. */
export function markStopped(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  for (let i = 0; i < sights.length; i++) {
    const { marker, printed } = sights[i]!
    const stopped = marker === null ? readStopped(printed) : null
    if (stopped !== null && (countsOn(sights, i, stopped) || isFirst(sights, i, stopped))) sights[i]!.marker = stopped
  }
}

/** Whether the last heading above, of this kind, has the number before. */
function countsOn(sights: readonly Sight[], i: number, { ordinal, text }: Marker): boolean {
  for (let at = i - 1; at >= 0 && i - at <= REACH; at--) {
    const { marker } = sights[at]!
    if (marker?.style === 'cjk-comma') return marker.ordinal === ordinal - 1 && markOf(marker.text) === markOf(text)
  }
  return false
}

/** Whether a heading is the first one and the next numeral with that mark is two, before any other heading. */
function isFirst(sights: readonly Sight[], i: number, { ordinal, text }: Marker): boolean {
  if (ordinal !== 1) return false
  for (let at = i + 1; at < sights.length && at - i <= REACH; at++) {
    const { marker, printed } = sights[at]!
    if (marker?.style === 'cjk-comma') return false
    const next = marker === null ? readStopped(printed) : null
    if (next !== null && markOf(next.text) === markOf(text)) return next.ordinal === 2
  }
  return false
}

/** The mark behind a numeral, whatever its width. */
const markOf = (text: string): 'comma' | 'dot' | 'other' => (/[,，]$/.test(text) ? 'comma' : /[.．﹒]$/.test(text) ? 'dot' : 'other')
