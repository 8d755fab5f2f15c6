/**
 * Builds a document of lines that were taken from several copies, by the very code that builds those of one source. The lines are numbered
 * through for that; relocate.ts puts every place back to where it came from.
 */
import type { ParsedDocument } from '../model/index.js'
import { buildDocument, gridFor, type Labelled, type Rebuilt, type Sight, toSight } from '../parse/index.js'
import { readProvisionMarker } from '../text/markers.js'
import type { Line } from './flatten.js'
import { relocate } from './relocate.js'

/** What is written: the lines of a block, in order. */
export interface Written {
  lines: Line[]
  /** The grid of a table, where it is known, its lines counted from 1 in `lines`; null for any other block. */
  grid: Rebuilt | null
}

/** Builds the document of `written`, whose place is that of the copy `base`. */
export function buildFrom(written: readonly Written[], copies: readonly ParsedDocument[], base: number): ParsedDocument {
  const lines = written.flatMap((block) => block.lines)
  const grids = new Map<number, Rebuilt>()
  const starts = new Set<number>()
  let next = 1
  let wasGrid = false
  for (const { lines: own, grid } of written) {
    // the lines of a region without a grid come one by one
    if (grid !== null || wasGrid) starts.add(next)
    if (grid !== null) grids.set(next, renumbered(grid, next - 1))
    wasGrid = grid !== null
    next += own.length
  }
  const labelled = lines.map((line, i) => toLabelled(line, i + 1, line.role === 'table' && starts.has(i + 1)))
  const built = buildDocument(labelled, '', { toGrid: (sights) => grids.get(sights[0]?.line.number ?? 0) ?? gridFor(sights) })
  return relocate(built, lines, copies, base)
}

/** A grid whose lines begin `by` lines further down. */
function renumbered({ grid, repeats, uncertainRows, confidence }: Rebuilt, by: number): Rebuilt {
  return {
    confidence,
    grid: grid && {
      ...grid,
      cells: grid.cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => line + by) })),
      ragged: grid.ragged.map((row) => ({ ...row, line: row.line + by })),
    },
    repeats: repeats.map((line) => line + by),
    uncertainRows: uncertainRows.map((row) => ({ ...row, line: row.line + by })),
  }
}

/** What parsing would see of a line. */
export function sightOf({ text, blanks, cells, caption }: Line, number: number, startsTable: boolean): Sight {
  const line = { number, start: 0, end: text.value.length, text: text.value, blanks }
  const isRow = cells !== undefined
  const { links } = text
  if (!isRow && !startsTable && links === undefined && caption === undefined) return toSight(line, number)
  return toSight(
    {
      ...line,
      markup: {
        tag: isRow ? 'tr' : 'p',
        ...(cells != null && { cells }),
        startsTable,
        ...(links && { links }),
        ...(caption && { caption }),
      },
    },
    number,
  )
}

function toLabelled(line: Line, number: number, startsTable: boolean): Labelled {
  const sight = sightOf(line, number, startsTable)
  // a provision is known to be one: no look around is needed
  if (line.role === 'prov') sight.marker = readProvisionMarker(sight.printed)
  const role = line.role === 'prov' && sight.marker === null ? 'para' : line.role
  return { sight, role, rule: '', state: line.state, opens: number === 1, gain: 0 }
}
