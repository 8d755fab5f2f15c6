/** Block quotes and lists that may stand in each other on one line. The parser calls itself for each, and walks them for every line. */
export const DEEPEST_BLOCKS = 32

/** Markdown that goes over a limit; the message says which. */
export class MarkdownLimitError extends Error {
  override readonly name = 'MarkdownLimitError'
}

/** Throws MarkdownLimitError where a line opens more blocks in each other than the parser should be given. */
export function assertShallow(source: string): void {
  for (const line of source.split(/[\r\n]+/)) {
    if (blocksAt(line) > DEEPEST_BLOCKS)
      throw new MarkdownLimitError(
        `its quotes or lists nest deeper than ${DEEPEST_BLOCKS} on one line; rename it to .txt to read it as plain text`,
      )
  }
}

/** The number of blocks that a line opens, a bit more than {@link DEEPEST_BLOCKS} at most; none for a rule of dashes or stars. */
function blocksAt(line: string): number {
  let count = 0
  let isRule = true
  let bullet = ''
  for (const { 0: word } of line.matchAll(/[^ \t]+/g)) {
    const size = markersIn(word)
    if (size === 0) return count
    count += size
    bullet ||= word
    isRule &&= word === bullet && /^[-*]$/.test(word)
    if (count > DEEPEST_BLOCKS && !isRule) return count
  }
  return isRule ? 0 : count
}

/** How many blocks a word at the beginning of a line opens: `>`, `>>` (text may follow at once), a bullet, the number of an item. */
function markersIn(word: string): number {
  const [quotes = ''] = /^>*/.exec(word) ?? []
  if (quotes !== '') return quotes.length
  return /^(?:[-+*]|\d{1,9}[.)])$/.test(word) ? 1 : 0
}
