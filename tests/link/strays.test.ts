import { describe, expect, it } from 'vitest'
import { toComparable } from '../../src/link/comparable.js'
import { type Comparison, compare, type Verdict } from '../../src/link/compare.js'
import { noDifferences } from '../../src/link/differences.js'
import type { Evidence } from '../../src/link/evidence.js'
import { joinStrays } from '../../src/link/strays.js'
import { occurrencesOf } from '../support/families.js'

const NAMED: Evidence = { number: 'same', date: 'unknown', title: 'same' }
const UNNAMED: Evidence = { number: 'unknown', date: 'unknown', title: 'same' }

/** What one occurrence says of another, by their numbers: 1-3. */
type Says = Record<string, Partial<Comparison>>

const says = (verdict: Verdict, evidence: Evidence, edits = 0): Partial<Comparison> => ({
  verdict,
  evidence,
  differences: { ...noDifferences(), edits },
})
const [COPY, SLIPPED, BY_TEXT, VERSION] = [
  says('copy', NAMED, 1),
  says('copy', UNNAMED, 1),
  says('copy', UNNAMED),
  says('version', UNNAMED, 3),
]

/** The centres behind the doubt whether the clusters around 0 and around `other` are one. */
function centresAfter(centres: readonly number[], other: number, said: Says, isUnnumbered = false): number[] {
  const centreOf = Int32Array.from(centres)
  const compareOf = (one: number, two: number) => (said[`${one}-${two}`] ?? said[`${two}-${one}`]) as Comparison
  joinStrays(
    centreOf,
    [{ one: other, other: 0, isUnnumbered }],
    centres.map((_, i) => i),
    compareOf,
  )
  return [...centreOf]
}

describe('a document that is no copy of the longest one', () => {
  const alone = [0, 0, 0, 3]

  it('joins it where all its copies say so, and names do', () => {
    expect(centresAfter(alone, 3, { '1-3': COPY, '2-3': COPY })).toEqual([0, 0, 0, 0])
  })

  it('joins it where the text alone says so to the last character', () => {
    expect(centresAfter(alone, 3, { '1-3': BY_TEXT, '2-3': BY_TEXT })).toEqual([0, 0, 0, 0])
  })

  it('stays alone where one of two says so, or the text alone does but for an edit', () => {
    expect(centresAfter(alone, 3, { '1-3': COPY, '2-3': VERSION })).toEqual(alone)
    expect(centresAfter(alone, 3, { '1-3': SLIPPED, '2-3': SLIPPED })).toEqual(alone)
  })

  it('joins it where the one copy says so that has the number which the longest lost', () => {
    expect(centresAfter([0, 0, 2], 2, { '1-2': COPY }, true)).toEqual([0, 0, 0])
    expect(centresAfter([0, 0, 2], 2, { '1-2': COPY })).toEqual([0, 0, 2])
    expect(centresAfter([0, 0, 2], 2, { '1-2': SLIPPED }, true)).toEqual([0, 0, 2])
    expect(centresAfter(alone, 3, { '1-3': COPY, '2-3': says('version', NAMED, 3) }, true)).toEqual(alone)
    expect(centresAfter(alone, 3, { '1-3': COPY, '2-3': VERSION }, true)).toEqual([0, 0, 0, 0])
  })

  it('joins it where two of three say so, and the text says nothing to the third', () => {
    expect(centresAfter([0, 0, 0, 0, 4], 4, { '1-4': COPY, '2-4': SLIPPED, '3-4': COPY })).toEqual([0, 0, 0, 0, 0])
  })
})

describe('two documents that have copies each', () => {
  const two = [0, 0, 2, 2, 2]

  it('are one where most copies of one of them say that the other is', () => {
    expect(centresAfter(two, 2, { '1-2': VERSION, '0-3': COPY, '0-4': COPY })).toEqual([2, 2, 2, 2, 2])
  })

  it('are one where most of all copies say so', () => {
    const said = { '0-3': COPY, '0-4': COPY, '0-5': VERSION, '1-2': COPY }
    expect(centresAfter([0, 0, 2, 2, 2, 2], 2, said)).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('stay two where no more than half do', () => {
    expect(centresAfter(two, 2, { '1-2': COPY, '0-3': COPY, '0-4': VERSION })).toEqual(two)
  })
})

it('two documents are to each other what they are the other way round', () => {
  const family = occurrencesOf(4, 4)
  for (const [i, a] of family.entries()) {
    for (const b of family.slice(i + 1)) {
      const [one, other] = [toComparable(a.document), toComparable(b.document)]
      expect(compare(one, other)).toEqual(compare(other, one))
    }
  }
})
