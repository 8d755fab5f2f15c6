/** Markers of provisions as they are printed. */
import type { Style } from '../../../src/model/roles.js'
import type { Random } from '../random.js'

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 999 in Chinese numerals: 十二, 一百零三, 二百一十. */
export function chineseNumber(value: number): string {
  const digit = (n: number): string => DIGITS[n] ?? ''
  if (value < 10) return digit(value)
  if (value < 20) return `十${value % 10 ? digit(value % 10) : ''}`
  if (value < 100) return `${digit(Math.floor(value / 10))}十${value % 10 ? digit(value % 10) : ''}`
  const rest = value % 100
  const hundreds = `${digit(Math.floor(value / 100))}百`
  if (rest === 0) return hundreds
  if (rest < 10) return `${hundreds}零${digit(rest)}`
  return `${hundreds}${rest < 20 ? '一' : ''}${chineseNumber(rest)}`
}

/** 2023 → 二〇二三 */
export const chineseDigits = (value: number, zero = '〇'): string =>
  [...String(value)].map((d) => (d === '0' ? zero : (DIGITS[Number(d)] ?? ''))).join('')

/** How one document prints its markers. */
export interface Typography {
  /** What follows the figure of 1. */
  dot: '.' | '．' | '﹒' | '、'
  /** What stands between a marker and its text. */
  afterDot: '' | ' '
  afterParen: '' | ' '
  afterArticle: '　' | ' ' | '  ' | ''
  afterChapter: '　' | ' '
}

export function typography(random: Random): Typography {
  return {
    dot: random.weighted({ '.': 6, '．': 4, '﹒': 2, '、': 2 }),
    afterDot: random.chance(0.3) ? ' ' : '',
    afterParen: random.chance(0.15) ? ' ' : '',
    afterArticle: random.weighted({ '　': 5, ' ': 3, '  ': 1, '': 2 }),
    afterChapter: random.chance(0.6) ? '　' : ' ',
  }
}

const CIRCLED = 0x2460

type Printer = (ordinal: number, inserted: number, type: Typography) => [marker: string, blank: string]

const ranked =
  (unit: string): Printer =>
  (n, _inserted, type) => [`第${chineseNumber(n)}${unit}`, type.afterChapter]

const PRINTERS: Record<Style, Printer> = {
  part: ranked('编'),
  chapter: ranked('章'),
  section: ranked('节'),
  article: (n, inserted, type) => [`第${chineseNumber(n)}条${inserted ? `之${chineseNumber(inserted)}` : ''}`, type.afterArticle],
  'cjk-comma': (n) => [`${chineseNumber(n)}、`, ''],
  'cjk-paren': (n, _inserted, type) => [`（${chineseNumber(n)}）`, type.afterParen],
  'arabic-dot': (n, _inserted, type) => [`${n}${type.dot}`, type.afterDot],
  'arabic-paren': (n, _inserted, type) => [`（${n}）`, type.afterParen],
  circled: (n) => [String.fromCodePoint(CIRCLED + n - 1), ''],
}

/** The marker and the blank after it. */
export const printMarker = (style: Style, ordinal: number, inserted: number, type: Typography): [string, string] =>
  PRINTERS[style](ordinal, inserted, type)
