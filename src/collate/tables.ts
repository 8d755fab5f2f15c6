/**
 * The best reading of a table: a copy of it that lacks nothing of what the others have, as it is; else its lines are collated one by one, and the
 * grid is made of them anew.
 */
import type { MarkupCell } from '../model/index.js'
import { gridFor, type Rebuilt, type UnnamedTable } from '../parse/index.js'
import { squeeze } from '../text/width.js'
import { inOrder } from './align/order.js'
import { placesOf } from './align/places.js'
import { readBlocks } from './block.js'
import { sightOf, type Written } from './build.js'
import { linesOf } from './compose.js'
import type { Context } from './context.js'
import { lineKey, toCopyTexts } from './copy-text.js'
import type { Line, Unit } from './flatten.js'
import { strokesOf } from './form.js'
import { type Member, membersAt } from './member.js'
import { byPrint } from './sequence.js'
import { textTest } from './text-or-not.js'

/** The grid of a table by its number in a copy; undefined where it has none. */
export type GridOf = (copy: number, seq: number) => UnnamedTable | undefined

/** Share of the text from which a copy's grid goes before lines that are all there and give none: of a grid made of less some rows are wrong. */
const NEARLY_ALL = 0.98

/** What is written where some copy has a table. */
export function readTable(members: readonly Member[], context: Context, gridOf: GridOf): Written[] {
  const gridded = members.filter((member) => isGridded(member, gridOf))
  const lines = members.every(({ key }) => key === members[0]!.key) ? null : mergeLines(members, context, gridOf)
  const key = lines === null ? members[0]!.key : lineKey(lines)
  const whole = best(
    gridded.filter((member) => member.key === key && (lines === null || strokesOf(linesOf(member)) >= strokesOf(lines))),
    context,
    gridOf,
  )
  if (whole !== null || lines === null) return keep(whole ?? members[0]!, gridOf)
  const merged = toTables(lines)
  const kept = best(gridded, context, gridOf)
  const isFlat = merged.some(({ lines: [first], grid }) => first?.role === 'table' && grid === null)
  return kept !== null && isFlat && kept.key.length >= NEARLY_ALL * key.length ? keep(kept, gridOf) : merged
}

/** Lines by runs of table lines, each with the grid that can be made of them. */
function toTables(lines: readonly Line[]): Written[] {
  const runs: Line[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last !== undefined && isTable(last[0]!) && isTable(line)) last.push(line)
    else runs.push([line])
  }
  return runs.map((run) => {
    const isRun = isTable(run[0]!)
    const rebuilt = isRun ? gridFor(run.map((line, i) => sightOf(line, i + 1, i === 0))) : null
    return { lines: run, grid: rebuilt === null || rebuilt.grid === null ? null : rebuilt }
  })
}

function isTable({ role }: Line): boolean {
  return role === 'table'
}

/** True where all tables that a member has here have grids, and there is one. */
function isGridded({ copy, units }: Member, gridOf: GridOf): boolean {
  const tables = units.flatMap(({ table }) => table ?? [])
  return tables.length > 0 && tables.every(({ seq }) => gridOf(copy, seq) !== undefined)
}

/** The member in the document's script whose grids are the surest; of equals the best copy's. */
function best(members: readonly Member[], { writers, rank }: Context, gridOf: GridOf): Member | null {
  const sureness = ({ copy, units }: Member) =>
    units.reduce((least, { table }) => (table === null ? least : Math.min(least, gridOf(copy, table.seq)?.confidence ?? 0)), 1)
  const order = (a: Member, b: Member): number =>
    Number(writers.has(b.copy)) - Number(writers.has(a.copy)) ||
    sureness(b) - sureness(a) ||
    strokesOf(linesOf(b)) - strokesOf(linesOf(a)) ||
    rank.indexOf(a.copy) - rank.indexOf(b.copy)
  return [...members].sort(order)[0] ?? null
}

/** A member's tables with the grids that they have. */
function keep({ copy, units }: Member, gridOf: GridOf): Written[] {
  return units.map(({ lines, table }): Written => {
    const grid = table === null ? undefined : gridOf(copy, table.seq)
    if (grid === undefined) return { lines, grid: null }
    return { lines: lines.map((line) => ({ ...line, kept: true, ...captionOn(line, grid) })), grid: asRebuilt(grid, lines) }
  })
}

/** The title of a table, where it stands on a line of it, before the first cell: an HTML table may stand on one line. */
function captionOn({ text }: Line, { title, cells, line_start }: UnnamedTable): Pick<Line, 'caption'> {
  const said = squeeze(title)
  const isOnIt = text.position.start.line === line_start && said !== '' && squeeze(text.value).startsWith(said)
  return isOnIt && !squeeze(cells[0]?.text ?? '').startsWith(said) ? { caption: title } : {}
}

/** The grid of a table, its lines counted from 1. */
function asRebuilt(table: UnnamedTable, lines: readonly Line[]): Rebuilt {
  const numbers = new Map(lines.map(({ text }, i) => [text.position.start.line, i + 1]))
  const toNumbers = (own: readonly number[]): number[] => own.flatMap((line) => numbers.get(line) ?? [])
  const cells = table.cells.map((cell) => ({ ...cell, lines: toNumbers(cell.lines) }))
  const grid = { rows: table.rows, cols: table.cols, headerRows: table.header_rows, cells, ragged: [] }
  return { grid, confidence: table.confidence, repeats: toNumbers(table.repeats), uncertainRows: [] }
}

/** The lines of the tables of all members, in one order, each in its best reading. */
function mergeLines(members: readonly Member[], context: Context, gridOf: GridOf): Line[] {
  const rows = members.map((member) => rowsOf(member, gridOf))
  const isByRows = members.some((_, i) => rows[i]!.isByRow)
  const texts = toCopyTexts(members.map(({ units }) => units.flatMap(toLineUnits)))
  const local = members.map((_, i) => i)
  const rank = [...local].sort((a, b) => context.rank.indexOf(members[a]!.copy) - context.rank.indexOf(members[b]!.copy))
  const lead = members[rank[0]!]!
  const usual = usualBlanks(lead)
  const among = members.map(({ copy }) => copy)
  const places = placesOf(texts, rank, context.meter).map(({ at }) => ({
    at,
    members: membersAt({ at }, texts).map((member) => ({ ...member, copy: among[member.copy]! })),
  }))
  const ordered = inOrder(places, rank, byPrint(context.rank))
  const isText = textTest(
    ordered,
    context,
    rank.map((member) => among[member]!),
  )
  const lines = ordered.flatMap(({ members: fellows }, i) => {
    if (!isText(i)) return []
    const own = fellows.find(({ copy }) => copy === lead.copy)
    const written = readBlocks(fellows, context).flatMap((block) => block.lines)
    return written.map((line, k) => ({ ...line, blanks: k === 0 && own !== undefined ? linesOf(own)[0]!.blanks : usual }))
  })
  if (!isByRows) return lines
  const cells = new Map(members.map(({ copy }, i) => [copy, rows[i]!]))
  const written = new Set(lines.map(({ copy, text }) => `${copy}:${text.position.start.line}`))
  return lines.flatMap((line) => byRow(line, cells.get(line.copy)!, written))
}

/**
 * How many blank lines mostly stand between the lines of a table. Where they are more they are the trace of an empty cell, so they are counted as one copy
 * prints them.
 */
function usualBlanks(member: Member): number {
  const blanks = linesOf(member)
    .slice(1)
    .map((line) => line.blanks)
    .sort((a, b) => a - b)
  return blanks[blanks.length >> 1] ?? 0
}

/** Each line of a table as a block of its own. */
function toLineUnits({ lines, table }: Unit): Unit[] {
  return lines.map((line) => ({ lines: [line], table }))
}

/** The rows of a member's grids: the cells of each by its first line, and the row that each line belongs to. */
interface Rows {
  /** True where each line holds a row. */
  isByRow: boolean
  cells: Map<number, MarkupCell[]>
  /** The lines of the row that a line is of. */
  lines: Map<number, number[]>
  tables: UnnamedTable[]
}

function rowsOf({ copy, units }: Member, gridOf: GridOf): Rows {
  const rows: Rows = { isByRow: false, cells: new Map(), lines: new Map(), tables: [] }
  for (const { table } of units) {
    const grid = table === null ? undefined : gridOf(copy, table.seq)
    if (grid === undefined) continue
    addRows(rows, grid)
    rows.tables.push(grid)
  }
  rows.isByRow = rows.lines.size > 0 && [...rows.lines.values()].every((lines) => lines.length === 1)
  return rows
}

function addRows(rows: Rows, { cells, header_rows, rows: count }: UnnamedTable): void {
  const byRow = Array.from({ length: count }, (): UnnamedTable['cells'] => [])
  for (const cell of cells) byRow[cell.row]?.push(cell)
  for (const [row, own] of byRow.entries()) {
    const lines = [...new Set(own.flatMap((cell) => cell.lines))].sort((a, b) => a - b)
    for (const line of lines) rows.lines.set(line, lines)
    const header = row < header_rows
    const marked = own.map(({ text, row_span, col_span }): MarkupCell => ({ text, rowSpan: row_span, colSpan: col_span, header }))
    if (lines[0] !== undefined) rows.cells.set(lines[0], marked)
  }
}

/**
 * A line of a table that is printed row by row in some copy: with the cells of its row. A line of a flattened copy whose row is not all there, or is not
 * known, cannot be a row: it is left out.
 */
function byRow(line: Line, { isByRow, cells, lines, tables }: Rows, written: ReadonlySet<string>): Line[] {
  const number = line.text.position.start.line
  const row = lines.get(number)
  if (row === undefined) return isByRow || /[|｜│\t]/.test(line.text.value) ? [line] : []
  if (!isByRow && !row.every((other) => written.has(`${line.copy}:${other}`))) return []
  const caption = tables.map((table) => captionOn(line, table)).find((found) => found.caption !== undefined)
  return [{ ...line, cells: row[0] === number ? (cells.get(number) ?? null) : null, ...caption }]
}
