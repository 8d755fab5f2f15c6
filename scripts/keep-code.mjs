// Keeps the code that V8 makes of a bundle of the command, beside it:  node scripts/keep-code.mjs FOLDER
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Bundle } from '../bin/bundle.js'
import { optimiseLater } from '../bin/tier.js'

const [folder] = process.argv.slice(2)
const corpus = fileURLToPath(new URL('../corpus', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'policy-extract-code-'))

// as the command does: code that was made with other flags is refused
optimiseLater()
process.env.POLICY_EXTRACT_CACHE = join(scratch, 'cache')
try {
  // V8 forgets the code of what has not run for some time: here all of it is wanted
  setFlagsFromString('--no-flush-bytecode')
  const bundle = new Bundle(folder)
  const { main } = bundle.load('./main.cjs')
  // what is kept is what has run: the main job, from the inputs and from the cache
  for (const output of ['parsed', 'cached']) process.exitCode ||= await main([corpus, '-o', join(scratch, output), '--quiet'], '0.0.0')
  setFlagsFromString('--flush-bytecode')
  bundle.keepCode()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
