/** What no transcript can hold: very large input, and what the command loads. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/root.js'
import { runShell } from './support/shell.js'
import { makeTmp } from './support/tmp.js'

const NOTICE = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局:\n请完成检查。\n云川市水利局\n2024年4月1日\n'

test('a line of 50 MB is refused, and the other inputs are written', () => {
  const cwd = makeTmp()
  writeFileSync(join(cwd, 'a-long.txt'), Buffer.alloc(50_000_000, '治'))
  writeFileSync(join(cwd, 'b-good.txt'), NOTICE)
  const { stderr, status } = runShell('policy-extract a-long.txt b-good.txt -o out', cwd)
  expect(stderr).toBe(
    'Cannot read a-long.txt: a line is longer than 8 MB; break the text into lines first\n1 document, 1 article, 0 tables, 0 warnings → out\n',
  )
  expect(status).toBe(1)
  expect(readFileSync(join(cwd, 'out/documents.csv'), 'utf8')).toContain('b-good.txt')
})

test('--version loads nothing but package.json', () => {
  const cwd = makeTmp()
  mkdirSync(join(cwd, 'bin'))
  for (const path of ['bin/policy-extract.js', 'package.json']) cpSync(join(ROOT, path), join(cwd, path))
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(runShell('node bin/policy-extract.js --version', cwd)).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 })
})

test('a run over plain text loads neither the Markdown parser nor cheerio nor globs', () => {
  const cwd = makeTmp()
  writeFileSync(join(cwd, 'notice.txt'), NOTICE)
  const log = join(cwd, 'log.mjs')
  // what is required, and what is imported
  writeFileSync(
    log,
    `import Module, { register } from 'node:module'
    const hooks = 'export async function resolve(name, context, next) { const found = await next(name, context); process._rawDebug(found.url); return found }'
    register('data:text/javascript,' + encodeURIComponent(hooks))
    const resolve = Module._resolveFilename
    Module._resolveFilename = (...asked) => { const found = resolve(...asked); process._rawDebug(found); return found }`,
  )
  const { stderr, status } = runShell(`node --import ./log.mjs '${join(ROOT, 'bin/policy-extract.js')}' notice.txt -o out --quiet`, cwd)
  const packages = new Set([...stderr.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g)].map(([, name]) => name))
  expect(status).toBe(0)
  expect([...packages].sort()).toEqual(['chinese-s2t', 'commander', 'csv-stringify', 'opencc-js'])
})
