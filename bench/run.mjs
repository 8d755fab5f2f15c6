// The benchmark: docs/benchmark.md.  npm run bench [-- [MEGABYTES | TEXTFILE]… [--rounds N] [--project FOLDER] [--inputs PATH]…]
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeCorpus, makeFiles } from './corpus.mjs'
import { median, toStageTable, toStartTable } from './report.mjs'
import { loadStages } from './stages.mjs'
import { measureStart } from './start.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '.bench')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Rounds of every measurement; by default as many as the size allows. */
    rounds: { type: 'string' },
    /** The checkout that is measured: its dist/ and, for start-up, its bin/. */
    project: { type: 'string', default: root },
    /** What the run of the start-up table reads, in place of three generated files. */
    inputs: { type: 'string', multiple: true },
  },
})
const dist = resolve(values.project, 'dist')
const command = resolve(values.project, 'bin/policy-extract.js')

await main(positionals.length === 0 ? ['1', '10'] : positionals)

async function main(texts) {
  if (existsSync(command)) await measureProcesses(Number(values.rounds ?? 15))
  for (const text of texts) await measureText(Number(text) > 0 ? await generate(Number(text)) : take(text))
}

async function measureProcesses(rounds) {
  const inputs = values.inputs ?? (await makeFiles(folder))
  const start = measureStart({ command, inputs, output: join(folder, 'start.out'), rounds })
  print(`## Start-up (${rounds} rounds)\n\n${toStartTable(start)}`)
}

/** Short measurements vary more, and cost less. */
function roundsFor(megabytes) {
  return megabytes <= 2 ? 15 : megabytes <= 20 ? 7 : 3
}

async function generate(megabytes) {
  const path = join(folder, `${megabytes}mb.txt`)
  await makeCorpus(path, megabytes)
  return path
}

/** A text of one's own. It is copied, since the output is written beside it. */
function take(text) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'own.txt')
  copyFileSync(text, path)
  return path
}

async function measureText(path) {
  const bytes = statSync(path).size
  const rounds = Number(values.rounds ?? roundsFor(bytes / 1e6))
  const rows = []
  const baselines = []
  for (const name of Object.keys(await loadStages(dist))) {
    const times = inChild('time', name, path, rounds)
    baselines.push(...times.baseline)
    const seconds = median(times.stage)
    rows.push({ name, seconds, bytes, memory: inChild('memory', name, path), ratio: seconds / median(times.baseline) })
  }
  const first = { name: 'baseline', seconds: median(baselines), bytes, memory: inChild('memory', 'baseline', path), ratio: null }
  print(`## ${Number((bytes / 1e6).toPrecision(2))} MB (${rounds} rounds)\n\n${toStageTable([first, ...rows])}`)
}

function inChild(task, name, path, rounds = 1) {
  const args = ['--expose-gc', join(root, 'bench/child.mjs'), task, dist, name, path, String(rounds)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
}

function print(text) {
  process.stdout.write(`${text}\n\n`)
}
