// Compiles modules (their types are checked elsewhere) of tests/ for plain Node and loads them: for the scripts and the benchmark.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const FLAGS = '--rootDir . --module nodenext --target es2022 --lib es2023 --noCheck'.split(' ')

/** The exports of a module such as `tests/generate/index.ts`. It is compiled to a temporary folder, which is gone when this process ends. */
export async function load(module) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  // in node_modules what the module imports is found, and nobody looks for sources
  const parent = join(root, 'node_modules/.tmp')
  mkdirSync(parent, { recursive: true })
  const into = mkdtempSync(join(parent, 'compiled-'))
  // modules that are loaded only when needed must still be there
  process.on('exit', () => rmSync(into, { recursive: true, force: true }))
  execFileSync(process.execPath, [tsc, module, '--outDir', into, ...FLAGS], { cwd: root, stdio: 'inherit' })
  return await import(pathToFileURL(join(into, module.replace(/\.ts$/, '.js'))).href)
}

/** The generator of damaged notices. */
export const loadGenerator = () => load('tests/generate/index.ts')
