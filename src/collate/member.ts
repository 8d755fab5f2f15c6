/** What one copy has at a place of the document. */
import type { Place } from './align/places.js'
import type { CopyText } from './copy-text.js'
import type { Unit } from './flatten.js'

export interface Member {
  copy: number
  units: Unit[]
  /** The keys of its blocks, joined. */
  key: string
}

/** The copies that have something at a place, ascending. */
export function membersAt({ at }: Place, copies: readonly CopyText[]): Member[] {
  return at.flatMap((range, copy) => {
    const text = copies[copy]
    if (range == null || text === undefined) return []
    const [from, to] = [range[0], range[1] + 1]
    return [{ copy, units: text.units.slice(from, to), key: text.keys.slice(from, to).join('') }]
  })
}

/**
 * The member of the best copy.
 *
 * @param rank the copies, the best first: which was given first is of no account
 */
export function bestOf(members: readonly Member[], rank: readonly number[]): Member {
  return members.reduce((best, member) => (rank.indexOf(member.copy) < rank.indexOf(best.copy) ? member : best))
}
