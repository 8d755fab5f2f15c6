/** The collate step: several copies of one document, each damaged in its own way, to one document (docs/collate.md). */
import type { ParsedDocument } from '../model/index.js'
import { rankCopies } from './rank.js'
import type { Collated, CollateOptions } from './types.js'

export { toRecord } from './record.js'
export { type Collated, type CollateOptions, DEFAULT_COLLATE } from './types.js'

/**
 * Makes one document of its copies.
 *
 * @param copies at least one; the order is of no account, but `copy` in the result is an index into it
 */
export function collate(copies: readonly ParsedDocument[], { prefer }: CollateOptions): Collated {
  const base = rankCopies(copies, prefer)[0]
  const document = base === undefined ? undefined : copies[base]
  if (base === undefined || document === undefined) throw new Error('Cannot collate no copies: a document has one at least')
  return { document, base, copies: copies.map(() => ({ lacks: [], only: [] })), readings: [] }
}
