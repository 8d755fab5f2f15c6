import type { Linked } from '../model/index.js'
import { type ParsedLine, ParsedStore, type SourceLine, type StoredStretches, type StretchLine, toStretchLine } from '../store/index.js'

/** A source that was read to its end, its stretches in a store. */
export interface WholeSource extends Omit<SourceLine, 'stretches'> {
  stretches: StoredStretches
}

/**
 * The sources that are read to their end, each as soon as it is: one that goes over a limit, or cannot be read any more, on its way is none.
 * The stretches of a source are there until the next one is asked for.
 */
export async function* wholeSources(lines: AsyncIterable<ParsedLine>): AsyncGenerator<WholeSource, void, undefined> {
  let store = new ParsedStore()
  let stretches: StoredStretches = store.begin()
  let file: string | null = null
  try {
    for await (const line of lines) {
      const name = 'source' in line ? line.source.file : line.file
      if (name !== file) {
        store.close()
        store = new ParsedStore()
        stretches = store.begin()
        file = name
      }
      if ('ledger' in line) stretches.add({ document: line.document, ledger: line.ledger })
      else yield { ...line, stretches }
    }
  } finally {
    store.close()
  }
}

/** The stretches of a source, in order. */
export function* stretchesOf({ source, stretches }: WholeSource): Generator<StretchLine, void, undefined> {
  for (let at = 0; at < stretches.count; at++) yield toStretchLine(stretches.read(at), source.file)
}

/** The lines of a source: its stretches, then its own, which ends them. */
export function* linesOf(whole: WholeSource): Generator<ParsedLine, void, undefined> {
  yield* stretchesOf(whole)
  const { version, input, source, stretches, encoding, warnings } = whole
  yield { version, input, source, stretches: stretches.count, encoding, warnings }
}

/** The warnings about a source as a whole, which stand before all that is in it; nothing where there are none. */
export function* aboutSource({ source: { file }, warnings }: Pick<WholeSource, 'source' | 'warnings'>): Generator<Linked, void, undefined> {
  if (warnings.length > 0) yield { file, record: null, duplicateOf: '', ledger: [], warnings }
}
