/** Every example in README.md, docs/library.md and docs/recipes.md is run against the corpus; `vitest -u` writes down what it answers now. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import * as library from '../src/index.js'
import { answerExamples, readExamples } from './support/examples.js'
import { ROOT } from './support/root.js'
import { runShell } from './support/shell.js'
import { makeTmp } from './support/tmp.js'

/** A folder with the corpus in it, where `policy-extract` can be imported. */
function makeCheckout(): string {
  const cwd = makeTmp()
  cpSync(join(ROOT, 'corpus'), join(cwd, 'corpus'), { recursive: true })
  mkdirSync(join(cwd, 'node_modules'))
  symlinkSync(ROOT, join(cwd, 'node_modules/policy-extract'), 'junction')
  return cwd
}

const PAGES = [
  { name: 'README.md', least: 9, wanted: ['example.mjs'] },
  { name: 'docs/recipes.md', least: 10, wanted: ['wide-tables.mjs'] },
  { name: 'docs/library.md', least: 6, wanted: ['at-hand.mjs', 'grid.mjs', 'files.mjs', 'table.mjs', 'stages.mjs'] },
].map((page) => ({ ...page, text: readFileSync(join(ROOT, page.name), 'utf8') }))

test.each(PAGES)('the examples answer what $name says', { timeout: 240_000 }, async ({ name, text, least, wanted }) => {
  const cwd = makeCheckout()
  const { programs, commands } = readExamples(text)
  for (const [program, source] of programs) writeFileSync(join(cwd, program), source)
  const answered = answerExamples(text, (command) => runShell(`{ ${command}\n} 2>&1`, cwd).stdout)
  await expect(answered).toMatchFileSnapshot(join(ROOT, name))
  expect(commands.length).toBeGreaterThanOrEqual(least)
  expect([...programs.keys()]).toEqual(wanted)
})

test.each(PAGES)('$name points to files that are there', ({ name, text }) => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) expect(() => readFileSync(join(ROOT, dirname(name), link)), link).not.toThrow()
})

test('docs/library.md names every value that the library exports, and no other', () => {
  const page = PAGES.find(({ name }) => name === 'docs/library.md')?.text ?? ''
  const rows = page.slice(page.indexOf('| export | is |')).match(/^\|[^|]+/gm) ?? []
  expect(rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)).sort()).toEqual(Object.keys(library).sort())
})

test('docs/recipes.md names columns that the files have', () => {
  const page = PAGES.find(({ name }) => name === 'docs/recipes.md')?.text ?? ''
  const foreign = [...page.matchAll(/^```(?:python|r)\n(.*?)^```$/gms)].map(([, code = '']) => code).join('')
  const header = (file: string) =>
    readFileSync(join(ROOT, 'out', file), 'utf8')
      .split('\n', 1)[0]
      ?.split(',') ?? []
  const known = new Set([...header('documents.csv'), ...header('articles.csv')])
  const columns = [...foreign.matchAll(/"(\w+)"/g)].map(([, name = '']) => name).filter((name) => /^[a-z_]{2,}$/.test(name))
  expect(columns.length).toBeGreaterThan(8)
  for (const column of columns) expect(known, column).toContain(column)
})
