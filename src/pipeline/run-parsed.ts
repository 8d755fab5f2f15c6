/** The way from what `policy-extract parse` wrote: the same items as a run over the inputs themselves gives. */
import { InputError, type InputFile } from '../read/index.js'
import { type ParsedLine, type ParsedStore, readParsed } from '../store/index.js'
import { type Findings, noFindings } from './findings.js'
import { type GatheredSource, gather } from './gather.js'
import { joinCopies } from './join-copies.js'
import type { Run } from './run.js'
import { separate } from './separate.js'
import type { Settings } from './settings.js'
import { throughStore } from './through-store.js'
import type { Watcher } from './watcher.js'

/** Begins a run over files of parsed lines. The sources in them may come in any order; those of one input stand in theirs. */
export function runParsed(files: readonly InputFile[], settings: Settings, watcher: Watcher = {}): Run {
  const found = noFindings()
  const items = throughStore(
    (store) => gatherFiles(files, store, found, watcher),
    (gathered) => {
      const sources = gathered.sort((a, b) => (a.input < b.input ? -1 : a.input > b.input ? 1 : 0))
      return settings.dedupe ? joinCopies(sources, settings, found, watcher) : separate(sources, found)
    },
  )
  return Object.assign(found, { items })
}

async function* gatherFiles(
  files: readonly InputFile[],
  store: ParsedStore,
  found: Findings,
  watcher: Watcher,
): AsyncGenerator<GatheredSource, void, undefined> {
  const names = new Set<string>()
  for (const [index, file] of files.entries()) {
    watcher.reading?.(index)
    const fail = (reason: string) => found.failures.push(new InputError(file.shown, reason))
    const onLost = (name: string) => fail(`the source “${name}” in it is not whole; parse it anew`)
    try {
      for await (const source of gather(watched(readParsed(file), watcher), store, onLost)) {
        const { file: name } = source.source
        if (names.has(name)) fail(`the source “${name}” in it was read before, maybe another of the same name; parse them together`)
        else yield source
        names.add(name)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      found.failures.push(error)
    }
  }
}

async function* watched(lines: AsyncIterable<ParsedLine>, watcher: Watcher): AsyncGenerator<ParsedLine, void, undefined> {
  for await (const line of lines) {
    if ('ledger' in line) watcher.read?.(line)
    yield line
  }
}
