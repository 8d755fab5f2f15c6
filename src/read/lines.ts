/** Splits decoded text into lines, chunk by chunk. */
import type { Line } from '../model/index.js'
import { isBlank } from '../text/width.js'
import { withoutFragments } from './fragments.js'
import { withoutMarks } from './marks.js'
import { tableLine } from './table-line.js'

/** Turns chunks of text into non-blank lines. A line ends in LF, CR LF or CR, nothing else. */
export class LineSplitter {
  private rest = ''
  /** Offset of `rest` in the source, in UTF-16 units. */
  private offset = 0
  private number = 0
  private blanks = 0

  /** Number of lines so far, blank ones included. */
  get count(): number {
    return this.number
  }

  /** Takes the next chunk; gives the lines that it completes. */
  push(chunk: string): Line[] {
    const text = this.rest === '' ? chunk : this.rest + chunk
    // a CR at the end may be half of a CR LF: it waits
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    const lines: Line[] = []
    const ends = new LineEnds(text, end)
    let start = 0
    while (start < end) {
      const at = ends.next(start)
      if (at < 0) break
      this.add(lines, text, start, at)
      start = at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1)
    }
    this.rest = text.slice(start)
    this.offset += start
    return lines
  }

  /** Takes the end of the source; gives its last line. */
  end(): Line[] {
    const lines: Line[] = []
    const text = this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest
    if (this.rest !== '') this.add(lines, text, 0, text.length)
    this.rest = ''
    return lines
  }

  private add(lines: Line[], text: string, start: number, end: number): void {
    this.number++
    const line = text.slice(start, end)
    if (isBlank(line)) {
      this.blanks++
      return
    }
    const table = line.includes('</') ? tableLine(line) : null
    if (table !== null) {
      lines.push({ number: this.number, start: this.offset + start, end: this.offset + end, blanks: this.blanks, ...table })
      this.blanks = 0
      return
    }
    const said = withoutFragments(line)
    const unmarked = withoutMarks(said ?? line)
    // written out: all lines without markup have one shape, and nothing is copied
    const read: Line = {
      number: this.number,
      start: this.offset + start,
      end: this.offset + end,
      text: unmarked?.text ?? said ?? line,
      blanks: this.blanks,
    }
    lines.push(said === null && unmarked === null ? read : { ...read, markup: { tag: unmarked?.tag ?? 'p' } })
    this.blanks = 0
  }
}

/** Finds line ends from left to right; each of the two characters is looked for once a chunk, however rare it is. */
class LineEnds {
  private lf = -1
  private cr = -1

  constructor(
    private readonly text: string,
    private readonly end: number,
  ) {}

  /** Index of the first CR or LF from `start` on; -1 where there is none. */
  next(start: number): number {
    if (this.lf < start) this.lf = this.find('\n', start)
    if (this.cr < start) this.cr = this.find('\r', start)
    const at = Math.min(this.lf, this.cr)
    return at < this.end ? at : -1
  }

  private find(character: string, start: number): number {
    const at = this.text.indexOf(character, start)
    return at < 0 ? this.end : at
  }
}

/** The non-blank lines of a text. */
export function toLines(text: string): Line[] {
  const splitter = new LineSplitter()
  return [...splitter.push(text.startsWith('\uFEFF') ? text.slice(1) : text), ...splitter.end()]
}
