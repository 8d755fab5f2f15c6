/** Tables to be filled in: a header, numbered rows, and nothing in them. */
import type { Grid } from '../build/grids.js'
import { typeOf } from './columns.js'
import { headersOf } from './header.js'
import { gridFrom, headerRows, type Row } from './layout.js'
import type { Region, Seen } from './seen.js'
import { TRUST } from './weights.js'

const LEAST_ROWS = 2
const LEAST_COLUMNS = 3
const DOTS = /^[.…·]+$/

/** The grid of a table of which only the header and the serial numbers are printed, and how likely its header is; null for any other. */
export function blankGrid(region: Region): { grid: Grid; confidence: number } | null {
  const { lines } = region
  const first = lines.findIndex(({ serial }) => serial === 1)
  if (first < LEAST_COLUMNS || typeOf(lines[0]!.bare) !== 'serial' || lines.length - first < LEAST_ROWS) return null
  if (!lines.slice(first).every((line, i) => isNumber(line, i + 1, first + i === lines.length - 1))) return null
  const [best, next] = headersOf(region)
    .filter((header) => header.lines === first)
    .sort((a, b) => b.weight - a.weight)
  if (best === undefined) return null
  const lead = best.weight - (next?.weight ?? Number.NEGATIVE_INFINITY)
  const rows = lines.slice(first).map((line, i): Row => {
    const places: Row['places'] = Array.from({ length: best.width }, () => 'empty')
    places[0] = { lines: [first + i], text: line.text, span: 1 }
    return { at: first + i, section: false, below: false, places }
  })
  return { grid: gridFrom(headerRows(best, lines), rows, lines, best.width), confidence: 1 / (1 + Math.exp(-TRUST * lead)) }
}

/** True for the number of a row, and for the dots behind the last one. */
const isNumber = ({ serial, bare }: Seen, number: number, isLast: boolean): boolean =>
  serial === number || (isLast && number > LEAST_ROWS && DOTS.test(bare))
