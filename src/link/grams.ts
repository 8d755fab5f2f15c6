/** The five-character sequences of a text: what two texts can have in common at most, told without an alignment. */
import { forGrams } from './signature.js'

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
