/**
 * Tables that print a row a line, its cells parted by nothing but white space: what copying from a PDF leaves. White space stands in names
 * and between signatories too; so lines are rows only where several in turn have the same number of pieces, below a line of headings or
 * with numbers that count on, or where they have figures in the same columns.
 */

import { isHeading } from '../../../text/headings.js'
import { squeeze } from '../../../text/width.js'
import type { Sight } from '../sight.js'
import { areCentred, type Broken, goingOn, spread } from './broken.js'
import { Columns } from './columns.js'
import { GAPS, type Gap, isPlain, mayBeRow, type Piece, Pieces } from './pieces.js'

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
function markTable(lines: Pieces, from: number, gap: Gap): number | null {
  const head = lines.at(from, gap)
  const isHeaded = areHeadings(head)
  if (head.length < (gap === 'wide' && isHeaded ? FEWEST_WIDE : FEWEST_COLUMNS)) return null
  // most lines with white space in them head nothing: the next one says so
  if (!isHeaded && !saysTable([head, lines.at(from + 1, gap)])) return null
  const width = isHeaded && REMARKS.test(squeeze(head.at(-1)!.text)) ? head.length - 1 : head.length
  const found = rowsBelow(lines, from, gap, width)
  if (isHeaded && found.rows.size >= FEWEST_LINES && areCentred(found)) return refuse(lines.sights, found)
  for (let behind = 0; behind <= MOST_BEHIND; behind++) {
    const rows = behind === 0 ? found.rows : new Map([...found.rows].slice(0, -behind))
    if (isTable([...rows.values()], width, isHeaded) || isCounted(found, rows)) return mark(lines.sights, { ...found, rows }, width)
  }
  return null
}

/** Lines that may be rows of one table. */
interface Found {
  head: readonly Piece[]
  /** The pieces of each row by the index of its line; lines of their own between them are left out. */
  rows: ReadonlyMap<number, readonly Piece[]>
  /** The lines that go on with the cells of the row above. */
  broken: Broken
  columns: Columns
}

/** The lines from a first row on that may be rows of one table. */
function rowsBelow(lines: Pieces, from: number, gap: Gap, width: number): Found {
  const head = lines.at(from, gap)
  const rows = new Map([[from, head]])
  const broken: Broken = new Map()
  const columns = new Columns(head)
  // without numbers a line of fewer cells may as well be a row
  const isNumbered = gap === 'wide' && SERIAL.test(squeeze(head[0]!.text))
  let full = 1
  for (let at = from + 1; at < lines.sights.length; at++) {
    const further = isNumbered ? goingOn(lines.sights[at]!, columns) : null
    if (further !== null) broken.set(at, further)
    if (further !== null) continue
    const row = lines.at(at, gap)
    if (row.length > head.length || (rows.size >= ENOUGH && full < rows.size * ENOUGH_FULL)) break
    if (row.length >= width || (isNumbered && row.length > 1 && columns.placesOf(row) !== null)) full++
    if (row.length === head.length) columns.add(row)
    if (row.length > 1) rows.set(at, row)
    // a line of its own names the rows below it
    else if (lines.at(at + 1, gap).length < width || !mayBeSection(lines.sights[at]!)) break
  }
  return { head, rows, broken, columns }
}

/** Gives the rows their cells. Returns the index of the line behind the last. */
function mark(sights: readonly Sight[], { head, rows, broken, columns }: Found, width: number): number {
  for (const [i, row] of rows) setCells(sights[i]!, toCells(row, head, width, columns))
  let last = Math.max(...rows.keys())
  for (const [i, further] of broken) {
    if (i > last + 1) break
    setCells(sights[i]!, spread(further, head.length))
    sights[i]!.goesOn = true
    last = Math.max(last, i)
  }
  return last + 1
}

function setCells(sight: Sight, cells: readonly string[] | null): void {
  sight.row = ROW
  sight.cells = cells
}

/** Has the lines stay what they are, lines of a table. */
function refuse(sights: readonly Sight[], { rows, broken }: Found): number {
  const all = [...rows.keys(), ...broken.keys()]
  for (const i of all) setCells(sights[i]!, null)
  return Math.max(...all) + 1
}

const mayBeSection = ({ short, ending, line }: Sight): boolean => short && ending !== 'stop' && ending !== 'colon' && isPlain(line)

/** What a column of numbers is called. */
const SERIAL = /^(?:序号?|编号)$/

/** True where the rows below the headings are numbered, and all their pieces stand below one: then many cells may be empty. */
function isCounted({ head, columns }: Found, rows: ReadonlyMap<number, readonly Piece[]>): boolean {
  const [, ...below] = rows.values()
  const isNumbered = SERIAL.test(squeeze(head[0]!.text)) && below.length + 1 >= FEWEST_LINES && countsOn(below)
  return isNumbered && below.every((row) => columns.placesOf(row) !== null)
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
function isTable(rows: readonly (readonly Piece[])[], width: number, isHeaded: boolean): boolean {
  if (rows.length < FEWEST_LINES || rows.filter((row) => row.length >= width).length < rows.length * FULL_SHARE) return false
  return isHeaded || saysTable(rows)
}

const saysTable = (rows: readonly (readonly Piece[])[]): boolean =>
  rows.every((row) => row.length > 0) && (countsOn(rows) || hasFigures(rows))

/** A number, with its unit or without. */
const FIGURE = /^[-+]?\d[\d,.]*(?:[%‰]|[\u4e00-\u9fff]{1,2})?$/
/** Columns of figures from which lines are rows, whatever their headings are called. */
const FIGURE_COLUMNS = 2

/** True where each line but the first has figures in the same columns, and the first has none at all. */
function hasFigures([head, ...rows]: readonly (readonly Piece[])[]): boolean {
  const isFigure = (piece: Piece | undefined): boolean => FIGURE.test(piece?.text ?? '')
  if (head!.some(isFigure)) return false
  return head!.filter((_, col) => rows.every((row) => isFigure(row[col]))).length >= FIGURE_COLUMNS
}

function countsOn(rows: readonly (readonly Piece[])[]): boolean {
  const first = Number(rows[0]![0]!.text)
  return Number.isInteger(first) && first > 0 && rows.every(([piece], i) => piece!.text === String(first + i)) && !areContents(rows)
}

/** True for the entries of contents: a number, a name, a page that never goes back. */
function areContents(rows: readonly (readonly Piece[])[]): boolean {
  const pages = rows.map((row) => Number(row.at(-1)!.text))
  return rows.every((row) => row.length === 3) && pages.every((page, i) => page >= (pages[i - 1] ?? 1))
}

/** The cells of a row. Where the columns stand apart a piece stands below its heading; else what is missing is missing at the end. */
function toCells(row: readonly Piece[], head: readonly Piece[], width: number, columns: Columns): string[] {
  const texts = row.map(({ text }) => text)
  if (row.length === head.length) return texts
  const places = columns.placesOf(row)
  if (places !== null) return spread({ pieces: row, places }, head.length)
  return row.length === width ? [...texts, ''] : texts
}
