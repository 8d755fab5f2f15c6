/** From a reading of the lines to rows of cells, and from these to a grid. */

import type { Cell } from '../../model/index.js'
import type { Grid } from '../build/grids.js'
import type { Node } from './beam.js'
import { FLAGS, type Gap } from './gaps.js'
import type { Header } from './header-columns.js'
import type { Reading } from './reading.js'
import type { Seen } from './seen.js'

/** A printed cell. */
export interface Printed {
  /** Indices of its lines, and what stands between each and the one before. */
  lines: number[]
  text: string
  span: number
}

/** A position of a row: a printed cell, one that the cell to the left covers, one that is empty, one merged with the cell above. */
export type Place = Printed | 'left' | 'empty' | 'above'

export interface Row {
  /** Index of its first line. */
  at: number
  section: boolean
  /** True where the task of the row above goes on. */
  below: boolean
  places: (Place | undefined)[]
}

/** The nodes of a reading, first to last. */
export function pathOf({ node }: Reading): Node[] {
  const nodes: Node[] = []
  for (let now: Node | null = node; now !== null && now.act !== 'start'; now = now.back) nodes.push(now)
  return nodes.reverse()
}

/** The rows that a reading makes of the lines, the lines that were printed again, and those that are the numbers of pages. */
export function rowsOf(reading: Reading, lines: readonly Seen[], width: number): { rows: Row[]; repeats: number[]; pages: number[] } {
  const rows: Row[] = []
  const pages: number[] = []
  const repeats: number[] = []
  let last: Printed | null = null
  for (const node of pathOf(reading)) {
    const { act } = node
    if (act === 'repeat') {
      for (let at = (node.back?.at ?? -1) + 1; at <= node.at; at++) repeats.push(at)
      continue
    }
    if (act === 'page') {
      pages.push(node.at)
      continue
    }
    if (act === 'more' || act === 'paragraph') {
      if (last !== null) addLine(last, lines, node.at, act === 'paragraph')
      continue
    }
    if (node.gap !== null) leaveOut(rows.at(-1), node.gap.from, node.gap.end, node.gap.behind)
    if (act === 'section' || act === 'row') {
      const below = (node.state & FLAGS.below) !== 0
      rows.push({ at: node.at, section: act === 'section', below, places: Array.from({ length: width }, () => undefined) })
      if (node.gap !== null) leaveOut(rows.at(-1), 0, node.gap.to, node.gap.before)
    }
    last = { lines: [node.at], text: lines[node.at]!.text, span: node.col - node.first + 1 }
    const { places } = rows.at(-1)!
    places[node.first] = last
    for (let col = node.first + 1; col <= node.col; col++) places[col] = 'left'
  }
  leaveOut(rows.at(-1), reading.gap.from, reading.gap.end, reading.gap.behind)
  return { rows, repeats, pages }
}

function addLine(cell: Printed, lines: readonly Seen[], at: number, paragraph: boolean): void {
  const { text } = lines[at]!
  const between =
    paragraph || /[。；;！!][”"’）)」』]*$/.test(cell.text) ? '\n' : /[A-Za-z]$/.test(cell.text) && /^[A-Za-z]/.test(text) ? ' ' : ''
  cell.text += between + text
  cell.lines.push(at)
}

/** Marks the columns of a row that are left out: `empty` has a bit for each empty one. */
function leaveOut(row: Row | undefined, from: number, to: number, empty: number): void {
  for (let col = from; row !== undefined && col < to; col++) row.places[col] = ((empty >> col) & 1) === 1 ? 'empty' : 'above'
}

/** Lays rows out as a grid under the rows of the header. */
export function gridFrom(header: readonly Row[], body: readonly Row[], lines: readonly Seen[], width: number): Grid {
  const cells: Cell[] = []
  const open: (Cell | null)[] = Array.from({ length: width }, () => null)
  const all = [...header, ...body]
  all.forEach(({ places, section }, row) => {
    for (let col = 0; col < width; col++) {
      const place = places[col] ?? 'empty'
      if (place === 'left') continue
      const above = open[col]
      if (place === 'above' && above != null && above.col === col && above.col_span === 1) {
        above.row_span++
        continue
      }
      const printed = typeof place === 'string' ? { lines: [], text: '', span: 1 } : place
      const cell: Cell = {
        row,
        col,
        row_span: 1,
        col_span: printed.span,
        text: printed.text,
        lines: printed.lines.map((at) => lines[at]!.line),
      }
      cells.push(cell)
      for (let c = col; c < col + printed.span; c++) open[c] = section || printed.text === '' ? null : cell
    }
  })
  return { rows: all.length, cols: width, headerRows: header.length, cells, ragged: [] }
}

const sameGap = (a: Gap | null, b: Gap | null): boolean => a?.behind === b?.behind && a?.before === b?.before

/** True where two readings take every line alike. */
export function isSame(a: Reading, b: Reading): boolean {
  if (a.node.at !== b.node.at) return false
  const [one, other] = [pathOf(a), pathOf(b)]
  const same = (node: Node, i: number): boolean => {
    const twin = other[i]!
    return node.act === twin.act && node.first === twin.first && node.col === twin.col && sameGap(node.gap, twin.gap)
  }
  return one.length === other.length && one.every(same)
}

/** The rows of the header. */
export function headerRows({ headings, rows, width }: Header, lines: readonly Seen[]): Row[] {
  return Array.from({ length: rows }, (_, row) => {
    const places: (Place | undefined)[] = Array.from({ length: width }, () => (row === 0 ? undefined : 'above'))
    for (const heading of headings.filter((one) => one.row === row)) {
      const at = Array.from({ length: heading.to - heading.from }, (_, i) => heading.from + i)
      places[heading.col] = { lines: at, text: at.map((i) => lines[i]!.text).join(''), span: heading.span }
      for (let col = heading.col + 1; col < heading.col + heading.span; col++) places[col] = 'left'
    }
    return { at: headings[0]?.from ?? 0, section: false, below: false, places }
  })
}
