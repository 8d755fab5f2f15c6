/** What `inspect` shows of tables: where each line stands in its grid. */
import type { Cell, ParsedDocument, TableRecord } from '../model/index.js'
import { counted } from './report.js'

/** Notes on the lines of a document's tables, by the number of the line. */
export interface GridNotes {
  /** Above the first line of a table: its size, and how sure its grid is. */
  heads: ReadonlyMap<number, string>
  /** Where a line stands; nothing for lines without a cell. */
  places: ReadonlyMap<number, string>
}

/** The table as `inspect` knows it: before its document has a name. */
type UnnamedTable = Omit<TableRecord, 'table_id'>

/** Notes on the tables of a document, those without a grid included. */
export function toGridNotes({ tables, warnings }: Pick<ParsedDocument, 'tables' | 'warnings'>): GridNotes {
  const linesOf = (rule: string) => warnings.filter((warning) => warning.rule === rule).map(({ line }) => line)
  const unsure = new Set(linesOf('table-unsure'))
  const places = tables.flatMap((table) => [...placesOf(table)])
  return {
    heads: new Map([
      ...linesOf('table-flat').map((line): [number, string] => [line, 'table without a grid']),
      ...tables.map((table): [number, string] => [table.line_start, headOf(table)]),
    ]),
    places: new Map(places.map(([line, place]) => [line, unsure.has(line) ? `${place} ?` : place])),
  }
}

function headOf({ seq, rows, cols, header_rows, confidence, title }: UnnamedTable): string {
  const size = `${counted(rows, 'row')} × ${counted(cols, 'column')}, ${counted(header_rows, 'header row')}`
  return `table ${seq}: ${size}, confidence ${confidence}${title === '' ? '' : `: ${title}`}`
}

/** The place of every line that holds text of a cell, or was printed again. */
function placesOf({ cells, header_rows, repeats }: UnnamedTable): Map<number, string> {
  const begun = new Map<number, Cell[]>()
  const places = new Map(repeats.map((line) => [line, 'repeat']))
  for (const cell of cells) {
    const [first, ...further] = cell.lines
    if (first !== undefined) begun.set(first, [...(begun.get(first) ?? []), cell])
    for (const line of further) places.set(line, `${corner(cell)}+`)
  }
  for (const [line, found] of begun) {
    const isHeader = (found[0]?.row ?? header_rows) < header_rows
    places.set(line, `${rangeOf(found)}${isHeader ? ' head' : ''}`)
  }
  return places
}

/** `r3c2`, `r3-5c2-4` where the cell covers more, `r3c1..c5` for several cells on a line; counted from 1, as spreadsheets do. */
function rangeOf(cells: readonly Cell[]): string {
  const [first] = cells
  const last = cells.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first !== last) return `${corner(first)}..${first.row === last.row ? '' : `r${last.row + 1}`}c${last.col + 1}`
  return `r${spanned(first.row, first.row_span)}c${spanned(first.col, first.col_span)}`
}

function corner({ row, col }: Cell): string {
  return `r${row + 1}c${col + 1}`
}

function spanned(from: number, span: number): string {
  return span === 1 ? String(from + 1) : `${from + 1}-${from + span}`
}
