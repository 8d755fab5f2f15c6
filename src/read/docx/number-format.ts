/** Numbers as Word prints them in lists: ECMA-376 part 1, 17.18.59 (ST_NumberFormat), those that Chinese documents use. */

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 1 to 9,999 in Chinese: 十二, 一百零五. */
export function toChinese(number: number): string {
  const digits = String(number)
  let text = ''
  for (const [i, digit] of [...digits].entries()) {
    const unit = UNITS[digits.length - 1 - i] ?? ''
    if (digit !== '0') text += DIGITS.charAt(Number(digit)) + unit
    else if (!text.endsWith('零')) text += '零'
  }
  return text.replace(/零$/, '').replace(/^一十/, '十')
}

function toLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.floor((number - 1) / 26) + 1)
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function toRoman(number: number): string {
  let [text, rest] = ['', number]
  for (const [value, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const circled = (number: number) => (number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number))
const stem = (signs: string) => (number: number) => signs.charAt((number - 1) % signs.length)

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => wide(String(number)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: toChinese,
  chineseCountingThousand: toChinese,
  chineseLegalSimplified: toChinese,
  taiwaneseCounting: toChinese,
  taiwaneseCountingThousand: toChinese,
  japaneseCounting: toChinese,
  ideographDigital: (number) => [...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join(''),
  ideographTraditional: stem('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: stem('子丑寅卯辰巳午未申酉戌亥'),
  lowerLetter: toLetters,
  upperLetter: (number) => toLetters(number).toUpperCase(),
  lowerRoman: toRoman,
  upperRoman: (number) => toRoman(number).toUpperCase(),
}

/** A number in a format; as a decimal where the format is not known here, or the number is out of its range. */
export function formatNumber(number: number, format: string): string {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  return known === undefined || number < 1 || number > 9999 ? String(number) : known(number)
}
