import type { CacheSettings } from '../store/cache.js'
import { cacheFolder } from '../store/cache-folder.js'
import type { LooseOptions } from './settings.js'
import { toBytes } from './sizes.js'
import { toolHash } from './tool-hash.js'

/** Size of the cache where none is given. A parsed source takes some four times its bytes: these are of half a gigabyte of sources. */
export const CACHE_LIMIT = '2GB'

/** Where parsed sources are kept; null for nowhere, which an unbuilt tool does as well: nothing tells it from what it was before. */
export function toCacheSettings({ cache = true, cacheLimit = CACHE_LIMIT }: LooseOptions): CacheSettings | null {
  const limit = toBytes(cacheLimit, '--cache-limit')
  const tool = toolHash()
  return cache && tool !== null ? { folder: cacheFolder(), tool, limit, now: Date.now() } : null
}
