/**
 * Occurrences that are no copy of a centre, for more damage than one comparison forgives, and of most of its copies they are: the centre is the longest
 * text, not the least damaged. Most of several is no chain: one copy that is alike joins nothing.
 */
import type { Comparison } from './compare.js'
import { isNamedSame } from './evidence.js'

/** Two centres of which nothing but the text says that they are versions, or nothing to each other. */
export interface Doubt {
  one: number
  other: number
}

/** Copies of the centre that are asked, the longest first, and how many of them must say that it is a copy at least. */
const ASKED = 5
const LEAST = 2

/** True where names leave it open whether two documents are versions, or a title is all that a text of few words shares with another. */
export function isDoubtful({ verdict, evidence: { number, date, title } }: Comparison): boolean {
  if (verdict === 'none') return title === 'same' && number === 'unknown' && date === 'unknown'
  return verdict === 'version' && number !== 'conflict' && title !== 'conflict' && (date === 'same' || date === 'unknown')
}

/**
 * Gives each stray the centre that most of its copies speak for.
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
  for (const { one, other } of doubts) {
    const [stray, centre] = members.get(one)?.length === 1 ? [one, other] : [other, one]
    const copies = (members.get(centre) ?? []).filter((member) => member !== centre).slice(0, ASKED)
    if (members.get(stray)?.length !== 1 || copies.length < LEAST) continue
    const agreeing = copies.filter((copy) => isCopy(compareOf(copy, stray))).length
    // the centre has spoken against it
    if (agreeing < LEAST || agreeing * 2 <= copies.length + 1) continue
    centreOf[stray] = centre
    members.delete(stray)
  }
}

/** A copy that names and days say is one too: what a text alone says is in doubt here. */
const isCopy = ({ verdict, evidence }: Comparison): boolean => verdict === 'copy' && isNamedSame(evidence)

/** The members of the centres in doubt. */
function membersOf(centreOf: Int32Array, doubts: readonly Doubt[], order: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>(doubts.flatMap(({ one, other }) => [one, other]).map((centre) => [centre, []]))
  for (const occurrence of order) members.get(centreOf[occurrence]!)?.push(occurrence)
  return members
}
