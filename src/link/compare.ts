/**
 * Decides what one document is to another: a copy, a version, an excerpt, or nothing.
 *
 * Names and dates say how far a copy is to be expected; the text decides, by what share of the shorter one the other contains and
 * by whether the differences are damage or edits. Numbers, years, titles and issuers that contradict each other veto a copy.
 */
import type { ParsedDocument } from '../model/index.js'
import { align } from './align.js'
import { type Differences, readDifferences } from './differences.js'
import { type Marks, marksOf } from './marks.js'
import { type NormalText, normalText, wholeText } from './normal.js'

/** A document made ready to be compared. */
export interface Comparable {
  marks: Marks
  text: NormalText
  whole: string
  /** True where it has a letter of its own. */
  hasLetter: boolean
}

export type Verdict = 'copy' | 'version' | 'excerpt' | 'none'

/** How two values that may be missing or damaged stand to each other. */
export type Agreement = 'same' | 'part' | 'unknown' | 'conflict'

export interface Comparison {
  verdict: Verdict
  /** Share of the shorter text that the other contains. */
  containment: number
  evidence: { number: Agreement; date: Agreement; title: Agreement }
  differences: Differences
}

export function toComparable(document: ParsedDocument): Comparable {
  const hasLetter = document.tree.children.some((child) => child.type === 'part' && child.name === 'notice')
  return { marks: marksOf(document), text: normalText(document.tree), whole: wholeText(document.tree), hasLetter }
}

/** Below this length a text has too few words to be told by its differences. */
const SHORT = 60
/** A part that is shorter than this share of the whole is an excerpt, not a damaged copy. */
const EXCERPT = 0.4
/** Share of an excerpt that the whole contains. */
const EXCERPT_CONTAINED = 0.9
/** Least share of the shorter text that versions of one law have in common. */
const VERSION_CONTAINED = 0.3

/** Compares two documents. The result is the same for both orders. */
export function compare(a: Comparable, b: Comparable): Comparison {
  const evidence = {
    number: compareNumbers(a.marks, b.marks),
    date: compareDates(a.marks, b.marks),
    title: compareTitles(a.marks, b.marks),
  }
  const differences = readDifferences(a.text, b.text, align(a.text, b.text))
  const shorter = Math.min(a.text.text.length, b.text.text.length)
  const containment = shorter === 0 ? 0 : differences.matched / shorter
  const comparison = { containment, evidence, differences }
  return { verdict: decide(a, b, comparison), ...comparison }
}

function decide(a: Comparable, b: Comparable, comparison: Omit<Comparison, 'verdict'>): Verdict {
  const lengths = [a.text.text.length, b.text.text.length] as const
  if (Math.min(...lengths) < SHORT) return decideShort(a, b, comparison)
  const { containment, differences } = comparison
  const allowed = allowedEdits(comparison)
  if (allowed !== null && differences.edits + differences.slips / 4 <= allowed.edits && containment >= allowed.containment) {
    return Math.min(...lengths) < EXCERPT * Math.max(...lengths) && containment >= EXCERPT_CONTAINED ? 'excerpt' : 'copy'
  }
  return isVersion(a, b, comparison) ? 'version' : 'none'
}

/** A text of a few words is a copy where all of it is the same, or where its names and dates are. */
function decideShort(a: Comparable, b: Comparable, { evidence, containment, differences }: Omit<Comparison, 'verdict'>): Verdict {
  const contradicted = Object.values(evidence).includes('conflict')
  if (a.whole === b.whole && a.whole !== '') return 'copy'
  if (contradicted || differences.edits > 0) return 'none'
  const named = evidence.title === 'same' && (evidence.number === 'same' || evidence.date === 'same')
  const lengths = [a.text.text.length, b.text.text.length]
  if (!named || Math.max(...lengths) >= 2 * SHORT) return 'none'
  return containment >= 0.5 || Math.min(...lengths) === 0 ? 'copy' : 'none'
}

/**
 * How many edits two texts may differ by and still be copies, and how much they must have in common; null where something vetoes.
 * The more names and dates agree, the more is put down to damage: an amendment has a number or a date of its own.
 */
function allowedEdits({ evidence, differences }: Omit<Comparison, 'verdict'>): { edits: number; containment: number } | null {
  const { number, date, title } = evidence
  const { matched, glyphs } = differences
  const damage = glyphs / 50
  const same = isSameText(differences)
  if (number === 'conflict') return null
  if (title === 'conflict') return null
  if (number === 'same') return { edits: 3 + matched / 150 + damage, containment: 0.5 }
  if (date === 'conflict' || date === 'part') return same ? { edits: 0.5, containment: 0.98 } : null
  if (title === 'same' && date === 'same') return { edits: 1.5 + matched / 1500 + damage, containment: 0.5 }
  if (title === 'same' || title === 'part') return { edits: 1 + matched / 3000 + damage, containment: 0.5 }
  return { edits: 0.75 + matched / 4000 + damage, containment: 0.7 }
}

/** True where two texts differ by nothing but slips. */
function isSameText({ edits, lost, matched, replaced }: Differences): boolean {
  return edits === 0 && replaced === 0 && lost[0] + lost[1] <= matched / 100
}

function isVersion(a: Comparable, b: Comparable, { evidence, containment }: Omit<Comparison, 'verdict'>): boolean {
  const core = a.marks.core !== '' && a.marks.core === b.marks.core
  const instrument = a.marks.instruments.some((title) => title !== '' && (b.marks.instruments.includes(title) || title === b.marks.core))
  const other = b.marks.instruments.includes(a.marks.core)
  return (core || instrument || other) && evidence.title !== 'conflict' && containment >= VERSION_CONTAINED
}

function compareNumbers({ number: a }: Marks, { number: b }: Marks): Agreement {
  if (a === null || b === null) return 'unknown'
  if (a.serial !== b.serial) return 'conflict'
  if (a.year !== b.year) return a.year === 0 || b.year === 0 ? 'unknown' : 'conflict'
  if (a.code === b.code) return a.code === '' || a.year === 0 ? 'part' : 'same'
  return a.code === '' || b.code === '' || a.code.endsWith(b.code) || b.code.endsWith(a.code) ? 'part' : 'conflict'
}

/** Days of a law's adoption line that another print lacks make it `part`; a day that contradicts is a conflict. */
function compareDates(a: Marks, b: Marks): Agreement {
  if (a.adopted.length > 0 && b.adopted.length > 0) {
    const [short, long] = a.adopted.length <= b.adopted.length ? [a.adopted, b.adopted] : [b.adopted, a.adopted]
    if (a.adopted.at(-1) === b.adopted.at(-1)) return 'same'
    return short.every((day) => long.includes(day)) ? 'part' : 'conflict'
  }
  if (a.edition !== b.edition && /\d{4}/.test(a.edition) && /\d{4}/.test(b.edition)) return 'conflict'
  if (a.date === '' || b.date === '') return 'unknown'
  return a.date === b.date ? 'same' : 'conflict'
}

/** Titles agree whole, or one is what damage left of the other; a word put for another makes them titles of different things. */
export function compareTitles(a: Marks, b: Marks): Agreement {
  if (a.core === '' || b.core === '') return 'unknown'
  if (a.core === b.core) return 'same'
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core]
  if (long.includes(short) || isMostly(short, long)) return 'part'
  return commonEnds(short, long) >= short.length / 2 ? 'conflict' : 'unknown'
}

/** True where a title is another with a few characters lost. */
function isMostly(short: string, long: string): boolean {
  if (long.length - short.length > Math.max(1, long.length / 8)) return false
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

function commonEnds(a: string, b: string): number {
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return head + tail
}
