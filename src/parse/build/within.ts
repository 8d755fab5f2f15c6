/** Numbers that stand in the middle of a line, because the line break before them was lost: …方便群众；（四）需要…. */
import type { Work } from '../../model/index.js'
import { type Marker, readMarker } from '../../text/markers.js'
import type { Labelled } from '../path/step.js'

/** Where a provision may begin within a line. */
const BEHIND = /[。；;：:！!？?]\s*(?=[^。；;：:！!？?\s])/g
/** Lines that are looked at above the number that is missed, and characters of one at most: longer ones are no provisions. */
const LINES = 12
const LONGEST = 4000

/** A number within a line. */
export interface Within {
  marker: string
  line: number
}

/** The number before that of the provision at `at`, where one of the lines above has it in its middle; null where none has. */
export function findWithin(lines: readonly Labelled[], at: number, { style, ordinal }: Marker, work: Work): Within | null {
  for (let i = at - 1; i >= Math.max(0, at - LINES); i--) {
    const { text, number } = lines[i]!.sight.line
    work.spend(1)
    for (const { index, 0: stop } of text.length > LONGEST ? [] : text.matchAll(BEHIND)) {
      const marker = readMarker(text.slice(index + stop.length))
      if (marker?.style === style && marker.ordinal === ordinal - 1) return { marker: marker.text, line: number }
    }
    // further up stand the numbers of another list
    if (lines[i]!.sight.marker?.style === style) return null
  }
  return null
}
