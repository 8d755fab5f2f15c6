/** Rebuilding on generated tables of every kind: shares accepted, exact, and nothing lost. 30 of each kind; 1,000 with FULL=1. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { squeeze } from '../../src/text/width.js'
import { type Flattened, generateTable, TABLE_KIND_NAMES } from '../generate/table/index.js'
import { isExact } from './support.js'

interface Floor {
  accepted: number
  exact: number
}

const floors = JSON.parse(readFileSync(new URL('../floors/tables.json', import.meta.url), 'utf8')) as Record<string, Floor>
const COUNT = process.env.FULL === '1' ? 1000 : 30
/** So few tables tell little: three of them may fare worse than the floors, which are of many. */
const SLACK = process.env.FULL === '1' ? 0 : 3 / COUNT

/** True where every line's text is in exactly one cell or among the repeats. */
function isConserved({ lines }: Flattened, { grid, repeats }: ReturnType<typeof rebuildGrid>): boolean {
  if (grid === null) return true
  const held = [...grid.cells.flatMap((cell) => cell.lines), ...repeats].sort((a, b) => a - b)
  if (JSON.stringify(held) !== JSON.stringify(lines.map(({ line }) => line))) return false
  const texts = new Map(lines.map(({ line, text }) => [line, text]))
  return grid.cells.every(({ text, lines: own }) => squeeze(text) === squeeze(own.map((line) => texts.get(line)).join('')))
}

describe.each(TABLE_KIND_NAMES.flatMap((kind) => [`${kind} telling`, `${kind} silent`]))('%s', (name) => {
  const [kind, mode] = name.split(' ') as [(typeof TABLE_KIND_NAMES)[number], string]

  it('is rebuilt as well as the floor says, and loses nothing', { timeout: 1_200_000 }, () => {
    let accepted = 0
    let exact = 0
    for (let seed = 1; seed <= COUNT; seed++) {
      const table = generateTable(seed, kind, mode === 'silent')
      const rebuilt = rebuildGrid(table.lines)
      expect(isConserved(table, rebuilt), `seed ${seed}`).toBe(true)
      // what is given with a warning of the whole table is not counted as read
      if (rebuilt.grid === null || rebuilt.uncertainRows.some(({ reason }) => reason === 'table')) continue
      accepted++
      if (isExact(rebuilt, table)) exact++
    }
    const shares = { accepted: accepted / COUNT, exact: accepted === 0 ? 1 : exact / accepted }
    if (process.env.FULL === '1') console.log(name, JSON.stringify(shares))
    const floor = floors[name]
    expect(floor, `a floor for ${name}`).toBeDefined()
    expect(shares.accepted, `accepted ${name}`).toBeGreaterThanOrEqual((floor?.accepted ?? 1) - SLACK)
    expect(shares.exact, `exact ${name}`).toBeGreaterThanOrEqual((floor?.exact ?? 1) - SLACK)
  })
})

describe('what was read wrong or refused once, of the seeds beyond those above', () => {
  it.each([
    ['an organ over the day that follows it', 'mixed', true, 278],
    ['a heading and the first of those below it as one, cut within a word', 'three-heads', true, 112],
    ['a heading and the one behind it as one, since that is cut', 'three-heads', false, 338],
    ['a place as the rest of a task as long as all that are cut', 'sums', true, 7118],
    ['rows without a header, of which hardly one is full, as rows of fewer columns', 'bare', false, 7185],
    ['合计 over its number alone, as if one empty cell could leave fewer blank lines than one', 'totals', false, 102],
    ['任务分工 below the task, beside the organs that it stands over', 'two-heads', false, 25],
    ['a section that a page prints again as the rest of the cell before it', 'page-sections', false, 318],
    ['户数 as the rest of the heading above which it stands, since 用户 is a word', 'three-heads', true, 10],
    ['classes that name the same thing as classes that a number tells apart', 'merged', true, 18],
    ['names of indicators as units, where units are missing and names might go on', 'figures', false, 800],
  ] as const)('%s', (_, kind, silent, seed) => {
    const table = generateTable(seed, kind, silent)
    const rebuilt = rebuildGrid(table.lines)
    expect(isExact(rebuilt, table)).toBe(true)
    expect(rebuilt.uncertainRows.filter(({ reason }) => reason === 'table')).toEqual([])
  })
})
