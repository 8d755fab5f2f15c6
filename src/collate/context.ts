/** What every choice in a document depends on. */
import type { Role, Work } from '../model/index.js'
import type { Grounds } from './choose.js'
import type { Member } from './member.js'

export interface Context extends Omit<Grounds, 'odds'> {
  /** The copies, the best first. */
  rank: readonly number[]
  meter: Work
}

/** Running text: what a line break can cut. */
export const PROSE: ReadonlySet<Role> = new Set<Role>(['para', 'prov', 'resp'])

/** True where a copy may be written: it is in the document's script. */
export function isWriter({ copy }: Member, { writers }: Context): boolean {
  return writers.has(copy)
}

/** Members, the best copy's first. */
export function inRank(members: readonly Member[], { rank }: Context): Member[] {
  return [...members].sort((a, b) => rank.indexOf(a.copy) - rank.indexOf(b.copy))
}
