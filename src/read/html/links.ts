import type { FileLink } from '../../model/index.js'
import { attribute, type HtmlNode } from './node.js'

const FILE = /\.(?:docx?|pdf|xlsx?|csv|zip|rar|7z|wps|et|ofd|pptx?)$/i

/**
 * The address of a file that an element links to; null for any other element, and for links to pages. The name of the file stands in the path, or in a value
 * of the query where a script hands it out (`downfile.jsp?filename=…`).
 */
export function fileAddress(element: HtmlNode): string | null {
  if (element.name !== 'a') return null
  const href = attribute(element, 'href').trim()
  if (href === '' || /^(?:javascript|data|mailto|vbscript):/i.test(href.replace(/[\u0000-\u0020]/g, ''))) return null
  const [path = '', query = ''] = (href.split('#')[0] ?? '').split('?')
  return [path, ...query.split('&')].some((part) => FILE.test(part)) ? href : null
}

/** A link with its address made whole by that of the page; as it stands in the page where that is not known. */
export function toLink(text: string, href: string, base: string | null): FileLink {
  return { text, href: base === null ? href : resolve(href, base) }
}

function resolve(href: string, base: string): string {
  try {
    return new URL(href, base).href
  } catch {
    return href
  }
}
