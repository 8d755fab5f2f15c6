import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder, type Decoder } from '../../../src/read/encoding/index.js'
import { encode, TEXTS } from './support.js'

const { SIMPLIFIED, TRADITIONAL } = TEXTS
const GB = encode(SIMPLIFIED, 'GBK')
const [LETTER = '', NUMBER = ''] = SIMPLIFIED.split('\n')

function decodeAll(decoder: Decoder, bytes: Buffer, size = bytes.length): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size))
  return text + decoder.end()
}

describe('createDecoder', () => {
  it.each([
    ['utf-8', 'UTF-8', SIMPLIFIED],
    ['gb18030', 'GB18030', SIMPLIFIED],
    ['big5', 'BIG5', TRADITIONAL.replace('〔', '（').replace('〕', '）')],
    ['utf-16le', 'UTF-16LE', SIMPLIFIED],
  ])('reads %s however it is cut into chunks', (encoding, name, text) => {
    const bytes = encode(text, name)
    for (const size of [1, 2, 3, 7, 64, bytes.length]) {
      const decoder = createDecoder(encoding, true)
      expect(decodeAll(decoder, bytes, size)).toBe(text)
      expect(decoder.damage).toEqual({ broken: 0, brokenAt: [], pieces: new Map() })
    }
  })

  it('leaves a byte order mark out, and only that at the start', () => {
    expect(decodeAll(createDecoder('utf-8', true), Buffer.from('\uFEFFa\n\uFEFFb\n'))).toBe('a\n\uFEFFb\n')
  })

  it('reads lines of GBK among those of UTF-8, and the other way round', () => {
    const mixed = Buffer.concat([Buffer.from(`${LETTER}\n`), GB, Buffer.from(`${NUMBER}\n`)])
    const decoder = createDecoder('utf-8', true)
    expect(decodeAll(decoder, mixed)).toBe(`${LETTER}\n${SIMPLIFIED}${NUMBER}\n`)
    expect(decoder.damage.pieces).toEqual(new Map([['gb18030', { count: 8, first: Buffer.byteLength(LETTER) + 1 }]]))
    const other = createDecoder('gb18030', true)
    expect(decodeAll(other, Buffer.concat([GB, Buffer.from(SIMPLIFIED), GB]))).toBe(SIMPLIFIED.repeat(3))
    expect(other.damage.pieces.get('utf-8')).toEqual({ count: 8, first: GB.length })
  })

  it('reads what stands between two tags of a line in its own encoding', () => {
    const line = Buffer.concat([Buffer.from('<p>云川市</p><td>'), encode('水利局文件', 'GBK'), Buffer.from('</td><b>通知</b>\n')])
    expect(decodeAll(createDecoder('utf-8', true), line)).toBe('<p>云川市</p><td>水利局文件</td><b>通知</b>\n')
  })

  it('does not take a cut character for another encoding', () => {
    const cut = Buffer.from(LETTER).subarray(0, -1)
    const decoder = createDecoder('utf-8', true)
    expect(decodeAll(decoder, cut)).toBe(`${LETTER.slice(0, -1)}\uFFFD`)
    expect(decoder.damage).toMatchObject({ broken: 1, brokenAt: [Buffer.byteLength(LETTER) - 3] })
    expect(decoder.damage.pieces.size).toBe(0)
  })

  it('says where bytes are no text, up to five places', () => {
    const bytes = Buffer.concat(Array.from({ length: 7 }, () => Buffer.concat([Buffer.from('各区县\n'), Buffer.from([0xff])])))
    const decoder = createDecoder('utf-8', true)
    expect(decodeAll(decoder, bytes)).toBe('各区县\n\uFFFD'.repeat(7))
    expect(decoder.damage).toMatchObject({ broken: 7, brokenAt: [10, 21, 32, 43, 54] })
  })

  it('says where UTF-16 is broken', () => {
    const bytes = Buffer.concat([encode('云川', 'UTF-16LE'), Buffer.from([0x00, 0xd8]), encode('市', 'UTF-16LE')])
    const decoder = createDecoder('utf-16le', false)
    expect(decodeAll(decoder, bytes)).toBe('云川\uFFFD市')
    expect(decoder.damage.brokenAt).toEqual([4])
  })

  it('does not count a replacement character that stands in the source', () => {
    const decoder = createDecoder('utf-8', true)
    expect(decodeAll(decoder, Buffer.from('云\uFFFD川\n'))).toBe('云\uFFFD川\n')
    expect(decoder.damage.broken).toBe(0)
  })

  it('gives the same text and the same account whatever the chunks, for any bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom(Buffer.from(LETTER), Buffer.from('\n'), encode(NUMBER, 'GBK'), Buffer.from('<td>'), Buffer.from('附件')),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('utf-8', 'gb18030', 'big5'),
        fc.integer({ min: 1, max: 9 }),
        (pieces, encoding, size) => {
          const bytes = Buffer.concat(pieces)
          const [whole, cut] = [createDecoder(encoding, true), createDecoder(encoding, true)]
          expect(decodeAll(cut, bytes, size)).toBe(decodeAll(whole, bytes))
          expect(cut.damage).toEqual(whole.damage)
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })
})
