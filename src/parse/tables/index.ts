/** The grid back from the lines of a flattened table: docs/tables.md says how. */
import { LIMITS, LimitError, Work } from '../../model/index.js'
import type { Node } from './beam.js'
import { blankGrid } from './blank.js'
import { customary } from './customary.js'
import { isForm } from './form.js'
import type { Gap } from './gaps.js'
import { KnownRegions, keyOf } from './known.js'
import { gridFrom, headerRows, isSame, pathOf, type Row, rowsOf } from './layout.js'
import { leaningsOf, mayLean } from './leaning.js'
import { learnBlanks, learnColumns, learnJoins, learnPlain } from './learn.js'
import { oddRows } from './odd-rows.js'
import { Reader } from './path.js'
import type { Reading } from './reading.js'
import { learnAgain } from './repeats.js'
import { bareColumns, type Candidate, evidence, scout } from './scout.js'
import { Region, type Seen } from './seen.js'
import { settle } from './settle.js'
import { strangers } from './strangers.js'
import type { RebuildOptions, Rebuilt, TableLine, UncertainRow } from './types.js'
import { isUnheaded } from './unheaded.js'
import { ACCEPT, BARE_LEAD, EXPLAINED, LIKELY, SAME_LEAD, SURE, TRUST } from './weights.js'
import { mergedWithClass } from './with-class.js'
import { helpersAlone } from './with-lead.js'

export type { RebuildOptions, Rebuilt, TableLine, UncertainRow } from './types.js'

/** Readings of the header that are compared again once they have learned. */
const FINALISTS = 8
/** Lines from which the columns are learned. */
const SAMPLE = 1500
/** Times that the columns are learned at most. */
const PASSES = 4

const NOTHING: Rebuilt = { grid: null, confidence: 0, uncertainRows: [], repeats: [] }

/** The same header read again, with what the last reading taught. */
function learned({ header, model, reading }: Candidate, region: Region, to: number): Candidate {
  const { rows } = rowsOf(reading, region.lines, header.width)
  const columns = learnColumns(rows, region, header.types)
  const again = learnAgain(reading, rows, region, columns)
  const wiser = {
    ...model,
    columns,
    habits: learnBlanks(reading, region, model.habits),
    again,
    goesOn: learnJoins(reading, region, header.width),
    plain: learnPlain(reading, rows, region),
  }
  const reader = new Reader(region, wiser, header.lines)
  reader.readTo(to)
  const next = reader.finish()
  return { header, model: wiser, reading: next, score: header.weight + next.score }
}

/** The best reading of the header, learned on a sample. */
interface Found {
  best: Candidate
  /** How far it is ahead of the next, and of the next that lays out the rows of the body in another way. */
  lead: number
  bodyLead: number
}

function bestHeader(region: Region): Found | null {
  const learn = (candidate: Candidate): Candidate => {
    const wiser = learned(candidate, region, candidate.reading.node.at + 1)
    return { ...wiser, score: evidence(wiser, region) }
  }
  const first = scout(region).slice(0, FINALISTS)
  const [only] = first
  if (only !== undefined && first.length === 1 && !mayLean(only, region))
    return { best: only, lead: Number.POSITIVE_INFINITY, bodyLead: Number.POSITIVE_INFINITY }
  const again = first.map(learn).sort((a, b) => b.score - a.score)
  const [best, ...rest] = again
  if (best === undefined) return null
  const plain = foundAmong({ ...best, weight: 0 }, rest)
  const leaning = leaningsOf(again, first[0] ?? best, region)
    .map(({ candidate, weight }) => ({ ...learn(candidate), weight }))
    .sort((a, b) => b.score + b.weight - a.score - a.weight)
  const most = leaning[0]
  if (most === undefined || most.score + most.weight <= best.score) return plain
  const others = [...leaning.slice(1), { ...best, weight: 0 }].filter(
    (one) => one.header !== most.header || !isSame(one.reading, most.reading),
  )
  return foundAmong(most, others)
}

/** A reading with its leads over others, each with what speaks for it beforehand. */
function foundAmong(best: Candidate & { weight: number }, others: readonly (Candidate & { weight?: number })[]): Found {
  const behind = (some: typeof others) =>
    some.reduce((highest, { score, weight = 0 }) => Math.max(highest, score + weight), Number.NEGATIVE_INFINITY)
  const standing = best.score + best.weight
  return { best, lead: standing - behind(others), bodyLead: standing - behind(others.filter((other) => !hasSameBody(best, other))) }
}

/** True where two readings differ in nothing but which headings stand over which. */
const hasSameBody = (one: Candidate, other: Candidate): boolean =>
  one.header.lines === other.header.lines && one.header.width === other.header.width && isSame(one.reading, other.reading)

/**
 * Rebuilds the grid of a flattened table.
 *
 * `lines` are the non-blank lines of the table, header included, notes and captions excluded, in the order of the source. Every line's
 * text stands in exactly one cell, or its number among `repeats` or `pages`. `grid` is null where the best grid explains the lines badly or is not
 * likelier than {@link RebuildOptions.accept}; the caller keeps the lines then. Time is linear in the lines.
 */
export function rebuildGrid(lines: readonly TableLine[], options: RebuildOptions = {}): Rebuilt {
  if (lines.length < 4 || isMonotonous(lines)) return NOTHING
  const key = keyOf(lines, options.accept ?? ACCEPT, options.page)
  const known = key === null ? undefined : KNOWN.get(key, lines)
  const { rebuilt, steps } = known ?? rebuiltAnew(lines, options)
  if (known === undefined && key !== null) KNOWN.keep(key, lines, { rebuilt, steps })
  options.work?.spend(steps)
  return rebuilt
}

const KNOWN = new KnownRegions()

function rebuiltAnew(lines: readonly TableLine[], options: RebuildOptions): { rebuilt: Rebuilt; steps: number } {
  const own = new Work(LIMITS.workOfTable + LIMITS.workPerTableLine * lines.length)
  try {
    return { rebuilt: rebuild(new Region(lines, own, options.page), options), steps: own.spent }
  } catch (error) {
    // nothing explains such lines well: it is the many readings of nearly the same weight that cost
    if (error instanceof LimitError) return { rebuilt: NOTHING, steps: own.spent }
    throw error
  }
}

/** Lines that say nothing but one or two things over and over are no table, and there are very many ways to read them. */
const FEWEST_TEXTS = 3
/** The same words so often one below the other are none either: a row prints marks and noughts so, words in no more than some columns. */
const LONGEST_RUN = 12
/** And so is nothing of which more lines say the same words: two of three columns would say nothing else. */
const MOST_ALIKE = 2 / 3
const WORDS = /\p{L}{2}/u

function isMonotonous(lines: readonly TableLine[]): boolean {
  const counts = new Map<string, number>()
  let run = 0
  for (const [i, { text }] of lines.entries()) {
    const count = (counts.get(text) ?? 0) + 1
    counts.set(text, count)
    if (!WORDS.test(text)) continue
    run = text === lines[i - 1]?.text ? run + 1 : 1
    if (run > LONGEST_RUN || (count > LONGEST_RUN && count > lines.length * MOST_ALIKE)) return true
  }
  return counts.size < FEWEST_TEXTS
}

function rebuild(region: Region, options: RebuildOptions): Rebuilt {
  const { lines } = region
  const blank = blankGrid(region)
  if (blank !== null) return blank.confidence >= (options.accept ?? ACCEPT) ? { ...NOTHING, ...blank } : NOTHING
  if (isForm(lines)) return NOTHING
  const found = bestHeader(region)
  if (found === null) return NOTHING
  const sample = Math.min(lines.length, SAMPLE)
  let best = found.best
  for (let pass = 0; pass < PASSES; pass++) {
    const before = best
    best = learned(before, region, sample)
    if (isSame(before.reading, best.reading)) break
  }
  if (sample < lines.length) best = learned(best, region, lines.length)
  return judge(best, region, found, options.accept ?? ACCEPT)
}

function judge({ header, model, reading }: Candidate, region: Region, { lead, bodyLead }: Found, accept: number): Rebuilt {
  const { lines } = region
  const { rows: read, repeats, pages } = rowsOf(reading, lines, header.width)
  const { rows, settled } = settle(read, model, region)
  const doubts = doubtsOf(reading)
  const strange = [...strangers(rows, model, region), ...oddRows(rows, model, region)]
  const odd = bareColumns(header.types, rows) > 0 || isUnheaded(header, rows, region) ? [BARE_LEAD] : []
  const fit = explained(reading.score, lines.length - header.lines, missingIn(rows))
  const confidence = fit * confidenceOf([lead, ...odd, ...doubts.map(({ lead }) => lead), ...strange.map(({ lead }) => lead)])
  const isSure = confidence >= accept
  // the columns are as good as known, and what is not is in some rows or in the header
  const isLikely = confidence >= LIKELY.all && fit * confidenceOf([bodyLead, ...odd]) >= LIKELY.columns
  const unsureRows = uncertain(
    [
      ...doubts,
      ...strange,
      ...customary(
        rows.filter((row) => !settled.has(row)),
        model,
        region,
      ),
    ],
    rows,
    lines,
  )
  const line = (at: number) => lines[at]!.line
  const uncertainRows = isSure ? unsureRows : [{ line: line(0), reason: 'table' as const }, ...unsureRows]
  const body = rows.filter(({ section }) => !section).length
  const good = (isSure || isLikely) && body >= 1
  const grid = good
    ? gridFrom(headerRows(header, lines), mergedWithClass(helpersAlone(rows, model, lines), model, lines), lines, header.width)
    : null
  return { grid, confidence, uncertainRows, repeats: repeats.map(line), ...(pages.length > 0 && { pages: pages.map(line) }) }
}

/**
 * Likelihood that no choice is wrong. Choices of nearly the same lead are one question that comes up again and again (may this column be
 * merged?): all of them are right or none is, so each such group counts once, with its mean lead.
 */
function confidenceOf(leads: readonly number[]): number {
  const sorted = [...leads].sort((a, b) => a - b)
  let all = 1
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to]! < sorted[from]! + SAME_LEAD) to++
    all *= likelihood(sorted.slice(from, to).reduce((sum, lead) => sum + lead, 0) / (to - from))
    from = to
  }
  return all
}

/**
 * Likelihood that so many lines of such a weight are read under the right header: few lines teach little, and weigh less for it. What is missing is read too,
 * and is part of the weight: tables with many merged cells are no harder to explain.
 */
function explained(score: number, lines: number, missing: number): number {
  const { least, slope, few, fewer } = EXPLAINED
  return likelihood((score / (lines + missing) - least + Math.max(0, 1 - lines / few) * fewer) * slope)
}

const missingIn = (rows: readonly Row[]): number =>
  rows.reduce(
    (sum, { section, places }) => sum + (section ? 0 : places.filter((place) => place === 'empty' || place === 'above').length),
    0,
  )

/** Likelihood that a choice with a lead is right. */
const likelihood = (lead: number): number => 1 / (1 + Math.exp(-TRUST * lead))

/** A place where another reading comes near. */
interface Doubt {
  at: number
  lead: number
  reason: UncertainRow['reason']
}

const isMissing = ({ from, end, to }: Gap): boolean => end > from || to > 0

function doubtsOf(reading: Reading): Doubt[] {
  const doubts: Doubt[] = []
  for (const node of pathOf(reading)) {
    if (node.rival !== null) doubts.push({ at: parting(node.back, node.rival, node.at), lead: node.lead, reason: 'place' })
    if (node.gap !== null && isMissing(node.gap)) doubts.push({ at: node.at, lead: reading.marginOf(node.gap), reason: 'merge' })
  }
  if (reading.rival !== null)
    doubts.push({ at: parting(reading.node, reading.rival, reading.node.at), lead: reading.lead, reason: 'place' })
  if (isMissing(reading.gap)) doubts.push({ at: reading.node.at, lead: reading.marginOf(reading.gap), reason: 'merge' })
  return doubts
}

/** Steps back in which two readings are looked for a common beginning: there may be as many doubts as lines. */
const LOOK_BACK = 1000

/** Index of the first line that two readings take differently, as far as it is looked for; `at` where they part only there. */
function parting(one: Node | null, other: Node | null, at: number): number {
  let [a, b, first] = [one, other, at]
  for (let steps = 0; steps < LOOK_BACK && a !== null && b !== null && a !== b; steps++) {
    // the later one is no common beginning
    first = Math.max(a.at, b.at)
    if (a.at >= b.at) a = a.back
    else b = b.back
  }
  return first
}

function uncertain(doubts: readonly Doubt[], rows: readonly Row[], lines: readonly Seen[]): UncertainRow[] {
  const rowAt = (at: number) => rows[lastAt(rows, at)]?.at ?? at
  const found = new Map<number, UncertainRow>()
  for (const { at, lead, reason } of doubts) {
    if (lead >= SURE) continue
    const { line } = lines[rowAt(at)]!
    if (!found.has(line)) found.set(line, { line, reason })
  }
  return [...found.values()].sort((a, b) => a.line - b.line)
}

/** Index of the last row that begins at a line or before it; -1 where none does. */
function lastAt(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
