/** What names and days say of two documents, before their texts are asked. */
import { isSubsequence } from './differences.js'
import type { Marks, NumberMark } from './marks.js'
import { type Agreement, compareTitles } from './titles.js'

export interface Evidence {
  number: Agreement
  date: Agreement
  title: Agreement
}

/** Digits of a year and the first of a serial or a month: fewer are what is left of anything. */
const LEAST_DIGITS = 5

/** True where the number, or title and day, say that two documents are one. */
export const isNamedSame = ({ number, date, title }: Evidence): boolean =>
  number === 'same' || (date === 'same' && (title === 'same' || title === 'part'))

/** True where days say that the texts are versions, and no number that they are one. */
export const daysDiffer = ({ number, date }: Evidence): boolean => number !== 'same' && (date === 'conflict' || date === 'part')

/** Digits of a serial that a number of the same year may be without one of, where only the titles say that two are one: few serials are so long. */
const LONG_SERIAL = 4

/** Names and days of two documents. A serial that lost a digit is no contradiction where title and day agree, or the title and most of its digits. */
export function evidenceOf(a: Marks, b: Marks): Evidence {
  const [date, title] = [compareDates(a, b), compareTitles(a, b)]
  const number = compareNumbers(a, b)
  if (date === 'conflict' && title === 'same' && number !== 'conflict' && lostDigits(a.day, b.day))
    return { number, date: 'unknown', title }
  const isTitled = date === 'unknown' && (title === 'same' || title === 'part') && lacksOneDigit(a, b)
  const lostDigit = number === 'conflict' && title !== 'conflict' && (date === 'same' || isTitled) && isPartOfNumber(a, b)
  return { number: lostDigit ? 'unknown' : number, date, title }
}

function compareNumbers({ number: a, digits: left }: Marks, { number: b, digits: right }: Marks): Agreement {
  if (a === null || b === null) return isOfAnother(left, b) || isOfAnother(right, a) ? 'conflict' : 'unknown'
  if (a.serial !== b.serial) return 'conflict'
  if (a.year !== b.year) return a.year === 0 || b.year === 0 ? 'unknown' : 'conflict'
  if (a.code === b.code) return a.code === '' || a.year === 0 ? 'part' : 'same'
  return isSubsequence(a.code, b.code) || isSubsequence(b.code, a.code) ? 'part' : 'conflict'
}

/** True for what is left of a damaged number, where a whole one has not all of these digits: 〔2019〕14250 of 〔2019〕14252. Damage takes away. */
function isOfAnother(digits: string, whole: NumberMark | null): boolean {
  if (whole === null || whole.year === 0 || digits.length < LEAST_DIGITS) return false
  const all = `${whole.year}${whole.serial}`
  return digits.length <= all.length && !isSubsequence(digits, all)
}

/** True where one day is the other with digits lost: 5月8日 of 5月18日. */
function lostDigits(a: string, b: string): boolean {
  return a.length !== b.length && (isSubsequence(a, b) || isSubsequence(b, a))
}

function isPartOfNumber({ number: a }: Marks, { number: b }: Marks): boolean {
  if (a === null || b === null || a.year !== b.year) return false
  const [one, other] = [`${a.code}${a.serial}`, `${b.code}${b.serial}`]
  return isSubsequence(one, other) || isSubsequence(other, one)
}

/** True for what is left of a damaged day, where a whole one has not all of these digits: 202年4月4日 of 2021年4月28日. */
function isOfAnotherDay(day: string, { date, day: whole }: Marks): boolean {
  const digits = day.replace(/\D/g, '')
  if (date === '' || digits.length < LEAST_DIGITS || !/^[0-9年月日]+$/.test(whole)) return false
  return !isSubsequence(digits, whole.replace(/\D/g, ''))
}

/** True where one of two long serials has a digit less. */
function lacksOneDigit({ number: a }: Marks, { number: b }: Marks): boolean {
  const [one, other] = [String(a?.serial ?? '').length, String(b?.serial ?? '').length]
  return Math.max(one, other) > LONG_SERIAL && Math.abs(one - other) === 1
}

/** The digits of an ISO day as laws print it, without noughts in front: 2022125. */
const digitsOf = (day: string): string => day.split('-').map(Number).join('')

/** True where each day that one adoption line has may be what is left of one in the other. */
function explains(a: Marks, b: Marks): boolean {
  const whole = b.adopted.map(digitsOf)
  return (
    a.adopted.every((day) => b.adopted.includes(day) || b.brokenDays.some((digits) => isSubsequence(digits, digitsOf(day)))) &&
    a.brokenDays.every((digits) => whole.some((one) => isSubsequence(digits, one)) || b.brokenDays.length > 0)
  )
}

/**
 * Days of a law's adoption line that another print lacks make it `part`; a day that contradicts is a conflict. One that lost characters
 * says nothing where the other print has it whole, and counts as a day that the other lacks where it has not.
 */
function compareDates(a: Marks, b: Marks): Agreement {
  if (a.adopted.length > 0 && b.adopted.length > 0) {
    if (a.brokenDays.length + b.brokenDays.length > 0) return explains(a, b) && explains(b, a) ? 'unknown' : 'part'
    const [short, long] = a.adopted.length <= b.adopted.length ? [a.adopted, b.adopted] : [b.adopted, a.adopted]
    if (a.adopted.at(-1) === b.adopted.at(-1)) return 'same'
    return short.every((day) => long.includes(day)) ? 'part' : 'conflict'
  }
  if (a.edition !== b.edition && /\d{4}/.test(a.edition) && /\d{4}/.test(b.edition)) return 'conflict'
  if (a.date === '' || b.date === '') return isOfAnotherDay(a.day, b) || isOfAnotherDay(b.day, a) ? 'conflict' : 'unknown'
  return a.date === b.date ? 'same' : 'conflict'
}
