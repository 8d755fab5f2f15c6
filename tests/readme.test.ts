/** Every example in README.md is run against the corpus; `vitest -u` writes down what it answers now. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerExamples, readExamples } from './support/examples.js'
import { ROOT } from './support/root.js'
import { runShell } from './support/shell.js'
import { makeTmp } from './support/tmp.js'

const path = join(ROOT, 'README.md')
const page = readFileSync(path, 'utf8')

/** A folder with the corpus in it, where `policy-extract` can be imported. */
function makeCheckout(): string {
  const cwd = makeTmp()
  cpSync(join(ROOT, 'corpus'), join(cwd, 'corpus'), { recursive: true })
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(ROOT, join(cwd, 'node_modules/policy-extract'), 'junction')
  return cwd
}

test('the examples answer what README.md says', { timeout: 240_000 }, async () => {
  const cwd = makeCheckout()
  const { programs, commands } = readExamples(page)
  for (const [name, text] of programs) writeFileSync(join(cwd, name), text)
  const answered = answerExamples(page, (command) => runShell(`{ ${command}\n} 2>&1`, cwd).stdout)
  await expect(answered).toMatchFileSnapshot(path)
  expect(commands.length).toBeGreaterThan(8)
  expect([...programs.keys()]).toEqual(['example.mjs'])
})

test('README.md points to files that are there', () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) expect(() => readFileSync(join(ROOT, link)), link).not.toThrow()
})
