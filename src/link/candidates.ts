/**
 * Which documents are worth comparing: those that share a name, or several clauses or bands.
 *
 * All keys of all documents are sorted together, so that the memory is some bytes a key and the work near-linear.
 */
import { isNameKey } from './signature.js'
import type { Signature } from './types.js'

/** Bits of an occurrence in a sorted entry: entries are whole numbers below 2^53, of which a key takes 32. */
const OCCURRENCE = 2 ** 21
/** Documents that one key may propose. A key that so many different documents share is a phrase of office. */
const MOST_BY_KEY = 64
/** What a shared name counts, where a shared clause or band counts 1. */
const NAME = 8
/** Shared clauses or bands that make a candidate; one alone is chance, or a phrase of office. */
const LEAST = 2
/** Candidates of one document that are compared, the likeliest first. */
const MOST = 12

/** Groups of occurrences that share a key. A key that one occurrence has alone makes no group. */
export class KeyGroups {
  private readonly members: Members
  /** Centres met so far, by group. */
  private readonly centres: (number[] | undefined)[] = []
  /** In what order centres were entered: it does not depend on the numbers of the occurrences. */
  private readonly ranks = new Map<number, number>()

  constructor(signatures: readonly Signature[]) {
    if (signatures.length > OCCURRENCE)
      throw new RangeError(`Cannot link ${signatures.length} documents at once; the limit is ${OCCURRENCE}`)
    this.members = membersOf(sortedEntries(signatures), signatures.length)
  }

  /** The centres that occurrence n is to be compared with, the likeliest first. */
  candidates(occurrence: number): number[] {
    const votes = new Map<number, number>()
    for (const id of this.groupsOf(occurrence)) {
      const weight = this.members.named[id] === 1 ? NAME : 1
      for (const centre of this.centres[id] ?? []) votes.set(centre, (votes.get(centre) ?? 0) + weight)
    }
    const rank = (centre: number) => this.ranks.get(centre) ?? 0
    const likely = [...votes].filter(([, count]) => count >= LEAST)
    likely.sort(([a, countA], [b, countB]) => countB - countA || rank(a) - rank(b))
    return likely.slice(0, MOST).map(([centre]) => centre)
  }

  /** Makes `centre` a candidate of all that share a key with the occurrence. */
  enter(occurrence: number, centre: number): void {
    if (!this.ranks.has(centre)) this.ranks.set(centre, this.ranks.size)
    for (const id of this.groupsOf(occurrence)) {
      const centres = this.centres[id] ?? []
      this.centres[id] = centres
      if (centres.length < MOST_BY_KEY && !centres.includes(centre)) centres.push(centre)
    }
  }

  private groupsOf(occurrence: number): Uint32Array {
    const { starts, groups } = this.members
    return groups.subarray(starts[occurrence], starts[occurrence + 1])
  }
}

/** Every key with its occurrence, sorted. */
function sortedEntries(signatures: readonly Signature[]): Float64Array {
  const entries = new Float64Array(signatures.reduce((sum, { keys }) => sum + keys.length, 0))
  let at = 0
  for (const [occurrence, { keys }] of signatures.entries()) for (const key of keys) entries[at++] = key * OCCURRENCE + occurrence
  return entries.sort()
}

/** Which groups each occurrence is in: those of occurrence n are `groups[starts[n]]` to `groups[starts[n + 1] - 1]`. */
interface Members {
  starts: Uint32Array
  groups: Uint32Array
  /** 1 for a group whose key is a name. */
  named: Uint8Array
}

function membersOf(entries: Float64Array, occurrences: number): Members {
  const starts = new Uint32Array(occurrences + 1)
  let count = 0
  forGroups(entries, (from, to) => {
    count++
    for (let i = from; i < to; i++) starts[(entries[i]! % OCCURRENCE) + 1]!++
  })
  for (let i = 0; i < occurrences; i++) starts[i + 1]! += starts[i]!
  const groups = new Uint32Array(starts[occurrences]!)
  const named = new Uint8Array(count)
  const next = starts.slice()
  let id = 0
  forGroups(entries, (from, to, key) => {
    named[id] = isNameKey(key) ? 1 : 0
    for (let i = from; i < to; i++) groups[next[entries[i]! % OCCURRENCE]!++] = id
    id++
  })
  return { starts, groups, named }
}

/** Calls back with each run of one key that has two entries or more. */
function forGroups(entries: Float64Array, call: (from: number, to: number, key: number) => void): void {
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor(entries[from]! / OCCURRENCE)
    let to = from + 1
    while (to < entries.length && Math.floor(entries[to]! / OCCURRENCE) === key) to++
    if (to - from > 1) call(from, to, key)
    from = to
  }
}
