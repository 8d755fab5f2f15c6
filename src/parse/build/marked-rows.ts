/** Rows of tables whose cells are marked on the line, by pipes, tabs, drawn rules or the format itself. */
import type { MarkupCell } from '../../model/index.js'
import { isTabbed } from '../sight/row.js'
import { HAS } from '../sight/shape.js'
import { type Sight, withoutNoise } from '../sight/sight.js'

/** The cells of one row as printed, with the spans that the format gives. */
export interface Row {
  line: number
  cells: MarkupCell[]
  /** Whether the format says which cells span. */
  hasSpans: boolean
  /** Whether the tool wrote it: nothing is left out then. */
  isOurs: boolean
  /** Cells that its end says it lacks: merged ones that were left out. */
  missing: number
  /** Whether the line ends in a bar, as lines of such a table do; false for one that marks no cell. */
  isClosed: boolean
}

/**
 * The bars at the end of a row from which merged cells were left out, one for each. A cell that is empty has a blank before its bar, as any other
 * has; one bar alone may be of such a cell.
 */
const LACKING = /\s([|｜]{2,})$/

const RULE = /^[┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]+$/
const HAS_CELL = /[^┌┬┐├┼┤└┴┘━─╔╦╗╠╬╣╚╩╝═+|\-:\s]/

const cellOf = (text: string): MarkupCell => ({ text, rowSpan: 1, colSpan: 1, header: false })

/** The cells of a line; null where the line marks none. */
function splitRow({ printed: text, line, cells: spaced }: Sight): readonly string[] | null {
  if (spaced !== null) return spaced
  if (/^[│┃║].*[│┃║]$/.test(text)) return text.slice(1, -1).split(/[│┃║]/)
  if (/[|｜]/.test(text) && !isTabbed(line.text.trim())) {
    const cells = text.split(/[|｜]/)
    if (/^[|｜]/.test(text)) cells.shift()
    if (/[|｜]$/.test(text)) cells.pop()
    return cells
  }
  return line.text.includes('\t')
    ? line.text
        .replace(/^[ \u3000]+/, '')
        .trimEnd()
        .split('\t')
    : null
}

function toRows(sight: Sight): Row[] | null {
  const { line, printed: text } = sight
  if (line.markup?.cells !== undefined)
    return [line.markup.cells, ...(line.markup.moreRows ?? [])].map((cells) => ({
      line: line.number,
      cells: sight.shape & HAS.noise ? cells.map((cell) => ({ ...cell, text: withoutNoise(cell.text) })) : cells,
      hasSpans: line.markup?.spans === true,
      isOurs: line.markup?.quoted !== undefined,
      missing: 0,
      isClosed: true,
    }))
  if (line.markup?.tag === 'table' || line.markup?.tag === 'tr' || (RULE.test(text) && !HAS_CELL.test(text))) return []
  const cells = splitRow(sight)
  if (cells === null) return null
  const missing = Math.min(LACKING.exec(text)?.[1]?.length ?? 0, cells.length)
  const printed = cells.slice(0, cells.length - missing).map((cell) => cellOf(cell.trim()))
  return [{ line: line.number, cells: printed, hasSpans: false, isOurs: false, missing, isClosed: /[|｜]$/.test(text) }]
}

/** Has the cells of a row go on with those of the line behind it. */
function goOn(row: Row, { line, cells }: Row): void {
  row.cells = row.cells.map((cell, col) => {
    const further = cells[col]?.text ?? ''
    return further === '' ? cell : { ...cell, text: cell.text + further, lines: [...(cell.lines ?? [row.line]), line] }
  })
}

/** The rows of a table, one for each line that marks cells or names the rows below it; and how many lines mark cells. */
export function rowsOf(sights: readonly Sight[]): { rows: Row[]; marked: number } {
  const rows: Row[] = []
  let marked = 0
  for (const sight of sights) {
    const found = toRows(sight)
    if (found !== null) marked++
    // a line without marks among rows that have them names the rows below it
    const unmarked = {
      line: sight.line.number,
      cells: [cellOf(sight.printed)],
      hasSpans: false,
      isOurs: false,
      missing: 0,
      isClosed: false,
    }
    for (const row of found ?? [unmarked]) {
      const above = sight.goesOn ? rows.at(-1) : undefined
      if (above === undefined) rows.push(row)
      else goOn(above, row)
    }
  }
  return { rows, marked }
}

/** The most usual number of cells in the rows, the larger one where two are as usual. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells, missing } of rows) {
    const width = cells.reduce((sum, cell) => sum + cell.colSpan, missing)
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
