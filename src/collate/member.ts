/** What one copy has at a place of the document. */
import type { Place } from './align/places.js'
import type { CopyText } from './copy-text.js'
import type { Line, Unit } from './flatten.js'

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

/** The first line of a place, as one of its copies has it. */
export function firstOf({ members }: { members: readonly Member[] }): Line {
  return members[0]!.units[0]!.lines[0]!
}
