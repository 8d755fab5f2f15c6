/**
 * Markers that print like decimals: in 1.300总吨以下的船舶 the figures belong to the text, in 1.5亿元 they do not. The lines around tell:
 * such a number stands between its neighbours, 1. behind what announces a list and before 2., 2. between 1. and 3.
 */
import { type Marker, readPointed } from '../../text/markers.js'
import { quick } from '../../text/quick.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

/** Lines between a provision and the next one of its list: paragraphs of its own. */
const REACH = 12

/** The same with a full stop: 现将有关安排通知如下。 */
const ANNOUNCES = quick(/如下。$/)

/** Fills in `marker` of the lines that begin so: of a block, and of the head of the one behind it, from which the end of the first is in view. */
export function markPointed(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  const end = Math.min(block.length + REACH, sights.length)
  for (let i = block.length === 0 ? 0 : REACH; i < end; i++) {
    const { marker, shape, printed } = sights[i]!
    if (marker !== null || !(shape & HAS.digit)) continue
    const pointed = readPointed(printed)
    if (pointed !== null && followsOn(sights, i, pointed) && isFollowedOn(sights, i, pointed)) sights[i]!.marker = pointed
  }
}

/** Whether the number before it stands above; of 1. whether the line above announces a list. */
function followsOn(sights: readonly Sight[], i: number, { ordinal }: Marker): boolean {
  const above = sights[i - 1]
  if (above === undefined) return false
  if (ordinal === 1)
    return above.ending === 'colon' || ANNOUNCES.test(above.text) || (above.marker !== null && above.marker.style !== 'arabic-dot')
  return nearest(sights, i, -1) === ordinal - 1
}

function isFollowedOn(sights: readonly Sight[], i: number, { ordinal }: Marker): boolean {
  return nearest(sights, i, 1) === ordinal + 1
}

/** Ordinal of the nearest number of that kind, up or down; 0 where a line that may be one stands between, or none is near. */
function nearest(sights: readonly Sight[], from: number, step: 1 | -1): number {
  for (let i = from + step; Math.abs(i - from) <= REACH; i += step) {
    const sight = sights[i]
    if (sight === undefined) return 0
    if (sight.marker?.style === 'arabic-dot') return sight.marker.ordinal
    if (sight.marker === null && readPointed(sight.printed) !== null) return 0
  }
  return 0
}
