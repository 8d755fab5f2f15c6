const ENDS_LATIN = /\p{Script=Latin}$/u
const STARTS_LATIN = /^\p{Script=Latin}/u

/**
 * Joins the lines that a page or line break cut: nothing between them, but one space where two Latin letters meet, since a break there
 * stood between words. Digits get none: `20` and `25年` were one number.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = ''
  // of the text before only its last line is looked at: there may be thousands
  let last = ''
  for (const line of lines) {
    if (line === '') continue
    joined += STARTS_LATIN.test(line) && ENDS_LATIN.test(last.slice(-2)) ? ` ${line}` : line
    last = line
  }
  return joined
}
