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
}

/** How runs of blank lines behave in a region. */
export interface BlankHabits {
  /** False where no run is longer than usual: then blank lines tell nothing. */
  telling: boolean
  /** Share of empty cells that leave no longer run. */
  silent: number
  /** Share of longer runs where nothing is empty: within rows, between rows. */
  stray: readonly [number, number]
}

/** What a gap lies between. */
export interface GapPlace {
  /** First column left out behind the line before. */
  from: number
  /** Column of the line after. */
  to: number
  /** True where the line after begins a row. */
  newRow: boolean
  /** True where the row before has a row above it to merge with, and where its task goes on from there. */
  above: boolean
  below: boolean
  /** True where the row before is one that the new row can merge with. */
  rowAbove: boolean
}

interface Missing {
  col: number
  empty: number
  /** -Infinity where there is nothing above to merge with. */
  merged: number
}

/** More columns than these are not tried in every combination. */
const MOST_COMBINED = 6

export class Gaps {
  readonly #cache = new Map<number, Gap>()
  readonly #columns: readonly Column[]
  readonly #habits: BlankHabits

  constructor(columns: readonly Column[], habits: BlankHabits) {
    this.#columns = columns
    this.#habits = habits
  }

  /** The best reading of a gap before a line with so many blank lines more than usual; null where these are not known. */
  read(place: GapPlace, extra: number | null): Gap {
    const flags = (place.newRow ? 1 : 0) + (place.above ? 2 : 0) + (place.below ? 4 : 0) + (place.rowAbove ? 8 : 0)
    const key = ((place.from * 64 + place.to) * 16 + flags) * (MOST_EXTRA + 2) + (extra === null ? MOST_EXTRA + 1 : Math.max(0, extra))
    const known = this.#cache.get(key)
    if (known !== undefined) return known
    const gap = this.#work(place, extra)
    this.#cache.set(key, gap)
    return gap
  }

  #work(place: GapPlace, extra: number | null): Gap {
    const missing = this.#missing(place)
    const trailing = place.newRow ? this.#columns.length - place.from : missing.length
    const columns = missing.map(({ col }) => col)
    let best = { weight: Number.NEGATIVE_INFINITY, merged: [] as boolean[] }
    let second = Number.NEGATIVE_INFINITY
    for (const merged of combinations(missing)) {
      const empties = merged.filter((m) => !m).length
      const weight =
        missing.reduce((sum, cell, i) => sum + (merged[i] ? cell.merged : cell.empty), 0) + this.#blanks(empties, extra, place.newRow)
      if (weight > best.weight) {
        second = best.weight
        best = { weight, merged }
      } else if (weight > second) second = weight
    }
    return { weight: best.weight, margin: best.weight - second, columns, trailing, merged: best.merged }
  }

  #missing({ from, to, newRow, above, below, rowAbove }: GapPlace): Missing[] {
    const missing: Missing[] = []
    const add = (col: number, can: boolean, asBelow: boolean) => {
      const column = this.#columns[col]
      if (column === undefined) return
      const { empty, merged, mergedBelow } = column
      missing.push({ col, empty, merged: can ? (asBelow ? mergedBelow : merged) : Number.NEGATIVE_INFINITY })
    }
    const end = newRow ? this.#columns.length : to
    for (let col = from; col < end; col++) add(col, above, below)
    if (newRow) for (let col = 0; col < to; col++) add(col, rowAbove, col < to - 1)
    return missing
  }

  /** Weight of a run of blank lines where so many cells are empty. */
  #blanks(empties: number, extra: number | null, newRow: boolean): number {
    const { telling, silent, stray } = this.#habits
    if (!telling || extra === null) return 0
    const strays = stray[newRow ? 1 : 0]
    if (empties === 0) return Math.log(extra > 0 ? strays : 1 - strays)
    if (extra <= 0) return Math.log(silent)
    return Math.log(1 - silent) + Math.log(extra === empties ? BLANKS.each : extra < empties ? BLANKS.fewer : BLANKS.more)
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
  return { telling, silent: BLANKS.silent, stray: [BLANKS.stray, BLANKS.stray] }
}
