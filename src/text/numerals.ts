/** Numbers as official documents print them. */

const DIGITS = '〇一二三四五六七八九'
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const VARIANTS: Record<string, string> = {
  零: '〇',
  '○': '〇',
  O: '〇',
  o: '〇',
  '0': '〇',
  Ο: '〇',
  ο: '〇',
  О: '〇',
  两: '二',
  廿: '二十',
  卅: '三十',
}

/** Characters that Chinese numerals are written with, for use inside a character class. */
export const CJK_DIGITS = '一二三四五六七八九十百千零〇○两廿卅'

/**
 * Value of a Chinese numeral: 十二 is 12, 一百零三 103, 二〇二三 2023 (digit by digit, as years are written).
 * Returns 0 for what is no numeral.
 */
function parseCjkNumeral(text: string): number {
  let total = 0
  let digit = -1
  let byDigit = 0
  let digits = 0
  for (const raw of text.replace(/[零○Oo0ΟοО两廿卅]/g, (c) => VARIANTS[c] ?? c)) {
    const unit = UNITS[raw]
    if (unit !== undefined) {
      total += (digit < 0 ? 1 : digit) * unit
      digit = -1
      digits = -99
      continue
    }
    const value = DIGITS.indexOf(raw)
    if (value < 0) return 0
    byDigit = byDigit * 10 + value
    digits++
    digit = value
  }
  if (digits > 1) return byDigit
  return total + Math.max(digit, 0)
}

/** Value of a number in digits of any width or in Chinese numerals; 0 for what is neither. */
export function parseNumber(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : parseCjkNumeral(text)
}

/** A quantity alone: digits of any width with separators, a sign, and % or ‰. */
const NUMBER_TEXT = /^[-+－＋−]?\p{Nd}[\p{Nd},，.．]*[%％‰]?$/u

/** Whether a text is a number and nothing else: 1,200.5 or ３％, but neither 12个 nor 2024—2026. */
export function isNumberText(text: string): boolean {
  return NUMBER_TEXT.test(text)
}
