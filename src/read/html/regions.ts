/**
 * Where the text of a page is: which of its lines belong to the site around it.
 *
 * Only what has evidence against it is put aside; a line that has none (a title above the text, a source line between them) is left to
 * the rules of the parser, which see what it says.
 */
import type { LineMarkup, Work } from '../../model/index.js'
import type { Block } from './block.js'
import { attribute, type HtmlNode } from './node.js'

export type Region = NonNullable<LineMarkup['region']> | 'main'

/** What a page is: with a text, or a list of links to texts, or without either. */
export interface Layout {
  /** Region of each line, by its index. */
  regions: Region[]
  kind: 'text' | 'list' | 'empty'
  /** Lines that are links. */
  links: number
}

/** Share of a line that is links from which it is one. */
const LINKED = 0.6
/** Links in a row that are a list of links, also within the text. */
const LINK_RUN = 4
/** Share of a page's prose that the element of its main text holds. */
const MAIN_SHARE = 0.8
/** Prose of a page (in characters) below which it is none, and links from which such a page is a list; fewer where they are most of what it says. */
const LEAST_PROSE = 40
const LIST_LINKS = 5
const FEW_LINKS = 2

const FRAME_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form'])
const FRAME_ROLES: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'search', 'complementary', 'banner', 'menu', 'menubar'])
/** Words of class names and ids that say what an element is for; `header`, `top`, `left` say where, and hold titles as well. */
const FRAME_WORDS =
  /^(?:nav|navi?bar|navi|navigation|menus?|submenu|crumbs?|breadcrumbs?|position|foot|footer|copyright|share|bdshare\w*|bshare\w*|jiathis\w*|social|sidebar|search\w*|toolbar|tools?|print|login|qrcode|ewm|erweima|banner|ads?|advert\w*|friend(?:link)?s?|links?|related|relate|recommend|hot|rank|pager|pagination|pagebar|float|pop|popup|dialog|mask|wza|accessibility|fontsize|weixin|wechat|weibo|comment|comments)$/i

/** Finds the region of each line of a page. `work` counts the elements around each line. */
export function layOut(blocks: readonly Block[], work: Work): Layout {
  const prose = blocks.map(proseOf)
  const total = prose.reduce((sum, size) => sum + size, 0)
  const held = heldByElement(blocks, prose, work)
  const isFrame = createFrameTest(held, total)
  const main = mainElement(held, total)
  const regions = blocks.map((block): Region => (block.isControl || isFrame(block.parent) ? 'aside' : 'main'))
  const links = markLinks(blocks, regions, main)
  markBelow(blocks, regions, main)
  return finish(blocks, prose, regions, links)
}

/** Characters of running text: what is no link, and reads like a sentence, or a row of a table. */
function proseOf({ text, size, linked, tag, isControl }: Block): number {
  if (isControl || linked > size * LINKED) return 0
  return /[。；;，,]/.test(text) || tag === 'tr' ? size - linked : 0
}

/** What stands in an element and the elements in it. */
interface Held {
  prose: number
  lines: number
}

const NOTHING: Held = { prose: 0, lines: 0 }

function heldByElement(blocks: readonly Block[], prose: readonly number[], work: Work): Map<HtmlNode, Held> {
  const held = new Map<HtmlNode, Held>()
  blocks.forEach((block, i) => {
    const size = prose[i] ?? 0
    let depth = 0
    for (let node: HtmlNode | null | undefined = block.parent; node; node = node.parent) {
      const { prose: sum, lines } = held.get(node) ?? NOTHING
      held.set(node, { prose: sum + size, lines: lines + 1 })
      depth++
    }
    work.spend(depth)
  })
  return held
}

/** Whether an element, or one around it, is there for the site. What holds most of the prose is not, whatever it is called. */
function createFrameTest(held: ReadonlyMap<HtmlNode, Held>, total: number): (element: HtmlNode) => boolean {
  const known = new Map<HtmlNode, boolean>()
  const isFrame = (element: HtmlNode): boolean => {
    const answer = known.get(element)
    if (answer !== undefined) return answer
    const own = namesFrame(element) && (held.get(element) ?? NOTHING).prose * 2 <= total
    const found = own || (element.parent != null && isFrame(element.parent))
    known.set(element, found)
    return found
  }
  return isFrame
}

function namesFrame(element: HtmlNode): boolean {
  if (FRAME_ELEMENTS.has(element.name ?? '') || FRAME_ROLES.has(attribute(element, 'role'))) return true
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .some((word) => FRAME_WORDS.test(word))
}

/** Puts lists of links aside: outside the main text every link that leads to no file, within it runs of them. Gives the number of links. */
function markLinks(blocks: readonly Block[], regions: Region[], main: HtmlNode | null): number {
  let run: number[] = []
  let count = 0
  const close = () => {
    if (run.length >= LINK_RUN) for (const i of run) regions[i] = 'aside'
    run = []
  }
  for (const [i, block] of blocks.entries()) {
    if (isLink(block)) {
      count++
      run.push(i)
      if (!isInside(block.parent, main)) regions[i] = 'aside'
    } else if (block.tag !== 'figure') close()
  }
  close()
  return count
}

function isLink({ linked, size, links, tag }: Block): boolean {
  return tag !== 'tr' && size > 0 && linked > size * LINKED && links.length === 0
}

/** The innermost element that holds nearly all of the prose, and more than one line: a paragraph is no text with its signature. */
function mainElement(held: ReadonlyMap<HtmlNode, Held>, total: number): HtmlNode | null {
  let best: HtmlNode | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [element, { prose: sum, lines }] of held) {
    if (total === 0 || lines < 2 || sum < total * MAIN_SHARE || sum > least) continue
    if (sum < least || (best !== null && isInside(element, best))) [best, least] = [element, sum]
  }
  return best
}

function isInside(element: HtmlNode, outer: HtmlNode | null): boolean {
  for (let node: HtmlNode | null | undefined = element; node && outer !== null; node = node.parent) if (node === outer) return true
  return false
}

/** Marks what stands below the last line of the element of the main text. */
function markBelow(blocks: readonly Block[], regions: Region[], main: HtmlNode | null): void {
  const last = blocks.findLastIndex(({ parent }) => isInside(parent, main))
  if (last < 0) return
  for (let i = last + 1; i < blocks.length; i++) if (regions[i] === 'main' && (blocks[i]?.links.length ?? 0) === 0) regions[i] = 'after'
}

function finish(blocks: readonly Block[], prose: readonly number[], regions: Region[], links: number): Layout {
  const text = prose.reduce((sum, size, i) => sum + (regions[i] === 'aside' ? 0 : size), 0)
  if (text >= LEAST_PROSE) return { regions, kind: 'text', links }
  if (links >= LIST_LINKS || (links >= FEW_LINKS && areMost(blocks))) return { regions: regions.map(() => 'aside'), kind: 'list', links }
  const hasText = blocks.some((block, i) => regions[i] !== 'aside' && block.size > 0)
  return { regions, kind: hasText ? 'text' : 'empty', links }
}

/** Whether links, those to files apart, are most of what a page says. */
function areMost(blocks: readonly Block[]): boolean {
  const linked = blocks.reduce((sum, block) => sum + (isLink(block) ? block.linked : 0), 0)
  return linked > blocks.reduce((sum, { size }) => sum + size, 0) * LINKED
}
