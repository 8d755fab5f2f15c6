/** 合计, and sections with their sums: texts over the first columns of a row of figures. */
import type { Node } from './beam.js'
import { isClassing } from './columns.js'
import type { BlankHabits } from './gaps.js'
import { KIND } from './kinds.js'
import type { Column } from './model.js'
import type { Seen } from './seen.js'
import { STEP } from './weights.js'

/** Where sums may stand in a table, and how far their texts reach. */
export class Sums {
  /** The last column before the figures: no text of a sum reaches further. -1 where there are no figures. */
  readonly last: number
  readonly #telling: boolean
  /** The last column that 合计 mostly covers: that of names behind that of numbers, behind classes all before the first figure. */
  readonly #usual: number

  /** `from` is the index of the first line behind the headings. */
  constructor(lines: readonly Seen[], columns: readonly Column[], { telling }: BlankHabits, from: number) {
    this.last = columns.findIndex(({ type }) => type === 'figure') - 1
    this.#telling = telling
    const classes = isClassing(columns[0]!.type)
    // where no blank line tells it reaches as far as the sections that have their sums behind them
    const sections = !telling && lines.some(({ section }, i) => i >= from && section !== null && isFigure(lines[i + 1]))
    this.#usual = this.last < 1 ? 0 : classes || sections ? this.last : columns[0]!.type === 'serial' ? 1 : 0
  }

  /** True where a line may be the text of a sum: 合计 before any line, a section before its figure. */
  mayStand({ serial }: Node, line: Seen, next: Seen | undefined): boolean {
    if (this.last < 0) return false
    // the number of the next row is no sum
    return line.isTotal || (line.section !== null && isFigure(next) && next?.serial !== serial + 1)
  }

  /** Weight of a text that reaches from the first column to `col`. */
  reach({ isTotal }: Seen, col: number): number {
    if (col === (isTotal ? this.#usual : this.last)) return 0
    const usual = col === this.last || col === 0 || col === this.#usual
    if (this.#telling) return usual ? STEP.wideTotalTold : STEP.oddTotalTold
    return usual ? STEP.wideTotal : STEP.oddTotal
  }
}

const isFigure = (line: Seen | undefined): boolean => line !== undefined && line.kind <= KIND.quantity
