/**
 * Runs that are killed: of an old dataset and of inputs that give a new one. Between two changes of the file system nothing happens that a
 * kill could spoil, so the moments are those just before each change (kill-at.mjs), and a seed gives the same ones again.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../generate/random.js'
import { range, writeInputs } from './dataset-files.js'
import { readTree } from './read-tree.js'

type Dataset = Record<string, string> | null

/** The folder in which runs are killed. */
export interface Site {
  /** The project. */
  root: string
  cwd: string
  old: Dataset
  fresh: Dataset
  /** The names of the changes of a run that has all its inputs in the cache, and of one that has none. */
  moments: Record<'warm' | 'cold', string[]>
}

/** What is done to one run. */
export interface Plan {
  cache: 'warm' | 'cold'
  /** The change before which it is killed. */
  at: number
  /** The changes before which the commands are killed that set right what it left. */
  again: readonly number[]
  /** Whether somebody removes what stands at the target, before anything is set right. */
  isRemoved: boolean
  /** Whether a whole run follows, which reads the cache that the killed one filled. */
  isFollowed: boolean
}

/** Most kills in a row after the first. */
const MOST_AGAIN = 2
/** Changes that setting right takes, about; later moments are those of `check` itself. */
const SETTING_RIGHT = 40

/** Makes old and new inputs in an empty folder, a dataset of the old ones in out/, and finds the moments. */
export function makeSite(root: string, cwd: string): Site {
  const site: Site = { root, cwd, old: null, fresh: null, moments: { warm: [], cold: [] } }
  writeInputs(join(cwd, 'old'), [306])
  writeInputs(join(cwd, 'new'), range(307, 309))
  run(site, ['new', '-o', 'out'])
  const fresh = readOut(cwd)
  run(site, ['old', '-o', 'out'])
  const old = readOut(cwd)
  cpSync(join(cwd, 'out'), join(cwd, 'kept'), { recursive: true })
  const warm = logOf(site)
  putBack(site, 'cold')
  return { ...site, old, fresh, moments: { warm, cold: logOf(site) } }
}

/** A plan out of a seed. */
export function toPlan(random: Random, { moments }: Site): Plan {
  const cache = random.chance(0.5) ? 'cold' : 'warm'
  return {
    cache,
    at: random.int(0, moments[cache].length - 1),
    again: Array.from({ length: random.int(0, MOST_AGAIN) }, () => random.int(0, SETTING_RIGHT)),
    isRemoved: random.chance(0.1),
    isFollowed: cache === 'cold',
  }
}

/** Kills runs as planned, lets the next command set right what they left, and gives what does not hold then. */
export function killAsPlanned(site: Site, plan: Plan): string[] {
  const { cwd, old, fresh } = site
  putBack(site, plan.cache)
  const findings: string[] = []
  const expectWhole = (when: string, isNothingFine: boolean) => {
    const found = readOut(cwd)
    if (!(found === null ? isNothingFine : isSame(found, old) || isSame(found, fresh))) findings.push(`no whole dataset ${when}`)
  }
  if (run(site, ['new', '-o', 'out'], { KILL_AT: String(plan.at) }).signal !== 'SIGKILL') findings.push('not killed')
  expectWhole('when killed', true)
  if (plan.isRemoved) rmSync(join(cwd, 'out'), { recursive: true, force: true })
  for (const at of plan.again) run(site, ['check', 'new', '-o', 'out'], { KILL_AT: String(at) })
  const { status } = run(site, ['check', 'new', '-o', 'out'])
  expectWhole('when set right', plan.isRemoved)
  if ((status === 0) !== isSame(readOut(cwd), fresh)) findings.push(`check gives ${status}`)
  findings.push(...strangersOf(cwd))
  if (plan.isFollowed && run(site, ['new', '-o', 'out']).status !== 0) findings.push('the next run fails')
  if (plan.isFollowed && !isSame(readOut(cwd), fresh)) findings.push('the next run gives another dataset')
  return findings
}

/** Puts the old dataset in its place, and takes the cache away where it is to be cold. */
function putBack({ cwd }: Site, cache: Plan['cache']): void {
  rmSync(join(cwd, 'out'), { recursive: true, force: true })
  cpSync(join(cwd, 'kept'), join(cwd, 'out'), { recursive: true })
  if (cache === 'cold') rmSync(join(cwd, 'cache'), { recursive: true, force: true })
}

/** Runs the command; `env` says what kill-at.mjs is to do. What `check` writes goes below `cwd` too. */
function run({ root, cwd }: Site, args: readonly string[], env: Record<string, string> = {}) {
  const hook = join(root, 'tests/support/kill-at.mjs')
  return spawnSync(process.execPath, ['--import', hook, join(root, 'bin/policy-extract.js'), ...args, '--quiet'], {
    cwd,
    env: { POLICY_EXTRACT_CACHE: join(cwd, 'cache'), TMPDIR: cwd, ...env },
    stdio: 'ignore',
  })
}

/** The names of the changes that a run makes. */
function logOf(site: Site): string[] {
  const path = join(site.cwd, 'log')
  run(site, ['new', '-o', 'out'], { KILL_LOG: path })
  const names = readFileSync(path, 'utf8').split('\n')
  rmSync(path)
  return names
}

/** What stands at `out`; null where nothing does. */
function readOut(cwd: string): Dataset {
  return existsSync(join(cwd, 'out')) ? readTree(join(cwd, 'out')) : null
}

function isSame(a: Dataset, b: Dataset): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What no killed run may leave behind. */
function strangersOf(cwd: string): string[] {
  const known = new Set(['cache', 'kept', 'new', 'old', 'out'])
  return readdirSync(cwd).flatMap((name) => (known.has(name) ? [] : [`${name} is left`]))
}
