/** How titles and names are written: closed up, whatever blanks space or pad their characters. */

const BLANKS = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]+/g
const ENDS = /[A-Za-z0-9]{1,2}$/
const BEGINS = /^[A-Za-z0-9]{1,2}/
const YEAR = /^(?:19|20)\d{2}$/
const ENDS_IN_DIGIT = /\d$/
const BEGINS_WITH_DIGITS = /^\d+/

/**
 * A title or name without the blanks in it, but for one where Latin words meet (Open Data), or a number meets the year behind it (表1 2031年): there a blank tells
 * two words apart. Between single characters it only spaces them (P P P).
 */
export function closeUp(text: string): string {
  const pieces = text.split(BLANKS)
  return pieces.reduceRight((behind, piece, i) => piece + (areWords(piece, pieces[i + 1]!, behind) ? ' ' : '') + behind)
}

/** A title of several lines. */
export const closeUpLines = (lines: readonly string[]): string => closeUp(lines.join('\n'))

/** True for two pieces that are words of their own; `behind` is the second with what is closed up behind it: no year goes on with digits. */
function areWords(piece: string, next: string, behind: string): boolean {
  const [left, right] = [ENDS.exec(piece)?.[0], BEGINS.exec(next)?.[0]]
  if (left === undefined || right === undefined || (left.length === 1 && right.length === 1)) return false
  const number = BEGINS_WITH_DIGITS.exec(behind)?.[0]
  return !ENDS_IN_DIGIT.test(left) || number === undefined || YEAR.test(number)
}
