/** The lines of a table have habits: a line that breaks them is likely the text after it. */
import type { Sight } from '../sight.js'

/** The table lines of a path up to a line. */
export interface RowRun {
  lines: number
  /** Lines that end a sentence. */
  stops: number
  /** True where the last line was a row with marked cells. */
  rowed: boolean
}

export const NO_ROWS: RowRun = { lines: 0, stops: 0, rowed: false }

/** The run with one more line. */
export function addRow(run: RowRun, rule: string, sight: Sight): RowRun {
  return {
    lines: run.lines + 1,
    stops: run.stops + (sight.ending === 'stop' ? 1 : 0),
    rowed: rule === 'table/row' || rule === 'table/section',
  }
}

/** Lines of a table after which its habits tell. */
const HABIT = 8
/** Share of sentences among a table's lines below which a further sentence is strange. */
const FEW = 0.08
/** Characters that such a sentence has at least: where the table has none, and where it has some. */
const SHORT = 12
const LONG = 20

/** Weight of a line as one more of the table: does it look as the table's lines do? */
export function habitWeight({ lines, stops, rowed }: RowRun, rule: string, sight: Sight): number {
  if (rule === 'table/section') return rowed ? 0 : -12
  if (lines === 0 || rule === 'table/row') return 0
  if (rowed) return -6
  if (sight.ending !== 'stop' || lines < HABIT || sight.text.length < (stops === 0 ? SHORT : LONG)) return 0
  return stops < lines * FEW ? -3.5 : 0
}
