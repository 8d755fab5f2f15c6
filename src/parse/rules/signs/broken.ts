/** Titles that are broken over lines. */
import { HAS } from '../../sight/shape.js'
import type { Sight } from '../../sight/sight.js'

/** The name of a place alone on a line. */
const PLACE = /^[\u4e00-\u9fff]{1,7}[省市州县区盟旗国]$/
/** Characters that a line of a title has at most. */
const LONGEST = 44

/** True where the line below reads as a further line of a title: short, no sentence, no label. */
export function goesOnBelow({ next }: Sight): boolean {
  if (next === null || next.marker !== null || next.bare.length > LONGEST) return false
  return !(next.shape & (HAS.stop | HAS.colon)) && next.ending !== 'pause'
}

/** True for the name of a place that a title begins with, broken behind it. In a table such a line is a cell. */
export function breaksBehindPlace(sight: Sight): boolean {
  return PLACE.test(sight.bare) && goesOnBelow(sight)
}
