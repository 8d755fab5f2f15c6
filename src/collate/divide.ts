/**
 * Divides a paragraph of one copy where the others have two: the parser takes a line for the continuation of the one before it where the end of that was
 * lost, and only the other copies show that a block ended there.
 */
import { linesOf } from './compose.js'
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
  const known = new Known(members)
  return members.map((member) => ({ ...member, units: member.units.flatMap((unit) => divide(unit, known)) }))
}

function divide(unit: Unit, known: Known): Unit[] {
  const [first] = unit.lines
  if (first === undefined || unit.lines.length === 1 || !PROSE.has(first.role)) return [unit]
  const units: Unit[] = [{ ...unit, lines: [first] }]
  for (const [i, line] of unit.lines.slice(1).entries()) {
    const fellow = known.beginning(line)
    if (fellow === null || known.isOneLine(unit.lines[i]!, line)) units.at(-1)!.lines.push(line)
    else units.push({ ...unit, lines: [{ ...line, role: fellow.role }] })
  }
  return units
}

/** What the members have, to be asked about any line. */
class Known {
  /** The first lines of blocks of running text, by their beginnings. */
  private readonly firsts = new Map<string, Line[]>()
  /** The sequences of so many characters that stand on one line. */
  private readonly seams = new Map<number, Set<string>>()

  constructor(private readonly members: readonly Member[]) {
    for (const { units } of members) {
      for (const { lines } of units) {
        const first = lines[0]!
        if (!PROSE.has(first.role)) continue
        const key = toKey(first.text.value).slice(0, BEGINNING)
        const same = this.firsts.get(key)
        // the first of each copy is asked for, no further one
        if (same === undefined) this.firsts.set(key, [first])
        else if (same.at(-1)?.copy !== first.copy) same.push(first)
      }
    }
  }

  /** The line of another copy that begins a block of running text as this one begins; null where there is none. */
  beginning(line: Line): Line | null {
    const key = toKey(line.text.value).slice(0, BEGINNING)
    if (key.length < BEGINNING) return null
    return this.firsts.get(key)?.find((first) => first.copy !== line.copy) ?? null
  }

  /** True where some copy has the end of one line and the beginning of the next on one. */
  isOneLine(before: Line, after: Line): boolean {
    const seam = toKey(before.text.value).slice(-SEAM) + toKey(after.text.value).slice(0, SEAM)
    const known = this.seams.get(seam.length) ?? this.sequences(seam.length)
    this.seams.set(seam.length, known)
    return known.has(seam)
  }

  private sequences(length: number): Set<string> {
    const found = new Set<string>()
    for (const { text } of this.members.flatMap(linesOf)) {
      const key = toKey(text.value)
      for (let at = 0; at + length <= key.length; at++) found.add(key.slice(at, at + length))
    }
    return found
  }
}
