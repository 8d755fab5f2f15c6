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

/** Lines further down in which a line of a text is looked for: a broken tag may have swallowed so many. */
const MOST_SWALLOWED = 100

/** A tag as browsers read it, broken ones among them (`</div<td>` is one); what a line has of it where it is cut. */
const TAG = /<[/!?a-z][^>]*>?/gi

/** What a text begins with, up to what is printed as a character reference. */
function beginningOf(text: string): string {
  const words = text.trim()
  const reference = words.search(/[&<>\u00a0]/)
  return reference > 0 ? words.slice(0, reference) : words
}

/** Finds the physical lines of `html`, which begins on `line`. */
export function createLineIndex(html: string, line: number): LineIndex {
  const starts = [0, ...Array.from(html.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
  let at = 0
  const lineAt = (offset: number): number => {
    while (at > 0 && (starts[at] ?? 0) > offset) at--
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++
    return line + at
  }
  const prints = (number: number, text: string): boolean => {
    const source = html.slice(starts[number - line], starts[number - line + 1])
    // a tag that closes nothing may stand within a text
    return source.includes(text) || (source.includes('<') && source.replace(TAG, '').includes(text))
  }

  function linesOf({ data = '', startIndex, endIndex }: HtmlNode): Piece[] {
    const texts = data.split(LINE_END)
    const [first, last] = [lineAt(startIndex ?? 0), lineAt(endIndex ?? 0)]
    // texts before and behind a tag that closes nothing are one text, without the lines that the tag is printed on
    const swallowed = Math.min(lineAt((endIndex ?? 0) + 1) - first - (texts.length - 1), MOST_SWALLOWED)
    let behind = 0
    return texts.map((text, i) => {
      const expected = first + i + behind
      if (swallowed > behind && text.trim() !== '') {
        const beginning = beginningOf(text)
        for (let more = 0; behind + more <= swallowed; more++)
          if (prints(expected + more, beginning)) {
            behind += more
            return { text, line: expected + more }
          }
      }
      return { text, line: Math.min(expected, last) }
    })
  }
  return { lineAt, linesOf }
}
