/**
 * No regular expression in src/ backtracks more than in proportion to its text, but for those named here, each with its reason.
 * `node scripts/regexes.mjs` prints them all.
 */
import { describe, expect, test } from 'vitest'

interface Regex {
  file: string
  line: number
  source: string
  flags: string
}

type Growth = 'exponential' | 'polynomial' | 'search'

const { findRegexes } = (await import('../scripts/regexes.mjs' as string)) as { findRegexes: () => Regex[] }
const { worstCase } = (await import('../scripts/regex-ambiguity.mjs' as string)) as {
  worstCase: (source: string, flags: string) => { growth: Growth; at: string } | null
}

const SHORT = 'asked only of lines of at most 240 characters (SHORT in src/parse/sight/sight.ts): 40 ms at the very worst'
const BARE = 'asked only of squeezed short lines, which hold no white space'
const ONE_LINE = 'goes back only at a line end, and the text has none'

/** File, beginning of the expression, what it does at its worst, why it may. */
const ALLOWED: readonly [file: string, beginning: string, growth: Growth, reason: string][] = [
  ['src/text/dates.ts', '\\s*(?:[\\d０-９]{4}', 'search', SHORT],
  ['src/parse/evidence/names.ts', '^附\\s*[件表录图]?', 'polynomial', SHORT],
  ['src/parse/evidence/names.ts', '^\\s*\\d{1,2}', 'polynomial', SHORT],
  ['src/parse/evidence/continuation.ts', '(?:单位|部门', 'search', 'asked only of the last 220 characters of a line'],
  ['src/parse/path/memory.ts', '[.…·]*', 'search', SHORT],
  ['src/parse/rules/annex.ts', '^附\\s*[件表录图]', 'polynomial', SHORT],
  ['src/parse/rules/chrome.ts', '(?:首页|主页).*', 'search', SHORT],
  ['src/parse/rules/signs/menus.ts', '^[\\[【(|', 'exponential', 'asked only of words of at most 12 characters'],
  ['src/parse/rules/front.ts', '(?:\\.{3,}', 'search', SHORT],
  ['src/parse/rules/inst-title.ts', '^[(（]?(?:\\d{4}', 'polynomial', BARE],
  ['src/parse/rules/law-head.ts', '(?:[.…·]{2,}', 'search', SHORT],
  ['src/parse/sight/page-numbers.ts', '^[-—–─·~]+', 'polynomial', BARE],
  ['src/parse/rules/title.ts', '关于.{2,}', 'search', SHORT],
  ['src/parse/rules/title.ts', '(?:\\.{3,}', 'search', SHORT],
  ['src/parse/build/annexes.ts', '^附\\s*件?', 'polynomial', SHORT],
  ['src/parse/build/annexes.ts', '^附\\s*[件表录图]', 'polynomial', SHORT],
  ['src/parse/build/metadata.ts', '(?:印[发發]|[发發]布', 'search', 'asked of a title'],
  ['src/parse/build/metadata.ts', '《[^》]*$', 'search', 'asked of a part of a title'],
  ['src/parse/build/metadata.ts', '\\s*[关關][于於]', 'search', SHORT],
  ['src/parse/build/metadata.ts', '\\s*[:：∶。]$', 'search', 'asked of addressees: a few lines of at most 500 characters'],
  ['src/parse/build/metadata.ts', '^[(（[［【〔]\\s*|', 'search', SHORT],
  ['src/parse/build/metadata.ts', '^.*?[来來]', 'polynomial', SHORT],
  ['src/parse/build/metadata.ts', '\\s*(?:[|｜]|', 'search', SHORT],
  ['src/collate/prefer.ts', '\\/+$', 'search', 'asked of an argument of the command'],
  ['src/read/inputs.ts', '[^/]*[*?', 'polynomial', 'asked of an argument of the command'],
  ['src/read/markdown/inline.ts', '[?#].*$', 'search', ONE_LINE],
]

const regexes = findRegexes()
const found = regexes.flatMap((regex) => {
  const worst = worstCase(regex.source, regex.flags)
  return worst === null ? [] : [{ ...regex, ...worst }]
})

describe('worstCase', () => {
  test.each([
    ['^(?:万|元|万元)*$', '', 'exponential'],
    ['(a*)*b', '', 'exponential'],
    ['(?:\\d{8}年|\\d{4}-?\\d{4}年)*$', '', 'exponential'],
    ['^(?:a{2,3})*b', '', 'exponential'],
    ['^(?:[a-z]\\w?)*$', '', 'exponential'],
    ['^(?:A|a)*$', 'i', 'exponential'],
    ['^\\s*\\s*:', '', 'polynomial'],
    ['^(?:ab)*(?:abab)*c', '', 'polynomial'],
    ['首页.*>', '', 'search'],
    ['\\s+$', '', 'search'],
  ])('/%s/%s is %3$s', (source, flags, growth) => {
    expect(worstCase(source, flags)?.growth).toBe(growth)
  })

  test.each([
    '^(?:万元|亿元|个)*$',
    '^\\s+$',
    '^(?:A|a)*$',
    '^\\d{1,3}(?:,\\d{3})*$',
    '^x{1,30}x{1,40}y',
    '首页[^>首]*>',
    '(\\d+)+',
    'a.*',
  ])('/%s/ is linear', (source) => {
    expect(worstCase(source, '')).toBeNull()
  })
})

test('the expressions of src/ are found, those made of constants of other files too', () => {
  expect(regexes.length).toBeGreaterThan(300)
  expect(regexes.some(({ file, source }) => file === 'src/parse/rules/annex.ts' && source.startsWith('^附件(?:[一二三'))).toBe(true)
})

test('none but those allowed backtracks more than in proportion to its text', () => {
  const strange = found.filter(
    ({ file, source, growth }) =>
      !ALLOWED.some(([where, beginning, most]) => where === file && source.startsWith(beginning) && most === growth),
  )
  expect(strange.map(({ file, line, growth, at, source }) => `${file}:${line} is ${growth} at ${at}: /${source}/`)).toEqual([])
})

test('every exception is needed still: take it from the list when the expression is mended', () => {
  const idle = ALLOWED.filter(
    ([where, beginning, most]) =>
      !found.some(({ file, source, growth }) => where === file && source.startsWith(beginning) && most === growth),
  )
  expect(idle).toEqual([])
})
