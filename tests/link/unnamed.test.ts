import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/link/compare.js'
import type { Evidence } from '../../src/link/evidence.js'
import { isUnnamed, partUnnamed } from '../../src/link/unnamed.js'

const NOTHING: Evidence = { number: 'unknown', date: 'unknown', title: 'unknown' }

/** The centres of five occurrences that are one, the last by its text alone, after the others but the first say what numbers it has otherwise. */
function centresAfter(content: readonly number[], evidence: readonly Evidence[] = []): number[] {
  const centreOf = new Int32Array(5)
  const compareOf = (one: number) => ({ differences: { content: content[one - 1] }, evidence: evidence[one - 1] ?? NOTHING }) as Comparison
  partUnnamed(centreOf, [{ occurrence: 4, centre: 0 }], [0, 1, 2, 3, 4], compareOf)
  return [...centreOf]
}

describe('a copy without a number, a title and a day', () => {
  it('is one that neither is known to share', () => {
    expect(isUnnamed(NOTHING)).toBe(true)
    expect(isUnnamed({ ...NOTHING, title: 'part' })).toBe(false)
    expect(isUnnamed({ ...NOTHING, date: 'same' })).toBe(false)
  })

  it('stays alone where most copies of the longest one have other numbers', () => {
    expect(centresAfter([1.25, 1.25, 1.25])).toEqual([0, 0, 0, 0, 4])
    expect(centresAfter([0, 1.25, 1.25])).toEqual([0, 0, 0, 0, 4])
  })

  it('stays alone where one of them has another number and another title, not where it has one of the two', () => {
    const [number, title] = [{ number: 'conflict' }, { title: 'conflict' }] as const
    expect(centresAfter([0, 0, 0], [NOTHING, { ...NOTHING, ...number, ...title }])).toEqual([0, 0, 0, 0, 4])
    expect(
      centresAfter(
        [0, 0, 0],
        [
          { ...NOTHING, ...number },
          { ...NOTHING, ...title },
        ],
      ),
    ).toEqual([0, 0, 0, 0, 0])
  })

  it('stays with it where few of them do', () => {
    expect(centresAfter([0, 0, 1.25])).toEqual([0, 0, 0, 0, 0])
    expect(centresAfter([0, 0, 0])).toEqual([0, 0, 0, 0, 0])
  })
})
