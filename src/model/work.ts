import { LIMITS, LimitError } from './limits.js'

/**
 * Counts what a source costs, in steps: a line in a state, a cell in a reading, an element below another. What it may cost grows with
 * the characters that were read of it.
 *
 * Loops whose number of rounds could grow faster than the source tell their rounds, in whole batches; no character is counted alone.
 */
export class Work {
  #spent = 0

  /** One without a limit only counts: for what was read within the limits already. */
  constructor(private allowed = Number.POSITIVE_INFINITY) {}

  /** Counts for a source that begins to be read. */
  static ofSource(): Work {
    return new Work(LIMITS.workOfAny)
  }

  /** Steps so far. */
  get spent(): number {
    return this.#spent
  }

  /** More of the source was read. */
  earn(characters: number): void {
    this.allowed += characters * LIMITS.workPerCharacter
  }

  /** Throws LimitError where the source costs more than it may. */
  spend(steps: number): void {
    this.#spent += steps
    if (this.#spent > this.allowed)
      throw new LimitError(`it takes more than ${Math.floor(this.allowed / 1e6)} million steps to read; split it into its documents first`)
  }
}
