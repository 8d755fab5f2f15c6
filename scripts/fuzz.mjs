// Fuzzes the readers and the parser:  node scripts/fuzz.mjs [COUNT] [SEED] [FIRST] [--untimed]
// Each input is a mutated one of our own; the properties of the design must hold of it, the steps that it takes among them, and reading it must take
// less than 1 s of CPU time per 100 kB. CI counts steps alone (--untimed): how long something takes, its machine does not know.
// An input of which something does not hold is written to .fuzz/ and named; put it into tests/fuzz/cases/ once it is mended.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load-typescript.mjs'

/** Seconds that an input may take: 1 s for each 100 kB begun, and at least that. A machine at work on other things may take longer than it needs. */
const SECONDS_PER_100_KB = 1

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const isTimed = !words.includes('--untimed')
const [count = 10_000, seed = 1, first = 0] = words.filter((word) => word !== '--untimed').map(Number)
const { inputsOf, loadSeeds, readThrough, violations } = await load('tests/fuzz/fuzz.ts')
const seeds = loadSeeds(root)
const inputOf = inputsOf(root, seed, seeds)
const began = process.hrtime.bigint()
let found = 0

process.stdout.write(`seed ${seed}, inputs ${first} to ${first + count - 1}, from ${seeds.length} files\n`)
for (let number = first; number < first + count; number++) {
  const input = inputOf(number)
  const reasons = isTimed ? await timed(input) : await violations(input)
  if (reasons.length > 0) report(number, input, reasons)
}
const seconds = Number(process.hrtime.bigint() - began) / 1e9
process.stdout.write(`${count} inputs, ${found} with findings, ${seconds.toFixed(0)} s\n`)
process.exitCode = found > 0 ? 1 : 0

async function timed(input) {
  const allowed = SECONDS_PER_100_KB * Math.max(1, Math.ceil(input.bytes.length / 100_000))
  const start = process.hrtime.bigint()
  const reasons = await violations(input)
  if (Number(process.hrtime.bigint() - start) / 1e9 <= allowed) return reasons
  // the checks read an input many times over, compiling and the machine's other work count too: what hangs does so again, and by itself
  const took = await cpuSeconds(() => readThrough(input))
  return took > allowed ? [...reasons, `took ${took.toFixed(1)} s for ${input.bytes.length} bytes`] : reasons
}

async function cpuSeconds(work) {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function report(number, { name, bytes }, reasons) {
  found++
  mkdirSync(join(root, '.fuzz'), { recursive: true })
  const path = join('.fuzz', `${seed}-${number}-${name}`)
  writeFileSync(join(root, path), bytes)
  process.stdout.write(`${number} ${path}\n${reasons.map((reason) => `  ${reason}`).join('\n')}\n`)
}
