/**
 * Columns that count one thing year by year. Where no blank line tells which of the years is missing, it is the first: a plan has a target for its end, and what is
 * new has no figure from before. What was reached is mostly printed: a column of it is no such year.
 */
import type { TypeName } from './column-types.js'

const YEAR = /^(?:截至|到)?((?:19|20)\d{2})/
const REACHED = /基[期准数]|现状|现有|实际|完成/

/** The year that a heading speaks of; null where it speaks of none, or of what was reached in it. */
function yearOf(heading: string): number | null {
  const year = YEAR.exec(heading)?.[1]
  return year === undefined || REACHED.test(heading) ? null : Number(year)
}

/** For each column the number of the run of rising years that it belongs to; -1 for one that stands alone or counts no year. */
export function yearRuns(headings: readonly string[], types: readonly TypeName[]): number[] {
  const runs = headings.map(() => -1)
  for (let col = 1; col < headings.length; col++) {
    const [before, year] = [yearOf(headings[col - 1]!), yearOf(headings[col]!)]
    if (before === null || year === null || before >= year || types[col] !== 'figure' || types[col - 1] !== 'figure') continue
    if (runs[col - 1] === -1) runs[col - 1] = col - 1
    runs[col] = runs[col - 1]!
  }
  return runs
}

/** True for two columns of one run of years. */
export const sameRun = (runs: readonly number[], one: number, other: number): boolean => runs[one] === runs[other] && (runs[one] ?? -1) >= 0
