/** What the cells of a column look like: what its heading lets expect, and what the cells hold that are known to stand in it. */
import { TYPES, type TypeName } from '../../tables/column-types.js'
import { kindShares, lengthShares } from '../../tables/columns.js'
import { kindOf, lengthClass } from '../../tables/kinds.js'

/** What a heading lets expect counts as much as so many cells. */
const PRIOR = 4

/** What a cell looks like; null where it is empty. */
export type Look = { kind: number; length: number } | null

/** The look of a squeezed text. */
export const looksOf = (text: string): Look => (text === '' ? null : { kind: kindOf(text), length: lengthClass(text.length) })

/** The looks that are expected in a column, as logarithms. */
export interface Column {
  type: TypeName
  kinds: readonly number[]
  lengths: readonly number[]
}

/** How well a look fits a column. */
export const fitOf = (look: Look, { type, kinds, lengths }: Column): number =>
  look === null ? Math.log(TYPES[type].empty) : kinds[look.kind]! + lengths[look.length]!

/** Weight of columns that hold nothing. */
export const emptied = (columns: readonly Column[]): number => columns.reduce((sum, { type }) => sum + Math.log(TYPES[type].empty), 0)

/** The columns of these types, with the looks of the cells in each. */
export function columnsOf(types: readonly TypeName[], cells: readonly (readonly Look[])[]): Column[] {
  return types.map((type, col) => {
    const looks = cells[col]!.flatMap((look) => look ?? [])
    const learned = (shares: readonly number[], of: (look: NonNullable<Look>) => number) => {
      const counts = shares.map((share) => PRIOR * share)
      for (const look of looks) counts[of(look)]! += 1
      return counts.map((count) => Math.log(count / (PRIOR + looks.length)))
    }
    return {
      type,
      kinds: learned(kindShares(type), ({ kind }) => kind),
      lengths: learned(lengthShares(type, lengthClass), ({ length }) => length),
    }
  })
}
