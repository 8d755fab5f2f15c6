/** Texts that a page break printed a second time: the header, the section row that goes on, the class or task of the row. */
import type { Node } from './beam.js'
import { isClassing } from './columns.js'
import { FLAGS } from './gaps.js'
import { isOrgans, KIND } from './kinds.js'
import { pathOf, type Row } from './layout.js'
import type { Column } from './model.js'
import type { Reading } from './reading.js'
import { ranksAbove } from './sections.js'
import type { Region, Seen } from './seen.js'
import { AGAIN, STEP } from './weights.js'

/** How far back a text that is printed again may stand, in lines. */
const MEMORY = 3000
/** Columns whose open cell a page break prints again. */
const REPEATED: ReadonlySet<string> = new Set(['category', 'points', 'name', 'task', 'basis', 'other'])
/** Shorter texts are too often the same by chance. */
const SHORTEST = 3

/** Weights of texts that say what is still open: printed again by a page break, or as the cell of a new row. */
export interface AgainHabits {
  repeat: number
  same: number
}

export const FIRST_AGAIN: AgainHabits = { repeat: STEP.repeat, same: STEP.sameClass }

/** What a reading teaches of such texts: how many of its rows have one printed again before them, how many of its classes are the same twice running. */
export function learnAgain(reading: Reading, rows: readonly Row[], { lines }: Region, columns: readonly Column[]): AgainHabits {
  const all = pathOf(reading).filter(({ act, back }) => act === 'repeat' && back?.act !== 'repeat')
  // what is printed in every other row is no page break's: the class of each row is printed in it
  const often = all.filter(({ at }) => !lines[at]!.pageCut).length > rows.length * AGAIN.share
  const repeats = often ? 0 : all.length
  let [classes, same] = [all.length, all.length - repeats]
  columns.forEach(({ type }, col) => {
    if (!isClassing(type)) return
    let last = -1
    for (const { places, section } of rows) {
      const place = places[col]
      if (section || typeof place !== 'object') continue
      const { textId } = lines[place.lines[0]!]!
      classes++
      if (textId === last) same++
      last = textId
    }
  })
  const { strength } = AGAIN
  const share = (count: number, of: number, weight: number) => Math.log((count + strength * Math.exp(weight)) / (of + strength))
  return { repeat: share(repeats, rows.length, STEP.repeat), same: share(same, classes, STEP.sameClass) }
}

/** How many lines from `at` say again what the header says, wherever its headings are cut over lines; 0 where they do not. */
export function headerAgain(lines: readonly Seen[], at: number, header: string): number {
  let said = 0
  for (let i = at; said < header.length; i++) {
    const bare = lines[i]?.bare
    if (bare === undefined || bare === '' || !header.startsWith(bare, said)) return 0
    said += bare.length
    if (said === header.length) return i > at ? i - at + 1 : 0
  }
  return 0
}

/**
 * Weight of the line at `at` as one that says again what is still open at the end of a reading; null where it does not. `repeatable` are
 * the columns of {@link repeatableIn}.
 */
export function againWeight(node: Node, lines: readonly Seen[], at: number, repeatable: number, { repeat }: AgainHabits): number | null {
  const line = lines[at]!
  if (node.back === null) return null
  if (isWithin(line, at) && line.bare.length >= SHORTEST && isOpen(node, line.before, lines, repeatable)) {
    if (line.pageCut || node.act === 'repeat') return STEP.repeatAtCut
    return line.kind === KIND.section ? STEP.repeatedSection : repeat
  }
  // a serial number alone says little: the task must come again behind it
  if (line.serial === 0 || line.serial !== node.serial) return null
  const next = lines[at + 1]
  if (next === undefined || !isWithin(next, at) || next.bare.length <= SHORTEST) return null
  return isOpen(node, next.before, lines, repeatable) ? (line.pageCut ? STEP.repeatAtCut : repeat) : null
}

const isWithin = ({ before }: Seen, at: number): boolean => before >= 0 && at - before <= MEMORY

/** The columns whose cells may be printed again, a bit each: what ends with its row is not open at the end of a page. */
export function repeatableIn(columns: readonly Column[]): number {
  return columns.reduce((mask, { type, goesOn }, col) => (goesOn && REPEATED.has(type) ? mask | (1 << col) : mask), 0)
}

/** True where the text at a line still holds: the section that is open, the class or the task of the last row. */
function isOpen(node: Node, first: number, lines: readonly Seen[], repeatable: number): boolean {
  let later: Seen | null = null
  let wanted = first
  let filled = 0
  const spans = lines[first]!.kind > KIND.organs && !isOrgans(lines[first]!.kind)
  for (let now: Node | null = node; now !== null && now.at >= wanted; now = now.back) {
    if (now.act === 'section') {
      if (now.at === wanted) return later === null || ranksAbove(lines[wanted]!, later)
      later ??= lines[now.at]!
    } else if (now.act === 'repeat') {
      // printed again before: look for what it repeated
      if (now.at === wanted && lines[wanted]!.before >= 0) wanted = lines[wanted]!.before
    } else if ((now.state & FLAGS.section) !== 0) {
      // a further line of a section row
      if (now.at === wanted && now.act === 'more') wanted = now.from
    } else if (now.act !== 'page') {
      const column = 1 << now.first
      if (now.from === wanted) {
        if ((filled & column) === 0 && later === null && (repeatable & column) !== 0) return true
        // it stood in another column, or ended: what it says may be open from before
        wanted = lines[wanted]!.before
        if (wanted < 0) return false
      }
      if (now.act === 'row' || now.act === 'cell') filled |= column
      // every column that could hold it holds something newer, and it is no row that spans the table
      if (!spans && (filled & repeatable) === repeatable) return false
    }
  }
  return false
}
