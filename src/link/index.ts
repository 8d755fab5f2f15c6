/** The link step: gives every document its identity, and tells which occurrences are the same document and how documents hang together. */

export { type Comparable, toComparable } from './comparable.js'
export { docIdOf, Identities } from './identity.js'
export { LinkIndex } from './link-index.js'
export { signatureOf } from './signature.js'
export { similarity } from './similarity.js'
export type { LinkedPair, Links, Relation, Signature } from './types.js'
