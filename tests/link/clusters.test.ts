import { describe, expect, it } from 'vitest'
import { preference } from '../../src/link/clusters.js'
import type { Comparison } from '../../src/link/compare.js'
import { noDifferences } from '../../src/link/differences.js'

const comparison = (containment: number, replaced: number): Comparison => ({
  verdict: 'copy',
  containment,
  evidence: { number: 'unknown', date: 'unknown', title: 'part' },
  differences: { ...noDifferences(), replaced },
  isGivenUp: false,
})

describe('a text that may be a copy of either of two versions', () => {
  it('goes with the one that no stretch of it differs from altogether, though it has a character less of it', () => {
    expect(preference(comparison(0.954, 0))).toBeGreaterThan(preference(comparison(0.955, 1)))
  })

  it('goes with the one that has much more of it', () => {
    expect(preference(comparison(0.9, 0))).toBeLessThan(preference(comparison(0.95, 1)))
  })
})
