/** What ends a run of lines of a kind: asked line by line, it costs one look at each line. */
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

/** Looks ahead of lines that come in their order; asked again about the same line it answers at once. */
export class Ahead {
  #at: Sight | null = null
  #run: Run = { end: null, isOver: true, count: 0 }

  constructor(
    private readonly isOfKind: (sight: Sight) => boolean,
    private readonly counts: (sight: Sight) => boolean = () => false,
  ) {}

  /** The run that begins at a line. */
  from(sight: Sight): Run {
    if (sight === this.#at) return this.#run
    let { end, count } = this.#begin(sight)
    while (end !== null && end.index - sight.index < REACH && this.isOfKind(end)) {
      if (this.counts(end)) count++
      end = end.next
    }
    this.#at = sight
    this.#run = { end, isOver: end === null || end.index - sight.index < REACH, count }
    return this.#run
  }

  /** What is known of the run of a line from that of the line above. */
  #begin(sight: Sight): { end: Sight | null; count: number } {
    const above = this.#at
    const { end, count } = this.#run
    if (above === null || above.next !== sight || above === end) return { end: sight, count: 0 }
    return { end, count: this.counts(above) ? count - 1 : count }
  }
}
