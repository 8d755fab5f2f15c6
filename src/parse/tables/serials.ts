/** Numbers that count the rows of a table, and numerals that count their groups: 一 and 二 among 1, 2 and 3. */
import type { Node } from './beam.js'
import { FLAGS } from './gaps.js'
import { KIND } from './kinds.js'
import type { Column } from './model.js'
import type { Seen } from './seen.js'
import { SERIAL } from './weights.js'

/** Serial numbers by which one is left out, at most. */
const MOST_LEFT_OUT = 3

/** What the numbers of a table's rows say of its lines. */
export class Serials {
  readonly #lines: readonly Seen[]
  readonly #columns: readonly Column[]
  readonly #groups: boolean
  /** True where more than one column counts. */
  readonly #several: boolean

  /** `groups` is true where numerals count the groups of rows. */
  constructor(lines: readonly Seen[], columns: readonly Column[], groups: boolean) {
    this.#lines = lines
    this.#columns = columns
    this.#groups = groups
    this.#several = columns.filter(({ type }) => type === 'serial').length > 1
  }

  /** Weight of a line as the cell of a column that counts; `otherwise` is its weight by its kind and its length. */
  fit(node: Node, line: Seen, col: number, otherwise: number): number {
    const { serial } = line
    const { printed } = this.#columns[col]!
    if (this.#groups && serial > 0 && isUpper(node, line)) return SERIAL.next + printed
    if (serial === 0) return Math.max(SERIAL.none + printed, otherwise + SERIAL.other)
    if (serial === node.serial + 1) return SERIAL.next + printed
    if (this.#several) {
      const before = this.#lastIn(node, col)
      if (before === serial - 1 || (before === 0 && col > 0)) return (before === 0 ? SERIAL.restart : SERIAL.next) + printed
    }
    if (isUpper(node, line)) return SERIAL.upper + printed
    if (serial === 1) return ((node.state & FLAGS.section) !== 0 ? SERIAL.restart : node.upper > 0 ? SERIAL.below : SERIAL.anew) + printed
    return (serial > node.serial && serial <= node.serial + MOST_LEFT_OUT ? SERIAL.gap : SERIAL.wrong) + printed
  }

  /** True where a line is the numeral of the next group, and no number of a row. */
  headsGroup(node: Node, line: Seen): boolean {
    return isUpper(node, line) && (this.#groups || line.serial !== node.serial + 1)
  }

  /** True for a number that counts on before a text: it seems to number the row of which the text is the name. */
  countsOn(node: Node, { serial }: Seen, at: number): boolean {
    if (serial === 0 || serial !== node.serial + 1 || this.#columns[0]!.type !== 'serial') return false
    const next = this.#lines[at + 1]
    return next !== undefined && next.kind >= KIND.place && next.kind <= KIND.sentence
  }

  /** The last serial number in a column of several; 0 where the last rows have none. */
  #lastIn(node: Node, col: number): number {
    let now: Node | null = node
    for (let steps = 2 * this.#columns.length; now !== null && steps > 0; steps--) {
      if (now.first === col && (now.act === 'row' || now.act === 'cell')) return this.#lines[now.at]!.serial
      now = now.back
    }
    return 0
  }
}

/** True for the next numeral of those that count the groups of rows. */
const isUpper = ({ upper }: Node, { kind, serial }: Seen): boolean => kind === KIND.numeral && serial === upper + 1

/** The same behind the first: no cell ends in it. */
export const isNextUpper = (node: Node, line: Seen): boolean => line.serial > 1 && isUpper(node, line)
