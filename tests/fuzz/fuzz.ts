/** One round of the fuzzer: the input of a number, and what does not hold of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from '../generate/random.js'
import { mutate } from './mutate.js'
import { pack } from './pack.js'
import { type FuzzInput, pickSeed } from './seeds.js'

/** Characters of a record that inputs are made of: enough for a notice with a table. */
const LONGEST_RECORD = 40_000

/** Gives the mutated input of a number: the same number gives the same input, as long as the seeds stay the same. */
export function inputsOf(root: string, seed: number, seeds: readonly FuzzInput[]): (number: number) => FuzzInput {
  const records = readFileSync(join(root, 'out/documents.jsonl'), 'utf8').split('\n')
  const short = records.filter((record) => record !== '' && record.length < LONGEST_RECORD)
  return (number) => {
    const random = new Random(Math.imul(seed, 0x9e3779b1) + number)
    const { name, bytes } = pickSeed(seeds, random)
    return pack({ name, bytes: mutate(bytes, random) }, random, short)
  }
}

export { readThrough, violations } from './properties.js'
export { loadSeeds } from './seeds.js'
