/**
 * Alignment of two normalised texts: where they agree, and the stretches between in which they do not.
 *
 * Clauses that stand once in each text anchor it (the longest run of them that is in order in both: patience), further anchors are
 * found in long gaps by sequences of characters, and what is left is compared character by character. Moved text counts as missing in
 * both places. The work is near-linear in the texts.
 */
import { Work } from '../model/index.js'
import type { NormalText } from './normal.js'

/** A stretch in which two texts differ: from `a` to `aEnd` in one, from `b` to `bEnd` in the other. One of them may be empty. */
export interface Hunk {
  a: number
  aEnd: number
  b: number
  bEnd: number
}

export interface Alignment {
  hunks: Hunk[]
  /** Characters that agree. */
  matched: number
}

/** A shorter clause is no anchor: 下列 and 第一条 stand anywhere. */
const SHORTEST_ANCHOR = 4
/** Gaps longer than this on a side are anchored by sequences of characters first. */
const LONG_GAP = 48
const GRAM = 6
/** Edit steps that the comparison of one gap may take; beyond, the gap is one difference. */
const MOST_EDITS = 120
/** Longest side of a gap that is compared character by character. */
const LONGEST_COMPARED = 200
/** Agreement shorter than this between two differences that are both longer is chance. */
const CHANCE = 12

/** `at[i]` of one text matches `to[i]` of the other, `length[i]` characters long. */
interface Anchor {
  a: number
  b: number
  length: number
}

/**
 * Aligns two texts.
 *
 * @param work counts the steps, for tests: some 20 for each character at most, whatever the texts are
 */
export function align(a: NormalText, b: NormalText, work = new Work()): Alignment {
  const hunks: Hunk[] = []
  const whole = { a: 0, aEnd: a.text.length, b: 0, bEnd: b.text.length }
  between(whole, clauseAnchors(a, b), a.text, b.text, (gap) => compareGap(gap, a.text, b.text, hunks, work))
  const differing = hunks.reduce((sum, hunk) => sum + hunk.aEnd - hunk.a, 0)
  return { hunks, matched: a.text.length - differing }
}

/** The differences of a name from one that is at least as long, character by character; all of it where less than half of the first is in the other. */
export function alignNames(a: string, b: string): Hunk[] {
  // where there are more edits than the other has characters they take away more than half of the first
  return sift(compareShort({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, a, b, new Work(), b.length))
}

/** Anchors from the clauses that stand exactly once in each text. */
function clauseAnchors(a: NormalText, b: NormalText): Anchor[] {
  const once = (text: NormalText): Map<string, number> => {
    const places = new Map<string, number>()
    for (let i = 0; i < text.clauses.length; i++) {
      const clause = text.text.slice(text.clauses[i], text.clauses[i + 1] ?? text.text.length)
      if (clause.length >= SHORTEST_ANCHOR) places.set(clause, places.has(clause) ? -1 : text.clauses[i]!)
    }
    return places
  }
  const other = once(b)
  const anchors: Anchor[] = []
  for (const [clause, at] of once(a)) {
    const to = other.get(clause) ?? -1
    if (at >= 0 && to >= 0) anchors.push({ a: at, b: to, length: clause.length })
  }
  return inOrder(anchors)
}

/** Anchors in a gap from the sequences of characters that stand exactly once on each side. */
function gramAnchors(gap: Hunk, a: string, b: string): Anchor[] {
  const other = new Map<number, number>()
  forGrams(b, gap.b, gap.bEnd, (gram, at) => other.set(gram, other.has(gram) ? SEVERAL : at))
  const both = new Map<number, Anchor | null>()
  forGrams(a, gap.a, gap.aEnd, (gram, at) => {
    const to = other.get(gram) ?? SEVERAL
    if (to !== SEVERAL) both.set(gram, both.has(gram) ? null : { a: at, b: to, length: GRAM })
  })
  const anchors = [...both.values()].filter((anchor) => anchor !== null)
  return inOrder(anchors.filter((anchor) => a.startsWith(b.slice(anchor.b, anchor.b + GRAM), anchor.a)))
}

/** The place of what stands at several. */
const SEVERAL = -1

/** Calls back with the hash of each sequence of a stretch and its place. */
function forGrams(text: string, from: number, to: number, call: (hash: number, at: number) => void): void {
  let hash = 0
  for (let i = from; i < to; i++) {
    // six bits a character: of the character six places back nothing is left
    hash = ((hash << 6) ^ Math.imul(text.charCodeAt(i), 0x9e3779b1)) | 0
    if (i - from >= GRAM - 1) call(hash, i - GRAM + 1)
  }
}

/** The longest chain of anchors that is in order on both sides. */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(anchors.length).fill(-1)
  for (const [i, anchor] of anchors.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (anchors[tops[middle]!]!.b < anchor.b) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = tops[low - 1]!
    tops[low] = i
  }
  const chain: Anchor[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(anchors[at]!)
  return chain.reverse()
}

/** Calls back with the gaps that anchors leave, once each anchor has grown over all that agrees on both its sides. */
function between(whole: Hunk, anchors: readonly Anchor[], a: string, b: string, call: (gap: Hunk) => void): void {
  let [fromA, fromB] = [whole.a, whole.b]
  const close = (toA: number, toB: number) => {
    let [endA, endB] = [toA, toB]
    while (fromA < endA && fromB < endB && a.charCodeAt(fromA) === b.charCodeAt(fromB)) {
      fromA++
      fromB++
    }
    while (fromA < endA && fromB < endB && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
      endA--
      endB--
    }
    if (fromA < endA || fromB < endB) call({ a: fromA, aEnd: endA, b: fromB, bEnd: endB })
  }
  for (const anchor of anchors) {
    if (anchor.a < fromA || anchor.b < fromB) continue
    close(anchor.a, anchor.b)
    fromA = anchor.a + anchor.length
    fromB = anchor.b + anchor.length
  }
  close(whole.aEnd, whole.bEnd)
}

function compareGap(gap: Hunk, a: string, b: string, hunks: Hunk[], work: Work): void {
  const [left, right] = [gap.aEnd - gap.a, gap.bEnd - gap.b]
  work.spend(left + right)
  if (left === 0 || right === 0) hunks.push(gap)
  else if (left <= LONG_GAP && right <= LONG_GAP) addTo(hunks, sift(compareShort(gap, a, b, work)))
  else addTo(hunks, sift(compareLong(gap, a, b, work)))
}

/** The differences of a long gap, by anchors first. */
function compareLong(gap: Hunk, a: string, b: string, work: Work): Hunk[] {
  const anchors = gramAnchors(gap, a, b)
  const found: Hunk[] = []
  between(gap, anchors, a, b, (part) => {
    const short = part.aEnd - part.a <= LONGEST_COMPARED && part.bEnd - part.b <= LONGEST_COMPARED
    addTo(found, short && part.a < part.aEnd && part.b < part.bEnd ? compareShort(part, a, b, work) : [part])
  })
  return found
}

/** Adds one by one: a call takes some 100,000 arguments, a text has more differences. */
function addTo(all: Hunk[], some: readonly Hunk[]): void {
  for (const hunk of some) all.push(hunk)
}

/** Joins differences that only a chance agreement parts. */
function sift(found: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = []
  for (const hunk of found) {
    let joined = hunk
    for (let last = out.at(-1); last !== undefined && isChance(last, joined); last = out.at(-1)) {
      joined = { a: last.a, aEnd: joined.aEnd, b: last.b, bEnd: joined.bEnd }
      out.pop()
    }
    out.push(joined)
  }
  return out
}

const sizeOf = ({ a, aEnd, b, bEnd }: Hunk): number => Math.max(aEnd - a, bEnd - b)

function isChance(last: Hunk, next: Hunk): boolean {
  const agreed = next.a - last.aEnd
  return agreed < CHANCE && agreed <= sizeOf(last) && agreed <= sizeOf(next)
}

/** Share of the pairs of characters of the shorter side that unlike texts have in common at most. */
const UNLIKE = 0.2
/** Shorter sides are compared without asking whether they are alike. */
const TINY = 12

/** True where two sides of a gap have too little in common for a comparison to say anything. */
function areUnlike({ a: fromA, aEnd, b: fromB, bEnd }: Hunk, a: string, b: string): boolean {
  if (Math.min(aEnd - fromA, bEnd - fromB) <= TINY) return false
  const pairs = new Set<number>()
  for (let i = fromA; i + 1 < aEnd; i++) pairs.add(pairAt(a, i))
  let both = 0
  for (let i = fromB; i + 1 < bEnd; i++) if (pairs.has(pairAt(b, i))) both++
  return both < UNLIKE * Math.min(aEnd - fromA, bEnd - fromB)
}

/** Two characters as one number of 32 bits, which needs no memory of its own. */
const pairAt = (text: string, i: number): number => (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1)

/** Diagonals that a comparison can come to on each side, and how far it comes on each: one array for all, since to make one took as long as to fill it. */
const MIDDLE = MOST_EDITS + 1
const reach = new Int32Array(2 * MIDDLE + 1)
/** What `reach` was before each step, one row behind the other: the row of step d goes from diagonal -d - 1 to d + 1. */
const trace = new Int32Array(rowOf(MOST_EDITS + 1))

function rowOf(d: number): number {
  return d * (d + 2)
}

/** The differences of two short texts, character by character (Myers' greedy algorithm); all of them where they take more edits than they may. */
function compareShort(gap: Hunk, a: string, b: string, work: Work, mostEdits = MOST_EDITS): Hunk[] {
  if (areUnlike(gap, a, b)) return [gap]
  const [n, m] = [gap.aEnd - gap.a, gap.bEnd - gap.b]
  const most = Math.min(n + m, mostEdits, MOST_EDITS)
  reach[MIDDLE + 1] = 0
  for (let d = 0; d <= most; d++) {
    work.spend(d + 1)
    for (let row = rowOf(d), k = -d - 1; k <= d + 1; k++) trace[row++] = reach[MIDDLE + k]!
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[MIDDLE + k - 1]! < reach[MIDDLE + k + 1]!)
      let x = down ? reach[MIDDLE + k + 1]! : reach[MIDDLE + k - 1]! + 1
      let y = x - k
      while (x < n && y < m && a.charCodeAt(gap.a + x) === b.charCodeAt(gap.b + y)) {
        x++
        y++
      }
      reach[MIDDLE + k] = x
      if (x >= n && y >= m) return backtrack(gap, d, n, m)
    }
  }
  return [gap]
}

/** Follows the steps of the comparison back and gathers neighbouring edits to hunks. */
function backtrack(gap: Hunk, steps: number, n: number, m: number): Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [n, m]
  for (let d = steps; d > 0; d--) {
    const at = (k: number) => trace[rowOf(d) + k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = down ? k + 1 : k - 1
    const [fromX, fromY] = [at(before), at(before) - before]
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY]
    const last = hunks.at(-1)
    if (last !== undefined && last.a === gap.a + toX && last.b === gap.b + toY) [last.a, last.b] = [gap.a + fromX, gap.b + fromY]
    else hunks.push({ a: gap.a + fromX, aEnd: gap.a + toX, b: gap.b + fromY, bEnd: gap.b + toY })
    ;[x, y] = [fromX, fromY]
  }
  return hunks.reverse()
}
