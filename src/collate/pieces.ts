/** Chooses span by span what is written of a block whose copies differ. */
import { choose } from './choose.js'
import type { Piece } from './compose.js'
import { type Context, isWriter, PROSE } from './context.js'
import { toKey } from './key.js'
import type { Member } from './member.js'
import { furnitureOdds, spanOdds } from './odds.js'
import { readingsOf } from './readings.js'
import { sitesOf } from './sites.js'

/** How much likelier something is to be site furniture that breaks a paragraph of the other copies in two. */
const INTERRUPTS = 6

/** What is written, piece by piece: where the copies agree the first of them, at each site the best reading. */
export function piecesOf(members: readonly Member[], context: Context): Piece[] {
  const form = members[0]!
  const divided = members.map(divide)
  const sites = sitesOf(
    members.map(({ key }) => key),
    context.meter,
  )
  const pieces: Piece[] = []
  let at = 0
  for (const { ranges } of sites) {
    if (ranges[0]!.from > at) pieces.push({ member: form, from: at, to: ranges[0]!.from })
    const piece = bestPiece(
      divided.map((member, i) => ({ ...member, ...ranges[i]!, key: member.member.key.slice(ranges[i]!.from, ranges[i]!.to) })),
      context,
    )
    if (piece !== null) pieces.push(piece)
    at = ranges[0]!.to
  }
  if (at < form.key.length) pieces.push({ member: form, from: at, to: form.key.length })
  return merged(pieces)
}

/** What a member has at a site. */
interface Holding extends Divided {
  from: number
  to: number
  key: string
}

/** The best reading at a site, as the best copy that has it; null where that is nothing. */
function bestPiece(all: readonly Holding[], context: Context): Piece | null {
  const first = all[0]!.member
  const readings = readingsOf(all.map(({ key, member }) => ({ key, copy: member.copy }))).map((reading) => ({
    ...reading,
    wholeLines: all.some((holding) => holding.key === reading.key && isWhole(holding, holding.lineEnds)),
  }))
  const best = choose(readings, { ...context, odds: oddsAt(all) })
  const holders = all.filter(({ key }) => key === best.key)
  const byAuthority = context.authority.flatMap((copy) => holders.filter(({ member }) => member.copy === copy && isWriter(member, context)))
  const holder =
    holders.find(({ member }) => member === first) ??
    byAuthority.find((holding) => isWhole(holding, holding.blockEnds)) ??
    byAuthority[0] ??
    holders[0]!
  return holder.from === holder.to ? null : { member: holder.member, from: holder.from, to: holder.to }
}

/** How much likelier what some copies have at a site is to be site furniture than text. */
function oddsAt(all: readonly Holding[]): (extra: string, reading: string) => number {
  const { role } = all[0]!.member.units[0]!.lines[0]!
  const interrupts = all.some(({ from, to, blockEnds }) => from === to && !blockEnds.has(from))
  return (extra, reading) => {
    const own = extra === reading ? all.filter(({ key }) => key === reading) : []
    if (interrupts && own.some((holding) => isWhole(holding, holding.blockEnds))) return INTERRUPTS
    if (!own.some((holding) => isWhole(holding, holding.lineEnds))) return spanOdds(extra)
    return furnitureOdds(extra, PROSE.has(role) ? 'cont' : role)
  }
}

/** True where a holding is something, from the end of one line or block to that of another. */
function isWhole({ from, to }: Holding, ends: ReadonlySet<number>): boolean {
  return to > from && ends.has(from) && ends.has(to)
}

/** A member, and where its lines and blocks end in its key; 0 is an end too. */
interface Divided {
  member: Member
  lineEnds: ReadonlySet<number>
  blockEnds: ReadonlySet<number>
}

function divide(member: Member): Divided {
  const lineEnds = new Set([0])
  const blockEnds = new Set([0])
  let at = 0
  for (const { lines } of member.units) {
    for (const { text } of lines) {
      at += toKey(text.value).length
      lineEnds.add(at)
    }
    blockEnds.add(at)
  }
  return { member, lineEnds, blockEnds }
}

/** Pieces that follow each other in one copy become one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && last.member === piece.member && last.to === piece.from) out[out.length - 1] = { ...last, to: piece.to }
    else out.push(piece)
  }
  return out
}
