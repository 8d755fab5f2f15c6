/** What is the same everywhere comes out as it went in: the way from the tree to its blocks and back loses nothing. */
import { describe, expect, it } from 'vitest'
import { collate, DEFAULT_COLLATE } from '../../src/collate/index.js'
import { parse } from '../../src/parse/index.js'
import { toLines } from '../../src/read/index.js'
import { generateFile } from '../generate/index.js'

const SEEDS = process.env.FULL ? 300 : 25

describe('collate', () => {
  it('gives one copy back untouched', () => {
    for (const { document } of parse(toLines(generateFile(3).raw), 'a.txt')) {
      if (document !== null) expect(collate([document], DEFAULT_COLLATE).document).toBe(document)
    }
  })

  it('gives of two equal copies the first, whatever sort of document it is', { timeout: 600_000 }, () => {
    let documents = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      for (const { document } of parse(toLines(generateFile(seed).raw), 'a.txt')) {
        if (document === null) continue
        const other = { ...document, file: 'b.txt' }
        documents++
        const collated = collate([other, document], DEFAULT_COLLATE)
        expect(collated.base, `seed ${seed}`).toBe(1)
        expect(collated.document, `seed ${seed}: ${document.title}`).toEqual(document)
        expect(collated.readings.flatMap(({ others, lacking }) => [...others, ...lacking])).toEqual([])
      }
    }
    expect(documents).toBeGreaterThan(SEEDS)
  })
})
