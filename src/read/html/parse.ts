/** HTML to a tree, as a browser does it: by parse5, whose recovery from broken nesting is that of the HTML standard. */
import type { Document } from 'domhandler'
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { hasTooManyAttributes } from './attributes.js'
import type { HtmlNode } from './node.js'

/** Elements that may stand in each other. Blink flattens what is deeper than 512; pages of content systems have 20 to 40. */
export const DEEPEST = 512
/**
 * Elements that a page may come to for each `<` in it, and those that any page may: recovery from broken nesting makes elements anew
 * (one `<b>` for each paragraph that it runs through), and can be driven to multiply them.
 */
const MOST_PER_TAG = 4
const MOST_OF_ANY = 10_000

/** Characters of a page: its tree is in memory whole, at some 20 bytes a character. The longest notices seen have 2 million with their markup. */
const LONGEST = 32_000_000

/** HTML that goes over a limit; the message says which. */
export class HtmlLimitError extends Error {
  override readonly name = 'HtmlLimitError'
}

/**
 * Parses HTML, whole pages and fragments alike. Offsets of the nodes are those in `html`, in UTF-16 units.
 *
 * Throws HtmlLimitError where it nests deeper than {@link DEEPEST}, or comes to more than {@link MOST_PER_TAG} elements a tag.
 */
export async function parseHtml(html: string): Promise<Document> {
  if (html.length > LONGEST) throw new HtmlLimitError(`the page is longer than ${LONGEST / 1e6} million characters; split it first`)
  if (hasTooManyAttributes(html)) throw new HtmlLimitError('an element has more than 2,000 attributes; save it from a browser first')
  const [{ parse }, { adapter }] = await Promise.all([import('parse5'), import('parse5-htmlparser2-tree-adapter')])
  let depth = 0
  let nodes = 0
  const most = MOST_OF_ANY + MOST_PER_TAG * countTags(html)
  const count = () => {
    if (++nodes > most) throw new HtmlLimitError(`its broken nesting comes to more than ${most} elements; save it from a browser first`)
  }
  const treeAdapter = {
    ...adapter,
    createElement: (...args: Parameters<typeof adapter.createElement>) => {
      count()
      return adapter.createElement(...args)
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw tooDeep()
    },
    onItemPop: () => {
      depth--
    },
  }
  return parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter, sourceCodeLocationInfo: true })
}

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count++
  return count
}

/** Throws HtmlLimitError where nodes that another parser made nest deeper than {@link DEEPEST}. */
export function assertDepth(roots: readonly HtmlNode[]): void {
  let level = roots
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooDeep()
    level = level.flatMap(({ children }) => children ?? [])
  }
}

function tooDeep(): HtmlLimitError {
  return new HtmlLimitError(`its elements nest deeper than ${DEEPEST}; save it from a browser first`)
}
