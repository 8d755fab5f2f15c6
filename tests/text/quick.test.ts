/** A quick pattern answers as the pattern does: for every regular expression of the program, on texts that match, nearly match, and do not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgesOf } from '../../src/text/edges.js'
import { quick } from '../../src/text/quick.js'
import { squeeze } from '../../src/text/width.js'
import { ROOT } from '../support/root.js'

const { findRegexes } = (await import('../../scripts/regexes.mjs' as string)) as {
  findRegexes: () => { file: string; source: string; flags: string }[]
}

const patterns = findRegexes()
  .filter(({ flags }) => !/[gy]/.test(flags))
  .map(({ source, flags }) => new RegExp(source, flags))

const lines = readdirSync(join(ROOT, 'corpus'))
  .flatMap((name) => readFileSync(join(ROOT, 'corpus', name), 'utf8').split('\n'))
  .filter((_, i) => i % 5 === 0)

/** The texts on which a pattern and its quick form differ. */
function differing(pattern: RegExp, texts: readonly string[]): string[] {
  const fast = quick(pattern)
  return texts.filter((text) => fast.test(text) !== pattern.test(text) || fast.exec(text)?.[0] !== pattern.exec(text)?.[0])
}

test('every pattern of the program answers the same, on lines of the sample notices and on what it finds in them', () => {
  const squeezed = [...new Set([...lines, ...lines.map(squeeze)])]
  expect(patterns.length).toBeGreaterThan(200)
  for (const pattern of patterns) {
    const loose = new RegExp(pattern.source.replace(/^\^|\$$/g, ''), `${pattern.flags}g`)
    const pieces = squeezed.flatMap((line) => [...line.matchAll(loose)].flatMap(([found]) => [found, `${found}的`, `的${found}`]))
    expect(differing(pattern, [...squeezed, ...new Set(pieces)]), String(pattern)).toEqual([])
  }
})

test('the same on any text of the characters that patterns speak of', () => {
  const alphabet = [...new Set(patterns.flatMap(({ source }) => [...source]))].filter((c) => c.length === 1)
  const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(text, { minLength: 40, maxLength: 40 }), (texts) => {
      for (const pattern of patterns) expect(differing(pattern, texts), String(pattern)).toEqual([])
    }),
    { numRuns: 30 },
  )
})

describe('edges', () => {
  const shown = (pattern: RegExp) =>
    edgesOf(pattern).map(({ first, last }) =>
      [first, last].map((set) => set?.map(([from, to]) => String.fromCharCode(...new Set([from, to]))).join('') ?? '*'),
    )

  test.each([
    [/^附件?[::]/, [['附', '*']]],
    [/^a?b*c$/, [['abc', 'c']]],
    [/^(?:甲|乙丙?)丁?$/, [['甲乙', '丁甲丙乙']]],
    [/^(?!丙)[甲乙]+(?=丁)/, [['甲乙', '*']]],
    [
      /年$|^[月日]/,
      [
        ['*', '年'],
        ['月日', '*'],
      ],
    ],
    [/^\d{0,3}$/, [['09', '09']]],
    [/^\d{0,3}/, [['*', '*']]],
    [/^[^甲]乙$/, [['*', '乙']]],
    [/甲(?:乙|$)/, [['*', '*']]],
    [/^.甲\u4e01$/, [['*', '丁']]],
  ])('%s', (pattern, edges) => {
    expect(shown(pattern)).toEqual(edges)
  })

  test.each([[/^甲$/m], [/^甲$/y], [/^\p{L}$/u], [/^😀$/u]])('%s may begin and end with anything', (pattern) => {
    expect(shown(pattern)).toEqual([['*', '*']])
  })
})
