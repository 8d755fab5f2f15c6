/**
 * The form in which the texts of two documents are compared: letters and digits alone, in one script, one width and one wording, cut
 * into clauses where punctuation, a marker or a paragraph ends. What stands where lines end is kept, since lines are what scrapes lose.
 */
import type { BlockType, DocumentNode, PolicyNode, Text } from '../model/index.js'
import { withoutGlosses } from '../text/gloss.js'
import { readMarker } from '../text/markers.js'
import { regionalForm } from '../text/regional.js'
import { simplified } from '../text/script.js'
import { fold } from '../text/width.js'

/** The text of one document as it is compared. */
export interface NormalText {
  text: string
  /** Index of the first character of each clause, ascending. */
  clauses: number[]
  /** 1 for each index where a physical line of the source begins; one entry more than characters, the last is 1. */
  lineStarts: Uint8Array
  /** Number of physical lines that have any character. */
  lines: number
}

/** What stands around a document's own text: compared as metadata, or not at all. */
const FRAME: ReadonlySet<BlockType> = new Set<BlockType>([
  'page_title',
  'masthead',
  'title',
  'adoption',
  'doc_number',
  'addressees',
  'signature',
  'date',
  'publicity',
  'toc',
  'source',
  'imprint',
  'cc',
])

/** What becomes of each code unit that was met, plus 1: a text uses some thousand of the 65,536. */
const CLASSES = new Uint8Array(0x10000)

/** What becomes of a code unit: 0 it separates, 1 it is white space, 2 it stays. */
function classOf(code: number): number {
  if (CLASSES[code] === 0) CLASSES[code] = 1 + readClass(String.fromCharCode(code))
  return CLASSES[code]! - 1
}

function readClass(char: string): number {
  if (/[\p{L}\p{N}\p{Cs}%‰℃]/u.test(char)) return 2
  return /[\s\p{Cf}\p{Cc}]/u.test(char) ? 1 : 0
}

const POINT = '.'.charCodeAt(0)
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Gathers lines into clauses. */
class Gatherer {
  private readonly parts: string[] = []
  private readonly clauses: number[] = []
  private readonly starts: number[] = []
  private length = 0
  /** The clause that is open, and where lines begin in it. */
  private open = ''
  private openStarts: number[] = []

  /** A physical line; `spaced` where white space separates as punctuation does (cells of a table). */
  line(value: string, spaced: boolean): void {
    const text = fold(withoutGlosses(value))
    const marker = readMarker(text)?.end ?? 0
    this.openStarts.push(this.open.length)
    let codes: number[] = []
    const flush = () => {
      if (codes.length > 0) this.open += String.fromCharCode(...codes)
      codes = []
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const kind = classOf(code)
      if (kind === 2 || (code === POINT && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) && i !== marker - 1)) {
        codes.push(simplified(code))
      } else if (kind === 0 || spaced) {
        flush()
        this.close()
      }
      if (i === marker - 1) {
        flush()
        this.close()
      }
    }
    flush()
  }

  /** The end of a paragraph, a cell, a clause. */
  close(): void {
    if (this.open === '') return
    const { text, shifts } = regionalForm(this.open.toLowerCase())
    this.clauses.push(this.length)
    for (const at of this.openStarts)
      this.starts.push(this.length + at - shifts.reduce((sum, shift) => sum + (shift.at <= at ? shift.by : 0), 0))
    this.parts.push(text)
    this.length += text.length
    this.open = ''
    this.openStarts = []
  }

  end(): NormalText {
    this.close()
    const lineStarts = new Uint8Array(this.length + 1)
    for (const at of [...this.starts, ...this.openStarts.map(() => this.length)]) lineStarts[Math.min(at, this.length)] = 1
    lineStarts[this.length] = 1
    const lines = lineStarts.subarray(0, this.length).reduce((sum, one) => sum + one, 0)
    return { text: this.parts.join(''), clauses: this.clauses, lineStarts, lines }
  }
}

/** The normalised text of a document: its parts, without the frame of head, sign-off and source. */
export function normalText(tree: DocumentNode): NormalText {
  const gatherer = new Gatherer()
  const walk = (node: PolicyNode, spaced: boolean) => {
    if (node.type === 'text') return gatherer.line(node.value, spaced)
    if (FRAME.has(node.type as BlockType)) return
    for (const child of node.children) {
      walk(child, spaced || node.type === 'table')
      if (child.type !== 'text' || node.type === 'table') gatherer.close()
    }
  }
  walk(tree, false)
  return gatherer.end()
}

/** A name or short line as it is compared: letters and digits alone, one script, one width. */
export function normalName(text: string): string {
  let out = ''
  for (const char of fold(withoutGlosses(text))) {
    const code = char.charCodeAt(0)
    if (classOf(code) === 2) out += char.length === 1 ? String.fromCharCode(simplified(code)) : char
  }
  return regionalForm(out.toLowerCase()).text
}

/** All lines of a document, frame included, normalised and joined. */
export function wholeText(tree: DocumentNode): string {
  const out: string[] = []
  const walk = (node: PolicyNode) => {
    if (node.type === 'text') out.push(normalName((node as Text).value))
    else for (const child of node.children) walk(child)
  }
  walk(tree)
  return out.join('')
}
