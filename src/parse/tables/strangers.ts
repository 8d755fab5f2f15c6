/** Cells that do not look like what their heading lets expect. */
import type { Place, Row } from './layout.js'
import { type Column, FreshColumns, isStrict } from './model.js'
import type { Model } from './path.js'
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
 * those in rows with empty cells, and those that are cut off.
 */
export function strangers(rows: readonly Row[], { columns, habits }: Model, region: Region): Stranger[] {
  const fresh = new FreshColumns().of(columns.map(({ type }) => type))
  const found: Stranger[] = []
  for (const { places, section } of rows) {
    const gaps = places.includes('empty')
    places.forEach((place, col) => {
      if (section || typeof place !== 'object') return
      const look = region.join(place.lines[0]!, place.lines.at(-1)!)
      const [expected, known] = [fresh[col]!, columns[col]!]
      const cut = look.cutBefore || look.cutBehind
      const odd = isStrict(known.type) && fits(expected, look) < STRANGER.odd && fits(known, look) < STRANGER.usual
      const misplaced = !habits.telling && suits(fresh, emptyAround(places, col), look) > fits(expected, look) + STRANGER.gain
      if ((odd && (gaps || cut)) || misplaced) found.push({ at: place.lines[0]!, lead: STRANGER.lead, reason: 'place' })
    })
  }
  return found
}

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
