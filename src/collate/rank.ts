/** Which copy is the best: the order in which copies are asked where the text itself decides nothing. */
import type { ParsedDocument, PolicyNode } from '../model/index.js'
import { isOrgan } from '../text/organs.js'
import { squeeze } from '../text/width.js'

/** A character that stands for one that was lost: U+FFFD, and the box that fonts print for it. */
const LOST = /[\uFFFD\u25A1]/g

/** What tells a copy from the others, the weightiest first; more is better throughout. */
interface Merits {
  /** Characters of text, white space aside, less ten for each that was lost. */
  text: number
  /** Tables whose grid is known. */
  grids: number
  /** 1 where its 来源 names an organ: the issuer's own publication, or one that was taken from there. */
  official: number
  preferred: number
}

const WEIGHTIEST: readonly (keyof Merits)[] = ['text', 'grids', 'official', 'preferred']

/** The indices of the copies, the best first. Copies of equal merit stand in the order of file, then line. */
export function rankCopies(copies: readonly ParsedDocument[], prefer: string | null): number[] {
  const merits = copies.map((copy) => meritsOf(copy, prefer))
  const order = (a: number, b: number): number => {
    for (const merit of WEIGHTIEST) {
      const more = merits[b]![merit] - merits[a]![merit]
      if (more !== 0) return more
    }
    return byPlace(copies[a]!, copies[b]!)
  }
  return copies.map((_, i) => i).sort(order)
}

function meritsOf(copy: ParsedDocument, prefer: string | null): Merits {
  const text = squeeze(textOf(copy.tree))
  return {
    text: text.length - 11 * (text.match(LOST)?.length ?? 0),
    grids: copy.tables.length,
    official: isOrgan(squeeze(copy.source_name)) ? 1 : 0,
    preferred: prefer !== null && (copy.file === prefer || copy.source_name === prefer) ? 1 : 0,
  }
}

function textOf(node: PolicyNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function byPlace(a: ParsedDocument, b: ParsedDocument): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line_start - b.line_start
}
