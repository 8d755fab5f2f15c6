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
  const often = [...inWords].filter(([, hunks]) => hunks.length >= OFTEN)
  const recurring = new Set<Hunk>()
  if (often.length === 0) return recurring
  const [left, right] = [new Sequences(a), new Sequences(b)]
  for (const [words, hunks] of often) {
    const [fuller, other] = words.startsWith(RIGHT) ? [right, left] : [left, right]
    if (isOfFont(extraOf(hunks[0]!, a, b), hunks.length, fuller, other)) continue
    if (hunks.length >= MOST * fuller.count(words.slice(1))) for (const hunk of hunks) recurring.add(hunk)
  }
  return recurring
}

/** True for a character that is lost in all words, not in these alone: a font lacks it. */
function isOfFont(extra: string, times: number, fuller: Sequences, other: Sequences): boolean {
  return extra.length === 1 && other.count(extra) === 0 && fuller.count(extra) > times
}

/** Which text is the fuller. */
const LEFT = '<'
const RIGHT = '>'

const isOfRight = ({ a, aEnd }: Hunk): boolean => a === aEnd

/** What the fuller text has more. */
function extraOf(hunk: Hunk, a: string, b: string): string {
  return isOfRight(hunk) ? b.slice(hunk.b, hunk.bEnd) : a.slice(hunk.a, hunk.aEnd)
}

/** What is missing with the character before it, and with the one behind; a sign in front says on which side. */
function wordsOf(hunk: Hunk, a: string, b: string): string[] {
  const [text, from, to, side] = isOfRight(hunk) ? [b, hunk.b, hunk.bEnd, RIGHT] : [a, hunk.a, hunk.aEnd, LEFT]
  return [`${side}${text.slice(Math.max(0, from - 1), to)}`, `${side}${text.slice(from, to + 1)}`]
}

/** How often a text has sequences of a few characters; they are counted once for each length that is asked for. */
class Sequences {
  private readonly byLength = new Map<number, Map<string, number>>()

  constructor(private readonly text: string) {}

  count(sequence: string): number {
    const { length } = sequence
    const known = this.byLength.get(length) ?? this.countAll(length)
    this.byLength.set(length, known)
    return known.get(sequence) ?? 0
  }

  private countAll(length: number): Map<string, number> {
    const counts = new Map<string, number>()
    for (let at = 0; at + length <= this.text.length; at++) {
      const sequence = this.text.slice(at, at + length)
      counts.set(sequence, (counts.get(sequence) ?? 0) + 1)
    }
    return counts
  }
}
