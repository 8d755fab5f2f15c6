/** The whole way over inputs: each document made of all its copies. */
import type { Linked } from '../model/index.js'
import type { InputFile } from '../read/index.js'
import { type Findings, noFindings } from './findings.js'
import { gather } from './gather.js'
import { joinCopies } from './join-copies.js'
import { readFiles } from './read-files.js'
import { separate } from './separate.js'
import type { Settings } from './settings.js'
import { throughStore } from './through-store.js'
import type { Watcher } from './watcher.js'
import { wholeSources } from './whole-sources.js'

/** A run that is going on. */
export interface Run extends Findings {
  /** The stretches of all inputs, in the order of file, then line. */
  items: AsyncGenerator<Linked, void, undefined>
}

/** Begins a run over `files`, which are in the order of their names. */
export function run(files: readonly InputFile[], settings: Settings, watcher: Watcher = {}): Run {
  const found = noFindings()
  const lines = readFiles(files, settings, found, watcher)
  // one object: what is found later is seen in the run
  return Object.assign(found, {
    items: settings.dedupe
      ? throughStore(
          (store) => gather(lines, store),
          (sources) => joinCopies(sources, settings, found, watcher),
        )
      : separate(wholeSources(lines), found),
  })
}
