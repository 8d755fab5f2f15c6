/** A short diff of two files by lines: enough to see what changed first, in little memory. */
import { readLines } from './read-lines.js'

/** Lines of each file that are compared from the first difference on. */
const WINDOW = 60

/** Characters of a line that are shown. */
const SHOWN = 160

/** Characters shown in front of the place where two long lines part. */
const BEFORE = 40

/** One step from the old lines to the new: a pair is a line that both have; a removed one has no `after`, an added one no `before`. */
interface Step {
  before?: string
  after?: string
}

/**
 * The first differences between two files as `-old` and `+new` lines under a line `@@ N @@`, N the first line that differs (1-based);
 * at most `limit` lines. Empty where the files are equal line by line.
 *
 * @param isSame Whether two lines count as one, for what may differ
 */
export function diffFiles(before: string, after: string, limit: number, isSame = (a: string, b: string) => a === b): string[] {
  const old = readLines(before)
  const fresh = readLines(after)
  try {
    for (let line = 1; ; line++) {
      const a = old.next()
      const b = fresh.next()
      if (a.done && b.done) return []
      if (a.done || b.done || !isSame(a.value, b.value)) {
        const steps = toSteps(take(old, a), take(fresh, b), isSame)
        return [`@@ ${line} @@`, ...toDiffLines(steps)].slice(0, limit)
      }
    }
  } finally {
    old.return()
    fresh.return()
  }
}

function take(lines: Iterator<string, void>, first: IteratorResult<string, void>): string[] {
  const taken: string[] = []
  for (let next = first; !next.done && taken.length < WINDOW; next = lines.next()) taken.push(next.value)
  return taken
}

/** The shortest way from the old lines to the new, by the longest common subsequence. */
function toSteps(old: readonly string[], fresh: readonly string[], isSame: (a: string, b: string) => boolean): Step[] {
  const length = toLengths(old, fresh, isSame)
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const before = old[i]
    const after = fresh[j]
    if (before !== undefined && after !== undefined && isSame(before, after)) {
      steps.push({ before, after })
      i++
      j++
    } else if (before !== undefined && (after === undefined || at(length, i + 1, j) >= at(length, i, j + 1))) {
      steps.push({ before })
      i++
    } else if (after !== undefined) {
      steps.push({ after })
      j++
    }
  }
  return steps
}

/** `lengths[i][j]`: how many lines `old` from i and `fresh` from j have in common, in order. */
function toLengths(old: readonly string[], fresh: readonly string[], isSame: (a: string, b: string) => boolean): number[][] {
  const lengths: number[][] = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const same = isSame(old[i] ?? '', fresh[j] ?? '')
      const row = lengths[i]
      if (row) row[j] = same ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** Runs of removed and added lines, the removed ones first; what both have is left out. */
function toDiffLines(steps: readonly Step[]): string[] {
  const lines: string[] = []
  let removed: string[] = []
  let added: string[] = []
  for (const { before, after } of [...steps, { before: '', after: '' }]) {
    if (before === undefined) added.push(after ?? '')
    else if (after === undefined) removed.push(before)
    else {
      lines.push(...removed.map((line, i) => `-${clip(line, added[i])}`), ...added.map((line, i) => `+${clip(line, removed[i])}`))
      removed = []
      added = []
    }
  }
  return lines
}

/** A line cut to what can be shown, about the place where it parts from its counterpart. */
function clip(line: string, counterpart = ''): string {
  let same = 0
  while (same < line.length && line[same] === counterpart[same]) same++
  const from = line.length <= SHOWN ? 0 : Math.max(0, same - BEFORE)
  return `${from > 0 ? '…' : ''}${line.slice(from, from + SHOWN)}${from + SHOWN < line.length ? '…' : ''}`
}
