/** The columns of a table as the model knows them: how well a text fits each, and how likely cells are missing. */
import { kindShares, lengthShares, TYPES, type TypeName, typeOf } from './columns.js'
import { KINDS, LENGTH_CLASSES, lengthClass } from './kinds.js'
import type { Look } from './seen.js'
import { CUT, GAP_STRENGTH, KNOWN_TEXT, PRIOR_STRENGTH } from './weights.js'

export interface Column {
  type: TypeName
  /** Weights by kind, by class of length. */
  kinds: Float64Array
  lengths: Float64Array
  /** Texts that the column holds, and how often. */
  texts: Map<string, number>
  /**
   * Weights of a cell that is printed, empty, merged at the beginning of a row, merged behind printed cells, merged before a merged
   * one, merged behind printed cells where the task of the row goes on.
   */
  printed: number
  empty: number
  merged: number
  mergedInside: number
  mergedBelow: number
  mergedBeside: number
}

/** What a first reading counted in a column. */
export interface Count {
  kinds: Float64Array
  lengths: Float64Array
  texts: Map<string, number>
  printed: number
  empty: number
  merged: number
  inside: number
  below: number
  mergedBelow: number
  beside: number
  mergedBeside: number
}

export const noCount = (): Count => ({
  kinds: new Float64Array(KINDS.length),
  lengths: new Float64Array(LENGTH_CLASSES),
  texts: new Map(),
  printed: 0,
  empty: 0,
  merged: 0,
  inside: 0,
  below: 0,
  mergedBelow: 0,
  beside: 0,
  mergedBeside: 0,
})

const TYPE_SHARES = new Map<TypeName, { kinds: number[]; lengths: number[] }>()

function sharesOf(type: TypeName): { kinds: number[]; lengths: number[] } {
  const known = TYPE_SHARES.get(type)
  if (known !== undefined) return known
  const shares = { kinds: kindShares(type), lengths: lengthShares(type, lengthClass) }
  TYPE_SHARES.set(type, shares)
  return shares
}

/** Expected share of empty cells in a column of names or texts that is not the one that the rows are about. */
const EMPTY_ASIDE = 0.05
/** The same of the column that the rows are about. */
const EMPTY_KEY = 0.003
/** Likelihood, against one at the beginning of a row, of a cell merged behind printed ones, in a column that does not class the rows. */
const MERGED_INSIDE = 0.15

/** The columns under some headings and, after a first reading, from their cells. */
export function columnsOf(headings: readonly string[], counts: readonly Count[] = headings.map(noCount)): Column[] {
  const key = headings.findIndex((heading) => !['serial', 'category'].includes(typeOf(heading)))
  return headings.map((heading, col) => columnOf(typeOf(heading), col === key, counts[col]!))
}

function columnOf(type: TypeName, isKey: boolean, count: Count): Column {
  const { merged, mergedBelow, mergedBeside } = TYPES[type]
  const empty = expectedEmpty(type, isKey)
  const shares = sharesOf(type)
  const all = count.printed + count.empty + count.merged + count.inside
  const share = (seen: number, expected: number, of: number) => (seen + GAP_STRENGTH * expected) / (of + GAP_STRENGTH)
  const missing = share(count.empty, empty, all) + share(count.merged + count.inside, merged, all)
  return {
    type,
    kinds: blend(shares.kinds, count.kinds, count.printed),
    lengths: blend(shares.lengths, spread(count.lengths), count.printed),
    texts: count.texts,
    printed: Math.log(Math.max(0.02, 1 - missing)),
    empty: Math.log(share(count.empty, empty, all)),
    merged: Math.log(share(count.merged, merged, all)),
    mergedInside: Math.log(share(count.inside, type === 'category' ? merged : merged * MERGED_INSIDE, all)),
    mergedBelow: Math.log(share(count.mergedBelow, mergedBelow, count.below)),
    mergedBeside: Math.log(share(count.mergedBeside, mergedBeside, count.beside)),
  }
}

function expectedEmpty(type: TypeName, isKey: boolean): number {
  const { empty } = TYPES[type]
  if (isKey) return Math.min(EMPTY_KEY, empty)
  return type === 'serial' || type === 'category' ? empty : Math.max(EMPTY_ASIDE, empty)
}

function blend(expected: readonly number[], seen: Float64Array, total: number): Float64Array {
  return seen.map((count, i) => Math.log((count + PRIOR_STRENGTH * expected[i]!) / (total + PRIOR_STRENGTH)))
}

/** A length seen makes its neighbours likelier too. */
function spread(counts: Float64Array): Float64Array {
  return counts.map((count, i) => 0.7 * count + 0.15 * ((counts[i - 1] ?? count) + (counts[i + 1] ?? count)))
}

/** Weight of a text as a cell of a column. */
export function weigh({ kinds, lengths, texts }: Column, look: Look): number {
  let weight = kinds[look.kind]! + lengths[look.length]!
  if (look.cutBehind) weight += CUT
  if (look.cutBefore) weight += CUT
  if ((texts.get(look.bare) ?? 0) >= 2) weight += KNOWN_TEXT
  return weight
}
