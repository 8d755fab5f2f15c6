/** Input folders out of seeds, for properties of the command itself. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateFile } from '../generate/index.js'

/** Writes the generated files of some seeds to a folder, and gives their names. */
export function writeInputs(folder: string, seeds: readonly number[]): string[] {
  mkdirSync(folder, { recursive: true })
  return seeds.map((seed) => {
    const name = `${String(seed).padStart(4, '0')}.txt`
    writeFileSync(join(folder, name), generateFile(seed).raw)
    return name
  })
}

/** The whole numbers from `first` to `last`. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
