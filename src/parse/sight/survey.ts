/** What takes a look at the lines around: the next line, indents, rows parted by white space, and whether a block is hard-wrapped at a width that a line fills. */
import { columns } from '../../text/width.js'
import { markCited } from './cited.js'
import { markCutRows } from './cut-rows.js'
import { markPaired } from './paired.js'
import { markPointed } from './pointed.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'
import { markSpacedRows } from './spaced/index.js'
import { markStopped } from './stopped.js'

/** Lines that are surveyed together: enough to see a wrapping width, few enough to stay in memory. */
export const BLOCK = 400
/** Share of the lines of a block that must end within a character of the widest for the block to be hard-wrapped, and how many at least. */
const WRAPPED_SHARE = 0.2
const FEWEST = 8
/** Lines of a window in a block, and the share that makes it wrapped. */
const WINDOW = 32
const WINDOW_SHARE = 0.35
/** Share of sentences among the lines of a width above which it is no wrapping width: a break falls where it will, seldom behind a full stop. */
const STOPPED_SHARE = 0.4
/** No text is wrapped at fewer columns than these. */
const NARROWEST = 24
/** Blocks narrower than this many columns are lists as often as wrapped text: twice as many of their lines must share the width. */
const NARROW = 44
/** How many lines, and which part of these shares, are enough where most of those with the width cut a sentence. */
const FEWEST_UNSURE = 5
const UNSURE_SHARE = 0.5
const CUT_SHARE = 0.5
/** Characters from which a line is no line of wrapped text. */
const LONGEST = 100
/** Columns from which widths, margins included, are not told apart. */
const WIDEST = 511

/** Fills in `next`, `indented` and `full` of the lines of a block. */
export function surveyBlock(block: readonly Sight[]): void {
  for (let i = 0; i + 1 < block.length; i++) block[i]!.next = block[i + 1]!
  const indented = block.filter(isIndented)
  const mixed = indented.length > block.length * 0.1 && indented.length < block.length * 0.9
  if (mixed) for (const sight of indented) sight.indented = true
  // some print so many columns a line, some so many characters
  markFull(block, block.map(columnsOf))
  markFull(block, block.map(charactersOf))
}

/**
 * Fills in of the lines of a block what may reach into the one behind it: `next` of its last line, `cells`, rows with one pipe and rows over several lines, and markers
 * that print like decimals or with another mark than theirs, or are cited. Both are surveyed by then.
 */
export function surveyAcross(block: readonly Sight[], behind: readonly Sight[]): void {
  const last = block.at(-1)
  if (last !== undefined) last.next = behind[0] ?? null
  markSpacedRows([...block, ...behind], block.length)
  markPaired(block, behind)
  markCutRows(block, behind)
  markPointed(block, behind)
  markStopped(block, behind)
  markCited(block, behind)
}

/** Two columns of white space or more at the beginning. */
function isIndented({ line }: Sight): boolean {
  const first = line.text.charCodeAt(0)
  return first === 0x3000 || ((first === 0x20 || first === 0xa0) && /^[\u00A0 ]{2}/.test(line.text))
}

/** Width of a line with its margin, in columns; 0 where it is too long for wrapped text. */
function columnsOf({ printed, line, width }: Sight): number {
  if (printed.length > LONGEST) return 0
  return Math.min(printed === line.text ? width : columns(line.text.trimEnd()), WIDEST)
}

/** Twice the length of a line with its margin, in characters; 0 where it is too long for wrapped text. */
function charactersOf({ printed, line }: Sight): number {
  if (printed.length > LONGEST) return 0
  return Math.min(2 * (printed === line.text ? printed : line.text.trimEnd()).length, WIDEST)
}

/** Marks the lines that fill the width at which they are wrapped, in all of a block or in a window of it. */
function markFull(block: readonly Sight[], widths: readonly number[]): void {
  markStretch(block, widths, 0, block.length, WRAPPED_SHARE)
  // one wrapped document among others: a window shows it
  for (let from = 0; from < block.length && block.length > WINDOW; from += WINDOW / 2)
    markStretch(block, widths, from, Math.min(from + WINDOW, block.length), WINDOW_SHARE)
}

function markStretch(block: readonly Sight[], widths: readonly number[], from: number, to: number, share: number): void {
  const { width, isSure } = wrappingWidth(widths, from, to, share)
  if (width === 0) return
  const full = block.slice(from, to).filter((_, i) => Math.abs(widths[from + i]! - width) <= 3)
  if (!isSure && full.filter(isCut).length < full.length * CUT_SHARE) return
  if (full.filter(({ ending }) => ending === 'stop').length > full.length * STOPPED_SHARE) return
  for (const sight of full) if (isSure || sight.ending !== 'stop') sight.full = true
}

/** True for a line without an end above one that has more of a sentence than a cell: the break cuts a sentence. */
function isCut({ ending, next }: Sight): boolean {
  if (next === null || next.marker !== null || (ending !== 'open' && ending !== 'pause')) return false
  return (next.shape & (HAS.comma | HAS.stop)) !== 0
}

/** How many lines of the stretch at hand have each width. */
const counts = new Uint16Array(WIDEST + 1)

/** The width at which the lines from `from` to `to` (excluded) are hard-wrapped; 0 where they are not. One that few lines have, or so narrow that a list may have it, is not sure. */
function wrappingWidth(widths: readonly number[], from: number, to: number, least: number): { width: number; isSure: boolean } {
  let widest = 0
  for (let i = from; i < to; i++) {
    const width = widths[i]!
    if (width < NARROWEST) continue
    counts[width]!++
    widest = Math.max(widest, width)
  }
  const { best, most } = mostUsual(widest)
  counts.fill(0, 0, widest + 1)
  const lines = to - from
  const sure = best < NARROW ? 2 * least : least
  const isWrapped = most >= FEWEST_UNSURE && most >= lines * sure * UNSURE_SHARE && isSeldomLonger(widths, from, to, best)
  return { width: isWrapped ? best : 0, isSure: most >= FEWEST && most >= lines * sure }
}

/** The width that most lines have, up to two columns less included; of two the wider one. */
function mostUsual(widest: number): { best: number; most: number } {
  let best = 0
  let most = 0
  for (let width = widest; width >= NARROWEST; width--) {
    if (counts[width] === 0) continue
    const near = counts[width]! + counts[width - 1]! + counts[width - 2]!
    if (near <= most) continue
    best = width
    most = near
  }
  return { best, most }
}

/** True where at most a tenth of the lines are longer than `width`; those that cannot be wrapped text are. */
function isSeldomLonger(widths: readonly number[], from: number, to: number, width: number): boolean {
  let longer = 0
  for (let i = from; i < to; i++) if (widths[i]! > width + 3 || widths[i] === 0) longer++
  return longer <= (to - from) * 0.1
}
