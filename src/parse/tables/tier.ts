/** A heading with those below it. */
import { YEAR } from './heading-words.js'
import type { Piece } from './headings.js'

/** A heading with those below it; one that has none goes down to the body. */
export interface Tier {
  piece: Piece
  below: readonly Tier[]
  /** Columns under one that has none below it: 1 if not said. */
  columns?: number
}

export const leafOf = (piece: Piece): Tier => ({ piece, below: [] })

/** Columns that a heading stands over. */
const columnsOf = ({ below, columns = 1 }: Tier): number =>
  below.length === 0 ? columns : below.reduce((sum, tier) => sum + columnsOf(tier), 0)

export const widthOf = (tiers: readonly Tier[]): number => tiers.reduce((sum, tier) => sum + columnsOf(tier), 0)

/** Rows of headings, itself included. */
export const depthOf = ({ below }: Tier): number => 1 + below.reduce((most, tier) => Math.max(most, depthOf(tier)), 0)

/** What the first of several headings below one says: the sum of the others. */
export const PARTS = /^[小合总]计/

/** A heading without its unit. */
export const stemOf = (text: string): string => text.replace(/\([^()]*\)$/, '')

// what is ticked in one table is counted in another: 省级
export const rowType = ({ text, type }: Piece): string =>
  type === 'figure' || YEAR.test(text) ? 'figure' : type === 'tick' ? 'other' : type
