/**
 * Helpers that are printed alone, as their lead goes on with the task: where tasks begin, both are printed, and where they go on, one organ. It is read as a lead
 * without a helper, as the left one of two columns is where nothing tells; but that helpers should be missing just there would be chance.
 */
import type { Row } from './layout.js'
import type { Model } from './reading.js'
import type { Seen } from './seen.js'

/** Rows in which one organ stands alone, at least, and the share of those that go on, and that begin a task, that must be so or have both. */
const FEWEST = 2
const SHARE = 0.75

/** The rows with such organs in the column of the helpers. */
export function helpersAlone(rows: readonly Row[], { columns, habits }: Model, lines: readonly Seen[]): readonly Row[] {
  const lead = columns.findIndex(({ type }, col) => type === 'organ' && columns[col + 1]?.type === 'organ')
  if (lead < 0 || columns.filter(({ type }) => type === 'organ').length > 2) return rows
  const name = columns[0]!.type === 'serial' ? 1 : 0
  const isPrinted = (row: Row, col: number) => typeof row.places[col] === 'object'
  const isAlone = (row: Row) => isPrinted(row, lead) && row.places[lead + 1] === 'empty'
  const body = rows.filter(({ section }) => !section)
  const goingOn = body.filter(({ places }) => places[name] === 'above')
  const beginning = body.filter((row) => isPrinted(row, name))
  const alone = goingOn.filter(isAlone)
  const both = beginning.filter((row) => isPrinted(row, lead) && isPrinted(row, lead + 1))
  if (alone.length < Math.max(FEWEST, goingOn.length * SHARE) || both.length < Math.max(FEWEST, beginning.length * SHARE)) return rows
  // a blank line more behind the organ says that a cell is empty there
  if (habits.telling && alone.some((row) => isTold(row, rows, lines))) return rows
  return rows.map((row) =>
    alone.includes(row) ? { ...row, places: row.places.with(lead + 1, row.places[lead]).with(lead, 'above') } : row,
  )
}

/** True where more blank lines than usual stand behind a row. */
function isTold(row: Row, rows: readonly Row[], lines: readonly Seen[]): boolean {
  const next = rows[rows.indexOf(row) + 1]
  return next !== undefined && lines[next.at]!.extra > 0
}
