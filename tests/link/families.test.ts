/**
 * Copies, versions and strangers of generated documents, parsed and linked. With FULL=1 some 10,000 documents (docs/link.md has the
 * figures), else some 300.
 */
import { describe, expect, it } from 'vitest'
import { cluster } from '../../src/link/clusters.js'
import { signatureOf, toComparable } from '../../src/link/index.js'
import { countPairs, linkAll, type Occurrence, occurrencesOf } from '../support/families.js'

const FULL = process.env.FULL === '1'
/** 2,300 families have some 10,000 files. */
const FAMILIES = FULL ? 2300 : 70

/** The same documents in another order, the same for every run. */
const shuffled = (occurrences: readonly Occurrence[]): Occurrence[] =>
  occurrences
    .map((one, i) => ({ one, at: Math.imul(i + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

/** Clusters as sets of documents, whatever their numbers. */
function partition(occurrences: readonly Occurrence[]): Set<string> {
  const nameOf = (n: number): string => `${occurrences[n]!.document.file}:${occurrences[n]!.document.line_start}`
  return new Set(linkAll(occurrences).clusters.map((members) => members.map(nameOf).sort().join(' ')))
}

describe('families of documents', () => {
  const occurrences = occurrencesOf(1, FAMILIES)

  it('are put together as they belong', { timeout: 3_600_000 }, () => {
    const { copies, found, joined, wrong, versions } = countPairs(occurrences, linkAll(occurrences))
    console.log(
      `${occurrences.length} documents: ${found} of ${copies} pairs found, ${wrong.length} of ${joined} wrong, ${versions} versions`,
    )
    expect(versions).toBe(0)
    expect(1 - wrong.length / joined).toBeGreaterThanOrEqual(0.999)
    expect(found / copies).toBeGreaterThanOrEqual(0.985)
  })

  it('do not depend on the order in which they come', () => {
    const some = occurrences.slice(0, 120)
    expect(partition(shuffled(some))).toEqual(partition(some))
  })

  it('take work in proportion to their number', () => {
    const work = (some: readonly Occurrence[]) =>
      cluster(
        some.map(({ document }) => signatureOf(document)),
        (n) => toComparable(some[n]!.document),
      ).compared
    const half = occurrences.slice(0, 140)
    expect(work(half)).toBeLessThan(6 * half.length)
    expect(work(occurrences.slice(0, 280))).toBeLessThan(3 * work(half))
  })

  it('take less than a kilobyte each until they are linked', () => {
    for (const { document } of occurrences.slice(0, 100)) {
      const { keys, cites, digest } = signatureOf(document)
      expect(keys.byteLength + cites.byteLength + 2 * digest.length).toBeLessThan(400)
    }
  })
})
