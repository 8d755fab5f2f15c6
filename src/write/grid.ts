/** tables/TABLE_ID.csv: the cells of one table as rows of equal length. */
import type { Cell, TableRecord } from '../model/index.js'
import { isNumberText } from '../text/numerals.js'
import type { Column } from './columns.js'
import { toColumns } from './grid/columns.js'
import { groupRows, hasSections } from './grid/sections.js'

/**
 * How merged cells are written. `repeat`: for filters and sums, one header row, a merged text in every position that it covers, section rows
 * as a leading column. `blank`: as printed, each text once where it stands.
 */
export const MERGED = ['repeat', 'blank'] as const

export type Merged = (typeof MERGED)[number]

/** A grid for a CSV file: every row has a value for every column. */
export interface Grid {
  columns: Column[]
  /** Whether the names of the columns are the first line of the file; else all lines are rows. */
  hasHeader: boolean
  rows: string[][]
}

/** Lays a table out for CSV (docs/spreadsheets.md). */
export function toGrid(table: TableRecord, merged: Merged): Grid {
  return merged === 'blank' ? toPrinted(table) : toFlat(table)
}

function toPrinted(table: TableRecord): Grid {
  const rows = toBlank(table)
  for (const { row, col, text } of table.cells) rows[row]?.splice(col, 1, text)
  return { columns: toColumns([], table.cols, false), hasHeader: false, rows }
}

/**
 * One header row, the levels of a column joined; in the body a merged text stands in every position that it covers and a merged number in
 * the first alone: no sum counts it twice.
 */
function toFlat(table: TableRecord): Grid {
  const filled = toBlank(table)
  for (const cell of table.cells) fill(filled, cell, cell.row < table.header_rows)
  const grouped = hasSections(table)
  const rows = grouped ? groupRows(table, filled) : filled.slice(table.header_rows)
  return { columns: toColumns(filled.slice(0, table.header_rows), table.cols, grouped), hasHeader: true, rows }
}

function toBlank({ rows, cols }: TableRecord): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: cols }, () => ''))
}

function fill(grid: string[][], cell: Cell, isHeader: boolean): void {
  const once = !isHeader && isNumberText(cell.text)
  const [down, across] = once ? [1, 1] : [cell.row_span, cell.col_span]
  for (const row of grid.slice(cell.row, cell.row + down)) row.fill(cell.text, cell.col, cell.col + across)
}
