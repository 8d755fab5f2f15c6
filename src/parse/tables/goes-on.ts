/** What tells of a line whether it goes on with the cell before it. */
import { isOrgans, KIND } from './kinds.js'
import type { Column } from './model.js'
import type { Seen } from './seen.js'
import { STEP } from './weights.js'

/** What no time ends in: 8月 before 范志强. */
const NAMED: ReadonlySet<number> = new Set([KIND.person, KIND.organ, KIND.organs, KIND.firm, KIND.post, KIND.law])

/** How the whole name of an organ begins, and how long a text is that is no part of one. */
const OF_A_LEVEL = /^[省市县区州](?!域|场|政(?!府))/
const LEAST_OTHER = 4

/** More blank lines than these make a line that goes on no less likely. */
const MOST_APART = 3

/** Weight of the blank lines before a line that goes on with its cell. */
export const blanksWeight = ({ extra }: Seen): number => (extra < 0 ? STEP.glued : STEP.apart * Math.min(extra, MOST_APART))

/** True for an organ below another of the same government (市财政局 市税务局), in a column behind which no further one of organs could hold it. */
export function listsOrgans(columns: readonly Column[], col: number, before: Seen, { kind, bare }: Seen): boolean {
  if (columns[col]!.type !== 'organ' || columns[col + 1]?.type === 'organ') return false
  return isOrgans(kind) && isOrgans(before.kind) && before.bare[0] === bare[0]
}

/** True where the cell before a line is a bare figure, which nothing goes on but what closes brackets, or one of time before somebody's name. */
export function isWhole({ kind }: Seen, line: Seen): boolean {
  if (line.cutBefore) return false
  return kind <= KIND.year || (kind === KIND.time && NAMED.has(line.kind))
}

/** True for the whole name of an organ (市公安局) behind what is none and no part of one: no cell of organs ends in it. */
export function isNamed(before: Seen, { kind, bare }: Seen): boolean {
  const isNone = before.bare.length >= LEAST_OTHER && before.kind > KIND.place && !isOrgans(before.kind)
  return isOrgans(kind) && OF_A_LEVEL.test(bare) && isNone && !before.full
}

/** Weight of the line at `at` as a further numbered paragraph of the cell that begins at `from`; null where it is none. */
export function paragraphWeight(lines: readonly Seen[], from: number, at: number): number | null {
  const line = lines[at]!
  if (line.item === 0) return null
  const last = lines[at - 1]!
  if (line.item === 1) return /[。;:；：]$/.test(last.bare) || last.item > 0 ? STEP.firstParagraph : null
  for (let i = at - 1; i >= from; i--) {
    const { item } = lines[i]!
    if (item > 0) return item === line.item - 1 ? STEP.paragraph : null
  }
  return null
}
