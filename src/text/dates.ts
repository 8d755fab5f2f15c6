/** Dates of sign-off as printed, whole or damaged. GB/T 9704-2012 7.3.5: full, four-digit year, no leading zeros. */

import type { PrintedValue } from '../model/index.js'
import { CJK_DIGITS, parseNumber } from './numerals.js'
import { quick } from './quick.js'
import { squeeze, unspace } from './width.js'

const NUMBER = `(?:\\d{1,2}|[${CJK_DIGITS}]{1,3})`
/** Nought is printed with what looks like it, too: Latin, Greek and Cyrillic letters. */
const YEAR = `(?:\\d{4}|[〇零○Oo0ΟοО一二三四五六七八九]{4})`

/** A whole date somewhere in a squeezed text. */
export const DATE = new RegExp(`(${YEAR})年(${NUMBER})月(${NUMBER})日`)
const WHOLE = quick(new RegExp(`^${DATE.source}$`))
const SEPARATED = quick(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/)
const DAMAGED = quick(/^((?:19|20)\d{2})(\d{2,4})$/)
/** The day was never filled in, or lost: 2025年3月 日. */
const DAYLESS = quick(/^(?:19|20)\d{2}年\d{1,2}月日$/)
const PARTLY = quick(/^((?:19|20)\d{2})年?(\d{1,2})月?(\d{1,2})日?$/)
/** A form of a day of which nothing was filled in: 二〇 年 月 日, 20 年 月 日. */
const BLANK = quick(/^(?:二[〇○零]|20)[\d〇○零一二三四五六七八九]{0,2}年月日$/)
/** With signs for characters that were lost, or a year that lost one: 202□年4月4日, 202年4月4日. No one day is left. */
const SIGNED = quick(/^[\d□\ufffd]{4}[年□\ufffd][\d□\ufffd]{1,2}[月□\ufffd][\d□\ufffd]{1,2}[日□\ufffd]$/)
/** With a question mark where one of 年月日 was lost: 2031?4月12日. */
const ASKED = quick(/^((?:19|20)\d{2})[年?](\d{1,2})[月?](\d{1,2})[日?]$/)
const SHORT_YEAR = quick(/^\d{3}年\d{1,2}月\d{1,2}日$/)

/** A month and no day: on the cover of a plan below its title and its issuer, and below some signatories. */
const MONTH = quick(/^(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月$/)

/** True for a squeezed line that is a month and nothing else: 2031年5月. */
export const isMonth = (bare: string): boolean => MONTH.test(bare)

/** ISO form of a day, or '' where there is no such day. */
export function toIso(year: number, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return ''
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A date whose year was lost: 年3月2日. */
const YEARLESS = /^年\d{1,2}月\d{1,2}日$/

/**
 * Reads a text that is a date and nothing else: 2025年3月2日, ２０２５年…, 二〇二三年五月四日, 2025-03-02, or a damaged 2024109.
 * Returns null for anything else. `reading` is the ISO date where exactly one day is possible, else ''.
 */
export function readDate(text: string): PrintedValue | null {
  const date = squeeze(text)
  if (BLANK.test(date) || YEARLESS.test(date)) return { printed: unspace(text), reading: '' }
  if (date.length < 6 || date.length > 16) return null
  const value = readSqueezed(date)
  return value === null ? null : { ...value, printed: unspace(text) }
}

function readSqueezed(date: string): PrintedValue | null {
  const whole = WHOLE.exec(date) ?? SEPARATED.exec(date)
  if (whole) return { printed: date, reading: toIso(parseNumber(whole[1]!), parseNumber(whole[2]!), parseNumber(whole[3]!)) }
  if (DAYLESS.test(date)) return { printed: date, reading: '' }
  const asked = /[年月日]/.test(date) ? ASKED.exec(date) : null
  if (asked) return { printed: date, reading: toIso(Number(asked[1]), Number(asked[2]), Number(asked[3])) }
  const bare = DAMAGED.exec(date)
  if (bare) return damaged(date, Number(bare[1]), bare[2]!)
  const partly = PARTLY.exec(date)
  if (partly && /[年月日]/.test(date)) return damagedParts(date, partly)
  const isLeft = SHORT_YEAR.test(date) || (SIGNED.test(date) && date.replace(/\D/g, '').length > 4)
  return isLeft ? { printed: date, reading: '' } : null
}

/** The date that stands anywhere in a text, its ISO form; '' where there is none. */
export function findDate(text: string): string {
  const match = DATE.exec(squeeze(text))
  return match ? toIso(parseNumber(match[1]!), parseNumber(match[2]!), parseNumber(match[3]!)) : ''
}

/** What is left of a date that lost characters, within a text: 20□2年12月5日, 222年9月21日, 2017年月10日, 2019年6月3□, 20196月3日. */
const LEFT = '(?<![\\d□\\ufffd])[\\d□\\ufffd]{3,4}年[\\d□\\ufffd]{0,2}月?[\\d□\\ufffd]{0,2}日?|(?:19|20)\\d{3,4}月\\d{1,2}日?'
const ANY = new RegExp(`${DATE.source}|${LEFT}`, 'g')
/** A month of a year, which is no damaged day. */
const YEAR_OR_MONTH = /^\d{4}年(?:\d{1,2}月)?$/
/** Digits of a year and of what follows it. */
const LEAST_DIGITS = 5

/** A date in a text: where it begins among the squeezed characters, as printed, and the ISO date where exactly one day is possible. */
export interface FoundDate extends PrintedValue {
  index: number
}

/** All dates that stand in a squeezed text, in order, damaged ones too. */
export function datesIn(squeezed: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of squeezed.matchAll(ANY)) {
    const [printed, year, month, day] = match
    const isWhole = year !== undefined && month !== undefined && day !== undefined
    if (isWhole) found.push({ printed, reading: toIso(parseNumber(year), parseNumber(month), parseNumber(day)), index: match.index })
    else if (!YEAR_OR_MONTH.test(printed) && printed.replace(/\D/g, '').length >= LEAST_DIGITS)
      found.push({ printed, reading: readDate(printed)?.reading ?? '', index: match.index })
  }
  return found
}

/** Digits of month and day without separators: every split without a leading zero that is a day. 2024109 has one, 2023119 two. */
function damaged(printed: string, year: number, digits: string): PrintedValue | null {
  const readings = new Set<string>()
  for (let at = 1; at < digits.length; at++) {
    const [month, day] = [digits.slice(0, at), digits.slice(at)]
    if (month.startsWith('0') || day.startsWith('0')) continue
    const iso = toIso(year, Number(month), Number(day))
    if (iso !== '') readings.add(iso)
  }
  if (readings.size === 0) return null
  return { printed, reading: readings.size === 1 ? [...readings][0]! : '' }
}

/** Some of the separators are left: those that are must hold. */
function damagedParts(printed: string, parts: RegExpExecArray): PrintedValue | null {
  const month = /月/.test(printed) ? /年?(\d{1,2})月/.exec(printed.slice(4))?.[1] : undefined
  const digits = printed.slice(4).replace(/\D/g, '')
  if (month === undefined) return damaged(printed, Number(parts[1]), digits)
  return { printed, reading: toIso(Number(parts[1]), Number(month), Number(digits.slice(month.length))) }
}

const TRAILING = /\s*(?:[\d０-９]{4}|[〇零○Oo一二三四五六七八九]{4})\s*年[^年]*日$/

/** A line of a signatory with the date behind it, without the date; the line itself where no date follows. */
export function withoutDate(line: string): string {
  const whole = line.replace(TRAILING, '')
  if (whole !== line) return whole
  const apart = /^(.*\S)\s{2,}(\S+)$/.exec(line)
  return apart !== null && readDate(apart[2]!) !== null ? apart[1]! : line
}

/** True where the print of a date lost characters. */
export function isDamagedDate(printed: string): boolean {
  const date = squeeze(printed)
  return !WHOLE.test(date) && !SEPARATED.test(date)
}
