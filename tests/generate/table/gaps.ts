/** Empty cells, and whether a reader could tell where they are. */
import type { Random } from '../random.js'
import type { Column } from './columns.js'

/** What an empty cell leaves: one blank line more each, one more for a run of them, or nothing. */
export type Blanks = 'each' | 'once' | 'silent'

/** True where more cells in a row are empty than blank lines can show that show a run of them as one. */
function hidesSome(row: readonly string[]): boolean {
  const printed = row.filter((text) => text !== '^')
  return printed.some((text, col) => text === '' && (printed[col + 1] === '' || col === printed.length - 1))
}

/** Where blank lines tell of some empty cells, years are like other figures. */
const withoutYear = (column: Column): Column => ({ ...column, year: false })

/** Empties some cells of the rows below a header: each with the same likelihood, where its column has gaps. */
export function emptyCells(random: Random, columns: readonly Column[], rows: string[][], share: number, blanks: Blanks): void {
  rows.forEach((row, i) => {
    if (row.includes('<')) return
    const before = [...row]
    columns.forEach(({ gaps }, col) => {
      if (gaps && row[col] !== '^' && random.chance(share)) row[col] = ''
    })
    const dark = blanks === 'silent' || (blanks === 'once' && hidesSome(row))
    if (dark && !isPlain(blanks === 'silent' ? columns : columns.map(withoutYear), row, rows[i + 1])) row.splice(0, row.length, ...before)
  })
}

/**
 * True where the cells of a row can be told without blank lines: each stands in the first column of its family that is free, of years in the last ones, and the
 * first cell of the next row fits no column that is left. It is how the annotated files read such rows, too.
 */
function isPlain(columns: readonly Column[], row: readonly string[], next: readonly string[] | undefined): boolean {
  if (!hasLastYears(columns, row)) return false
  let free = 0
  for (const [col, text] of row.entries()) {
    if (text === '' || text === '^' || columns[col]?.year) continue
    const place = columns.findIndex(({ family, year }, c) => c >= free && !year && row[c] !== '^' && family === columns[col]?.family)
    if (place !== col) return false
    free = col + 1
  }
  if (next === undefined || next.includes('<')) return !columns.slice(free).some(({ family }) => next !== undefined && family === 'text')
  const first = next.findIndex((text) => text !== '' && text !== '^')
  return !columns.slice(free).some(({ family }) => family === columns[first]?.family)
}

/** True where the years that are missing are the first ones, and no other figures can be taken for theirs. */
function hasLastYears(columns: readonly Column[], row: readonly string[]): boolean {
  const years = columns.flatMap(({ year }, col) => (year ? [row[col]] : []))
  if (!years.includes(''))
    return columns.every(({ family, year }, col) => years.length === 0 || year || family !== 'figure' || row[col] !== '')
  const printed = years.findIndex((text) => text !== '')
  return (printed < 0 || !years.slice(printed).includes('')) && columns.every(({ family, year }) => year || family !== 'figure')
}
