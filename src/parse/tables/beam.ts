/** Readings of a table's lines side by side: of those that end in the same state the best stays. */
import type { Gap } from './gaps.js'

/** What a line is in a reading. */
export type Act = 'start' | 'cell' | 'row' | 'more' | 'paragraph' | 'section' | 'repeat'

/** Where a reading stands after a line. */
export interface Step {
  act: Act
  /** The last column that is filled in the row, and the first that the last cell covers. */
  col: number
  first: number
  /** The last serial number. */
  serial: number
  /** Index of the first line of the last cell; -1 where a section row or nothing precedes. */
  from: number
  /** True where the row has one above it to merge with; where its task goes on from that; where it is a section row. */
  above: boolean
  below: boolean
  section: boolean
  /** Ordinals of the last section rows: 一、 and (一). */
  sections: readonly [number, number]
  gap: Gap | null
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

/** The readings that end at one line. */
export class Readings {
  #nodes: Node[] = []
  #best = Number.NEGATIVE_INFINITY

  /** Score below which a reading is not worth an offer. */
  get least(): number {
    return this.#best - BEHIND
  }

  offer(at: number, back: Node, score: number, step: Step): void {
    if (!(score >= this.#best - BEHIND)) return
    if (score > this.#best) this.#best = score
    const nodes = this.#nodes
    for (let i = 0; i < nodes.length; i++) {
      const old = nodes[i]!
      if (!sameState(old, step)) continue
      if (old.score >= score) noteRival(old, back, old.score - score)
      else nodes[i] = toNode(at, back, score, step, score - old.score, old.back)
      return
    }
    nodes.push(toNode(at, back, score, step, Number.POSITIVE_INFINITY, null))
  }

  /** The readings worth going on with, best first. */
  kept(): Node[] {
    const nodes = this.#nodes.sort((a, b) => b.score - a.score)
    let count = Math.min(nodes.length, MOST_READINGS)
    while (count > 0 && nodes[count - 1]!.score < this.least) count--
    nodes.length = count
    return nodes
  }
}

function sameState(a: Step, b: Step): boolean {
  return a.col === b.col && a.serial === b.serial && a.section === b.section && a.below === b.below && a.above === b.above
}

function noteRival(node: Node, back: Node, lead: number): void {
  if (lead >= node.lead || lead > CLEAR) return
  node.lead = lead
  node.rival = back
}

function toNode(at: number, back: Node, score: number, step: Step, lead: number, rival: Node | null): Node {
  const clear = lead > CLEAR
  return {
    act: step.act,
    col: step.col,
    first: step.first,
    serial: step.serial,
    from: step.from,
    above: step.above,
    below: step.below,
    section: step.section,
    sections: step.sections,
    gap: step.gap,
    score,
    at,
    back,
    lead: clear ? Number.POSITIVE_INFINITY : lead,
    rival: clear ? null : rival,
  }
}
