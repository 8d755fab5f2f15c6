/** What the fuzzer begins with: small inputs of every kind that can be read. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../generate/random.js'

/** An input: its name says how it may be read (`.md`), its bytes say the rest. */
export interface FuzzInput {
  name: string
  bytes: Buffer
}

/** An input as it stands in a folder of the checkout. */
export interface Seed extends FuzzInput {
  folder: string
}

const FOLDERS = ['corpus', 'tests/html/pages', 'out/markdown', 'tests/fuzz/cases', 'tests/read/samples']

/** Lines that are cut out of a file for one input: enough for a head and an outline, few enough to try many. */
const MOST_LINES = 20

/** The inputs in the folders of a checkout, by their kinds. */
export function loadSeeds(root: string): readonly Seed[] {
  return FOLDERS.flatMap((folder) =>
    listFolder(join(root, folder)).map((name) => ({ name, folder, bytes: readFileSync(join(root, folder, name)) })),
  )
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

/** One of the seeds, or some consecutive lines of it where it is long. Containers stay whole. */
export function pickSeed(seeds: readonly FuzzInput[], random: Random): FuzzInput {
  const { name, bytes } = random.pick(seeds)
  if (!/\.(txt|md|html)$/.test(name) || bytes.length < 4000) return { name, bytes }
  const lines = bytes.toString('latin1').split('\n')
  const from = random.chance(0.3) ? 0 : random.int(0, lines.length - 1)
  const cut = lines.slice(from, from + random.int(3, MOST_LINES)).join('\n')
  return { name, bytes: Buffer.from(name.endsWith('.html') && from > 0 ? `<html>${cut}` : cut, 'latin1') }
}
