/** Keeps the cache to its size. Another run may do the same at the same time: what is gone already is no error. */
import { readdirSync, rmSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds after which an unfinished entry is what a killed run left: no source takes a day. */
const LEFT_AFTER = 86_400_000

interface Entry {
  path: string
  bytes: number
  /** When it was used last, in milliseconds. */
  used: number
}

/** Removes the entries that were not used for longest, until the rest takes at most `limit` bytes. */
export function evict(folder: string, limit: number): void {
  const entries = listEntries(join(folder, 'parsed')).sort(byUse)
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  for (const entry of entries) {
    if (bytes <= limit) return
    rmSync(entry.path, { force: true })
    bytes -= entry.bytes
  }
}

/** Removes unfinished entries that no run can still be writing. */
export function removeLeft(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stat = statOf(path)
    if (stat !== undefined && now - stat.mtimeMs > LEFT_AFTER) rmSync(path, { recursive: true, force: true })
  }
}

function listEntries(folder: string): Entry[] {
  return readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name)).flatMap((rest): Entry[] => {
      const path = join(folder, name, rest)
      const stat = statOf(path)
      return stat === undefined ? [] : [{ path, bytes: stat.size, used: stat.mtimeMs }]
    }),
  )
}

/** Entries of one run have one time; which of them go is as good as chance, so that some are there when all are asked for again. */
function byUse(a: Entry, b: Entry): number {
  return a.used - b.used || (a.path < b.path ? -1 : 1)
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}
