/** Whether what only some copies have is text that the others lost, or site furniture that was put in and taken for text. */

import { linesOf } from './compose.js'
import type { Context } from './context.js'
import { bestOf, type Member } from './member.js'
import { furnitureOdds, lossOdds, ODDS } from './odds.js'

type Places = readonly { members: readonly Member[] }[]

/** Weight of a block being lost in each copy, learned from what it lacks. A stretch that is missing counts once. */
export function lossesOf(places: Places, copies: number): number[] {
  return Array.from({ length: copies }, (_, copy) => {
    const lacks = places.map(({ members }) => members.every((member) => member.copy !== copy))
    const times = lacks.filter((lacking, i) => lacking && lacks[i - 1] !== true).length
    return lossOdds(times, places.length)
  })
}

/**
 * Tells of each place whether what stands there is text of the document. Only copies that are intact there speak against it: those that lack it and have
 * what is printed before and after.
 *
 * @param among the copies that have any of these places, the best first
 */
export function textTest(places: Places, context: Pick<Context, 'loss'>, among: readonly number[]): (at: number) => boolean {
  const sides = [neighbours(places, among, 1), neighbours(places, among, -1)] as const
  return (at) => isText(places, at, context, among, sides)
}

function isText(
  places: Places,
  at: number,
  { loss }: Pick<Context, 'loss'>,
  among: readonly number[],
  sides: readonly [Int32Array, Int32Array],
): boolean {
  const { members } = places[at]!
  if (members.length === among.length) return true
  const having = copiesAt(places, at)
  const [before, after] = sides.map((side) => (side[at]! < 0 ? EVERY : copiesAt(places, side[at]!))) as [Copies, Copies]
  const intact = among.filter((copy) => !having.has(copy) && before.has(copy) && after.has(copy))
  const lost = intact.reduce((sum, copy) => sum + loss[copy]!, 0)
  const lines = linesOf(bestOf(members, among))
  const text = lines.map((line) => line.text.value).join('')
  return intact.length === 0 || lost >= members.length * ODDS.added + furnitureOdds(text, lines[0]!.role)
}

function copiesAt(places: Places, at: number): Set<number> {
  return new Set(places[at]?.members.map(({ copy }) => copy))
}

type Copies = Pick<ReadonlySet<number>, 'has'>

/** What stands before the first place and behind the last: a document ends in all copies. */
const EVERY: Copies = { has: () => true }

/** For each place the nearest one on a side (1: before, -1: behind) that a copy has which lacks the place itself; -1 where there is none. */
function neighbours(places: Places, among: readonly number[], step: 1 | -1): Int32Array {
  const nearest = new Int32Array(places.length).fill(-1)
  const last = new Map<number, number>()
  for (let i = step === 1 ? 0 : places.length - 1; i >= 0 && i < places.length; i += step) {
    const having = copiesAt(places, i)
    for (const copy of among) {
      const at = having.has(copy) ? undefined : last.get(copy)
      if (at !== undefined && (nearest[i] === -1 || (at - nearest[i]!) * step > 0)) nearest[i] = at
    }
    for (const copy of having) last.set(copy, i)
  }
  return nearest
}
