/** Where the cache is. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Names the folder of the cache, in place of the usual one. */
export const CACHE_VARIABLE = 'POLICY_EXTRACT_CACHE'

const NAME = 'policy-extract'

/**
 * The folder of the cache: what the variable names, else the platform's place for caches (the XDG Base Directory Specification where
 * there is no other).
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home = homedir()): string {
  const named = env[CACHE_VARIABLE]
  if (named) return named
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), NAME, 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', NAME)
  const base = env.XDG_CACHE_HOME
  // a relative path is to be ignored, says the specification
  return join(base?.startsWith('/') ? base : join(home, '.cache'), NAME)
}
