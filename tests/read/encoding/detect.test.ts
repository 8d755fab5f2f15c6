import { describe, expect, it } from 'vitest'
import { detectEncoding, Sampler } from '../../../src/read/encoding/index.js'
import { encode, TEXTS } from './support.js'

const { SIMPLIFIED, TRADITIONAL } = TEXTS

function detect(bytes: Buffer) {
  const sampler = new Sampler()
  sampler.push(bytes)
  return detectEncoding(sampler)
}

const page = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"><title>通知</title></head><body>${text}</body></html>`

describe('detectEncoding', () => {
  it.each([
    ['UTF-8', SIMPLIFIED, 'utf-8'],
    ['UTF-8', TRADITIONAL, 'utf-8'],
    ['GBK', SIMPLIFIED, 'gb18030'],
    ['GB18030', SIMPLIFIED, 'gb18030'],
    ['GB18030', TRADITIONAL, 'gb18030'],
    ['BIG5', TRADITIONAL.replace('〔', '（').replace('〕', '）'), 'big5'],
    ['UTF-16LE', SIMPLIFIED, 'utf-16le'],
    ['UTF-16BE', SIMPLIFIED, 'utf-16be'],
  ])('finds %s without a mark or a declaration', (encoding, text, expected) => {
    expect(detect(encode(text, encoding))?.encoding).toBe(expected)
  })

  it('finds it from few words', () => {
    expect(detect(encode('关于做好防汛检查工作的通知\n', 'GBK'))).toMatchObject({ encoding: 'gb18030', by: 'validity' })
    expect(detect(encode('關於做好防汛檢查工作的通知\n', 'BIG5'))).toMatchObject({ encoding: 'big5', by: 'validity' })
  })

  it('believes a byte order mark', () => {
    expect(detect(encode(`\uFEFF${SIMPLIFIED}`, 'UTF-16LE'))).toMatchObject({ encoding: 'utf-16le', by: 'mark' })
    expect(detect(encode(`\uFEFF${SIMPLIFIED}`, 'UTF-8'))).toMatchObject({ encoding: 'utf-8', by: 'mark' })
  })

  it.each([
    ['<meta charset=gb2312>', 'gb18030'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=GBK">', 'gb18030'],
    ['<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=gb18030" />', 'gb18030'],
    ['<?xml version="1.0" encoding="gbk"?>', 'gb18030'],
  ])('believes %s', (head, encoding) => {
    expect(detect(encode(`${head}\n${SIMPLIFIED}`, 'GBK'))).toEqual({ encoding, by: 'declaration', overruled: null })
  })

  it.each([
    ['UTF-8', 'gb2312', 'utf-8'],
    ['GBK', 'utf-8', 'gb18030'],
    ['GBK', 'big5', 'gb18030'],
    ['GBK', 'iso-8859-1', 'gb18030'],
    ['GBK', 'UTF-16', 'gb18030'],
  ])('overrules a page in %s that declares %s', (encoding, declared, expected) => {
    const found = detect(encode(page(declared, SIMPLIFIED), encoding))
    expect(found?.encoding).toBe(expected)
    expect(found?.overruled).toBe(declared)
  })

  it('takes · and × in a plain page for UTF-8, and for GBK where that is declared', () => {
    expect(detect(Buffer.from('plan · draft\n'))?.encoding).toBe('utf-8')
    expect(detect(encode(page('gbk', 'plan').replace('通知', '路'), 'GBK'))?.encoding).toBe('gb18030')
  })

  it('takes the encoding of most lines of a mixed source', () => {
    const [utf8, gbk] = [encode(SIMPLIFIED, 'UTF-8'), encode(SIMPLIFIED, 'GBK')]
    expect(detect(Buffer.concat([utf8, gbk]))?.encoding).toBe('utf-8')
    expect(detect(Buffer.concat([gbk, gbk, utf8]))?.encoding).toBe('gb18030')
  })

  it('looks past scripts for text that is not ASCII', () => {
    const script = `<script>\n${'var a = 1;\n'.repeat(20_000)}</script>\n`
    expect(detect(encode(script + SIMPLIFIED, 'GBK'))?.encoding).toBe('gb18030')
  })

  it('takes a few broken bytes for damage', () => {
    const bytes = Buffer.concat([encode(SIMPLIFIED, 'UTF-8'), Buffer.from([0xe4, 0xba, 0x0a])])
    expect(detect(bytes)?.encoding).toBe('utf-8')
    expect(detect(Buffer.from(`${'plain words '.repeat(20)}caf\xe9\n`, 'latin1'))?.encoding).toBe('utf-8')
  })

  it.each([
    ['SHIFT_JIS', '東京都の通知、平成のお知らせについて\n'],
    ['noise', ''],
  ])('knows what it does not know: %s', (encoding, text) => {
    const bytes =
      text === '' ? Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * i * 7 + i * 13) % 128))) : encode(text, encoding)
    expect(detect(bytes)).toBeNull()
  })

  it('honours a declaration of an encoding that it does not guess', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=shift_jis>'), encode('東京都の通知、平成のお知らせについて\n', 'SHIFT_JIS')])
    expect(detect(bytes)).toEqual({ encoding: 'shift_jis', by: 'declaration', overruled: null })
  })
})
