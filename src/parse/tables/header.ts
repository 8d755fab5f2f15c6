/** Which of the first lines are the header, and which columns they name. */
import type { Work } from '../../model/index.js'
import { bareHeader, unnumberedHeader } from './bare.js'
import type { TypeName } from './column-types.js'
import { isClassing, typeOf } from './columns.js'
import { type CutThroughout, cutThroughout } from './cut-throughout.js'
import { MOST_PIECES, piecesOf, type Way, waysTo } from './cuts.js'
import { type Header, layOut, type Plan } from './header-columns.js'
import { AMONG, YEAR } from './heading-words.js'
import { type Piece, Pieces } from './headings.js'
import { KIND, kindOf } from './kinds.js'
import { headerLengths, LINES, printedAgain, withoutHeader } from './lengths.js'
import { MOST_COLUMNS } from './model.js'
import { numberedWidth, rhythmOf } from './period.js'
import type { Region, Seen } from './seen.js'
import { type Tier, widthOf } from './tier.js'
import { tiersOf } from './tiers.js'
import { HEADER } from './weights.js'

/** Pairs of lines in a header that are one heading. */
const MOST_JOINS = 10
/** Ways to read the header that are tried on the body. */
const MOST_TRIED = 40
/** Headings among which that of the numbers is: classes may stand before it. */
const NUMBER_WITHIN = 3
/** Readings of as many lines that are this far behind the best are not tried: where the end of the header is known, and where it is not. */
const MOST_BEHIND = { known: 12, open: 6 }
/** Ways to cut so many lines into headings that are read as one, two or three rows. */
const MOST_CUTS = 8
/** Three rows are looked for in readings this far behind the best: one or two headings are cut over lines. */
const CUT_OF_THREE = 10

/** The readings of the header that are worth a try, best first; the one without a header in front. */
export function headersOf({ lines, work }: Region): Header[] {
  const lengths = headerLengths(lines)
  const again = printedAgain(lines.slice(0, LINES))
  const rhythm = rhythmOf(again > 0 ? withoutHeader(lines, again) : lines)
  const period = Math.max(rhythm.period, ...lengths.map((count) => widthOfSums(lines, count)))
  const numbered = lines.slice(0, NUMBER_WITHIN).some(({ bare }) => typeOf(bare) === 'serial') ? numberedWidth(lines) : 0
  const pieces = new Pieces(lines)
  const ways = waysTo((from, to) => pieces.get(from, to), Math.max(0, ...lengths))
  const behind = lengths.length > 2 ? MOST_BEHIND.open : MOST_BEHIND.known
  const plans = lengths.flatMap((count) =>
    plansOf(ways[count]!, {
      lines: count,
      odd: leftOutWeight(lines, count) + (count < again ? HEADER.printedAgain : 0),
      three: figuresFollow(lines, count) ? period : 0,
      numbered,
      behind,
      work,
    }),
  )
  const widths = [...new Set([period, numbered])].filter((width) => width > 0)
  plans.push(...plansOfCut(cutThroughout(pieces, lines, lengths, widths), lines, widths, work))
  plans.push(...plans.flatMap((plan) => dayAndHour(plan, lines) ?? []))
  const fits = ({ tiers }: Plan) => {
    const width = widthOf(tiers)
    const behind = width - period
    return behind === 0 || width === numbered || (period > 0 && behind > 0 && behind <= oftenMissing(tiers, rhythm.share < WHOLE_ROWS))
  }
  const rank = (plan: Plan) => plan.weight + (fits(plan) ? HEADER.tried : 0)
  plans.sort((a, b) => rank(b) / b.lines - rank(a) / a.lines || rank(b) - rank(a))
  const headers = fewOfEach(plans, lengths.length).map((plan) =>
    layOut(plan, plan.weight + (fits(plan) ? HEADER.fits : 0) + widerWeight(plan, lines.length), lines),
  )
  const bare = bareHeader(lines) ?? unnumberedHeader(lines, period)
  return bare === null ? headers : [bare, ...headers]
}

/** Columns that a table has seldom more of, and rows that stand below so many at least: with fewer the header has rather eaten the first ones. */
const WIDE = 10
const FEWEST_ROWS = 3

/** Weight of a header wider than others that leaves few rows. */
function widerWeight({ lines, tiers }: Plan, all: number): number {
  const wider = widthOf(tiers) - WIDE
  return wider > 0 && (all - lines) / (WIDE + wider) < FEWEST_ROWS ? HEADER.wider * wider : 0
}

/** How many columns a row of sums behind the header tells of at least, which covers number and name: 合计 and its figures; 0 where there is none. */
function widthOfSums(lines: readonly Seen[], count: number): number {
  if (lines[count]?.isTotal !== true || typeOf(lines[0]!.bare) !== 'serial') return 0
  const isFirst = (at: number) => lines[at]!.serial === 1 && (lines[at + 1]?.kind ?? 0) > KIND.quantity
  let end = count + 1
  while (end < lines.length && lines[end]!.kind <= KIND.quantity && !isFirst(end)) end++
  const figures = end - count - 1
  return figures > 0 && end < lines.length && isFirst(end) ? figures + 2 : 0
}

/** What the first row shows below 时间 that stands over two columns: 6月8日 and 09:00—10:30. */
const DAY = /\d日|[月周星期][一二三四五六日天]$/
const HOUR = /^(?:[上下]午|晚上)?\d{1,2}:\d\d/

/** The same headings where the one of the time stands over two columns: over the day, and over the hour behind it. Null where the first row shows no such. */
function dayAndHour({ lines, tiers, weight }: Plan, all: readonly Seen[]): Plan | null {
  const at = tiers.findIndex(({ piece, below }) => piece.type === 'time' && below.length === 0)
  const [day, hour] = [all[lines + at], all[lines + at + 1]]
  // two of one sort are two
  const { from, to } = tiers[Math.max(0, at)]!.piece
  if (to - from > 1 && all.slice(from, to).every(({ bare }) => typeOf(bare) === 'time')) return null
  if (at < 0 || day?.kind !== KIND.time || hour?.kind !== KIND.time || !DAY.test(day.bare) || !HOUR.test(hour.bare)) return null
  if (tiers[at + 1]?.piece.type === 'time' || tiers.some(({ below }) => below.length > 0)) return null
  return { lines, tiers: tiers.map((tier, i) => (i === at ? { ...tier, columns: 2 } : tier)), weight: weight + HEADER.dayAndHour }
}

/** What may go on over several rows at the beginning of a table though it is no class. */
const HEADS_ROWS: ReadonlySet<TypeName> = new Set(['place', 'body', 'organ', 'time'])
/** Where a larger share of the lines look as the one a row further on does rows seldom lack a cell. */
const WHOLE_ROWS = 0.9

/** The first columns that class the rows, and the last one of remarks: of rows that mostly lack them the period is shorter. `lacking` where rows do lack cells. */
function oftenMissing(tiers: readonly Tier[], lacking: boolean): number {
  const classes = tiers.findIndex(({ piece }) => !isClassing(piece.type))
  const last = tiers.at(-1)?.piece.type
  const first = lacking && classes === 0 && HEADS_ROWS.has(tiers[0]!.piece.type) ? 1 : Math.max(0, classes)
  return first + (last === 'note' || (lacking && last === 'leader') ? 1 : 0)
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
  /** The width that numbered rows tell; 0 where they tell none. */
  numbered: number
  /** How far behind the best a way to cut them may be. */
  behind: number
  work: Work
}

/** The best ways to read so many lines as one, two or three header rows. */
function plansOf(ways: readonly (readonly Way[])[], { lines, odd, three, numbered, behind, work }: Length): Plan[] {
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
            numbered,
            best: way.weight === best,
            work,
          })
        : []
      return [flat, ...tiered]
        .filter(({ tiers }) => widthOf(tiers) <= MOST_COLUMNS)
        .map(({ tiers, weight }) => ({ lines, tiers, weight: way.weight + weight + odd + (tiers.some(isAmong) ? HEADER.partsAlone : 0) }))
    })
}

/** How far behind one row of headings that are cut throughout two may be. */
const CUT_TIERS = 9

/** The headers that are read as cut throughout, in one row, and in two where these are as wide as the body. */
function plansOfCut(ways: readonly CutThroughout[], lines: readonly Seen[], widths: readonly number[], work: Work): Plan[] {
  return ways.flatMap(({ count, way }) => {
    const pieces = piecesOf(way)
    const flat = { tiers: pieces.map((piece) => ({ piece, below: [] })), weight: twiceWeight(pieces) }
    const tiered = tiersOf(pieces, { least: -CUT_TIERS, three: 0, best: false, work }).filter(({ tiers }) =>
      widths.includes(widthOf(tiers)),
    )
    const own = way.weight + HEADER.cutThroughout + leftOutWeight(lines, count)
    return [flat, ...tiered].map(({ tiers, weight }) => ({ lines: count, tiers, weight: own + weight }))
  })
}

/** True for 其中 over nothing: it says that what stands below it are parts of what stands before. */
const isAmong = ({ piece, below }: Tier): boolean => (below.length === 0 ? AMONG.test(piece.text) : below.some(isAmong))

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
  if (line.before >= 0 && (type === 'figure' || type === 'other') && line.kind > KIND.unit) return true
  return HEADS.has(type) && (line.kind >= KIND.person || /(?:单位|部门|机构|科室|处室)$/.test(line.bare))
}

/** True where a row of figures seems to begin behind the header: three header rows stand over nothing else. */
function figuresFollow(lines: readonly Seen[], at: number): boolean {
  const next = lines.slice(at + 1, at + 5)
  return next.length === 4 && next.filter(({ kind }) => kind <= KIND.quantity).length >= 2
}
