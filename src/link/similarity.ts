/** How much two documents have in common, for copies.csv and relations.csv. */
import type { ParsedDocument } from '../model/index.js'
import { countCommon, gramsOf } from './grams.js'
import { wholeText } from './normal.js'

/** Share of the five-character sequences of both documents that both have, 0 to 1, to three places. Script and width count as the same. */
export function similarity(a: ParsedDocument, b: ParsedDocument): number {
  const [left, right] = [gramsOf(wholeText(a.tree)), gramsOf(wholeText(b.tree))]
  const both = countCommon(left, right)
  const all = left.length + right.length - both
  return all === 0 ? 1 : Math.round((both / all) * 1000) / 1000
}
