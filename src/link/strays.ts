/**
 * Centres that are no copies of one another, for more damage than one comparison forgives, and of most of each other's copies they are: a centre is the longest
 * text, not the least damaged. Most of several is no chain: one copy that is alike joins nothing.
 */
import type { Comparison } from './compare.js'
import { isNamedSame } from './evidence.js'

/** Two centres of which nothing but the text says that they are versions, or nothing to each other. */
export interface Doubt {
  one: number
  other: number
  /** True where one of them has no number that could say more: it was lost, and stands on its copies. */
  isUnnumbered: boolean
}

/** Copies of each centre that are asked, the longest first, and how many of all must say that the other centre is a copy at least. */
const ASKED = 5
const LEAST = 2

/** True where names leave it open whether two documents are versions, or a title is all that a text of few words, or a part of it, shares with another. */
export function isDoubtful({ verdict, evidence: { number, date, title } }: Comparison): boolean {
  if (verdict === 'none' || verdict === 'excerpt') return title === 'same' && number === 'unknown' && date === 'unknown'
  return verdict === 'version' && number !== 'conflict' && title !== 'conflict' && (date === 'same' || date === 'unknown')
}

/**
 * Puts centres together that most of their copies say are one.
 *
 * @param centreOf the centre of each occurrence; it is changed
 * @param order the occurrences by length and content
 */
export function joinStrays(
  centreOf: Int32Array,
  doubts: readonly Doubt[],
  order: readonly number[],
  compareOf: (one: number, other: number) => Comparison,
): void {
  const members = membersOf(centreOf, doubts, order)
  const answersOf = (centre: number, other: number): Answer[] =>
    (members.get(other) ?? [])
      .filter((member) => member !== other)
      .slice(0, ASKED)
      .map((copy) => answerOf(compareOf(copy, centre)))
  for (const { one, other, isUnnumbered } of doubts) {
    const [left, right] = [members.get(one), members.get(other)]
    if (left === undefined || right === undefined) continue
    const [of, to] = [answersOf(one, other), answersOf(other, one)]
    const most = isUnnumbered ? areMostCopiesByName : areMostCopies
    if (!most(of) && !most(to) && !most([...of, ...to])) continue
    const [few, centre] = left.length < right.length ? [one, other] : [other, one]
    for (const member of members.get(few)!) centreOf[member] = centre
    members.get(centre)!.push(...members.get(few)!)
    members.delete(few)
  }
}

/** `named` is a copy of which number and title say that it is one, `unnumbered` another one in doubt that a number might say more of. */
type Answer = 'named' | 'copy' | 'other' | 'unnumbered' | 'nothing'

function areMostCopies(answers: readonly Answer[]): boolean {
  const copies = countOf(answers, 'copy') + countOf(answers, 'named')
  // the centres have spoken against it
  return copies >= LEAST && copies > countOf(answers, 'other') + countOf(answers, 'unnumbered') + 1
}

/** The same where a centre lost its number: it did not speak against anything, nor do copies that have none, and one that has it is enough. */
function areMostCopiesByName(answers: readonly Answer[]): boolean {
  return areMostCopies(answers) || countOf(answers, 'named') > countOf(answers, 'other')
}

const countOf = (answers: readonly Answer[], one: Answer): number => answers.filter((answer) => answer === one).length

/** What a copy of one centre says of the other. One that only its text says is a copy, but for an edit, says nothing: texts are in doubt here. */
function answerOf(comparison: Comparison): Answer {
  const { verdict, evidence, differences } = comparison
  const isNamed = evidence.number === 'same' && evidence.title === 'same'
  if (verdict === 'copy' && isNamed) return 'named'
  // two pieces of one document have nothing in common but their names
  if (verdict === 'none' && isNamed) return 'nothing'
  if (verdict !== 'copy') return evidence.number === 'unknown' && isDoubtful(comparison) ? 'unnumbered' : 'other'
  return isNamedSame(evidence) || differences.edits === 0 ? 'copy' : 'nothing'
}

/** The members of the centres in doubt. */
function membersOf(centreOf: Int32Array, doubts: readonly Doubt[], order: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>(doubts.flatMap(({ one, other }) => [one, other]).map((centre) => [centre, []]))
  for (const occurrence of order) members.get(centreOf[occurrence]!)?.push(occurrence)
  return members
}
