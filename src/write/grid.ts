/** tables/TABLE_ID.csv: the cells of one table as a flat grid with one header row. */
import type { Cell, TableRecord } from '../model/index.js'
import type { Column } from './columns.js'

/** A grid for a CSV file: every row has a value for every column. */
export interface Grid {
  columns: Column[]
  rows: string[][]
}

/** A number, full-width digits included. Repeated in each row of a merge it would be counted more than once. */
const NUMBER = /^[-+－＋]?\p{Nd}[\p{Nd},，.．]*[%％‰]?$/u

/**
 * Lays a table out flat.
 *
 * The header rows become one, the levels of a column joined by ` / `; a column without a header is called column_N, and a name that
 * stands twice gets its number. In the body a merged text is repeated in each of its rows and a merged number stands once; what
 * spans several columns stands in the first of them.
 */
export function toGrid(table: TableRecord): Grid {
  const filled = Array.from({ length: table.rows }, () => Array.from({ length: table.cols }, () => ''))
  for (const cell of table.cells) fill(filled, cell, cell.row < table.header_rows)
  const columns = toNames(filled.slice(0, table.header_rows), table.cols).map((name, col) => toColumn(name, col))
  return { columns, rows: filled.slice(table.header_rows) }
}

function fill(grid: string[][], cell: Cell, isHeader: boolean): void {
  const down = isHeader || !NUMBER.test(cell.text) ? cell.row_span : 1
  const across = isHeader ? cell.col_span : 1
  for (const row of grid.slice(cell.row, cell.row + down)) row.fill(cell.text, cell.col, cell.col + across)
}

/** One name a column: its distinct header texts from the top. */
function toNames(header: readonly string[][], cols: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: cols }, (_, col) => {
    const levels = header.map((row) => row[col] ?? '').filter((text, level, all) => text !== '' && text !== all[level - 1])
    const name = toFree(oneLine(levels.join(' / ')) || `column_${col + 1}`, taken)
    taken.add(name)
    return name
  })
}

function toFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} (${count})`
    if (!taken.has(candidate)) return candidate
  }
}

function toColumn(name: string, col: number): Column {
  return { name, type: 'string', description: `Column ${col + 1} of the table` }
}

/** A text of several lines on one, a blank between them. */
function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}
