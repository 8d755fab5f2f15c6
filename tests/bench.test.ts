/** The benchmark runs, and every stage and mark has its row. No time is asserted. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'
import { makeTmp } from './support/tmp.js'

const STAGES = ['baseline', 'lines', 'label', 'parse', 'whole run without Markdown', 'whole run with Markdown']

function bench(...args: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'bench/run.mjs'), ...args, '--rounds', '1'], { encoding: 'utf8' })
}

/** The cells of the tables, a row each, by their first cell. */
function rowsOf(printed: string): Map<string, string[]> {
  const rows = printed.split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  return new Map(cells.map(([name = '', ...rest]) => [name, rest]))
}

test('a tiny text and a text of one’s own are measured stage by stage, after start-up', () => {
  const generated = join(ROOT, '.bench/0.02mb.txt')
  rmSync(generated, { force: true })
  const own = join(makeTmp(), 'own.txt')
  writeFileSync(own, '云川市人民政府关于修桥的通知\n各区人民政府：\n一、修桥\n'.repeat(50))

  const printed = bench('0.02', own)

  expect(printed.match(/^## .*(?= \()/gm)).toEqual(['## Start-up', expect.stringMatching(/^## 0\.0\d+ MB$/), '## 0.0039 MB'])
  const rows = rowsOf(printed)
  expect([...rows.keys()]).toEqual(['process', '---', 'node -e 0', '--version', 'three files', 'three files again', 'stage', ...STAGES])
  for (const name of STAGES) expect(Math.min(...(rows.get(name) ?? []).slice(0, 4).map(Number)), name).toBeGreaterThan(0)
  const marked = ['--version', 'three files', 'three files again', 'parse', 'whole run without Markdown', 'whole run with Markdown']
  expect(marked.map((name) => rows.get(name)?.at(-2))).toEqual(['≤ 1.5', '≤ 6', '≤ 6', '≤ 6', '≤ 12', '≤ 30'])
  expect(existsSync(generated)).toBe(true)
  expect(existsSync(`${generated}.out`)).toBe(false)
})
