/**
 * What the differences of two aligned texts say: damage, or edits of content.
 *
 * Damage takes away: whole lines (where a line ends in the text that lacks them), single characters, or both texts lack something else at
 * one place. An amendment puts other words or numbers for those that stood there, numbers the articles anew, or puts a phrase into
 * a line that is whole on both sides.
 */

import { isRegionalRemnant } from '../text/regional.js'
import type { Alignment, Hunk } from './align.js'
import { haveSameLines, headBefore, isAboutLines } from './layout.js'
import type { NormalText } from './normal.js'
import { recurringIn } from './recurring.js'
import { isSwapped, weightOfSlip } from './slips.js'
import { joinUnlikeLines } from './unlike-lines.js'

export interface Differences {
  /** Characters that both texts have. */
  matched: number
  /** Characters in lines that only one has: those that the first text lacks, and the second. */
  lost: [number, number]
  /** Places where only one has lines, in the same order. */
  places: [number, number]
  /** Single characters that one side lacks inside its lines. */
  glyphs: number
  /** Stretches of lines that differ altogether on both sides. */
  replaced: number
  /** One character for another: a slip of the pen, as a rule. */
  slips: number
  /** What slips, and what was struck out or put in at the end of a line, come to where nothing damaged the texts: the less they look like mistakes. */
  meant: number
  /** Characters that were struck out or put in so; they are among those of lost lines. */
  struck: number
  /** Edits of content by weight; an edit that comes up again and again (a name put for another) counts twice at most. */
  edits: number
  /** What of the edits are numbers put for numbers, words of two characters for such words, and phrases that only one side has inside a line: no damage looks like that. */
  content: number
  /** The edits, as `old→new`, for an account. */
  samples: string[]
}

/** Characters that numbers are written with. */
const NUMERAL = /[0-9.%‰〇零一二两三四五六七八九十百千万亿]/
const NUMERALS = /^[0-9.%‰〇零一二两三四五六七八九十百千万亿]+$/
/** The head of a numbered line once punctuation is off: 第十二条, 十二, 12. */
const MARKER = /^第?[0-9〇零一二三四五六七八九十百]{1,5}[条章节]?(?:之[一二三四五六七八九十])?$/
/** Characters that a font or a scan loses at one place. */
const MOST_GLYPHS = 2
/** What a phrase counts that only one side has inside a line: more than the one edit that a law filed again may have. */
const PHRASE = 1.1
/** A longer substitution is no word for a word. */
const LONGEST_WORD = 5
/** Characters that unlike lines have in common by chance at their beginnings or ends. */
const SLIDE = 3
/** What a stretch that is replaced altogether counts where lines lost on both sides do not explain it. */
const UNEXPLAINED = 0.5
/** An edit counts so often however often it comes up. */
const MOST_TIMES = 2

/** Texts that lack no more characters than this in all were not damaged by a font. */
const FEW_GLYPHS = 6
/** What a digit counts that only one side has: 3万元 and 30万元. */
const DIGIT = 0.6
/** The same where nothing else is lost and no slip made. */
const DIGIT_ALONE = 1.1
/** What a word of two characters counts that only one side has. */
const SHORT_WORD = 0.34
/** The same where nothing else is lost and no slip made: more than two prints of one text differ by, where no day says that they are one. */
const WORD_ALONE = 1.1
/** What a word or number put for another counts, and one character for two. */
const WORD = 1.25
const SHORT_FOR_LONG = 0.75
/** Edits that are named. */
const SAMPLES = 20

/** Class of a difference; `weight` is 0 for what is no edit. */
interface Finding {
  type: 'lines' | 'glyphs' | 'digits' | 'replaced' | 'slip' | 'edit'
  weight: number
  /** True for an edit that no damage looks like. */
  content: boolean
  /** What it counts where nothing damaged the texts. */
  meant: number
}

const damage = (type: Exclude<Finding['type'], 'edit'>, meant = 0): Finding => ({ type, weight: 0, content: false, meant })
const edit = (weight: number, content: boolean): Finding => ({ type: 'edit', weight, content, meant: 0 })

/** Those of texts that are not compared. */
export function noDifferences(): Differences {
  return {
    matched: 0,
    lost: [0, 0],
    places: [0, 0],
    glyphs: 0,
    replaced: 0,
    slips: 0,
    meant: 0,
    struck: 0,
    edits: 0,
    content: 0,
    samples: [],
  }
}

/** Reads the differences of two texts. */
export function readDifferences(a: NormalText, b: NormalText, { hunks, matched }: Alignment): Differences {
  const out: Differences = { ...noDifferences(), matched }
  const times = new Map<string, number>()
  const timesOf = (sample: string): number => {
    times.set(sample, (times.get(sample) ?? 0) + 1)
    return times.get(sample) ?? 0
  }
  let words = 0
  let digits = 0
  for (const { hunk, finding } of findingsOf(hunks, a, b)) {
    if (finding.type === 'lines' || finding.type === 'replaced') {
      out.lost[0] += hunk.bEnd - hunk.b
      out.lost[1] += hunk.aEnd - hunk.a
      out.meant += finding.meant
      if (finding.meant > 0) out.struck += hunk.bEnd - hunk.b + hunk.aEnd - hunk.a
      if (finding.type === 'replaced') out.replaced++
      else out.places[hunk.a === hunk.aEnd ? 0 : 1]++
    } else if (finding.type === 'glyphs' || finding.type === 'digits') {
      const lost = Math.abs(hunk.aEnd - hunk.a - (hunk.bEnd - hunk.b))
      out.glyphs += lost
      if (finding.type === 'digits') digits++
      else if (lost === MOST_GLYPHS) words++
    } else if (finding.type === 'slip') {
      out.slips++
      if (timesOf(sampleOf(hunk, a, b)) <= MOST_TIMES) out.meant += finding.meant
    } else {
      const sample = sampleOf(hunk, a, b)
      const count = timesOf(sample)
      if (count <= MOST_TIMES) {
        out.edits += finding.weight
        if (finding.content) out.content += finding.weight
      }
      if (count === 1 && out.samples.length < SAMPLES) out.samples.push(sample.slice(0, 80))
    }
  }
  // lines lost at one place by both are to be expected where each lost many
  const any = Math.min(1, out.places[0] + out.places[1])
  const expected = any + (3 * out.places[0] * out.places[1]) / Math.max(1, Math.min(a.lines, b.lines))
  // a few words of two characters, where nothing else is lost, were put in or struck out
  if (out.glyphs <= FEW_GLYPHS) {
    const alone = isClean(out, digits, words)
    out.edits += (alone ? WORD_ALONE : SHORT_WORD) * words + (alone ? DIGIT_ALONE : DIGIT) * digits
  }
  out.edits += UNEXPLAINED * Math.max(0, out.replaced - expected)
  return out
}

const sampleOf = (hunk: Hunk, a: NormalText, b: NormalText): string =>
  `${a.text.slice(hunk.a, hunk.aEnd)}→${b.text.slice(hunk.b, hunk.bEnd)}`

/** Every difference with its class. */
function findingsOf(hunks: readonly Hunk[], a: NormalText, b: NormalText): { hunk: Hunk; finding: Finding }[] {
  const sameLines = haveSameLines(hunks, a, b)
  const found = joinUnlikeLines(hunks, a, b).map((hunk) => {
    const finding = classify(hunk, a, b)
    return { hunk, finding: finding.type === 'lines' && sameLines ? damage('lines', weightOfStruck(hunk, a, b)) : finding }
  })
  const missing = found.filter(({ hunk, finding }) => finding.type === 'glyphs' && (hunk.a === hunk.aEnd || hunk.b === hunk.bEnd))
  const recurring = recurringIn(
    missing.map(({ hunk }) => hunk),
    a.text,
    b.text,
  )
  return found.map((one) => (recurring.has(one.hunk) ? { ...one, finding: edit(WORD, true) } : one))
}

/** True for texts of which neither lacks a line or a character, digits and words of two characters aside. */
function isClean({ places, glyphs, slips }: Differences, digits: number, words: number): boolean {
  return places[0] + places[1] + slips === 0 && glyphs === digits + MOST_GLYPHS * words
}

function classify(hunk: Hunk, a: NormalText, b: NormalText): Finding {
  const [left, right] = [a.text.slice(hunk.a, hunk.aEnd), b.text.slice(hunk.b, hunk.bEnd)]
  if (left === '') return oneSided(right, hunk.b, b, a.lineStarts[hunk.a] === 1, breaksNear(a, hunk.a))
  if (right === '') return oneSided(left, hunk.a, a, b.lineStarts[hunk.b] === 1, breaksNear(b, hunk.b))
  return substituted(left, right, hunk, a, b)
}

/** What counts where one of two texts that have the same lines lacks no lines of the other, or numbers those behind them anew. */
function weightOfStruck(hunk: Hunk, a: NormalText, b: NormalText): number {
  if (hunk.a < hunk.aEnd && hunk.b < hunk.bEnd) return 0
  const [from, to, text] = hunk.a === hunk.aEnd ? [hunk.b, hunk.bEnd, b] : [hunk.a, hunk.aEnd, a]
  if (!isWholeLines(from, to, text) && !isAboutLines(from, to, text)) return PHRASE
  // 四 | 有应急预案 五 | 其他条件: an item was put in, and the next one numbered anew
  const [before, after] = [headBefore(from, text), text.lineStarts[to] === 1 ? '' : headBefore(to, text)]
  return before !== after && MARKER.test(before) && MARKER.test(after) ? WORD : 0
}

/** True where a line begins within a few characters: page breaks cut beside the place where the texts part. */
function breaksNear(text: NormalText, at: number): boolean {
  for (let i = Math.max(0, at - 1); i <= Math.min(text.text.length, at + 1); i++) if (text.lineStarts[i] === 1) return true
  return false
}

/** `extra` stands in one text only, at `from`; `atBreak` where the other begins a line there. */
function oneSided(extra: string, from: number, text: NormalText, atBreak: boolean, nearBreak: boolean): Finding {
  if (NUMERALS.test(extra) && MARKER.test(extra) && (atBreak || text.lineStarts[from] === 1)) return damage('lines')
  if (atBreak || (nearBreak && extra.length > MOST_GLYPHS) || isWholeLines(from, from + extra.length, text)) return damage('lines')
  if (extra.length > MOST_GLYPHS) return edit(PHRASE, true)
  const to = from + extra.length
  return NUMERALS.test(extra) && isInNumber(text.text, from, to) && !isDoubled(extra, text.text, from, to)
    ? damage('digits')
    : damage('glyphs')
}

/** True for a Chinese numeral that stands twice: 三三年 is no number, but a slip. */
function isDoubled(extra: string, text: string, from: number, to: number): boolean {
  return !/[0-9.%‰]/.test(extra) && (text.slice(from - extra.length, from) === extra || text.slice(to, to + extra.length) === extra)
}

/** True where a numeral goes on before or behind a stretch: 十万元 and 二十万元. */
function isInNumber(text: string, from: number, to: number): boolean {
  return NUMERAL.test(text.charAt(from - 1)) || NUMERAL.test(text.charAt(to))
}

/** True where a stretch begins and ends with lines; it may be slid as long as the text stays the same. */
function isWholeLines(from: number, to: number, { text, lineStarts }: NormalText): boolean {
  for (let slide = 0; slide <= 24; slide++) {
    if (lineStarts[from - slide] === 1 && lineStarts[to - slide] === 1) return true
    if (text.charCodeAt(from - slide - 1) !== text.charCodeAt(to - slide - 1) || from - slide <= 0) break
  }
  for (let slide = 1; slide <= 24; slide++) {
    if (to + slide > text.length || text.charCodeAt(from + slide - 1) !== text.charCodeAt(to + slide - 1)) break
    if (lineStarts[from + slide] === 1 && lineStarts[to + slide] === 1) return true
  }
  return false
}

function substituted(left: string, right: string, hunk: Hunk, a: NormalText, b: NormalText): Finding {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (isSubsequence(short, long) && long.length - short.length <= MOST_GLYPHS) return damage('glyphs')
  if (long.length > LONGEST_WORD && isAtBreak(hunk.a, hunk.b, a, b) && isAtBreak(hunk.aEnd, hunk.bEnd, a, b))
    return damage(short.length <= MOST_GLYPHS ? 'lines' : 'replaced')
  if (isRegionalRemnant(left, right)) return damage('glyphs')
  const isOne = left.length === 1 && right.length === 1 && !(isNumeric(left) && isNumeric(right))
  if (isOne || isSwapped(left, right)) return damage('slip', weightOfSlip(left, right))
  const numbers = NUMERALS.test(left) && NUMERALS.test(right)
  const words = left.length === 2 && right.length === 2
  return edit(short.length === 1 && long.length === 2 && !numbers ? SHORT_FOR_LONG : WORD, numbers || words)
}

/**
 * True where one of two texts begins a line at about the place where they part or meet again: what a scrape lost ends there. They may
 * part a little later and meet a little earlier, since unlike lines can begin or end alike.
 */
function isAtBreak(placeA: number, placeB: number, a: NormalText, b: NormalText): boolean {
  return anyLineStart(a, placeA) || anyLineStart(b, placeB)
}

function anyLineStart({ lineStarts }: NormalText, place: number): boolean {
  for (let i = Math.max(0, place - SLIDE); i <= Math.min(lineStarts.length - 1, place + SLIDE); i++) if (lineStarts[i] === 1) return true
  return false
}

const isNumeric = (text: string): boolean => NUMERAL.test(text)

/** True where a text is another with characters left out. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++
  return at === short.length
}
