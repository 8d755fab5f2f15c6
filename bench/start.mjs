// Start-up: how long whole processes take, beside an empty one.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { median } from './report.mjs'

/**
 * Wall seconds of an empty Node process, of `command` with --version, and of its run over `inputs` to the folder `output`, first with an
 * empty cache of parsed inputs, then with what that run left in it: medians of processes started in turns.
 */
export function measureStart({ command, inputs, output, rounds }) {
  const run = [command, ...inputs, '-o', output, '--quiet']
  const processes = {
    'node -e 0': ['-e', '0'],
    '--version': [command, '--version'],
    'three files': run,
    'three files again': run,
  }
  const cache = `${output}.cache`
  const times = Object.fromEntries(Object.keys(processes).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(processes)) times[name].push(wallSeconds(args, cache))
    for (const folder of [output, cache]) rmSync(folder, { recursive: true, force: true })
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

function wallSeconds(args, cache) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, POLICY_EXTRACT_CACHE: cache } })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`Unexpected exit status ${status} of node ${args.join(' ')}: ${stderr}`)
  return seconds
}
