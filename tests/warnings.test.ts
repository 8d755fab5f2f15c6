/** docs/warnings.md explains every warning that there is, by an example that the catalogue could give. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CATALOGUE, type RuleId } from '../src/messages/index.js'
import { ROOT } from './support/root.js'

const page = readFileSync(join(ROOT, 'docs/warnings.md'), 'utf8')
const sections = page.split(/^## /m).slice(1)
const ids = Object.keys(CATALOGUE) as RuleId[]

/** What a warning of a rule looks like: its text with anything for a {name}. */
function toPattern(id: RuleId): RegExp {
  const text = CATALOGUE[id].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*')
  return new RegExp(`^[\\w/]+\\.txt:\\d+:\\d+  warning  ${text}  ${id}$`)
}

test('a section for each warning, in the order of the catalogue', () => {
  expect(sections.map((section) => section.split('\n')[0])).toEqual(ids)
})

test.each(ids)('%s: what it means, an example, what to do', (id) => {
  const section = sections.find((text) => text.startsWith(`${id}\n`)) ?? ''
  const [head = '', example = '', advice = ''] = section.split(/^```$/m)
  const meaning = head.slice(id.length)
  expect(example.trim()).toMatch(toPattern(id))
  expect(meaning.trim().length).toBeGreaterThan(60)
  expect(advice.trim().length).toBeGreaterThan(30)
})

test('a warning that nothing gives says so', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('catalogue.ts'),
  )
  const code = sources.map((path) => readFileSync(join(ROOT, 'src', path), 'utf8')).join('\n')
  const said = sections.filter((section) => section.includes('Nothing gives this warning yet')).map((section) => section.split('\n')[0])
  expect(said).toEqual(ids.filter((id) => !code.includes(`'${id}'`)))
})

test('docs/README.md names every page', () => {
  const index = readFileSync(join(ROOT, 'docs/README.md'), 'utf8')
  const named = [...index.matchAll(/^\| \[([^\]]+)\]\(\1\)/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual(
    readdirSync(join(ROOT, 'docs'))
      .filter((name) => name !== 'README.md')
      .toSorted(),
  )
})
