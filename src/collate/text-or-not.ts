/** Whether what only some copies have is text that the others lost, or site furniture that was put in and taken for text. */

import { linesOf } from './compose.js'
import type { Context } from './context.js'
import type { Member } from './member.js'
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
 * True where what stands at a place is text of the document. Only copies that are intact there speak against it: those that lack it and have what is
 * printed before and after.
 *
 * @param among the copies that have any of these places
 */
export function isText(places: Places, at: number, { loss }: Pick<Context, 'loss'>, among: readonly number[]): boolean {
  const { members } = places[at]!
  if (members.length === among.length) return true
  const having = copiesAt(places, at)
  const [before, after] = [neighbour(places, at, -1, having), neighbour(places, at, 1, having)]
  const intact = among.filter((copy) => !having.has(copy) && before.has(copy) && after.has(copy))
  const lost = intact.reduce((sum, copy) => sum + loss[copy]!, 0)
  const [first] = linesOf(members[0]!)
  const text = linesOf(members[0]!)
    .map((line) => line.text.value)
    .join('')
  return intact.length === 0 || lost >= members.length * ODDS.added + furnitureOdds(text, first!.role)
}

function copiesAt(places: Places, at: number): Set<number> {
  return new Set(places[at]?.members.map(({ copy }) => copy))
}

/** The copies that have the nearest place on one side that other copies have too; all where the document ends before. */
function neighbour(places: Places, at: number, step: 1 | -1, having: ReadonlySet<number>): { has(copy: number): boolean } {
  for (let i = at + step; i >= 0 && i < places.length; i += step) {
    const copies = copiesAt(places, i)
    if ([...copies].some((copy) => !having.has(copy))) return copies
  }
  return { has: () => true }
}
