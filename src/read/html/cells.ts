import { attribute, type HtmlNode } from './node.js'

/** HTML standard, 4.9.11: larger spans are cut to these. */
const MOST_COLS = 1000
const MOST_ROWS = 65534

/** The number of columns and rows that a cell spans. */
export function spansOf(cell: HtmlNode): { rowSpan: number; colSpan: number } {
  return { rowSpan: toSpan(attribute(cell, 'rowspan'), MOST_ROWS), colSpan: toSpan(attribute(cell, 'colspan'), MOST_COLS) }
}

function toSpan(value: string, most: number): number {
  const span = Number.parseInt(value, 10)
  return span >= 1 ? Math.min(span, most) : 1
}
