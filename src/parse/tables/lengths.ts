/** How many of the first lines may be the header. */
import { isClassing, typeOf } from './columns.js'
import { LEVELS } from './header-columns.js'
import { YEAR } from './heading-words.js'
import { MOST_LINES } from './headings.js'
import { KIND } from './kinds.js'
import type { Seen } from './seen.js'

/** Share of a table's lines that its header may have where no number begins the first row: a row of cells has half as many as two rows of headings, or more. */
const MOST_OF_ALL = 2 / 3

/** Where the rows of sections with their sums begin that end before a line; that line where there is none. */
function sumsBefore(lines: readonly Seen[], end: number): number {
  let first = end
  for (let at = end - 1; at > 2; at--) {
    const { kind, isTotal } = lines[at]!
    if (kind === KIND.section || isTotal) first = at
    else if (kind > KIND.quantity) break
  }
  return first
}

/** True for the line before the first number where it may be a section without a marker rather than a heading: it has no word that headings have. */
function isPlainSection(lines: readonly Seen[], at: number): boolean {
  const { kind, bare } = lines[at]!
  return at >= 3 && kind >= KIND.organ && !YEAR.test(bare) && typeOf(bare) === 'other'
}

/** Classes that may stand before the number, and lines that such a header has at least. */
const MOST_CLASSES = 2
const LEAST_BEHIND_CLASS = 4

/** How many headings of classes stand before that of the numbers, each in one line or cut in two; 0 where other headings do, or none. */
function classesBefore(lines: readonly Seen[]): number {
  const serial = lines.slice(0, 2 * MOST_CLASSES + 1).findIndex(({ bare }) => typeOf(bare) === 'serial')
  if (serial <= 0) return 0
  const isClass = (from: number, to: number) => {
    const text = lines.slice(from, to).reduce((all, { bare }) => all + bare, '')
    return isClassing(typeOf(text)) || LEVELS.test(text)
  }
  // how many headings the lines before each one make; null where they make none
  const counts: (number | null)[] = [0]
  for (let to = 1; to <= serial; to++) {
    const [one, two] = [counts[to - 1] ?? null, counts[to - 2] ?? null]
    counts.push(two !== null && isClass(to - 2, to) ? two + 1 : one !== null && isClass(to - 1, to) ? one + 1 : null)
  }
  const count = counts[serial] ?? 0
  return count <= MOST_CLASSES ? count : 0
}

/** Lines in which the header is looked for again, and headings that it has at least: fewer texts come again by chance. */
export const LINES = 400
const LEAST_AGAIN = 3

/** The lines without the header where it is printed again: the looks of these have nothing to do with those of a row. */
export function withoutHeader(lines: readonly Seen[], length: number): Seen[] {
  const isAgain = (at: number) => at > 0 && lines.slice(0, length).every(({ textId }, i) => lines[at + i]?.textId === textId)
  const kept: Seen[] = []
  for (let at = 0; at < lines.length; at += isAgain(at) ? length : 1) if (!isAgain(at)) kept.push(lines[at]!)
  return kept
}

/** So many lines of a header that is printed again, and fewer where the last of them may be classes that are printed again behind it. */
function lengthsTo(lines: readonly Seen[], again: number): number[] {
  const lengths = [again]
  for (let count = again - 1; count >= LEAST_AGAIN && again - count <= MOST_CLASSES && typeOf(lines[count]!.bare) === 'other'; count--)
    lengths.push(count)
  return lengths
}

/** True for a figure, a sentence, or a text without a word that headings have. */
const isNoHeading = ({ kind, bare }: Seen): boolean => kind <= KIND.quantity || kind === KIND.sentence || typeOf(bare) === 'other'

/** How many of the first lines are printed again in turn further on, as a page break prints the header; 0 where they are not. */
export function printedAgain(lines: readonly Seen[]): number {
  let least = Number.POSITIVE_INFINITY
  lines.forEach(({ textId }, at) => {
    if (at === 0 || textId !== lines[0]!.textId) return
    let run = 1
    while (lines[at + run] !== undefined && lines[at + run]!.textId === lines[run]!.textId) run++
    // a row lies between, with something that heads no column; lists side by side have their headings next to each other
    if (run >= LEAST_AGAIN && run + 1 < at && lines.slice(run, at).some(isNoHeading)) least = Math.min(least, run)
  })
  return Number.isFinite(least) ? least : 0
}

/** How many lines the header may have. A column of serial numbers tells: the first of them ends it. */
export function headerLengths(lines: readonly Seen[]): number[] {
  const end = Math.min(MOST_LINES, lines.length - 1)
  const classes = classesBefore(lines)
  if (classes > 0) {
    // those of the first row stand before its number
    const first = lines.findIndex(({ serial, kind }) => serial === 1 && kind === KIND.int) - classes
    if (first >= LEAST_BEHIND_CLASS && first <= end && lines.slice(first, first + classes).every(({ kind }) => kind >= KIND.organ))
      return [first]
  }
  if (typeOf(lines[0]!.bare) === 'serial') {
    const one = lines.findIndex(({ serial }, i) => i > 1 && serial === 1)
    if (one >= 2 && one <= end + 4) {
      // no heading stands below a section
      const section = lines.findIndex(({ kind }, i) => i > 1 && i < one && kind === KIND.section)
      const first = section > 0 ? section : sumsBefore(lines, one)
      // 合计 before no figure is a heading
      const total = lines.findIndex(({ isTotal }, i) => isTotal && (lines[i + 1]?.kind ?? KIND.section) <= KIND.quantity)
      if (total > 2 && total < one) return [total, one]
      return first === one ? (isPlainSection(lines, one - 1) ? [one - 1, one] : [one]) : [first, one]
    }
  }
  const again = printedAgain(lines.slice(0, LINES))
  if (again > 0 && again <= end) return lengthsTo(lines, again)
  const lengths: number[] = []
  const most = Math.min(end, Math.floor(lines.length * MOST_OF_ALL))
  for (let count = 1; count <= most; count++) {
    const line = lines[count - 1]!
    if (count > 2 && line.isTotal && lines[count]!.kind <= KIND.quantity) break
    if (line.kind === KIND.int || line.kind === KIND.quantity || line.kind === KIND.sentence || line.length > 8) {
      if (!YEAR.test(line.bare)) break
    }
    if (count >= 2) lengths.push(count)
  }
  return lengths
}
