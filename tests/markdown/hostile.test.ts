/** Markdown that is made to exhaust is read in time in proportion to it, or refused. */
import { describe, expect, test } from 'vitest'
import { LIMITS, Work } from '../../src/index.js'
import { countMarkdown } from '../../src/read/markdown/cost.js'
import { readMarkdown } from '../../src/read/markdown.js'

const textsOf = async (source: string) => (await readMarkdown(source)).map(({ text, markup }) => `${markup?.tag} ${text}`)

describe('underlined headings', () => {
  test('are what they are to the parser itself', async () => {
    expect(await textsOf('甲\n===\n乙\n丙\n---\n\n---\n\n> 丁\n> ===\n\n- 戊\n  ---\n\n[己]: /a\n庚\n===\n\n- 辛\n===\n')).toEqual([
      'h1 甲',
      'hr ===',
      'h2 乙',
      'h2 丙',
      'hr ---',
      'hr ---',
      'h1 丁',
      'hr > ===',
      'h2 戊',
      'hr ---',
      'comment [己]: /a',
      'h1 庚',
      'hr ===',
      'li 辛',
      'li ===',
    ])
  })

  test('are each looked at alone: thousands of them are read', async () => {
    // the parser's own construct copies some 300 million events for these
    const lines = await readMarkdown('渡口\n===\n'.repeat(8000))
    expect(lines.filter(({ markup }) => markup?.tag === 'h1')).toHaveLength(8000)
  })
})

describe('work', () => {
  function spent(source: string): number {
    const work = new Work()
    countMarkdown(source, work)
    return work.spent
  }

  test('is nothing for usual text, lists and tables', () => {
    expect(spent('渡口应当安全。\n\n'.repeat(1000))).toBe(0)
    expect(spent('- 渡口\n- 码头\n'.repeat(1000))).toBe(0)
    expect(spent('| **甲** | _乙_ |\n'.repeat(20_000))).toBe(0)
    expect(spent('**甲** 乙 *丙*\n\n'.repeat(1000))).toBe(16_000)
  })

  test.each([
    ['marks of emphasis in one paragraph', '**a*'.repeat(20_000)],
    ['labels in one paragraph', '[^1]'.repeat(20_000)],
    ['lines behind a quote', `> 甲\n${'乙\n'.repeat(20_000)}`],
  ])('too many %s are refused', async (_, source) => {
    await expect(readMarkdown(source)).rejects.toThrow(/^it takes more than \d+ million steps to read; split it/)
  })

  test('a law of 20,000 lines without blank ones is read', () => {
    const work = Work.ofSource()
    const source = '第一条 渡口应当安全,并且经常检查,保持良好状态。\n'.repeat(20_000)
    work.earn(source.length)
    countMarkdown(source, work)
    expect(work.spent).toBe(0)
  })
})

test('lists that nest deeper line by line are refused beyond a depth', async () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(2 * i)}- 甲\n`).join('')
  expect(await readMarkdown(nested(100))).toHaveLength(100)
  await expect(readMarkdown(nested(280))).rejects.toThrow('its quotes or lists nest deeper than 512')
})

test('what is longer than its tree has room for is refused', async () => {
  await expect(readMarkdown('治'.repeat(LIMITS.markdownLength + 1))).rejects.toThrow('the Markdown is longer than 8 million characters')
})
