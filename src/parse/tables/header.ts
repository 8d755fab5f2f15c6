/** Which of the first lines are the header, and which columns they name. */
import { bareHeader } from './bare.js'
import { type TypeName, typeOf } from './columns.js'
import { isCutBefore, isCutBehind, KIND, kindOf } from './kinds.js'
import { MOST_COLUMNS } from './model.js'
import type { Region, Seen } from './seen.js'
import { HEADER } from './weights.js'

/** A heading: lines `from` to before `to`, over `span` columns from `col`. */
export interface Heading {
  from: number
  to: number
  col: number
  span: number
  /** 0, or 1 in the second header row. */
  row: number
}

/** One way to read the header. */
export interface Header {
  /** Number of lines. */
  lines: number
  rows: number
  width: number
  headings: Heading[]
  /** What the heading of each column lets expect. */
  types: TypeName[]
  weight: number
}

/** Lines that a header may have. */
const MOST_LINES = 26
/** Pairs of lines in a header that are one heading. */
const MOST_JOINS = 6
/** Ways to read the header that are tried on the body. */
const MOST_TRIED = 40
/** Readings of as many lines that are this far behind the best are not tried. */
const MOST_BEHIND = 6
/** Longer texts are no headings. */
const LONGEST = 24
/** Lines of one heading. */
const MOST_PIECES = 3

/** 2025年, 2025—2027年目标值: one year or span, at the beginning. */
const YEAR = /^(?:截至|到)?(?:19|20)\d{2}(?:年|[-—–]|$)(?:(?:19|20)\d{2}年?)?\D{0,8}$/
const YEAR_WITHIN = /\D(?:19|20)\d{2}年/
const SPANNING =
  /目标|情况|分工|^责任|投资|资金|^年度|规模|指标值|其中|计划|产量|数据|面积|.单位$|进度|规划|预算|^任务$|数量|收入|时间|产值|[总金余差]额|[(](?:万|亿|万美)?[元吨亩人][)]$/

/** Headings that stand over one column. */
const NEVER_SPANS: ReadonlySet<string> = new Set(['serial', 'unit', 'category', 'note', 'person', 'phone'])

/** A run of header lines as one heading. */
interface Piece {
  from: number
  to: number
  text: string
  weight: number
  type: TypeName
}

/** Pieces one after the other, the last one first: ways that begin alike share their beginning. */
interface Way {
  piece: Piece
  before: Way | null
  weight: number
}

/** A header that is not laid out yet: pieces, of which as many as `spans` has stand in the upper row, over so many columns each. */
interface Plan {
  lines: number
  pieces: readonly Piece[]
  spans: readonly number[]
  weight: number
}

/** The readings of the header that are worth a try, best first; the one without a header in front. */
export function headersOf({ lines }: Region): Header[] {
  const lengths = headerLengths(lines)
  const ways = waysTo(new Pieces(lines), Math.max(0, ...lengths))
  const plans = lengths.flatMap((count) => plansOf(ways[count]!, count, isLeftOut(lines[count]) ? HEADER.unfinished : 0))
  plans.sort((a, b) => b.weight / b.lines - a.weight / a.lines || b.weight - a.weight)
  const headers = plans.slice(0, MOST_TRIED).map(layOut)
  const bare = bareHeader(lines)
  return bare === null ? headers : [bare, ...headers]
}

/** The best ways to read so many lines as one or two header rows. */
function plansOf(ways: readonly (readonly Way[])[], lines: number, odd: number): Plan[] {
  const cut = ways.slice(Math.max(2, lines - MOST_JOINS)).flat()
  const best = cut.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY)
  return cut
    .filter(({ weight }) => weight >= best - MOST_BEHIND)
    .flatMap((way) => {
      const pieces = piecesOf(way)
      const twice = new Set(pieces.map(({ text }) => text)).size < pieces.length ? HEADER.twice : 0
      const single = pieces.length <= MOST_COLUMNS ? [{ lines, pieces, spans: pieces.map(() => 1), weight: way.weight + twice }] : []
      return [...single, ...twoRows(lines, pieces, way.weight).filter(({ weight }) => weight >= best - MOST_BEHIND)]
    })
    .map((plan) => ({ ...plan, weight: plan.weight + odd }))
}

/** Headings whose words seldom stand in cells. */
const HEADS: ReadonlySet<TypeName> = new Set(['serial', 'unit', 'time', 'organ', 'phone', 'note'])
const LONGEST_HEAD = 6

/** True where a line behind the header can only be a heading: the header would not be whole. */
function isLeftOut(line: Seen | undefined): boolean {
  if (line === undefined || line.bare.length > LONGEST_HEAD) return false
  // 配合单位 ends as the name of an organ does
  return HEADS.has(typeOf(line.bare)) && (line.kind >= KIND.person || /(?:单位|部门)$/.test(line.bare))
}

function piecesOf(way: Way): Piece[] {
  const pieces: Piece[] = []
  for (let now: Way | null = way; now !== null; now = now.before) pieces.push(now.piece)
  return pieces.reverse()
}

/** The best two ways to cut the first lines into headings, by number of lines, then by number of headings. */
function waysTo(pieces: Pieces, most: number): Way[][][] {
  const table: Way[][][] = Array.from({ length: most + 1 }, () => [])
  for (let to = 1; to <= most; to++) {
    for (let from = Math.max(0, to - MOST_PIECES); from < to; from++) {
      const piece = pieces.get(from, to)
      if (from === 0) offer(table[to]!, 1, { piece, before: null, weight: piece.weight })
      table[from]!.forEach((ways, n) => {
        for (const before of ways) offer(table[to]!, n + 1, { piece, before, weight: before.weight + piece.weight })
      })
    }
  }
  return table
}

/** Keeps a way among the best two of as many headings. */
function offer(ways: Way[][], count: number, way: Way): void {
  for (let n = ways.length; n <= count; n++) ways.push([])
  const own = ways[count]!
  const at = own.findIndex(({ weight }) => weight < way.weight)
  own.splice(at < 0 ? own.length : at, 0, way)
  if (own.length > 2) own.pop()
}

/** How many lines the header may have. A column of serial numbers tells: the first of them ends it. */
function headerLengths(lines: readonly Seen[]): number[] {
  const end = Math.min(MOST_LINES, lines.length - 1)
  if (typeOf(lines[0]!.bare) === 'serial') {
    const one = lines.findIndex(({ serial }, i) => i > 1 && serial === 1)
    if (one >= 2 && one <= end + 4) {
      let first = one
      while (first > 2 && lines[first - 1]!.kind === KIND.section) first--
      const total = lines.findIndex(({ isTotal }) => isTotal)
      if (total > 2 && total < one) return [total, one]
      return first === one ? [one] : [first, one]
    }
  }
  const lengths: number[] = []
  for (let count = 1; count <= end; count++) {
    const line = lines[count - 1]!
    if (line.kind === KIND.int || line.kind === KIND.sentence || line.length > 8) {
      if (!YEAR.test(line.bare)) break
    }
    if (count >= 2) lengths.push(count)
  }
  return lengths
}

/** Texts and weights of runs of header lines, each worked out once. */
class Pieces {
  readonly #lines: readonly Seen[]
  readonly #headings: readonly boolean[]

  constructor(lines: readonly Seen[]) {
    this.#lines = lines
    this.#headings = lines.slice(0, MOST_LINES + 1).map((line) => headingWeight(line.bare, line) >= HEADER.year - 1)
  }

  get(from: number, to: number): Piece {
    const text = this.#lines
      .slice(from, to)
      .map(({ bare }) => bare)
      .join('')
    let weight = headingWeight(text, to - from === 1 ? this.#lines[from]! : null)
    // nothing says that it is one: each line is as odd as one by itself
    weight = (weight <= HEADER.plain ? weight * (to - from) : weight) + (to - from - 1) * HEADER.join
    const joints = this.#joints(from, to)
    weight += joints * HEADER.several
    if (joints === 0 && to - from > 1 && this.#absorbs(from, to)) weight += HEADER.absorbing
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    for (let i = from + 1; i < to; i++) if (this.#lines[i]!.extra < 0) weight += HEADER.glued
    return { from, to, text, weight, type: typeOf(text) }
  }

  /** True where one of several lines reads as a heading by itself, and none goes on with it as headings do. */
  #absorbs(from: number, to: number): boolean {
    const lines = this.#lines.slice(from, to)
    return this.#headings.slice(from, to).some(Boolean) && !lines.some(({ bare }) => GOES_ON.test(bare))
  }

  /** True where a heading begins with what goes on with the year before it. */
  #isLeftOver(from: number): boolean {
    const before = this.#lines[from - 1]
    return before !== undefined && YEAR.test(before.bare) && before.bare.endsWith('年') && GOES_ON.test(this.#lines[from]!.bare)
  }

  /** How many lines read as a heading of their own behind another. */
  #joints(from: number, to: number): number {
    let joints = 0
    for (let i = from + 1; i < to; i++) {
      if (!this.#headings[i - 1] || !this.#headings[i]) continue
      const [before, line] = [this.#lines[i - 1]!.bare, this.#lines[i]!.bare]
      if (!(GOES_ON.test(line) && YEAR.test(before))) joints += typeOf(before) === 'serial' ? 3 : 1
    }
    return joints
  }
}

/** What goes on with a heading: 2025年 目标值. */
const GOES_ON = /^(?:(?:年度|规划|预期)?目标值?|实际值|预期值|完成值|计划数?|数|值|及?单位名称|[(].*)$/

/** Weight of a squeezed text as a heading; `seen` where it is one line. */
function headingWeight(text: string, seen: Seen | null): number {
  if (text.length > LONGEST || /[,;。]/.test(text)) return HEADER.never
  const kind = seen?.kind ?? kindOf(text)
  if (YEAR.test(text) && text.length <= 16) return HEADER.year
  if (kind === KIND.int || kind === KIND.number || kind === KIND.sentence || kind === KIND.quantity || kind === KIND.item)
    return HEADER.never
  if (YEAR_WITHIN.test(text) || isCutBefore(text) || isCutBehind(text) || kind === KIND.section) return HEADER.never
  if (text.length <= 16 && kind !== KIND.organs && typeOf(text) !== 'other')
    return HEADER.word - (text.length > 8 ? 0.12 * (text.length - 8) : 0)
  return text.length <= 10 && kind !== KIND.deed ? HEADER.plain : HEADER.long
}

/** Ways to put the last headings under one, two or three of the first. */
function twoRows(lines: number, pieces: readonly Piece[], weight: number): Plan[] {
  const found: Plan[] = []
  for (let lower = 2; lower <= Math.min(12, pieces.length - 2); lower++) {
    const top = pieces.slice(0, pieces.length - lower)
    const bottom = pieces.slice(pieces.length - lower)
    if (top.length - 1 + lower > MOST_COLUMNS || !isSecondRow(bottom)) continue
    const torn = isTorn(top, bottom) ? HEADER.torn : 0
    // the same headings over again can only stand under several
    const spanning = new Set(bottom.map(({ text }) => text)).size <= lower / 2 ? 0 : HEADER.spanning
    for (const spans of spansOf(top, lower)) {
      const odd = spans.reduce((sum, span, i) => (span > 1 && !SPANNING.test(top[i]!.text) ? sum + spanning : sum), torn)
      found.push({ lines, pieces, spans, weight: weight + HEADER.twoRows + odd })
    }
  }
  return found
}

/** True where the second row is not of one type, or its first heading is of the type of the last one in the first row. */
function isTorn(top: readonly Piece[], bottom: readonly Piece[]): boolean {
  const types = bottom.map(rowType)
  const [last, first] = [top[top.length - 1]!, bottom[0]!]
  return (
    new Set(types).size > 1 ||
    (types[0] !== 'other' && rowType(last) === types[0] && !SPANNING.test(last.text)) ||
    (YEAR.test(last.text) && YEAR.test(first.text))
  )
}

const rowType = ({ text, type }: Piece): string => (type === 'figure' || YEAR.test(text) ? 'figure' : type)

/** True for headings that stand in a second row: years and figures, organs, or the same ones over again. */
function isSecondRow(pieces: readonly Piece[]): boolean {
  const types = new Set(pieces.map(rowType))
  const names = new Set(pieces.map(({ text }) => text))
  return names.size <= pieces.length / 2 || types.size === 1 || (!types.has('serial') && pieces.length <= 4)
}

/** How many columns each heading of the first row spans. */
function spansOf(top: readonly Piece[], lower: number): number[][] {
  const ones = top.map(() => 1)
  const all: number[][] = []
  for (let a = 1; a < top.length; a++) {
    all.push(ones.with(a, lower))
    for (let b = a + 1; b < top.length && lower >= 4; b++) {
      for (let left = 2; left <= lower - 2; left++)
        if (lower % 2 === 1 || left === lower / 2) all.push(ones.with(a, left).with(b, lower - left))
    }
  }
  if (lower % 3 === 0 && lower >= 6 && top.length >= 4) {
    for (let a = 1; a + 2 < top.length; a++) all.push(ones.map((_, i) => (i >= a && i <= a + 2 ? lower / 3 : 1)))
  }
  return all.filter((spans) => spans.every((span, i) => span === 1 || !NEVER_SPANS.has(top[i]!.type)))
}

/** Lays the headings of a plan out in columns. */
function layOut({ lines, pieces, spans, weight }: Plan): Header {
  const headings: Heading[] = []
  const types: TypeName[] = []
  let next = spans.length
  let col = 0
  const place = ({ from, to, type }: Piece, at: number, span: number, row: number): void => {
    headings.push({ from, to, col: at, span, row })
    if (span === 1) types.push(type)
  }
  spans.forEach((span, i) => {
    place(pieces[i]!, col, span, 0)
    for (let c = 0; span > 1 && c < span; c++) place(pieces[next++]!, col + c, 1, 1)
    col += span
  })
  return { lines, rows: next > spans.length ? 2 : 1, width: col, headings, types, weight }
}
