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
const NAME = 3
/** Shared clauses or bands that make a candidate; one alone is chance, or a phrase of office. */
const LEAST = 2
/** Candidates of one document that are compared, the likeliest first. */
const MOST = 12

/** Groups of occurrences that share a key. */
export class KeyGroups {
  /** Groups of occurrence n: `groups[starts[n]]` to `groups[starts[n + 1] - 1]`. */
  private readonly starts: Uint32Array
  private readonly groups: Uint32Array
  /** 1 for a group whose key is a name. */
  private readonly named: Uint8Array
  /** Centres met so far, by group. */
  private readonly centres: (number[] | undefined)[] = []

  constructor(signatures: readonly Signature[]) {
    if (signatures.length > OCCURRENCE)
      throw new RangeError(`Cannot link ${signatures.length} documents at once; the limit is ${OCCURRENCE}`)
    const entries = sortedEntries(signatures)
    const { members, named } = group(entries)
    this.named = Uint8Array.from(named)
    this.starts = new Uint32Array(signatures.length + 1)
    for (const { occurrence } of members) this.starts[occurrence + 1]!++
    for (let i = 0; i < signatures.length; i++) this.starts[i + 1]! += this.starts[i]!
    const next = this.starts.slice()
    this.groups = new Uint32Array(members.length)
    for (const { occurrence, id } of members) this.groups[next[occurrence]!++] = id
  }

  /** The centres that occurrence n is to be compared with, the likeliest first. */
  candidates(occurrence: number): number[] {
    const votes = new Map<number, number>()
    for (const id of this.groupsOf(occurrence)) {
      for (const centre of this.centres[id] ?? []) votes.set(centre, (votes.get(centre) ?? 0) + (this.named[id] === 1 ? NAME : 1))
    }
    const likely = [...votes].filter(([, count]) => count >= LEAST)
    return likely
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .map(([centre]) => centre)
      .slice(0, MOST)
  }

  /** Makes `centre` a candidate of all that share a key with the occurrence. */
  enter(occurrence: number, centre: number): void {
    for (const id of this.groupsOf(occurrence)) {
      const centres = this.centres[id] ?? []
      this.centres[id] = centres
      if (centres.length < MOST_BY_KEY && !centres.includes(centre)) centres.push(centre)
    }
  }

  private groupsOf(occurrence: number): Uint32Array {
    return this.groups.subarray(this.starts[occurrence], this.starts[occurrence + 1])
  }
}

/** Every key with its occurrence, sorted. */
function sortedEntries(signatures: readonly Signature[]): Float64Array {
  const entries = new Float64Array(signatures.reduce((sum, { keys }) => sum + keys.length, 0))
  let at = 0
  for (const [occurrence, { keys }] of signatures.entries()) for (const key of keys) entries[at++] = key * OCCURRENCE + occurrence
  return entries.sort()
}

interface Member {
  occurrence: number
  id: number
}

/** The runs of one key that have two members or more. */
function group(entries: Float64Array): { members: Member[]; named: number[] } {
  const members: Member[] = []
  const named: number[] = []
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor(entries[from]! / OCCURRENCE)
    let to = from + 1
    while (to < entries.length && Math.floor(entries[to]! / OCCURRENCE) === key) to++
    if (to - from > 1) {
      for (let i = from; i < to; i++) members.push({ occurrence: entries[i]! % OCCURRENCE, id: named.length })
      named.push(isNameKey(key) ? 1 : 0)
    }
    from = to
  }
  return { members, named }
}
