import { type ParsedLine, ParsedStore, type StoredStretches, toStretchLine } from '../store/index.js'

/**
 * The lines of the sources that are read to their end, each source as soon as it is: one that goes over a limit, or cannot be read any more,
 * on its way gives none.
 */
export async function* wholeSources(lines: AsyncIterable<ParsedLine>): AsyncGenerator<ParsedLine, void, undefined> {
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
      else {
        for (let at = 0; at < stretches.count; at++) yield toStretchLine(stretches.read(at), name)
        yield line
      }
    }
  } finally {
    store.close()
  }
}
