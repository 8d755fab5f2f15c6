/** The five-character sequences of a text: what two texts can have in common at most, told without an alignment. */
import { mix } from './hash.js'

/** Length of the sequences: the length that published work on Chinese near-duplicates uses. */
const GRAM = 5
const BASE = 0x01000193
/** What the first character of a sequence has become by its last. */
let leaves = 1
for (let i = 0; i < GRAM; i++) leaves = Math.imul(leaves, BASE)

/** Calls back with the hash of each sequence of a text. */
export function forGrams(text: string, call: (hash: number) => void): void {
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash, BASE) + text.charCodeAt(i)
    if (i >= GRAM) hash -= Math.imul(leaves, text.charCodeAt(i - GRAM))
    if (i >= GRAM - 1) call(mix(hash))
  }
}

/** The hashes of the sequences of a text, ascending, each once. */
export type Grams = Uint32Array

export function gramsOf(text: string): Grams {
  const hashes = new Uint32Array(text.length)
  let count = 0
  forGrams(text, (hash) => {
    hashes[count++] = hash
  })
  const sorted = hashes.subarray(0, count).sort()
  let kept = 0
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!
  return sorted.slice(0, kept)
}

/** How many sequences both texts have. */
export function countCommon(a: Grams, b: Grams): number {
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!]
    if (left === right) both++
    if (left <= right) i++
    if (right <= left) j++
  }
  return both
}
