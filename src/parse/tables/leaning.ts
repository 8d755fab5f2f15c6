/** Tables in which cells are merged more often than their headings let expect: several columns that go on together. */
import { type Place, pathOf, rowsOf } from './layout.js'
import { type Leaning, leaningColumns } from './model.js'
import { Reader, type Reading } from './path.js'
import type { Candidate } from './scout.js'
import type { Region } from './seen.js'
import { LEANING } from './weights.js'

/** Columns that may go on together at the beginning of a table, and at its end. */
const MOST = { block: 4, tail: 3 }
/** Headers that are tried, each of another width. */
const MOST_HEADERS = 3
/** A table whose lines weigh less in the mean, or of which such a share weighs less than that, is hard to explain. */
const STRAINED = { mean: -3.6, weight: -7, share: 0.04 }
/** Rows, and the share of all, in which the last columns are missing together, and never apart. */
const TOGETHER = { rows: 3, share: 0.2 }

/** A reading that leans to merging, and what speaks for it beforehand. */
export interface Leaner {
  candidate: Candidate
  weight: number
}

/**
 * The readings that lean to merging of a table that is hard to explain otherwise; none of any other. `plain` are those that do not, best
 * first, and `first` is the best one before it learned anything.
 */
export function leaningsOf(plain: readonly Candidate[], first: Reading, region: Region): Leaner[] {
  const [best] = plain
  if (best === undefined) return []
  const together = missingTogether(best, region)
  if (together === 0 && !isStrained(first)) return []
  const widths = new Set<number>()
  const headers = plain.filter(({ header: { width } }) => !widths.has(width) && widths.add(width).size <= MOST_HEADERS)
  return headers.flatMap((candidate) =>
    waysOf(candidate.header.width).map((leaning) => ({
      candidate: lean(candidate, leaning, region),
      weight: weightOf(leaning, together),
    })),
  )
}

function weightOf({ block, tail }: Leaning, together: number): number {
  if (block === 0) return tail === together ? LEANING.together : LEANING.weight
  return tail === 0 ? LEANING.weight : LEANING.both
}

function waysOf(width: number): Leaning[] {
  const ways: Leaning[] = []
  for (let block = 0; block <= Math.min(MOST.block, width - 2); block++)
    for (let tail = 0; tail <= (block === 0 ? MOST.tail : 1) && block + tail < width; tail++)
      if (block + tail > 0) ways.push({ block, tail })
  return ways
}

function lean({ header, model, reading }: Candidate, leaning: Leaning, region: Region): Candidate {
  const leaned = { ...model, columns: leaningColumns(header.types, leaning) }
  const reader = new Reader(region, leaned, header.lines)
  reader.readTo(reading.node.at + 1)
  const next = reader.finish()
  return { header, model: leaned, reading: next, score: header.weight + next.score }
}

function isStrained(reading: Reading): boolean {
  const nodes = pathOf(reading)
  const gains = nodes.map(({ score, back }) => score - (back?.score ?? score))
  const hard = gains.filter((gain) => gain < STRAINED.weight).length
  return hard > nodes.length * STRAINED.share || gains.reduce((sum, gain) => sum + gain, 0) < nodes.length * STRAINED.mean
}

/** The last columns, so many, that are often missing together and never apart; 0 where there are no two. */
function missingTogether({ header: { width }, reading }: Candidate, region: Region): number {
  const rows = rowsOf(reading, region.lines, width).rows.filter(({ section }) => !section)
  const missing = rows.filter(({ places }) => isMissing(places[width - 1]))
  if (missing.length < Math.max(TOGETHER.rows, rows.length * TOGETHER.share)) return 0
  let together = 1
  while (together < MOST.tail && together < width - 1 && rows.every(({ places }) => sameAt(places, width - 1 - together))) together++
  return together > 1 ? together : 0
}

const isMissing = (place: Place | undefined): boolean => place === 'empty' || place === 'above'

const sameAt = (places: readonly (Place | undefined)[], col: number): boolean => isMissing(places[col]) === isMissing(places.at(-1))
