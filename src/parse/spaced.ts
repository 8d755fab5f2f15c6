/**
 * Tables that print a row a line, its cells parted by nothing but white space: what copying from a PDF leaves. White space stands in names
 * and between signatories too; so lines are rows only where several in turn have the same number of pieces, below a line of headings or
 * with numbers that count on, or where they have figures in the same columns.
 */
import type { Line } from '../model/index.js'
import { columns, squeeze } from '../text/width.js'
import { isHeading } from './evidence/headings.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

/** Weight of such a line as a row: that of one whose cells a tab or two mark. */
const ROW = 6
/** Lines of a table at least, its headings included. */
const FEWEST_LINES = 3
/** Columns at least: where single spaces part cells, and where wider ones do. */
const FEWEST_COLUMNS = 3
const FEWEST_WIDE = 2
/** Share of the rows that must have a piece for each column. */
const FULL_SHARE = 0.8
/** Share of the first line's pieces that must be headings. */
const HEADINGS_SHARE = 0.5
/** Length of a heading at most. */
const LONGEST_HEADING = 16
/** Columns of print by which the beginning of a cell may stand beside that of its heading. */
const NEAR = 2

/** A piece of a line between white space, and where it begins, in columns of print. */
interface Piece {
  text: string
  at: number
}

/** White space that parts cells: any, or two characters and more where names have single ones in them. */
const GAPS = { wide: /[ \u00A0\u3000]{2,}/g, narrow: /[ \u00A0\u3000]+/g } as const

/** Share of lines with several pieces from which a table's rows are parted by white space, whether or not they can be told apart. */
const SPACED_SHARE = 0.5
/** Characters of a piece on average, so that letter-spaced headings do not count. */
const LEAST_LENGTH = 1.5

/** True for a table whose lines hold several cells each that white space parts. They are no cells, one a line. */
export function areSpacedRows(sights: readonly Sight[]): boolean {
  const several = sights.filter(({ printed }) => {
    const pieces = printed.split(GAPS.narrow)
    return pieces.length >= FEWEST_COLUMNS && printed.length - pieces.length + 1 >= pieces.length * LEAST_LENGTH
  })
  return several.length > sights.length * SPACED_SHARE
}

/** The pieces of lines, each line cut once a gap. */
class Pieces {
  readonly #known = { wide: new Map<number, Piece[]>(), narrow: new Map<number, Piece[]>() }

  constructor(readonly sights: readonly Sight[]) {}

  /** The pieces of a line; none where it is no row. */
  at(i: number, gap: keyof typeof GAPS): Piece[] {
    const known = this.#known[gap].get(i)
    if (known !== undefined) return known
    const sight = this.sights[i]
    const pieces = sight !== undefined && mayBeRow(sight) ? split(sight, gap) : []
    this.#known[gap].set(i, pieces)
    return pieces
  }
}

/** Finds the rows of such tables that begin in the first `count` lines, and gives them their cells. */
export function markSpacedRows(block: readonly Sight[], count: number): void {
  const pieces = new Pieces(block)
  for (let at = 0; at < count; )
    at = mayBeRow(block[at]!) ? (markTable(pieces, at, 'wide') ?? markTable(pieces, at, 'narrow') ?? at + 1) : at + 1
}

/** Rows of which a share must be full, or there is no table: no lines are looked through again and again. */
const ENOUGH = 10
const ENOUGH_FULL = 0.6
/** Lines that have white space in them and stand behind the last row, at most: the foot of a page. */
const MOST_BEHIND = 3

/** Marks the table that begins at a line; gives the line behind it, null where none begins. */
function markTable(lines: Pieces, from: number, gap: keyof typeof GAPS): number | null {
  const head = lines.at(from, gap)
  const isHeaded = areHeadings(head)
  if (head.length < (gap === 'wide' && isHeaded ? FEWEST_WIDE : FEWEST_COLUMNS)) return null
  // most lines with white space in them head nothing: the next one says so
  if (!isHeaded && !saysTable([head, lines.at(from + 1, gap)])) return null
  const width = isHeaded && REMARKS.test(squeeze(head.at(-1)!.text)) ? head.length - 1 : head.length
  const found = rowsBelow(lines, from, gap, width)
  for (let behind = 0; behind <= MOST_BEHIND; behind++) {
    const rows = behind === 0 ? found : new Map([...found].slice(0, -behind))
    if (isTable([...rows.values()], width, isHeaded)) return mark(lines.sights, rows, head, width)
  }
  return null
}

/** The lines from a first row on that may be rows of one table, by their index; lines of their own between them left out. */
function rowsBelow(lines: Pieces, from: number, gap: keyof typeof GAPS, width: number): Map<number, Piece[]> {
  const head = lines.at(from, gap)
  const rows = new Map([[from, head]])
  let full = 1
  for (let at = from + 1; at < lines.sights.length; at++) {
    const row = lines.at(at, gap)
    if (row.length > head.length || (rows.size >= ENOUGH && full < rows.size * ENOUGH_FULL)) break
    if (row.length >= width) full++
    if (row.length > 1) rows.set(at, row)
    // a line of its own names the rows below it
    else if (lines.at(at + 1, gap).length < width || !mayBeSection(lines.sights[at]!)) break
  }
  return rows
}

/** Gives the rows their cells. Returns the index of the line behind the last. */
function mark(sights: readonly Sight[], rows: ReadonlyMap<number, Piece[]>, head: readonly Piece[], width: number): number {
  const isAligned = [...rows.values()].every((row) => row.length < head.length || row.every((piece, i) => isBelow(piece, head[i]!)))
  let last = 0
  for (const [i, row] of rows) {
    sights[i]!.row = ROW
    sights[i]!.cells = toCells(row, head, width, isAligned)
    last = i
  }
  return last + 1
}

const mayBeSection = ({ short, ending, line }: Sight): boolean => short && ending !== 'stop' && ending !== 'colon' && isPlain(line)
const isBelow = (piece: Piece, heading: Piece): boolean => Math.abs(piece.at - heading.at) <= NEAR

/** True for a line of which the format says no more than that it is a paragraph of the text. */
const isPlain = ({ markup }: Line): boolean =>
  markup === undefined || (markup.tag === 'p' && markup.cells === undefined && markup.region === undefined)

/** True for a line that has white space inside and neither marks its cells otherwise nor begins as a provision does. */
function mayBeRow({ line, short, shape, row, marker, ending, printed }: Sight): boolean {
  return short && row === 0 && (shape & HAS.space) !== 0 && isPlain(line) && marker === null && ending !== 'stop' && /\s/.test(printed)
}

function split({ line, printed }: Sight, gap: keyof typeof GAPS): Piece[] {
  const start = line.text.indexOf(printed.charAt(0))
  const pieces: Piece[] = []
  let at = 0
  for (const match of [...printed.matchAll(GAPS[gap]), null]) {
    const end = match?.index ?? printed.length
    if (end > at) pieces.push({ text: printed.slice(at, end), at: columns(line.text.slice(0, start + at)) })
    at = end + (match?.[0].length ?? 0)
  }
  return pieces
}

/** True for the pieces of a line of headings. Letters of one name (姓 名) are none. */
function areHeadings(pieces: readonly Piece[]): boolean {
  const texts = pieces.map(({ text }) => squeeze(text))
  if (texts.some((text) => text.length > LONGEST_HEADING || /^\d+$/.test(text))) return false
  return texts.filter(isHeading).length >= Math.max(texts.length * HEADINGS_SHARE, 2)
}

/** What a last column is called that most rows leave empty. */
const REMARKS = /^(?:备注|说明|附注)$/

/** True where lines are rows of one table: nearly all have `width` pieces, and headings or numbers that count on say that it is one. */
function isTable(rows: readonly Piece[][], width: number, isHeaded: boolean): boolean {
  if (rows.length < FEWEST_LINES || rows.filter((row) => row.length >= width).length < rows.length * FULL_SHARE) return false
  return isHeaded || saysTable(rows)
}

const saysTable = (rows: readonly Piece[][]): boolean => rows.every((row) => row.length > 0) && (countsOn(rows) || hasFigures(rows))

/** A number, with its unit or without. */
const FIGURE = /^[-+]?\d[\d,.]*(?:[%‰]|[\u4e00-\u9fff]{1,2})?$/
/** Columns of figures from which lines are rows, whatever their headings are called. */
const FIGURE_COLUMNS = 2

/** True where each line but the first has figures in the same columns, and the first has none at all. */
function hasFigures([head, ...rows]: readonly Piece[][]): boolean {
  const isFigure = (piece: Piece | undefined): boolean => FIGURE.test(piece?.text ?? '')
  if (head!.some(isFigure)) return false
  return head!.filter((_, col) => rows.every((row) => isFigure(row[col]))).length >= FIGURE_COLUMNS
}

function countsOn(rows: readonly Piece[][]): boolean {
  const first = Number(rows[0]![0]!.text)
  return Number.isInteger(first) && first > 0 && rows.every(([piece], i) => piece!.text === String(first + i)) && !areContents(rows)
}

/** True for the entries of contents: a number, a name, a page that never goes back. */
function areContents(rows: readonly Piece[][]): boolean {
  const pages = rows.map((row) => Number(row.at(-1)!.text))
  return rows.every((row) => row.length === 3) && pages.every((page, i) => page >= (pages[i - 1] ?? 1))
}

/** The cells of a row. Where the table is aligned a piece stands below the heading that begins there; else what is missing is missing at the end. */
function toCells(row: readonly Piece[], head: readonly Piece[], width: number, isAligned: boolean): string[] {
  const texts = row.map(({ text }) => text)
  if (row.length === head.length) return texts
  if (!isAligned) return row.length === width ? [...texts, ''] : texts
  const cells = head.map(() => '')
  for (const piece of row) {
    const col = head.findIndex((heading) => isBelow(piece, heading))
    if (col < 0 || cells[col] !== '') return texts
    cells[col] = piece.text
  }
  return cells
}
