// Writes generated files with their truth to a folder, to be looked at:  node scripts/generate.mjs FOLDER [COUNT] [SEED] [OPTIONS as JSON]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [folder, count = '5', seed = '1', options = '{}'] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Usage: node scripts/generate.mjs FOLDER [COUNT] [SEED] [OPTIONS as JSON]\n')
  process.exit(2)
}

/** The generator compiled by tsc into a folder of its own, since this script is plain Node. */
async function loadGenerator(into) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const flags = ['--outDir', into, '--rootDir', '.', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--skipLibCheck']
  execFileSync(process.execPath, [tsc, 'tests/generate/index.ts', ...flags], { cwd: root, stdio: 'inherit' })
  writeFileSync(join(into, 'package.json'), '{"type":"module"}')
  return import(pathToFileURL(join(into, 'tests/generate/index.js')).href)
}

const into = mkdtempSync(join(tmpdir(), 'generate-'))
try {
  const { generateFile } = await loadGenerator(into)
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < Number(count); i++) {
    const name = `g${String(Number(seed) + i).padStart(4, '0')}`
    const { raw, gold } = generateFile(Number(seed) + i, JSON.parse(options))
    writeFileSync(join(folder, `${name}.txt`), raw)
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ file: `${name}.txt`, ...gold })}\n`)
  }
} finally {
  rmSync(into, { recursive: true, force: true })
}
