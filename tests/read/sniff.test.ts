import { describe, expect, it } from 'vitest'
import { Sampler } from '../../src/read/encoding/index.js'
import { findEncoding, signatureReason } from '../../src/read/sniff.js'
import { encode, TEXTS } from './encoding/support.js'

function find(bytes: Buffer, encoding: string | null = null) {
  const sampler = new Sampler()
  sampler.push(bytes)
  return findEncoding(sampler, encoding)
}

describe('findEncoding', () => {
  it.each(['UTF-16LE', 'UTF-16BE'])('finds %s, which has bytes like a binary file', (encoding) => {
    for (const text of [
      TEXTS.SIMPLIFIED,
      'Annual plan\nfor works\n',
      `${'汛前检查的通知'.repeat(20)}\n`,
      `\u3000\u3000${TEXTS.SIMPLIFIED}`,
    ])
      expect(find(encode(text, encoding))).toMatchObject({ encoding: encoding.toLowerCase() })
  })

  it('refuses a binary file', () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * i * 7 + i * 13) % 256))
    expect(find(noise)).toBe('it is a binary file')
    expect(find(Buffer.from('ab\0\0\0\u0001\u0002\u0003'))).toBe('it is a binary file')
  })

  it('names what to do about an encoding that it does not know', () => {
    expect(find(encode('東京都の通知、平成のお知らせについて\n', 'SHIFT_JIS'))).toContain('name it with --encoding')
  })

  it('reads what it is told to', () => {
    expect(find(encode(TEXTS.SIMPLIFIED, 'UTF-16LE'), 'utf-16le')).toMatchObject({ encoding: 'utf-16le', by: 'option' })
    expect(find(encode(TEXTS.SIMPLIFIED, 'GBK'), 'utf-8')).toMatchObject({ encoding: 'utf-8', by: 'option' })
    expect(find(Buffer.from('plain words only\n'))).toMatchObject({ encoding: 'utf-8' })
  })
})

describe('signatureReason', () => {
  it('names a converter for what is no text', () => {
    expect(signatureReason(Buffer.from('%PDF-1.7'))).toContain('pdftotext')
    expect(signatureReason(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('libreoffice')
    expect(signatureReason(Buffer.from('云川市'))).toBeNull()
  })
})
