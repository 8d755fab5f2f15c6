import { LIMITS, type MarkupCell } from '../../model/index.js'

/** Columns that a cell of an earlier row takes, up to and with row `last`. */
interface Taken {
  from: number
  to: number
  last: number
}

/**
 * Makes spans fit: a column in which no cell begins is none (Word writes `colspan="5"` for cells of one column), and no span
 * goes on below the last row. Changes the cells; gives the number of columns, or, once they are more than the grid of a page may have, of
 * those so far: cells that go on over all rows would be looked past in each.
 */
export function fitSpans(rows: readonly MarkupCell[][]): number {
  const starts = new Set<number>()
  const placed: { cell: MarkupCell; from: number; to: number }[] = []
  let taken: Taken[] = []
  for (const [row, cells] of rows.entries()) {
    if (starts.size * rows.length > LIMITS.pageGrid) return starts.size
    const open = taken.filter(({ last }) => last >= row)
    const begun: Taken[] = []
    let col = 0
    let next = 0
    for (const cell of cells) {
      for (let one = open[next]; one !== undefined && one.from <= col; one = open[++next]) col = Math.max(col, one.to)
      cell.rowSpan = Math.min(cell.rowSpan, rows.length - row)
      starts.add(col)
      placed.push({ cell, from: col, to: col + cell.colSpan })
      if (cell.rowSpan > 1) begun.push({ from: col, to: col + cell.colSpan, last: row + cell.rowSpan - 1 })
      col += cell.colSpan
    }
    taken = begun.length === 0 ? open : [...open, ...begun].sort((a, b) => a.from - b.from)
  }
  const order = [...starts].sort((a, b) => a - b)
  for (const { cell, from, to } of placed) cell.colSpan = indexOf(order, to) - indexOf(order, from)
  return order.length
}

/** Number of columns that begin before `col`. */
function indexOf(order: readonly number[], col: number): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle] ?? 0) < col) low = middle + 1
    else high = middle
  }
  return low
}
