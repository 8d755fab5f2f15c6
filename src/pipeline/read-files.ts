import { InputError, type InputFile } from '../read/index.js'
import { Cache, type ParsedLine, readInput } from '../store/index.js'
import type { Findings } from './findings.js'
import type { Settings } from './settings.js'
import type { Watcher } from './watcher.js'

/**
 * Reads and parses inputs, one after the other: the stretches of each source, then its own line. One that cannot be read is kept in
 * `found`; stretches of it may have been given, its own line was not.
 */
export async function* readFiles(
  files: readonly InputFile[],
  { cache: where, encoding }: Pick<Settings, 'cache' | 'encoding'>,
  found: Findings,
  watcher: Watcher,
): AsyncGenerator<ParsedLine, void, undefined> {
  const cache = where === null ? null : new Cache(where)
  const reading = {
    encoding,
    cache,
    onParse: () => {
      found.parsed++
    },
    onFailure: (failure: InputError) => {
      found.failures.push(failure)
    },
  }
  for (const [index, file] of files.entries()) {
    watcher.reading?.(index)
    try {
      for await (const line of readInput(file, reading)) {
        if ('ledger' in line) watcher.read?.(line)
        yield line
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      found.failures.push(error)
    }
  }
  cache?.close()
  found.cacheFault = cache?.fault ?? null
}
