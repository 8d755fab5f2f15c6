/** How much two documents have in common, for copies.csv and relations.csv. */
import type { ParsedDocument } from '../model/index.js'
import { wholeText } from './normal.js'
import { forGrams } from './signature.js'

/** Share of the five-character sequences of both documents that both have, 0 to 1, to three places. Script and width count as the same. */
export function similarity(a: ParsedDocument, b: ParsedDocument): number {
  const [left, right] = [gramsOf(a), gramsOf(b)]
  let both = 0
  for (const gram of left) if (right.has(gram)) both++
  const all = left.size + right.size - both
  return all === 0 ? 1 : Math.round((both / all) * 1000) / 1000
}

function gramsOf({ tree }: ParsedDocument): Set<number> {
  const grams = new Set<number>()
  forGrams(wholeText(tree), (hash) => grams.add(hash))
  return grams
}
