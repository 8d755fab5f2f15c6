/** Where the copies of a block differ: the spans between points where all agree. */
import type { Work } from '../model/index.js'
import { textRuns } from './align/text.js'

/** A span: for each text where it begins and ends. */
export interface Site {
  ranges: { from: number; to: number }[]
}

/** A stretch of the first text, and what another has there instead. */
interface Difference {
  from: number
  to: number
  /** How much longer the other text is up to the end of the stretch than the first. */
  drift: number
}

/** Characters that texts must have in common for a point where they agree. One alone is chance. */
const AGREEMENT = 2

/** The sites at which texts differ, in order; the first text is the one that the others are held against. */
export function sitesOf(texts: readonly string[], meter: Work): Site[] {
  const [first = '', ...others] = texts
  const differences = others.map((other) => differencesOf(first, other, meter))
  return merged(differences.flat()).map(({ from, to }) => ({
    ranges: [{ from, to }, ...differences.map((own) => ({ from: from + driftBefore(own, from), to: to + driftAfter(own, to) }))],
  }))
}

function differencesOf(a: string, b: string, meter: Work): Difference[] {
  const runs = a === b ? [{ a: 0, b: 0, length: a.length }] : textRuns(a, b, meter).flatMap((run) => agreed(run, a, b))
  const found: Difference[] = []
  let [i, j] = [0, 0]
  for (const run of [...runs, { a: a.length, b: b.length, length: 0 }]) {
    if (run.a > i || run.b > j) found.push({ from: i, to: run.a, drift: run.b - run.a })
    i = run.a + run.length
    j = run.b + run.length
  }
  return found
}

type Run = { a: number; b: number; length: number }

/** A run without the parts of numbers and Latin words at its ends that differ beyond them; none where too little is left. */
function agreed(run: Run, a: string, b: string): Run[] {
  let { a: i, b: j, length } = run
  while (length > 0 && (isInside(a, i) || isInside(b, j))) {
    i++
    j++
    length--
  }
  while (length > 0 && (isInside(a, i + length) || isInside(b, j + length))) length--
  const atStart = i === 0 && j === 0
  const atEnd = i + length === a.length && j + length === b.length
  return length >= AGREEMENT || (length > 0 && (atStart || atEnd)) ? [{ a: i, b: j, length }] : []
}

/** True where a place is in the middle of a number or of a Latin word. */
function isInside(text: string, at: number): boolean {
  const pair = text.slice(Math.max(at - 1, 0), at + 1)
  return at > 0 && /^(?:\d\d|\d\.|\.\d|[A-Za-z]{2})$/.test(pair)
}

/** Differences that overlap or touch become one. */
function merged(differences: readonly Difference[]): { from: number; to: number }[] {
  const sites: { from: number; to: number }[] = []
  for (const { from, to } of [...differences].sort((x, y) => x.from - y.from || x.to - y.to)) {
    const last = sites.at(-1)
    if (last !== undefined && from - last.to < AGREEMENT) last.to = Math.max(last.to, to)
    else sites.push({ from, to })
  }
  return sites
}

function driftBefore(differences: readonly Difference[], at: number): number {
  return driftUpTo(differences, ({ to, from }) => to < at || (to === at && from < at))
}

function driftAfter(differences: readonly Difference[], at: number): number {
  return driftUpTo(differences, ({ to }) => to <= at)
}

/** The drift of the last difference that is before a place; those that are stand first. */
function driftUpTo(differences: readonly Difference[], isBefore: (difference: Difference) => boolean): number {
  let [low, high] = [0, differences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(differences[middle]!)) low = middle + 1
    else high = middle
  }
  return differences[low - 1]?.drift ?? 0
}
