import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, squeeze, unspace } from '../../src/text/width.js'

const text = fc.string({ unit: fc.constantFrom(...'（１）﹒．１Ａa 1。\u3000\u00A0\u200B\u0000\uFEFF\u0085\u2028汉①²〔〕㈠𠮷') })

describe('fold', () => {
  it('makes full-width and small forms narrow, one character for one', () => {
    expect(fold('（１）１﹒Ａ；①²〔〕')).toBe('(1)1.A;①²〔〕')
  })

  it('keeps the length and is done after once', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fold(value)).toHaveLength(value.length)
        expect(fold(fold(value))).toBe(fold(value))
      }),
    )
  })
})

describe('squeeze', () => {
  it('is fold without what unspace takes out, for every code unit', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const value = `一${String.fromCharCode(code)}二`
      expect(squeeze(value)).toBe(fold(unspace(value)))
    }
  })

  it('works on long texts', () => {
    expect(squeeze('（ 一 ）'.repeat(5000))).toBe('(一)'.repeat(5000))
  })
})
