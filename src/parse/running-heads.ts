/**
 * Running heads: what a print has at the top or foot of each page, beside its number. Gazettes and books have them (GB/T 9704 has none). Beside
 * page numbers the headings of a table are printed again too; so a head is known by its words, or by being the title of a text.
 */
import { quick } from '../text/quick.js'
import { isHeading } from './evidence/headings.js'
import { isPageNumber } from './rules/tail.js'
import type { Sight } from './sight.js'

/** Pages that have one, at least: of other numbers, since copies of a text have its title beside the same. */
const FEWEST = 2
const FEWEST_TITLED = 3
/** Lines of one. */
const MOST_LINES = 2
/** Characters of a line of it, and of one that is a title. */
const SHORTEST = 4
const LONGEST = 40
const SHORTEST_TITLE = 8
/** Heads that are remembered of a source. */
const MOST = 1000

/** What periodicals and collections are called, and the kinds of texts in them. */
const PUBLICATION = quick(/公报|汇编|年鉴|简报|政报|第#期|文件选编|^[\u4e00-\u9fff]{0,8}(?:规章|规范性文件|法规选登|文件)$/)
/** The issue of a periodical, behind its name or, on the pages opposite, before it: one page tells. */
const ISSUE = quick(/报(?:#年)?第#期$|^(?:#年)?第#期.{0,24}公报$/)
/** What the title of a text of many pages ends in. */
const BOOK = quick(/(?:规划|纲要|方案|计划|条例|办法|细则|规定|规程|规范|意见|预案|指南)(?:\([^()]{1,20}\))?$/)

/** Finds the running heads of a source, block by block. */
export class RunningHeads {
  /** The numbers of the pages that have a line beside them, the figures in it aside. */
  readonly #pages = new Map<string, Set<string>>()
  /** Titles that stand anywhere else. */
  readonly #titles = new Set<string>()

  /** Marks those of a block, with the one behind it in view. Each line of a source is to come once as `behind`, and once as `block`. */
  mark(block: readonly Sight[], behind: readonly Sight[]): void {
    const sights = [...block, ...behind]
    // most sources have no pages, and nothing to look at
    if (!sights.some(isPageNumber) && !sights.some(namesIssue)) return
    // whether a page number stands below the last lines is seen with the next block
    const end = behind.length === 0 ? sights.length : sights.length - MOST_LINES
    for (let i = Math.max(block.length - MOST_LINES, 0); i < end; i++) this.#count(sights, i)
    for (const [i, sight] of block.entries()) if (this.#isHead(sights, i) || isBesideIssue(sights, i)) sight.runningHead = true
  }

  #count(sights: readonly Sight[], i: number): void {
    const key = keyOf(sights[i]!)
    if (key === null || this.#pages.size + this.#titles.size >= MOST) return
    const number = numberBeside(sights, i)
    if (number !== null) this.#pages.set(key, (this.#pages.get(key) ?? new Set()).add(number))
    else if (isTitle(key)) this.#titles.add(key)
  }

  #isHead(sights: readonly Sight[], i: number): boolean {
    const key = keyOf(sights[i]!)
    if (key === null || numberBeside(sights, i) === null) return false
    const pages = this.#pages.get(key)?.size ?? 0
    return ISSUE.test(key) || (PUBLICATION.test(key) && pages >= FEWEST) || (this.#titles.has(key) && pages >= FEWEST_TITLED)
  }
}

/** Digits alone, as some gazettes number their pages: such a line counts beside the name of the gazette with its issue only. */
const BARE = quick(/^\d{1,3}$/)
const isBareNumber = ({ bare }: Sight): boolean => bare.length <= 3 && BARE.test(bare)
const namesIssue = (sight: Sight): boolean => sight.bare.length <= LONGEST && sight.bare.includes('期') && ISSUE.test(keyOf(sight) ?? '')

/** True for such a number beside such a head. */
function isBesideIssue(sights: readonly Sight[], i: number): boolean {
  if (!isBareNumber(sights[i]!)) return false
  return [sights[i - 1], sights[i + 1]].some((beside) => beside !== undefined && ISSUE.test(keyOf(beside) ?? ''))
}

const isTitle = (key: string): boolean => key.length >= SHORTEST_TITLE && BOOK.test(key)

/** What is the same on every page; null for a line that is no head. */
function keyOf({ short, bare, row, marker, ending, line, next }: Sight): string | null {
  if (!short || row > 0 || marker !== null || ending === 'stop' || ending === 'colon' || ending === 'pause') return null
  if (bare.length < SHORTEST || bare.length > LONGEST || (line.markup !== undefined && line.markup.tag !== 'p')) return null
  const key = bare.replace(/\d+/g, '#')
  if (!PUBLICATION.test(key) && !isTitle(key)) return null
  return next?.marker === null && isHeading(next.bare) ? null : key
}

/** The number of a page that stands above or below, or beyond the other line of the head; null where none does. */
function numberBeside(sights: readonly Sight[], i: number): string | null {
  for (const step of [-1, 1]) {
    for (let k = 1; k <= MOST_LINES; k++) {
      const beside = sights[i + k * step]
      if (beside === undefined) break
      if (isPageNumber(beside) || (k === 1 && isBareNumber(beside) && ISSUE.test(keyOf(sights[i]!) ?? '')))
        return beside.bare.replace(/\D/g, '')
      if (keyOf(beside) === null) break
    }
  }
  return null
}
