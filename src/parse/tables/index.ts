/** The grid back from the lines of a flattened table: docs/tables.md says how. */
import { type BlankHabits, firstHabits } from './gaps.js'
import { type Header, headersOf } from './header.js'
import { gridFrom, type Place, pathOf, type Row, rowsOf } from './layout.js'
import { learnBlanks, learnColumns } from './learn.js'
import { columnsOf } from './model.js'
import { type Model, type Node, Reader, type Reading } from './path.js'
import { type Seen, seeLines } from './seen.js'
import type { RebuildOptions, Rebuilt, TableLine, UncertainRow } from './types.js'
import { ACCEPT, BARE_COLUMN, EXPLAINED, SAME_LEAD, SURE, TRUST } from './weights.js'

export type { RebuildOptions, Rebuilt, TableLine, UncertainRow } from './types.js'

/** Readings of the header that are compared, on how many lines: many on few, few on many. */
const ROUNDS = [
  { lines: 36, readings: 40 },
  { lines: 80, readings: 10 },
  { lines: 220, readings: 4 },
] as const
/** Lines from which the columns are learned. */
const SAMPLE = 1500
/** Share of the rows in which a column of the body is filled at least. */
const BARE = 0.04
/** Times that the columns are learned again. */
const PASSES = 3

const NOTHING: Rebuilt = { grid: null, confidence: 0, uncertainRows: [], repeats: [] }

/** A header with the model of its columns and the reading of the body's first lines. */
interface Trial {
  header: Header
  model: Model
  reading: Reading
  score: number
}

function read(lines: readonly Seen[], header: Header, model: Model, to: number): Trial {
  const reading = new Reader(lines, model).read(header.lines, to)
  return { header, model, reading, score: header.weight + reading.score }
}

/** What a reading of the header lets expect of the body. */
function firstModel(lines: readonly Seen[], { names, lines: count }: Header, habits: BlankHabits): Model {
  return { columns: columnsOf(names), habits, header: lines.slice(0, count).map(({ textId }) => textId) }
}

function learned({ header, model, reading }: Trial, lines: readonly Seen[], to: number): Trial {
  const columns = learnColumns(reading, lines, header.names)
  return read(lines, header, { ...model, columns, habits: learnBlanks(reading, lines, model.habits) }, to)
}

const byScore = (a: Trial, b: Trial): number => b.score - a.score

/** How many columns, remarks aside, hold next to nothing: such a heading belongs elsewhere. */
function bareColumns({ header, model, reading }: Trial, lines: readonly Seen[]): number {
  const body = rowsOf(reading, lines, header.width).rows.filter(({ section }) => !section)
  const filled = (col: number) => body.filter(({ places }) => typeof places[col] === 'object' || places[col] === 'left').length
  return model.columns.filter(({ type }, col) => type !== 'note' && type !== 'category' && filled(col) < body.length * BARE).length
}

/** The best reading of the header, learned on a sample, and how far it is ahead of the next. */
function bestHeader(lines: readonly Seen[]): { best: Trial; lead: number } | null {
  const habits = firstHabits(lines)
  let left = headersOf(lines).map((header) => ({ header, model: firstModel(lines, header, habits) }))
  let trials: Trial[] = []
  let to = 0
  for (const round of ROUNDS) {
    to = Math.min(lines.length, round.lines)
    const kept = left.slice(0, round.readings).filter(({ header }) => header.lines + 1 < to)
    trials = kept.map(({ header, model }) => read(lines, header, model, to)).sort(byScore)
    left = trials
  }
  const again = trials.map((trial) => learned(trial, lines, to))
  for (const trial of again) trial.score += bareColumns(trial, lines) * BARE_COLUMN
  const [best, next] = again.sort(byScore)
  return best === undefined ? null : { best, lead: best.score - (next?.score ?? Number.NEGATIVE_INFINITY) }
}

/**
 * Rebuilds the grid of a flattened table.
 *
 * `lines` are the non-blank lines of the table, header included, notes and captions excluded, in the order of the source. Every line's
 * text stands in exactly one cell, or its number among `repeats`. `grid` is null where the best grid explains the lines badly or is not
 * likelier than {@link RebuildOptions.accept}; the caller keeps the lines then. Time is linear in the lines.
 */
export function rebuildGrid(lines: readonly TableLine[], options: RebuildOptions = {}): Rebuilt {
  if (lines.length < 4) return NOTHING
  const seen = seeLines(lines)
  const found = bestHeader(seen)
  if (found === null) return NOTHING
  let trial = found.best
  const sample = Math.min(seen.length, SAMPLE)
  for (let pass = 0; pass < PASSES; pass++) trial = learned(trial, seen, sample)
  if (sample < seen.length) trial = read(seen, trial.header, trial.model, seen.length)
  return judge(trial, seen, found.lead, options.accept ?? ACCEPT)
}

function judge({ header, reading }: Trial, lines: readonly Seen[], headerLead: number, accept: number): Rebuilt {
  const { rows, repeats } = rowsOf(reading, lines, header.width)
  const doubts = doubtsOf(reading)
  const confidence = confidenceOf([headerLead, ...doubts.map(({ lead }) => lead)])
  const uncertainRows = uncertain(doubts, rows, lines)
  const line = (at: number) => lines[at]!.line
  const explained = reading.score / (lines.length - header.lines)
  const body = rows.filter(({ section }) => !section).length
  const good = confidence >= accept && explained >= EXPLAINED && body >= 1
  const grid = good ? gridFrom(headerRows(header, lines), rows, lines, header.width) : null
  return { grid, confidence, uncertainRows, repeats: repeats.map(line) }
}

/**
 * Likelihood that no choice is wrong. Choices of the same lead are one question that comes up again and again (may this column be
 * merged?): all of them are right or none is, so each lead counts once.
 */
function confidenceOf(leads: readonly number[]): number {
  const distinct = new Set(leads.map((lead) => Math.round(lead / SAME_LEAD) * SAME_LEAD))
  return [...distinct].reduce((all, lead) => all / (1 + Math.exp(-TRUST * lead)), 1)
}

/** A place where another reading comes near. */
interface Doubt {
  at: number
  lead: number
  reason: UncertainRow['reason']
}

function doubtsOf(reading: Reading): Doubt[] {
  const doubts: Doubt[] = []
  for (const node of pathOf(reading)) {
    if (node.rival !== null) doubts.push({ at: parting(node.back, node.rival, node.at), lead: node.lead, reason: 'place' })
    if (node.gap !== null && node.gap.columns.length > 0) doubts.push({ at: node.at, lead: node.gap.margin, reason: 'merge' })
  }
  if (reading.rival !== null)
    doubts.push({ at: parting(reading.node, reading.rival, reading.node.at), lead: reading.lead, reason: 'place' })
  if (reading.gap.columns.length > 0) doubts.push({ at: reading.node.at, lead: reading.gap.margin, reason: 'merge' })
  return doubts
}

/** Index of the first line that two readings take differently; `at` where they part only there. */
function parting(one: Node | null, other: Node | null, at: number): number {
  let [a, b, first] = [one, other, at]
  while (a !== null && b !== null && a !== b) {
    first = Math.min(a.at, b.at)
    if (a.at >= b.at) a = a.back
    else b = b.back
  }
  return first
}

function uncertain(doubts: readonly Doubt[], rows: readonly Row[], lines: readonly Seen[]): UncertainRow[] {
  const rowAt = (at: number) => rows.findLast((row) => row.at <= at)?.at ?? at
  const found = new Map<number, UncertainRow>()
  for (const { at, lead, reason } of doubts) {
    if (lead >= SURE) continue
    const { line } = lines[rowAt(at)]!
    if (!found.has(line)) found.set(line, { line, reason })
  }
  return [...found.values()].sort((a, b) => a.line - b.line)
}

/** The rows of the header. */
function headerRows({ headings, rows, width }: Header, lines: readonly Seen[]): Row[] {
  return Array.from({ length: rows }, (_, row) => {
    const places: (Place | undefined)[] = Array.from({ length: width }, () => (row === 0 ? undefined : 'above'))
    for (const heading of headings.filter((one) => one.row === row)) {
      const at = Array.from({ length: heading.to - heading.from }, (_, i) => heading.from + i)
      places[heading.col] = { lines: at, text: at.map((i) => lines[i]!.text).join(''), span: heading.span }
      for (let col = heading.col + 1; col < heading.col + heading.span; col++) places[col] = 'left'
    }
    return { at: headings[0]?.from ?? 0, section: false, below: false, places }
  })
}
