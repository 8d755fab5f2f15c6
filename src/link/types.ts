/** What linking takes and gives. */

/**
 * What is kept of a document until all documents are known: at most about 1 kB, whatever its length.
 *
 * The keys only propose which documents to compare; two documents that share none are never compared.
 */
export interface Signature {
  /** Hashes of what copies share, ascending, each once. The lowest bit is set on those of names (number, title, whole text). */
  keys: Uint32Array
  /** Characters of the normalised text. */
  length: number
  /** Hash of the document's whole text: with the length it gives documents an order that does not depend on their files. */
  digest: string
  /** What the document names in its title, if it is one that speaks about others: hashes of their titles and numbers. */
  cites: Uint32Array
}

export type Relation = 'version' | 'excerpt' | 'cites'

/** A relation between two clusters, by their first members. */
export interface LinkedPair {
  /** The later version, the excerpt, the document that cites. */
  of: number
  /** The earlier version, the whole, what is cited. */
  to: number
  relation: Relation
  /** Share of the five-character sequences of both that both have, 0 to 1. */
  similarity: number
}

/** Which occurrences are one document, and how the documents hang together. */
export interface Links {
  /** Every occurrence in exactly one; members ascending, clusters by their first member. */
  clusters: readonly (readonly number[])[]
  /** Index in `clusters`. */
  clusterOf(occurrence: number): number
  relations: readonly LinkedPair[]
  /** Longer occurrences that take too many steps to compare with one (src/model/limits.ts): whether it is a copy of them is not known. */
  givenUp: ReadonlyMap<number, readonly number[]>
}
