import { type Comparable, type Signature, signatureOf, toComparable } from '../link/index.js'
import type { ParsedDocument } from '../model/index.js'
import type { ParsedLine, ParsedStore, StoredStretches } from '../store/index.js'
import type { WholeSource } from './whole-sources.js'

/** A source that was read to its end, and what linking needs of its documents. */
export interface GatheredSource extends WholeSource {
  documents: GatheredDocument[]
}

/** A document of a source. */
export interface GatheredDocument {
  /** Index of its stretch. */
  stretch: number
  signature: Signature
  /** The document ready to be compared, as long as the store has it in memory. */
  ready: Comparable | null
}

/** A source whose own line has not come yet. */
type OpenSource = Pick<GatheredSource, 'stretches' | 'documents'> & { file: string }

/**
 * Puts the stretches of sources into a store. A source that is not whole, a stretch or its own line missing, is left out, as if it had never
 * been; `onLost` is told of it.
 */
export async function* gather(
  lines: AsyncIterable<ParsedLine>,
  store: ParsedStore,
  onLost: (file: string) => void = () => {},
): AsyncGenerator<GatheredSource, void, undefined> {
  let open: OpenSource | null = null
  const begin = (file: string): OpenSource => {
    if (open !== null) onLost(open.file)
    return { file, stretches: store.begin(), documents: [] }
  }
  for await (const line of lines) {
    const file = 'source' in line ? line.source.file : line.file
    if (open?.file !== file) open = begin(file)
    const { stretches, documents } = open
    if ('source' in line) {
      open = null
      if (stretches.count === line.stretches) yield { ...line, stretches, documents }
      else onLost(file)
    } else {
      const stretch = stretches.add({ document: line.document, ledger: line.ledger })
      if (line.document !== null) documents.push(toGathered(line.document, stretch, stretches))
    }
  }
  if (open !== null) onLost(open.file)
}

function toGathered(document: ParsedDocument, stretch: number, stretches: StoredStretches): GatheredDocument {
  const ready = toComparable(document)
  return { stretch, signature: signatureOf(document, ready), ready: stretches.isInMemory(stretch) ? ready : null }
}
