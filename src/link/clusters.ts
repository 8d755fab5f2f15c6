/**
 * Which occurrences are one document. Every cluster has a centre, its longest text; a member is a copy of the centre itself, so that
 * no chain of small differences joins what is far apart. Occurrences are taken by length, names and content, longest first, whatever
 * file they came from: so the order of the inputs decides nothing.
 */
import { KeyGroups } from './candidates.js'
import type { Comparable } from './comparable.js'
import { type Comparison, compare } from './compare.js'
import { isNameKey } from './signature.js'
import { type Doubt, isDoubtful, joinStrays } from './strays.js'
import type { Signature } from './types.js'
import { isUnnamed, partUnnamed, type Unnamed } from './unnamed.js'

/** What two centres are to each other. */
export interface CentrePair {
  of: number
  to: number
  relation: 'version' | 'excerpt'
}

export interface Clustering {
  /** The centre of each occurrence. */
  centreOf: Int32Array
  pairs: CentrePair[]
  /** Centres that take too many steps to compare with an occurrence: what it is to them is not known. */
  givenUp: Map<number, number[]>
  /** Pairs of documents that were compared: what the work is made of. */
  compared: number
}

/** Characters of documents kept ready for the next comparison. */
const KEPT = 8_000_000

/** Groups the occurrences. `toReady` makes the document of an occurrence ready to be compared. */
export function cluster(signatures: readonly Signature[], toReady: (occurrence: number) => Comparable): Clustering {
  const groups = new KeyGroups(signatures)
  const ready = new Ready(toReady)
  const result: Clustering = { centreOf: new Int32Array(signatures.length).fill(-1), pairs: [], givenUp: new Map(), compared: 0 }
  const order = byContent(signatures)
  const doubts: Doubt[] = []
  const unnamed: Unnamed[] = []
  const compareOf = (one: number, other: number) => {
    result.compared++
    return compare(ready.get(one), ready.get(other))
  }
  for (const occurrence of order) {
    const found: { centre: number; comparison: Comparison }[] = []
    const others: Doubt[] = []
    for (const centre of groups.candidates(occurrence)) {
      const comparison = compareOf(centre, occurrence)
      if (comparison.isGivenUp) result.givenUp.set(occurrence, [...(result.givenUp.get(occurrence) ?? []), centre])
      if (comparison.verdict !== 'none') found.push({ centre, comparison })
      else if (isDoubtful(comparison)) others.push(toDoubt(occurrence, centre, comparison))
      if (isCertain(comparison)) break
    }
    const best = found
      .filter(({ comparison }) => comparison.verdict === 'copy')
      .sort((a, b) => preference(b.comparison) - preference(a.comparison))[0]
    const own = best?.centre ?? occurrence
    result.centreOf[occurrence] = own
    groups.enter(occurrence, own)
    if (best !== undefined) {
      if (isUnnamed(best.comparison.evidence)) unnamed.push({ occurrence, centre: own })
      continue
    }
    for (const { centre, comparison } of found) {
      result.pairs.push(toPair(occurrence, centre, comparison, (one) => dayOf(ready.get(one))))
      if (isDoubtful(comparison)) doubts.push(toDoubt(occurrence, centre, comparison))
    }
    doubts.push(...others)
  }
  partUnnamed(result.centreOf, unnamed, order, compareOf)
  joinStrays(result.centreOf, doubts, order, compareOf)
  return result
}

const toDoubt = (one: number, other: number, { evidence }: Comparison): Doubt => ({
  one,
  other,
  isUnnumbered: evidence.number === 'unknown',
})

/** A copy without a single edit, its names and days the same: nothing can go together better. */
function isCertain({ verdict, differences, evidence, containment }: Comparison): boolean {
  const named = evidence.title === 'same' && (evidence.number === 'same' || evidence.date === 'same')
  return verdict === 'copy' && named && differences.edits === 0 && containment > 0.9
}

/** What other numbers or phrases in a text take from how well it goes with another. */
const OF_CONTENT = 0.3
/** What a stretch that differs altogether takes from it: of two versions the one that the text is a copy of has fewer of them. */
const OF_REPLACED = 0.02

/** The more two texts agree and the fewer edits part them, the better they go together; other numbers and phrases part them most. */
export function preference({ containment, differences: { edits, content, replaced }, evidence }: Comparison): number {
  const unlike = edits / 10 + (content > 0 ? OF_CONTENT : 0) + replaced * OF_REPLACED
  return containment - unlike + (evidence.number === 'same' ? 1 : 0) + (evidence.date === 'same' ? 0.5 : 0)
}

/** The excerpt is of the whole; the later version of the earlier one, or of the longer where a day is missing. */
function toPair(shorter: number, longer: number, { verdict }: Comparison, dayOf: (occurrence: number) => string): CentrePair {
  if (verdict === 'excerpt') return { of: shorter, to: longer, relation: 'excerpt' }
  const isEarlier = dayOf(shorter) !== '' && dayOf(shorter) < dayOf(longer)
  return isEarlier ? { of: longer, to: shorter, relation: 'version' } : { of: shorter, to: longer, relation: 'version' }
}

const dayOf = ({ marks }: Comparable): string => marks.adopted.at(-1) ?? marks.date

/** How many names a document has: one that lost its number says less of its copies. */
const names = ({ keys }: Signature): number => keys.reduce((count, key) => count + (isNameKey(key) ? 1 : 0), 0)

function byContent(signatures: readonly Signature[]): number[] {
  const order = signatures.map((_, i) => i)
  const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return order.sort((i, j) => {
    const [a, b] = [signatures[i]!, signatures[j]!]
    return b.length - a.length || names(b) - names(a) || compareText(a.digest, b.digest) || i - j
  })
}

/** Documents ready to be compared; those used last are kept. */
class Ready {
  private readonly kept = new Map<number, Comparable>()
  private size = 0

  constructor(private readonly toReady: (occurrence: number) => Comparable) {}

  get(occurrence: number): Comparable {
    const known = this.kept.get(occurrence)
    if (known !== undefined) this.drop(occurrence, known)
    const comparable = known ?? this.toReady(occurrence)
    this.kept.set(occurrence, comparable)
    this.size += comparable.whole.length
    for (const [oldest, document] of this.kept) {
      if (this.size <= KEPT || oldest === occurrence) break
      this.drop(oldest, document)
    }
    return comparable
  }

  private drop(occurrence: number, { whole }: Comparable): void {
    this.kept.delete(occurrence)
    this.size -= whole.length
  }
}
