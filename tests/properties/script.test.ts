/** A mirror page in Traditional characters is labelled and gridded as the page that it mirrors. */
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { label, parse, toLines } from '../../src/index.js'
import { generatedFiles } from '../support/generated.js'

/** OpenCC's own standard, Hong Kong, Taiwan; words as printed. */
const SCRIPTS = ['t', 'hk', 'tw'] as const

/** Words of sites and heads as Taiwan has them. The rest of its wording makes other lines of other lengths. */
const REWORDED = [
  ['文件', '檔案'],
  ['信息', '資訊'],
  ['发布', '釋出'],
  ['联系', '聯絡'],
] as const

/** Files that each script is tried on. */
const FILES = 20

const labelsOf = (text: string): string[] => [...label(toLines(text))].map(({ role, opens }) => `${role} ${opens}`)

function* files(): Generator<{ seed: number; raw: string }> {
  for (const { seed, raw } of generatedFiles()) {
    if (seed > FILES) return
    yield { seed, raw }
  }
}

const gridsOf = (text: string): number[][][] =>
  [...parse(toLines(text), 'x')]
    .flatMap(({ document }) => document?.tables ?? [])
    .map(({ cells }) => cells.map(({ row, col, row_span, col_span, lines }) => [row, col, row_span, col_span, ...lines]))

test.each(SCRIPTS)('a file in the characters of %s gets the roles and grids of the file in Simplified ones', (to) => {
  const convert = Converter({ from: 'cn', to })
  for (const { seed, raw } of files()) {
    const mirrored = convert(raw)
    expect(mirrored).not.toBe(raw)
    expect(labelsOf(mirrored), `seed ${seed}`).toEqual(labelsOf(raw))
    expect(gridsOf(mirrored), `seed ${seed}`).toEqual(gridsOf(raw))
  }
})

test('so does one in which the words of the site are regional', () => {
  const convert = Converter({ from: 'cn', to: 't' })
  for (const { seed, raw } of files()) {
    const mirrored = REWORDED.reduce((text, [word, regional]) => text.replaceAll(convert(word), regional), convert(raw))
    expect(labelsOf(mirrored), `seed ${seed}`).toEqual(labelsOf(raw))
  }
})
