/**
 * Rows with line breaks in their cells. Where the rows of a table end in a bar, a row whose line does not goes on with the next lines until it has as
 * many bars as the others: what stands there are paragraphs of cells, whatever they look like.
 */
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

/** Weight of such a line as a row: that of one with several bars. */
const ROW = 8
/** Cells of a row at least, and lines that one has at most: what is labelled so is joined so (build/broken-rows.ts). */
const FEWEST = 2
export const MOST_LINES = 60

const barsOn = ({ shape, printed }: Sight): number => (shape & HAS.cell ? (printed.match(/[|｜]/g)?.length ?? 0) : 0)
const endsInBar = ({ shape, printed }: Sight): boolean => (shape & HAS.cell) !== 0 && /[|｜]$/.test(printed)

/** Cells on a line that ends in a bar: it may begin with one as well. */
const cellsOn = ({ printed }: Sight, bars: number): number => (/^[|｜]/.test(printed) ? bars - 1 : bars)

/** Gives the lines of such rows that begin in a block their weight, those in the block behind it too. */
export function markCutRows(block: readonly Sight[], behind: readonly Sight[]): void {
  if (!block.some(endsInBar)) return
  const sights = [...block, ...behind]
  // bars of the rows of the table at hand
  let width = 0
  for (let at = 0; at < block.length; ) {
    const sight = sights[at]!
    const bars = barsOn(sight)
    const end = width > 0 && bars > 0 && !endsInBar(sight) && sight.line.markup === undefined ? endOfRow(sights, at, width) : at
    for (const line of sights.slice(at, end)) line.row = ROW
    if (end === at) width = endsInBar(sight) && cellsOn(sight, bars) >= FEWEST ? bars : 0
    at = Math.max(end, at + 1)
  }
}

/** The end of the row that a line begins, if it has so many bars; the line itself where it has not. */
function endOfRow(sights: readonly Sight[], from: number, width: number): number {
  let bars = 0
  for (let at = from; at < sights.length && at - from < MOST_LINES; at++) {
    const sight = sights[at]!
    bars += barsOn(sight)
    if (bars > width || sight.line.markup !== undefined) return from
    if (bars === width) return endsInBar(sight) ? at + 1 : from
  }
  return from
}
