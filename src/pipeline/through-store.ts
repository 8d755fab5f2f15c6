/** The two passes: every source is gathered into a store before the first of them is given out again. */
import type { Linked } from '../model/index.js'
import { ParsedStore } from '../store/index.js'
import type { GatheredSource } from './gather.js'

/** Gathers all sources and gives out what `give` makes of them; the store is closed behind it, however the run ends. */
export async function* throughStore(
  gather: (store: ParsedStore) => AsyncIterable<GatheredSource>,
  give: (sources: GatheredSource[]) => Iterable<Linked> | AsyncIterable<Linked>,
): AsyncGenerator<Linked, void, undefined> {
  const store = new ParsedStore()
  try {
    const sources: GatheredSource[] = []
    for await (const source of gather(store)) sources.push(source)
    yield* give(sources)
  } finally {
    store.close()
  }
}
