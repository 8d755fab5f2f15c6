/**
 * Tables of two columns whose rows have one pipe each, 上海 | 45. A title, a breadcrumb or a menu may have one pipe too; several lines in
 * turn are rows.
 */
import { isPiped } from './row.js'
import type { Sight } from './sight.js'

/** Weight of such a line as a row: that of one whose cells a tab or two mark. */
const ROW = 6
/** Rows of a table at least that have text on both sides of the pipe. */
const FEWEST = 3

const HAS_BOTH = /[^\s|｜]\s*[|｜]\s*[^\s|｜]/

/** Gives the rows of such tables that begin in a block their weight, those in the block behind it too. */
export function markPaired(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  for (let at = 0; at < block.length; ) {
    let end = at
    while (end < sights.length && isPiped(sights[end]!)) end++
    if (end - at >= FEWEST) markRows(sights.slice(at, end))
    at = end + 1
  }
}

function markRows(rows: readonly Sight[]): void {
  if (rows.filter(({ text }) => HAS_BOTH.test(text)).length >= FEWEST) for (const row of rows) row.row = ROW
}
