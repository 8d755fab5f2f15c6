/**
 * Whole tables in the styles of real annexes, their truth written before they were first rebuilt. The text is invented.
 *
 * Each file of tests/tables/annexes is one: `# title h=2 telling=exact silent=refused cut=exact`, then a row a line, its cells separated by bars, `^`
 * merged with the cell above, `<` with the one to the left, `⏎` between the lines of a cell, `!!` before a row that a page break printed again. The heads say how
 * each is read at least: where blank lines tell of empty cells, where they do not, where each longer heading is cut in two besides, and where they do not tell
 * and a page break prints the header again;
 * `warned` is a wrong grid whose wrong rows are all warned of, or the whole table is.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rebuildGrid, type TableLine } from '../../src/parse/tables/index.js'
import { squeeze } from '../../src/text/width.js'
import type { Flattened } from '../generate/table/index.js'
import { isExact, rowsOf } from './support.js'

const FOLDER = new URL('./annexes/', import.meta.url)
const RANKS = ['wrong', 'refused', 'warned', 'exact'] as const
type Rank = (typeof RANKS)[number]

const MODES = ['telling', 'silent', 'cut', 'paged'] as const
type Mode = (typeof MODES)[number]

interface Annex {
  headerRows: number
  least: Record<Mode, Rank>
  rows: string[][]
}

function readAnnex(name: string): Annex {
  const [head = '', ...rows] = readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split('\n')
  const found = /h=(\d) telling=(\w+) silent=(\w+)(?: cut=(\w+))?(?: paged=(\w+))?$/.exec(head)
  if (found === null) throw new Error(`Expected a head that says how ${name} is read`)
  const [, headerRows, telling, silent, cut = 'wrong', paged = 'wrong'] = found as unknown as [string, string, Rank, Rank, Rank?, Rank?]
  return { headerRows: Number(headerRows), least: { telling, silent, cut, paged }, rows: rows.map((row) => row.split('|')) }
}

/** A heading in two pieces: before its unit or behind its year, in the middle of any other; a short one whole. */
function piecesOf(heading: string): string[] {
  if (heading.length < 4) return [heading]
  const unit = heading.indexOf('（')
  const year = heading.length > 5 ? 5 : 4
  const middle = /^(?:19|20)\d{2}/.test(heading) ? year : Math.ceil(heading.length / 2)
  const at = unit > 1 ? unit : middle
  return [heading.slice(0, at), heading.slice(at)].filter((piece) => piece !== '')
}

/** True for a row that a page break printed again. */
const isAgain = (row: readonly string[] | undefined): boolean => row?.[0]?.startsWith('!!') === true

/** The rows with the header printed again behind half of them, before one that begins with a cell of its own; `!!` says so. */
function pagedRows({ rows, headerRows }: Annex): string[][] {
  const half = headerRows + Math.ceil((rows.length - headerRows) / 2)
  const at = rows.findIndex(([first], i) => i >= half && first !== '^')
  const header = rows.slice(0, headerRows).map(([first, ...others]) => [`!!${first}`, ...others])
  return at < 0 ? rows : [...rows.slice(0, at), ...header, ...rows.slice(at)]
}

/** One cell a line, an empty one a blank line more where these tell. */
function flatten(annex: Annex, mode: Mode): Flattened {
  const { headerRows } = annex
  const rows = mode === 'paged' ? pagedRows(annex) : annex.rows
  const lines: TableLine[] = []
  const repeats: number[] = []
  let [empty, line] = [0, 0]
  for (const [at, row] of rows.entries()) {
    const again = isAgain(row)
    let pageCut = mode === 'paged' && again && !isAgain(rows[at - 1])
    for (const printed of row) {
      const cell = printed.replace('!!', '')
      if (cell === '') empty++
      if (cell === '' || cell === '^' || cell === '<') continue
      const pieces = cell.split('⏎')
      const [whole = '', ...more] = pieces
      const isCut = mode === 'cut' && at < headerRows && more.length === 0
      for (const [i, text] of (isCut ? piecesOf(whole) : pieces).entries()) {
        const blanks = 1 + (mode === 'telling' && i === 0 ? empty : 0)
        line += blanks + 1
        lines.push({ text, line, blanks, pageCut })
        pageCut = false
        if (again) repeats.push(line)
      }
      empty = 0
    }
  }
  const printed = rows.filter((row) => !isAgain(row))
  return { lines, rows: printed.map((row) => row.map((cell) => cell.replaceAll('⏎', ''))), headerRows, repeats }
}

function rankOf(table: Flattened): Rank {
  const rebuilt = rebuildGrid(table.lines)
  if (rebuilt.grid === null) return 'refused'
  if (isExact(rebuilt, table)) return 'exact'
  if (rebuilt.uncertainRows.some(({ reason }) => reason === 'table')) return 'warned'
  const got = rowsOf(rebuilt) ?? []
  const warned = new Set(rebuilt.uncertainRows.map(({ line }) => line))
  const texts = new Map(table.lines.map(({ text, line }) => [squeeze(text), line]))
  const isWarned = (row: readonly string[]) => row.some((text) => warned.has(texts.get(squeeze(text)) ?? -1))
  const known = got.length === table.rows.length
  return known && table.rows.every((row, i) => row.map(squeeze).join('|') === got[i]?.join('|') || isWarned(row)) ? 'warned' : 'wrong'
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  it.each(MODES)('is read as well as it was, %s', (mode) => {
    const annex = readAnnex(name)
    const rank = rankOf(flatten(annex, mode))
    expect(RANKS.indexOf(rank), `${rank}, expected ${annex.least[mode]}`).toBeGreaterThanOrEqual(RANKS.indexOf(annex.least[mode]))
  })
})
