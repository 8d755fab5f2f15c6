/**
 * The form in which the texts of two documents are compared: letters and digits alone, in one script, one width and one wording, cut
 * into clauses where punctuation, a marker or a paragraph ends. What stands where lines end is kept, since lines are what scrapes lose.
 */
import type { BlockType, DocumentNode, PolicyNode } from '../model/index.js'
import { withoutGlosses } from '../text/gloss.js'
import { readMarker } from '../text/markers.js'
import { fold } from '../text/width.js'
import { BREAK, LetterWriter, letterOf, SPACE } from './letters.js'

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

/** Characters of a line in which its marker and the white space behind it stand. */
const MARKER_HEAD = 40

const POINTS: ReadonlySet<number> = new Set([...'.．﹒'].map((point) => point.charCodeAt(0)))
const POINT = '.'.charCodeAt(0)
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** True for the point of a decimal: digits stand on both its sides. */
function isDecimalPoint(text: string, i: number): boolean {
  return POINTS.has(text.charCodeAt(i)) && i > 0 && isDigit(letterOf(text.charCodeAt(i - 1))) && isDigit(letterOf(text.charCodeAt(i + 1)))
}

/** Gathers lines into clauses. */
class Gatherer {
  private readonly letters = new LetterWriter()
  private readonly clauses: number[] = []
  private readonly starts: number[] = []
  /** Where lines begin in the clause that is open, and behind the clauses where none is. */
  private openStarts: number[] = []

  /** A physical line; `spaced` where white space separates as punctuation does (cells of a table). */
  line(value: string, spaced: boolean): void {
    const text = withoutGlosses(value)
    // widths folded first: 2．1 is a marker as printed, and its copy 2.1 can be none
    const marker = readMarker(fold(text.slice(0, MARKER_HEAD)))?.end ?? 0
    this.openStarts.push(this.letters.length)
    for (let i = 0; i < text.length; i++) {
      const letter = letterOf(text.charCodeAt(i))
      if (letter > SPACE) this.letters.add(letter)
      else if (letter === BREAK && i !== marker - 1 && isDecimalPoint(text, i)) this.letters.add(POINT)
      else if (letter === BREAK || spaced) this.close()
      if (i === marker - 1) this.close()
    }
  }

  /** The end of a paragraph, a cell, a clause. */
  close(): void {
    const { start, length } = this.letters
    if (start === length) return
    const shifts = this.letters.endStretch()
    this.clauses.push(start)
    for (const at of this.openStarts) this.starts.push(at - shifts.reduce((sum, shift) => sum + (start + shift.at <= at ? shift.by : 0), 0))
    this.openStarts = []
  }

  end(): NormalText {
    this.close()
    const text = this.letters.take()
    const lineStarts = new Uint8Array(text.length + 1)
    let lines = 0
    for (const at of this.starts) {
      if (at >= text.length || lineStarts[at] === 1) continue
      lineStarts[at] = 1
      lines++
    }
    lineStarts[text.length] = 1
    return { text, clauses: this.clauses, lineStarts, lines }
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

const NAME = new LetterWriter()

/** A name or short line as it is compared: letters and digits alone, one script, one width. */
export function normalName(text: string): string {
  NAME.addAll(withoutGlosses(text))
  NAME.endStretch()
  return NAME.take()
}

/** All lines of a document, frame included, normalised and joined. */
export function wholeText(tree: DocumentNode): string {
  const letters = new LetterWriter()
  const walk = (node: PolicyNode) => {
    if (node.type !== 'text') return node.children.forEach(walk)
    letters.addAll(withoutGlosses(node.value))
    letters.endStretch()
  }
  walk(tree)
  return letters.take()
}
