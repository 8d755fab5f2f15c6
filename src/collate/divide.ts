/**
 * Divides a paragraph of one copy where the others have two: the parser takes a line for the continuation of the one before it where the end of that was
 * lost, and only the other copies show that a block ended there.
 */
import { PROSE } from './context.js'
import type { Line, Unit } from './flatten.js'
import { toKey } from './key.js'
import type { Member } from './member.js'

/** Characters by which the beginning of a block is known again in another copy, and the seam of two lines. */
const BEGINNING = 6
const SEAM = 3

/** The members, each divided where others show that a block begins. */
export function divided(members: readonly Member[]): Member[] {
  if (members.every(({ units }) => units.every(({ lines }) => lines.length === 1))) return [...members]
  return members.map((member) => ({ ...member, units: member.units.flatMap((unit) => divide(unit, members)) }))
}

function divide(unit: Unit, members: readonly Member[]): Unit[] {
  const [first] = unit.lines
  if (first === undefined || unit.lines.length === 1 || !PROSE.has(first.role)) return [unit]
  const units: Unit[] = [{ ...unit, lines: [first] }]
  for (const [i, line] of unit.lines.slice(1).entries()) {
    const fellow = beginning(line, members)
    if (fellow === null || isOneLine(unit.lines[i]!, line, members)) units.at(-1)!.lines.push(line)
    else units.push({ ...unit, lines: [{ ...line, role: fellow.role }] })
  }
  return units
}

/** The line of another copy that begins a block of running text as this one begins; null where there is none. */
function beginning(line: Line, members: readonly Member[]): Line | null {
  const key = toKey(line.text.value).slice(0, BEGINNING)
  if (key.length < BEGINNING) return null
  const firsts = members.flatMap(({ units }) => units.map(({ lines }) => lines[0]!))
  return firsts.find((first) => first.copy !== line.copy && PROSE.has(first.role) && toKey(first.text.value).startsWith(key)) ?? null
}

/** True where some copy has the end of one line and the beginning of the next on one. */
function isOneLine(before: Line, after: Line, members: readonly Member[]): boolean {
  const seam = toKey(before.text.value).slice(-SEAM) + toKey(after.text.value).slice(0, SEAM)
  return members.some(({ units }) => units.some(({ lines }) => lines.some(({ text }) => toKey(text.value).includes(seam))))
}
