/** Runs of the whole way in this process. */
import type { Linked } from '../../src/model/index.js'
import { DEFAULT_SETTINGS, type Run, run, type Settings } from '../../src/pipeline/index.js'
import type { InputFile } from '../../src/read/index.js'
import type { CacheSettings } from '../../src/store/index.js'

/** A moment like any other: the cache is told what time it is. */
export const NOW = Date.UTC(2030, 4, 1)

export function toCache(folder: string, fields: Partial<CacheSettings> = {}): CacheSettings {
  return { folder, tool: 'of the test', limit: 1e9, now: NOW, ...fields }
}

/** Inputs that are at hand, by their names. */
export function toInputs(texts: Record<string, string>): InputFile[] {
  const names = Object.keys(texts).sort()
  return names.map((name) => ({ path: name, file: name, shown: name, bytes: Buffer.from(texts[name] ?? '') }))
}

/** A whole run. */
export async function runOver(files: readonly InputFile[], settings: Partial<Settings> = {}): Promise<{ going: Run; items: Linked[] }> {
  const going = run(files, { ...DEFAULT_SETTINGS, ...settings })
  const items: Linked[] = []
  for await (const item of going.items) items.push(item)
  return { going, items }
}

/** Everything that a run gives to those who write it. */
export async function resultOf(files: readonly InputFile[], settings: Partial<Settings> = {}): Promise<object> {
  return taken(run(files, { ...DEFAULT_SETTINGS, ...settings }))
}

/** Takes all items of a run: what it gives to those who write it. */
export async function taken(going: Run): Promise<object> {
  const items: Linked[] = []
  for await (const item of going.items) items.push(item)
  const { sources, encodings, failures, relations } = going
  return { items, sources, encodings, failures: failures.map(({ message }) => message), relations }
}
