export { Cache, type CacheSettings } from './cache.js'
export { CACHE_VARIABLE, cacheFolder } from './cache-folder.js'
export {
  formatLine,
  PARSED_VERSION,
  type ParsedLine,
  ParsedLineError,
  readLine,
  type SourceLine,
  type StretchLine,
  toStretchLine,
} from './parsed-line.js'
export { ParsedStore, type StoredStretches } from './parsed-store.js'
export { type Reading, readInput } from './read-input.js'
export { findParsed, readParsed } from './read-parsed.js'
