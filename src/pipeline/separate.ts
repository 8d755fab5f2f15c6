/** --no-dedupe: every occurrence is a document of its own, and is given out as soon as its source is parsed. */
import { collate, DEFAULT_COLLATE, toRecord } from '../collate/index.js'
import { Identities } from '../link/index.js'
import type { Linked } from '../model/index.js'
import type { StretchLine } from '../store/index.js'
import { addSource, type Findings } from './findings.js'
import { Origins } from './origins.js'
import { own } from './own.js'
import { aboutSource, stretchesOf, type WholeSource } from './whole-sources.js'

export async function* separate(
  sources: Iterable<WholeSource> | AsyncIterable<WholeSource>,
  found: Findings,
): AsyncGenerator<Linked, void, undefined> {
  const identities = new Identities()
  for await (const source of sources) {
    addSource(found, source)
    yield* aboutSource(source)
    const origins = new Origins()
    origins.add(source.source)
    for (const stretch of stretchesOf(source)) {
      const item = linkAlone(stretch, identities)
      yield { ...item, record: item.record && origins.into(item.record) }
    }
  }
}

/** Links a stretch of `file`, its document made of one occurrence. `identities` knows those of the documents before. */
export function linkAlone({ file, document, ledger }: Omit<StretchLine, 'version'>, identities: Identities): Linked {
  if (document === null) return { file, record: null, duplicateOf: '', ledger: own(ledger, ''), warnings: [] }
  const id = identities.of(document)
  const record = toRecord(collate([document], DEFAULT_COLLATE), [document], id, () => 1)
  return { file, record, duplicateOf: '', ledger: own(ledger, id), warnings: [] }
}
