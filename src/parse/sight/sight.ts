/** What the rules see of a line: its text in the forms that they ask for, worked out once. */
import type { Line } from '../../model/index.js'
import { withoutGlosses } from '../../text/gloss.js'
import { withLostCharacters, withoutLostBlanks } from '../../text/lost.js'
import { type Marker, readMarker } from '../../text/markers.js'
import { mainlandForm } from '../../text/regional.js'
import { type Ending, endingOf, withPlainStops } from '../../text/sentences.js'
import { columns, squeeze } from '../../text/width.js'
import { noAnswers } from './answers.js'
import { HEADLINES, type Listed } from './listed.js'
import { rowWeight } from './row.js'
import { HAS, lookAt } from './shape.js'

/** A line and what is printed around it. */
export interface Sight {
  line: Line
  /** Index among the non-blank lines of the source, from 0. */
  index: number
  /** The text as printed, without control characters, and without white space at its ends: what is written. */
  printed: string
  /**
   * `printed` in Simplified characters, the wording of the mainland and ASCII digits, one character for one but for glosses and what an
   * encoding put in place of blanks, which are left out: what rules look at.
   */
  text: string
  /** The text without any white space, widths and script folded. Of a line over {@link SHORT} characters only the head. */
  bare: string
  /** True where `bare` is the whole line. Rules for anything but running text look at such lines only. */
  short: boolean
  /** The kinds of characters in `text`: bits of HAS (shape.ts), white space at both ends included. */
  shape: number
  /** Width of `text` in columns. */
  width: number
  marker: Marker | null
  ending: Ending
  /** Weight of the line as a row of a table with marked cells; 0 for any other line. */
  row: number
  /** The cells of a row that only white space parts (spaced/); null for any other line. */
  cells: readonly string[] | null
  /** True where those go on with the cells of the row above. */
  goesOn: boolean
  /** True where the line fills the width at which its block is wrapped. */
  full: boolean
  /** True where the line is indented in a block in which some lines are and others are not: a paragraph begins. */
  indented: boolean
  /** True for a bare figure that counts the pages of the print. */
  barePage: boolean
  /** True for what a print has beside the number of each page. */
  runningHead: boolean
  /** What it is in a list of headlines (listed.ts). */
  listed: Listed
  /** The next non-blank line; null at the end of the source. */
  next: Sight | null
  /** What rules and paths have found out about the line: answers.ts. */
  readonly answers: unknown[]
}

/** Length up to which a line can be something else than running text, in characters. The longest title seen has 78. */
export const SHORT = 240
/** Length of the head of a longer line that rules may look at, in characters. */
const HEAD = 60

const NOISE = /[\u0000-\u0008\u000E-\u001F\u200B-\u200D\uFEFF]/g

/** A text without the characters that print nothing (controls, zero-width), and white space at both ends. */
export function withoutNoise(text: string): string {
  return text.replace(NOISE, '').trim()
}

const WIDE_DIGIT = /[０-９]/g
const withPlainDigits = (text: string): string => text.replace(WIDE_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

function bareText(head: string, shape: number): string {
  return shape & (HAS.space | HAS.wide) ? squeeze(head) : head
}

/** A text without question marks in place of blanks, and in a short one without those in place of what they surely stand for. */
function withoutLost(printed: string): string {
  const text = withoutLostBlanks(printed)
  return text.length <= SHORT ? withLostCharacters(text) : text
}

/**
 * Works out the sight of a line. `cells`, a marker that prints like a decimal, `full`, `indented`, `next`, `barePage`, `runningHead` and `listed` are
 * filled in by survey.ts, page-numbers.ts, running-heads.ts and listed.ts.
 */
export function toSight(line: Line, index: number): Sight {
  const { shape: kinds, width } = lookAt(line.text)
  const printed = kinds & HAS.noise ? withoutNoise(line.text) : kinds & HAS.space ? line.text.trim() : line.text
  const seen = kinds & HAS.stop ? withoutLost(printed) : printed
  // a lost character ends no sentence
  const shape = seen.length === printed.length && seen !== printed ? (kinds & (HAS.space | HAS.noise)) | lookAt(seen).shape : kinds
  const folded = shape & HAS.wide ? withPlainDigits(withPlainStops(seen)) : seen
  const text = shape & HAS.traditional ? mainlandForm(withoutGlosses(folded)) : folded
  const short = text.length <= SHORT
  const head = short ? text : text.slice(0, HEAD)
  return {
    line,
    index,
    printed,
    text,
    bare: bareText(head, shape),
    short,
    shape,
    width: printed === line.text ? width : columns(printed),
    marker: readMarker(printed),
    ending: endingOf(text),
    row: shape & HAS.cell || line.markup !== undefined ? rowWeight(line, text) : 0,
    cells: null,
    goesOn: false,
    full: false,
    indented: false,
    barePage: false,
    runningHead: false,
    listed: HEADLINES.not,
    next: null,
    answers: noAnswers(),
  }
}

/** Weight from which a line is taken for a row of a table by those who look at it from another line. */
const SURE_ROW = 5

/** True for a line whose cells are marked. */
export function isRow(sight: Sight): boolean {
  return sight.row >= SURE_ROW
}

/** Columns of a paragraph of some length. */
const WIDE_TEXT = 60

/** True for a sentence of some length, or the end of one: below a line of words, its text. */
export function isWideText(sight: Sight): boolean {
  return sight.ending === 'stop' && sight.width >= WIDE_TEXT
}
