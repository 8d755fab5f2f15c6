/** How alike two texts are: estimated from small sketches, so that no text has to be kept. */

/** Length of the character sequences compared. Five is the length that published work on Chinese near-duplicates uses. */
const LENGTH = 5
/** Hashes that a sketch holds at most. The error of the estimate is about 1/√SIZE. */
const SIZE = 512
const BASE = 0x01000193
/** BASE to the power of LENGTH, modulo 2³²: what the character that leaves the window weighs. */
const LEAVES = (() => {
  let power = 1
  for (let i = 0; i < LENGTH; i++) power = Math.imul(power, BASE)
  return power
})()

/** The hashes of a text's five-character sequences that end in `zeros` zero bits, ascending, each once. */
export interface Sketch {
  zeros: number
  hashes: Uint32Array
}

/** Sketch of a squeezed text: as few zeros as leave no more than SIZE hashes. */
export function sketchOf(text: string): Sketch {
  const found = new Set<number>()
  let zeros = 0
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash, BASE) + text.charCodeAt(i)
    if (i >= LENGTH) hash -= Math.imul(LEAVES, text.charCodeAt(i - LENGTH))
    const mixed = mix(hash)
    if (i < LENGTH - 1 || !endsIn(mixed, zeros)) continue
    found.add(mixed)
    while (found.size > SIZE) {
      zeros++
      for (const one of found) if (!endsIn(one, zeros)) found.delete(one)
    }
  }
  return { zeros, hashes: Uint32Array.from(found).sort() }
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}

function endsIn(hash: number, zeros: number): boolean {
  return (hash & ((1 << zeros) - 1)) === 0
}

/** Share of the sequences of both texts that both have, 0 to 1, rounded to three places; exact for texts of few sequences. */
export function similarity(a: Sketch, b: Sketch): number {
  const zeros = Math.max(a.zeros, b.zeros)
  const left = new Set(a.hashes.filter((hash) => endsIn(hash, zeros)))
  const right = b.hashes.filter((hash) => endsIn(hash, zeros))
  const both = right.filter((hash) => left.has(hash)).length
  const all = left.size + right.length - both
  return all === 0 ? 1 : Math.round((both / all) * 1000) / 1000
}
