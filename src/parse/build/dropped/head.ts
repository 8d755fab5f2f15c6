/** Headers of several rows from which the merged cells were left out: which headings span others. */
import { type MarkupCell, Work } from '../../../model/index.js'
import { squeeze } from '../../../text/width.js'
import type { TypeName } from '../../tables/column-types.js'
import { headersOf } from '../../tables/header.js'
import type { Header, Heading } from '../../tables/header-columns.js'
import { FreshColumns, weigh } from '../../tables/model.js'
import { Region } from '../../tables/seen.js'

/** Cells of the body that a header is held against. */
const BODY = 60
/** Rows of which nothing is missing that it is held against. */
const WHOLE = 12

/** A header with its spans, and what its headings let expect. */
export interface Head {
  rows: MarkupCell[][]
  types: readonly TypeName[]
}

/**
 * The header that these rows of headings are; null where their words tell of none. They are read as those of a flattened table are
 * (tables/header.ts), but that it is known where each row ends.
 */
export function spanned(rows: readonly (readonly MarkupCell[])[], body: readonly (readonly MarkupCell[])[], width: number): Head | null {
  const heads = rows.flat()
  const isFilled = ({ text }: MarkupCell) => squeeze(text) !== ''
  // rows that lack nothing tell what stands in which column
  const whole = body.filter((cells) => cells.length === width && cells.every(isFilled)).slice(0, WHOLE)
  const texts = [...heads, ...whole.flat(), ...body.flat().filter(isFilled).slice(0, BODY)]
  const region = new Region(
    texts.map(({ text }, line) => ({ text, line, blanks: 1 })),
    new Work(Number.POSITIVE_INFINITY),
  )
  const rowOf = rows.flatMap((cells, row) => cells.map(() => row))
  const standsThere = ({ from, to, row }: Heading) => to === from + 1 && rowOf[from] === row
  const columns = new FreshColumns()
  const weightOf = ({ weight, types }: Header) => {
    const own = columns.of(types)
    const cells = region.lines.slice(heads.length, heads.length + whole.length * width)
    return cells.reduce((sum, cell, i) => sum + weigh(own[i % width]!, cell), weight)
  }
  const [header] = headersOf(region)
    .filter(
      ({ lines, width: wide, headings }) =>
        lines === heads.length && wide === width && headings.length === lines && headings.every(standsThere),
    )
    .map((one) => ({ ...one, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight)
  if (header === undefined) return null
  const cells = heads.map((cell, i) => {
    const { col, span, row } = header.headings.find(({ from }) => from === i)!
    const isOver = header.headings.some((below) => below.row === row + 1 && below.col === col)
    return { row, cell: { ...cell, colSpan: span, rowSpan: isOver ? 1 : rows.length - row } }
  })
  return { rows: rows.map((_, row) => cells.filter((one) => one.row === row).map(({ cell }) => cell)), types: header.types }
}
