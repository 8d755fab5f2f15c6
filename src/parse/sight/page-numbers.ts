/** Numbers of pages: those whose strokes or words say so, and bare figures that count the pages of a hard-wrapped text. */
import { readDate } from '../../text/dates.js'
import { quick } from '../../text/quick.js'
import { HAS } from './shape.js'
import { isRow, type Sight } from './sight.js'

/** GB/T 9704-2012 7.5, and what other prints have: — 1 —, - 2 -, 第3页, 3/12, — 4. */
const PAGE = quick(
  /^[-—–─·~]+\s*\d{1,4}\s*[-—–─·~]+$|^第\s*\[?\d{1,4}\]?\s*页(?:[,/，共\s]*共?\s*\[?\d{1,4}\]?\s*页)?$|^\d{1,4}\s*\/\s*\d{1,4}$|^[-—]\s*\d{1,3}$/,
)

/** The number of a page in English: P. 24. */
const LATIN_PAGE = quick(/^P(?:age|\.)\d{1,4}(?:-\d{4}年第\d{1,3}期)?$/)

/** True for the number of a page on a line of its own. */
export function isPageNumber({ bare, shape, barePage }: Pick<Sight, 'bare' | 'shape' | 'barePage'>): boolean {
  return barePage || ((shape & HAS.digit) !== 0 && ((bare.length <= 12 && PAGE.test(bare)) || LATIN_PAGE.test(bare)))
}

const FIGURE = quick(/^\d{1,3}$/)
/** Lines of a page, blank ones aside: those of GB/T 9704 have 22, a number on a line of its own included. Serial numbers of a table stand closer. */
const FEWEST_LINES = 8
const MOST_LINES = 60
/** The share of lines that a page has at least of the shortest before it: serial numbers behind the last page stand closer. */
const SHORT_PAGE = 0.5
/** The least share of lines on a page that fill the width of the text. With 0.2 of 25,797 articles of statutes, printed as pages, 25,674 were read whole, with 0.3 25,417. */
const FULL_SHARE = 0.2
/** Pages that are counted, at least, and the share of them that cut a sentence; of pages of one length it is enough that one does. */
const FEWEST_PAGES = 3
const CUT_SHARE = 0.25
/** Lines by which pages of one length may differ: the white space around headings. */
const SPREAD = 4
/** Where so few are counted every one has to cut a sentence. */
const FEWEST_CUT_PAGES = 2

/** A figure that may be the number of a page, and the one that it counts on from. */
interface Figure {
  index: number
  value: number
  previous: Figure | null
  /** How many count up to it, itself included, and how many of those cut a sentence. */
  pages: number
  cuts: number
  /** How many stand between two paragraphs of wrapped text, or at its end. */
  clean: number
  /** Lines of the shortest and of the longest page between them. */
  shortest: number
  longest: number
}

/**
 * Marks the bare figures of a block, and of the one behind it, that count on page by page. What tells them from the serial numbers of a
 * table is that sentences go on across them, and that pages of text stand between them.
 */
export function markPageNumbers(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  markBetweenParts(sights)
  if (!sights.some(({ full }) => full)) return
  const figures: Figure[] = []
  for (const [index, { bare }] of sights.entries()) if (FIGURE.test(bare)) figures.push(toFigure(sights, index, figures))
  for (const figure of figures) if (isCount(figure)) markAll(sights, figure)
}

/** What ends a letter: the remark, and the date of the sign-off, which a cell may say too. */
const REMARK = quick(/^\((?:此件|本文)[\u4e00-\u9fff]{0,12}\)$/)
const DATE = quick(/^\d{4}年\d{1,2}月\d{1,2}日$/)
/** The label of an annex, alone on its line. */
const ANNEX = quick(/^附件\d{0,2}:?$/)

/** Marks bare figures between the parts of a document, where no cell stands: the first below the sign-off, those above annexes that count on from it. */
function markBetweenParts(sights: readonly Sight[]): void {
  let last = 0
  sights.forEach((sight, i) => {
    if (!FIGURE.test(sight.bare)) return
    const [above, below] = [sights[i - 1]?.bare ?? '', sights[i + 1]?.bare ?? '']
    const value = Number(sight.bare)
    const isFirst = REMARK.test(above) || (DATE.test(above) && ANNEX.test(below))
    if (!isFirst && !(last > 0 && value === last + 1 && ANNEX.test(below))) return
    sight.barePage = true
    last = value
  })
}

function markAll(sights: readonly Sight[], last: Figure): void {
  for (let at: Figure | null = last; at !== null; at = at.previous) sights[at.index]!.barePage = true
}

function toFigure(sights: readonly Sight[], index: number, before: readonly Figure[]): Figure {
  const value = Number(sights[index]!.bare)
  const previous = previousOf(sights, value, index, before)
  const cuts = isCut(sights, index, previous) ? 1 : 0
  const clean = cuts === 0 && isClean(sights, index) ? 1 : 0
  if (previous === null) return { index, value, previous, pages: 1, cuts, clean, shortest: MOST_LINES, longest: 0 }
  const lines = index - previous.index
  const shortest = Math.min(previous.shortest, lines)
  const longest = Math.max(previous.longest, lines)
  return { index, value, previous, pages: previous.pages + 1, cuts: previous.cuts + cuts, clean: previous.clean + clean, shortest, longest }
}

/** The figure one less, a page of text further up; of several the one that counts most pages. */
function previousOf(sights: readonly Sight[], value: number, index: number, before: readonly Figure[]): Figure | null {
  let found: Figure | null = null
  for (let i = before.length - 1; i >= 0 && before[i]!.index >= index - MOST_LINES; i--) {
    const figure = before[i]!
    if (figure.value !== value - 1 || figure.pages <= (found?.pages ?? 0)) continue
    const least = figure.pages === 1 ? FEWEST_LINES : Math.max(FEWEST_LINES, figure.shortest * SHORT_PAGE)
    if (index - figure.index >= least && (isText(sights, figure.index + 1, index) || isBetweenRows(sights, index, figure))) found = figure
  }
  return found
}

/** True for a figure that cuts a table with marked cells, below pages that were counted. */
function isBetweenRows(sights: readonly Sight[], index: number, { pages }: Figure): boolean {
  const [above, below] = [sights[index - 1], sights[index + 1]]
  return pages >= FEWEST_PAGES && above !== undefined && below !== undefined && isRow(above) && isRow(below)
}

/** True where enough lines from `start` to `end` (excluded) fill the width of the text. */
function isText(sights: readonly Sight[], start: number, end: number): boolean {
  let full = 0
  for (let i = start; i < end; i++) if (sights[i]!.full) full++
  return full >= (end - start) * FULL_SHARE
}

/**
 * True where the line above a figure fills the width of the text, and its sentence goes on below. What stands beside the figure before as
 * well is a running head.
 */
function isCut(sights: readonly Sight[], index: number, previous: Figure | null): boolean {
  const isAgain = (step: number) => previous !== null && sights[index + step]?.bare === sights[previous.index + step]?.bare
  const above = sights[index - (isAgain(-1) ? 2 : 1)]
  const below = sights[index + (isAgain(1) ? 2 : 1)]
  if (above === undefined || below === undefined || !above.full) return false
  return (above.ending === 'open' || above.ending === 'pause') && below.marker === null && below.ending !== 'colon'
}

/** True for a figure below the end of a paragraph, a day or who printed it, and above a provision, wrapped text, or nothing: the cells of a table have neither. */
function isClean(sights: readonly Sight[], index: number): boolean {
  const [above, below] = [sights[index - 1], sights[index + 1]]
  if (above === undefined || (above.ending !== 'stop' && !above.bare.endsWith('印发') && readDate(above.text) === null)) return false
  if (below === undefined || below.marker !== null || below.full) return true
  // the title of what the letter issues
  return below.next !== null && (below.next.full || below.next.marker !== null)
}

function isCount({ value, pages, cuts, clean, shortest, longest }: Figure): boolean {
  // all pages from the first one on
  if (pages > 1 && value === pages && cuts + clean === pages) return true
  if (pages < FEWEST_PAGES) return cuts >= FEWEST_CUT_PAGES
  return cuts >= pages * CUT_SHARE || (cuts > 0 && longest - shortest <= SPREAD)
}
