/** The index of a run: signatures come in, clusters and relations go out. */
import type { ParsedDocument } from '../model/index.js'
import { type Clustering, cluster } from './clusters.js'
import { similarity } from './similarity.js'
import type { LinkedPair, Links, Signature } from './types.js'

export class LinkIndex {
  private readonly signatures: Signature[] = []

  /** Takes the next document, in the order of file, then line; gives its number, counted from 0. */
  add(signature: Signature): number {
    return this.signatures.push(signature) - 1
  }

  /** Links all documents. `documentOf` is asked for those that are to be compared, several times for some. */
  link(documentOf: (occurrence: number) => ParsedDocument): Links {
    const clustering = cluster(this.signatures, documentOf)
    const { clusters, places } = toClusters(clustering)
    const relations = [...clustering.pairs.map((pair) => ({ ...pair, similarity: similarity(documentOf(pair.of), documentOf(pair.to)) }))]
    const first = (occurrence: number): number => clusters[places[occurrence]!]![0]!
    return {
      clusters,
      clusterOf: (occurrence) => places[occurrence]!,
      relations: sorted(relations.map((pair) => ({ ...pair, of: first(pair.of), to: first(pair.to) }))),
    }
  }
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

function sorted(pairs: LinkedPair[]): LinkedPair[] {
  return pairs.sort((a, b) => a.of - b.of || a.to - b.to)
}
