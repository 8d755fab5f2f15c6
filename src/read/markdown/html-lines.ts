/** On which line of the file a piece of HTML stands. */
import type { HtmlNode } from '../html/node.js'

/** A line of a text, and its physical line in the file. */
export interface Piece {
  text: string
  line: number
}

interface LineIndex {
  lineAt(offset: number): number
  linesOf(node: HtmlNode): Piece[]
}

const LINE_END = /\r\n|\r|\n/

/** What divides the source of a text: comments and tags as browsers read them, broken ones among them (`</div<td>` is one), line ends, printed or by reference. */
const BETWEEN = /<!--[\s\S]*?(?:-->|$)|<[/!?a-z][^>]*>?|&(?:#0*13|#x0*d);?(?:\r\n|\r|\n)|&(?:#0*1[03]|#x0*[ad]|newline);?|\r\n|\r|\n/gi

/** Finds the physical lines of `html`, which begins on `line`. */
export function createLineIndex(html: string, line: number): LineIndex {
  const starts = [0, ...Array.from(html.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
  let at = 0
  const lineAt = (offset: number): number => {
    while (at > 0 && (starts[at] ?? 0) > offset) at--
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++
    return line + at
  }

  /** Where the lines of a text are printed. Texts before and behind a tag that closes nothing are one text, without the lines within the tag. */
  function printedLines(from: number, to: number): number[] {
    const source = html.slice(from, to)
    const lines = [lineAt(from)]
    let [end, isBlank] = [0, true]
    for (const { 0: found, index } of source.matchAll(BETWEEN)) {
      isBlank &&= source.slice(end, index).trim() === ''
      end = index + found.length
      const here = lineAt(from + end)
      if (found.startsWith('<')) {
        if (isBlank) lines[lines.length - 1] = here
      } else {
        lines.push(here)
        isBlank = true
      }
    }
    return lines
  }

  function linesOf({ data = '', startIndex, endIndex }: HtmlNode): Piece[] {
    const lines = printedLines(startIndex ?? 0, (endIndex ?? 0) + 1)
    return data.split(LINE_END).map((text, i) => ({ text, line: lines[i] ?? lines.at(-1)! }))
  }
  return { lineAt, linesOf }
}
