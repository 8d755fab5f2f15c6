import type { Text } from '../model/index.js'

const ENDS_LATIN = /[\p{Script=Latin}\p{Nd}]$/u
const STARTS_LATIN = /^[\p{Script=Latin}\p{Nd}]/u

/** Joins the lines of one paragraph: nothing between them, but one space where two Latin words or numbers meet. */
export function joinLines(lines: readonly Text[]): string {
  return lines.reduce((joined, line) => joined + gap(joined, line.value) + line.value, '')
}

function gap(before: string, after: string): string {
  return ENDS_LATIN.test(before) && STARTS_LATIN.test(after) ? ' ' : ''
}
