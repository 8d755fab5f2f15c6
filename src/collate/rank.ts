/** Which copy is the best, and which is asked where the text itself decides nothing. */
import type { ParsedDocument, PolicyNode } from '../model/index.js'
import { isOrgan } from '../text/organs.js'
import { foldScript } from '../text/script.js'
import { squeeze } from '../text/width.js'
import { isFrom } from './prefer.js'

/** A character that stands for one that was lost: U+FFFD, and the box that fonts print for it. */
const LOST = /[\uFFFD\u25A1]/g
/** What a lost character weighs, in characters of text: a copy is worse for what cannot be read than for what is not there. */
const LOST_WEIGHT = 10
/** Share of Traditional characters from which a copy is printed in them; a Simplified text quotes some at most. */
const TRADITIONAL = 0.02

/** What tells a copy from the others; more is better. */
interface Merits {
  /** 1 where it is in the script that most copies are in. */
  script: number
  /** Characters of text, white space aside, less those that were lost. */
  text: number
  /** Tables whose grid is known. */
  grids: number
  /** 2 where its 来源 names one of the issuers, 1 where it names another organ. */
  official: number
  preferred: number
}

/** The orders in which copies are asked, as indices. Copies of equal merit stand in the order of file, then line. */
export interface Ranks {
  /** The best first: it is the base. */
  rank: number[]
  /** By who published them: for readings that are as good as each other. */
  authority: number[]
  /** The copies in the script of the base. */
  writers: Set<number>
}

export function rankCopies(copies: readonly ParsedDocument[], prefer: string | null): Ranks {
  const scripts = copies.map(({ tree }) => isTraditional(textOf(tree)))
  const usual = scripts.filter((traditional) => traditional).length * 2
  const merits = copies.map((copy, i) => meritsOf(copy, prefer, usual === copies.length ? 1 : Number(scripts[i] === usual > copies.length)))
  const sorted = (weightiest: readonly (keyof Merits)[]) =>
    copies.map((_, i) => i).sort((a, b) => compare(merits[a]!, merits[b]!, weightiest) || byPlace(copies[a]!, copies[b]!))
  const rank = sorted(['script', 'text', 'grids', 'official', 'preferred'])
  const written = scripts[rank[0] ?? 0]
  return { rank, authority: sorted(['official', 'preferred']), writers: new Set(rank.filter((copy) => scripts[copy] === written)) }
}

function compare(a: Merits, b: Merits, weightiest: readonly (keyof Merits)[]): number {
  for (const merit of weightiest) if (a[merit] !== b[merit]) return b[merit] - a[merit]
  return 0
}

function meritsOf(copy: ParsedDocument, prefer: string | null, script: number): Merits {
  const text = squeeze(textOf(copy.tree))
  const lost = text.match(LOST)?.length ?? 0
  return {
    script,
    text: text.length - (LOST_WEIGHT + 1) * lost,
    grids: copy.tables.length,
    official: officialness(copy),
    preferred: prefer !== null && isFrom(copy, prefer) ? 1 : 0,
  }
}

function officialness({ source_name, issuers }: ParsedDocument): number {
  const name = foldScript(squeeze(source_name))
  if (name === '') return 0
  const named = issuers.map((issuer) => foldScript(squeeze(issuer))).some((issuer) => issuer.startsWith(name) || name.startsWith(issuer))
  return named ? 2 : isOrgan(name) ? 1 : 0
}

function isTraditional(text: string): boolean {
  const folded = foldScript(text)
  let changed = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== folded.charCodeAt(i)) changed++
  return changed > text.length * TRADITIONAL
}

function textOf(node: PolicyNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function byPlace(a: ParsedDocument, b: ParsedDocument): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line_start - b.line_start
}
