/**
 * The collate step: several copies of one document, each damaged in its own way, to one document (docs/collate.md).
 *
 * trees ─flatten─▶ blocks ─align─▶ places ─block, tables─▶ what is written ─build─▶ document
 */
import { toWarning } from '../messages/index.js'
import { LimitError, type ParsedDocument, type Work } from '../model/index.js'
import { type Settled, toAccounts, toReadings } from './account.js'
import { meterFor } from './align/meter.js'
import { inOrder } from './align/order.js'
import { placesOf } from './align/places.js'
import { readBlocks } from './block.js'
import { buildFrom, type Written } from './build.js'
import type { Context } from './context.js'
import { toCopyTexts } from './copy-text.js'
import { flatten } from './flatten.js'
import { type Member, membersAt } from './member.js'
import { withPages } from './page.js'
import { type Ranks, rankCopies } from './rank.js'
import { settleRegions } from './regions.js'
import { byPrint } from './sequence.js'
import { type GridOf, readTable } from './tables.js'
import { lossesOf, textTest } from './text-or-not.js'
import type { Collated, CollateOptions } from './types.js'

export { isFrom } from './prefer.js'
export { toRecord } from './record.js'
export { type Collated, type CollateOptions, DEFAULT_COLLATE } from './types.js'

/**
 * Makes one document of its copies; where that takes more than they may cost, the best of them as it stands, with a warning.
 *
 * @param copies at least one; the order is of no account, but `copy` in the result is an index into it
 * @param meter counts the work, and limits it
 */
export function collate(copies: readonly ParsedDocument[], { keep, prefer }: CollateOptions, meter: Work = meterFor(copies)): Collated {
  // most documents have one copy, and there is nothing to rank
  if (copies.length === 1) return asItIs(copies, 0)
  const ranks = rankCopies(copies, prefer)
  const base = ranks.rank[0]
  if (base === undefined) throw new Error('Cannot collate no copies: a document has one at least')
  try {
    return keep === 'best'
      ? besides(copies, base, placesInOrder(copies, ranks.rank, meter), ranks.rank)
      : combined(copies, base, ranks, meter)
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    return givenUp(copies, base)
  }
}

/** What all copies have. */
function combined(copies: readonly ParsedDocument[], base: number, ranks: Ranks, meter: Work): Collated {
  const settled = settle(copies, { ...ranks, meter })
  const written = settled.flatMap(({ members, written: blocks }) =>
    blocks.map((block) => ({ written: block, isSure: isSure(members, base) })),
  )
  return {
    document: withPages(buildFrom(settleRegions(written), copies, base), copies, ranks.rank),
    base,
    copies: toAccounts(settled, copies.length),
    readings: toReadings(settled, ranks.rank),
  }
}

/** One copy as it is. */
function asItIs(copies: readonly ParsedDocument[], base: number): Collated {
  const document = copies[base]
  if (document === undefined) throw new RangeError(`Unexpected copy ${base}, expected one of ${copies.length}`)
  return { document, base, copies: copies.map(() => ({ lacks: [], only: [] })), readings: [] }
}

/** The best copy as it is; what the others have besides is not known. */
function givenUp(copies: readonly ParsedDocument[], base: number): Collated {
  const collated = asItIs(copies, base)
  const { document } = collated
  const warning = toWarning('copies-best', { file: document.file, line: document.line_start, column: 1 }, { copies: copies.length })
  return { ...collated, document: { ...document, warnings: [warning, ...document.warnings] } }
}

/** The best copy as it is, with an account of what the others have besides, or lack. */
function besides(
  copies: readonly ParsedDocument[],
  base: number,
  places: readonly Pick<Settled, 'members'>[],
  rank: readonly number[],
): Collated {
  const settled = places.map(({ members }) => ({ members, written: ownOf(members, base) }))
  return { ...asItIs(copies, base), copies: toAccounts(settled, copies.length), readings: toReadings(settled, rank) }
}

/** What one copy has at a place, as it has it. */
function ownOf(members: readonly Member[], copy: number): Written[] {
  const units = members.find((member) => member.copy === copy)?.units ?? []
  return units.map(({ lines }) => ({ lines, grid: null }))
}

/** The places of the document in order, and what each copy has there. */
function placesInOrder(copies: readonly ParsedDocument[], rank: readonly number[], meter: Work) {
  const texts = toCopyTexts(copies.map(({ tree }, copy) => flatten(tree, copy)))
  const places = placesOf(texts, rank, meter).map((place) => ({ ...place, members: membersAt(place, texts) }))
  return inOrder(places, rank, byPrint(rank))
}

/** The places of the document in order, and what is written at each. */
function settle(copies: readonly ParsedDocument[], grounds: Omit<Context, 'loss'>): Settled[] {
  const ordered = placesInOrder(copies, grounds.rank, grounds.meter)
  const context: Context = { ...grounds, loss: lossesOf(ordered, copies.length) }
  const gridOf: GridOf = (copy, seq) => copies[copy]?.tables[seq - 1]
  const isText = textTest(ordered, context, grounds.rank)
  return ordered.map(({ members }, i) => {
    if (!isText(i)) return { members, written: [] }
    const hasTable = members.some(({ units }) => units.some(({ table }) => table !== null))
    return { members, written: hasTable ? readTable(members, context, gridOf) : readBlocks(members, context) }
  })
}

/** True where the part that a block stands in can be relied on. */
function isSure(members: readonly Member[], base: number): boolean {
  return members.length > 1 || members.some(({ copy }) => copy === base)
}
