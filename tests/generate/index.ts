/**
 * Damaged notices with their truth, out of a seed. The text is invented throughout.
 *
 * truth model (structure/) → lines with roles (print/) → damaged lines (damage/) → raw text and gold (truth/)
 */

import { type BlankPattern, setBlanks } from './damage/blanks.js'
import { applyDamage, type DamageName } from './damage/index.js'
import type { Gold } from './gold.js'
import { type Line, textOf } from './lines.js'
import { printDocument } from './print/document.js'
import { Random } from './random.js'
import { SORTS, type SortName, someSort } from './structure/index.js'
import { truth } from './truth/index.js'
import type { NumberedLine } from './truth/lines.js'
import { PLACES } from './words/places.js'
import { THEMES } from './words/themes.js'

export type { BlankPattern } from './damage/blanks.js'
export { DAMAGE_NAMES, type DamageName } from './damage/index.js'
export type { Gold } from './gold.js'
export { SORT_NAMES, type SortName } from './structure/index.js'

export interface GenerateOptions {
  /** Sorts of documents that may come; all by default. */
  sorts?: readonly SortName[]
  /** How many documents; one to five by default. */
  documents?: number
  /** Exactly this damage; by default each kind by its own likelihood. */
  damage?: readonly DamageName[]
  /** How blank lines stand; by default any pattern. */
  blanks?: BlankPattern
  /** LF, or at times CR LF, by default. */
  lineEnd?: '\n' | '\r\n'
}

export interface GeneratedFile {
  raw: string
  gold: Gold
}

/** One raw file and the truth about it. The same seed and options give the same file. */
export function generateFile(seed: number, options: GenerateOptions = {}): GeneratedFile {
  const random = new Random(seed)
  const count = options.documents ?? random.int(1, 5)
  const printed = Array.from({ length: count }, () => generateDocument(random.fork(), options.sorts)).flat()
  const damaged = applyDamage(printed, random.fork(), options.damage)
  const pattern = options.blanks ?? random.weighted<BlankPattern>({ each: 4, none: 4, irregular: 2 })
  return assemble(setBlanks(damaged, random.fork(), pattern), random.fork(), options.lineEnd)
}

/** The lines of one document (a gazette's: of several), now and then printed a second time in another typography. */
function generateDocument(random: Random, sorts?: readonly SortName[]): Line[] {
  const topic = { theme: random.pick(THEMES), place: random.pick(PLACES), year: random.int(2018, 2025) }
  const documents = [SORTS[someSort(random, sorts)].make(random, topic)].flat()
  const twice = random.chance(0.03) ? documents : []
  return [...documents, ...twice].flatMap((document) => printDocument(document, random))
}

/** Numbers the lines and writes them out; blank lines of some files are not empty. */
function assemble(lines: readonly Line[], random: Random, lineEnd = random.weighted({ '\n': 19, '\r\n': 1 })): GeneratedFile {
  const blank = random.weighted({ '': 12, '　　': 2, ' ': 2, '\u00a0': 1, '\u200b': 1 })
  const numbered: NumberedLine[] = []
  const physical: string[] = []
  for (const line of lines) {
    physical.push(...Array<string>(line.blanks).fill(blank), textOf(line))
    numbered.push({ line, number: physical.length })
  }
  return { raw: physical.join(lineEnd) + lineEnd, gold: truth(numbered) }
}

/** Files until they hold about `bytes` of UTF-8. */
export function* generateCorpus(seed: number, bytes: number, options: GenerateOptions = {}): Generator<GeneratedFile> {
  const random = new Random(seed)
  for (let written = 0; written < bytes; ) {
    const file = generateFile(Math.floor(random.next() * 2 ** 32), options)
    written += Buffer.byteLength(file.raw)
    yield file
  }
}
