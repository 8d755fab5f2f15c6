/** The account of a collation: what each copy has at every place, what it lacks, and what only it has. */
import type { CopyAccount, Mention, OtherReading, ReadingRecord } from '../model/index.js'
import type { Written } from './build.js'
import { linesOf } from './compose.js'
import type { Line } from './flatten.js'
import { toKey } from './key.js'
import { bestOf, type Member } from './member.js'

/** A place of the document, what the copies have there, and what is written; nothing where all of it was kept out. */
export interface Settled {
  members: Member[]
  written: Written[]
}

/** Characters of a text that are quoted. */
const QUOTED = 40

/**
 * The readings at each place. Where nothing is written, the place is that of the best copy there.
 *
 * @param rank the copies, the best first
 */
export function toReadings(places: readonly Settled[], rank: readonly number[]): ReadingRecord[] {
  return places.map(({ members, written }) => {
    const lines = written.flatMap((block) => block.lines)
    const first = lines[0] ?? linesOf(bestOf(members, rank))[0]!
    const key = keyOf(lines)
    const same = members.filter((member) => lines.length > 0 && keyOf(linesOf(member)) === key)
    return {
      copy: first.copy,
      line: first.text.position.start.line,
      written: lines.length > 0,
      copies: same.map(({ copy }) => copy),
      lacking: lackingOf(members, rank.length),
      others: othersOf(
        members.filter((member) => !same.includes(member)),
        lines,
      ),
    }
  })
}

/** The copies that have nothing at a place. */
function lackingOf(members: readonly Member[], copies: number): number[] {
  const having = new Set(members.map(({ copy }) => copy))
  return Array.from({ length: copies }, (_, copy) => copy).filter((copy) => !having.has(copy))
}

/** What draws cells is no text. */
const STROKES = /[|\u2500-\u257f]/g

function keyOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => toKey(text.value).replace(STROKES, '')).join('')
}

function othersOf(members: readonly Member[], written: readonly Line[]): OtherReading[] {
  const byKey = new Map<string, Member[]>()
  for (const member of members) {
    const key = keyOf(linesOf(member))
    byKey.set(key, [...(byKey.get(key) ?? []), member])
  }
  return [...byKey.values()].map((same) => toOther(same, written))
}

/** Of a table only the lines that are not written as they stand. */
function toOther(same: readonly Member[], written: readonly Line[]): OtherReading {
  const all = linesOf(same[0]!)
  const isTable = all.some(({ role }) => role === 'table')
  const known = new Set(isTable ? written.map(({ text }) => toKey(text.value)) : [])
  const lines = isTable ? all.filter(({ text }) => !known.has(toKey(text.value))) : all
  const [first, last] = [lines[0] ?? all[0]!, lines.at(-1) ?? all.at(-1)!]
  return {
    copies: same.map(({ copy }) => copy),
    text: lines.map(({ text }) => text.value).join('\n'),
    line_start: first.text.position.start.line,
    line_end: last.text.position.end.line,
  }
}

/** What each copy lacks and what only it has. */
export function toAccounts(places: readonly Settled[], copies: number): CopyAccount[] {
  const accounts = Array.from({ length: copies }, (): CopyAccount => ({ lacks: [], only: [] }))
  for (const { members, written } of places) {
    const [one, ...further] = members
    if (one !== undefined && further.length === 0 && copies > 1) accounts[one.copy]!.only.push(toMention(linesOf(one)))
    for (const { lines } of written) {
      for (const copy of lackingOf(members, copies)) accounts[copy]!.lacks.push(toMention(lines))
    }
  }
  return accounts
}

function toMention(lines: readonly Line[]): Mention {
  const { copy, text: first } = lines[0]!
  const own = lines.filter((line) => line.copy === copy)
  const text = lines.map(({ text: { value } }) => value).join('')
  return {
    copy,
    line_start: first.position.start.line,
    line_end: own.at(-1)!.text.position.end.line,
    text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text,
  }
}
