/** What of a dataset is no longer as it was written: its datapackage.json has the size and the hash of every other file. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PACKAGE_FILE, reasonOf } from '../read/index.js'
import { hasCode } from './beside.js'
import { isWhole, listedFiles } from './listed.js'
import { readChunks } from './read-lines.js'

/** A file that is damaged, or that somebody changed. */
export interface Damage {
  /** Relative to the dataset, `/` between folders. */
  path: string
  /** What is wrong with it: `is missing`, `is cut off`. */
  problem: string
}

/** The files of a dataset that are not as they were written, datapackage.json first, the others in its order. Reads all of them. */
export function* findDamage(folder: string): Generator<Damage> {
  if (!isWhole(join(folder, PACKAGE_FILE))) yield { path: PACKAGE_FILE, problem: 'is cut off' }
  for (const { path, bytes, hash } of listedFiles(join(folder, PACKAGE_FILE))) {
    const problem = problemOf(join(folder, path), bytes, hash)
    if (problem !== null) yield { path, problem }
  }
}

function problemOf(path: string, bytes: number, hash: string): string | null {
  try {
    const [found, size] = hashOf(path)
    if (size < bytes) return `has ${size} of ${bytes} bytes`
    return found === hash ? null : 'was changed'
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'is missing' : `cannot be read (${reasonOf(error)})`
  }
}

/** The hash of a file as datapackage.json has it, and its size in bytes. */
function hashOf(path: string): [string, number] {
  const hash = createHash('sha256')
  let size = 0
  for (const chunk of readChunks(path)) {
    hash.update(chunk)
    size += chunk.length
  }
  return [`sha256:${hash.digest('hex')}`, size]
}
