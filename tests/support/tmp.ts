import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export { readTree } from './read-tree.js'

/** An empty folder that is gone when the test ends. */
export function makeTmp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-extract-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
