// The text that is measured: generated notices, out of a seed, in one file of a given size.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadGenerator } from '../scripts/load-typescript.mjs'

/** Any number would do; it must stay the same for figures to be comparable. */
const SEED = 20_250_101

/** Size in MB of each of the files of the start-up table: with the document that crosses it, that of the scraped files of the mark. */
const FILE = 0.1

let generator

/** Writes about `megabytes` (10⁶ bytes) of generated text to `path`, unless the file is there. */
export async function makeCorpus(path, megabytes, seed = SEED) {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  generator ??= await loadGenerator()
  const fresh = `${path}.${process.pid}.tmp`
  const file = openSync(fresh, 'w')
  for (const { raw } of generator.generateCorpus(seed, megabytes * 1e6)) writeSync(file, raw)
  closeSync(file)
  renameSync(fresh, path)
}

/** Three files in `folder`; gives their paths. */
export async function makeFiles(folder) {
  const paths = [1, 2, 3].map((number) => join(folder, `file-${number}.txt`))
  for (const [index, path] of paths.entries()) await makeCorpus(path, FILE, index + 1)
  return paths
}
