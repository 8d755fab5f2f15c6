/** What the tests of rebuilt tables share. */
import type { TypeName } from '../../src/parse/tables/column-types.js'
import { firstHabits } from '../../src/parse/tables/gaps.js'
import { type Rebuilt, rebuildGrid, type TableLine } from '../../src/parse/tables/index.js'
import { FreshColumns } from '../../src/parse/tables/model.js'
import type { Model } from '../../src/parse/tables/reading.js'
import { FIRST_AGAIN } from '../../src/parse/tables/repeats.js'
import type { Region } from '../../src/parse/tables/seen.js'
import { squeeze } from '../../src/text/width.js'
import type { Flattened } from '../generate/table/index.js'

/** A grid as rows of squeezed texts, `^` merged with the cell above, `<` with the one to the left; null where there is none. */
export function rowsOf({ grid }: Rebuilt): string[][] | null {
  if (grid === null) return null
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.cols }, () => '?'))
  for (const { row, col, row_span, col_span, text } of grid.cells) {
    for (let r = 0; r < row_span; r++) {
      for (let c = 0; c < col_span; c++) rows[row + r]![col + c] = c > 0 ? '<' : r > 0 ? '^' : squeeze(text)
    }
  }
  return rows
}

/** True where grid, header rows and repeats are those of the truth. */
export function isExact(rebuilt: Rebuilt, { rows, headerRows, repeats }: Flattened): boolean {
  const wanted = rows.map((row) => row.map(squeeze))
  return (
    JSON.stringify(rowsOf(rebuilt)) === JSON.stringify(wanted) &&
    rebuilt.grid?.headerRows === headerRows &&
    JSON.stringify(rebuilt.repeats) === JSON.stringify(repeats)
  )
}

/** Lines out of a text: cells separated by spaces and bars, `+` before a cell for each blank line more than one, `!` for a page cut. */
export function linesOf(text: string): TableLine[] {
  let line = 0
  return text
    .split('|')
    .map((cell) => cell.trim())
    .map((cell) => {
      const [, marks = '', words = ''] = /^([+!]*)(.*)$/su.exec(cell) ?? []
      const blanks = 1 + marks.replaceAll('!', '').length
      line += blanks + 1
      return { text: words, line, blanks, ...(marks.includes('!') ? { pageCut: true } : {}) }
    })
}

/** The rows that a flattened table gives; fails where it gives none. */
export function rebuild(text: string): string[][] {
  const rows = rowsOf(rebuildGrid(linesOf(text), { accept: 0 }))
  if (rows === null) throw new Error('Expected a grid')
  return rows
}

/** The model of a table of such columns before anything was learned from its lines. */
export function freshModel(types: readonly TypeName[], { lines }: Region): Model {
  return {
    columns: new FreshColumns().of(types),
    habits: firstHabits(lines),
    again: FIRST_AGAIN,
    goesOn: [],
    plain: -10,
    header: '',
    years: [],
    choices: [],
  }
}
