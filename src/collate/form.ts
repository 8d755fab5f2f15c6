/** Which copy's division into blocks and lines is the one to follow. */
import { readMarker } from '../text/markers.js'
import { endingOf } from '../text/sentences.js'
import { isUnreadable } from './choose.js'
import { linesOf } from './compose.js'
import { type Context, isWriter, PROSE } from './context.js'
import type { Line } from './flatten.js'
import { toKey } from './key.js'
import type { Member } from './member.js'

/** Share of what half of the copies have at least, from which a copy has a say in how a place is divided. */
const NEARLY_ALL = 0.8
/** Characters on either side by which a break is known again in another copy. */
const AROUND = 2

/**
 * The member whose blocks and lines the others are held against: in the document's script; divided as most of the copies are, or cut in the middle of a
 * sentence least; legible; the fullest; printed on the fewest lines; the best copy's.
 */
export function formOf(members: readonly Member[], context: Context): Member {
  const writers = members.filter((member) => isWriter(member, context))
  const candidates = writers.length > 0 ? writers : members
  const lengths = members.map(({ key }) => key.length).sort((a, b) => a - b)
  const least = NEARLY_ALL * lengths[lengths.length >> 1]!
  const usual = mostUsual(members.filter(({ key }) => key.length >= least).map(({ units }) => units.length))
  const cuts = new Map(members.map((member) => [member, cutsOf(member)]))
  const times = timesOf([...cuts.values()].flat())
  const merits = (member: Member): number[] => [
    (cuts.get(member) ?? []).filter((cut) => times.get(cut) === 1).length,
    // what a list or a title was taken to go on with is another block in a copy that saw it whole
    isProse(member) ? Number(member.units.length !== usual) : -member.units.length,
    cuts.get(member)?.length ?? 0,
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
  return units.every(({ lines: [first] }) => PROSE.has(first!.role) || first!.role === 'box')
}

function timesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** The number that more than half of them are; 0 where there is none. */
function mostUsual(numbers: readonly number[]): number {
  return numbers.find((number) => numbers.filter((other) => other === number).length * 2 > numbers.length) ?? 0
}

/** Where a block without a marker begins though the one before it has not come to a stop: what is printed around the break. */
function cutsOf({ units }: Member): string[] {
  return units.slice(1).flatMap((unit, i) => {
    const [before, after] = [units[i]!.lines.at(-1)!, unit.lines[0]!]
    const ending = endingOf(before.text.value)
    if (ending === 'stop' || ending === 'colon' || !isCut(units[i]!.lines[0]!, after)) return []
    return [toKey(before.text.value).slice(-AROUND) + toKey(after.text.value).slice(0, AROUND)]
  })
}

/** True where `after` can be what a line break cut from the block of `before`. */
function isCut(before: Line, after: Line): boolean {
  if (before.role === 'box') return after.role === 'box' && readMarker(after.text.value) === null
  return PROSE.has(before.role) && after.role === 'para'
}
