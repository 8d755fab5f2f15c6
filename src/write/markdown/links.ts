import type { PhrasingContent } from 'mdast'
import type { FileLink } from '../../model/index.js'

/** Addresses that a link may have: nothing that Markdown reads otherwise, and nothing that a reader of the Markdown would run. */
const SAFE_ADDRESS = /^(?:https?:\/\/|ftp:\/\/|[./]|[\w-]+\.\w)[\w./:?=%&,;+~@-]*$/
/** Texts that are written alike inside a link and outside. */
const PLAIN = /^[^\\`*_{}[\]()<>#+!|~&$@:"'^=\s]+$/

/** The content of a paragraph in which links to files are links. What cannot be a link without doubt stays text. */
export function withLinks(text: string, links: readonly FileLink[]): PhrasingContent[] {
  const content: PhrasingContent[] = []
  let rest = text
  for (const { text: name, href } of links) {
    const at = rest.indexOf(name)
    // `!` before a link makes it a picture
    if (at < 0 || rest.charAt(at - 1) === '!' || !PLAIN.test(name) || !SAFE_ADDRESS.test(href) || name === href) continue
    if (at > 0) content.push({ type: 'text', value: rest.slice(0, at) })
    content.push({ type: 'link', url: href, children: [{ type: 'text', value: name }] })
    rest = rest.slice(at + name.length)
  }
  if (rest !== '' || content.length === 0) content.push({ type: 'text', value: rest })
  return content
}
