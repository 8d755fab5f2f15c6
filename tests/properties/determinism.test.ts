/** The same inputs give the same bytes, whatever the order of the arguments, the locale, the time zone and the day. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { range, writeInputs } from '../support/dataset-files.js'
import { runShell } from '../support/shell.js'
import { makeTmp, readTree } from '../support/tmp.js'

const WAYS: readonly [surroundings: string, args: string][] = [
  ['TZ=Asia/Kathmandu LC_ALL=C', 'again in'],
  ['TZ=America/St_Johns LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8', "again/0101.txt in 'in/*.txt' again"],
  ['TZ=Pacific/Kiritimati LC_ALL=zh_CN.UTF-8 LANGUAGE=zh', 'in/0110.txt again ./in in'],
  ['LC_ALL=lt_LT.UTF-8 COLUMNS=20', "again/0110.txt 'again/*' in/0112.txt in in/0101.txt"],
]

test('the order of the arguments and the surroundings do not change a byte', () => {
  const cwd = makeTmp()
  writeInputs(join(cwd, 'in'), range(101, 112))
  // copies are told in one order too
  writeInputs(join(cwd, 'again'), [101, 110])
  expect(runShell('policy-extract in again -o expected --quiet', cwd)).toEqual({ stdout: '', stderr: '', status: 0 })
  const expected = readTree(join(cwd, 'expected'))
  expect(Object.keys(expected).length).toBeGreaterThan(30)
  for (const [surroundings, args] of WAYS) {
    const way = `${surroundings} policy-extract ${args} -o out --quiet`
    expect(runShell(way, cwd), way).toEqual({ stdout: '', stderr: '', status: 0 })
    expect(readTree(join(cwd, 'out')), way).toEqual(expected)
  }
})

test('what a document gives does not depend on its neighbours', () => {
  const cwd = makeTmp()
  const names = writeInputs(join(cwd, 'in'), range(201, 204))
  const print = (args: string) => runShell(`policy-extract ${args} --print articles --quiet`, cwd).stdout
  const [header = '', ...rows] = print('in --no-dedupe').split('\n')
  const alone = names.map((name) => print(`in/${name} --no-dedupe`).slice(header.length + 1))
  expect(alone.join('')).toBe(rows.join('\n'))
})
