/**
 * Bare figures between the cells of flattened tables that count the pages. They look like cells; but where figures count the pages of the text before, the next ones count on in
 * its tables, and the grid without them explains the other lines better.
 */
import type { Work } from '../../model/index.js'
import type { Labelled } from '../path/step.js'
import { pagesWithin } from './tables.js'

const FIGURE = /^\d{1,3}$/

/** Finds such numbers in the documents of one source, in turn. */
export class TablePages {
  /** The number of the last page that was counted; 0 where bare figures count none. */
  #last = 0

  /** The lines of a document with their roles, those of such numbers included. */
  mark(lines: Labelled[], work: Work): Labelled[] {
    const found = new Set<number>()
    for (let at = 0; at < lines.length; at++) {
      const { role, sight } = lines[at]!
      if (role === 'page_number') this.#last = FIGURE.test(sight.bare) ? Number(sight.bare) : 0
      if (role !== 'table' || this.#last === 0) continue
      let end = at
      while (lines[end + 1]?.role === 'table') end++
      const sights = lines.slice(at, end + 1).map((line) => line.sight)
      const isNext = ({ bare }: { bare: string }) => FIGURE.test(bare) && Number(bare) === this.#last + 1
      const pages = sights.some(isNext) ? pagesWithin(sights, this.#last + 1, work) : []
      for (const page of pages) found.add(page)
      this.#last += pages.length
      at = end
    }
    return found.size === 0 ? lines : lines.map((line) => (found.has(line.sight.line.number) ? asPage(line) : line))
  }
}

const asPage = (line: Labelled): Labelled => ({ ...line, role: 'page_number', rule: 'tail' })
