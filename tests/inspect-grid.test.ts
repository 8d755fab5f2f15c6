/** What `inspect` says of the lines of a table. */
import { expect, test } from 'vitest'
import { toGridNotes } from '../src/cli/inspect-grid.js'
import type { Cell, WarningRecord } from '../src/model/index.js'
import { tableRecord } from './support/records.js'

function cell(row: number, col: number, lines: number[], row_span = 1, col_span = 1): Cell {
  return { row, col, row_span, col_span, text: 'x', lines }
}

function warning(rule: string, line: number): WarningRecord {
  return { file: 'a.txt', line, column: 1, rule, text: '' }
}

test('each line of a table has its place, counted from 1', () => {
  const cells = [cell(0, 0, [10, 11]), cell(0, 1, [12], 1, 2), cell(1, 0, [13], 3), cell(1, 1, [14, 16]), cell(2, 1, []), cell(3, 1, [17])]
  const table = {
    ...tableRecord([]),
    seq: 2,
    title: '',
    rows: 4,
    cols: 3,
    header_rows: 1,
    confidence: 0.91,
    line_start: 10,
    repeats: [15],
    cells,
  }
  const notes = toGridNotes({ tables: [table], warnings: [warning('table-unsure', 17), warning('table-flat', 40)] })
  expect([...notes.places].sort((a, b) => a[0] - b[0])).toEqual([
    [10, 'r1c1 head'],
    [11, 'r1c1+'],
    [12, 'r1c2-3 head'],
    [13, 'r2-4c1'],
    [14, 'r2c2'],
    [15, 'repeat'],
    [16, 'r2c2+'],
    [17, 'r4c2 ?'],
  ])
  expect([...notes.heads]).toEqual([
    [40, 'table without a grid'],
    [10, 'table 2: 4 rows × 3 columns, 1 header row, confidence 0.91'],
  ])
})

test('a line that holds several cells has the first and the last place', () => {
  const table = { ...tableRecord([]), header_rows: 0, cells: [cell(0, 0, [3]), cell(0, 1, [3]), cell(1, 0, [4]), cell(2, 1, [4])] }
  expect([...toGridNotes({ tables: [table], warnings: [] }).places]).toEqual([
    [3, 'r1c1..c2'],
    [4, 'r2c1..r3c2'],
  ])
})
