/** HTML to a tree, as a browser does it: by parse5, whose recovery from broken nesting is that of the HTML standard. */
import type { Document } from 'domhandler'
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { LIMITS, LimitError } from '../../model/index.js'
import { hasTooManyAttributes } from './attributes.js'
import type { HtmlNode } from './node.js'

/**
 * Parses HTML, whole pages and fragments alike. Offsets of the nodes are those in `html`, in UTF-16 units.
 *
 * Throws LimitError where it is too long, nests too deep, or comes to more elements than its tags allow.
 */
export async function parseHtml(html: string): Promise<Document> {
  if (html.length > LIMITS.pageLength)
    throw new LimitError(`the page is longer than ${LIMITS.pageLength / 1e6} million characters; split it first`)
  if (hasTooManyAttributes(html)) throw new LimitError('an element has more than 2,000 attributes; save it from a browser first')
  const [{ parse }, { adapter }] = await Promise.all([import('parse5'), import('parse5-htmlparser2-tree-adapter')])
  let depth = 0
  let nodes = 0
  const most = LIMITS.elementsOfAny + LIMITS.elementsPerTag * countTags(html)
  const count = () => {
    if (++nodes > most) throw new LimitError(`its broken nesting comes to more than ${most} elements; save it from a browser first`)
  }
  const treeAdapter = {
    ...adapter,
    createElement: (...args: Parameters<typeof adapter.createElement>) => {
      count()
      return adapter.createElement(...args)
    },
    onItemPush: () => {
      if (++depth > LIMITS.pageDepth) throw tooDeep()
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

/** Throws LimitError where nodes that another parser made nest too deep. */
export function assertDepth(roots: readonly HtmlNode[]): void {
  let level = roots
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.pageDepth) throw tooDeep()
    level = level.flatMap(({ children }) => children ?? [])
  }
}

function tooDeep(): LimitError {
  return new LimitError(`its elements nest deeper than ${LIMITS.pageDepth}; save it from a browser first`)
}
