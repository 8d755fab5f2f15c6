import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenAt, MULTIBYTE } from '../../../src/read/encoding/sequences.js'

/** Bytes as they come in damaged text: leads and trails of all three encodings, digits for sequences of four, ASCII between. */
const byte = fc.oneof(
  fc.integer({ min: 0x80, max: 0xff }),
  fc.integer({ min: 0x30, max: 0x7f }),
  fc.constantFrom(0x0a, 0x3c, 0xef, 0xbf, 0xbd),
)
const bytes = fc
  .uint8Array({ maxLength: 12 })
  .chain((any) => fc.array(byte, { maxLength: 12 }).map((list) => Uint8Array.from([...list, ...any])))

describe.each(MULTIBYTE)('sequences of %s', (encoding) => {
  it('are broken exactly where the decoder of the Encoding Standard says so', () => {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const isValid = (some: Uint8Array) => {
      try {
        decoder.decode(some)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(bytes, (some) => {
        expect([...brokenAt(some, encoding)].length === 0).toBe(isValid(some))
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  it('are told apart at the first broken byte', () => {
    expect([...brokenAt(Buffer.from('ab\x81\nab\x81\n', 'latin1'), encoding)]).toEqual([2, 6])
  })
})
