/** Splits the labelled lines of a file into documents. */

import { TRANSPARENT } from './grammar.js'
import type { Labelled } from './path/step.js'

/** The lines of one document, with the site furniture that stands between and after them; or lines outside any document. */
export interface Segment {
  /** All lines, in order. */
  lines: Labelled[]
  /** True where the lines are of a document. */
  isDocument: boolean
}

/** Groups labelled lines as they come; a segment is complete when the next document opens. */
export class Segments {
  private current: Segment = { lines: [], isDocument: false }

  /** Takes a line; gives the segment that it closes, if any. */
  push(line: Labelled): Segment | null {
    const closed = line.opens && this.current.lines.length > 0 ? this.current : null
    if (line.opens) this.current = { lines: [], isDocument: true }
    this.current.lines.push(line)
    return closed
  }

  /** Gives the last segment; null where there were no lines. */
  end(): Segment | null {
    return this.current.lines.length > 0 ? this.current : null
  }
}

/** True for a line that belongs to the document around it. */
export function isOwned(line: Labelled): boolean {
  return !TRANSPARENT.has(line.role)
}
