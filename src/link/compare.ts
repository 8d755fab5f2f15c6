/**
 * Decides what one document is to another: a copy, a version, an excerpt, or nothing.
 *
 * Names and dates say how far a copy is to be expected; the text decides, by what share of the shorter one the other contains and
 * by whether the differences are damage or edits. Numbers, years, titles and issuers that contradict each other veto a copy.
 */
import { LIMITS, LimitError, Work } from '../model/index.js'
import { type Alignment, align } from './align.js'
import type { Comparable } from './comparable.js'
import { type Differences, isSubsequence, noDifferences, readDifferences } from './differences.js'
import { daysDiffer, type Evidence, evidenceOf } from './evidence.js'
import { countCommon } from './grams.js'
import type { Marks } from './marks.js'
import type { NormalText } from './normal.js'
import { issueOthers } from './titles.js'

export type Verdict = 'copy' | 'version' | 'excerpt' | 'none'

export interface Comparison {
  verdict: Verdict
  /** Share of the shorter text that the other contains. */
  containment: number
  evidence: Evidence
  differences: Differences
  /** True where the texts were not aligned, for the steps that it takes: what one is to the other is not known. */
  isGivenUp: boolean
}

/** What a verdict is given on. */
type Measured = Pick<Comparison, 'containment' | 'evidence' | 'differences'>

/** Below this length a text has too few words to be told by its differences. */
const SHORT = 60
/** So few characters are what is left of a head or a sign-off, not a text. */
const REMNANT = 12
/** A part that is shorter than this share of the whole is an excerpt, not a damaged copy. */
const EXCERPT = 0.4
/** The same for a text without a letter against one that has it: one of two instruments, an annex. */
const WITHOUT_LETTER = 0.6
/** Share of an excerpt that the whole contains. */
const EXCERPT_CONTAINED = 0.9
/** So many characters without an edit outweigh days that differ: no amendment leaves all as it was. */
const LONG_ENOUGH = 300
/** Characters that someone who types a law leaves out. */
const FEW_GLYPHS = 2
/** What one character for another counts: less than an edit, but where another day says that the text was amended. */
const SLIP = 0.25
const SLIP_OF_ANOTHER_DAY = 1
/** Says that not even a text without an edit is a copy. */
const NO_EDITS = -1
/** Numbers, words and phrases by which two prints may differ that no number and no day says are one: not one of them, however damaged the texts are. */
const MOST_CONTENT = 1
/** Least share of the shorter text that versions of one law have in common. */
const VERSION_CONTAINED = 0.3

/** Shares of the shorter text that the other must contain for a copy, by what names and days say. */
const COPY_CONTAINED = 0.5
const DOUBTFUL_CONTAINED = 0.7
/**
 * A text that contains a share of another has at least this part of that share of its five-character sequences: a lost character takes
 * five with it. Of 1,221 pairs of 150 generated families that are something to each other the least part was 1.18.
 */
const LEAST_OF_GRAMS = 0.6

/** Share of the sequences of the text that has fewer of them which the other has too. 1 where a text is short. */
function shareOfGrams(a: Comparable, b: Comparable): number {
  if (Math.min(a.text.text.length, b.text.text.length) < SHORT) return 1
  const [left, right] = [a.grams(), b.grams()]
  return countCommon(left, right) / Math.min(left.length, right.length)
}

/** The least share of the shorter text that the other must contain to be anything to it, as far as names and days tell. */
function leastContained(a: Comparable, b: Comparable, evidence: Evidence): number {
  if (Math.min(a.text.text.length, b.text.text.length) < SHORT) return 0
  const asVersion = isNamedAlike(a.marks, b.marks, evidence) ? VERSION_CONTAINED : Number.POSITIVE_INFINITY
  return Math.min(asVersion, leastOfCopy(evidence))
}

/** The share that a copy must contain: see {@link allowedEdits}. */
function leastOfCopy({ number, date, title }: Evidence): number {
  if (number === 'conflict') return Number.POSITIVE_INFINITY
  if (title === 'conflict') return number !== 'same' && date === 'conflict' ? Number.POSITIVE_INFINITY : DOUBTFUL_CONTAINED
  if (number === 'same') return COPY_CONTAINED
  return date === 'conflict' || date === 'part' || title === 'unknown' ? DOUBTFUL_CONTAINED : COPY_CONTAINED
}

/**
 * Compares two documents. The result is the same for both orders: an alignment goes another way now and then where its sides change places.
 *
 * @param meter counts the work of aligning them, and limits it
 */
export function compare(one: Comparable, other: Comparable, meter: Work = meterFor(one.text, other.text)): Comparison {
  const [a, b] = comesFirst(one, other) ? [one, other] : [other, one]
  const evidence = evidenceOf(a.marks, b.marks)
  const least = leastContained(a, b, evidence)
  if (isStranger(a.marks, b.marks, evidence) || least > 1 || shareOfGrams(a, b) < LEAST_OF_GRAMS * least)
    return { verdict: 'none', containment: 0, evidence, differences: noDifferences(), isGivenUp: false }
  const alignment = alignWithin(a.text, b.text, meter)
  if (alignment === null) return { verdict: 'none', containment: 0, evidence, differences: noDifferences(), isGivenUp: true }
  const differences = readDifferences(a.text, b.text, alignment)
  const shorter = Math.min(a.text.text.length, b.text.text.length)
  const containment = shorter === 0 ? 0 : differences.matched / shorter
  const comparison = { containment, evidence, differences }
  return { verdict: decide(a, b, comparison), ...comparison, isGivenUp: false }
}

/** Counts the steps of aligning two texts, and limits them. */
function meterFor({ text: a }: NormalText, { text: b }: NormalText): Work {
  return new Work(LIMITS.workOfAnyComparison + LIMITS.workPerComparedCharacter * (a.length + b.length))
}

/** The alignment of two texts; null where it takes more steps than it may. */
function alignWithin(a: NormalText, b: NormalText, meter: Work): Alignment | null {
  try {
    return align(a, b, meter)
  } catch (error) {
    if (error instanceof LimitError) return null
    throw error
  }
}

function comesFirst({ text: { text: a } }: Comparable, { text: { text: b } }: Comparable): boolean {
  return a.length === b.length ? a <= b : a.length > b.length
}

/**
 * Rules with titles of their own are what their titles say; a letter's title of several lines is often damaged, unless the text below has the same name for
 * what it issues.
 */
function isStranger(a: Marks, b: Marks, { title, number }: Evidence): boolean {
  if (title !== 'conflict' || number === 'same') return false
  return number === 'conflict' || (a.kind === 'instrument' && b.kind === 'instrument') || issueOthers(a, b)
}

function decide(a: Comparable, b: Comparable, comparison: Measured): Verdict {
  const lengths = [a.text.text.length, b.text.text.length] as const
  if (Math.min(...lengths) < SHORT) return decideShort(a, b, comparison)
  const { containment, differences } = comparison
  const allowed = allowedEdits(comparison, isLaw(a) || isLaw(b), Math.min(a.text.lines, b.text.lines))
  const slips = weightOfSlips(comparison, isLaw(a) && isLaw(b))
  if (differences.edits + slips <= allowed && containment >= leastOfCopy(comparison.evidence)) {
    return isSmallPart(a, b, comparison) ? (containment >= EXCERPT_CONTAINED ? 'excerpt' : 'none') : 'copy'
  }
  return isVersion(a, b, comparison) ? 'version' : 'none'
}

/** A small part of the whole, without its head: a page with two of number, title and day is a copy that lost the rest. */
function isSmallPart(a: Comparable, b: Comparable, { evidence }: Measured): boolean {
  const [short, long] = [a.text.text.length, b.text.text.length].sort((one, other) => one - other) as [number, number]
  const framed = Object.values(evidence).filter((one) => one === 'same').length + (evidence.title === 'part' ? 1 : 0) > 1
  const letters = a.hasLetter === b.hasLetter || (a.marks.kind === 'notice' && b.marks.kind === 'notice')
  return (short < (letters ? EXCERPT : WITHOUT_LETTER) * long && !framed) || isAnnexed(a, b, evidence) || isAnnexed(b, a, evidence)
}

/** True for rules without a letter that are not what the letter of the other issues: they may stand on other letters too. */
function isAnnexed(rules: Comparable, whole: Comparable, { title, number, date }: Evidence): boolean {
  // what another letter issues has another title than this one; only of a text without a letter is it its own
  const isOther = rules.marks.kind === 'other' && !rules.hasLetter && title === 'conflict' && number === 'unknown' && date === 'unknown'
  if (!whole.hasLetter || (rules.marks.kind !== 'instrument' && !isOther)) return false
  const { core } = rules.marks
  const issued = [whole.marks.core, ...whole.marks.instruments]
  return !issued.some((title) => isSubsequence(core, title) || (title !== '' && isSubsequence(title, core)))
}

/** A text of a few words is a copy where all of it is the same, or where its names and dates are. */
function decideShort(a: Comparable, b: Comparable, { evidence, containment, differences }: Measured): Verdict {
  const contradicted = Object.values(evidence).includes('conflict')
  if (a.whole === b.whole && a.whole !== '') return 'copy'
  if (contradicted) return 'none'
  const [number, date] = [evidence.number, evidence.date].map((one) => one === 'same')
  const title = evidence.title === 'same' || (evidence.title === 'part' && containment >= EXCERPT_CONTAINED)
  const length = Math.min(a.text.text.length, b.text.text.length)
  if (length <= REMNANT && (title || number) && (number || date)) return 'copy'
  if (differences.edits > 0 || containment < 0.5) return 'none'
  return (title && (number || date)) || (number && (date || containment >= EXCERPT_CONTAINED)) ? 'copy' : 'none'
}

/** What the slips count. Two laws that nothing damaged differ by mistakes of those who typed them, or by amendments. */
function weightOfSlips({ evidence, differences }: Measured, laws: boolean): number {
  const { slips, meant, struck, lost, glyphs, matched } = differences
  if (daysDiffer(evidence)) return slips * SLIP_OF_ANOTHER_DAY
  const undamaged = lost[0] + lost[1] - struck <= REMNANT && glyphs <= FEW_GLYPHS && matched >= LONG_ENOUGH
  return laws && undamaged ? meant : slips * SLIP
}

const isLaw = ({ marks }: Comparable): boolean => marks.kind === 'instrument' || marks.adopted.length > 0

/**
 * How many edits two texts may differ by and still be copies. The more names and dates agree, the more is put down to damage: an
 * amendment has a number or a date of its own.
 */
function allowedEdits({ evidence, differences }: Measured, law: boolean, lines: number): number {
  const { number, date, title } = evidence
  const { matched } = differences
  const damage = damageOf(differences, lines)
  if (title === 'conflict') return allowedToStrangers(evidence, matched, damage)
  if (number === 'same') return 3 + matched / 150 + damage
  if (daysDiffer(evidence)) return matched >= LONG_ENOUGH && differences.lost[0] + differences.lost[1] <= REMNANT ? 0.5 : NO_EDITS
  const titled = title === 'same' || title === 'part'
  if (titled && date === 'same') return law ? 1 + damage : 2 + matched / 500 + damage
  if (differences.content > MOST_CONTENT) return NO_EDITS
  return (titled ? 0.8 : 0.75) + damage
}

/** Titles that contradict each other: the number, or a text without an edit, must say that one of them is damaged. */
function allowedToStrangers({ number, date }: Evidence, matched: number, damage: number): number {
  if (number === 'same') return 1 + matched / 1500 + damage
  if (matched < LONG_ENOUGH) return NO_EDITS
  return date === 'same' ? 0.5 + damage : 0.5
}

/**
 * Edits that damage makes up: where both texts lost many lines, what is left of two of them meets at one place now and then; where
 * characters were lost, two losses side by side look like another word. Figures from generated copies (docs/link.md).
 */
function damageOf({ places, glyphs }: Differences, lines: number): number {
  return 2.5 * Math.min(1.5, (places[0] * places[1]) / Math.max(1, lines)) + glyphs / 25
}

function isVersion(a: Comparable, b: Comparable, { evidence, containment }: Measured): boolean {
  return isNamedAlike(a.marks, b.marks, evidence) && containment >= VERSION_CONTAINED
}

/** True where the names of two documents are what versions of one share. */
function isNamedAlike(a: Marks, b: Marks, { title }: Evidence): boolean {
  const core = a.core !== '' && a.core === b.core
  const instrument = a.instruments.some((one) => one !== '' && (b.instruments.includes(one) || one === b.core))
  return title !== 'conflict' && (core || instrument || b.instruments.includes(a.core))
}
