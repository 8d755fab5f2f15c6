/** How alike two texts are: estimated from small sketches, so that no text has to be kept. */

/** Length of the character sequences compared. Five is the length that published work on Chinese near-duplicates uses. */
const LENGTH = 5
/** Hashes kept of a text. The error of the estimate is about 1/√SIZE. */
const SIZE = 256

/** The smallest hashes of the five-character sequences of a text, ascending, each once. */
export type Sketch = Uint32Array

/** Sketch of a squeezed text. Two texts are compared by sketches, whatever their lengths. */
export function sketchOf(text: string): Sketch {
  const hashes = new Uint32Array(Math.max(text.length - LENGTH + 1, 1))
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashAt(text, i)
  hashes.sort()
  const kept = new Uint32Array(Math.min(SIZE, hashes.length))
  let count = 0
  for (let i = 0; i < hashes.length && count < SIZE; i++) if (count === 0 || kept[count - 1] !== hashes[i]) kept[count++] = hashes[i]!
  return kept.slice(0, count)
}

/** FNV-1a over the code units of one sequence, with a final mix. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5
  for (let i = at; i < at + LENGTH && i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Share of the sequences of both texts that both have, 0 to 1, rounded to three places; exact for texts of few sequences. */
export function similarity(a: Sketch, b: Sketch): number {
  let [i, j, both, seen] = [0, 0, 0, 0]
  while (seen < SIZE && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  return seen === 0 ? 1 : Math.round((both / seen) * 1000) / 1000
}
