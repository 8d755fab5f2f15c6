/** Lines that are laid out as a table though nothing says that they are one: lists of names, of firms, of labels with their values. */
import { typeOf } from './columns.js'
import type { Header } from './header-columns.js'
import { YEAR } from './heading-words.js'
import { KIND } from './kinds.js'
import type { Row } from './layout.js'
import type { Region } from './seen.js'

/** A label, or one with its value; 其中:市级 is the heading of a part, and 白天(7:00—21:00) tells hours. */
const LABEL = /^(?!其中)[^:(\d]{1,8}:/
/** Share of the cells of a column that must be of kinds that only some columns hold for the column to tell. */
const TELLING = 0.5

/** True where the header is no header: it labels values, or none of its words is known and the columns hold nothing but names and texts. */
export function isUnheaded({ lines, headings }: Header, rows: readonly Row[], region: Region): boolean {
  if (lines === 0) return false
  const looks = headings.map(({ from, to }) => region.join(from, to - 1))
  const texts = looks.map(({ bare }) => bare)
  if (texts.some((text) => LABEL.test(text))) return true
  if (texts.some((text) => YEAR.test(text) || typeOf(text) !== 'other')) return false
  return headings.every(({ col }, i) => !isTelling(rows, col, looks[i]!.kind, region))
}

/** True for a column that mostly holds figures, units, times, marks, organs, persons or places, where its heading is none. */
function isTelling(rows: readonly Row[], col: number, heading: number, region: Region): boolean {
  const kinds = rows.flatMap(({ places, section }) => {
    const place = places[col]
    return section || typeof place !== 'object' ? [] : [region.join(place.lines[0]!, place.lines.at(-1)!).kind]
  })
  return kinds.filter((kind) => kind !== heading && (kind <= KIND.place || kind === KIND.code)).length > kinds.length * TELLING
}
