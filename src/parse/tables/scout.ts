/** Which reading of the header is right: those that are worth a try read the body side by side, line by line. */
import type { TypeName } from './column-types.js'
import { isClassing } from './columns.js'
import { figuresWeight } from './figures.js'
import { type BlankHabits, firstHabits } from './gaps.js'
import { headersOf } from './header.js'
import type { Header } from './header-columns.js'
import { type Row, rowsOf } from './layout.js'
import { FreshColumns, Surprise } from './model.js'
import { Reader } from './path.js'
import type { Model, Reading } from './reading.js'
import { FIRST_AGAIN } from './repeats.js'
import type { Region } from './seen.js'
import { BARE_COLUMN, STEP } from './weights.js'

/** A reading of the header with what is expected of its columns. */
export interface Candidate {
  header: Header
  model: Model
  reading: Reading
  /** Weight of header and body. */
  score: number
}

/** Lines on which readings of the header compete. */
const LINES = 220
/** A reading of the header this far behind the best one is out: where serial numbers tell its end, and where only the columns can. */
const BEATEN = { numbered: 6, plain: 14 }
/** Share of the rows in which a column of the body is filled at least. */
const BARE = 0.04

/** Columns that may hold nothing at all: what is filled in by hand, and ways of which none is ticked. */
const MAY_BE_BARE: ReadonlySet<TypeName> = new Set(['note', 'score', 'tick'])

interface Runner {
  header: Header
  model: Model
  reader: Reader
}

const standing = ({ header, reader }: Runner): number => header.weight + reader.score

/** The readings of the header that stand to the end, best first. */
export function scout(region: Region): Candidate[] {
  const habits = firstHabits(region.lines)
  const columns = new FreshColumns()
  const to = Math.min(region.lines.length, LINES)
  const runners = headersOf(region)
    .filter(({ lines }) => lines + 1 < to)
    .map((header) => runnerOf(region, header, columns, habits))
  const left = race(runners, to).map(({ header, model, reader }) => {
    const reading = reader.finish()
    return { header, model, reading, score: header.weight + reading.score }
  })
  return left.sort((a, b) => b.score - a.score)
}

function runnerOf(region: Region, header: Header, columns: FreshColumns, habits: BlankHabits): Runner {
  const text = region.lines
    .slice(0, header.lines)
    .map(({ bare }) => bare)
    .join('')
  const { types, years, choices } = header
  const model = {
    columns: columns.of(types),
    habits,
    again: FIRST_AGAIN,
    goesOn: types.map(() => STEP.goesOn),
    plain: STEP.plainSection,
    header: header.lines > 1 ? text : '',
    years,
    choices,
  }
  return { header, model, reader: new Reader(region, model, header.lines) }
}

/** Lets all read on together and takes out those that fall far behind, those that have not read a row yet only when they do so very far. */
function race(runners: readonly Runner[], to: number): Runner[] {
  let running = [...runners]
  const beaten = running.some(({ header }) => header.types[0] === 'serial') ? BEATEN.numbered : BEATEN.plain
  const first = Math.min(...running.map(({ header }) => header.lines))
  for (let at = first; at < to; at++) {
    let best = Number.NEGATIVE_INFINITY
    for (const runner of running) {
      if (runner.header.lines > at) continue
      runner.reader.readTo(at + 1)
      best = Math.max(best, standing(runner))
    }
    const mayStay = (runner: Runner) => standing(runner) >= best - (at < runner.header.lines + runner.header.width ? BEATEN.plain : beaten)
    if (running.length > 1) running = running.filter((runner) => runner.header.lines > at + 1 || mayStay(runner))
  }
  return running
}

/**
 * Weight of a reading that has learned, as one of several to choose from: each cell weighs what it would if only the cells before it were known.
 * Columns that hold next to nothing, remarks and what is filled in by hand aside, tell that a heading belongs elsewhere.
 */
export function evidence({ header, model, reading }: Candidate, region: Region): number {
  const { columns } = model
  const surprise = new Surprise(header.types)
  const body = rowsOf(reading, region.lines, header.width).rows.filter(({ section }) => !section)
  let score = header.weight + reading.score
  for (const { places } of body) {
    places.forEach((place, col) => {
      if (typeof place !== 'object') return
      const look = region.join(place.lines[0]!, place.lines.at(-1)!)
      const { kinds, lengths } = columns[col]!
      score += surprise.take(col, look) - kinds[look.kind]! - lengths[look.length]!
    })
  }
  return score + bareColumns(header.types, body) * BARE_COLUMN + figuresWeight(header, body, region)
}

/** How many columns hold next to nothing that should: a heading of theirs may well belong elsewhere. */
export function bareColumns(types: readonly TypeName[], rows: readonly Row[]): number {
  const body = rows.filter(({ section }) => !section)
  // 合计 covers columns without filling them
  const filled = (col: number) =>
    body.filter(({ places }) => typeof places[col] === 'object' || (places[col] === 'left' && types[col] === 'organ')).length
  // one class may stand over all rows
  const least = (type: TypeName) => (MAY_BE_BARE.has(type) ? 0 : isClassing(type) ? 1 : body.length * BARE)
  return types.filter((type, col) => filled(col) < least(type)).length
}
