/** The ways to put the cells of a row into its columns, in their order. */
import { TYPES } from '../../tables/column-types.js'
import { isClassing } from '../../tables/columns.js'
import { isStrict } from '../../tables/model.js'
import { type Column, fitOf, type Look } from './looks.js'

/** Classes stand before what they class: extra weight of a cell that goes on behind printed ones (0.15, as in flattened tables). */
const INSIDE = Math.log(0.15)
/** The same of a text, which what is printed before it would class. */
const INSIDE_TEXT = 2 * INSIDE
/** Weight of each column that a sum (合计) or the title of those below it (一、…) covers, before its figures. */
const COVERED = -0.5
/** The same of any other cell: over columns of one type (各有关部门 over leads and others), and over others. */
const ACROSS = { alike: -2.5, unlike: -7 }

/** Where the cells of a row stand. */
export interface Way {
  /** The column of each cell that is printed. */
  cols: readonly number[]
  /** Columns in which the cell above goes on. */
  gone: readonly number[]
  /** Columns that the cell before covers. */
  covered: readonly number[]
  score: number
}

/** What is known of a row beside its cells. */
export interface Row {
  looks: readonly Look[]
  /** Whether each column has a cell above to go on. */
  above: readonly boolean[]
  /** True for a sum and for the title of those below it: it covers what stands straight behind it. */
  covers: boolean
  /** True where every column that holds no cell is known to be covered, or to go on; else those behind the last cell may be empty. */
  isTold: boolean
}

/** Reads rows into their columns. Rows of the same looks below the same cells are read once: a long table has few sorts of them. */
export class Rows {
  readonly #known = new Map<string, readonly Way[]>()

  constructor(private readonly columns: readonly Column[]) {}

  /** The two best ways, best first. */
  waysOf(row: Row): readonly Way[] {
    const key = keyOf(row)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const ways = read(row, this.columns)
    this.#known.set(key, ways)
    return ways
  }
}

function keyOf({ looks, above, covers, isTold }: Row): string {
  const cells = looks.map((look) => (look === null ? '' : `${look.kind}.${look.length}`))
  return `${covers} ${isTold} ${above.map(Number).join('')} ${cells.join()}`
}

function read(row: Row, columns: readonly Column[]): Way[] {
  const { looks } = row
  // ways by the number of cells that are placed so far
  let ways: Way[][] = [[{ cols: [], gone: [], covered: [], score: 0 }], ...looks.map(() => [])]
  columns.forEach((column, col) => {
    const next: Way[][] = looks.map((): Way[] => []).concat([[]])
    ways.forEach((some, placed) => {
      const look = looks[placed]
      for (const way of some) {
        if (look !== undefined) offer(next[placed + 1]!, { ...way, cols: [...way.cols, col], score: way.score + fitOf(look, column) })
        // what is left must hold the cells that are
        if (columns.length - col - 1 >= looks.length - placed)
          for (const skipped of without(way, col, row, columns)) offer(next[placed]!, skipped)
      }
    })
    ways = next
  })
  return ways.at(-1)!
}

/** The ways on that put no cell into a column. */
function without(way: Way, col: number, { looks, above, covers, isTold }: Row, columns: readonly Column[]): Way[] {
  const { cols, gone, covered, score } = way
  const on: Way[] = []
  if (!isTold && cols.length === looks.length) return [behind(way, col, columns, above)]
  if (above[col] && !covers) on.push({ ...way, gone: [...gone, col], score: score + goesOn(way, col, columns) })
  // straight behind the cell that covers it
  const isBehind = cols.length > 0 && (cols.at(-1) === col - 1 || covered.at(-1) === col - 1)
  const weight = covers && cols.length === 1 ? COVERED : isTold ? across(columns, cols.at(-1), col) : null
  if (isBehind && weight !== null) on.push({ ...way, covered: [...covered, col], score: score + weight })
  return on
}

const across = (columns: readonly Column[], cell: number | undefined, col: number): number =>
  cell !== undefined && columns[cell]!.type === columns[col]!.type ? ACROSS.alike : ACROSS.unlike

/** What the rows are about: where it goes on, who answers for it does too. */
const aboutOf = (columns: readonly Column[]): number => columns.findIndex(({ type }) => type !== 'serial' && !isClassing(type))

/** Behind the last printed cell a column is empty, or goes on where the task does. */
function behind(way: Way, col: number, columns: readonly Column[], above: readonly boolean[]): Way {
  const { empty, mergedBeside } = TYPES[columns[col]!.type]
  return above[col] && way.gone.includes(aboutOf(columns)) && mergedBeside > empty
    ? { ...way, gone: [...way.gone, col], score: way.score + Math.log(mergedBeside) }
    : { ...way, score: way.score + Math.log(empty) }
}

/** Weight of a cell that goes on from above: behind others that do, behind the serial number, with the task, or behind cells that are printed. */
function goesOn({ cols, gone }: Way, col: number, columns: readonly Column[]): number {
  const { type } = columns[col]!
  const { merged, mergedBelow, mergedBeside } = TYPES[type]
  const isInside = cols.some((one) => columns[one]!.type !== 'serial')
  if (isInside && gone.includes(aboutOf(columns))) return Math.log(Math.max(merged, mergedBeside))
  const inside = isInside ? (isStrict(type) ? INSIDE : INSIDE_TEXT) : 0
  return inside + Math.log(gone.includes(col - 1) ? Math.max(merged, mergedBelow) : merged)
}

/** Keeps a way among the two best. */
function offer(ways: Way[], way: Way): void {
  const at = ways.findIndex(({ score }) => score < way.score)
  ways.splice(at < 0 ? ways.length : at, 0, way)
  if (ways.length > 2) ways.pop()
}
