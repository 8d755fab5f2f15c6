/** The runs of characters that two texts have in common, in order. */

import type { Work } from '../../model/index.js'
import { diff } from './diff.js'
import { coalesced, equalRuns, type Run } from './equal.js'

/** Length of the sequences by which long texts are anchored before they are compared character by character. */
const GRAM = 8
/** Characters of both texts together from which they are anchored first. */
const LONG = 600
/** Edits up to which a stretch without anchors is compared. Two strangers of some hundred characters are given up there. */
const MOST_EDITS = 1000

export function textRuns(a: string, b: string, meter: Work): Run[] {
  const [left, right] = [toCodes(a), toCodes(b)]
  if (a.length + b.length < LONG) return diff(left, right, MOST_EDITS, meter)
  const ids = new Map<string, number>()
  const grams = widened(equalRuns(toGrams(a, ids), toGrams(b, ids), meter))
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const gram of [...grams, { a: a.length, b: b.length, length: 0 }]) {
    for (const run of diff(left.slice(i, gram.a), right.slice(j, gram.b), MOST_EDITS, meter))
      runs.push({ a: run.a + i, b: run.b + j, length: run.length })
    if (gram.length > 0) runs.push(gram)
    i = gram.a + gram.length
    j = gram.b + gram.length
  }
  return coalesced(runs)
}

function toCodes(text: string): number[] {
  const codes: number[] = []
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i))
  return codes
}

/** The number of each sequence of a text; equal sequences have the same. */
function toGrams(text: string, ids: Map<string, number>): number[] {
  const grams: number[] = []
  for (let i = 0; i + GRAM <= text.length; i++) {
    const gram = text.slice(i, i + GRAM)
    const id = ids.get(gram) ?? ids.size
    ids.set(gram, id)
    grams.push(id)
  }
  return grams
}

/** Runs of equal sequences as runs of characters; where two overlap the later one gives way. */
function widened(grams: readonly Run[]): Run[] {
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const { a, b, length } of grams) {
    const skip = Math.max(i - a, j - b, 0)
    const left = length + GRAM - 1 - skip
    if (left <= 0) continue
    runs.push({ a: a + skip, b: b + skip, length: left })
    i = a + skip + left
    j = b + skip + left
  }
  return runs
}
