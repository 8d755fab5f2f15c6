/** Several runs at once on one folder, with one cache: all of them succeed, and what stands afterwards is the dataset of one of them. */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { range, writeInputs } from '../support/dataset-files.js'
import { readTree } from '../support/read-tree.js'
import { ROOT } from '../support/root.js'
import { makeTmp } from '../support/tmp.js'

/** Runs that are started together, half of them over other inputs. */
const RUNS = 6

test('runs at once leave the dataset of one of them, whole, nothing beside it, and a cache that is right', async () => {
  const cwd = makeTmp()
  writeInputs(join(cwd, 'one'), range(320, 322))
  writeInputs(join(cwd, 'other'), range(322, 324))
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [join(ROOT, 'bin/policy-extract.js'), ...words], {
      cwd,
      env: { ...process.env, POLICY_EXTRACT_CACHE: join(cwd, 'cache') },
    })
  await run('one', '-o', 'of-one', '--no-cache')
  await run('other', '-o', 'of-other', '--no-cache')
  // execFile rejects where a run ends with another status than 0
  await Promise.all(Array.from({ length: RUNS }, (_, i) => run(i % 2 === 0 ? 'one' : 'other', '-o', 'out')))
  const [found, one, other] = ['out', 'of-one', 'of-other'].map((name) => readTree(join(cwd, name)))
  expect([JSON.stringify(one), JSON.stringify(other)]).toContain(JSON.stringify(found))
  expect(readdirSync(cwd).sort()).toEqual(['cache', 'of-one', 'of-other', 'one', 'other', 'out'])
  await run('one', '-o', 'out')
  expect(readTree(join(cwd, 'out'))).toEqual(one)
}, 120_000)
