/** Headings in two or three rows: which of the upper ones stand over which of the lower ones. */
import type { Work } from '../../model/index.js'
import { againWeight, besideWeight, type Head, headOf, sumsWeight, underWeight } from './below.js'
import type { TypeName } from './column-types.js'
import { AMONG } from './heading-words.js'
import type { Piece } from './headings.js'
import { isLowerRow, seamWeight } from './seams.js'
import { leafOf, type Tier, widthOf } from './tier.js'
import { HEADER } from './weights.js'

/** Tiers that a header may begin with, and what they weigh. */
export interface Tiered {
  tiers: readonly Tier[]
  weight: number
}

/** Columns that may hold nothing. */
const MAY_BE_BARE: ReadonlySet<TypeName> = new Set(['note', 'score', 'tick'])

/** Headings that can stand under one. */
const MOST_BELOW = 10
/** Readings of as many uppers and lowers that are kept. */
const KEPT = 4

/** Headings more than columns, at most, that tell that some span others: where there are more they are cut over lines. */
const MOST_SPANNING = 3

/** True where there are a few more headings than columns, none of which may hold nothing: what is filled in by hand makes rows shorter too. */
const isSpanned = (pieces: readonly Piece[], width: number): boolean =>
  pieces.length > width && pieces.length <= width + MOST_SPANNING && !pieces.some(({ type }) => MAY_BE_BARE.has(type))

/** What readings of headings in several rows are wanted. */
interface Wanted {
  /** What they weigh at least. */
  least: number
  /** The width of the body, which three rows must have; 0 where three are not looked for. */
  three: number
  /** The width that numbered rows tell: two rows that have it may weigh less, where one row has not. 0 where they tell none. */
  numbered?: number
  /** True for the likeliest way to cut the lines into headings. */
  best: boolean
  /** Counts each group of lowers that is weighed under an upper. */
  work: Work
}

/** The ways to read headings, in the order of print, as two rows, and as three; those that have the width of the body may weigh less. */
export function tiersOf(pieces: readonly Piece[], { least, three, numbered = 0, best, work }: Wanted): Tiered[] {
  const found: Tiered[] = listsBeside(pieces)
  const row = pieces.map(toUpper)
  const shared = sharedWeights(row)
  const isWhole = pieces.every(({ from, to }) => to - from === 1)
  const isWider = isWhole && numbered > 0 && isSpanned(pieces, numbered)
  const behind = (three > 0 && (best || isWhole)) || isWider ? MORE_BEHIND : 0
  const fits = ({ tiers }: Tiered) => widthOf(tiers) === three || (isWider && widthOf(tiers) === numbered)
  for (let lower = 2; lower <= pieces.length - 2; lower++) {
    const rest = row.slice(0, pieces.length - lower)
    const bottom = row.slice(pieces.length - lower)
    const lowest = pieces.slice(pieces.length - lower)
    if (!isLowerRow(lowest)) continue
    const start = HEADER.twoRows + seamWeight(pieces.slice(0, pieces.length - lower), lowest)
    const two = putUnder({
      uppers: rest,
      lowers: bottom.map(({ leaf }) => leaf),
      start,
      least: least - behind,
      first: 1,
      shared,
      byWidth: isWhole,
      work,
    })
    found.push(...two.filter((tiered) => tiered.weight >= least || fits(tiered)))
    if (three > 0 && pieces.length >= FEWEST_OF_THREE)
      found.push(...threeRows({ rest, bottom, least: least - MORE_BEHIND, shared, work }, three))
  }
  return found
}

/** Lists that stand side by side, each below a heading of its own, at most. */
const MOST_LISTS = 3

/** Lists with the same headings side by side, each below what it lists: 项目 and 预算 below 收入, and again below 支出. */
function listsBeside(pieces: readonly Piece[]): Tiered[] {
  for (let lists = 2; lists <= MOST_LISTS; lists++) {
    const width = pieces.length / lists - 1
    const lowers = pieces.slice(lists)
    if (!Number.isInteger(width) || width < 2 || !lowers.every(({ text }, i) => text === lowers[i % width]!.text)) continue
    // the same headings in one row are a list beside itself
    if (pieces.slice(0, lists).some(({ text }) => lowers.some((lower) => lower.text === text))) continue
    const tiers = pieces.slice(0, lists).map((piece, i) => ({ piece, below: lowers.slice(i * width, (i + 1) * width).map(leafOf) }))
    return [{ tiers, weight: HEADER.twoRows + HEADER.sideBySide }]
  }
  return []
}

const FEWEST_OF_THREE = 7
/** How much further behind headings of the body's width may be in two rows, and all in three: that they have its width speaks for them later. */
const MORE_BEHIND = 8

/** Headings in the order of print, those of the last row apart. */
interface Cut {
  rest: readonly Upper[]
  bottom: readonly Upper[]
  least: number
  shared: Shared
  work: Work
}

/** The ways to read the headings above the last row as two rows, so that there are `width` columns. */
function threeRows({ rest, bottom, least, shared, work }: Cut, width: number): Tiered[] {
  const found: Tiered[] = []
  // all headings but those that span others are columns
  const spanning = rest.length + bottom.length - width
  if (spanning < 2) return found
  const leaves = bottom.map(({ leaf }) => leaf)
  for (let middle = 2; middle <= rest.length - 2; middle++) {
    // one at least spans in each row, the first heading of all none
    if (spanning > Math.min(middle, bottom.length) + Math.min(middle, rest.length - middle - 1)) continue
    const mid = rest.slice(rest.length - middle)
    if (!isLowerRow(mid.map(pieceOf))) continue
    const top = rest.slice(0, rest.length - middle)
    const start = HEADER.threeRows + seamWeight(top.map(pieceOf), mid.map(pieceOf)) + seamWeight(mid.map(pieceOf), bottom.map(pieceOf))
    for (const { tiers, weight } of putUnder({ uppers: mid, lowers: leaves, start, least, first: 0, shared, byWidth: false, work })) {
      const three = putUnder({ uppers: top, lowers: tiers, start: weight, least, first: 1, shared: commonWeight, byWidth: false, work })
      const wide = three.filter((tiered) => widthOf(tiered.tiers) === width)
      found.push(...wide.map(({ tiers, weight }) => ({ tiers, weight: weight + (isUnderOne(tiers) ? HEADER.underOne : 0) })))
    }
  }
  return found
}

/** True where all headings behind the first ones stand under one: it tells nothing apart. */
function isUnderOne(tiers: readonly Tier[]): boolean {
  const first = tiers.findIndex(({ below }) => below.length > 0)
  return first >= 0 && first === tiers.length - 1
}

/** A way to put the lowers under the uppers so far. */
interface Way {
  tier: Tier
  before: Way | null
  weight: number
  /** How many of the uppers span lowers: so many headings more than columns there are. */
  spanning: number
}

/** A heading that may stand over others, and what its words say of them. */
interface Upper {
  piece: Piece
  /** Place among all headings of the cut. */
  index: number
  head: Head
  /** The heading over no other. */
  leaf: Tier
}

const pieceOf = ({ piece }: Upper): Piece => piece

const toUpper = (piece: Piece, index: number): Upper => ({ piece, index, head: headOf(piece), leaf: leafOf(piece) })

/** Weight of some headings under one that spans, whatever stands beside them. */
type Shared = (upper: Upper, below: readonly Tier[]) => number

const commonWeight: Shared = ({ head }, below) => underWeight(head, below)

/** The same where all of them are leaves of one cut, each worked out once: rows may end at many places, and the same stand together in all of them. */
function sharedWeights(row: readonly Upper[]): Shared {
  const indexes = new Map(row.map(({ leaf, index }) => [leaf, index]))
  const known = new Float64Array(row.length * row.length * (MOST_BELOW + 1)).fill(Number.NaN)
  return (upper, below) => {
    const at = (upper.index * row.length + (indexes.get(below[0]!) ?? 0)) * (MOST_BELOW + 1) + below.length
    if (Number.isNaN(known[at]!)) known[at] = commonWeight(upper, below)
    return known[at]!
  }
}

/** Two rows of headings, in order. */
interface Rows {
  uppers: readonly Upper[]
  lowers: readonly Tier[]
  /** Weight before any lower has its place, and what a way must weigh. */
  start: number
  least: number
  /** The first of the uppers that may span others: what begins the table spans nothing. */
  first: number
  shared: Shared
  /** True where the best ways are kept for each number of columns that they give: no heading is cut, so that the number of the body's says which are right. */
  byWidth: boolean
  work: Work
}

/** The best ways to put every lower, in order, under one of the uppers. */
function putUnder({ uppers, lowers, start, least, first, shared, byWidth, work }: Rows): Tiered[] {
  // by the number of lowers that have their place
  let now: (Way | null)[][] = Array.from({ length: lowers.length + 1 }, (_, used) => (used === 0 ? [null] : []))
  for (const [i, upper] of uppers.entries()) {
    const { piece, head, leaf } = upper
    const most = i < first || !head.spans ? 0 : MOST_BELOW
    const isAmong = AMONG.test(piece.text)
    const next: (Way | null)[][] = Array.from({ length: lowers.length + 1 }, () => [])
    let weighed = 0
    now.forEach((ways, used) => {
      const last = used > 0 ? lowers[used - 1] : undefined
      for (const before of ways) {
        // what stands over others there says of what it is part
        if (isAmong) continue
        const weight = before?.weight ?? start
        keep(next[used]!, byWidth, {
          tier: leaf,
          before,
          weight: weight + besideWeight(before?.tier, piece, 0),
          spanning: before?.spanning ?? 0,
        })
      }
      for (let count = 1; ways.length > 0 && count <= most && used + count <= lowers.length; count++) {
        weighed++
        const below = lowers.slice(used, used + count)
        const under = shared(upper, below) + sumsWeight(below)
        for (const before of ways) {
          const beside = besideWeight(before?.tier, piece, count) + againWeight(head, below, last, before?.tier)
          const own = (before?.weight ?? start) + under + beside
          if (own >= least)
            keep(next[used + count]!, byWidth, { tier: { piece, below }, before, weight: own, spanning: (before?.spanning ?? 0) + 1 })
        }
      }
    })
    work.spend(weighed)
    now = next
  }
  return now[lowers.length]!.flatMap((way) => (way === null ? [] : [{ tiers: chain(way), weight: way.weight }]))
}

/** Keeps a way among the best, or among those of them that give as many columns. */
function keep(ways: (Way | null)[], byWidth: boolean, way: Way): void {
  const at = ways.findIndex((other) => other !== null && other.weight < way.weight)
  ways.splice(at < 0 ? ways.length : at, 0, way)
  let alike = 0
  for (let i = 0; i < ways.length; i++) if ((!byWidth || ways[i]?.spanning === way.spanning) && ++alike > KEPT) ways.splice(i, 1)
}

function chain(last: Way): Tier[] {
  const tiers: Tier[] = []
  for (let way: Way | null = last; way !== null; way = way.before) tiers.push(way.tier)
  return tiers.reverse()
}
