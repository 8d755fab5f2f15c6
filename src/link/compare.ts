/**
 * Decides what one document is to another: a copy, a version, an excerpt, or nothing.
 *
 * Names and dates say how far a copy is to be expected; the text decides, by what share of the shorter one the other contains and
 * by whether the differences are damage or edits. Numbers, years, titles and issuers that contradict each other veto a copy.
 */
import type { ParsedDocument } from '../model/index.js'
import { align, alignNames } from './align.js'
import { type Differences, isSubsequence, readDifferences } from './differences.js'
import { type Marks, marksOf } from './marks.js'
import { type NormalText, normalText, wholeText } from './normal.js'

/** A document made ready to be compared. */
export interface Comparable {
  marks: Marks
  text: NormalText
  whole: string
  /** The clauses of the text, each once. */
  clauses: ReadonlySet<string>
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
  const text = normalText(document.tree)
  return { marks: marksOf(document), text, clauses: clausesOf(text), whole: wholeText(document.tree), hasLetter }
}

/** Below this length a text has too few words to be told by its differences. */
const SHORT = 60
/** A part that is shorter than this share of the whole is an excerpt, not a damaged copy. */
const EXCERPT = 0.4
/** The same for a text without a letter against one that has it: one of two instruments, an annex. */
const WITHOUT_LETTER = 0.6
/** Share of an excerpt that the whole contains. */
const EXCERPT_CONTAINED = 0.9
/** So many characters without an edit outweigh days that differ: no amendment leaves all as it was. */
const LONG_ENOUGH = 300
/** Least share of the shorter text that versions of one law have in common. */
const VERSION_CONTAINED = 0.3

/** Texts that have fewer of the shorter one's clauses in common are strangers, and need no alignment. */
const LEAST_CLAUSES = 0.1
/** Of two documents whose titles contradict each other: only damage to a title lets them be copies. */
const LEAST_OF_STRANGERS = 0.3
const NONE: Differences = { matched: 0, lost: [0, 0], places: [0, 0], glyphs: 0, replaced: 0, slips: 0, edits: 0, samples: [] }

function clausesOf({ text, clauses }: NormalText): Set<string> {
  return new Set(clauses.map((from, i) => text.slice(from, clauses[i + 1] ?? text.length)))
}

/** Share of the clauses of the one that has fewer which the other has too, by their length. 1 where a text is short. */
function shareOfClauses(a: Comparable, b: Comparable): number {
  if (Math.min(a.text.text.length, b.text.text.length) < 4 * SHORT) return 1
  const [few, many] = a.clauses.size < b.clauses.size ? [a.clauses, b.clauses] : [b.clauses, a.clauses]
  let [both, all] = [0, 0]
  for (const clause of few) {
    all += clause.length
    if (many.has(clause)) both += clause.length
  }
  return both / all
}

/** Compares two documents. The result is the same for both orders. */
export function compare(a: Comparable, b: Comparable): Comparison {
  const evidence = evidenceOf(a.marks, b.marks)
  const least = evidence.title === 'conflict' ? LEAST_OF_STRANGERS : LEAST_CLAUSES
  if (isStranger(a.marks, b.marks, evidence) || shareOfClauses(a, b) < least)
    return { verdict: 'none', containment: 0, evidence, differences: NONE }
  const differences = readDifferences(a.text, b.text, align(a.text, b.text))
  const shorter = Math.min(a.text.text.length, b.text.text.length)
  const containment = shorter === 0 ? 0 : differences.matched / shorter
  const comparison = { containment, evidence, differences }
  return { verdict: decide(a, b, comparison), ...comparison }
}

/** Rules with titles of their own are what their titles say; a letter's title of several lines is often damaged. */
function isStranger(a: Marks, b: Marks, { title, number }: Comparison['evidence']): boolean {
  return title === 'conflict' && (number === 'conflict' || (number !== 'same' && a.kind === 'instrument' && b.kind === 'instrument'))
}

function decide(a: Comparable, b: Comparable, comparison: Omit<Comparison, 'verdict'>): Verdict {
  const lengths = [a.text.text.length, b.text.text.length] as const
  if (Math.min(...lengths) < SHORT) return decideShort(a, b, comparison)
  const { containment, differences } = comparison
  const allowed = allowedEdits(comparison, isLaw(a) || isLaw(b), Math.min(a.text.lines, b.text.lines))
  if (allowed !== null && differences.edits + differences.slips / 4 <= allowed.edits && containment >= allowed.containment) {
    return isSmallPart(a, b, comparison) ? (containment >= EXCERPT_CONTAINED ? 'excerpt' : 'none') : 'copy'
  }
  return isVersion(a, b, comparison) ? 'version' : 'none'
}

/** A small part of the whole, without its head: a page with the number and the title or the day is a copy that lost the rest. */
function isSmallPart(a: Comparable, b: Comparable, { evidence }: Omit<Comparison, 'verdict'>): boolean {
  const [short, long] = [a.text.text.length, b.text.text.length].sort((one, other) => one - other) as [number, number]
  const framed = evidence.number === 'same' && (evidence.date === 'same' || evidence.title === 'same')
  return short < (a.hasLetter === b.hasLetter ? EXCERPT : WITHOUT_LETTER) * long && !framed
}

/** A text of a few words is a copy where all of it is the same, or where its names and dates are. */
function decideShort(a: Comparable, b: Comparable, { evidence, containment, differences }: Omit<Comparison, 'verdict'>): Verdict {
  const contradicted = Object.values(evidence).includes('conflict')
  if (a.whole === b.whole && a.whole !== '') return 'copy'
  if (contradicted || differences.edits > 0) return 'none'
  const [title, number, date] = [evidence.title, evidence.number, evidence.date].map((one) => one === 'same')
  const named = (title && (number || date)) || (number && (date || containment >= EXCERPT_CONTAINED))
  const lengths = [a.text.text.length, b.text.text.length]
  return named && (containment >= 0.5 || Math.min(...lengths) === 0) ? 'copy' : 'none'
}

const isLaw = ({ marks }: Comparable): boolean => marks.kind === 'instrument' || marks.adopted.length > 0

/** What two texts may differ by and still be copies. */
interface Allowance {
  edits: number
  /** Least share of the shorter text that the other contains. */
  containment: number
}

/**
 * How many edits two texts may differ by and still be copies, and how much they must have in common; null where something vetoes.
 * The more names and dates agree, the more is put down to damage: an amendment has a number or a date of its own.
 */
function allowedEdits({ evidence, differences }: Omit<Comparison, 'verdict'>, law: boolean, lines: number): Allowance | null {
  const { number, date, title } = evidence
  const { matched } = differences
  const damage = damageOf(differences, lines)
  if (number === 'conflict') return null
  if (title === 'conflict') return allowedToStrangers(evidence, matched, damage)
  if (number === 'same') return { edits: 3 + matched / 150 + damage, containment: 0.5 }
  if (date === 'conflict' || date === 'part') return matched >= LONG_ENOUGH ? { edits: 0.5 + damage / 2, containment: 0.7 } : null
  const titled = title === 'same' || title === 'part'
  if (titled && date === 'same') return { edits: law ? 1 + damage : 2 + matched / 500 + damage, containment: 0.5 }
  if (titled) return { edits: 0.8 + damage, containment: 0.5 }
  return { edits: 0.75 + damage, containment: 0.7 }
}

/** Titles that contradict each other: the number, or a text without an edit, must say that one of them is damaged. */
function allowedToStrangers({ number, date }: Comparison['evidence'], matched: number, damage: number): Allowance | null {
  if (number === 'same') return { edits: 1 + matched / 1500 + damage, containment: 0.7 }
  if (matched < LONG_ENOUGH || date === 'conflict') return null
  return { edits: date === 'same' ? 0.5 + damage : 0.5, containment: 0.7 }
}

/**
 * Edits that damage makes up: where both texts lost many lines, what is left of two of them meets at one place now and then; where
 * characters were lost, two losses side by side look like another word. Figures from generated copies (docs/link.md).
 */
function damageOf({ places, glyphs }: Differences, lines: number): number {
  return 2.5 * Math.min(1.5, (places[0] * places[1]) / Math.max(1, lines)) + glyphs / 25
}

function isVersion(a: Comparable, b: Comparable, { evidence, containment }: Omit<Comparison, 'verdict'>): boolean {
  const core = a.marks.core !== '' && a.marks.core === b.marks.core
  const instrument = a.marks.instruments.some((title) => title !== '' && (b.marks.instruments.includes(title) || title === b.marks.core))
  const other = b.marks.instruments.includes(a.marks.core)
  return (core || instrument || other) && evidence.title !== 'conflict' && containment >= VERSION_CONTAINED
}

/** Names and days of two documents. A serial that lost a digit is no contradiction where title and day agree. */
function evidenceOf(a: Marks, b: Marks): Comparison['evidence'] {
  const [date, title] = [compareDates(a, b), compareTitles(a, b)]
  const number = compareNumbers(a, b)
  if (date === 'conflict' && title === 'same' && number !== 'conflict' && lostDigits(a.day, b.day))
    return { number, date: 'unknown', title }
  const lostDigit = number === 'conflict' && date === 'same' && title === 'same' && isPartOfNumber(a, b)
  return { number: lostDigit ? 'unknown' : number, date, title }
}

function compareNumbers({ number: a }: Marks, { number: b }: Marks): Agreement {
  if (a === null || b === null) return 'unknown'
  if (a.serial !== b.serial) return 'conflict'
  if (a.year !== b.year) return a.year === 0 || b.year === 0 ? 'unknown' : 'conflict'
  if (a.code === b.code) return a.code === '' || a.year === 0 ? 'part' : 'same'
  return isSubsequence(a.code, b.code) || isSubsequence(b.code, a.code) ? 'part' : 'conflict'
}

/** True where one day is the other with digits lost: 5月8日 of 5月18日. */
function lostDigits(a: string, b: string): boolean {
  return a.length !== b.length && (isSubsequence(a, b) || isSubsequence(b, a))
}

function isPartOfNumber({ number: a }: Marks, { number: b }: Marks): boolean {
  if (a === null || b === null || a.year !== b.year) return false
  const [one, other] = [`${a.code}${a.serial}`, `${b.code}${b.serial}`]
  return isSubsequence(one, other) || isSubsequence(other, one)
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

/** Endings of the titles of rules: a title that ends so is whole. */
const RULES = /(?:法|法典|条例|规定|办法|规则|细则|章程|解释|决定)$/

/** True where a title says more behind another one that is whole: X条例实施细则, 关于修改《X条例》的决定 are other things than X条例. */
function isAbout(short: string, long: string): boolean {
  return RULES.test(short) && long.length > short.length + 1 && !long.endsWith(short)
}

/**
 * Titles agree whole, or one is what damage left of the other. A word put for another makes them titles of different things; where they
 * have little in common, each may be a line of one title.
 */
export function compareTitles(a: Marks, b: Marks): Agreement {
  if (a.core === '' || b.core === '') return 'unknown'
  if (a.core === b.core) return 'same'
  const hunks = alignNames(a.core, b.core)
  const shorter = Math.min(a.core.length, b.core.length)
  const agreed = a.core.length - hunks.reduce((sum, hunk) => sum + hunk.aEnd - hunk.a, 0)
  if (agreed < shorter / 2) return 'unknown'
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core]
  return hunks.some((hunk) => hunk.a < hunk.aEnd && hunk.b < hunk.bEnd) || isAbout(short, long) ? 'conflict' : 'part'
}
