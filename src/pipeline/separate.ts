/** --no-dedupe: every occurrence is a document of its own, and is given out as soon as its source is parsed. */
import { collate, DEFAULT_COLLATE, toRecord } from '../collate/index.js'
import { Identities } from '../link/index.js'
import type { Linked } from '../model/index.js'
import type { ParsedLine, StretchLine } from '../store/index.js'
import { addSource, type Findings } from './findings.js'
import { own } from './own.js'

export async function* separate(lines: AsyncIterable<ParsedLine>, found: Findings): AsyncGenerator<Linked, void, undefined> {
  const identities = new Identities()
  for await (const line of lines) {
    if ('source' in line) {
      addSource(found, line)
    } else {
      yield linkAlone(line, identities)
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
