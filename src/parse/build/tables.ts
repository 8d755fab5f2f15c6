/** The tables of a document's record, from the runs of table lines in its tree. */
import { type TableRecord, Work } from '../../model/index.js'
import { closeUp } from '../../text/close-up.js'
import { squeeze } from '../../text/width.js'
import type { CaseId } from '../case-ids.js'
import { isOwned } from '../documents.js'
import type { Labelled } from '../path/step.js'
import type { Sight } from '../sight/sight.js'
import { areSpacedRows } from '../sight/spaced/index.js'
import { type Rebuilt, rebuildGrid, type TableLine } from '../tables/index.js'
import { flatLines, isPiped } from './flat.js'
import { gridOf } from './grids.js'
import type { TableRun } from './tree.js'

/** A table before the document has a name. */
export type UnnamedTable = Omit<TableRecord, 'table_id'>

/** What was odd about the tables of a document. */
export interface TableFinding {
  rule: 'table-flat' | 'table-likely' | 'table-ragged' | 'table-unsure'
  line: number
  values: Record<string, string | number>
}

const CAPTION = /^表\s*[\d一二三四五六七八九十]/
/** A label with its value, which is no caption: 单位:亿元, 填报日期: 年 月 日. */
const LABELLED = /^[(（]?[\u4e00-\u9fff]{2,8}(?:[(（][^)）]{1,8}[)）])?\s*[:：]/

/** Rules that see what heads a table. */
const HEADS = new Set<CaseId | ''>(['table/marked', 'table/caption', 'table/title', 'table/unit'])

/** The notes printed close before (captions, units) and after (注:…) a run, by the line numbers around it. */
function notesAround(lines: readonly Labelled[], first: number, last: number): { before: string[]; after: string[] } {
  const at = (line: number) => indexOfLine(lines, line)
  const before = notesFrom(lines, at(first), -1)
  const after = notesFrom(lines, at(last), 1)
  // between two tables stand the notes of the one, then what heads the other
  const own = after.isOfTwo ? after.notes.findIndex(isHead) : -1
  const above = before.notes.reverse()
  const head = before.isOfTwo ? above.findIndex(isHead) : -1
  const printed = (notes: readonly Labelled[]) => notes.map(({ sight }) => sight.printed)
  return { before: printed(head < 0 ? above : above.slice(head)), after: printed(own < 0 ? after.notes : after.notes.slice(0, own)) }
}

const isHead = ({ rule }: Labelled): boolean => HEADS.has(rule)

/** The notes next to a line, in the order in which they are met, and whether another table stands behind them; a rule drawn between is none of either. */
function notesFrom(lines: readonly Labelled[], index: number, step: 1 | -1): { notes: Labelled[]; isOfTwo: boolean } {
  const notes: Labelled[] = []
  let i = index + step
  for (; lines[i]?.role === 'table_note' || lines[i]?.rule === 'chrome/separator'; i += step)
    if (lines[i]!.role === 'table_note') notes.push(lines[i]!)
  return { notes, isOfTwo: lines[i]?.role === 'table' }
}

/** Index of the line of a number; lines are in the order of their numbers. There may be as many tables as lines: no walk through all. */
function indexOfLine(lines: readonly Labelled[], number: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.sight.line.number < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers of the lines of a segment before which a page ends: a page number stands there, a running head, a form feed. */
export function pageCutsOf(segment: readonly Labelled[]): Set<number> {
  const cuts = new Set<number>()
  let isCut = false
  for (const line of segment) {
    const { role, sight } = line
    isCut ||= role === 'page_number' || sight.line.text.includes('\f')
    if (!isOwned(line)) continue
    if (isCut) cuts.add(sight.line.number)
    isCut = false
  }
  return cuts
}

/** Gives the grid of a run of table lines; `pageCuts` are the numbers of the lines behind the end of a page. */
export type GridFor = (sights: readonly Sight[], work: Work, pageCuts: ReadonlySet<number>) => Rebuilt

/** Builds the records of the tables that have a grid, numbers them in the tree, and says which have none. */
export function buildTables(
  runs: readonly TableRun[],
  lines: readonly Labelled[],
  toGrid: GridFor,
  work: Work,
  pageCuts: ReadonlySet<number>,
): { tables: UnnamedTable[]; findings: TableFinding[] } {
  const tables: UnnamedTable[] = []
  const findings: TableFinding[] = []
  const titled = new Set<string>()
  for (const run of runs) {
    const { grid, confidence, repeats, uncertainRows } = toGrid(run.sights, work, pageCuts)
    const first = run.sights[0]!.line.number
    const last = run.sights.at(-1)!.line.number
    if (grid === null) {
      findings.push({ rule: 'table-flat', line: first, values: { lines: run.sights.length } })
      continue
    }
    const { before, after } = notesAround(lines, first, last)
    run.node.seq = tables.length + 1
    tables.push({
      rows: grid.rows,
      cols: grid.cols,
      header_rows: grid.headerRows,
      confidence: Math.round(confidence * 1000) / 1000,
      repeats: [...new Set([...repeats, ...run.continued])].sort((a, b) => a - b),
      cells: grid.cells,
      seq: run.node.seq,
      part: run.part.name,
      title: titleOf(run, before, titled),
      note: [...before.filter((note) => LABELLED.test(note)), ...after].join('\n'),
      line_start: first,
      line_end: last,
    })
    for (const { line, reason } of uncertainRows) {
      if (reason === 'table') findings.push({ rule: 'table-likely', line, values: { confidence: confidence.toFixed(2) } })
      else findings.push({ rule: 'table-unsure', line, values: { reason: REASONS[reason] } })
    }
    for (const { line, ...values } of grid.ragged) findings.push({ rule: 'table-ragged', line, values })
  }
  return { tables, findings }
}

const REASONS = { place: 'a text may stand in another column or row', merge: 'a missing cell may be empty or merged' } as const

const NO_CUTS: ReadonlySet<number> = new Set()

const NO_GRID: Rebuilt = { grid: null, confidence: 0, repeats: [], uncertainRows: [] }

/** The grid of a run: as its lines mark it, else rebuilt from one cell a line; null where nothing explains the lines well. */
export function gridFor(sights: readonly Sight[], work = new Work(), pageCuts: ReadonlySet<number> = NO_CUTS): Rebuilt {
  if (sights.every(hasNoCell)) return NO_GRID
  if (isPiped(sights)) return rebuildGrid(flatLines(sights, pageCuts), { work })
  const marked = gridOf(sights)
  if (marked !== null) return { grid: marked.grid, confidence: marked.confidence, repeats: repeatsIn(sights), uncertainRows: marked.unsure }
  return areSpacedRows(sights) ? NO_GRID : rebuildGrid(toTableLines(sights, pageCuts), { work })
}

const toTableLines = (sights: readonly Sight[], pageCuts: ReadonlySet<number>): TableLine[] =>
  sights.map(({ printed, line }) => ({
    text: printed,
    line: line.number,
    blanks: line.blanks,
    pageCut: pageCuts.has(line.number),
  }))

/** The numbers of the lines of a flattened table that count its pages, the first of which is `page`; none where cells are marked, or no grid explains the lines. */
export function pagesWithin(sights: readonly Sight[], page: number, work: Work): readonly number[] {
  if (isPiped(sights) || sights.every(hasNoCell) || gridOf(sights) !== null || areSpacedRows(sights)) return []
  const { grid, pages = [] } = rebuildGrid(toTableLines(sights, NO_CUTS), { work, page })
  return grid === null ? [] : pages
}

/** What no drawn rule has. */
const WORDS = /[\p{L}\p{N}]/u

/**
 * Lines of rows that are in no cell: a page break printed them again, as a record of ours has it. Where cells do not know their lines, a line goes on
 * with the row above if that has its text.
 */
function repeatsIn(sights: readonly Sight[]): number[] {
  const said = new Set<number>()
  const rows = sights.map(({ line: { markup } }) =>
    markup?.cells === undefined ? null : [markup.cells, ...(markup.moreRows ?? [])].flat(),
  )
  for (const cell of rows.flatMap((row) => row ?? [])) for (const line of cell.lines ?? []) said.add(line)
  let row = ''
  return sights.flatMap(({ line: { number, markup }, printed }, i) => {
    const cells = rows[i]
    if (cells) row = squeeze(cells.map(({ text }) => text).join('\n'))
    const isIn = said.size > 0 ? said.has(number) : row.includes(squeeze(printed))
    return markup?.tag === 'tr' && !cells && !isIn && WORDS.test(printed) ? [number] : []
  })
}

/** True for a line of which the source says that no grid explained it, and for one that is nothing but tags. */
function hasNoCell({ line, printed }: Sight): boolean {
  return line.markup?.gridless === true || line.markup?.tag === 'table' || (printed === '' && line.markup?.cells?.length === 0)
}

/** A caption (表1 …), the title of the box, or the title of the annex for the first table in it. */
function titleOf(run: TableRun, before: readonly string[], titled: Set<string>): string {
  const marked = run.sights[0]?.line.markup?.caption
  const caption = marked ?? before.find((note) => CAPTION.test(note)) ?? before.find((note) => !LABELLED.test(note))
  if (caption !== undefined) return closeUp(caption)
  if (run.box !== null) return run.box.title
  if (!run.part.name.startsWith('annex') || titled.has(run.part.name)) return ''
  titled.add(run.part.name)
  return run.part.title
}
