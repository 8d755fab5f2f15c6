/** Tables that are printed without a header: rows of as many lines, that count on from 1 or look all alike. */
import type { TypeName } from './column-types.js'
import { typeOf } from './columns.js'
import type { Header } from './header-columns.js'
import { KINDS, type Kind } from './kinds.js'
import { MOST_COLUMNS } from './model.js'
import { MOST_EXTRA, type Seen } from './seen.js'
import { HEADER } from './weights.js'

/** Rows of full length that tell a table without a header from a numbered list: so many, and such a share of all. */
const LEAST_ROWS = 3
const FULL = 0.15
/** Columns of such a table at least: two lines a number are as well a list of headings and texts. */
const LEAST_COLUMNS = 3
/** Share of the rows that may be longer. */
const LONGER = 0.1

/** What a column holds of which most cells are of a kind. */
const TYPE_OF: Partial<Record<Kind, TypeName>> = {
  int: 'figure',
  year: 'figure',
  number: 'figure',
  quantity: 'figure',
  time: 'time',
  unit: 'unit',
  organ: 'organ',
  organs: 'organ',
  firm: 'organ',
  person: 'person',
  place: 'place',
  code: 'phone',
  mark: 'mark',
  deed: 'task',
  long: 'task',
  sentence: 'task',
}

/** The columns of a table whose first line is the serial number 1 of its first row; null where the rows are not alike. */
export function bareHeader(lines: readonly Seen[]): Header | null {
  if (lines[0]?.serial !== 1) return null
  const rows = numberedRows(lines)
  const lengths = rows.map(({ length }) => length)
  const width = fullLength(lengths)
  if (width < LEAST_COLUMNS || width > MOST_COLUMNS || lengths.filter((length) => length > width).length > lengths.length * LONGER)
    return null
  const whole = rows.filter(({ length }) => length === width)
  const cellsOf = (col: number) => whole.flatMap(({ cells }) => cells.get(col) ?? [])
  const types = Array.from({ length: width }, (_, col): TypeName => (col === 0 ? 'serial' : commonType(cellsOf(col))))
  return { lines: 0, rows: 0, width, headings: [], types, years: types.map(() => -1), choices: types.map(() => -1), weight: HEADER.none }
}

/** Share of the lines of a column that must look alike, in a table whose rows nothing numbers. */
const ALIKE = 0.9

/**
 * The columns of a table whose first row looks like all others and reads as no heading; null where it does not, or where `period`, the
 * length of a row, is not known.
 */
export function unnumberedHeader(lines: readonly Seen[], period: number): Header | null {
  if (period < LEAST_COLUMNS || lines.length < period * LEAST_ROWS || lines.slice(0, period).some(isHeading)) return null
  const starts = Array.from({ length: Math.floor(lines.length / period) }, (_, row) => row * period)
  const types = Array.from({ length: period }, (_, col) => commonType(starts.map((start) => lines[start + col]!)))
  const columns = types.map((type, col) => starts.filter((start) => looksOf(lines[start + col]!) === type).length)
  const alike = columns.reduce((sum, count) => sum + count, 0) >= ALIKE * starts.length * period
  const first = types.every((type, col) => looksOf(lines[col]!) === type)
  if (!alike || !first || types.every((type) => type === 'other' || type === 'task')) return null
  return {
    lines: 0,
    rows: 0,
    width: period,
    headings: [],
    types,
    years: types.map(() => -1),
    choices: types.map(() => -1),
    weight: HEADER.none + HEADER.fits,
  }
}

/** True for a short text with a word that headings have. */
const isHeading = ({ bare }: Seen): boolean => bare.length <= LONGEST_HEADING && !/\d/.test(bare) && typeOf(bare) !== 'other'
const LONGEST_HEADING = 8

const looksOf = ({ kind }: Seen): TypeName => TYPE_OF[KINDS[kind]!] ?? 'other'

/** A row with its cells by column, and how many columns it has with the empty ones that blank lines tell. */
interface NumberedRow {
  cells: ReadonlyMap<number, Seen>
  length: number
}

/** The rows that numbers begin. Each blank line more than usual stands for an empty cell, but for those that part all rows. */
function numberedRows(lines: readonly Seen[]): NumberedRow[] {
  const starts = rowStarts(lines)
  const emptyBefore = (at: number) => Math.max(0, lines[at]?.extra ?? 0)
  const between = starts.slice(1).reduce((least, start) => Math.min(least, emptyBefore(start)), starts.length > 1 ? MOST_EXTRA : 0)
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length
    const cells = new Map<number, Seen>()
    let col = 0
    for (let at = start; at < end; at++) {
      if (at > start) col += 1 + emptyBefore(at)
      cells.set(col, lines[at]!)
    }
    return { cells, length: col + 1 + (end < lines.length ? emptyBefore(end) - between : 0) }
  })
}

/** Where the numbers that count on from 1 stand. */
function rowStarts(lines: readonly Seen[]): number[] {
  const starts: number[] = []
  lines.forEach(({ serial }, at) => {
    // the number of the row that begins, not a figure that happens to count on directly behind it
    if (serial === starts.length + 1 && at !== (starts.at(-1) ?? -2) + 1) starts.push(at)
  })
  return starts
}

/** The greatest length that enough rows have, as rows with empty cells are shorter; 0 without one. */
function fullLength(lengths: readonly number[]): number {
  const least = Math.max(LEAST_ROWS, lengths.length * FULL)
  return lengths.reduce((most, length) => (length > most && lengths.filter((other) => other === length).length >= least ? length : most), 0)
}

/** What most of some cells are; `other` without such. */
function commonType(cells: readonly Seen[]): TypeName {
  const types = cells.map(looksOf)
  return types.find((type) => types.filter((other) => other === type).length * 2 > types.length) ?? 'other'
}
