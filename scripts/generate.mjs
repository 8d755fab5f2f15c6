// Writes generated files with their truth to a folder, to be looked at:  node scripts/generate.mjs FOLDER [COUNT] [SEED] [OPTIONS as JSON]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadGenerator } from './load-typescript.mjs'

const [folder, count = '5', seed = '1', options = '{}'] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Usage: node scripts/generate.mjs FOLDER [COUNT] [SEED] [OPTIONS as JSON]\n')
  process.exit(2)
}

const { generateFile } = await loadGenerator()
mkdirSync(folder, { recursive: true })
for (let i = 0; i < Number(count); i++) {
  const name = `g${String(Number(seed) + i).padStart(4, '0')}`
  const { raw, gold } = generateFile(Number(seed) + i, JSON.parse(options))
  writeFileSync(join(folder, `${name}.txt`), raw)
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ file: `${name}.txt`, ...gold })}\n`)
}
