import type { Nodes, Root } from 'mdast'
import { LIMITS, LimitError } from '../../model/index.js'

/** Throws LimitError where a line opens more blocks in each other than the parser should be given. */
export function assertShallow(source: string): void {
  for (const line of source.split(/[\r\n]+/)) {
    if (blocksAt(line) > LIMITS.markdownDepth)
      throw new LimitError(
        `its quotes or lists nest deeper than ${LIMITS.markdownDepth} on one line; rename it to .txt to read it as plain text`,
      )
  }
}

/** The number of blocks that a line opens, a bit more than the limit at most; none for a rule of dashes or stars. */
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
    if (count > LIMITS.markdownDepth && !isRule) return count
  }
  return isRule ? 0 : count
}

/** How many blocks a word at the beginning of a line opens: `>`, `>>` (text may follow at once), a bullet, the number of an item. */
function markersIn(word: string): number {
  const [quotes = ''] = /^>*/.exec(word) ?? []
  if (quotes !== '') return quotes.length
  return /^(?:[-+*]|\d{1,9}[.)])$/.test(word) ? 1 : 0
}

/** Throws LimitError where blocks nest deeper, over several lines, than their readers should call themselves. */
export function assertDepth(root: Root): void {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.treeOfMarkdown)
      throw new LimitError(`its quotes or lists nest deeper than ${LIMITS.treeOfMarkdown}; rename it to .txt to read it as plain text`)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}
