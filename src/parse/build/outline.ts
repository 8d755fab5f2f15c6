/**
 * The outline: under which open provision a new one belongs.
 *
 * Levels come from the numerals alone. For each level at which a marker could join, the cost says how odd that would be; the cheapest
 * wins. The ranks are those of GB/T 9704-2012 7.3.3 and the Legislation Law art. 65, unless the block itself nests two of its styles
 * the other way round.
 */
import { STYLES, type Style } from '../../model/index.js'
import type { Marker } from '../../text/markers.js'

/** Where a provision goes: `depth` open provisions stay above it. */
export interface Placement {
  depth: number
  /** What was odd: a number is missing before it, or the numbering starts again beside its predecessors. */
  oddity: 'none' | 'gap' | 'restart'
  /** The marker that it follows at its level; '' for a first one. */
  previous: string
}

/** An open provision. */
interface Open {
  level: Level
  ordinal: number
  text: string
}

/** Costs, on one scale; only their order and sums matter. */
const COST = {
  /** The numbering goes on across a heading: 4. under the next （二）. */
  runOn: 0.2,
  /** A new level that does not begin at one. */
  lateStart: 1.5,
  /** A number is missing. */
  gap: 1.2,
  /** Back to one, or to a number that was there, at the same level. */
  restart: 3,
  /** A higher style beside lower ones: the heading of those was lost. */
  beside: 1.5,
  /** A lower style beside a higher one: it belongs below. */
  besideHigher: 6,
  /** Below a provision of a lower style. */
  inverted: 5,
  /** Below a provision of its own style. */
  ownStyle: 12,
} as const

/** Levels of the outline: the styles, and 分编, which divides a 编 and is written in its style. */
type Level = Style | 'subpart'

/** The ranks of levels in a block, 0 for the highest. */
export type Ranks = Readonly<Record<Level, number>>

const toRanks = (order: readonly Style[]): Ranks => {
  const levels = order.flatMap((style): Level[] => (style === 'part' ? ['part', 'subpart'] : [style]))
  return Object.fromEntries(levels.map((level, i) => [level, i])) as Record<Level, number>
}

function levelOf({ style, text }: Marker): Level {
  return style === 'part' && text.includes('分编') ? 'subpart' : style
}

/** True where 一、 二、 … divide the block and the articles run on below them, as in judicial interpretations. */
function numeralsDivide(markers: readonly Marker[]): boolean {
  const first = markers.find(({ style }) => style === 'cjk-comma' || style === 'article')
  if (first?.style !== 'cjk-comma' || !markers.some(({ style }) => style === 'article')) return false
  const numerals = markers.filter(({ style }) => style === 'cjk-comma')
  return numerals.every(({ ordinal }, i) => i === 0 || ordinal > numerals[i - 1]!.ordinal)
}

/**
 * How often a style starts again at one, and counts on to two at least, between two successive numbers of another. A single one there
 * is no nesting: 3. （一） 4. is a heading in a list that runs on.
 */
function nestings(markers: readonly Marker[], outer: Style, inner: Style): number {
  let count = 0
  let last = 0
  let started = false
  let counted = false
  for (const { style, ordinal } of markers) {
    if (style === outer) {
      if (counted && ordinal === last + 1) count++
      last = ordinal
      started = counted = false
    } else if (style === inner && last > 0) {
      if (ordinal === 1) started = true
      else if (ordinal === 2 && started) counted = true
    }
  }
  return count
}

/**
 * Ranks of the styles in a block. Two neighbouring styles change places where the block nests them the other way at least twice and
 * never as the standard does: 1. （一） （二） 2. （一） ….
 */
export function ranksOf(markers: readonly Marker[]): Ranks {
  const order: Style[] = numeralsDivide(markers)
    ? ['part', 'chapter', 'section', 'cjk-comma', 'article', 'cjk-paren', 'arabic-dot', 'arabic-paren', 'circled']
    : [...STYLES]
  for (let i = order.indexOf('cjk-paren') - 1; i + 1 < order.length; i++) {
    const [upper, lower] = [order[i]!, order[i + 1]!]
    if (upper !== 'article' && nestings(markers, lower, upper) >= 2 && nestings(markers, upper, lower) === 0) {
      order[i] = lower
      order[i + 1] = upper
    }
  }
  return toRanks(order)
}

/** Places the provisions of one block, in order. */
export class Outline {
  private readonly open: Open[] = []
  /** The last number of each style in the block, for numbering that runs on across headings. */
  private readonly last = new Map<Level, number>()

  constructor(private readonly ranks: Ranks) {}

  /** Places the next provision, below `floor` open ones at least. */
  place(marker: Marker, floor = 0): Placement {
    let depth = floor
    let least = Number.POSITIVE_INFINITY
    for (let at = this.open.length; at >= floor; at--) {
      const cost = this.costAbove(marker, at) + this.costBeside(marker, at)
      if (cost < least) [depth, least] = [at, cost]
    }
    const sibling = this.open[depth]
    const placement = {
      depth,
      oddity: this.oddity(marker, sibling, depth),
      previous: sibling?.level === levelOf(marker) ? sibling.text : '',
    }
    this.open.length = depth
    this.open.push({ level: levelOf(marker), ordinal: marker.ordinal, text: marker.text })
    this.last.set(levelOf(marker), marker.ordinal)
    return placement
  }

  /** Closes all open provisions below `depth`: what follows stands there at the deepest. Numbers may run on. */
  closeTo(depth: number): void {
    if (depth < this.open.length) this.open.length = depth
  }

  private costAbove(marker: Marker, at: number): number {
    const parent = this.open[at - 1]
    if (parent === undefined) return 0
    const level = levelOf(marker)
    if (parent.level === level) return COST.ownStyle
    return this.ranks[parent.level] > this.ranks[level] ? COST.inverted : 0
  }

  private costBeside(marker: Marker, at: number): number {
    const sibling = this.open[at]
    if (sibling === undefined) return marker.ordinal === 1 ? 0 : this.runsOn(marker) ? COST.runOn : COST.lateStart
    const level = levelOf(marker)
    if (sibling.level !== level) return this.ranks[sibling.level] > this.ranks[level] ? COST.beside : COST.besideHigher
    const step = marker.ordinal - sibling.ordinal
    if (step === 1 || (step === 0 && marker.inserted > 0)) return 0
    return step > 1 ? COST.gap : COST.restart
  }

  private runsOn(marker: Marker): boolean {
    return this.last.get(levelOf(marker)) === marker.ordinal - 1
  }

  private oddity(marker: Marker, sibling: Open | undefined, depth: number): Placement['oddity'] {
    if (marker.inserted > 0 || this.runsOn(marker)) return 'none'
    if (sibling?.level === levelOf(marker)) return marker.ordinal > sibling.ordinal ? 'gap' : 'restart'
    if (marker.ordinal === 1) return 'none'
    return depth >= 0 ? 'gap' : 'none'
  }
}
