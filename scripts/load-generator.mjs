// Compiles tests/generate for plain Node and loads it: for scripts/generate.mjs and the benchmark.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const FLAGS = '--rootDir . --module nodenext --target es2022 --lib es2023 --types node --skipLibCheck --strict'.split(' ')

/** The exports of tests/generate/index.ts. They are compiled to a temporary folder, which is gone when this returns. */
export async function loadGenerator() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const into = mkdtempSync(join(tmpdir(), 'generate-'))
  try {
    execFileSync(process.execPath, [tsc, 'tests/generate/index.ts', '--outDir', into, ...FLAGS], { cwd: root, stdio: 'inherit' })
    writeFileSync(join(into, 'package.json'), '{"type":"module"}')
    return await import(pathToFileURL(join(into, 'tests/generate/index.js')).href)
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}
