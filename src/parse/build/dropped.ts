/**
 * Rows from which a tool that turned a page into text left out the merged cells: what stands behind them moved to the left, and the row ends in
 * empty cells, or is short. Where the looks of the cells say so plainly they are put back, and the cells above go on over the gaps.
 */
import type { MarkupCell } from '../../model/index.js'
import { squeeze } from '../../text/width.js'
import { isClassing, kindShares, lengthShares, TYPES, type TypeName, typeOf } from '../tables/columns.js'
import { KIND, kindOf, lengthClass } from '../tables/kinds.js'
import { isStrict } from '../tables/model.js'

/** A table with its cells put back. */
export interface PutBack {
  rows: MarkupCell[][]
  /** How likely all of it is right: 1 where nothing was moved. */
  confidence: number
  /** Rows, by their index, whose cells may stand elsewhere. */
  unsure: number[]
}

/** Rows that lack cells speak for a table whose merged cells were left out only if putting them back explains them all by so much. */
const LEAST_GAIN = 8
/** What a column is expected to hold counts as much as so many of its cells. */
const PRIOR = 4
/** Classes stand before what they class: extra weight of a cell that goes on behind printed ones (0.15, as in flattened tables). */
const INSIDE = Math.log(0.15)
/** The same of a text, which what is printed before it would class. */
const INSIDE_TEXT = 2 * INSIDE
/** Weight of each column that a sum (合计) or the title of those below it (一、…) covers, before its figures. */
const COVERED = -0.5
const TOTAL = /^(?:[合总共小]计|总计)$/

/** The looks that are expected in a column, as logarithms. */
interface Column {
  type: TypeName
  kinds: readonly number[]
  lengths: readonly number[]
}

/** A row that could as likely be read otherwise, its lead below this, is warned of. */
const SURE = 3

/**
 * Puts the cells of a table back, row by row. Nothing changes where nothing says plainly that merged cells were left out. The first row holds the
 * headings; `width` is the number of columns.
 */
export function putBack(rows: readonly (readonly MarkupCell[])[], width: number): PutBack {
  const texts = rows.map((cells) => cells.map(({ text }) => squeeze(text)))
  const found = moved(texts, width)
  const above: (MarkupCell | undefined)[] = []
  const back: PutBack = { rows: [], confidence: 1, unsure: [] }
  rows.forEach((printed, row) => {
    let cells = printed.map((cell) => ({ ...cell }))
    const way = found.get(row)
    let cols: readonly number[] = cells.map((_, col) => col)
    if (way?.gone.every((col) => above[col] !== undefined)) {
      cols = [...way.cols, ...range(way.cols.at(-1)! + 1, width).filter((col) => !way.gone.includes(col))]
      cells = cols.map((_, i) => cells[i] ?? { text: '', rowSpan: 1, colSpan: 1, header: false })
      if (way.covers) cells[0]!.colSpan = way.cols[1]!
      for (const col of way.gone) above[col]!.rowSpan++
      back.confidence = Math.min(back.confidence, 1 / (1 + Math.exp(-way.lead)))
      if (way.lead < SURE) back.unsure.push(row)
    }
    // what a row of sums covers goes on below in no cell
    if (way === undefined || way.covers) above.length = 0
    cols.forEach((col, i) => {
      above[col] = cells[i]
    })
    back.rows.push(cells)
  })
  return back
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** Where the cells of a row stand. */
interface Way {
  /** The column of each cell that is printed. */
  cols: readonly number[]
  /** Columns in which the cell above goes on. */
  gone: readonly number[]
  score: number
}

/** The way that a row is read. */
interface Moved extends Way {
  /** How far it is ahead of any other. */
  lead: number
  /** True where its first cell covers those behind it. */
  covers: boolean
}

/** The rows whose cells are to be moved, by their index; none where nothing says plainly that merged cells were left out. */
function moved(rows: readonly (readonly string[])[], width: number): Map<number, Moved> {
  const [head = [], ...body] = rows
  const found = new Map<number, Moved>()
  if (width < 3 || endOf(head) !== width) return found
  const whole = body.filter((row) => endOf(row) === width)
  const columns = columnsOf(head, whole)
  let gain = 0
  body.forEach((row, i) => {
    const end = endOf(row)
    // one cell alone names the rows below it
    if (end < 2 || end >= width) return
    const looks = row.slice(0, end).map(looksOf)
    const covers = TOTAL.test(row[0]!) || looks[0]?.kind === KIND.section
    // the first row has nothing above it to go on
    if (i === 0 && !covers) return
    const asPrinted = looks.reduce((sum, look, col) => sum + fitOf(look, columns[col]!), emptied(columns.slice(end)))
    const [best, next] = waysOf(looks, columns, covers)
    if (best === undefined || best.score <= asPrinted) return
    gain += best.score - asPrinted
    found.set(i + 1, { ...best, lead: best.score - Math.max(asPrinted, next?.score ?? Number.NEGATIVE_INFINITY), covers })
  })
  return gain >= LEAST_GAIN ? found : new Map()
}

/** The end of the cells that a row prints: those behind are empty. */
function endOf(row: readonly string[]): number {
  let end = row.length
  while (end > 0 && row[end - 1] === '') end--
  return end
}

/** What a cell looks like; null where it is empty. */
type Look = { kind: number; length: number } | null

const looksOf = (text: string): Look => (text === '' ? null : { kind: kindOf(text), length: lengthClass(text.length) })

const fitOf = (look: Look, { type, kinds, lengths }: Column): number =>
  look === null ? Math.log(TYPES[type].empty) : kinds[look.kind]! + lengths[look.length]!

const emptied = (columns: readonly Column[]): number => columns.reduce((sum, { type }) => sum + Math.log(TYPES[type].empty), 0)

/** What the headings let expect, and what the whole rows hold. */
function columnsOf(head: readonly string[], whole: readonly (readonly string[])[]): Column[] {
  return head.map((heading, col) => {
    const type = typeOf(heading)
    const looks = whole.flatMap((row) => looksOf(row[col]!) ?? [])
    const learned = (shares: readonly number[], of: (look: NonNullable<Look>) => number) => {
      const counts = shares.map((share) => PRIOR * share)
      for (const look of looks) counts[of(look)]! += 1
      return counts.map((count) => Math.log(count / (PRIOR + looks.length)))
    }
    return {
      type,
      kinds: learned(kindShares(type), ({ kind }) => kind),
      lengths: learned(lengthShares(type, lengthClass), ({ length }) => length),
    }
  })
}

/** The two best ways to put cells into columns in their order, the columns left out going on from above, or covered by the first. */
function waysOf(looks: readonly Look[], columns: readonly Column[], covers: boolean): Way[] {
  // what the rows are about: where it goes on, who answers for it does too
  const key = columns.findIndex(({ type }) => type !== 'serial' && !isClassing(type))
  // ways by the number of cells that are placed so far
  let ways: Way[][] = [[{ cols: [], gone: [], score: 0 }], ...looks.map(() => [])]
  columns.forEach((column, col) => {
    const next: Way[][] = looks.map((): Way[] => []).concat([[]])
    ways.forEach((some, placed) => {
      const look = looks[placed]
      for (const way of some) {
        if (look !== undefined) offer(next[placed + 1]!, { ...way, cols: [...way.cols, col], score: way.score + fitOf(look, column) })
        // what is left must hold the cells that are
        if (columns.length - col - 1 < looks.length - placed) continue
        offer(next[placed]!, look === undefined ? behind(way, col, column, key) : covers ? covered(way) : goneOn(way, col, columns))
      }
    })
    ways = next
  })
  return ways.at(-1)!.filter(({ score }) => score > Number.NEGATIVE_INFINITY)
}

/** Behind the last printed cell a column is empty, or goes on where the task does. */
function behind({ cols, gone, score }: Way, col: number, { type }: Column, key: number): Way {
  const { empty, mergedBeside } = TYPES[type]
  return gone.includes(key) && mergedBeside > empty
    ? { cols, gone: [...gone, col], score: score + Math.log(mergedBeside) }
    : { cols, gone, score: score + Math.log(empty) }
}

/** A sum covers what stands straight behind it. */
const covered = (way: Way): Way => ({ ...way, score: way.cols.length === 1 ? way.score + COVERED : Number.NEGATIVE_INFINITY })

/** A cell that goes on from above: behind others that do, behind the serial number, or behind cells that are printed. */
function goneOn({ cols, gone, score }: Way, col: number, columns: readonly Column[]): Way {
  const { type } = columns[col]!
  const { merged, mergedBelow } = TYPES[type]
  const isInside = cols.some((one) => columns[one]!.type !== 'serial')
  const inside = isInside ? (isStrict(type) ? INSIDE : INSIDE_TEXT) : 0
  const share = gone.includes(col - 1) ? Math.max(merged, mergedBelow) : merged
  return { cols, gone: [...gone, col], score: score + inside + Math.log(share) }
}

/** Keeps a way among the two best. */
function offer(ways: Way[], way: Way): void {
  const at = ways.findIndex(({ score }) => score < way.score)
  ways.splice(at < 0 ? ways.length : at, 0, way)
  if (ways.length > 2) ways.pop()
}
