/** Provisions that another one quotes: the items of what an amendment puts in place of an old text stand below it, whatever both are numbered by. */
import type { Labelled } from '../path/step.js'

/** Lines that a quotation has at most: a mark that is never closed is damage. */
const LONGEST = 60

/** A quotation: the open provisions that stay open in it, and the place of its last line. */
interface Quotation {
  floor: number
  end: number
}

const RUNNING: ReadonlySet<string> = new Set(['prov', 'para', 'cont'])

/** Quotations open behind a text in which `depth` were open; a straight mark opens and closes in turn. */
function openBehind(text: string, depth: number): number {
  let open = depth
  for (const character of text) {
    if (character === '“') open++
    else if (character === '”') open = Math.max(open - 1, 0)
    else if (character === '"') open += open > 0 ? -1 : 1
  }
  return open
}

/** The provisions of a part that stand in quotations, asked for in the order of lines. */
export class Quotations {
  private quotation: Quotation | null = null

  constructor(private readonly lines: readonly Labelled[]) {}

  /** How many of the `open` provisions a provision on line `at` stands below in any case. */
  floorAt(at: number, open: number): number {
    if (this.quotation !== null && at <= this.quotation.end) return this.quotation.floor
    this.quotation = null
    const before = this.lines[at - 1]
    if (before === undefined || before.sight.ending !== 'colon' || !RUNNING.has(before.role)) return 0
    let first = at - 1
    while (first > 0 && this.lines[first]!.role === 'cont' && at - first < LONGEST) first--
    let marks = 0
    for (let i = first; i < at; i++) marks = openBehind(this.lines[i]!.sight.printed, marks)
    const end = marks > 0 ? this.endFrom(at) : -1
    if (end >= 0) this.quotation = { floor: open, end }
    return end < 0 ? 0 : open
  }

  /** The line from `from` on that closes the quotation; -1 where none does. */
  private endFrom(from: number): number {
    let open = 1
    for (let at = from; at < Math.min(this.lines.length, from + LONGEST); at++) {
      const { role, sight } = this.lines[at]!
      if (!RUNNING.has(role)) return -1
      open = openBehind(sight.printed, open)
      if (open === 0) return at
    }
    return -1
  }
}
