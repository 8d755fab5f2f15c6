/**
 * The quality gate: what the tool makes of annotated and of generated files, scored against their truth.
 *
 * A figure may not fall below its floor in tests/floors/. Who raises a figure raises its floor: `FLOORS=write npx vitest run
 * tests/accuracy.test.ts` writes down what is reached, and lowers none. `FULL=1` takes 1,000 generated files instead of 200; they have floors of their own.
 */
import { describe, expect, it } from 'vitest'
import { compileAll } from '../scripts/gold.mjs'
import type { Gold } from './generate/gold.js'
import { generateFile } from './generate/index.js'
import { extract, toOutput } from './support/extract.js'
import { readFloors, toTable, writeFloors } from './support/floors.js'
import { addScores, figures, score, type Truth } from './support/score.js'

const GENERATED = process.env.FULL === '1' ? 1000 : 200
/** Milliseconds that a busy machine may take for a file. */
const PATIENCE = 300

function* goldFiles(): Generator<Truth> {
  for (const { raw, gold } of compileAll()) yield { raw, gold: gold as Gold }
}

function* generatedFiles(): Generator<Truth> {
  for (let seed = 1; seed <= GENERATED; seed++) yield generateFile(seed)
}

describe('accuracy', () => {
  it.each([
    ['gold', goldFiles],
    [`generated-${GENERATED}`, generatedFiles],
  ])(
    'of %s files is not below its floors',
    (name, files) => {
      const reached = figures(addScores(Array.from(files(), (truth) => score(truth, toOutput(extract(truth.raw))))))
      if (process.env.FLOORS === 'write') writeFloors(name, reached)
      const floors = readFloors(name)
      console.log(toTable(name, reached, floors))
      expect(Object.keys(floors).sort()).toEqual(Object.keys(reached).sort())
      expect(Object.entries(reached).filter(([measure, figure]) => figure < (floors[measure] ?? 1))).toEqual([])
    },
    GENERATED * PATIENCE,
  )
})
