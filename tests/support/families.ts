/** Links generated families and counts which pairs of their files came out right. */

import type { Links } from '../../src/link/index.js'
import { LinkIndex, signatureOf, similarity } from '../../src/link/index.js'
import type { ParsedDocument } from '../../src/model/index.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'
import { type FamilyFile, family } from '../generate/copies/families.js'

export interface Occurrence {
  label: string
  document: ParsedDocument
  /** True for the longest document of its file: what else parsing finds in it is a splinter. */
  main: boolean
}

export interface PairCounts {
  /** Pairs of copies, and those that were found. */
  copies: number
  found: number
  /** Pairs that were put together, and those that do not belong together. */
  joined: number
  wrong: [Occurrence, Occurrence][]
  missed: [Occurrence, Occurrence][]
  /** Wrong pairs that are versions of one document. */
  versions: number
}

/** The documents in the files of families `from` to `to`. */
export function occurrencesOf(from: number, to: number): Occurrence[] {
  let count = 0
  const occurrences: Occurrence[] = []
  for (let seed = from; seed <= to; seed++)
    for (const file of family(seed)) occurrences.push(...occurrencesIn(file, `${String(count++).padStart(6, '0')}.txt`))
  return occurrences
}

function occurrencesIn({ label, raw }: FamilyFile, name: string): Occurrence[] {
  const documents = [...parse(toLines(raw), name)].flatMap(({ document }) => document ?? [])
  const size = ({ line_start, line_end }: ParsedDocument) => line_end - line_start
  const longest = documents.reduce<ParsedDocument | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null)
  return documents.map((document) => ({ label, document, main: document === longest }))
}

/** An occurrence that keeps its document as bytes: some 40,000 of them are in memory at once. */
export function packed({ label, main, document }: Occurrence): Occurrence {
  const bytes = Buffer.from(JSON.stringify(document))
  return {
    label,
    main,
    get document() {
      return JSON.parse(bytes.toString()) as ParsedDocument
    },
  }
}

export function linkAll(occurrences: readonly Occurrence[]): Links {
  const index = new LinkIndex()
  for (const { document } of occurrences) index.add(signatureOf(document))
  return index.link((occurrence) => occurrences[occurrence]!.document)
}

/** Pairs within clusters against pairs of one label; splinters count only where they are joined with another label. */
export function countPairs(occurrences: readonly Occurrence[], links: Links): PairCounts {
  const counts: PairCounts = { copies: 0, found: 0, joined: 0, wrong: [], missed: [], versions: 0 }
  for (const cluster of links.clusters) {
    forPairs(cluster, (a, b) => {
      const [one, other] = [occurrences[a]!, occurrences[b]!]
      counts.joined++
      // what is the same to the last character is one document, wherever it stands
      if (one.label === other.label || similarity(one.document, other.document) === 1) return
      counts.wrong.push([one, other])
      if (one.label.split('-')[0] === other.label.split('-')[0]) counts.versions++
    })
  }
  for (const members of byLabel(occurrences).values()) {
    forPairs(members, (a, b) => {
      counts.copies++
      if (links.clusterOf(a) === links.clusterOf(b)) counts.found++
      else counts.missed.push([occurrences[a]!, occurrences[b]!])
    })
  }
  return counts
}

function byLabel(occurrences: readonly Occurrence[]): Map<string, number[]> {
  const labels = new Map<string, number[]>()
  for (const [i, { label, main }] of occurrences.entries()) if (main) labels.set(label, [...(labels.get(label) ?? []), i])
  return labels
}

function forPairs(members: readonly number[], call: (a: number, b: number) => void): void {
  for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) call(a, b)
}
