// Measures one stage in a process of its own:  node --expose-gc bench/child.mjs time|memory DIST STAGE FILE ROUNDS
import { optimiseLater } from '../bin/tier.js'
import { baseline, cleanUp, loadStages } from './stages.mjs'

// as the command does
optimiseLater()

const [task, dist, name, path, rounds] = process.argv.slice(2)
const stage = name === 'baseline' ? baseline : (await loadStages(dist))[name]
const result = task === 'memory' ? await measureMemory() : await measureTime(Number(rounds))
process.stdout.write(JSON.stringify(result))

/** CPU seconds of rounds of the baseline and of the stage, in turns: what disturbs one disturbs the other as well. */
async function measureTime(rounds) {
  const times = { baseline: [], stage: [] }
  for (let round = 0; round < rounds; round++) {
    times.baseline.push(await cpuSeconds(baseline))
    times.stage.push(await cpuSeconds(stage))
    await cleanUp(path)
  }
  return times
}

/** CPU time, user and system, of all threads of this process: what one core would have to do. */
async function cpuSeconds(run) {
  // nobody pays for the garbage of the one before
  globalThis.gc()
  const start = process.cpuUsage()
  await run(path)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** Peak memory of a process that does the stage once, in bytes (`maxRSS` is in KiB). */
async function measureMemory() {
  await stage(path)
  await cleanUp(path)
  return process.resourceUsage().maxRSS * 1024
}
