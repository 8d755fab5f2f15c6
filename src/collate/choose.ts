/** Chooses between readings: which of them, were it the text, explains best what all copies have. */
import { ODDS, siteWeight } from './odds.js'

/** What some copies have at a place. */
export interface Reading {
  /** In the form in which copies are compared; '' for nothing. */
  key: string
  copies: number[]
  /** True where it is whole lines of its copies: then those that lack it lost lines, not characters. */
  wholeLines?: boolean
}

/** What a choice depends on beside the readings. */
export interface Grounds {
  /** Weight of a line being lost in each copy. */
  loss: readonly number[]
  /** Copies by authority: asked where the readings weigh the same. */
  authority: readonly number[]
  /** Copies that may be written: those in the document's script. */
  writers: ReadonlySet<number>
  /** Log odds that `extra`, which a reading has more than the text would have, is site furniture. */
  odds?: (extra: string, reading: string) => number
}

/** What stands for a character that was lost: U+FFFD, and the box that fonts print for it. */
const UNREADABLE = /[\uFFFD\u25A1]/

/** True where characters can no longer be read. */
export function isUnreadable(text: string): boolean {
  return UNREADABLE.test(text)
}

/** The best reading. Of those that weigh the same the one that the copy of the highest authority has. */
export function choose(readings: readonly Reading[], grounds: Grounds): Reading {
  const writable = readings.filter(({ copies }) => copies.some((copy) => grounds.writers.has(copy)))
  const legible = writable.filter(({ key }) => !isUnreadable(key))
  const candidates = legible.length > 0 ? legible : writable.length > 0 ? writable : readings
  const weighed = candidates.map((reading) => ({ reading, weight: weightOf(reading, readings, grounds), place: placeOf(reading, grounds) }))
  weighed.sort((a, b) => (Math.abs(a.weight - b.weight) > 1e-9 ? b.weight - a.weight : a.place - b.place))
  return weighed[0]!.reading
}

function placeOf({ copies }: Reading, { authority }: Grounds): number {
  return authority.findIndex((copy) => copies.includes(copy))
}

function weightOf(truth: Reading, readings: readonly Reading[], grounds: Grounds): number {
  let weight = 0
  for (const reading of readings) {
    if (reading === truth) continue
    for (const copy of reading.copies) weight += explain(reading, truth, copy, grounds)
  }
  return weight
}

/** Weight of a copy having `seen` where the text is `truth`. */
function explain(seen: Reading, truth: Reading, copy: number, { loss, odds = siteWeight }: Grounds): number {
  if (isUnreadable(seen.key)) return ODDS.unreadable
  if (isWithin(seen.key, truth.key)) return truth.wholeLines === true ? Math.max(loss[copy]!, ODDS.lost) : ODDS.lost
  if (isWithin(truth.key, seen.key)) return ODDS.added + odds(extraOf(seen.key, truth.key), seen.key)
  return ODDS.changed
}

/** What a text has more than another that is within it: from the first to the last character in which they differ. */
function extraOf(long: string, short: string): string {
  let from = 0
  while (from < short.length && long[from] === short[from]) from++
  let end = 0
  while (end < short.length - from && long[long.length - 1 - end] === short[short.length - 1 - end]) end++
  return long.slice(from, long.length - end)
}

/** True where a text is what is left of another with characters taken out. */
export function isWithin(short: string, long: string): boolean {
  if (short.length > long.length) return false
  let at = 0
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++
  return at === short.length
}
