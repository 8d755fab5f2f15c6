import { expect, it } from 'vitest'
import { isSwapped, weightOfSlip } from '../../src/link/slips.js'

it('one character for another counts as an edit where a rule says something else, and little where it does not', () => {
  for (const [left, right] of ['和或', '市省', '年月', '可应', '可得'].map(([...pair]) => pair)) {
    expect(weightOfSlip(left ?? '', right ?? '')).toBeGreaterThan(1)
    expect(weightOfSlip(right ?? '', left ?? '')).toBe(weightOfSlip(left ?? '', right ?? ''))
  }
  for (const [left, right] of ['未末', '的地', '和合', '市币'].map(([...pair]) => pair))
    expect(weightOfSlip(left ?? '', right ?? '')).toBeLessThan(0.5)
})

it('two characters change places', () => {
  expect(isSwapped('责负', '负责')).toBe(true)
  expect(isSwapped('责任', '负责')).toBe(false)
})
