/** Rows with line breaks in their cells: where the rows of a table end in a bar, a line that does not goes on with the next one. */
import type { MarkupCell } from '../../model/index.js'
import { MOST_LINES } from '../sight/cut-rows.js'
import { type Row, usualWidth } from './marked-rows.js'

/** Share of the lines of a table that end in a bar at least. */
const CLOSED = 0.3

/** The rows with those joined that line breaks cut; all as they are where joining does not make rows of the usual width. */
export function joined(rows: readonly Row[]): Row[] {
  const closed = rows.filter(({ isClosed }) => isClosed)
  if (closed.length < 2 || closed.length === rows.length || closed.length < rows.length * CLOSED) return [...rows]
  const width = usualWidth(closed)
  const whole: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const row = wholeFrom(rows, at, width)
    whole.push(row?.row ?? rows[at]!)
    at = row?.end ?? at + 1
  }
  return whole
}

/** The row that begins on a line which does not end it, and where it ends; null where none of the right width does. */
function wholeFrom(rows: readonly Row[], from: number, width: number): { row: Row; end: number } | null {
  const first = rows[from]!
  // a line without a bar names the rows below it
  if (first.isClosed || first.cells.length < 2) return null
  let cells = linesNoted(first)
  for (let at = from + 1; at < rows.length && at - from < MOST_LINES; at++) {
    const next = rows[at]!
    cells = joinedCells(cells, linesNoted(next))
    if (cells.length > width) return null
    if (!next.isClosed) continue
    return cells.length + next.missing === width ? { row: { ...first, cells, missing: next.missing, isClosed: true }, end: at + 1 } : null
  }
  return null
}

/** The cells of a row, each with its line. */
const linesNoted = ({ cells, line }: Row): MarkupCell[] => cells.map((cell) => ({ ...cell, lines: cell.lines ?? [line] }))

/** The cells of two lines, the last of the one and the first of the other in one: what such a break parts are paragraphs. */
function joinedCells(above: readonly MarkupCell[], below: readonly MarkupCell[]): MarkupCell[] {
  const [last, first] = [above.at(-1)!, below[0]]
  if (first === undefined) return [...above]
  const texts = [last.text, first.text].filter((text) => text !== '')
  const both = { ...last, text: texts.join('\n'), lines: [...(last.lines ?? []), ...(first.lines ?? [])] }
  return [...above.slice(0, -1), both, ...below.slice(1)]
}
