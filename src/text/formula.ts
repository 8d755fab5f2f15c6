/** Texts that a spreadsheet executes. */
import { isNumberText } from './numerals.js'

/**
 * What a spreadsheet can take for a formula begins with one of these: = + - @ in either width (Excel folds the full-width forms), or a tab,
 * CR or LF, which it drops before it looks (OWASP, CSV Injection). Some drop other white space too.
 */
const START = /^(?:\s*[=@+＝＠＋\-－]|[\t\r\n])/u

/** A dash for “nothing”, however long: no formula begins so. */
const DASHES = /^[-－]+$/u

/** Whether a spreadsheet may execute a text: it begins like a formula and is neither a plain number (-5, +3.2%) nor a lone dash. */
export function isFormula(text: string): boolean {
  if (!START.test(text)) return false
  const trimmed = text.trim()
  return !isNumberText(trimmed) && !DASHES.test(trimmed)
}
