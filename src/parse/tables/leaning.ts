/** Tables in which cells are merged more often than their headings let expect: several columns that go on together. */
import { isClassing } from './columns.js'
import type { Header } from './header-columns.js'
import { isSame, type Place, pathOf, rowsOf } from './layout.js'
import { type Leaning, leaningColumns } from './model.js'
import { Reader } from './path.js'
import type { Model, Reading } from './reading.js'
import type { Candidate } from './scout.js'
import type { Region } from './seen.js'
import { LEANING } from './weights.js'
import { WITH_CLASS } from './with-class.js'
import { sameRun } from './years.js'

/** Columns that may go on together at the beginning of a table, and at its end. */
const MOST = { block: 4, tail: 3 }
/** Headers that are tried, each of another size. */
const MOST_HEADERS = 4
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
export function leaningsOf(plain: readonly Candidate[], first: Candidate, region: Region): Leaner[] {
  const [best] = plain
  if (best === undefined) return []
  const together = missingTogether(best, region)
  const withClass = mayGoWithClass(best, region)
  const behindNames = lacksBehindNames(best, region)
  const isPlain = together === 0 && !isStrained(first.reading)
  if (isPlain && !withClass && !behindNames) return []
  const sizes = new Set<string>()
  const headers = plain.filter(({ header: { lines, width } }) => {
    const size = `${lines} ${width}`
    return !sizes.has(size) && sizes.add(size).size <= MOST_HEADERS
  })
  const evidence = { together, withClass }
  const isTried = ({ block }: Leaning) => !isPlain || (withClass && block === 0)
  const runners = (isPlain ? [best] : headers).flatMap((candidate) =>
    waysOf(candidate.header.width)
      .filter(isTried)
      .map((way) => runnerOf(candidate, way, region, evidence)),
  )
  return [...race(runners, scoresOf(first)), ...(behindNames ? [namesGoingOn(best, region)] : [])]
}

/** What a plain reading says of the last columns: how many are missing together, and whether they may go on with the classes. */
interface Tails {
  together: number
  withClass: boolean
}

/** A reading that leans, on its way through the lines. */
interface Runner {
  header: Header
  model: Model
  reader: Reader
  weight: number
}

const standing = ({ header, reader, weight }: Runner): number => header.weight + reader.score + weight

/** Lines that are read before those that lean wrongly are told from the others. */
const STRIDE = 12
/** Readings this far behind the best one are out, and so are, in the end, all but so many. */
const BEATEN = 14
const MOST_LEFT = 2

/** What a reading weighed line by line, its header included. */
function scoresOf({ header, reading }: Candidate): number[] {
  const scores: number[] = []
  for (const { at, score } of pathOf(reading)) scores[at] = header.weight + score
  return scores
}

/** Lets all read on together, beside a plain reading; those that are left when one after the other fell behind, best first. */
function race(runners: readonly Runner[], plain: readonly number[]): Leaner[] {
  let running = [...runners]
  const to = plain.length
  for (let at = STRIDE; at < to + STRIDE && running.length > 0; at += STRIDE) {
    const end = Math.min(at, to)
    for (const { reader } of running) reader.readTo(end)
    const best = running.reduce((most, runner) => Math.max(most, standing(runner)), plain[end - 1] ?? Number.NEGATIVE_INFINITY)
    running = running.filter((runner) => standing(runner) >= best - BEATEN)
  }
  const left = running.map(({ header, model, reader, weight }) => {
    const reading = reader.finish()
    return { candidate: { header, model, reading, score: header.weight + reading.score }, weight }
  })
  left.sort((a, b) => b.candidate.score + b.weight - a.candidate.score - a.weight)
  const isAnother = ({ candidate }: Leaner, i: number) =>
    left.slice(0, i).every((other) => other.candidate.header !== candidate.header || !isSame(other.candidate.reading, candidate.reading))
  return left.filter(isAnother).slice(0, MOST_LEFT)
}

function runnerOf({ header, model }: Candidate, leaning: Leaning, region: Region, tails: Tails): Runner {
  const leaned = { ...model, columns: leaningColumns(header.types, leaning, leaning.tail > 0 && leaning.tail === tails.together) }
  return { header, model: leaned, reader: new Reader(region, leaned, header.lines), weight: weightOf(leaning, tails) }
}

/** True for a reading that has learned nothing yet and is hard to explain, or of which the last columns are often missing. */
export const mayLean = (candidate: Candidate, region: Region): boolean =>
  isStrained(candidate.reading) ||
  missingTogether(candidate, region) > 0 ||
  mayGoWithClass(candidate, region) ||
  lacksBehindNames(candidate, region)

function weightOf({ block, tail }: Leaning, { together, withClass }: Tails): number {
  if (block === 0) return tail === together ? LEANING.together : withClass ? LEANING.withClass : LEANING.weight
  return tail === 0 ? LEANING.weight : LEANING.both
}

function waysOf(width: number): Leaning[] {
  const ways: Leaning[] = []
  for (let block = 0; block <= Math.min(MOST.block, width - 2); block++)
    for (let tail = 0; tail <= (block === 0 ? MOST.tail : 1) && block + tail < width; tail++)
      if (block + tail > 0) ways.push({ block, tail })
  return ways
}

function isStrained(reading: Reading): boolean {
  const nodes = pathOf(reading)
  const gains = nodes.map(({ score, back }) => score - (back?.score ?? score))
  const hard = gains.filter((gain) => gain < STRAINED.weight).length
  return hard > nodes.length * STRAINED.share || gains.reduce((sum, gain) => sum + gain, 0) < nodes.length * STRAINED.mean
}

/** Rows in which a class goes on, at least, for what answers for it to go on too. */
const LEAST_CLASSED = 2

/** True where classes go on over several rows and the last column is of what may go on with them: who answers for all of them. */
function mayGoWithClass({ header: { types, width }, reading }: Candidate, region: Region): boolean {
  const first = types[0] === 'serial' ? 1 : 0
  const [before, last] = [types[width - 2]!, types[width - 1]!]
  // of a lead and its helpers either may be missing alone
  if (!isClassing(types[first]!) || !WITH_CLASS.has(last) || (last === 'organ' && before === 'organ')) return false
  return rowsOf(reading, region.lines, width).rows.filter(({ places }) => places[first] === 'above').length >= LEAST_CLASSED
}

/** Rows at least in which the column behind the name is empty. */
const LEAST_UNNAMED = 2

/** The column that names the rows: that behind their number, or the first. */
const nameIn = (types: readonly string[]): number => (types[0] === 'serial' ? 1 : 0)

/** How much less likely the column behind the names may hold such a text than that of the names: no unit is told in the words of a name. */
const MUCH_LESS = 2

/** True where rows lack what stands behind their names: the texts taken for names may stand there, and the names go on. */
function lacksBehindNames({ header: { types, width }, model: { columns }, reading }: Candidate, region: Region): boolean {
  const name = nameIn(types)
  if (width < name + 3) return false
  const mayStandBehind = (place: Place | undefined) => {
    if (typeof place !== 'object') return false
    const { kind } = region.join(place.lines[0]!, place.lines.at(-1)!)
    return columns[name + 1]!.kinds[kind]! >= columns[name]!.kinds[kind]! - MUCH_LESS
  }
  const lacking = rowsOf(reading, region.lines, width).rows.filter(
    ({ at, section, places }) =>
      !section && !region.lines[at]!.isTotal && places[name + 1] === 'empty' && mayStandBehind(places[name]) && hasNumber(places, name),
  )
  return lacking.length >= LEAST_UNNAMED
}

const hasNumber = (places: readonly (Place | undefined)[], name: number): boolean => name === 0 || typeof places[0] === 'object'

/** The same columns, as the whole rows show them, but that names go on over several rows. */
function namesGoingOn({ header, model, reading: plain }: Candidate, region: Region): Leaner {
  const name = nameIn(header.types)
  const share = Math.log(LEANING.inside)
  const goesOn = { printed: Math.log(1 - LEANING.inside), ...(name > 0 ? { mergedInside: share } : { merged: share }) }
  const leaned = { ...model, columns: model.columns.map((column, col) => (col === name ? { ...column, ...goesOn } : column)) }
  const reader = new Reader(region, leaned, header.lines)
  reader.readTo(plain.node.at + 1)
  const reading = reader.finish()
  return { candidate: { header, model: leaned, reading, score: header.weight + reading.score }, weight: LEANING.names }
}

/** The last columns, so many, that are often missing together and never apart; 0 where there are no two, or where they count the years of one thing. */
function missingTogether({ header: { width, years }, reading }: Candidate, region: Region): number {
  const rows = rowsOf(reading, region.lines, width).rows.filter(({ section }) => !section)
  const missing = rows.filter(({ places }) => isMissing(places[width - 1]))
  if (missing.length < Math.max(TOGETHER.rows, rows.length * TOGETHER.share)) return 0
  let together = 1
  while (together < MOST.tail && together < width - 1 && rows.every(({ places }) => sameAt(places, width - 1 - together))) together++
  return together > 1 && !sameRun(years, width - together, width - 1) ? together : 0
}

const isMissing = (place: Place | undefined): boolean => place === 'empty' || place === 'above'

const sameAt = (places: readonly (Place | undefined)[], col: number): boolean => isMissing(places[col]) === isMissing(places.at(-1))
