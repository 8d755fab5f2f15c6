/** Copies of one document, each damaged in its own way, line by line; the truth is what was printed. */
import type { Role } from '../../src/model/roles.js'
import { type BlankPattern, setBlanks } from './damage/blanks.js'
import { chrome, injectedNames } from './damage/chrome.js'
import { halfWidth } from './damage/letters.js'
import { type Line, type Piece, textOf } from './lines.js'
import { printDocument } from './print/document.js'
import { Random } from './random.js'
import { SORTS, type SortName, someSort } from './structure/index.js'
import { spam } from './words/chrome.js'
import { PLACES } from './words/places.js'
import { THEMES } from './words/themes.js'

/** What can happen to a line of a copy. */
export type LineDamage = 'lost' | 'thinned' | 'unreadable' | 'broken' | 'joined-chrome'

export interface CopiesOptions {
  sort?: SortName
  copies: number
  /** Share of the lines that are damaged in each copy. */
  share: number
  /** Kinds of damage and how they are spread. */
  kinds?: Partial<Record<LineDamage, number>>
  /** Site furniture around and between the lines of each copy. */
  furniture?: boolean
}

/** A line as it was printed. */
export interface TrueLine {
  role: Role
  text: string
}

/** A copy as raw text, and for each true line whether it stands in it whole. */
export interface GeneratedCopy {
  raw: string
  intact: boolean[]
}

export interface GeneratedCopies {
  truth: TrueLine[]
  copies: GeneratedCopy[]
}

/** Of ten damaged lines four are lost, three have lost characters, two are broken in two. */
const KINDS: Record<LineDamage, number> = { lost: 8, thinned: 6, unreadable: 1, broken: 4, 'joined-chrome': 1 }
const BREAKABLE: ReadonlySet<Role> = new Set<Role>(['para', 'prov', 'resp'])

/** Documents with a structure of headings, lists and tables. */
const STRUCTURED = ['government', 'office', 'department', 'joint', 'plan', 'rules', 'order', 'law'] as const satisfies readonly SortName[]

/** A document with copies of it. The same seed and options give the same. */
export function generateCopies(seed: number, options: CopiesOptions): GeneratedCopies {
  const random = new Random(seed)
  const topic = { theme: random.pick(THEMES), place: random.pick(PLACES), year: random.int(2018, 2025) }
  const sort = options.sort ?? someSort(random, STRUCTURED)
  const document = [SORTS[sort].make(random, topic)].flat()[0]
  if (document === undefined) throw new RangeError(`Cannot make copies: ${sort} gives no document`)
  const printed = printDocument(document, random.fork())
  const patterns = Array.from({ length: options.copies }, () => random.weighted<BlankPattern>({ each: 4, none: 4, irregular: 2 }))
  return {
    truth: printed.map((line) => ({ role: line.role, text: textOf(line) })),
    copies: patterns.map((pattern) => makeCopy(printed, options, random.fork(), pattern)),
  }
}

function makeCopy(
  printed: readonly Line[],
  { share, kinds = KINDS, furniture = true }: CopiesOptions,
  random: Random,
  pattern: BlankPattern,
): GeneratedCopy {
  const intact: boolean[] = []
  const lines = printed.flatMap((line) => {
    const own = { ...line, pieces: line.pieces.map((piece) => ({ ...piece })) }
    const damaged = random.chance(share) ? damage(own, random.weighted(kinds), random) : [own]
    intact.push(damaged.length === 1 && textOf(damaged[0]!) === textOf(line))
    return damaged
  })
  const framed = furniture ? injectedNames(chrome(lines, random.fork()), random.fork()) : lines
  const narrowed = random.chance(0.5) ? halfWidth(framed, random.fork()) : framed
  const spaced = setBlanks(narrowed, random.fork(), pattern)
  return { raw: `${spaced.flatMap((line) => [...Array<string>(line.blanks).fill(''), textOf(line)]).join('\n')}\n`, intact }
}

function damage(line: Line, kind: LineDamage, random: Random): Line[] {
  const text = textOf(line)
  const as = (changed: string): Line => ({ ...line, pieces: [{ text: changed } satisfies Piece] })
  const at = random.int(0, Math.max(text.length - 1, 0))
  switch (kind) {
    case 'lost':
      return []
    case 'thinned':
      return text.length < 6 ? [] : [as(text.slice(0, at) + text.slice(at + random.int(1, 3)))]
    case 'unreadable':
      return [as(`${text.slice(0, at)}\uFFFD${text.slice(at + 1)}`)]
    case 'broken':
      if (!BREAKABLE.has(line.role) || text.length < 20) return []
      return halves(as, text, random.int(8, text.length - 4))
    case 'joined-chrome':
      return [as(text + spam(random))]
  }
}

function halves(as: (text: string) => Line, text: string, at: number): Line[] {
  return [as(text.slice(0, at)), { ...as(text.slice(at)), gap: 0, emptyCells: 0 }]
}
