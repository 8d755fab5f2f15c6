/**
 * Running heads: what a print has at the top or foot of each page, beside its number. Gazettes and books have them (GB/T 9704 has none). Beside
 * page numbers the headings of a table are printed again too; so a head is known by its words, or by being the title of a text.
 */

import { isHeading } from '../../text/headings.js'
import { quick } from '../../text/quick.js'
import { isPageNumber } from './page-numbers.js'
import type { Sight } from './sight.js'
import { BLOCK } from './survey.js'

/** Pages that have one, at least: of other numbers, since copies of a text have its title beside the same. */
const FEWEST = 2
const FEWEST_TITLED = 3
/** Lines of one. */
const MOST_LINES = 2
/** Lines of the three pages that a count of bare figures takes: what stands in the last ones in view is told with the next block. */
const UNSEEN = 180
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
const BOOK = quick(
  /(?:规划|纲要|方案|计划|条例|办法|细则|规定|规则|规程|规范|准则|制度|章程|法典?|意见|决定|措施|预案|指南|标准|报告|通知)(?:\([^()]{1,20}\))?$/,
)

/** What is known of a line that stands beside the numbers of pages. */
interface Head {
  /** The numbers that it stands beside. */
  numbers: Set<number>
  /** Where it was seen last since its text began, and beside which number. */
  last: Sight | null
  number: number
  /** True where it is the title of a text, and stands as such anywhere. */
  titled: boolean
}

/** Finds the running heads of a source, block by block. */
export class RunningHeads {
  /** By what the line says, the figures in it aside. */
  readonly #heads = new Map<string, Head>()
  /** Titles that stand below the last page of another text. */
  readonly #titles = new WeakSet<Sight>()
  /** Index of the last line that was looked at. */
  #counted = -1

  /** Marks those of a block, with the one behind it in view. Each line of a source is to come once as `behind`, and once as `block`. */
  mark(block: readonly Sight[], behind: readonly Sight[]): void {
    const sights = [...block, ...behind]
    // most sources have no pages, and nothing to look at
    if (!sights.some(isPageNumber) && !sights.some(namesIssue)) return
    const isLast = behind.length < BLOCK
    const end = isLast ? sights.length : sights.length - UNSEEN
    for (let i = 0; i < end; i++) if (sights[i]!.index > this.#counted) this.#count(sights, i)
    for (const [i, sight] of block.entries()) if (this.#isHead(sights, i) || isBesideIssue(sights, i)) sight.runningHead = true
  }

  #count(sights: readonly Sight[], i: number): void {
    const sight = sights[i]!
    this.#counted = sight.index
    const key = keyOf(sight)
    if (key === null || (this.#heads.size >= MOST && !this.#heads.has(key))) return
    const number = numberBeside(sights, i)
    if (number === null && !isTitle(key)) return
    const head = this.#heads.get(key) ?? { numbers: new Set(), last: null, number: 0, titled: false }
    this.#heads.set(key, head)
    if (number !== null) this.#countPage(head, sight, number, isTitle(key))
    else {
      head.titled = true
      head.last = null
    }
  }

  #countPage(head: Head, sight: Sight, number: number, isTitle: boolean): void {
    // the pages count from one again: above them stood the title, below the last number of another text
    if (isTitle && head.last !== null && number <= head.number) {
      head.titled = true
      this.#titles.add(head.last)
    }
    head.numbers.add(number)
    head.last = sight
    head.number = number
  }

  #isHead(sights: readonly Sight[], i: number): boolean {
    const key = keyOf(sights[i]!)
    if (key === null || this.#titles.has(sights[i]!) || numberBeside(sights, i) === null) return false
    if (ISSUE.test(key)) return true
    const head = this.#heads.get(key)
    if (head === undefined) return false
    return (PUBLICATION.test(key) && head.numbers.size >= FEWEST) || (head.titled && head.numbers.size >= FEWEST_TITLED)
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
function numberBeside(sights: readonly Sight[], i: number): number | null {
  for (const step of [-1, 1]) {
    for (let k = 1; k <= MOST_LINES; k++) {
      const beside = sights[i + k * step]
      if (beside === undefined) break
      if (isPageNumber(beside) || (k === 1 && isBareNumber(beside) && ISSUE.test(keyOf(sights[i]!) ?? '')))
        return Number(/\d+/.exec(beside.bare)?.[0])
      if (keyOf(beside) === null) break
    }
  }
  return null
}
