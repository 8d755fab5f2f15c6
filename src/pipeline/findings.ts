import type { RelationRecord, SourceSummary } from '../model/index.js'
import type { InputError } from '../read/index.js'
import type { SourceLine } from '../store/index.js'

/** What a run comes to, beside its items. Whole once the last item was taken. */
export interface Findings {
  sources: SourceSummary[]
  /** The encodings that inputs were said to be in, ascending; empty for those where it was to be found out. Mostly there is one. */
  encodings: string[]
  /** Inputs that could not be read. */
  failures: InputError[]
  /** How the documents hang together, in their order. */
  relations: RelationRecord[]
  /** Number of documents, copies among them, that come from the source of `--prefer`; 0 where none is named. */
  preferred: number
  /** Number of inputs that were parsed; the cache had the others. */
  parsed: number
  /** Why the cache could not be used; null where it could, or was not asked for. */
  cacheFault: string | null
}

export function noFindings(): Findings {
  return { sources: [], encodings: [], failures: [], relations: [], preferred: 0, parsed: 0, cacheFault: null }
}

/** Notes a source that was read to its end. */
export function addSource({ sources, encodings }: Findings, line: Pick<SourceLine, 'source' | 'encoding'>): void {
  sources.push(line.source)
  if (!encodings.includes(line.encoding)) encodings.push(line.encoding)
  encodings.sort()
}
