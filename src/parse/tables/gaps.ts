/** Columns that a reading leaves out: which of them are empty and which merged with the cell above, and what the blank lines say of it. */
import type { Column } from './model.js'
import { MOST_EXTRA } from './seen.js'
import { BLANKS } from './weights.js'

/** The best reading of the columns left out between two lines. */
export interface Gap {
  weight: number
  /** How much better it is than the next best; Infinity where there is no other. */
  margin: number
  /** Columns left out, in the order of the line before and the line after; the first `trailing` of them belong to the row before. */
  columns: readonly number[]
  trailing: number
  /** For each of them, true where it is merged with the cell above. */
  merged: readonly boolean[]
  /** Those that are empty. */
  empties: readonly number[]
}

/** How runs of blank lines behave in a region. */
export interface BlankHabits {
  /** False where no run is longer than usual: then blank lines tell nothing. */
  telling: boolean
  /** Share of empty cells that leave no longer run. */
  silent: number
  /** Share of longer runs where nothing is empty: within rows, between rows. */
  stray: readonly [number, number]
  /** Of longer runs before which several cells are empty: a blank line for each, fewer, more. */
  runs: readonly [number, number, number]
}

/** What is known of a gap, one bit each. */
export const FLAGS = {
  /** The line after begins a row. */
  newRow: 1,
  /** The row before has a row above it to merge with. */
  above: 2,
  /** The task of the row above goes on in the row before. */
  below: 4,
  /** The row before is one that a new row can merge with. */
  rowAbove: 8,
} as const

interface Missing {
  col: number
  empty: number
  /** -Infinity where there is nothing above to merge with. */
  merged: number
}

/** More columns than these are not tried in every combination. */
const MOST_COMBINED = 6

export class Gaps {
  /** What was read before, by first column, column after, flags and run of blank lines. */
  readonly #known = new Map<number, (Gap | undefined)[]>()
  readonly #columns: readonly Column[]
  readonly #habits: BlankHabits

  constructor(columns: readonly Column[], habits: BlankHabits) {
    this.#columns = columns
    this.#habits = habits
  }

  /**
   * The best reading of a gap from the first column left out behind the line before to the column of the line after, which has so many
   * blank lines more than usual before it; null where these are not known. `flags` is a sum of {@link FLAGS}.
   */
  read(from: number, to: number, flags: number, extra: number | null): Gap {
    const run = extra === null ? MOST_EXTRA + 1 : Math.max(0, extra)
    const place = from * (this.#columns.length + 1) + to
    const known = this.#known.get(place) ?? []
    if (known.length === 0) {
      known.length = 16 * (MOST_EXTRA + 2)
      this.#known.set(place, known)
    }
    const key = flags * (MOST_EXTRA + 2) + run
    const gap = known[key] ?? this.#work(from, to, flags, extra)
    known[key] = gap
    return gap
  }

  #work(from: number, to: number, flags: number, extra: number | null): Gap {
    const newRow = (flags & FLAGS.newRow) !== 0
    const missing = this.#missing(from, to, flags)
    const trailing = newRow ? this.#columns.length - from : missing.length
    const columns = missing.map(({ col }) => col)
    let best = { weight: Number.NEGATIVE_INFINITY, merged: [] as boolean[] }
    let second = Number.NEGATIVE_INFINITY
    for (const merged of combinations(missing)) {
      const empties = merged.filter((m) => !m).length
      const weight =
        missing.reduce((sum, cell, i) => sum + (merged[i] ? cell.merged : cell.empty), 0) + this.#blanks(empties, extra, newRow)
      if (weight > best.weight) {
        second = best.weight
        best = { weight, merged }
      } else if (weight > second) second = weight
    }
    const empties = columns.filter((_, i) => !best.merged[i])
    return { weight: best.weight, margin: best.weight - second, columns, trailing, merged: best.merged, empties }
  }

  #missing(from: number, to: number, flags: number): Missing[] {
    const newRow = (flags & FLAGS.newRow) !== 0
    const above = (flags & FLAGS.above) !== 0
    const below = (flags & FLAGS.below) !== 0
    const missing: Missing[] = []
    const end = newRow ? this.#columns.length : to
    for (let col = from; col < end; col++) {
      const { empty, mergedInside, mergedBeside } = this.#columns[col]!
      missing.push({ col, empty, merged: above ? (below ? mergedBeside : mergedInside) : Number.NEGATIVE_INFINITY })
    }
    const canMerge = (flags & FLAGS.rowAbove) !== 0
    for (let col = 0; newRow && col < to; col++) {
      const { empty, merged, mergedBelow } = this.#columns[col]!
      missing.push({ col, empty, merged: canMerge ? (col < to - 1 ? mergedBelow : merged) : Number.NEGATIVE_INFINITY })
    }
    return missing
  }

  /** Weight of a run of blank lines where so many cells are empty. */
  #blanks(empties: number, extra: number | null, newRow: boolean): number {
    const { telling, silent, stray, runs } = this.#habits
    if (!telling || extra === null) return 0
    const strays = stray[newRow ? 1 : 0]
    if (empties === 0) return Math.log(extra > 0 ? strays : 1 - strays)
    if (extra <= 0) return Math.log(silent)
    return Math.log(1 - silent) + Math.log(runs[extra === empties ? 0 : extra < empties ? 1 : 2])
  }
}

/** Every way in which the missing cells may be empty or merged; of many cells only the likelier way for each. */
function combinations(missing: readonly Missing[]): boolean[][] {
  if (missing.length > MOST_COMBINED) return [missing.map(({ empty, merged }) => merged > empty), missing.map(() => false)]
  let all: boolean[][] = [[]]
  for (const { merged } of missing) {
    const more = merged === Number.NEGATIVE_INFINITY ? [] : all.map((some) => [...some, true])
    all = [...all.map((some) => [...some, false]), ...more]
  }
  return all
}

/** What is expected of blank lines before a region is read. */
export function firstHabits(lines: readonly { extra: number }[]): BlankHabits {
  const telling = lines.some(({ extra }) => extra > 0)
  return { telling, silent: BLANKS.silent, stray: [BLANKS.stray, BLANKS.stray], runs: BLANKS.runs }
}
