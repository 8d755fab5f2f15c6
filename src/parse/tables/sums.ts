/** Figures that add up: what a heading calls the sum is the sum of what stands beside it, if the header is read rightly. */
import type { Header, Heading } from './header.js'
import type { Place, Row } from './layout.js'
import type { Region } from './seen.js'
import { SUMS } from './weights.js'

/** What the first of several headings below one says where it is the sum of the others, and where others are only some of its parts. */
const WHOLE = /^[小合总共]计/
const AMONG = /^其中/
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?$/

/** Rows that must have all figures of a sum before it tells anything, and the shares of them in which it holds and fails. */
const LEAST_ROWS = 3
const HOLDS = 0.8
const FAILS = 0.4
/** Rounded figures differ by so much from their sum. */
const ROUNDING = 0.006

/** A column that is the sum of others; of some of its parts (其中) it is no less. */
interface Claim {
  whole: number
  parts: readonly number[]
  among: boolean
}

/** Weight of what the headings claim of sums, by the figures in the rows of a table. */
export function sumsWeight(header: Header, rows: readonly Row[], region: Region): number {
  const claims = claimsOf(header, region)
  if (claims.length === 0) return 0
  const figures = rows.filter(({ section }) => !section).map(({ places }) => places.map((place) => figureOf(place, region)))
  return claims.reduce((weight, claim) => weight + claimWeight(claim, figures), 0)
}

function claimWeight({ whole, parts, among }: Claim, rows: readonly (readonly (number | null)[])[]): number {
  let [all, held] = [0, 0]
  for (const figures of rows) {
    const sum = parts.reduce<number | null>((total, col) => plus(total, figures[col]), 0)
    const said = figures[whole]
    if (sum === null || said == null) continue
    all++
    const slack = ROUNDING * Math.abs(said)
    if (among ? sum <= said + slack : Math.abs(sum - said) <= slack) held++
  }
  if (all < LEAST_ROWS) return 0
  if (held >= all * HOLDS) return among ? SUMS.among : SUMS.holds
  return held <= all * FAILS ? SUMS.fails : 0
}

const plus = (sum: number | null, figure: number | null | undefined): number | null =>
  sum === null || figure == null ? null : sum + figure

/** The figure that a cell holds alone; null for any other text. */
export function figureOf(place: Place | undefined, { lines }: Region): number | null {
  if (typeof place !== 'object' || place.lines.length > 1) return null
  const { bare } = lines[place.lines[0]!]!
  return FIGURE.test(bare) ? Number(bare.replaceAll(',', '')) : null
}

/** The sums that the headings speak of. */
function claimsOf({ headings, types }: Header, { lines }: Region): Claim[] {
  const claims: Claim[] = []
  const textOf = ({ from, to }: Heading) =>
    lines
      .slice(from, to)
      .map(({ bare }) => bare)
      .join('')
  const below = ({ row, col, span }: Heading) =>
    headings.filter((one) => one.row === row + 1 && one.col >= col && one.col < col + span).sort((a, b) => a.col - b.col)
  for (const heading of headings) {
    if (heading.span === 1) continue
    const [first, ...others] = below(heading)
    if (first === undefined || first.span > 1 || others.length === 0 || !WHOLE.test(textOf(first))) continue
    const among = others.filter((one) => AMONG.test(textOf(one)))
    const parts = (among.length > 0 ? among : others).flatMap((one) => leavesOf(one, below(one), textOf))
    if (parts.every((col) => types[col] === 'figure')) claims.push({ whole: first.col, parts, among: among.length > 0 })
  }
  return claims
}

/** The columns to be counted of a heading: its own, that of the sum below it, or all below it. */
function leavesOf(heading: Heading, below: readonly Heading[], textOf: (heading: Heading) => string): number[] {
  const [first] = below
  if (first === undefined) return [heading.col]
  if (WHOLE.test(textOf(first))) return [first.col]
  return Array.from({ length: heading.span }, (_, i) => heading.col + i)
}
