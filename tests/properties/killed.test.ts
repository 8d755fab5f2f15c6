/** A run that is killed leaves the old dataset or the new one, never a mixture that looks whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Random } from '../generate/random.js'
import { range, writeInputs } from '../support/dataset-files.js'
import { ROOT } from '../support/root.js'
import { makeTmp, readTree } from '../support/tmp.js'

const KILLS = 10
const SEED = 20
const COMMAND = join(ROOT, 'bin/policy-extract.js')

/** Runs the command and kills it when `moment` has come; gives how long it ran, in milliseconds. */
async function runUntil(cwd: string, args: readonly string[], moment: Promise<unknown> | null): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [COMMAND, ...args, '--quiet'], { cwd, stdio: 'ignore' })
  const ended = once(child, 'exit')
  if (moment !== null) {
    await Promise.race([moment, ended])
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - started
}

/** What stands at `out`; null where nothing does. */
function readOut(cwd: string): Record<string, string> | null {
  return existsSync(join(cwd, 'out')) ? readTree(join(cwd, 'out')) : null
}

/** Whatever command comes next sets right what a killed run left: it is made to, and what then stands is given. */
async function readRecovered(cwd: string): Promise<Record<string, string> | null> {
  await runUntil(cwd, ['check', 'one/0306.txt', '-o', 'out'], null)
  return readOut(cwd)
}

/** A folder with old and new inputs, a dataset of the old ones in out/, and what is to be seen of both. */
async function prepare() {
  const cwd = makeTmp()
  writeInputs(join(cwd, 'one'), [306])
  writeInputs(join(cwd, 'old'), range(301, 303))
  writeInputs(join(cwd, 'new'), range(307, 311))
  await runUntil(cwd, ['new', '-o', 'out'], null)
  const fresh = readOut(cwd)
  const time = await runUntil(cwd, ['new', '-o', 'out'], null)
  await runUntil(cwd, ['old', '-o', 'out'], null)
  return { cwd, old: readOut(cwd), fresh, time }
}

test('a run killed at any moment leaves the old dataset or the new one', async () => {
  const { cwd, old, fresh, time } = await prepare()
  expect(old).not.toEqual(fresh)
  const random = new Random(SEED)
  for (let i = 0; i < KILLS; i++) {
    const moment = Math.round(random.next() * time)
    await runUntil(cwd, ['new', '-o', 'out'], sleep(moment))
    const left = readOut(cwd)
    if (left !== null) expect([old, fresh], `killed after ${moment} ms`).toContainEqual(left)
    const recovered = await readRecovered(cwd)
    expect([old, fresh], `recovered from a kill after ${moment} ms`).toContainEqual(recovered)
    expect(readdirSync(cwd).sort()).toEqual(['new', 'old', 'one', 'out'])
    if (recovered?.['documents.csv'] !== old?.['documents.csv']) await runUntil(cwd, ['old', '-o', 'out'], null)
  }
})

test('a run killed in the steps of its swap leaves the old dataset or the new one', async () => {
  const { cwd, old, fresh } = await prepare()
  for (const state of ['staging', 'ready', 'old']) {
    const watcher = watch(cwd)
    const seen = new Promise<void>((resolve) => {
      watcher.on('change', (_, name) => String(name).startsWith(`.out.${state}-`) && resolve())
    })
    await runUntil(cwd, ['new', '-o', 'out'], seen)
    watcher.close()
    const left = readOut(cwd)
    if (left !== null) expect([old, fresh], `killed when .out.${state} appeared`).toContainEqual(left)
    expect([old, fresh], `recovered from a kill when .out.${state} appeared`).toContainEqual(await readRecovered(cwd))
    expect(readdirSync(cwd).sort()).toEqual(['new', 'old', 'one', 'out'])
  }
})
