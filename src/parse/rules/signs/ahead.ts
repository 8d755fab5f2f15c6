/** What ends a run of lines of a kind: asked line by line, it costs one look at each line. */
import { placeOf, type Question } from '../../sight/answers.js'
import type { Sight } from '../../sight/sight.js'

/** Lines below that are looked at. */
const REACH = 40

/** The run of lines of a kind that a line begins. */
export interface Run {
  /** The first line that is none of the kind; null where the source ends first. */
  end: Sight | null
  /** True where that is seen: no run goes on farther than is looked. */
  isOver: boolean
  /** Lines of the run that count. */
  count: number
}

/** The run as far as the line above has shown it, or to its end. */
interface Begun extends Run {
  isWhole: boolean
}

/**
 * Looks ahead of lines. What it finds is kept with the line under the name of the question, and handed to the next line, where the run of
 * that ends as well.
 *
 * @param counts the lines of the run that count; none where it is left out
 */
export function lookAhead(
  question: Question,
  isOfKind: (sight: Sight) => boolean,
  counts: (sight: Sight) => boolean = () => false,
): (sight: Sight) => Run {
  const place = placeOf(question)
  return (sight) => {
    const known = sight.answers[place] as Begun | undefined
    if (known?.isWhole) return known
    const run = known ?? { end: sight, isOver: false, count: 0, isWhole: false }
    sight.answers[place] = run
    let { end, count } = run
    while (end !== null && end.index - sight.index < REACH && isOfKind(end)) {
      if (counts(end)) count++
      end = end.next
    }
    run.end = end
    run.isOver = end === null || end.index - sight.index < REACH
    run.count = count
    run.isWhole = true
    // the next line may have been asked about already
    if (end !== sight && sight.next !== null && sight.next.answers[place] === undefined)
      sight.next.answers[place] = { end, isOver: false, count: counts(sight) ? count - 1 : count, isWhole: false }
    return run
  }
}
