/**
 * Tables drawn with ┌─┬┐ or +-+: rules close cells, what no rule closes goes on in the next row.
 *
 * A line is cut at its vertical strokes. A piece of rule ends the cells above it; a piece of text belongs to the cell that stands there.
 * Where a line has fewer pieces than the table has columns, the places of the strokes, in columns of the print, tell which it spans.
 */
import type { Cell } from '../../model/index.js'

const STROKES = '│┃║├┼┤┌┬┐└┴┘╔╦╗╠╬╣╚╩╝┠┨┯┷┿|'
const RULE = /^[─━═=-]+$/
/** The rule below the headings of a table that is drawn with +-+. */
const HEAD_RULE = /^=+$/
const DRAWN = /^[┌╔├└╚╠│┃║+]/
/** Rows between rules of +-+. A Markdown table has these strokes too, and no such rule. */
const PLAIN = /^[|+]/
const PLAIN_RULE = /^\+[-=+]+\+$/

/** A line that could be one of a drawn table. */
export interface DrawnLine {
  text: string
  line: number
}

/** A piece between two strokes. `from` and `to` are their places in columns of the print. */
interface Piece {
  from: number
  to: number
  text: string
  isRule: boolean
}

/** An open or closed cell. */
interface Box {
  row: number
  col: number
  cols: number
  rows: number
  texts: string[]
  lines: number[]
}

export interface DrawnGrid {
  rows: number
  cols: number
  headerRows: number
  cells: Cell[]
}

/** True for the lines of a drawn table: all begin with a stroke, and some line is a rule. */
export function isDrawn(lines: readonly DrawnLine[]): boolean {
  if (lines.every(({ text }) => PLAIN.test(text))) return lines.some(({ text }) => PLAIN_RULE.test(text))
  return lines.every(({ text }) => DRAWN.test(text)) && lines.some(({ text }) => piecesOf(text, 1).every(({ isRule }) => isRule))
}

/** The grid of a drawn table; null where the strokes of its lines do not stand above one another. */
export function drawnGrid(lines: readonly DrawnLine[]): DrawnGrid | null {
  for (const width of [1, 2]) {
    const all = lines.map(({ text }) => piecesOf(text, width))
    const ends = new Set(all.map((pieces) => pieces.at(-1)?.to))
    if (ends.size === 1) return layOut(lines, all)
  }
  // the print's widths are lost: the pieces are the columns if all lines have as many
  const all = lines.map(({ text }) => piecesOf(text, 1).map((piece, i) => ({ ...piece, from: i, to: i + 1 })))
  return new Set(all.map((pieces) => pieces.length)).size === 1 ? layOut(lines, all) : null
}

/** Cuts a line at its strokes, which print `width` columns wide. */
function piecesOf(text: string, width: number): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let from = 0
  let piece = ''
  const characters = [...text]
  for (const [i, c] of characters.entries()) {
    const isStroke = STROKES.includes(c) || (c === '+' && (i === 0 || isCrossing(characters[i - 1], characters[i + 1])))
    if (isStroke && i > 0) pieces.push({ from, to: at, text: piece.trim(), isRule: RULE.test(piece.trim()) })
    if (isStroke) {
      from = at
      piece = ''
    } else piece += c
    at += isDrawing(c) ? width : c.charCodeAt(0) < 0x2000 ? 1 : 2
  }
  return pieces
}

/** A plus is a stroke beside a rule: 3+1 is text. */
function isCrossing(before = '', after = ''): boolean {
  return [before, after].some((c) => c === '-' || c === '=')
}

function isDrawing(c: string): boolean {
  const code = c.charCodeAt(0)
  return code >= 0x2500 && code <= 0x257f
}

function layOut(lines: readonly DrawnLine[], all: readonly (readonly Piece[])[]): DrawnGrid | null {
  const edges = [...new Set(all.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const table = new Drawing(edges)
  const listed = listedFrom(all)
  for (const [i, pieces] of all.entries()) {
    table.take(pieces, lines[i]!.line)
    if (i >= listed) table.endRow()
  }
  return table.finish()
}

/**
 * The line from which each line is a row: behind the rule below the headings, where no other rule stands but the last one and each line says
 * something in its first cell. Of the lines of a broken cell most do not.
 */
function listedFrom(all: readonly (readonly Piece[])[]): number {
  const rules = all.flatMap((pieces, i) => (pieces.some(({ isRule }) => isRule) ? [i] : []))
  const [, below = Number.POSITIVE_INFINITY] = rules
  const body = all.slice(below + 1, -1)
  const isPlain = rules.length === 3 && rules[2] === all.length - 1 && body.every(([first]) => first?.text !== '')
  return isPlain && !all[below]!.every(({ text }) => HEAD_RULE.test(text)) ? below + 1 : Number.POSITIVE_INFINITY
}

class Drawing {
  private readonly boxes: Box[] = []
  /** The open cell of each column. */
  private readonly open: (Box | null)[]
  private row = 0
  private hasText = false
  private headerRows = 0

  constructor(private readonly edges: readonly number[]) {
    this.open = new Array(Math.max(edges.length - 1, 0)).fill(null)
  }

  take(pieces: readonly Piece[], line: number): void {
    const isBreak = pieces.some(({ isRule }) => isRule)
    if (isBreak && this.hasText) this.nextRow(pieces)
    for (const piece of pieces) {
      const [from, to] = [this.edges.indexOf(piece.from), this.edges.indexOf(piece.to)]
      if (piece.isRule) this.open.fill(null, from, to)
      else this.put(piece.text, line, from, to, isBreak)
    }
  }

  /** A rule ends the row: at full width below the first rows it ends the header. */
  private nextRow(pieces: readonly Piece[]): void {
    this.row++
    this.hasText = false
    const closes = this.headerRows === 0 && pieces.every(({ isRule }) => isRule)
    if (closes || pieces.every(({ text }) => HEAD_RULE.test(text))) this.headerRows = this.row
  }

  /** Ends a row without a rule below it. */
  endRow(): void {
    if (!this.hasText) return
    this.row++
    this.hasText = false
    this.open.fill(null)
  }

  private put(text: string, line: number, from: number, to: number, onRule: boolean): void {
    if (text === '' && onRule) return
    let box = this.open[from] ?? null
    if (box === null || box.cols !== to - from) {
      box = { row: this.row, col: from, cols: to - from, rows: 1, texts: [], lines: [] }
      this.boxes.push(box)
      this.open.fill(box, from, to)
    }
    box.rows = this.row - box.row + 1
    this.hasText = true
    if (text === '') return
    box.texts.push(text)
    box.lines.push(line)
  }

  finish(): DrawnGrid | null {
    const rows = this.hasText ? this.row + 1 : this.row
    const cols = this.open.length
    const cells = this.boxes.map(({ row, col, rows: row_span, cols: col_span, texts, lines }) => ({
      row,
      col,
      row_span,
      col_span,
      text: texts.join(''),
      lines,
    }))
    const covered = cells.reduce((sum, cell) => sum + cell.row_span * cell.col_span, 0)
    if (rows === 0 || covered !== rows * cols) return null
    cells.sort((a, b) => a.row - b.row || a.col - b.col)
    return { rows, cols, headerRows: Math.min(this.headerRows || 1, rows), cells }
  }
}
