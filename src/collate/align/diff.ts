/** The shortest edit between two rows of numbers (E. Myers, An O(ND) difference algorithm, 1986), with a limit. */

import type { Work } from '../../model/index.js'
import type { Run } from './equal.js'

/** A diagonal that no edit has reached. */
const NOWHERE = -1

/** The runs that two rows have in common, in order; none where they differ in more than `most` places. */
export function diff(a: readonly number[], b: readonly number[], most: number, meter: Work): Run[] {
  return new Edit(a, b, Math.min(a.length + b.length, most), meter).runs()
}

/** Diagonal k holds the places (i, i − k). */
class Edit {
  /** How far the edits so far reach on each diagonal, from −limit − 1 to limit + 1. */
  private readonly reach: Int32Array
  /** The same after each number of edits, from −d to d. */
  private readonly trace: Int32Array[] = []

  constructor(
    private readonly a: readonly number[],
    private readonly b: readonly number[],
    private readonly limit: number,
    private readonly meter: Work,
  ) {
    this.reach = new Int32Array(2 * limit + 3).fill(NOWHERE)
  }

  runs(): Run[] {
    for (let d = 0; d <= this.limit; d++) {
      if (this.extend(d)) return this.backtrack(d)
      this.trace.push(this.reach.slice(this.limit + 1 - d, this.limit + 2 + d))
    }
    return []
  }

  /** Goes as far as `d` edits lead on every diagonal; true where that is the end of both rows. */
  private extend(d: number): boolean {
    const { a, b, reach, meter } = this
    let steps = 0
    for (let k = -d; k <= d; k += 2) {
      const at = k + this.limit + 1
      let i = d === 0 ? 0 : this.step(reach[at - 1]!, reach[at + 1]!, k)
      const from = i
      if (i !== NOWHERE) while (i < a.length && i - k < b.length && a[i] === b[i - k]) i++
      steps += i - from + 1
      reach[at] = i
      if (i === a.length && i - k === b.length) return true
    }
    meter.spend(steps)
    return false
  }

  /** Where one more edit leads on diagonal k from its neighbours: past an item of `a` from the left, past one of `b` from the right. */
  private step(left: number, right: number, k: number): number {
    const past = left === NOWHERE || left + 1 > this.a.length ? NOWHERE : left + 1
    const below = right === NOWHERE || right - k > this.b.length ? NOWHERE : right
    return Math.max(past, below)
  }

  private backtrack(edits: number): Run[] {
    const runs: Run[] = []
    let k = this.a.length - this.b.length
    let end = this.a.length
    for (let d = edits; d > 0; d--) {
      const row = this.trace[d - 1]!
      const at = (diagonal: number): number => row[diagonal + d - 1] ?? NOWHERE
      const start = this.step(at(k - 1), at(k + 1), k)
      if (end > start) runs.push({ a: start, b: start - k, length: end - start })
      const left = at(k - 1)
      const fromLeft = left !== NOWHERE && left + 1 === start
      k += fromLeft ? -1 : 1
      end = fromLeft ? start - 1 : start
    }
    if (end > 0) runs.push({ a: 0, b: 0, length: end })
    return runs.reverse()
  }
}
