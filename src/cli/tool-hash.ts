import { readFileSync } from 'node:fs'

/** The hash of this build, which scripts/build.mjs made; null where the tool runs unbuilt. */
export function toolHash(): string | null {
  try {
    return readFileSync(new URL('../build-hash', import.meta.url), 'utf8')
  } catch {
    return null
  }
}
