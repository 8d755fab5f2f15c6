/** What a cell's text is in a workbook: a number that is shown as printed, or text. */
import { fold } from '../../text/width.js'

/** A number with the format that shows it as printed, or a text. */
export type Value = { number: number; format: string } | { text: string }

/** Sign, whole part with or without thousands separators (but no leading zero), decimals, percent. */
const NUMBER = /^([-+−]?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(%?)$/

/** Digits in a row from which on they are a name (a mobile phone has 11), unless they are separated or have decimals. */
const NAME_DIGITS = 11

/** Significant digits that a spreadsheet keeps (IEEE 754, as Excel's specification says). */
const KEPT_DIGITS = 15

/** A year and a month: 2024.10 must not become 2024.1. */
const YEAR_MONTH = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/

/** Digits that begin with a zero: a code. */
const CODE = /^0\d+$/

/** Longest text of a cell (Excel's specification and limits). */
const LONGEST = 32767

/** Reads what a cell says. A percentage is its hundredth, shown with its sign, as a spreadsheet reckons with it. */
export function toValue(text: string): Value {
  const printed = fold(text.trim())
  const match = NUMBER.exec(printed)
  if (match === null || isName(printed)) return { text: toSafeText(text) }
  const [, sign = '', whole = '', decimals = '', percent = ''] = match
  const digits = whole.replaceAll(',', '')
  const minus = sign === '' || sign === '+' ? '' : '-'
  return {
    number: Number(`${minus}${digits}.${decimals}e${percent === '' ? 0 : -2}`),
    format: toFormat(sign, whole !== digits, decimals.length, percent),
  }
}

/** Whether a text is the code of something: all digits of its column are names then (010 beside 755). */
export function isCode(text: string): boolean {
  return CODE.test(fold(text.trim()))
}

function isName(printed: string): boolean {
  const digits = printed.replace(/\D/g, '')
  return digits.length > KEPT_DIGITS || YEAR_MONTH.test(printed) || (digits === printed && digits.length >= NAME_DIGITS)
}

function toFormat(sign: string, separated: boolean, decimals: number, percent: string): string {
  const format = `${separated ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${percent}`
  return sign === '+' ? `+${format};-${format}` : format
}

/** What XML has as a character and no library writes: the replacement character, and the code points that are no characters (Unicode 23.7). */
const UNWRITTEN = /[\ufffd\p{Noncharacter_Code_Point}]/gu

/**
 * A text as a workbook can hold it (`_x0041_` is a character there, ECMA-376 22.9.2.19): what looks like one is written so that it is not, what
 * write-excel-file 4.1 would leave out, of some with the character behind it, as the replacement character, and what no cell takes is cut.
 */
export function toSafeText(text: string): string {
  const whole = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITTEN, '_xFFFD_')
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`
}
