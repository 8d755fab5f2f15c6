const ENDS_LATIN = /\p{Script=Latin}$/u
const STARTS_LATIN = /^\p{Script=Latin}/u

/**
 * Joins the lines that a page or line break cut: nothing between them, but one space where two Latin letters meet, since a break there
 * stood between words. Digits get none: `20` and `25年` were one number.
 */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((joined, line) => joined + (ENDS_LATIN.test(joined) && STARTS_LATIN.test(line) ? ' ' : '') + line, '')
}
