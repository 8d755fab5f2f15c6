/** A copy as it is aligned: its blocks, and the form in which they are compared. */
import type { Role } from '../model/index.js'
import { readProvisionMarker } from '../text/markers.js'
import type { Line, Unit } from './flatten.js'
import { toKey } from './key.js'

export interface CopyText {
  units: readonly Unit[]
  /** What each block says: its lines joined, widths, white space and script aside. */
  keys: string[]
  /** A number for each key, the same for the same key in all copies. */
  ids: number[]
  roles: Role[]
  /** The marker of each block that is a provision, its style and number; '' of any other. */
  markers: string[]
}

/** Numbers for keys, the same for the same key. */
type Numbers = Map<string, number>

/** The copies as they are aligned, in the order given. */
export function toCopyTexts(copies: readonly (readonly Unit[])[]): CopyText[] {
  const numbers: Numbers = new Map()
  return copies.map((units) => toCopyText(units, numbers))
}

function toCopyText(units: readonly Unit[], numbers: Numbers): CopyText {
  const keys = units.map(({ lines }) => lineKey(lines))
  const ids = keys.map((key) => {
    const id = numbers.get(key) ?? numbers.size
    numbers.set(key, id)
    return id
  })
  return { units, keys, ids, roles: units.map(({ lines }) => lines[0]!.role), markers: units.map(markerOf) }
}

function markerOf({ lines: [first] }: Unit): string {
  const marker = first?.role === 'prov' ? readProvisionMarker(first.text.value) : null
  return marker === null ? '' : `${marker.style} ${marker.ordinal} ${marker.inserted}`
}

/** What draws cells on a line; a flattened copy of the table has none of it. */
const STROKES = /[|\u2500-\u257f]/g

/** What lines say, joined: widths, white space and script aside, and without what draws the cells of a table. */
export function lineKey(lines: readonly Line[]): string {
  const key = toKey(lines.map(({ text }) => text.value).join(''))
  return lines.some(({ role }) => role === 'table') ? key.replace(STROKES, '') : key
}
