import type { TableRecord } from '../model/index.js'
import { type CsvSettings, guardFormula, toCsv, toCsvHeader } from './csv.js'
import type { TableShape } from './datapackage.js'
import { type Merged, toGrid } from './grid.js'

/** How the cells of a table are written. */
export interface GridSettings extends CsvSettings {
  merged: Merged
}

/** The CSV text of a table's cells, and the shape that its Table Schema says. */
export interface GridCsv {
  csv: string
  shape: TableShape
}

/** The names in the shape are those in the header, guarded where the header is. */
export function toGridCsv(table: TableRecord, settings: GridSettings): GridCsv {
  const { columns, hasHeader, rows } = toGrid(table, settings.merged)
  const names = columns.map(({ name }) => (settings.excel ? guardFormula(name) : name))
  const head = hasHeader ? names : []
  return {
    csv: toCsvHeader(head, settings) + toCsv(rows, settings),
    shape: { columns: columns.map((column, col) => ({ ...column, name: names[col] ?? '' })), hasHeader },
  }
}
