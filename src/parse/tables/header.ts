/** Which of the first lines are the header, and which columns they name. */
import { typeOf } from './columns.js'
import { KIND } from './kinds.js'
import { lookAt, type Seen } from './seen.js'
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
  /** Squeezed names of the columns, the upper heading in front. */
  names: string[]
  weight: number
}

/** Lines that a header may have. */
const MOST_LINES = 26
/** Columns that a table may have. */
const MOST_COLUMNS = 20
/** Pairs of lines in a header that are one heading. */
const MOST_JOINS = 6
/** Ways to read the header that are tried on the body. */
const MOST_TRIED = 40
/** Readings of as many lines that are this far behind the best are not tried. */
const MOST_BEHIND = 12
/** Lines of one heading. */
const MOST_PIECES = 3

/** 2025年, 2025—2027年目标值: one year or span, at the beginning. */
const YEAR = /^(?:截至|到)?(?:19|20)\d{2}(?:年|[-—–]|$)(?:(?:19|20)\d{2}年?)?\D{0,8}$/
const YEAR_WITHIN = /\D(?:19|20)\d{2}年/
const SPANNING = /目标|情况|分工|^责任|投资|资金|^年度|规模|指标值|其中|计划|产量|数据|面积|.单位$|进度|规划|预算|^任务$|数量|收入|时间/

/** Headings that stand over one column. */
const NEVER_SPANS: ReadonlySet<string> = new Set(['serial', 'unit', 'category', 'note', 'person', 'phone'])

type Segment = readonly [number, number]

/** The readings of the header that are worth a try, best first. */
export function headersOf(lines: readonly Seen[]): Header[] {
  const texts = new Texts(lines)
  const all = headerLengths(lines).flatMap((count) => {
    const least = Math.max(2, count - MOST_JOINS)
    const single: Header[] = []
    const double: Header[] = []
    for (const { segments, weight } of segmentations(texts, count, least)) {
      if (segments.length <= MOST_COLUMNS) single.push(oneRow(texts, count, segments, weight))
      double.push(...twoRows(texts, count, segments, weight))
    }
    return [...single, ...double]
  })
  const best = new Map<number, number>()
  for (const { lines: count, weight } of all) best.set(count, Math.max(weight, best.get(count) ?? weight))
  const worthy = all.filter(({ lines: count, weight }) => weight >= best.get(count)! - MOST_BEHIND)
  return worthy.sort((a, b) => b.weight / b.lines - a.weight / a.lines || b.weight - a.weight).slice(0, MOST_TRIED)
}

/** How many lines the header may have. A column of serial numbers tells: the first of them ends it. */
function headerLengths(lines: readonly Seen[]): number[] {
  const end = Math.min(MOST_LINES, lines.length - 1)
  if (typeOf(lines[0]!.bare) === 'serial') {
    const one = lines.findIndex(({ serial }, i) => i > 1 && serial === 1)
    if (one >= 2 && one <= end + 4) {
      let first = one
      while (first > 2 && lines[first - 1]!.kind === KIND.section) first--
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

/** Texts and weights of runs of header lines. */
class Texts {
  readonly #lines: readonly Seen[]
  readonly #weights = new Map<number, number>()

  constructor(lines: readonly Seen[]) {
    this.#lines = lines
  }

  join([from, to]: Segment): string {
    let text = ''
    for (let i = from; i < to; i++) text += this.#lines[i]!.bare
    return text
  }

  /** Weight of lines as one heading. */
  weight(from: number, to: number): number {
    const key = from * 8 + to - from
    const known = this.#weights.get(key)
    if (known !== undefined) return known
    let weight = headingWeight(this.join([from, to])) + (to - from - 1) * HEADER.join
    weight += this.#joints(from, to) * HEADER.several
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    for (let i = from + 1; i < to; i++) if (this.#lines[i]!.extra < 0) weight += 2.5
    this.#weights.set(key, weight)
    return weight
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
      const [before, line] = [this.#lines[i - 1]!.bare, this.#lines[i]!.bare]
      const goesOn = GOES_ON.test(line) && YEAR.test(before)
      if (!goesOn && isHeading(before) && isHeading(line)) joints += typeOf(before) === 'serial' ? 3 : 1
    }
    return joints
  }
}

const isHeading = (bare: string): boolean => headingWeight(bare) >= HEADER.year - 1

/** What goes on with a heading: 2025年 目标值. */
const GOES_ON = /^(?:(?:年度|规划|预期)?目标值?|实际值|预期值|完成值|计划数?|数|值|及?单位名称|[(].*)$/

/** Weight of a squeezed text as a heading. */
function headingWeight(text: string): number {
  const { kind, cutBefore, cutBehind } = lookAt(text)
  if (/[,;。]/.test(text)) return HEADER.never
  if (YEAR.test(text) && text.length <= 16) return HEADER.year
  if (kind === KIND.int || kind === KIND.number || kind === KIND.sentence || kind === KIND.quantity || kind === KIND.item)
    return HEADER.never
  if (YEAR_WITHIN.test(text) || cutBefore || cutBehind || kind === KIND.section) return HEADER.never
  if (text.length <= 16 && kind !== KIND.organs && typeOf(text) !== 'other')
    return HEADER.word - (text.length > 8 ? 0.12 * (text.length - 8) : 0)
  return text.length <= 10 && kind !== KIND.deed ? HEADER.plain : text.length <= 24 ? HEADER.long : HEADER.never
}

interface Segmentation {
  segments: readonly Segment[]
  weight: number
}

/** The best two ways to cut the first lines into headings, for each number of headings. */
function segmentations(texts: Texts, count: number, least: number): Segmentation[] {
  const table: Segmentation[][][] = Array.from({ length: count + 1 }, () => [])
  table[0]![0] = [{ segments: [], weight: 0 }]
  for (let to = 1; to <= count; to++) {
    for (let from = Math.max(0, to - MOST_PIECES); from < to; from++) {
      const own = texts.weight(from, to)
      table[from]!.forEach((ways, n) => {
        const more = ways.map(({ segments, weight }) => ({ segments: [...segments, [from, to] as const], weight: weight + own }))
        table[to]![n + 1] = [...(table[to]![n + 1] ?? []), ...more].sort((a, b) => b.weight - a.weight).slice(0, 2)
      })
    }
  }
  return table[count]!.flatMap((ways, n) => (n >= least ? ways : []))
}

function oneRow(texts: Texts, lines: number, segments: readonly Segment[], weight: number): Header {
  const headings = segments.map(([from, to], col) => ({ from, to, col, span: 1, row: 0 }))
  return { lines, rows: 1, width: segments.length, headings, names: segments.map((segment) => texts.join(segment)), weight }
}

/** Ways to put the last headings under one, two or three of the first. */
function twoRows(texts: Texts, lines: number, segments: readonly Segment[], weight: number): Header[] {
  const found: Header[] = []
  for (let lower = 2; lower <= Math.min(12, segments.length - 2); lower++) {
    const top = segments.slice(0, segments.length - lower)
    const bottom = segments.slice(segments.length - lower)
    if (top.length - 1 + lower > MOST_COLUMNS || !isSecondRow(bottom.map((segment) => texts.join(segment)))) continue
    for (const spans of spansOf(top, lower, texts)) {
      let odd = isTorn(
        top.map((segment) => texts.join(segment)),
        bottom.map((segment) => texts.join(segment)),
      )
        ? HEADER.torn
        : 0
      spans.forEach((span, i) => {
        if (span > 1 && !SPANNING.test(texts.join(top[i]!))) odd += HEADER.spanning
      })
      found.push(underneath(texts, lines, top, bottom, spans, weight + HEADER.twoRows + odd))
    }
  }
  return found
}

/** True where the second row is not of one type, or its first heading is of the type of the last one in the first row. */
function isTorn(top: readonly string[], bottom: readonly string[]): boolean {
  const types = bottom.map(rowType)
  return (
    new Set(types).size > 1 ||
    (types[0] !== 'other' && rowType(top[top.length - 1]!) === types[0] && !SPANNING.test(top[top.length - 1]!)) ||
    (YEAR.test(top[top.length - 1]!) && YEAR.test(bottom[0]!))
  )
}

const rowType = (name: string): string => (YEAR.test(name) ? 'figure' : typeOf(name))

/** True for headings that stand in a second row: years and figures, organs, or the same ones over again. */
function isSecondRow(names: readonly string[]): boolean {
  const types = new Set(names.map(rowType))
  return new Set(names).size <= names.length / 2 || types.size === 1 || (!types.has('serial') && names.length <= 4)
}

/** How many columns each heading of the first row spans. */
function spansOf(top: readonly Segment[], lower: number, texts: Texts): number[][] {
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
  return all.filter((spans) => spans.every((span, i) => span === 1 || !NEVER_SPANS.has(typeOf(texts.join(top[i]!)))))
}

function underneath(
  texts: Texts,
  lines: number,
  top: readonly Segment[],
  bottom: readonly Segment[],
  spans: readonly number[],
  weight: number,
): Header {
  const headings: Heading[] = []
  const names: string[] = []
  let next = 0
  let col = 0
  top.forEach((segment, i) => {
    const span = spans[i]!
    headings.push({ from: segment[0], to: segment[1], col, span, row: 0 })
    if (span === 1) names.push(texts.join(segment))
    for (let c = 0; span > 1 && c < span; c++) {
      const below = bottom[next++]!
      headings.push({ from: below[0], to: below[1], col: col + c, span: 1, row: 1 })
      names.push(texts.join(below))
    }
    col += span
  })
  return { lines, rows: 2, width: col, headings, names, weight }
}
