/**
 * The signature of a document: keys that copies of it are likely to share. Keys only propose; the text decides (compare.ts).
 *
 * Three kinds of keys: names (title, instruments, number, whole text); the smallest hashes of its clauses (a clause is rare, so a
 * few in common say much; an excerpt has some of the whole's); bands of a MinHash over five-character sequences, for texts whose clauses
 * are all damaged.
 */
import type { ParsedDocument, PolicyNode } from '../model/index.js'
import { foldScript } from '../text/script.js'
import { type Comparable, toComparable } from './comparable.js'
import { forGrams } from './grams.js'
import { hashText, mix } from './hash.js'
import { type Marks, titleCore } from './marks.js'
import type { NormalText } from './normal.js'
import type { Signature } from './types.js'

/** Clause hashes kept: copies that lost a fifth of their lines each share about 9 of 24. */
const CLAUSES = 24
/** A shorter clause (本办法自…, 各区县) stands in many documents. */
const SHORTEST_CLAUSE = 8
/** Bands of three hashes each: of texts that have half of their sequences in common, 4 of 5 share a band. */
const BANDS = 12
const ROWS = 3
/** Titles shorter than this (通知, 公告) name nothing. */
const SHORTEST_TITLE = 5

/** Salts, so that a title never meets a clause. */
const SALT = { title: 1, number: 2, whole: 3, clause: 4, band: 5 } as const

const nameKey = (text: string, salt: number): number => (hashText(text, salt) | 1) >>> 0
const textKey = (hash: number, salt: number): number => (mix(hash ^ Math.imul(salt, 0x9e3779b1)) & ~1) >>> 0

/** True for the key of a name. */
export const isNameKey = (key: number): boolean => (key & 1) === 1

/** The signature of a document; what was made ready of it to be compared need not be made anew. */
export function signatureOf(document: ParsedDocument, { text, marks, whole }: Comparable = toComparable(document)): Signature {
  const keys = new Set([...nameKeys(marks), nameKey(whole, SALT.whole), ...clauseKeys(text), ...bandKeys(text.text)])
  return {
    keys: Uint32Array.from(keys).sort(),
    length: text.text.length,
    digest: hashText(whole).toString(16).padStart(8, '0') + hashText(whole, 0x51ed27).toString(16).padStart(8, '0'),
    cites: Uint32Array.from(citedKeys(document)),
  }
}

function nameKeys({ core, instruments, number }: Marks): number[] {
  const titles = [core, ...instruments].filter((title) => title.length >= SHORTEST_TITLE)
  const keys = titles.map((title) => nameKey(title, SALT.title))
  if (number !== null && (number.year > 0 || number.code !== ''))
    keys.push(nameKey(`${number.code} ${number.year} ${number.serial}`, SALT.number))
  return keys
}

/** What stands in 《》. A text in brackets of its own is no name. */
const NAMED = /《([^《》]{2,120})》/g

/** Lines of a text whose names are taken where the title has none. */
const FIRST_LINES = 3

/** The keys of the titles in 《》 that a document of the kind that speaks about others has in its own title, or else in its first lines. */
function citedKeys({ kind, title, tree }: ParsedDocument): number[] {
  if (kind !== 'interpretation' && kind !== 'news') return []
  const namesIn = (text: string) => [...foldScript(text).matchAll(NAMED)].map((match) => titleCore(match[1]!))
  const inTitle = namesIn(title)
  const named = inTitle.length > 0 ? inTitle : namesIn(firstLines(tree, FIRST_LINES).join(''))
  return named.filter((core) => core.length >= SHORTEST_TITLE).map((core) => nameKey(core, SALT.title))
}

/** The first lines of a document's parts. */
function firstLines(node: PolicyNode, count: number): string[] {
  const lines: string[] = []
  const walk = (at: PolicyNode, inPart: boolean) => {
    if (lines.length >= count) return
    if (at.type !== 'text') for (const child of at.children) walk(child, inPart || at.type === 'part')
    else if (inPart) lines.push(at.value)
  }
  walk(node, false)
  return lines
}

function clauseKeys({ text, clauses }: NormalText): number[] {
  const hashes = new Set<number>()
  for (let i = 0; i < clauses.length; i++) {
    const [from, to] = [clauses[i]!, clauses[i + 1] ?? text.length]
    if (to - from >= SHORTEST_CLAUSE) hashes.add(textKey(hashText(text.slice(from, to)), SALT.clause))
  }
  return [...Uint32Array.from(hashes).sort().subarray(0, CLAUSES)]
}

/** MinHash with one hash function: each sequence falls into one of BANDS × ROWS bins, which keeps the smallest. */
function bandKeys(text: string): number[] {
  const bins = new Float64Array(BANDS * ROWS).fill(Number.POSITIVE_INFINITY)
  forGrams(text, (hash) => {
    const bin = hash % bins.length
    if (hash < bins[bin]!) bins[bin] = hash
  })
  const keys: number[] = []
  for (let band = 0; band < BANDS; band++) {
    const rows = bins.subarray(band * ROWS, (band + 1) * ROWS)
    if (rows.every(Number.isFinite))
      keys.push(
        textKey(
          rows.reduce((hash, row) => mix(hash ^ row), band),
          SALT.band,
        ),
      )
  }
  return keys
}
