import type { Line, LineMarkup } from '../../model/index.js'
import { unspace } from '../../text/width.js'

/** A line as it is being read. */
interface Entry {
  text: string
  markup: LineMarkup
}

/** Tags of lines that have no text of the document: they are shown as they are in the file. */
const SILENT: ReadonlySet<LineMarkup['tag']> = new Set(['meta', 'hr', 'comment', 'table'])

/** The lines of a file while its blocks are read: texts and markup by the number of the line. */
export class Sheet {
  readonly #entries = new Map<number, Entry>()

  /** Says what a line is; what was said of it before is overruled, but a line that has text does not become one without. */
  mark(line: number, markup: LineMarkup): void {
    const text = this.#entries.get(line)?.text ?? ''
    if (text === '' || !SILENT.has(markup.tag)) this.#entries.set(line, { text, markup })
  }

  markup(line: number): LineMarkup | undefined {
    return this.#entries.get(line)?.markup
  }

  /** Appends to the text of a line that was marked before; other lines become paragraphs. */
  write(line: number, text: string): void {
    const entry = this.#entries.get(line) ?? { text: '', markup: { tag: 'p' } }
    this.#entries.set(line, { ...entry, text: entry.text + text })
  }

  text(line: number): string {
    return this.#entries.get(line)?.text ?? ''
  }

  /** The non-blank physical lines of the file with what was read of them. */
  toLines(file: string): Line[] {
    const lines: Line[] = []
    let blanks = 0
    for (const { number, start, end } of physicalLines(file)) {
      const raw = file.slice(start, end)
      if (unspace(raw) === '') blanks++
      else {
        lines.push({ number, start, end, blanks, ...this.#finish(number, raw) })
        blanks = 0
      }
    }
    return lines
  }

  #finish(number: number, raw: string): Entry {
    const entry = this.#entries.get(number)
    if (entry === undefined) return { text: raw.trim(), markup: { tag: /^[\s>]*$/.test(raw) ? 'comment' : 'p' } }
    if (SILENT.has(entry.markup.tag)) return { text: raw.trim(), markup: entry.markup }
    if (entry.markup.tag !== 'tr' && unspace(entry.text) === '') return { text: raw.trim(), markup: { ...entry.markup, tag: 'comment' } }
    return entry
  }
}

/** Numbers and offsets of all lines; CR LF, LF and CR end a line. A file that ends with a line end has no line after it. */
function* physicalLines(file: string): Generator<{ number: number; start: number; end: number }> {
  let start = 0
  let number = 1
  for (const match of file.matchAll(/\r\n|\r|\n/g)) {
    yield { number, start, end: match.index }
    start = match.index + match[0].length
    number++
  }
  if (start < file.length) yield { number, start, end: file.length }
}
