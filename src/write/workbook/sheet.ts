/** The sheet of one table: as printed, with its merges. */
import type { CellObject, Row } from 'write-excel-file/node'
import type { Cell, TableRecord } from '../../model/index.js'
import { isFormula } from '../../text/formula.js'
import { columns } from '../../text/width.js'
import { isSection } from '../grid/sections.js'
import type { Sheet } from './library.js'
import { isCode, toSafeText, toValue } from './value.js'

/** Rows and columns of a sheet, at most (Excel's specification and limits). */
const MOST_ROWS = 1_048_576
const MOST_COLS = 16_384

/** Widths of columns in characters: that of the longest line, within these; what is longer is wrapped. */
const LEAST_WIDTH = 6
const MOST_WIDTH = 48

/** More header rows than these would leave no room to scroll. */
const MOST_FROZEN = 6

const HEADING = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, backgroundColor: '#E8EDF3' } as const
const SECTION = { fontWeight: 'bold', alignVertical: 'center', wrap: true } as const
const BODY = { alignVertical: 'top', wrap: true } as const

/** Number format of a text that stays one when it is edited. */
const TEXT = '@'

/** Whether a table has room in a sheet. */
export function fitsSheet({ rows, cols }: Pick<TableRecord, 'rows' | 'cols'>): boolean {
  return rows <= MOST_ROWS && cols <= MOST_COLS
}

/** Lays a table out as a sheet of that name: merged cells merged, header rows bold and frozen, numbers as numbers. */
export function toSheet(table: TableRecord, name: string): Sheet {
  const data = Array.from({ length: table.rows }, (): Row => Array.from({ length: table.cols }, () => null))
  const codes = codeColumns(table)
  for (const cell of table.cells) data[cell.row]?.splice(cell.col, 1, toCell(table, cell, codes.has(cell.col)))
  const frozen = table.header_rows < table.rows && table.header_rows <= MOST_FROZEN ? table.header_rows : 0
  return { sheet: name, data, columns: toWidths(table).map((width) => ({ width })), ...(frozen > 0 && { stickyRowsCount: frozen }) }
}

/** Columns in which a number is a name: some cell of the body begins with a zero. */
function codeColumns({ cells, header_rows }: TableRecord): ReadonlySet<number> {
  return new Set(cells.filter(({ row, text }) => row >= header_rows && isCode(text)).map(({ col }) => col))
}

function toCell(table: TableRecord, cell: Cell, isName: boolean): CellObject {
  const spans = { ...(cell.row_span > 1 && { rowSpan: cell.row_span }), ...(cell.col_span > 1 && { columnSpan: cell.col_span }) }
  if (cell.row < table.header_rows) return { ...toText(cell.text), ...HEADING, ...spans }
  if (isSection(table, cell)) return { ...toText(cell.text), ...SECTION, ...spans }
  const value = isName ? { text: toSafeText(cell.text) } : toValue(cell.text)
  if ('text' in value) return { ...toText(cell.text), ...BODY, ...spans }
  return { type: Number, value: value.number, format: value.format, ...BODY, ...spans }
}

/**
 * A text that a spreadsheet shows as it is. A string is never executed when a workbook is opened; with the format of texts it is not when
 * somebody edits it either, and digits stay what they are.
 */
export function toText(text: string): CellObject {
  if (text === '') return {}
  const isPlain = !isFormula(text) && !/^[\p{Nd}.,%+-]+$/u.test(text)
  return { type: String, value: notInherited(toSafeText(text)), ...(isPlain ? {} : { format: TEXT }) }
}

/** write-excel-file 4.1 looks strings up in a plain object: `constructor` would be found there. A space behind it makes it another. */
function notInherited(text: string): string {
  return text in Object.prototype ? `${text} ` : text
}

function toWidths({ cells, cols }: TableRecord): number[] {
  const widths = Array.from({ length: cols }, () => LEAST_WIDTH)
  for (const { col, col_span, text } of cells) {
    if (col_span > 1) continue
    for (const line of text.split('\n')) widths[col] = Math.max(widths[col] ?? 0, Math.min(columns(line) + 2, MOST_WIDTH))
  }
  return widths
}
