/** What names and days say of two documents, before their texts are asked. */
import { isSubsequence } from './differences.js'
import type { Marks, NumberMark } from './marks.js'
import { type Agreement, compareTitles } from './titles.js'

export interface Evidence {
  number: Agreement
  date: Agreement
  title: Agreement
}

/** Digits of a year and the first of a serial: fewer are what is left of anything. */
const LEAST_DIGITS = 5

/** True where the number, or title and day, say that two documents are one. */
export const isNamedSame = ({ number, date, title }: Evidence): boolean =>
  number === 'same' || (date === 'same' && (title === 'same' || title === 'part'))

/** True where days say that the texts are versions, and no number that they are one. */
export const daysDiffer = ({ number, date }: Evidence): boolean => number !== 'same' && (date === 'conflict' || date === 'part')

/** Names and days of two documents. A serial that lost a digit is no contradiction where title and day agree. */
export function evidenceOf(a: Marks, b: Marks): Evidence {
  const [date, title] = [compareDates(a, b), compareTitles(a, b)]
  const number = compareNumbers(a, b)
  if (date === 'conflict' && title === 'same' && number !== 'conflict' && lostDigits(a.day, b.day))
    return { number, date: 'unknown', title }
  const lostDigit = number === 'conflict' && date === 'same' && title !== 'conflict' && isPartOfNumber(a, b)
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

/** Days of a law's adoption line that another print lacks make it `part`; a day that contradicts is a conflict. */
function compareDates(a: Marks, b: Marks): Agreement {
  if (a.adopted.length > 0 && b.adopted.length > 0) {
    const [short, long] = a.adopted.length <= b.adopted.length ? [a.adopted, b.adopted] : [b.adopted, a.adopted]
    if (a.adopted.at(-1) === b.adopted.at(-1)) return 'same'
    return short.every((day) => long.includes(day)) ? 'part' : 'conflict'
  }
  if (a.edition !== b.edition && /\d{4}/.test(a.edition) && /\d{4}/.test(b.edition)) return 'conflict'
  if (a.date === '' || b.date === '') return 'unknown'
  return a.date === b.date ? 'same' : 'conflict'
}
