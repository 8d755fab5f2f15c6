/** Pages that are laid out in a table of one column: each line is one cell, `| 第一条 … |`. The bars belong to the layout, and the text within is read as it is. */
import { readDate } from '../../text/dates.js'
import { numberForm } from '../../text/doc-number.js'
import { INFO_LABEL } from '../../text/labels.js'
import { HAS } from './shape.js'
import { isWideText, type Sight, toSight } from './sight.js'

const BARS = /[|｜]/g
/** What stands for a bar: it prints nothing, and what is behind it stays where it is. */
const NOTHING = '\u200B'
/** Lines of a page at least. */
const FEWEST = 3
/** Lines behind one of its tables at least: a table has single lines of one cell between its rows. */
const FEWEST_BEHIND = 2
/** Kinds of lines that a page has and a column of cells has not, at least: cells are mostly of one kind. */
const FEWEST_KINDS = 2
/** Labels of an index table, and articles, at least: one alone heads a column, or is cited in one. */
const LABELS = 2
const ARTICLES = 2

/** Takes the bars off the lines of such pages, block by block. */
export class Frames {
  /** True where the last block ended within such a page. */
  private open = false
  /** True behind such a page: what stands between its tables is laid out so, too. */
  private framed = false

  unframe(block: Sight[]): void {
    let at = 0
    while (at < block.length) {
      const cell = cellOf(block[at]!)
      if (cell === null) {
        this.open = false
        at++
        continue
      }
      const page = pageFrom(block, at)
      this.open = (this.open && at === 0) || isPage(page) || (this.framed && page.length >= FEWEST_BEHIND)
      if (this.open) {
        for (const [i, sight] of page.entries()) block[at + i] = sight
        this.framed = true
      }
      at += page.length
    }
  }
}

/** The lines of one cell from `from` on, without their bars. */
function pageFrom(block: readonly Sight[], from: number): Sight[] {
  const page: Sight[] = []
  for (let at = from; at < block.length; at++) {
    const { line, index } = block[at]!
    const text = cellOf(block[at]!)
    if (text === null) break
    page.push(toSight({ ...line, text }, index))
  }
  return page
}

/** A line of plain text that is one cell and nothing else, without its bars; null for any other. */
function cellOf({ line, shape, text }: Sight): string | null {
  if (!(shape & HAS.cell) || line.markup !== undefined || !/[|｜]$/.test(text)) return null
  const cells = line.text.split(BARS).filter((cell) => cell.trim() !== '')
  return cells.length === 1 ? line.text.replace(BARS, NOTHING) : null
}

/** True where the lines are those of a letter, of rules or of an index table: several articles or labels, or several of the kinds that a letter has. */
function isPage(page: readonly Sight[]): boolean {
  if (page.length < FEWEST) return false
  let [labels, articles] = [0, 0]
  const kinds = new Set<string>()
  for (const sight of page) {
    if (INFO_LABEL.test(sight.bare)) labels++
    else {
      const kind = kindOf(sight)
      if (sight.marker?.style === 'article') articles++
      if (kind !== null) kinds.add(kind)
    }
  }
  return labels >= LABELS || articles >= ARTICLES || kinds.size >= FEWEST_KINDS
}

function kindOf(sight: Sight): string | null {
  const { marker, ending, bare, text, short } = sight
  if (marker !== null) return 'outline'
  if (ending === 'colon') return 'announcement'
  if (isWideText(sight)) return 'text'
  if (short && numberForm(bare) === 'bracketed') return 'number'
  return readDate(text) === null ? null : 'date'
}
