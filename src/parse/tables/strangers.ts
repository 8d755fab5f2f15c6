/** Cells that do not look like what their heading lets expect. */
import { isClassing } from './columns.js'
import type { Place, Printed, Row } from './layout.js'
import { type Column, FreshColumns, isStrict } from './model.js'
import type { Model } from './reading.js'
import type { Look, Region } from './seen.js'
import { STRANGER } from './weights.js'

/** A cell that may stand in the wrong column. */
export interface Stranger {
  at: number
  lead: number
  reason: 'place'
}

/**
 * What a table teaches of its columns can be taught by cells that stand in the wrong one. So the cells are held against the headings alone:
 * those in rows with empty cells, those that are cut off, those among organs. The only cell of its column that two lines make may be two cells, if its row
 * goes on with cells above it, or if it is short and what the row is about; so may one of few that two sentences make, where no blank line tells.
 */
export function strangers(rows: readonly Row[], { columns, habits }: Model, region: Region): Stranger[] {
  const fresh = new FreshColumns().of(columns.map(({ type }) => type))
  const joins = columns.map((_, col) => rows.filter(({ places }) => isLoneJoin(places[col], region)).length)
  const key = columns.findIndex(({ type }) => type !== 'serial' && !isClassing(type))
  const found = loneMerge(rows, key, region)
  const held = habits.telling ? [] : columns.map((_, col) => heldIn(rows, col, region))
  for (const { places, section } of rows) {
    const gaps = places.includes('empty')
    places.forEach((place, col) => {
      if (section || typeof place !== 'object' || place.span > 1) return
      const look = region.join(place.lines[0]!, place.lines.at(-1)!)
      const [expected, known] = [fresh[col]!, columns[col]!]
      // a figure may well be told in words; a task among organs is in the wrong place, and so is what is cut off
      const wrong = gaps || look.cutBefore || look.cutBehind || known.type === 'organ'
      const odd = isStrict(known.type) && fits(expected, look) < STRANGER.odd && fits(known, look) < STRANGER.usual
      const few = joins[col] === 1 && (places.includes('above') || (col === key && look.bare.length < SHORT_JOIN))
      const sentences = !habits.telling && col === key && joins[col]! * FEW_JOINS < rows.length && endsWithin(place, region)
      // of two columns of organs the second holds what the lead is thought to go on with
      const leads = known.type === 'organ' && columns[col + 1]?.type === 'organ'
      const alone = isLoneJoin(place, region) && (few || sentences || leads)
      const misplaced =
        !habits.telling && !held[col]!.has(look.kind) && suits(fresh, emptyAround(places, col), look) > fits(expected, look) + STRANGER.gain
      if ((odd && wrong) || misplaced || alone) found.push({ at: place.lines[0]!, lead: STRANGER.lead, reason: 'place' })
    })
  }
  return found
}

/** Rows of which nothing is missing that must hold a kind for it to be the column's. */
const FULL_ROWS = 2

/** The kinds that a column holds in rows of which nothing is missing: these tell what stands where. */
function heldIn(rows: readonly Row[], col: number, region: Region): Set<number> {
  const counts = new Map<number, number>()
  for (const { places, section } of rows) {
    const place = places[col]
    if (section || typeof place !== 'object' || places.includes('empty')) continue
    const { kind } = region.join(place.lines[0]!, place.lines.at(-1)!)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FULL_ROWS).map(([kind]) => kind))
}

/** A shorter text of two lines would have had room in one. */
const SHORT_JOIN = 24
/** Of so many rows at most one is expected to have two sentences on two lines, where the others have one on one. */
const FEW_JOINS = 10

/** Rows from which it is odd that what the table is about goes on only once. */
const MANY_ROWS = 5

/**
 * The one row in which `key`, the column that the rows are about, is merged, where no other is: its cell may be taken for the last one of the row before, unless
 * that column is filled in every row.
 */
function loneMerge(rows: readonly Row[], key: number, { lines }: Region): Stranger[] {
  const body = rows.filter(({ section, at }) => !section && !lines[at]!.isTotal)
  const merged = body.filter(({ places }) => places[key] === 'above')
  const [row] = merged
  if (row === undefined || merged.length > 1 || body.length < MANY_ROWS) return []
  const last = body[body.indexOf(row) - 1]?.places.findLastIndex((place) => typeof place === 'object') ?? key
  const isFilled = last > key && body.every(({ places }) => typeof places[last] === 'object')
  return isFilled ? [] : [{ at: row.at, lead: STRANGER.lead, reason: 'place' }]
}

/** True for a cell of several lines that nothing but the columns around it makes one. */
function isLoneJoin(place: Place | undefined, { lines }: Region): boolean {
  if (typeof place !== 'object') return false
  return place.lines.some((at, i) => {
    const [line, before] = [lines[at]!, lines[at - 1]]
    return i > 0 && line.extra >= 0 && line.item === 0 && !line.cutBefore && before?.cutBehind === false
  })
}

/** True for a cell of which a line before the last ends as a sentence does. */
const endsWithin = ({ lines: own }: Printed, { lines }: Region): boolean => own.slice(0, -1).some((at) => /[。！]$/.test(lines[at]!.bare))

const fits = ({ kinds }: Column, { kind }: Look): number => kinds[kind]!

/** How well a text suits the best of some columns. */
const suits = (columns: readonly Column[], some: readonly number[], look: Look): number =>
  Math.max(...some.map((col) => fits(columns[col]!, look)))

/** The empty columns directly before and behind a printed cell. */
function emptyAround(places: readonly (Place | undefined)[], col: number): number[] {
  const around: number[] = []
  for (let c = col - 1; places[c] === 'empty'; c--) around.push(c)
  for (let c = col + 1; places[c] === 'empty'; c++) around.push(c)
  return around
}
