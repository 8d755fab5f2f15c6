/**
 * Which items of two rows are the same: the patience way. What occurs once in both and in the same order is an anchor; between two anchors what
 * occurs once there is one in its turn; what is left is compared step by step.
 */

import type { Work } from '../../model/index.js'
import { diff } from './diff.js'

/** Items `a` to `a + length` of the one row are items `b` to `b + length` of the other. */
export interface Run {
  a: number
  b: number
  length: number
}

/** A stretch of both rows, ends excluded. */
interface Window {
  a: number
  aEnd: number
  b: number
  bEnd: number
}

/** Differences up to which what has no anchors is compared step by step. */
const MOST_DIFFERENCES = 400

/** The longest common order of two rows of numbers, near enough, in time near-linear in their lengths. Runs come in order. */
export function equalRuns(a: readonly number[], b: readonly number[], meter: Work): Run[] {
  const runs: Run[] = []
  const todo: Window[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  for (let window = todo.pop(); window !== undefined; window = todo.pop()) {
    const rest = trim(a, b, window, runs)
    if (rest.a === rest.aEnd || rest.b === rest.bEnd) continue
    const anchors = uniqueAnchors(a, b, rest, meter)
    if (anchors.length > 0) for (const inner of between(anchors, rest, runs)) todo.push(inner)
    else for (const run of diffOf(a, b, rest, meter)) runs.push(run)
  }
  return coalesced(runs.sort((left, right) => left.a - right.a))
}

/** Runs that go on one in the next become one. */
export function coalesced(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length
    else out.push({ ...run })
  }
  return out
}

/** Takes equal items off both ends of a window. */
function trim(a: readonly number[], b: readonly number[], window: Window, runs: Run[]): Window {
  let { a: from, aEnd: end, b: other, bEnd: otherEnd } = window
  while (from < end && other < otherEnd && a[from] === b[other]) {
    from++
    other++
  }
  if (from > window.a) runs.push({ a: window.a, b: window.b, length: from - window.a })
  while (from < end && other < otherEnd && a[end - 1] === b[otherEnd - 1]) {
    end--
    otherEnd--
  }
  if (end < window.aEnd) runs.push({ a: end, b: otherEnd, length: window.aEnd - end })
  return { a: from, aEnd: end, b: other, bEnd: otherEnd }
}

function diffOf(a: readonly number[], b: readonly number[], window: Window, meter: Work): Run[] {
  const runs = diff(a.slice(window.a, window.aEnd), b.slice(window.b, window.bEnd), MOST_DIFFERENCES, meter)
  return runs.map((run) => ({ a: run.a + window.a, b: run.b + window.b, length: run.length }))
}

/** The windows between anchors; the anchors themselves become runs. */
function between(anchors: readonly (readonly [number, number])[], window: Window, runs: Run[]): Window[] {
  const windows: Window[] = []
  let { a, b } = window
  for (const [i, j] of anchors) {
    windows.push({ a, aEnd: i, b, bEnd: j })
    runs.push({ a: i, b: j, length: 1 })
    a = i + 1
    b = j + 1
  }
  windows.push({ a, aEnd: window.aEnd, b, bEnd: window.bEnd })
  return windows
}

/** Places of the numbers that stand once in both sides of a window, as many as are in the same order. */
function uniqueAnchors(a: readonly number[], b: readonly number[], window: Window, meter: Work): [number, number][] {
  const inA = oncePlaces(a, window.a, window.aEnd)
  const inB = oncePlaces(b, window.b, window.bEnd)
  meter.spend(window.aEnd - window.a + window.bEnd - window.b)
  const pairs: [number, number][] = []
  for (let i = window.a; i < window.aEnd; i++) {
    const j = inA.get(a[i]!) === i ? inB.get(a[i]!) : undefined
    if (j !== undefined && j >= 0) pairs.push([i, j])
  }
  return increasing(pairs)
}

/** The place of each number that stands once in a stretch; −1 for one that stands more often. */
function oncePlaces(row: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let i = from; i < to; i++) places.set(row[i]!, places.has(row[i]!) ? -1 : i)
  return places
}

/** The longest part of pairs, ascending by their first place, that ascends by its second. */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [i, [, place]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < place) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = tails[low - 1]!
    tails[low] = i
  }
  const chain: [number, number][] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(pairs[i]!)
  return chain.reverse()
}
