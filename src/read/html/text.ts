/** Text of a line, put together from the texts of its inline elements. */
import { joinLines } from '../../text/join.js'

/** White space that HTML collapses; other spaces (U+00A0, U+3000 …) are printed. */
const SPACE = /[ \t\n\f\r]+/g
const SPACES: ReadonlySet<string> = new Set(' \t\n\f\r')

/**
 * Collapses white space. A line end in the source is nothing between Chinese characters (CSS Text 3, 4.1.3: segment break transformation)
 * and between characters and digits, a space between two Latin letters; any other run of spaces is one space.
 */
export function collapse(text: string): string {
  const pieces = text
    .split(/[\n\r]/)
    .map((piece) => trimSpaces(piece).replace(SPACE, ' '))
    .filter((piece) => piece !== '')
  return pieces.length === 1 ? (pieces[0] ?? '') : joinLines(pieces)
}

/** Takes off what HTML collapses at both ends; `trim` would take printed spaces too. */
export function trimSpaces(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && SPACES.has(text.charAt(start))) start++
  while (end > start && SPACES.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** True for text that prints nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]*$/.test(text)
}
