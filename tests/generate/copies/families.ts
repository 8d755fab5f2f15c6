/** Families of documents for linking: damaged copies, amended versions, and strangers on the same letter, each in a file of its own. */

import { setBlanks } from '../damage/blanks.js'
import { applyDamage } from '../damage/index.js'
import { textOf } from '../lines.js'
import { printDocument } from '../print/document.js'
import { Random } from '../random.js'
import { instrumentTitle, issuingTitle } from '../structure/head.js'
import { SORTS, type SortName, someSort } from '../structure/index.js'
import type { Block, Document, TableForm } from '../structure/model.js'
import { outline } from '../structure/outline.js'
import { PLACES } from '../words/places.js'
import { THEMES } from '../words/themes.js'
import { amend } from './amend.js'
import { type Spoiling, someSpoiling, spoil } from './spoil.js'

export interface FamilyFile {
  /** Equal for all copies of one document, and for nothing else: `12-document`, `12-version`, `12-stranger` in family 12. */
  label: string
  raw: string
  /** What the letter and its instruments say, and what the annexes do, before any damage. A version has the annexes of its document, and a stranger may. */
  letter: string
  annexes: string
}

type Member = 'document' | 'version' | 'stranger'

const SORTS_THAT_ARE_COPIED: readonly SortName[] = [
  'government',
  'office',
  'department',
  'joint',
  'ministry',
  'plan',
  'rules',
  'order',
  'law',
  'plain',
  'announcement',
  'letter',
]

/** One copy as it is printed and damaged. `clean` for one without any damage. */
export function printCopy(document: Document, random: Random, spoiling: Spoiling): string {
  const copy = structuredClone(document)
  for (const part of [copy.letter, ...copy.instruments.map(({ blocks }) => blocks), ...copy.annexes.map(({ blocks }) => blocks)])
    reform(part, random)
  const lines = setBlanks(applyDamage(printDocument(copy, random.fork()), random.fork()), random.fork(), random.pick(['each', 'none']))
  const raw = lines.map((line) => '\n'.repeat(line.blanks) + textOf(line)).join('\n')
  return `${spoil(raw, spoiling, random.fork())}\n`
}

/** Every copy flattens its tables in its own way. */
function reform(blocks: readonly Block[], random: Random): void {
  for (const block of blocks) {
    if (block.type === 'table') block.form = random.pick<TableForm>(['cells', 'pipe', 'tab'])
    else if (block.type === 'provision') reform(block.below, random)
  }
}

/** Another instrument on the same letter: its title, its text, its number are others. */
function stranger(document: Document, random: Random, serial: number): Document | null {
  if (document.instruments.length !== 1 || document.signOff === null) return null
  const topic = { theme: random.pick(THEMES), place: random.pick(PLACES), year: document.signOff.day?.year ?? 2024 }
  const title = instrumentTitle(random, topic)
  const before = document.instruments[0]?.title.join('') ?? ''
  if (title.join('') === before) return null
  const letter = structuredClone(document.letter)
  for (const block of letter) if (block.type === 'paragraph') block.text = block.text.replace(before, title.join(''))
  return {
    ...structuredClone(document),
    title: issuingTitle(random, document.signOff.issuers, [title]),
    number: numbered(document.number, serial),
    letter,
    instruments: [{ title, contents: [], blocks: outline(random, topic) }],
    annexes: random.chance(0.5) ? structuredClone(document.annexes) : [],
  }
}

/** A document number with a serial of its own: no two documents share one. */
const numbered = (number: string | null, serial: number): string | null => number?.replace(/\d+(?=\s*号)/u, String(serial)) ?? null

/** The serial of a family's document; its version and its stranger have the next two. No serial that is printed has six digits. */
const serialOf = (seed: number): number => (seed % 10_000) * 10

/** The files of one family: copies of a document, perhaps of its amended version, perhaps a stranger on its letter. */
export function family(seed: number): FamilyFile[] {
  const random = new Random(seed)
  const topic = { theme: random.pick(THEMES), place: random.pick(PLACES), year: random.int(2015, 2025) }
  const [first] = [SORTS[someSort(random, SORTS_THAT_ARE_COPIED)].make(random, topic)].flat()
  if (first === undefined) return []
  const document = { ...first, number: numbered(first.number, serialOf(seed)) }
  const amended = random.chance(0.2) ? amend({ ...document, number: numbered(document.number, serialOf(seed) + 1) }, random.fork()) : null
  const other = random.chance(0.2) ? stranger(document, random.fork(), serialOf(seed) + 2) : null
  const members = Object.entries<Document | null>({ document, version: amended, stranger: other } satisfies Record<Member, Document | null>)
  return members.flatMap(([name, member]) => {
    if (member === null) return []
    const copies = member === document ? 1 + random.int(0, 5) : 1 + random.int(0, 2)
    const [label, letter, annexes] = [`${seed}-${name}`, wordsOf([member.letter, member.instruments]), wordsOf(member.annexes)]
    return Array.from({ length: copies }, () => ({ label, letter, annexes, raw: printCopy(member, random.fork(), someSpoiling(random)) }))
  })
}

/** Every string in a part of a document, in its order. */
function wordsOf(part: unknown): string {
  if (typeof part === 'string') return part
  return typeof part === 'object' && part !== null ? Object.values(part).map(wordsOf).join('\n') : ''
}
