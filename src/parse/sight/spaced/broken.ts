/**
 * Cells that are broken over lines, in a table whose columns stand below one another: a line without a number, of pieces that stand below
 * headings, goes on with the cells of the row above. What is set in the middle of its row, with pieces above the line of the number, cannot
 * be told from that; then there is no telling which row a piece is of.
 */

import { isHeading } from '../../../text/headings.js'
import { squeeze } from '../../../text/width.js'
import type { Sight } from '../sight.js'
import type { Columns } from './columns.js'
import { isPlain, type Piece, split } from './pieces.js'

/** Pieces and the column of each. */
export interface Placed {
  pieces: readonly Piece[]
  places: readonly number[]
}

/** Lines that go on with the row above, by index. */
export type Broken = Map<number, Placed>

/** The pieces of a line that goes on with the row above it; null for any other line. */
export function goingOn(sight: Sight, columns: Columns): Placed | null {
  const { short, row, marker, line } = sight
  if (!short || row > 0 || marker !== null || line.blanks > 0 || !isPlain(line) || !/^[ \u00A0\u3000]/.test(line.text)) return null
  const pieces = split(sight, 'wide')
  const places = columns.placesOf(pieces)
  return places !== null && places[0]! > 0 ? { pieces, places } : null
}

/** The rows of a table with the lines that go on with them, all by the index of their line. */
interface Lines {
  rows: ReadonlyMap<number, readonly Piece[]>
  broken: Broken
  columns: Columns
}

/** True where rows are set in the middle of their lines: one has no text in a column that the line below goes on with. */
export function areCentred({ rows, broken, columns }: Lines): boolean {
  const [head, ...below] = rows.keys()
  const above = (i: number): number => below.findLast((row) => row < i) ?? head!
  return [...broken].some(([i, { pieces, places }]) => {
    if (above(i) === head) return !pieces.every(({ text }) => isHeading(squeeze(text)) || /^[(（]/.test(text))
    const filled = columns.placesOf(rows.get(above(i))!)
    return places.some((place) => filled?.includes(place) !== true)
  })
}

/** The cells of a row of so many columns. */
export function spread({ pieces, places }: Placed, width: number): string[] {
  const cells = new Array<string>(width).fill('')
  for (const [i, { text }] of pieces.entries()) cells[places[i]!] = text
  return cells
}
