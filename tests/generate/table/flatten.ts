/** Grids to lines, one cell a line, in each of the ways in which scraping does it. */
import type { TableLine } from '../../../src/parse/tables/index.js'
import type { Random } from '../random.js'
import type { Blanks } from './gaps.js'
import type { Grid } from './grids.js'

export interface Damage {
  /** Blank lines between cells. */
  usual: number
  blanks: Blanks
  /** Headings, and long cells, cut over two lines. */
  cutHeadings: boolean
  cutCells: boolean
  /** Two-character headings and the like letter-spaced. */
  spaced: boolean
  /** Page breaks that print the header, the open section row or the open task again. */
  pages: boolean
  /** Single characters get lost: 个, 家. */
  lostCharacters: boolean
}

export interface Flattened {
  lines: TableLine[]
  rows: string[][]
  headerRows: number
  repeats: number[]
}

interface Cell {
  row: number
  col: number
  pieces: string[]
  /** Empty cells since the last printed one. */
  empty: number
  repeat?: boolean
  pageCut?: boolean
}

export function flatten(random: Random, grid: Grid, damage: Damage): Flattened {
  const rows = damage.lostCharacters ? grid.rows.map(withoutSingles) : grid.rows
  const cells = cut(random, cellsOf(rows), grid, damage)
  const paged = damage.pages ? withPages(random, cells, grid) : cells
  return { ...number(random, paged, damage), rows, headerRows: grid.headerRows }
}

/** A row without its single characters; where other cells are empty too, no reader could tell which. */
function withoutSingles(row: string[], at: number): string[] {
  return at === 0 || row.includes('') ? row : row.map((text) => (/^[个家项]$/u.test(text) ? '' : text))
}

function cellsOf(rows: readonly string[][]): Cell[] {
  const cells: Cell[] = []
  let empty = 0
  rows.forEach((row, r) => {
    row.forEach((text, col) => {
      if (text === '') empty++
      if (text === '' || text === '^' || text === '<') return
      cells.push({ row: r, col, pieces: text.split('\n'), empty })
      empty = 0
    })
  })
  return cells
}

/** Headings and long cells in two pieces, and letter-spaced headings. */
function cut(random: Random, cells: Cell[], grid: Grid, damage: Damage): Cell[] {
  return cells.map((cell) => {
    const [text = '', ...more] = cell.pieces
    if (more.length > 0) return cell
    const head = cell.row < grid.headerRows
    if (head && damage.spaced && text.length === 2) return { ...cell, pieces: [[...text].join('  ')] }
    if (head && damage.cutHeadings) return { ...cell, pieces: headingPieces(random, text) }
    if (!head && damage.cutCells && text.length > 24 && random.chance(0.3)) return { ...cell, pieces: halves(random, text) }
    return cell
  })
}

function headingPieces(random: Random, text: string): string[] {
  const year = /^(\d{4}年)(.+)$/u.exec(text)
  if (year !== null) return year.slice(1)
  return text.length >= 6 && !/（/u.test(text) && random.chance(0.3)
    ? [text.slice(0, text.length >> 1), text.slice(text.length >> 1)]
    : [text]
}

/** Two pieces of a text, where a line would break: not in a number, and not before or behind a stop. */
function halves(random: Random, text: string): string[] {
  const at = random.int(Math.floor(text.length * 0.4), Math.floor(text.length * 0.7))
  return /[\d.%≥（“《、，。；]/u.test(text.slice(at - 1, at + 1)) ? [text] : [text.slice(0, at), text.slice(at)]
}

/** At some row starts a new page prints something again. */
function withPages(random: Random, cells: readonly Cell[], grid: Grid): Cell[] {
  const every = random.int(8, 25)
  const header = random.chance(0.5)
  let since = 0
  return cells.flatMap((cell, i) => {
    since++
    const begins = i > 0 && cells[i - 1]!.row !== cell.row && cell.row > grid.headerRows
    if (!begins || since < every * 2 || grid.rows[cell.row]![1] === '<') return [cell]
    const again = header ? cells.filter(({ row }) => row < grid.headerRows) : open(cells, i, grid)
    if (again.length === 0) return [cell]
    since = 0
    const pageCut = random.chance(0.6)
    return [
      ...again.map((one, n) => ({ ...one, repeat: true, empty: n === 0 ? cell.empty : 0, pageCut: pageCut && n === 0 })),
      { ...cell, empty: 0 },
    ]
  })
}

/** What is open before a row: the section row above it; its class or task, where that goes on. */
function open(cells: readonly Cell[], i: number, grid: Grid): Cell[] {
  const { row } = cells[i]!
  const goesOn = grid.rows[row]!.findLastIndex((text, col) => text === '^' && col < 2)
  if (goesOn >= 0) {
    const from = grid.rows.findLastIndex((texts, r) => r < row && texts[goesOn] !== '^')
    return cells.filter((cell) => cell.row === from && cell.col <= goesOn && grid.rows[row]![cell.col] === '^')
  }
  const section = grid.rows.findLastIndex((texts, r) => r < row && texts[1] === '<')
  return section < 0 || section === row - 1 ? [] : cells.filter((cell) => cell.row === section)
}

function number(random: Random, cells: readonly Cell[], { usual, blanks }: Damage): Pick<Flattened, 'lines' | 'repeats'> {
  const lines: TableLine[] = []
  const repeats: number[] = []
  const glued = usual > 0 && random.chance(0.3)
  let line = 1
  for (const { pieces, empty, repeat, pageCut } of cells) {
    pieces.forEach((text, i) => {
      const more = i > 0 || blanks === 'silent' ? 0 : blanks === 'each' ? empty : Math.min(1, empty)
      const before = i > 0 && glued ? usual - 1 : usual + more
      line += before
      lines.push({ text, line, blanks: before, ...(pageCut && i === 0 ? { pageCut: true } : {}) })
      if (repeat) repeats.push(line)
      line++
    })
  }
  return { lines, repeats }
}
