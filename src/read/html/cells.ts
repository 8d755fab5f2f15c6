import { LIMITS } from '../../model/index.js'
import { attribute, type HtmlNode } from './node.js'

/** The number of columns and rows that a cell spans. */
export function spansOf(cell: HtmlNode): { rowSpan: number; colSpan: number } {
  return { rowSpan: toSpan(attribute(cell, 'rowspan'), LIMITS.rowSpan), colSpan: toSpan(attribute(cell, 'colspan'), LIMITS.colSpan) }
}

function toSpan(value: string, most: number): number {
  const span = Number.parseInt(value, 10)
  return span >= 1 ? Math.min(span, most) : 1
}
