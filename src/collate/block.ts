/** What is written at a place: the best reading, span by span where the copies differ. */
import type { Role } from '../model/index.js'
import { isDamagedDate, readDate } from '../text/dates.js'
import { readDocNumber } from '../text/doc-number.js'
import { endingOf } from '../text/sentences.js'
import type { Meter } from './align/meter.js'
import type { Written } from './build.js'
import { choose, type Grounds, isUnreadable, type Reading } from './choose.js'
import { compose, linesOf, type Piece } from './compose.js'
import type { Line } from './flatten.js'
import { toKey } from './key.js'
import type { Member } from './member.js'
import { furnitureOdds, siteWeight, spanOdds } from './odds.js'
import { type Site, sitesOf } from './sites.js'

/** What every choice in a document depends on. */
export interface Context extends Omit<Grounds, 'odds'> {
  /** The copies, the best first. */
  rank: readonly number[]
  meter: Meter
}

/** Blocks that pieces of several copies may make up. Of any other a line is taken whole. */
const FLOWING: ReadonlySet<Role> = new Set<Role>([
  ...([
    'para',
    'prov',
    'resp',
    'cont',
    'annex_list',
    'title',
    'page_title',
    'inst_title',
    'annex_title',
    'adoption',
    'addressees',
  ] as const),
])
/** Share of what half of the copies have at least, from which a copy has a say in how a place is divided. */
const NEARLY_ALL = 0.8
/** Running text: what a line break can cut. */
const PROSE: ReadonlySet<Role> = new Set<Role>(['para', 'prov', 'resp'])
/** How much likelier something is to be site furniture that breaks a paragraph of the other copies in two. */
const INTERRUPTS = 6

/** The best reading of what the members say, as blocks. */
export function readBlocks(members: readonly Member[], context: Context): Written[] {
  const form = formOf(members, context)
  if (members.every(({ key }) => key === form.key)) return asWritten(form, members, context)
  if (!form.units.every(({ lines }) => FLOWING.has(lines[0]!.role))) return asWritten(wholeReading(members, context), members, context)
  const others = members.filter((member) => member !== form)
  const all = [form, ...others]
  const pieces = piecesOf(
    all,
    sitesOf(
      all.map(({ key }) => key),
      context.meter,
    ),
    context,
  )
  const key = pieces.map(({ member, from, to }) => member.key.slice(from, to)).join('')
  const whole = inRank(members, context).find(
    (member) => member.key === key && isWriter(member, context) && member.units.length === form.units.length,
  )
  if (whole !== undefined) return asWritten(whole, members, context)
  return compose(pieces, form).map((lines) => ({ lines, grid: null }))
}

function isWriter({ copy }: Member, { writers }: Context): boolean {
  return writers.has(copy)
}

function inRank(members: readonly Member[], { rank }: Context): Member[] {
  return [...members].sort((a, b) => rank.indexOf(a.copy) - rank.indexOf(b.copy))
}

/**
 * The member whose blocks and lines the others are held against: in the document's script; divided as most of the copies are, or cut in the middle of a
 * sentence least; legible; the fullest; printed on the fewest lines; the best copy's.
 */
function formOf(members: readonly Member[], context: Context): Member {
  const writers = members.filter((member) => isWriter(member, context))
  const candidates = writers.length > 0 ? writers : members
  const lengths = members.map(({ key }) => key.length).sort((a, b) => a - b)
  const least = NEARLY_ALL * lengths[lengths.length >> 1]!
  const usual = mostUsual(members.filter(({ key }) => key.length >= least).map(({ units }) => units.length))
  const breaks = members.flatMap(cutsOf)
  const merits = (member: Member): number[] => [
    cutsOf(member).filter((cut) => breaks.indexOf(cut) === breaks.lastIndexOf(cut)).length,
    // what a list or a title was taken to go on with is another block in a copy that saw it whole
    isProse(member) ? Number(member.units.length !== usual) : -member.units.length,
    cutsOf(member).length,
    -member.units.length,
    isUnreadable(member.key) ? 1 : 0,
    -strokesOf(linesOf(member)),
    -member.key.length,
    isProse(member) ? linesOf(member).length : 0,
    context.rank.indexOf(member.copy),
  ]
  return candidates
    .map((member) => ({ member, merits: merits(member) }))
    .reduce((best, next) => (compare(next.merits, best.merits) < 0 ? next : best)).member
}

/** How often a cell is drawn in lines of a table: it is not in their key. */
export function strokesOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { role, text }) => sum + (role === 'table' ? (text.value.match(/[|｜│\t]/g)?.length ?? 0) : 0), 0)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

function isProse({ units }: Member): boolean {
  return units.every(({ lines }) => PROSE.has(lines[0]!.role))
}

/** The number that more than half of them are; 0 where there is none. */
function mostUsual(numbers: readonly number[]): number {
  return numbers.find((number) => numbers.filter((other) => other === number).length * 2 > numbers.length) ?? 0
}

/** Characters on either side by which a break is known again in another copy. */
const AROUND = 2

/** Where a block without a marker begins though the one before it has not come to a stop: what is printed around the break. */
function cutsOf({ units }: Member): string[] {
  return units.slice(1).flatMap((unit, i) => {
    const before = units[i]!.lines.at(-1)!.text.value
    const ending = endingOf(before)
    const isWhole = ending === 'stop' || ending === 'colon' || unit.lines[0]!.role !== 'para' || !PROSE.has(units[i]!.lines[0]!.role)
    return isWhole ? [] : [toKey(before).slice(-AROUND) + toKey(unit.lines[0]!.text.value).slice(0, AROUND)]
  })
}

/** A member's blocks as they stand, in the roles that most of the copies give them. */
function asWritten(member: Member, members: readonly Member[], context: Context): Written[] {
  const [only, ...further] = member.units
  const voters = members.filter(({ units }) => units.length === 1).map(({ copy, units }) => ({ copy, line: units[0]!.lines[0]! }))
  if (only === undefined || further.length > 0 || voters.length < 2) return member.units.map(({ lines }) => ({ lines, grid: null }))
  const { role, state } = votedRole(voters, context)
  const [first, ...rest] = only.lines
  if (first === undefined || first.role === role) return [{ lines: only.lines.map((line) => ({ ...line, state })), grid: null }]
  const going: Role = PROSE.has(role) ? 'cont' : role
  return [{ lines: [{ ...first, role, state }, ...rest.map((line): Line => ({ ...line, role: going, state }))], grid: null }]
}

/** The role that most copies give a block; of those that as many give it the one of the best copy. */
function votedRole(voters: readonly { copy: number; line: Line }[], { rank }: Context): Line {
  const votes = (role: Role) => voters.filter(({ line }) => line.role === role).length
  return voters
    .map((voter) => ({ ...voter, votes: votes(voter.line.role) }))
    .reduce((a, b) => (b.votes > a.votes || (b.votes === a.votes && rank.indexOf(b.copy) < rank.indexOf(a.copy)) ? b : a)).line
}

/** The member whose reading is the best as a whole. A number or date in one piece goes before a damaged one. */
function wholeReading(members: readonly Member[], context: Context): Member {
  const intact = members.filter((member) => !isDamaged(member))
  const candidates = intact.length > 0 ? intact : members
  const { key } = choose(readingsOf(candidates.map(({ key: own, copy }) => ({ key: own, copy }))), { ...context, odds: siteWeight })
  const ranked = inRank(candidates, context).filter((member) => member.key === key)
  return ranked.find((member) => isWriter(member, context)) ?? ranked[0]!
}

function isDamaged({ units }: Member): boolean {
  const line = units[0]!.lines[0]!
  const text = line.text.value
  if (line.role === 'doc_number') {
    const number = readDocNumber(text)
    return number === null || number.printed !== number.reading
  }
  return line.role === 'date' && (readDate(text)?.reading ?? '') === '' ? true : line.role === 'date' && isDamagedDate(text)
}

function readingsOf(all: readonly { key: string; copy: number }[]): Reading[] {
  const readings: Reading[] = []
  for (const { key, copy } of all) {
    const known = readings.find((reading) => reading.key === key)
    if (known === undefined) readings.push({ key, copies: [copy] })
    else known.copies.push(copy)
  }
  return readings
}

/** What is written, piece by piece: where the copies agree the first of them, at each site the best reading. */
function piecesOf(members: readonly Member[], sites: readonly Site[], context: Context): Piece[] {
  const form = members[0]!
  const pieces: Piece[] = []
  let at = 0
  for (const { ranges } of sites) {
    if (ranges[0]!.from > at) pieces.push({ member: form, from: at, to: ranges[0]!.from })
    const piece = bestPiece(members, ranges, context)
    if (piece !== null) pieces.push(piece)
    at = ranges[0]!.to
  }
  if (at < form.key.length) pieces.push({ member: form, from: at, to: form.key.length })
  return merged(pieces)
}

function bestPiece(members: readonly Member[], ranges: Site['ranges'], context: Context): Piece | null {
  const all = members.map((member, i) => ({ member, ...ranges[i]!, key: member.key.slice(ranges[i]!.from, ranges[i]!.to) }))
  const interrupts = all.some(({ from, to }, i) => from === to && isInsideBlock(members[i]!, from))
  const readings = readingsOf(all.map(({ key, member }) => ({ key, copy: member.copy }))).map((reading) => ({
    ...reading,
    wholeLines: all.some(({ key, member, from, to }) => key === reading.key && isWholeLines(member, from, to)),
  }))
  const role = members[0]!.units[0]!.lines[0]!.role
  const odds = (text: string): number => {
    const own = all.filter(({ key }) => key === text)
    if (interrupts && own.some(({ member, from, to }) => isWholeBlocks(member, from, to))) return INTERRUPTS
    return own.some(({ member, from, to }) => isWholeLines(member, from, to))
      ? furnitureOdds(text, role === 'prov' || role === 'resp' ? 'cont' : role)
      : spanOdds(text)
  }
  const best = choose(readings, { ...context, odds })
  const holders = all.filter(({ key }) => key === best.key)
  const byAuthority = context.authority.flatMap((copy) => holders.filter(({ member }) => member.copy === copy && isWriter(member, context)))
  const holder =
    holders.find(({ member }) => member === members[0]) ??
    byAuthority.find(({ member, from, to }) => isWholeBlocks(member, from, to)) ??
    byAuthority[0] ??
    holders[0]!
  return holder.from === holder.to ? null : { member: holder.member, from: holder.from, to: holder.to }
}

/** Lengths of the lines of a member, in characters of its key. */
function endsOf(texts: readonly string[]): number[] {
  let end = 0
  return texts.map((text) => {
    end += toKey(text).length
    return end
  })
}

function lineEnds(member: Member): number[] {
  return endsOf(linesOf(member).map(({ text }) => text.value))
}

function blockEnds({ units }: Member): number[] {
  return endsOf(units.map(({ lines }) => lines.map(({ text }) => text.value).join('')))
}

function isWholeLines(member: Member, from: number, to: number): boolean {
  const ends = [0, ...lineEnds(member)]
  return to > from && ends.includes(from) && ends.includes(to)
}

function isWholeBlocks(member: Member, from: number, to: number): boolean {
  const ends = [0, ...blockEnds(member)]
  return to > from && ends.includes(from) && ends.includes(to)
}

function isInsideBlock(member: Member, at: number): boolean {
  return at > 0 && !blockEnds(member).includes(at)
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
