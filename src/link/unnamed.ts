/**
 * Copies that nothing but their text says to be copies: number, title and day were lost, or damaged. The centre is the longest text, and may
 * have lost the very lines that were amended; so its other copies are asked too. Where most of them have other numbers or phrases than
 * the text, or one has another number and another title, it stays alone.
 */
import type { Comparison } from './compare.js'
import type { Evidence } from './evidence.js'

/** An occurrence that joined a centre by its text alone. */
export interface Unnamed {
  occurrence: number
  centre: number
}

/** Copies of the centre that are asked, the longest first, and how many of them must speak against it at least. */
const ASKED = 5
const LEAST = 2

/** True where neither number nor title nor day says that two documents are one. */
export const isUnnamed = ({ number, date, title }: Evidence): boolean =>
  number !== 'same' && date !== 'same' && title !== 'same' && title !== 'part'

/**
 * Makes each such occurrence a centre of its own that most copies of its centre speak against.
 *
 * @param centreOf the centre of each occurrence; it is changed
 * @param order the occurrences by length and content
 */
export function partUnnamed(
  centreOf: Int32Array,
  unnamed: readonly Unnamed[],
  order: readonly number[],
  compareOf: (one: number, other: number) => Comparison,
): void {
  const members = new Map<number, number[]>(unnamed.map(({ centre }) => [centre, []]))
  for (const occurrence of order) members.get(centreOf[occurrence]!)?.push(occurrence)
  for (const { occurrence, centre } of unnamed) {
    const copies = (members.get(centre) ?? []).filter((member) => member !== centre && member !== occurrence).slice(0, ASKED)
    const comparisons = copies.map((copy) => compareOf(copy, occurrence))
    const against = comparisons.filter(isAnother).length
    if (comparisons.some(isNamedOtherwise) || (against >= LEAST && against * 2 > copies.length)) centreOf[occurrence] = occurrence
  }
}

/** True where number and title say both that they are two: a stranger with the same long annex as the centre, which lost them. */
const isNamedOtherwise = ({ evidence: { number, title } }: Comparison): boolean => number === 'conflict' && title === 'conflict'

/** True where a text has other numbers or phrases than one of its copies would have. */
const isAnother = ({ differences: { content } }: Comparison): boolean => content > 0
