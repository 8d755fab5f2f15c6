/** Tables of any shape for fast-check: merges, section rows, header rows, and texts that mean harm. */
import fc from 'fast-check'
import type { Cell, TableRecord } from '../../src/model/index.js'
import { tableRecord } from './records.js'

const text = fc.oneof(
  fc.constantFrom('', '', '甲', '乙丙', '一、总体', '(一)分项', '12', '3000', '金额', '分组', '合计'),
  fc.constantFrom('=1+1', '-3', '+5个百分点', '@a', '007', '99.5%', 'constructor', '__proto__', 'a\nb', '"', ',', '_x0041_', '<b>&'),
)

/** Merges of a cell: mostly none, now and then over rows or columns, or the whole width. */
const span = fc.constantFrom<[number, number][]>([1, 1], [1, 1], [1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [1, 9])

export const anyTable: fc.Arbitrary<TableRecord> = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), cols: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, cols }) =>
    fc
      .record({
        header_rows: fc.integer({ min: 0, max: Math.min(rows, 2) }),
        cells: fc.array(fc.tuple(text, span), { minLength: rows * cols, maxLength: rows * cols }),
      })
      .map(({ header_rows, cells }) => ({ ...tableRecord([]), rows, cols, header_rows, cells: layOut(rows, cols, header_rows, cells) })),
  )

/** Places cells from the top left; a merge ends where the header, the table or another cell does. */
function layOut(rows: number, cols: number, header: number, wanted: readonly [string, [number, number]][]): Cell[] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: cols }, () => false))
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (taken[row]?.[col]) continue
      const [value, [down, across]] = wanted[row * cols + col] ?? ['', [1, 1]]
      const last = row < header ? header : rows
      const isFree = (r: number, c: number) => r < last && c < cols && taken[r]?.[c] === false
      let col_span = 1
      while (col_span < across && isFree(row, col + col_span)) col_span++
      let row_span = 1
      while (row_span < down && Array.from({ length: col_span }, (_, i) => isFree(row + row_span, col + i)).every(Boolean)) row_span++
      for (const line of taken.slice(row, row + row_span)) line.fill(true, col, col + col_span)
      cells.push({ row, col, row_span, col_span, text: value, lines: value === '' ? [] : [row + 1] })
    }
  }
  return cells
}
