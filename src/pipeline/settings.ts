import { type CollateOptions, DEFAULT_COLLATE } from '../collate/types.js'
import type { CacheSettings } from '../store/cache.js'

/** How a run is to be done; loose options are resolved to these once. */
export interface Settings extends CollateOptions {
  /** One document for all its occurrences. */
  dedupe: boolean
  /** Name of the encoding of all inputs; null to find it out. */
  encoding: string | null
  /** Where parsed sources are kept from run to run; null for nowhere. */
  cache: CacheSettings | null
}

export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({ ...DEFAULT_COLLATE, dedupe: true, encoding: null, cache: null })
