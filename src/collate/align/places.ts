/** Joins the links between pairs of copies to places that all copies share. */

import type { Work } from '../../model/index.js'
import type { CopyText } from '../copy-text.js'
import { type Link, linkBlocks } from './pair.js'

/** A place of the document: for each copy its blocks there, first and last; null where it has none. */
export interface Place {
  at: ([number, number] | null)[]
}

/** Copies that every other one is compared with. With all pairs the work would grow with the square of the copies. */
const HUBS = 4

/** The places of all copies, in no order. Each block of each copy stands in exactly one. */
export function placesOf(copies: readonly CopyText[], rank: readonly number[], meter: Work): Place[] {
  const blocks = copies.reduce((sum, { units }) => sum + units.length, 0)
  meter.spend(blocks * copies.length)
  const joiner = new Joiner(copies, meter)
  const links: { a: number; b: number; link: Link }[] = []
  for (const [i, a] of rank.slice(0, HUBS).entries()) {
    for (const b of rank.slice(i + 1)) for (const link of linkBlocks(copies[a]!, copies[b]!, meter)) links.push({ a, b, link })
  }
  // the surest first: what contradicts them is dropped. The sort is stable: the links of the best copies go before
  for (const { a, b, link } of links.sort((x, y) => y.link.likeness - x.link.likeness)) joiner.join(a, b, link)
  return joiner.places()
}

class Joiner {
  /** The place of each block of each copy. */
  private readonly of: Place[][]

  constructor(
    copies: readonly CopyText[],
    private readonly meter: Work,
  ) {
    this.of = copies.map(({ units }, copy) => units.map((_, i) => ({ at: copies.map((_, other) => (other === copy ? [i, i] : null)) })))
  }

  /** Makes one place of all that a link holds, unless a block of another place stood between. */
  join(a: number, b: number, link: Link): void {
    const parts = new Set<Place>()
    for (const [copy, [from, to]] of [
      [a, link.a],
      [b, link.b],
    ] as const) {
      for (let i = from; i <= to; i++) parts.add(this.of[copy]![i]!)
    }
    if (parts.size === 1) return
    this.meter.spend(parts.size * this.of.length)
    const joined: Place = { at: this.of.map(() => null) }
    for (const part of parts) widen(joined, part)
    if (!this.isWhole(joined, parts)) return
    for (const [copy, range] of joined.at.entries()) {
      if (range !== null) for (let i = range[0]; i <= range[1]; i++) this.of[copy]![i] = joined
    }
  }

  /** True where every block inside the ranges is one of the parts, or has no fellow in another copy: such a one was put in between. */
  private isWhole(joined: Place, parts: ReadonlySet<Place>): boolean {
    return joined.at.every((range, copy) => {
      if (range === null) return true
      for (let i = range[0]; i <= range[1]; i++) {
        const place = this.of[copy]![i]!
        if (!parts.has(place) && !isAlone(place)) return false
      }
      return true
    })
  }

  places(): Place[] {
    return [...new Set(this.of.flat())]
  }
}

function isAlone({ at }: Place): boolean {
  let blocks = 0
  for (const range of at) if (range !== null) blocks += range[1] - range[0] + 1
  return blocks === 1
}

function widen(place: Place, { at }: Place): void {
  for (const [copy, range] of at.entries()) {
    if (range === null) continue
    const known = place.at[copy]
    place.at[copy] = known == null ? [range[0], range[1]] : [Math.min(known[0], range[0]), Math.max(known[1], range[1])]
  }
}
