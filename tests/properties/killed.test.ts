/** A run that is killed leaves the old dataset or the new one, never a mixture that looks whole. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Random } from '../generate/random.js'
import { range, writeInputs } from '../support/dataset-files.js'
import { ROOT } from '../support/root.js'
import { makeTmp, readTree } from '../support/tmp.js'

const KILLS = 10
const SEED = 20
const COMMAND = join(ROOT, 'bin/policy-extract.js')
const HOOK = join(ROOT, 'tests/support/kill-at.mjs')

type Dataset = Record<string, string> | null

/** Runs the command; `env` says what tests/support/kill-at.mjs is to do. */
function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): NodeJS.Signals | null {
  const { signal } = spawnSync(process.execPath, ['--import', HOOK, COMMAND, ...args, '--quiet'], {
    cwd,
    env: { POLICY_EXTRACT_CACHE: join(cwd, 'cache'), ...env },
    stdio: 'ignore',
  })
  return signal
}

/** What stands at `out`; null where nothing does. */
function readOut(cwd: string): Dataset {
  return existsSync(join(cwd, 'out')) ? readTree(join(cwd, 'out')) : null
}

/** A folder with old and new inputs, a dataset of the old ones in out/, what is to be seen of both, and the moments of the new run. */
function prepare(): { cwd: string; old: Dataset; fresh: Dataset; moments: string[] } {
  const cwd = makeTmp()
  writeInputs(join(cwd, 'old'), [306])
  writeInputs(join(cwd, 'new'), range(307, 309))
  run(cwd, ['new', '-o', 'out'])
  const fresh = readOut(cwd)
  run(cwd, ['old', '-o', 'out'])
  const old = readOut(cwd)
  cpSync(join(cwd, 'out'), join(cwd, 'kept'), { recursive: true })
  run(cwd, ['new', '-o', 'out'], { KILL_LOG: join(cwd, 'log') })
  const moments = readFileSync(join(cwd, 'log'), 'utf8').split('\n')
  rmSync(join(cwd, 'log'))
  return { cwd, old, fresh, moments }
}

/** Ten random moments, and each step of the swap: from the first rename on, until what was replaced is being removed. */
function chooseMoments(moments: readonly string[]): number[] {
  const random = new Random(SEED)
  const swap = moments.indexOf('renameSync')
  expect(swap).toBeGreaterThan(0)
  return [...Array.from({ length: KILLS }, () => random.int(0, swap - 1)), ...range(swap, moments.indexOf('unlinkSync', swap) + 1)]
}

test('a run killed at any moment leaves the old dataset or the new one', () => {
  const { cwd, old, fresh, moments } = prepare()
  expect(old).not.toEqual(fresh)
  const seen = new Set<Dataset>()
  for (const moment of chooseMoments(moments)) {
    const about = `killed before change ${moment}, ${moments[moment]}`
    rmSync(join(cwd, 'out'), { recursive: true })
    cpSync(join(cwd, 'kept'), join(cwd, 'out'), { recursive: true })
    expect(run(cwd, ['new', '-o', 'out'], { KILL_AT: String(moment) }), about).toBe('SIGKILL')
    const left = readOut(cwd)
    if (left !== null) expect([old, fresh], about).toContainEqual(left)
    // whatever command comes next sets right what is left, even one that has nothing to read
    run(cwd, ['check', 'nothing', '-o', 'out'])
    const recovered = readOut(cwd)
    expect([old, fresh], `${about}, and recovered`).toContainEqual(recovered)
    expect(readdirSync(cwd).sort(), about).toEqual(['cache', 'kept', 'new', 'old', 'out'])
    seen.add(recovered?.['documents.csv'] === old?.['documents.csv'] ? old : fresh)
  }
  expect(seen).toEqual(new Set([old, fresh]))
  // some fifty processes are started
}, 240_000)
