/** What the rules see of a line: its text in the forms that they ask for, worked out once. */
import type { Line } from '../model/index.js'
import { type Marker, readMarker } from '../text/markers.js'
import { type Ending, endingOf } from '../text/sentences.js'
import { columns, squeeze } from '../text/width.js'
import { rowWeight } from './row.js'
import { HAS, shapeOf } from './shape.js'

/** A line and what is printed around it. */
export interface Sight {
  line: Line
  /** Index among the non-blank lines of the source, from 0. */
  index: number
  /** The text without white space and control characters at its ends. */
  text: string
  /** The text without any white space, widths folded. Of a line over {@link SHORT} characters only the head. */
  bare: string
  /** True where `bare` is the whole line. Rules for anything but running text look at such lines only. */
  short: boolean
  /** The kinds of characters in `text`: bits of HAS (shape.ts), white space at both ends included. */
  shape: number
  marker: Marker | null
  ending: Ending
  /** Weight of the line as a row of a table with marked cells; 0 for any other line. */
  row: number
  /** True where the line fills the width at which its block is wrapped. */
  full: boolean
  /** True where the line is indented in a block in which some lines are and others are not: a paragraph begins. */
  indented: boolean
  /** The next non-blank line; null at the end of the source. */
  next: Sight | null
}

/** Length up to which a line can be something else than running text, in characters. The longest title seen has 78. */
export const SHORT = 240
/** Length of the head of a longer line that rules may look at, in characters. */
const HEAD = 60

const NOISE = /[\u0000-\u0008\u000E-\u001F\u200B-\u200D\uFEFF]/g

/** Takes the characters out that print nothing (controls, zero-width), and white space at both ends. */
function cleanText(text: string, shape: number): string {
  return (shape & HAS.noise ? text.replace(NOISE, '') : text).trim()
}

/** Works out the sight of a line. `full` and `next` are filled in by {@link surveyBlock}. */
export function toSight(line: Line, index: number): Sight {
  const shape = shapeOf(line.text)
  const text = cleanText(line.text, shape)
  const short = text.length <= SHORT
  const head = short ? text : text.slice(0, HEAD)
  return {
    line,
    index,
    text,
    bare: shape & (HAS.space | HAS.wide) ? squeeze(head) : head,
    short,
    shape,
    marker: readMarker(text),
    ending: endingOf(text),
    row: shape & HAS.cell || line.markup !== undefined ? rowWeight(line, text) : 0,
    full: false,
    indented: false,
    next: null,
  }
}

/** Weight from which a line is taken for a row of a table by those who look at it from another line. */
const SURE_ROW = 5

/** True for a line whose cells are marked. */
export function isRow(sight: Sight): boolean {
  return sight.row >= SURE_ROW
}

/** Lines that are surveyed together: enough to see a wrapping width, few enough to stay in memory. */
export const BLOCK = 400
/** Share of the lines of a block that must end within a character of the widest for the block to be hard-wrapped. */
const WRAPPED_SHARE = 0.2
/** Lines of a window in a block, and the share that makes it wrapped. */
const WINDOW = 32
const WINDOW_SHARE = 0.35
/** Share of sentences among the lines of a width above which it is no wrapping width: a break falls where it will, seldom behind a full stop. */
const STOPPED_SHARE = 0.4
/** No text is wrapped at fewer columns than these. */
const NARROWEST = 24
/** Blocks narrower than this many columns are lists as often as wrapped text: more of their lines must share the width. */
const NARROW = 44

/** Fills in what takes a look at the lines around: the next line, and whether the block is wrapped at a width that the line fills. */
export function surveyBlock(block: readonly Sight[]): void {
  for (let i = 0; i + 1 < block.length; i++) block[i]!.next = block[i + 1]!
  const indented = block.filter(isIndented)
  const mixed = indented.length > block.length * 0.1 && indented.length < block.length * 0.9
  if (mixed) for (const sight of indented) sight.indented = true
  markFull(block, 0, block.length, WRAPPED_SHARE)
  // one wrapped document among others: a window shows it
  for (let from = 0; from < block.length && block.length > WINDOW; from += WINDOW / 2) markFull(block, from, from + WINDOW, WINDOW_SHARE)
}

/** Marks the lines of a stretch that fill the width at which it is wrapped: some print so many columns a line, some so many characters. */
function markFull(block: readonly Sight[], from: number, to: number, share: number): void {
  const stretch = block.slice(from, to)
  for (const measure of [columns, (text: string) => 2 * text.length]) {
    const widths = stretch.map((sight) => (sight.text.length > 100 ? 0 : measure(sight.line.text.trimEnd())))
    const width = wrappingWidth(widths, share)
    if (width === 0) continue
    const full = stretch.filter((_, i) => Math.abs(widths[i]! - width) <= 3)
    if (full.filter(({ ending }) => ending === 'stop').length > full.length * STOPPED_SHARE) continue
    for (const sight of full) sight.full = true
  }
}

/** Two columns of white space or more at the beginning. */
function isIndented({ line }: Sight): boolean {
  return /^(?:\u3000|[\u00A0 ]{2})/.test(line.text)
}

/** The width in columns at which a block of lines is hard-wrapped; 0 where it is not. */
function wrappingWidth(widths: readonly number[], least: number): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [width, count] of [...counts].sort((a, b) => b[0] - a[0])) {
    const near = count + (counts.get(width - 1) ?? 0) + (counts.get(width - 2) ?? 0)
    if (near > most) [best, most] = [width, near]
  }
  const longer = widths.filter((width) => width > best + 3 || width === 0).length
  const share = best < NARROW ? 2 * least : least
  return most >= 8 && most >= widths.length * share && longer <= widths.length * 0.1 ? best : 0
}
