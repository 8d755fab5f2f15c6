/** One round of the fuzzer: the input of a number, and what does not hold of it. */
import { Random } from '../generate/random.js'
import { mutate } from './mutate.js'
import { type FuzzInput, pickSeed } from './seeds.js'

/** The mutated input of a number: the same number gives the same input, as long as the seeds stay the same. */
export function inputOf(seed: number, number: number, seeds: readonly FuzzInput[]): FuzzInput {
  const random = new Random(Math.imul(seed, 0x9e3779b1) + number)
  const { name, bytes } = pickSeed(seeds, random)
  return { name, bytes: mutate(bytes, random) }
}

export { violations } from './properties.js'
export { loadSeeds } from './seeds.js'
