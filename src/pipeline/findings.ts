import type { RelationRecord, SourceSummary, WarningRecord } from '../model/index.js'
import type { InputError } from '../read/index.js'

/** What a run comes to, beside its items. Whole once the last item was taken. */
export interface Findings {
  sources: SourceSummary[]
  /** Inputs that could not be read. */
  failures: InputError[]
  /** Warnings about whole sources. */
  warnings: WarningRecord[]
  /** How the documents hang together, in their order. */
  relations: RelationRecord[]
  /** Number of inputs that were parsed; the cache had the others. */
  parsed: number
  /** Why the cache could not be used; null where it could, or was not asked for. */
  cacheFault: string | null
}

export function noFindings(): Findings {
  return { sources: [], failures: [], warnings: [], relations: [], parsed: 0, cacheFault: null }
}
