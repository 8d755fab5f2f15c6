/** The whole way: inputs → read → parse → link. Writers take what comes out (write/). */

import { Linker } from './link/index.js'
import type { Linked, SourceSummary, WarningRecord } from './model/index.js'
import { parse } from './parse/index.js'
import { InputError, type InputFile, openSources } from './read/index.js'

/** How a run is to be done; loose options are resolved to these once. */
export interface Settings {
  /** One document for all its occurrences. */
  dedupe: boolean
  /** Name of the encoding of all inputs; null to find it out. */
  encoding: string | null
}

export const DEFAULT_SETTINGS: Settings = { dedupe: true, encoding: null }

/** A run that is going on. Its lists are whole once the last item was taken. */
export interface Run {
  /** The stretches of all inputs, in the order of file, then line. */
  items: AsyncGenerator<Linked>
  linker: Linker
  sources: SourceSummary[]
  /** Inputs that could not be read. */
  failures: InputError[]
  /** Warnings about whole sources. */
  warnings: WarningRecord[]
}

/** Begins a run over `files`. `onSource` is told of every file before it is read. */
export function run(files: readonly InputFile[], settings: Settings, onSource: (file: InputFile, index: number) => void = () => {}): Run {
  const going: Omit<Run, 'items'> = { linker: new Linker(settings.dedupe), sources: [], failures: [], warnings: [] }
  return { ...going, items: extract(files, settings, going, onSource) }
}

async function* extract(
  files: readonly InputFile[],
  settings: Settings,
  going: Omit<Run, 'items'>,
  onSource: (file: InputFile, index: number) => void,
): AsyncGenerator<Linked> {
  for (const [index, file] of files.entries()) {
    onSource(file, index)
    try {
      for await (const source of openSources(file, settings.encoding, (failure) => going.failures.push(failure))) {
        for (const parsed of parse(source.lines(), source.file)) yield going.linker.link(parsed, source.file)
        going.sources.push(source.summary())
        going.warnings.push(...source.warnings())
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      going.failures.push(error)
    }
  }
}
