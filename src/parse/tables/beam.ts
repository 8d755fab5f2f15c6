/** Readings of a table's lines side by side: of those that end in the same state the best stays. */

import type { Gap } from './gaps.js'

/** What a line is in a reading. */
export type Act = 'start' | 'cell' | 'row' | 'more' | 'paragraph' | 'section' | 'repeat' | 'page'

/** Where a reading stands after a line. */
export interface Step {
  act: Act
  /** The last column that is filled in the row, and the first that the last cell covers. */
  col: number
  first: number
  /** The last serial number. */
  serial: number
  /** Index of the first line of the last cell or section row; -1 where nothing precedes. */
  from: number
  /** What is known of the row, a sum of FLAGS. */
  state: number
  /** Ordinals of the last section rows: 一、 and (一). */
  upper: number
  lower: number
  /** What is missing before the line. */
  gap: Gap | null
  /** How many lines were the numbers of pages, and the index of the last. */
  pages: number
  pageAt: number
}

/** A reading of the lines up to one. */
export interface Node extends Step {
  score: number
  /** Index of the line. */
  at: number
  back: Node | null
  /** How far the next best reading that came to the same state is behind this one, and what it came from. */
  lead: number
  rival: Node | null
}

/** Readings that are this far behind the best one are given up. */
const BEHIND = 14
/** Readings of a line that are kept at most. */
const MOST_READINGS = 12
/** A reading this far ahead is not doubted: what it beat is forgotten. */
const CLEAR = 9

/** The readings that end at one line. The same object serves line after line. */
export class Readings {
  // overwritten line after line: only what is kept is copied
  readonly #pool: Node[] = []
  #count = 0
  #best = Number.NEGATIVE_INFINITY

  /** Score below which a reading is not worth an offer. */
  get least(): number {
    return this.#best - BEHIND
  }

  offer(at: number, back: Node, score: number, step: Readonly<Step>): void {
    if (!(score >= this.#best - BEHIND)) return
    if (score > this.#best) this.#best = score
    for (let i = 0; i < this.#count; i++) {
      const old = this.#pool[i]!
      if (old.col !== step.col || old.serial !== step.serial || old.state !== step.state) continue
      if (old.score >= score) noteRival(old, back, old.score - score)
      else set(old, at, back, score, step, score - old.score, old.back)
      return
    }
    const node = this.#pool[this.#count] ?? toNode(step, score, at, back)
    this.#pool[this.#count++] = node
    set(node, at, back, score, step, Number.POSITIVE_INFINITY, null)
  }

  /** The readings worth going on with, best first; forgets all. */
  take(): Node[] {
    const nodes: Node[] = []
    for (let i = 0; i < this.#count; i++) {
      const node = this.#pool[i]!
      if (node.score < this.least) continue
      let place = nodes.length
      while (place > 0 && nodes[place - 1]!.score < node.score) place--
      if (place >= MOST_READINGS) continue
      nodes.splice(place, 0, node)
      if (nodes.length > MOST_READINGS) nodes.pop()
    }
    this.#count = 0
    this.#best = Number.NEGATIVE_INFINITY
    return nodes.map(copyOf)
  }
}

function noteRival(node: Node, back: Node, lead: number): void {
  if (lead >= node.lead || lead > CLEAR) return
  node.lead = lead
  node.rival = back
}

function set(node: Node, at: number, back: Node, score: number, step: Readonly<Step>, lead: number, rival: Node | null): void {
  const clear = lead > CLEAR
  node.act = step.act
  node.col = step.col
  node.first = step.first
  node.serial = step.serial
  node.from = step.from
  node.state = step.state
  node.upper = step.upper
  node.lower = step.lower
  node.gap = step.gap
  node.pages = step.pages
  node.pageAt = step.pageAt
  node.score = score
  node.at = at
  node.back = back
  node.lead = clear ? Number.POSITIVE_INFINITY : lead
  node.rival = clear ? null : rival
}

/** A reading that no other competes with. */
export function toNode(step: Readonly<Step>, score: number, at: number, back: Node | null): Node {
  const { act, col, first, serial, from, state, upper, lower, gap, pages, pageAt } = step
  return {
    act,
    col,
    first,
    serial,
    from,
    state,
    upper,
    lower,
    gap,
    pages,
    pageAt,
    score,
    at,
    back,
    lead: Number.POSITIVE_INFINITY,
    rival: null,
  }
}

function copyOf(node: Node): Node {
  const copy = toNode(node, node.score, node.at, node.back)
  copy.lead = node.lead
  copy.rival = node.rival
  return copy
}

/** Makes a step what another one is. */
export function copyStep(from: Readonly<Step>, to: Step): void {
  to.act = from.act
  to.col = from.col
  to.first = from.first
  to.serial = from.serial
  to.from = from.from
  to.state = from.state
  to.upper = from.upper
  to.lower = from.lower
  to.gap = from.gap
  to.pages = from.pages
  to.pageAt = from.pageAt
}
