/** The index of a run: signatures come in, clusters and relations go out. */
import type { ParsedDocument } from '../model/index.js'
import { findCitations } from './citations.js'
import { type Clustering, cluster } from './clusters.js'
import { type Comparable, toComparable } from './comparable.js'
import { similarity } from './similarity.js'
import type { LinkedPair, Links, Signature } from './types.js'

export class LinkIndex {
  private readonly signatures: Signature[] = []

  /** Takes the next document, in the order of file, then line; gives its number, counted from 0. */
  add(signature: Signature): number {
    return this.signatures.push(signature) - 1
  }

  /**
   * Links all documents. `documentOf` is asked for those that are to be compared, several times for some; `toReady` makes one ready for that, where it
   * need not be made so anew.
   */
  link(
    documentOf: (occurrence: number) => ParsedDocument,
    toReady: (occurrence: number) => Comparable = (occurrence) => toComparable(documentOf(occurrence)),
  ): Links {
    const clustering = cluster(this.signatures, toReady)
    const { clusters, places } = toClusters(clustering)
    const first = (occurrence: number): number => clusters[places[occurrence]!]![0]!
    const cited = findCitations(this.signatures).map((pair) => ({ ...pair, relation: 'cites' as const }))
    const relations = distinct([...clustering.pairs, ...cited], first)
    return {
      clusters,
      clusterOf: (occurrence) => places[occurrence]!,
      givenUp: clustering.givenUp,
      relations: relations.map((pair) => ({ ...pair, similarity: similarity(documentOf(pair.of), documentOf(pair.to)) })),
    }
  }
}

type Pair = Omit<LinkedPair, 'similarity'>

/** Relations of occurrences as those of their clusters, by their first members: each once, in order. */
function distinct(pairs: readonly Pair[], first: (occurrence: number) => number): Pair[] {
  const known = new Map<string, Pair>()
  for (const { of, to, relation } of pairs) {
    const pair = { of: first(of), to: first(to), relation }
    const key = `${pair.of} ${pair.to}`
    if (pair.of !== pair.to && !known.has(key)) known.set(key, pair)
  }
  return [...known.values()].sort((a, b) => a.of - b.of || a.to - b.to)
}

function toClusters({ centreOf }: Clustering): { clusters: number[][]; places: Int32Array } {
  const clusters: number[][] = []
  const byCentre = new Map<number, number>()
  const places = new Int32Array(centreOf.length)
  for (const [occurrence, centre] of centreOf.entries()) {
    const at = byCentre.get(centre) ?? clusters.length
    if (at === clusters.length) {
      byCentre.set(centre, at)
      clusters.push([])
    }
    clusters[at]!.push(occurrence)
    places[occurrence] = at
  }
  return { clusters, places }
}
