// Kills runs at random moments:  node scripts/kill.mjs [COUNT] [SEED]
// Each run replaces an old dataset and is killed before one of its changes of the file system, with an empty cache or a full one; commands
// that set right what it left are killed too. After the next command the folder must hold one whole dataset, the old or the new, and the
// cache that was left must give the same dataset as none.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load-typescript.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [count = 200, seed = 1] = process.argv.slice(2).map(Number)
const { Random } = await load('tests/generate/random.ts')
const { killAsPlanned, makeSite, toPlan } = await load('tests/support/kills.ts')
const cwd = mkdtempSync(join(tmpdir(), 'policy-extract-kill-'))
process.on('exit', () => rmSync(cwd, { recursive: true, force: true }))

const site = makeSite(root, cwd)
const { warm, cold } = site.moments
process.stdout.write(`seed ${seed}, ${count} runs of ${warm.length} changes with a full cache, ${cold.length} with an empty one\n`)
const random = new Random(seed)
let kills = 0
let found = 0
for (let number = 0; number < count; number++) {
  const plan = toPlan(random, site)
  const findings = killAsPlanned(site, plan)
  kills += 1 + plan.again.length
  if (findings.length === 0) continue
  found++
  process.stdout.write(`${number} ${JSON.stringify(plan)}\n${findings.map((finding) => `  ${finding}`).join('\n')}\n`)
}
process.stdout.write(`${count} runs, at most ${kills} kills, ${found} with findings\n`)
process.exitCode = found > 0 ? 1 : 0
