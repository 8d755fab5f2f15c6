import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { unreadableReason } from '../../src/read/sniff.js'

const TEXT = '云川市水利局关于做好汛前检查的通知\n云川水发〔2024〕12号\n各区县水利局：\n请于4月底前完成汛前检查。（此件公开发布）\n'

const encode = (text: string, encoding: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text })
const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('unreadableReason', () => {
  it.each(['le', 'be'] as const)('names UTF-16 without a byte order mark, order %s', (order) => {
    for (const text of [TEXT, 'Annual plan\nfor works\n', `${'汛前检查的通知'.repeat(20)}\n`, `\u3000\u3000${TEXT}`]) {
      expect(unreadableReason(utf16(text, order), null)).toBe(
        `it looks like UTF-16 without a byte order mark; name the encoding with --encoding utf-16${order}`,
      )
    }
  })

  it('names UTF-16 whose first bytes were cut within a character', () => {
    expect(unreadableReason(utf16(TEXT, 'le').subarray(0, 101), null)).toContain('utf-16le')
  })

  it.each(['GBK', 'GB18030', 'BIG5', 'SHIFT_JIS', 'EUC-KR'])('does not take %s for UTF-16', (encoding) => {
    const others: Record<string, string> = {
      BIG5: '關於做好檢查的通知\n各區：',
      SHIFT_JIS: '東京都の通知、平成\n',
      'EUC-KR': '안녕하세요 공고문\n',
    }
    const text = others[encoding] ?? TEXT
    expect(unreadableReason(encode(text, encoding), null)).toContain('it is not in UTF-8')
  })

  it('does not take a binary file for UTF-16', () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * i * 7 + i * 13) % 256))
    expect(unreadableReason(noise, null)).toBe('it is a binary file')
    expect(unreadableReason(Buffer.from('ab\0\0\0\u0001\u0002\u0003'), null)).toBe('it is a binary file')
  })

  it('reads what it is told to', () => {
    expect(unreadableReason(utf16(TEXT, 'le'), 'utf-16le')).toBeNull()
    expect(unreadableReason(Buffer.from(TEXT), null)).toBeNull()
    expect(unreadableReason(Buffer.from('plain words only\n'), null)).toBeNull()
  })
})
