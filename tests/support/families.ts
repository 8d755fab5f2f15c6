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
  /** True for what parsing split off that says nothing but what the annexes of its document do: the members of a family share them. */
  annex: boolean
}

export interface PairCounts {
  /** Pairs of copies, and those that were found. */
  copies: number
  found: number
  /** Pairs that were put together, and those that do not belong together. */
  joined: number
  wrong: [Occurrence, Occurrence][]
  missed: [Occurrence, Occurrence][]
  /** Wrong pairs of a document and its version. */
  versions: number
}

/** Sequences of an annex that parsing split off that are in the annexes as they were written (it lost characters, and has numbers before its lines). */
const ANNEX_SHARE = 0.8
/** Sequences that only the letter has that may be in it: a line of the letter's end. A letter with its annexes has most of them. */
const LETTER_SHARE = 0.2
const GRAM = 5

/** The documents in the files of families `from` to `to`. */
export function occurrencesOf(from: number, to: number): Occurrence[] {
  let count = 0
  const occurrences: Occurrence[] = []
  for (let seed = from; seed <= to; seed++)
    for (const file of family(seed)) occurrences.push(...occurrencesIn(file, `${String(count++).padStart(6, '0')}.txt`))
  return occurrences
}

function occurrencesIn({ label, raw, letter, annexes }: FamilyFile, name: string): Occurrence[] {
  const documents = [...parse(toLines(raw), name)].flatMap(({ document }) => document ?? [])
  const size = ({ line_start, line_end }: ParsedDocument) => line_end - line_start
  const longest = documents.reduce<ParsedDocument | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null)
  const lines = raw.split('\n')
  const inAnnexes = gramsOf(annexes)
  const inLetter = new Set([...gramsOf(letter)].filter((gram) => !inAnnexes.has(gram)))
  return documents.map((document) => {
    const said = gramsOf(lines.slice(document.line_start - 1, document.line_end).join(''))
    const annex = shareIn(inAnnexes, said) >= ANNEX_SHARE && shareIn(said, inLetter) <= LETTER_SHARE
    return { label, document, main: document === longest, annex }
  })
}

/** The share of `part` that is in `whole`. */
function shareIn(whole: ReadonlySet<string>, part: ReadonlySet<string>): number {
  const found = [...part].filter((gram) => whole.has(gram)).length
  return part.size === 0 ? 0 : found / part.size
}

/** The sequences of five letters and digits of a text, whatever stands between them. */
function gramsOf(text: string): Set<string> {
  const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - GRAM + 1) }, (_, i) => letters.slice(i, i + GRAM)))
}

/** An occurrence that keeps its document as bytes: some 40,000 of them are in memory at once. */
export function packed({ document, ...rest }: Occurrence): Occurrence {
  const bytes = Buffer.from(JSON.stringify(document))
  return {
    ...rest,
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
      // what is the same to the last character is one document, wherever it stands, and so is an annex that parsing split off
      if (one.label === other.label || similarity(one.document, other.document) === 1 || isOneAnnex(one, other)) return
      counts.wrong.push([one, other])
      if (familyOf(one) === familyOf(other) && [one, other].every(({ label }) => !label.endsWith('-stranger'))) counts.versions++
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

const familyOf = ({ label }: Occurrence): string | undefined => label.split('-')[0]
const isOneAnnex = (a: Occurrence, b: Occurrence): boolean => a.annex && b.annex && familyOf(a) === familyOf(b)

function byLabel(occurrences: readonly Occurrence[]): Map<string, number[]> {
  const labels = new Map<string, number[]>()
  for (const [i, { label, main }] of occurrences.entries()) if (main) labels.set(label, [...(labels.get(label) ?? []), i])
  return labels
}

function forPairs(members: readonly number[], call: (a: number, b: number) => void): void {
  for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) call(a, b)
}
