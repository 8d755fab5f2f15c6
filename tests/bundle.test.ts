/** The bundle of the command, and the code that the build has V8 keep for it. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'
import { makeTmp } from './support/tmp.js'

const NOTICE = join(ROOT, 'corpus/09-orders.txt')
const node = (...args: string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8' })
const print = (...command: string[]): string => node(...command, NOTICE, '--print', 'jsonl', '--no-cache', '--quiet')

/** A copy of the command whose kept code may be changed. */
function copyCommand(): { command: string; bundle: string } {
  const cwd = makeTmp()
  const bundle = join(cwd, 'dist/command')
  for (const path of ['bin', 'package.json', 'dist']) cpSync(join(ROOT, path), join(cwd, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(cwd, 'node_modules'))
  return { command: join(cwd, 'bin/policy-extract.js'), bundle }
}

/** Names of the files that the main job loads from a bundle, and of those whose code V8 refuses. */
function load(bundle: string, flags: string): { code: string[]; refused: string[] } {
  const script = `
    import { optimiseLater } from ${JSON.stringify(join(ROOT, 'bin/tier.js'))}
    import { Bundle } from ${JSON.stringify(join(ROOT, 'bin/bundle.js'))}
    ${flags}
    const bundle = new Bundle(${JSON.stringify(bundle)})
    for (const name of ['./main.cjs', './extract.cjs']) bundle.load(name)
    process.stdout.write(JSON.stringify(bundle.refused()))`
  const refused = JSON.parse(node('--input-type=module', '-e', script))
  return { code: readdirSync(bundle).filter((name) => name.endsWith('.code')), refused }
}

test('V8 takes the code that the build kept of all that the main job loads', () => {
  const { code, refused } = load(join(ROOT, 'dist/command'), 'optimiseLater()')
  expect(code).toEqual(expect.arrayContaining(['main.cjs.code', 'extract.cjs.code', 'report.cjs.code', 'work.cjs.code', 'write.cjs.code']))
  expect(refused).toEqual([])
})

test('code that was made with other flags, or is damaged, or is missing, is made anew: the command answers the same', () => {
  const expected = print(join(ROOT, 'bin/policy-extract.js'))
  const { command, bundle } = copyCommand()
  // what the flags of later versions are does not matter, as long as they are others
  expect(load(bundle, "import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--max-lazy')").refused).toContain('./report.cjs')

  writeFileSync(join(bundle, 'report.cjs.code'), readFileSync(join(bundle, 'report.cjs.code')).subarray(0, 4000))
  writeFileSync(join(bundle, 'work.cjs.code'), 'no code')
  writeFileSync(join(bundle, 'settings.cjs.code'), '')
  expect(load(bundle, 'optimiseLater()').refused.sort()).toEqual(['./report.cjs', './settings.cjs', './work.cjs'])
  expect(print(command)).toBe(expected)
})

test('kept code imports the packages that few inputs need', () => {
  const page = join(ROOT, 'tests/html/pages/trs.html')
  const markdown = (...flags: string[]) =>
    node(...flags, join(ROOT, 'bin/policy-extract.js'), page, '--print', 'markdown', '--no-cache', '--quiet')
  expect(markdown()).toContain('第一条')
  expect(markdown()).toBe(markdown('--no-experimental-require-module'))
})

test('where Node cannot require real modules the command runs from the modules that it is made of', () => {
  const bare = '--no-experimental-require-module'
  expect(print(bare, join(ROOT, 'bin/policy-extract.js'))).toBe(print(join(ROOT, 'bin/policy-extract.js')))
})
