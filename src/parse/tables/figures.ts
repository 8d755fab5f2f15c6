/**
 * What the figures say of the header: what a heading calls the sum is the sum of what stands beside it, and one thing counted in several years is of
 * one size.
 */
import type { Header, Heading } from './header-columns.js'
import { YEAR } from './heading-words.js'
import type { Place, Row } from './layout.js'
import type { Region } from './seen.js'
import { SUMS } from './weights.js'

/** What the first of several headings below one says where it is the sum of the others, and where others are only some of its parts. */
const WHOLE = /^[小合总共]计/
const AMONG = /^其中/
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?$/

/** Rows that must have all figures of a sum before it tells anything, and the shares of them in which it holds and fails. */
const LEAST_ROWS = 3
/** As many in which it holds to the last figure, and that are all, tell as much: that is no chance. */
const LEAST_EQUAL = 2
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

/** The figures of a row by column; null where there is none. */
type Figures = readonly (number | null)[]

/** Weight of what the headings claim, by the figures in the rows of a table. */
export function figuresWeight(header: Header, rows: readonly Row[], region: Region): number {
  const top = topOf(header, region)
  const groups = top.filter(({ span }) => span > 1)
  const whole = wholeOf(top, header.types)
  if (groups.length === 0 && whole === null) return 0
  const body = rows.filter(({ section }) => !section)
  const figures = body.map(({ places }) => places.map((place) => figureOf(place, region)))
  // nothing is added where nothing is printed, if blank lines tell where that is
  const isTold = region.lines.some(({ extra }) => extra > 0)
  const added = body.map(({ places }, row) => places.map((place, col) => (isTold && place === 'empty' ? 0 : (figures[row]![col] ?? null))))
  const claims = groups.flatMap((group) => claimOf(group, header.types) ?? [])
  const sums = claims.reduce((weight, claim) => weight + claimWeight(claim, figures, added), 0)
  // 合计 in the first row may leave out what is not told of the rows alike: that it is no sum speaks against nothing
  const held = whole === null ? 0 : Math.max(0, claimWeight(whole, figures, figures))
  return groups.reduce((weight, { below }) => weight + sizesWeight(below, figures), sums + held)
}

/** Weight of the sizes of figures in columns of years below one heading: from one year to the next they change little. */
function sizesWeight(below: readonly Part[], rows: readonly Figures[]): number {
  if (!below.every(({ text, below: further }) => further.length === 0 && YEAR.test(text))) return 0
  let weight = 0
  for (let i = 1; i < below.length; i++) {
    const [one, other] = [below[i - 1]!.col, below[i]!.col]
    const changes = rows.flatMap((figures) => changeOf(figures[one], figures[other]) ?? []).sort((a, b) => a - b)
    if (changes.length >= LEAST_ROWS) weight += Math.max(SUMS.leap, SUMS.steady - changes[changes.length >> 1]!)
  }
  return weight
}

/** By how much two figures differ, as the logarithm of their ratio; null where one is no figure. */
function changeOf(one: number | null | undefined, other: number | null | undefined): number | null {
  if (one == null || other == null) return null
  return one > 0 && other > 0 ? Math.abs(Math.log(one / other)) : one === other ? 0 : -SUMS.leap
}

function claimWeight({ whole, parts, among }: Claim, rows: readonly Figures[], added: readonly Figures[]): number {
  let [all, held, equal] = [0, 0, 0]
  for (const [i, figures] of rows.entries()) {
    const sum = parts.reduce<number | null>((total, col) => plus(total, added[i]![col]), 0)
    const said = figures[whole]
    if (sum === null || said == null) continue
    all++
    const slack = ROUNDING * Math.abs(said)
    if (Math.abs(sum - said) <= slack) equal++
    if (among ? sum <= said + slack : Math.abs(sum - said) <= slack) held++
  }
  if (!among && equal === all && equal >= LEAST_EQUAL) return SUMS.holds
  if (all < LEAST_ROWS) return 0
  if (equal >= all * HOLDS) return SUMS.holds
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

/** A heading, and those below it. */
interface Part {
  text: string
  col: number
  span: number
  below: readonly Part[]
}

/** The headings of the first row, each with those below it. */
function topOf({ headings }: Header, { lines }: Region): Part[] {
  const textOf = ({ from, to }: Heading) =>
    lines
      .slice(from, to)
      .map(({ bare }) => bare)
      .join('')
  const partOf = (heading: Heading): Part => {
    const { row, col, span } = heading
    const below = headings.filter((one) => one.row === row + 1 && one.col >= col && one.col < col + span).sort((a, b) => a.col - b.col)
    return { text: textOf(heading), col, span, below: below.map(partOf) }
  }
  return headings.filter(({ row }) => row === 0).map(partOf)
}

const unitOf = (text: string): string | undefined => /\(([^()]+)\)$/.exec(text)?.[1]

/** What is told of all that a row is about, and then of what it is made of: 总投资 of 资金来源. */
const ALL = /^总/

/**
 * What the sum of a whole row of headings speaks of: the columns behind it that are counted in its unit, 合计(亩) of 人工造林(亩) and what stands below that;
 * 总投资 of what stands below the heading behind it.
 */
function wholeOf(top: readonly Part[], types: Header['types']): Claim | null {
  const at = top.findIndex(({ text, span }) => span === 1 && (WHOLE.test(text) || ALL.test(text)))
  const whole = top[at]
  if (whole === undefined) return null
  const parts = top
    .slice(at + 1, WHOLE.test(whole.text) ? undefined : at + 2)
    .filter(({ text, span }) => unitOf(text) === unitOf(whole.text) && (WHOLE.test(whole.text) || span > 1))
    .flatMap(countedOf)
    .filter((col) => types[col] === 'figure')
  return parts.length > 1 && types[whole.col] === 'figure' ? { whole: whole.col, parts, among: false } : null
}

/** The sum that a heading over others speaks of; null where it speaks of none. */
function claimOf({ text, col, below }: Part, types: Header['types']): Claim | null {
  // 其中 stands over parts of what stands before it
  const before = AMONG.test(text) && col > 0 ? { whole: col - 1, parts: below.flatMap(countedOf), among: true } : null
  if (before !== null) return [before.whole, ...before.parts].every((one) => types[one] === 'figure') ? before : null
  const first = wholeAmong(below)
  const others = below.filter((part) => part !== first)
  if (first === undefined || first.span > 1 || others.length === 0) return null
  const among = others.filter(({ text }) => AMONG.test(text))
  const parts = (among.length > 0 ? among : others).flatMap(countedOf)
  return parts.every((col) => types[col] === 'figure') ? { whole: first.col, parts, among: among.length > 0 } : null
}

/** The sum among headings: it stands before its parts, or behind them. */
const wholeAmong = (below: readonly Part[]): Part | undefined =>
  [below[0], below.length > 2 ? below.at(-1) : undefined].find((part) => part !== undefined && WHOLE.test(part.text))

/** The columns to be counted of a heading: its own, that of the sum below it, or all below it. */
function countedOf({ col, span, below }: Part): number[] {
  if (below.length === 0) return [col]
  const whole = wholeAmong(below)
  if (whole !== undefined) return [whole.col]
  return Array.from({ length: span }, (_, i) => col + i)
}
