/**
 * What is printed beside each class and nowhere else goes on with the class. Where no blank line tells empty cells from merged ones, a column that has
 * a cell in every row that begins a class and in no other says so all the same: that the cells are empty just there would be chance.
 */
import type { TypeName } from './columns.js'
import type { Row } from './layout.js'
import type { Model } from './path.js'

/** Columns that may go on so: who answers for what, on what ground, until when. */
export const WITH_CLASS: ReadonlySet<TypeName> = new Set(['organ', 'basis', 'time', 'source'])
/** Rows that go on with a class, and classes that go on, at least: three cells in ten may be empty, and four such in a row one time in a hundred. */
const FEWEST_ROWS = 4
const FEWEST_CLASSES = 2

/** The rows with such cells merged with those above. */
export function mergedWithClass(rows: readonly Row[], { columns, habits }: Model): readonly Row[] {
  const first = columns[0]?.type === 'serial' ? 1 : 0
  if (habits.telling || rows.some(({ section }) => section)) return rows
  const goesOn = rows.map(({ places }) => places[first] === 'above')
  const classes = goesOn.filter((on, i) => on && goesOn[i - 1] === false).length
  if (classes < FEWEST_CLASSES || goesOn.filter(Boolean).length < FEWEST_ROWS) return rows
  const merged = columns.flatMap(({ type }, col) =>
    col > first && WITH_CLASS.has(type) && isBesideClasses(rows, goesOn, col) ? [col] : [],
  )
  if (merged.length === 0) return rows
  return rows.map((row, i) =>
    goesOn[i] ? { ...row, places: row.places.map((place, col) => (merged.includes(col) ? 'above' : place)) } : row,
  )
}

/** True for a column that has a cell in each row that begins a class, and none in any other. */
function isBesideClasses(rows: readonly Row[], goesOn: readonly boolean[], col: number): boolean {
  return rows.every(({ places }, i) => (goesOn[i] ? places[col] === 'empty' : typeof places[col] === 'object'))
}
