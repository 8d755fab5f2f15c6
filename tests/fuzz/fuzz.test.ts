/** The properties of the design hold of mutated inputs of every kind. `node scripts/fuzz.mjs` tries many more. */
import { expect, test } from 'vitest'
import { ROOT } from '../support/root.js'
import { inputsOf, loadSeeds, violations } from './fuzz.js'

/** Inputs tried here; `.ci/run` tries 20,000. */
const COUNT = 1000
const SEED = 7

const seeds = loadSeeds(ROOT)
const inputOf = inputsOf(ROOT, SEED, seeds)

test('there are inputs of every kind', () => {
  const kinds = new Set(seeds.map(({ name }) => name.replace(/^.*\./, '')))
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['html', 'md', 'txt']))
})

test('what was found once does not come back', async () => {
  const cases = seeds.filter(({ folder }) => folder === 'tests/fuzz/cases')
  expect(cases.length).toBeGreaterThan(0)
  for (const input of cases) expect(await violations(input), input.name).toEqual([])
})

test(`the properties hold of ${COUNT} mutated inputs`, { timeout: 120_000 }, async () => {
  for (let number = 0; number < COUNT; number++) {
    const input = inputOf(number)
    expect(await violations(input), `input ${number} of seed ${SEED}, a mutated ${input.name}`).toEqual([])
  }
})
