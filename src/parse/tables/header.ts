/** Which of the first lines are the header, and which columns they name. */
import type { Work } from '../../model/index.js'
import { bareHeader, unnumberedHeader } from './bare.js'
import { isClassing, type TypeName, typeOf } from './columns.js'
import { AMONG, MOST_LINES, type Piece, Pieces, YEAR } from './headings.js'
import { KIND, kindOf } from './kinds.js'
import { MOST_COLUMNS } from './model.js'
import { periodOf } from './period.js'
import type { Region, Seen } from './seen.js'
import { depthOf, type Tier, tiersOf, widthOf } from './tiers.js'
import { HEADER } from './weights.js'
import { yearRuns } from './years.js'

/** A heading: lines `from` to before `to`, over `span` columns from `col`. */
export interface Heading {
  from: number
  to: number
  col: number
  span: number
  /** Header row, from 0. */
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
  /** Of each column of figures the number of the run of years that it belongs to, which one thing is counted in; -1 of any other. */
  years: number[]
  /** Of each column that is ticked the first column below the same heading, where several stand over such columns; -1 of any other. */
  choices: number[]
  weight: number
}

/** Pairs of lines in a header that are one heading. */
const MOST_JOINS = 10
/** Ways to read the header that are tried on the body. */
const MOST_TRIED = 40
/** Readings of as many lines that are this far behind the best are not tried: where the end of the header is known, and where it is not. */
const MOST_BEHIND = { known: 12, open: 6 }
/** Share of a table's lines that its header may have where no number begins the first row: a row of cells has half as many as two rows of headings, or more. */
const MOST_OF_ALL = 2 / 3
/** Ways to cut so many lines into headings that are read as one, two or three rows. */
const MOST_CUTS = 8
/** Three rows are looked for in readings this far behind the best: one or two headings are cut over lines. */
const CUT_OF_THREE = 10
/** Ways to cut so many lines into so many headings that are kept: a heading may be cut here or there as well. */
const MOST_WAYS = 4
/** Lines of one heading. */
const MOST_PIECES = 3

/** Pieces one after the other, the last one first: ways that begin alike share their beginning. */
interface Way {
  piece: Piece
  before: Way | null
  weight: number
}

/** A header that is not laid out yet. */
interface Plan {
  lines: number
  tiers: readonly Tier[]
  weight: number
}

/** The readings of the header that are worth a try, best first; the one without a header in front. */
export function headersOf({ lines, work }: Region): Header[] {
  const lengths = headerLengths(lines)
  const again = printedAgain(lines.slice(0, LINES))
  const period = periodOf(again > 0 ? withoutHeader(lines, again) : lines)
  const ways = waysTo(new Pieces(lines), Math.max(0, ...lengths))
  const behind = lengths.length > 2 ? MOST_BEHIND.open : MOST_BEHIND.known
  const plans = lengths.flatMap((count) =>
    plansOf(ways[count]!, {
      lines: count,
      odd: leftOutWeight(lines, count) + (count < again ? HEADER.printedAgain : 0),
      three: figuresFollow(lines, count) ? period : 0,
      behind,
      work,
    }),
  )
  plans.push(...plans.flatMap((plan) => dayAndHour(plan, lines) ?? []))
  const fits = ({ tiers }: Plan) => {
    const behind = widthOf(tiers) - period
    return behind === 0 || (period > 0 && behind > 0 && behind <= oftenMissing(tiers))
  }
  const rank = (plan: Plan) => plan.weight + (fits(plan) ? HEADER.tried : 0)
  plans.sort((a, b) => rank(b) / b.lines - rank(a) / a.lines || rank(b) - rank(a))
  const headers = fewOfEach(plans, lengths.length).map((plan) => layOut(plan, plan.weight + (fits(plan) ? HEADER.fits : 0), lines))
  const bare = bareHeader(lines) ?? unnumberedHeader(lines, period)
  return bare === null ? headers : [bare, ...headers]
}

/** What the first row shows below 时间 that stands over two columns: 6月8日 and 09:00—10:30. */
const DAY = /\d日|[月周星期][一二三四五六日天]$/
const HOUR = /^(?:[上下]午|晚上)?\d{1,2}:\d\d/

/** The same headings where the one of the time stands over two columns: over the day, and over the hour behind it. Null where the first row shows no such. */
function dayAndHour({ lines, tiers, weight }: Plan, all: readonly Seen[]): Plan | null {
  const at = tiers.findIndex(({ piece, below }) => piece.type === 'time' && below.length === 0)
  const [day, hour] = [all[lines + at], all[lines + at + 1]]
  if (at < 0 || day?.kind !== KIND.time || hour?.kind !== KIND.time || !DAY.test(day.bare) || !HOUR.test(hour.bare)) return null
  if (tiers[at + 1]?.piece.type === 'time' || tiers.some(({ below }) => below.length > 0)) return null
  return { lines, tiers: tiers.map((tier, i) => (i === at ? { ...tier, columns: 2 } : tier)), weight: weight + HEADER.dayAndHour }
}

/** The first columns that class the rows, and the last one of remarks: of rows that mostly lack them the period is shorter. */
function oftenMissing(tiers: readonly Tier[]): number {
  const classes = tiers.findIndex(({ piece }) => !isClassing(piece.type))
  return Math.max(0, classes) + (tiers.at(-1)?.piece.type === 'note' ? 1 : 0)
}

/** The first plans, of each length some: a long header may be cut over many lines, and weigh little for it. */
function fewOfEach(plans: readonly Plan[], lengths: number): Plan[] {
  const most = Math.ceil(MOST_TRIED / lengths) + 2
  const counts = new Map<number, number>()
  const few = plans.filter(({ lines }) => {
    const count = (counts.get(lines) ?? 0) + 1
    counts.set(lines, count)
    return count <= most
  })
  return few.slice(0, MOST_TRIED)
}

/** So many lines that may be the header. */
interface Length {
  lines: number
  /** What the line behind them says of their end. */
  odd: number
  /** The width that three rows must have; 0 where these are none. */
  three: number
  /** How far behind the best a way to cut them may be. */
  behind: number
  work: Work
}

/** The best ways to read so many lines as one, two or three header rows. */
function plansOf(ways: readonly (readonly Way[])[], { lines, odd, three, behind, work }: Length): Plan[] {
  const cut = ways.slice(Math.max(2, lines - MOST_JOINS)).flat()
  const best = cut.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY)
  return cut
    .filter(({ weight }) => weight >= best - behind)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CUTS)
    .flatMap((way) => {
      const pieces = piecesOf(way)
      const flat = { tiers: pieces.map((piece) => ({ piece, below: [] })), weight: twiceWeight(pieces) }
      // figures and sentences stand in no header: such a way is not worth more
      const tiered = pieces.every(({ weight }) => weight > HEADER.never)
        ? tiersOf(pieces, {
            least: best - MOST_BEHIND.open - way.weight,
            three: way.weight >= best - CUT_OF_THREE ? three : 0,
            best: way.weight === best,
            work,
          })
        : []
      return [flat, ...tiered]
        .filter(({ tiers }) => widthOf(tiers) <= MOST_COLUMNS)
        .map(({ tiers, weight }) => ({ lines, tiers, weight: way.weight + weight + odd + (tiers.some(isAmong) ? HEADER.partsAlone : 0) }))
    })
}

/** True for 其中 over nothing: it says that what stands below it are parts of what stands before. */
const isAmong = ({ piece, below }: Tier): boolean => AMONG.test(piece.text) && below.length === 0

/** Weight of headings in one row of which some say the same. */
function twiceWeight(pieces: readonly Piece[]): number {
  // a list printed side by side with itself
  for (const times of [2, 3]) {
    const width = pieces.length / times
    if (width >= 2 && pieces.every(({ text }, i) => i < width || text === pieces[i - width]?.text)) return HEADER.sideBySide
  }
  return new Set(pieces.map(({ text }) => text)).size < pieces.length ? HEADER.twice : 0
}

/** Headings whose words seldom stand in cells. */
const HEADS: ReadonlySet<TypeName> = new Set(['serial', 'unit', 'time', 'organ', 'phone', 'mobile', 'note', 'score', 'post'])
const LONGEST_HEAD = 6

/** What headings end in, and cells seldom. */
const HEAD_WORD = /(?:来源|理由|标准|金额|依据|方式|情况|名称|内容|要求|数量|类别|类型|地点|职务)$/

/** Weight of a header that ends before a line: one that reads as a heading was left out. */
function leftOutWeight(lines: readonly Seen[], at: number): number {
  const line = lines[at]
  if (isLeftOut(line) || isTornHead(lines, at) || isNextYear(lines, at)) return HEADER.unfinished
  return line !== undefined && line.bare.length <= LONGEST_HEAD && HEAD_WORD.test(line.bare) ? HEADER.unfinished / 2 : 0
}

/** True for one more year behind years that head columns. */
const isNextYear = (lines: readonly Seen[], at: number): boolean =>
  [at - 2, at - 1, at].every((i) => lines[i]?.kind === KIND.time && YEAR.test(lines[i].bare))

/** True where the lines from `at`, each printed closer to the one before than usual, can only be a heading: 单位及 职务. */
function isTornHead(lines: readonly Seen[], at: number): boolean {
  let end = at + 1
  while ((lines[end]?.extra ?? 0) < 0) end++
  if (end === at + 1 || end > at + MOST_PIECES) return false
  const bare = lines
    .slice(at, end)
    .map((line) => line.bare)
    .join('')
  return bare.length <= LONGEST_HEAD && HEADS.has(typeOf(bare)) && kindOf(bare) >= KIND.person
}

/** True where a line behind the header can only be a heading: the header would not be whole. */
function isLeftOut(line: Seen | undefined): boolean {
  if (line === undefined || line.bare.length > LONGEST_HEAD) return false
  // 配合单位 ends as the name of an organ does
  const type = typeOf(line.bare)
  // a heading over again belongs to a lower row
  if (line.before >= 0 && type === 'figure' && line.kind > KIND.unit) return true
  return HEADS.has(type) && (line.kind >= KIND.person || /(?:单位|部门|机构|科室|处室)$/.test(line.bare))
}

/** Where the rows of sections with their sums begin that end before a line; that line where there is none. */
function sumsBefore(lines: readonly Seen[], end: number): number {
  let first = end
  for (let at = end - 1; at > 2; at--) {
    const { kind, isTotal } = lines[at]!
    if (kind === KIND.section || isTotal) first = at
    else if (kind > KIND.quantity) break
  }
  return first
}

/** True where a row of figures seems to begin behind the header: three header rows stand over nothing else. */
function figuresFollow(lines: readonly Seen[], at: number): boolean {
  const next = lines.slice(at + 1, at + 5)
  return next.length === 4 && next.filter(({ kind }) => kind <= KIND.quantity).length >= 2
}

function piecesOf(way: Way): Piece[] {
  const pieces: Piece[] = []
  for (let now: Way | null = way; now !== null; now = now.before) pieces.push(now.piece)
  return pieces.reverse()
}

/** The best few ways to cut the first lines into headings, by number of lines, then by number of headings. */
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

/** Keeps a way among the best of as many headings. */
function offer(ways: Way[][], count: number, way: Way): void {
  for (let n = ways.length; n <= count; n++) ways.push([])
  const own = ways[count]!
  const at = own.findIndex(({ weight }) => weight < way.weight)
  own.splice(at < 0 ? own.length : at, 0, way)
  if (own.length > MOST_WAYS) own.pop()
}

/** True for the line before the first number where it may be a section without a marker rather than a heading: it has no word that headings have. */
function isPlainSection(lines: readonly Seen[], at: number): boolean {
  const { kind, bare } = lines[at]!
  return at >= 3 && kind >= KIND.organ && !YEAR.test(bare) && typeOf(bare) === 'other'
}

/** Classes that may stand before the number, and lines that such a header has at least. */
const MOST_CLASSES = 2
const LEAST_BEHIND_CLASS = 4

/** How many headings of classes stand before that of the numbers, each in one line or cut in two; 0 where other headings do, or none. */
function classesBefore(lines: readonly Seen[]): number {
  const serial = lines.slice(0, 2 * MOST_CLASSES + 1).findIndex(({ bare }) => typeOf(bare) === 'serial')
  if (serial <= 0) return 0
  const isClass = (from: number, to: number) => {
    const text = lines.slice(from, to).reduce((all, { bare }) => all + bare, '')
    return isClassing(typeOf(text)) || LEVELS.test(text)
  }
  // how many headings the lines before each one make; null where they make none
  const counts: (number | null)[] = [0]
  for (let to = 1; to <= serial; to++) {
    const [one, two] = [counts[to - 1] ?? null, counts[to - 2] ?? null]
    counts.push(two !== null && isClass(to - 2, to) ? two + 1 : one !== null && isClass(to - 1, to) ? one + 1 : null)
  }
  const count = counts[serial] ?? 0
  return count <= MOST_CLASSES ? count : 0
}

/** Lines in which the header is looked for again, and headings that it has at least: fewer texts come again by chance. */
const LINES = 400
const LEAST_AGAIN = 3

/** The lines without the header where it is printed again: the looks of these have nothing to do with those of a row. */
function withoutHeader(lines: readonly Seen[], length: number): Seen[] {
  const isAgain = (at: number) => at > 0 && lines.slice(0, length).every(({ textId }, i) => lines[at + i]?.textId === textId)
  const kept: Seen[] = []
  for (let at = 0; at < lines.length; at += isAgain(at) ? length : 1) if (!isAgain(at)) kept.push(lines[at]!)
  return kept
}

/** So many lines of a header that is printed again, and fewer where the last of them may be classes that are printed again behind it. */
function lengthsTo(lines: readonly Seen[], again: number): number[] {
  const lengths = [again]
  for (let count = again - 1; count >= LEAST_AGAIN && again - count <= MOST_CLASSES && typeOf(lines[count]!.bare) === 'other'; count--)
    lengths.push(count)
  return lengths
}

/** True for a figure, a sentence, or a text without a word that headings have. */
const isNoHeading = ({ kind, bare }: Seen): boolean => kind <= KIND.quantity || kind === KIND.sentence || typeOf(bare) === 'other'

/** How many of the first lines are printed again in turn further on, as a page break prints the header; 0 where they are not. */
function printedAgain(lines: readonly Seen[]): number {
  let least = Number.POSITIVE_INFINITY
  lines.forEach(({ textId }, at) => {
    if (at === 0 || textId !== lines[0]!.textId) return
    let run = 1
    while (lines[at + run] !== undefined && lines[at + run]!.textId === lines[run]!.textId) run++
    // a row lies between, with something that heads no column; lists side by side have their headings next to each other
    if (run >= LEAST_AGAIN && run + 1 < at && lines.slice(run, at).some(isNoHeading)) least = Math.min(least, run)
  })
  return Number.isFinite(least) ? least : 0
}

/** How many lines the header may have. A column of serial numbers tells: the first of them ends it. */
function headerLengths(lines: readonly Seen[]): number[] {
  const end = Math.min(MOST_LINES, lines.length - 1)
  const classes = classesBefore(lines)
  if (classes > 0) {
    // those of the first row stand before its number
    const first = lines.findIndex(({ serial, kind }) => serial === 1 && kind === KIND.int) - classes
    if (first >= LEAST_BEHIND_CLASS && first <= end && lines.slice(first, first + classes).every(({ kind }) => kind >= KIND.organ))
      return [first]
  }
  if (typeOf(lines[0]!.bare) === 'serial') {
    const one = lines.findIndex(({ serial }, i) => i > 1 && serial === 1)
    if (one >= 2 && one <= end + 4) {
      let first = one
      while (first > 2 && lines[first - 1]!.kind === KIND.section) first--
      if (first === one) first = sumsBefore(lines, one)
      // 合计 before no figure is a heading
      const total = lines.findIndex(({ isTotal }, i) => isTotal && (lines[i + 1]?.kind ?? KIND.section) <= KIND.quantity)
      if (total > 2 && total < one) return [total, one]
      return first === one ? (isPlainSection(lines, one - 1) ? [one - 1, one] : [one]) : [first, one]
    }
  }
  const again = printedAgain(lines.slice(0, LINES))
  if (again > 0 && again <= end) return lengthsTo(lines, again)
  const lengths: number[] = []
  const most = Math.min(end, Math.floor(lines.length * MOST_OF_ALL))
  for (let count = 1; count <= most; count++) {
    const line = lines[count - 1]!
    if (count > 2 && line.isTotal && lines[count]!.kind <= KIND.quantity) break
    if (line.kind === KIND.int || line.kind === KIND.quantity || line.kind === KIND.sentence || line.length > 8) {
      if (!YEAR.test(line.bare)) break
    }
    if (count >= 2) lengths.push(count)
  }
  return lengths
}

/** What may be counted below a heading of figures: 价格(元) of 三级, 二级 and 一级. */
const SORTS: ReadonlySet<TypeName> = new Set(['other', 'name', 'category', 'mark', 'way', 'tick', 'grade', 'task', 'place'])

/** What is to be done, and when: below it a quarter says what, not how much. */
const SCHEDULE = /进度|安排|节点/
const QUARTER = /^(?:第?[一二三四]季度|[上下]半年)$/

/** The type of a heading below another that is not counted. */
function typeBelow({ text, type }: Piece, over: Piece): TypeName {
  if (over.type === 'degree' && type === 'task') return 'degree'
  return SCHEDULE.test(over.text) && QUARTER.test(text) ? 'other' : type
}

/** Lays the headings of a plan out in columns. */
function layOut({ lines, tiers }: Plan, weight: number, all: readonly Seen[]): Header {
  const headings: Heading[] = []
  const types: TypeName[] = []
  const texts: string[] = []
  const place = ({ piece, below, columns = 1 }: Tier, col: number, row: number, counted: boolean, over: Piece | null): number => {
    const { from, to } = piece
    const heading = { from, to, col, span: 1, row }
    headings.push(heading)
    const type = counted && SORTS.has(piece.type) ? 'figure' : over === null ? piece.type : typeBelow(piece, over)
    // what is counted as a whole is counted in its parts
    const among = AMONG.test(piece.text) && types.at(-1) === 'figure'
    const counts = among || type === 'figure' || below.some((tier) => tier.piece.type === 'figure')
    if (below.length === 0) {
      heading.span = columns
      types.push(...Array.from({ length: columns }, () => type))
      texts.push(...Array.from({ length: columns }, () => piece.text))
    } else heading.span = below.reduce((width, tier) => width + place(tier, col + width, row + 1, counts, piece), 0)
    return heading.span
  }
  const width = tiers.reduce((col, tier) => col + place(tier, col, 0, false, null), 0)
  classLevels(texts, types)
  countUnits(texts, types)
  bodyOf(texts, types)
  scoreClasses(types, all.slice(lines, lines + MOST_SCORED))
  const told = types.filter((type) => type === 'figure').length
  countFigures(types, all.slice(lines, lines + FIGURE_ROWS * width))
  tickWays(types, texts, all.slice(lines, lines + TICK_ROWS * width))
  const untold = types.filter((type) => type === 'figure').length - told
  return {
    lines,
    rows: Math.max(...tiers.map(depthOf)),
    width,
    headings,
    types,
    years: yearRuns(texts, types),
    choices: choicesOf(headings, types),
    weight: weight + untold * HEADER.untold,
  }
}

/** Levels that are counted: 一级指标, 二级事项, 主项. What stands on the next one is classed by it. */
const LEVELS = /^([一二三四])级(指标|目录|分类|项目|科目|事项|任务|内容|类别)$/

/** 二级指标 classes the rows where 三级指标 stands behind it. */
function classLevels(texts: readonly string[], types: TypeName[]): void {
  const levels = texts.map((text) => LEVELS.exec(text))
  levels.forEach((level, col) => {
    const next = levels[col + 1]
    if (level != null && next != null && level[2] === next[2] && level[1] !== next[1]) types[col] = 'category'
  })
}

/** 单位 that the rows are about, before all that has one, is no unit. */
function bodyOf(texts: readonly string[], types: TypeName[]): void {
  const key = types.findIndex((type) => type !== 'serial')
  if (types[key] === 'unit' && texts[key] === '单位') types[key] = 'body'
}

/** The first columns, which may class the rows. */
const MOST_SCORED = 3
/** What classes the rows where its first cell has its points, whatever its heading says. */
const SCORABLE: ReadonlySet<TypeName> = new Set(['name', 'task', 'category', 'other'])

/** The first columns hold classes with their points where the first cells do: 组织领导(20分) below 考核项目. */
function scoreClasses(types: TypeName[], first: readonly Seen[]): void {
  first.forEach(({ kind }, col) => {
    if (kind === KIND.scored && SCORABLE.has(types[col] ?? 'serial')) types[col] = 'points'
  })
}

/** Rows that say what a heading does not: where they hold figures, so does the column. */
const FIGURE_ROWS = 3

/** Columns whose headings say nothing of what stands below hold figures where the first rows do, none of which lacks a cell: 指标, 全市, 城市, 农村. */
function countFigures(types: TypeName[], first: readonly Seen[]): void {
  const width = types.length
  const holdsFigures = (col: number) => {
    const kinds = Array.from({ length: FIGURE_ROWS }, (_, row) => first[row * width + col]?.kind ?? KIND.section)
    return kinds.every((kind) => kind <= KIND.quantity || kind === KIND.mark) && kinds.filter((kind) => kind <= KIND.quantity).length > 1
  }
  // the numbers of rows that lack a cell are no figures of theirs
  const isRow = (row: number) => first[row * width]?.serial === row + 1
  if (holdsFigures(0) || (types[0] === 'serial' && !Array.from({ length: FIGURE_ROWS }, (_, row) => isRow(row)).every(Boolean))) return
  types.forEach((type, col) => {
    if (type === 'other' && holdsFigures(col)) types[col] = 'figure'
  })
}

/** A sign that ticks a way, and rows in which so many are looked for. */
const TICK = /^[√✓✔☑●○▲△★☆×✕]$/
const TICK_ROWS = 4
const LEAST_TICKS = 3
/** Ways beside each other that are ticked, at least, and their longest heading. */
const LEAST_WAYS = 2
const LONGEST_WAY = 6

/** Headings beside each other that say nothing of what stands below them are of ways that are ticked, where the first rows hold such signs: 新办, 变更, 延续. */
function tickWays(types: TypeName[], texts: readonly string[], first: readonly Seen[]): void {
  if (first.filter(({ bare }) => TICK.test(bare)).length < LEAST_TICKS) return
  const isWay = (col: number) => types[col] === 'other' && texts[col]!.length <= LONGEST_WAY
  for (let from = 0; from < types.length; from++) {
    let to = from
    while (isWay(to)) to++
    if (to - from >= LEAST_WAYS) types.fill('tick', from, to)
    from = Math.max(from, to)
  }
}

/** The choices that ticked columns are of: 主动 and 依申请 below 公开方式, beside 全社会 and 特定群体 below 公开对象. */
function choicesOf(headings: readonly Heading[], types: readonly TypeName[]): number[] {
  const uppers = headings.filter(({ row, span }) => row === 0 && span > 1)
  const choices = types.map((type, at) =>
    type === 'tick' ? (uppers.find(({ col, span }) => col <= at && at < col + span)?.col ?? -1) : -1,
  )
  return new Set(choices.filter((choice) => choice >= 0)).size > 1 ? choices : types.map(() => -1)
}

/** Columns of one sort directly behind that of the units are counted in these: 单位, 一级站, 二级站, 小型站. */
function countUnits(texts: readonly string[], types: TypeName[]): void {
  const first = types.indexOf('unit') + 1
  if (first === 0) return
  let last = first
  while (types[last] === 'other' && texts[last]!.at(-1) === texts[first]!.at(-1)) last++
  if (last - first > 1) types.fill('figure', first, last)
}
