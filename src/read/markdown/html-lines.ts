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

const PRINTED_END = '\\r\\n|\\r|\\n'
/** A line end, printed or by reference. */
const ANY_END = `&(?:#0*13|#x0*d);?(?:${PRINTED_END})|&(?:#0*1[03]|#x0*[ad]|newline);?|${PRINTED_END}`
/** What divides the source of a text: these, and comments and tags as browsers read them, broken ones among them (`</div<td>` is one). */
const BETWEEN = new RegExp(`<!--[\\s\\S]*?(?:-->|$)|<[/!?a-z][^>]*>?|${ANY_END}`, 'gi')
/** The same in elements that hold nothing but text: references count in some of them, in others not even these. */
const IN_TEXT: Readonly<Record<string, RegExp>> = { textarea: new RegExp(ANY_END, 'gi'), title: new RegExp(ANY_END, 'gi') }
const IN_RAW = new RegExp(PRINTED_END, 'g')
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

/** What divides the source of a text in an element of that name. */
const betweenIn = (name: string): RegExp => (RAW.has(name) ? IN_RAW : Object.hasOwn(IN_TEXT, name) ? IN_TEXT[name]! : BETWEEN)

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
  function printedLines(from: number, to: number, between: RegExp): number[] {
    const source = html.slice(from, to)
    const lines = [lineAt(from)]
    let [end, isBlank] = [0, true]
    for (const { 0: found, index } of source.matchAll(between)) {
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

  function linesOf({ data = '', startIndex, endIndex, parent }: HtmlNode): Piece[] {
    const lines = printedLines(startIndex ?? 0, (endIndex ?? 0) + 1, betweenIn(parent?.name ?? ''))
    return data.split(LINE_END).map((text, i) => ({ text, line: lines[i] ?? lines.at(-1)! }))
  }
  return { lineAt, linesOf }
}
