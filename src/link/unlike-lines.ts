/**
 * Lines that stand at one place of two texts and have little in common: what is left where each text lost another line. Sentences of
 * office have phrases in common, so that an alignment finds agreement in them and takes the rest for words put for words.
 */
import type { Hunk } from './align.js'
import type { NormalText } from './normal.js'

/** Lines that agree in a smaller share of the shorter one are different lines. Half of a line is more than an amendment rewords as a rule. */
const ALIKE = 0.5
/** The same for lines with another number each: an amendment that numbers a line anew seldom rewords it too. */
const ALIKE_NUMBERED = 0.8
/** A difference of two numbers. */
const NUMBER = /^[0-9〇零一二三四五六七八九十百]{1,5}$/
/** Shorter lines say too little to be told apart. */
const SHORTEST = 8

/** Joins the differences between two places where lines begin in both texts, where those lines are unlike. */
export function joinUnlikeLines(hunks: readonly Hunk[], a: NormalText, b: NormalText): Hunk[] {
  const out: Hunk[] = []
  for (let from = 0; from < hunks.length; ) {
    let to = from + 1
    while (to < hunks.length && !breaksBetween(hunks[to - 1]!, hunks[to]!, a, b)) to++
    const group = hunks.slice(from, to)
    const lines = linesAround(group, hunks[from - 1], hunks[to], a, b)
    if (lines !== null && areUnlike(group, lines, a.text, b.text)) out.push(lines)
    else for (const hunk of group) out.push(hunk)
    from = to
  }
  return out
}

const beginsInBoth = (a: NormalText, b: NormalText, i: number, j: number): boolean => a.lineStarts[i] === 1 && b.lineStarts[j] === 1

/** True where lines begin in both texts somewhere in what agrees between two differences. */
function breaksBetween(last: Hunk, next: Hunk, a: NormalText, b: NormalText): boolean {
  for (let i = last.aEnd, j = last.bEnd; i <= next.a; i++, j++) if (beginsInBoth(a, b, i, j)) return true
  return false
}

/** The lines that hold a group of differences: from the last place before where lines begin in both, to the first behind; null where none is. */
function linesAround(
  group: readonly Hunk[],
  before: Hunk | undefined,
  behind: Hunk | undefined,
  a: NormalText,
  b: NormalText,
): Hunk | null {
  const [first, last] = [group[0]!, group.at(-1)!]
  let [i, j] = [first.a, first.b]
  for (const stop = before?.aEnd ?? 0; i >= stop && !beginsInBoth(a, b, i, j); i--) j--
  let [k, l] = [last.aEnd, last.bEnd]
  for (const stop = behind?.a ?? a.text.length; k <= stop && !beginsInBoth(a, b, k, l); k++) l++
  return beginsInBoth(a, b, i, j) && beginsInBoth(a, b, k, l) ? { a: i, aEnd: k, b: j, bEnd: l } : null
}

/** True where both sides have text, and what agrees of it is little. */
function areUnlike(group: readonly Hunk[], { a, aEnd, b, bEnd }: Hunk, left: string, right: string): boolean {
  const shorter = Math.min(aEnd - a, bEnd - b)
  const agreed = aEnd - a - group.reduce((sum, hunk) => sum + hunk.aEnd - hunk.a, 0)
  const [first] = group
  const numbered = first?.a === a && first.b === b && NUMBER.test(left.slice(a, first.aEnd)) && NUMBER.test(right.slice(b, first.bEnd))
  return shorter >= SHORTEST && agreed < (numbered ? ALIKE_NUMBERED : ALIKE) * shorter
}
