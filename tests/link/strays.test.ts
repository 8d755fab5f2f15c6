import { describe, expect, it } from 'vitest'
import { type Comparison, compare, toComparable, type Verdict } from '../../src/link/compare.js'
import type { Evidence } from '../../src/link/evidence.js'
import { joinStrays } from '../../src/link/strays.js'
import { occurrencesOf } from '../support/families.js'

const NAMED: Evidence = { number: 'same', date: 'unknown', title: 'same' }
const UNNAMED: Evidence = { number: 'unknown', date: 'unknown', title: 'same' }

/** The centres of four occurrences, of which the last is in doubt and the first three are one, by what the second and third say of it. */
function centresAfter(says: readonly Verdict[], evidence: Evidence): number[] {
  const centreOf = Int32Array.of(0, 0, 0, 3)
  const compareOf = (one: number) => ({ verdict: says[one - 1], evidence }) as Comparison
  joinStrays(centreOf, [{ one: 3, other: 0 }], [0, 1, 2, 3], compareOf)
  return [...centreOf]
}

describe('a document that is no copy of the longest one', () => {
  it('joins it where all its copies say so, and names do', () => {
    expect(centresAfter(['copy', 'copy'], NAMED)).toEqual([0, 0, 0, 0])
  })

  it('stays alone where one of two says so, or the text alone does', () => {
    expect(centresAfter(['copy', 'version'], NAMED)).toEqual([0, 0, 0, 3])
    expect(centresAfter(['copy', 'copy'], UNNAMED)).toEqual([0, 0, 0, 3])
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
