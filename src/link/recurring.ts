/**
 * A character or two that one text lacks again and again in the same words: 规划管理部门 for 规划资源管理部门, 区 for 区、县. Damage hits now
 * here, now there; this was written so.
 */
import type { Hunk } from './align.js'

/** So often in the same words is no chance. */
const OFTEN = 3
/** And in this share of the places where the other text has these words. */
const MOST = 0.5

/** The differences among `missing` that are one edit, made over and over. Each is of a text that lacks a character or two of the other. */
export function recurringIn(missing: readonly Hunk[], a: string, b: string): Set<Hunk> {
  const inWords = new Map<string, Hunk[]>()
  for (const hunk of missing) {
    for (const words of wordsOf(hunk, a, b)) {
      const same = inWords.get(words)
      if (same === undefined) inWords.set(words, [hunk])
      else same.push(hunk)
    }
  }
  const recurring = new Set<Hunk>()
  for (const [words, hunks] of inWords) {
    const [first] = hunks
    if (first === undefined || hunks.length < OFTEN) continue
    const [fuller, other] = isOfRight(first) ? [b, a] : [a, b]
    if (isOfFont(extraOf(first, a, b), hunks.length, fuller, other)) continue
    if (hunks.length >= MOST * countOf(words.slice(1), fuller)) for (const hunk of hunks) recurring.add(hunk)
  }
  return recurring
}

/** True for a character that is lost in all words, not in these alone: a font lacks it. */
function isOfFont(extra: string, times: number, fuller: string, other: string): boolean {
  return extra.length === 1 && !other.includes(extra) && countOf(extra, fuller) > times
}

const isOfRight = ({ a, aEnd }: Hunk): boolean => a === aEnd

/** What the fuller text has more. */
function extraOf(hunk: Hunk, a: string, b: string): string {
  return isOfRight(hunk) ? b.slice(hunk.b, hunk.bEnd) : a.slice(hunk.a, hunk.aEnd)
}

/** What is missing with the character before it, and with the one behind; a sign in front says on which side. */
function wordsOf(hunk: Hunk, a: string, b: string): string[] {
  const [text, from, to, side] = isOfRight(hunk) ? [b, hunk.b, hunk.bEnd, '>'] : [a, hunk.a, hunk.aEnd, '<']
  return [`${side}${text.slice(Math.max(0, from - 1), to)}`, `${side}${text.slice(from, to + 1)}`]
}

function countOf(words: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++
  return count
}
