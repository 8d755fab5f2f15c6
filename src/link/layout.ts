/**
 * Where the lines of two texts end. Two filings of a statute have them at the same places; then what one of them lost is whole lines of the
 * other, with the numbers that they have there.
 */
import type { Hunk } from './align.js'
import type { NormalText } from './normal.js'

/** So many lines that begin at the same places are no chance. */
const LEAST_LINES = 8
/** Characters by which a difference may reach into a line more than what was lost: the lines of both begin or end alike, or lost a character. */
const REACH = 2
/** Characters of the longest number of a line: 第一百二十三条之一. */
const LONGEST_MARKER = 9

/** True where lines begin at the same places in both texts, wherever they agree. */
export function haveSameLines(hunks: readonly Hunk[], a: NormalText, b: NormalText): boolean {
  let both = 0
  let [i, j] = [0, 0]
  for (let next = 0; next <= hunks.length; next++) {
    const hunk = hunks[next]
    // where a difference begins or ends a line may begin in one of them only
    for (const end = (hunk?.a ?? a.text.length) - 1; i < end; i++, j++) {
      if (a.lineStarts[i] !== b.lineStarts[j]) return false
      both += a.lineStarts[i]!
    }
    ;[i, j] = [(hunk?.aEnd ?? 0) + 1, (hunk?.bEnd ?? 0) + 1]
  }
  return both >= LEAST_LINES
}

/** True where a stretch is whole lines of its text, a character or two aside. */
export function isAboutLines(from: number, to: number, { lineStarts }: NormalText): boolean {
  const isNear = (at: number) => {
    for (let i = Math.max(0, at - REACH); i <= Math.min(lineStarts.length - 1, at + REACH); i++) if (lineStarts[i] === 1) return true
    return false
  }
  return isNear(from) && isNear(to)
}

/** The characters of a line before `at`, as far as they can be its number; '' where it does not begin near. */
export function headBefore(at: number, { text, lineStarts }: NormalText): string {
  for (let from = at; from >= Math.max(0, at - LONGEST_MARKER); from--) if (lineStarts[from] === 1) return text.slice(from, at)
  return ''
}
