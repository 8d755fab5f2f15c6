import type { Provision } from '../model/index.js'

/** What does not count when a heading is looked for: white space, zero-width and control characters. */
const SPACE = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]/u

/**
 * What a provision's own paragraph says beyond its marker and heading.
 *
 * The 。 that ends the heading belongs to neither. An article's caption stands in brackets and ends without one.
 */
export function textBeyondHeading(node: Pick<Provision, 'style' | 'marker' | 'heading'>, paragraph: string): string {
  const afterMarker = without(paragraph, node.marker).trimStart()
  if (node.heading === '') return afterMarker
  const rest = without(afterMarker, node.heading)
  return (node.style === 'article' ? rest : rest.replace(/^\s*。/u, '')).trimStart()
}

/** `text` after `start`, or whole where it does not begin so; white space apart. */
function without(text: string, start: string): string {
  let at = 0
  for (const char of start) {
    if (SPACE.test(char)) continue
    while (SPACE.test(text.charAt(at))) at++
    if (!text.startsWith(char, at)) return text
    at += char.length
  }
  return text.slice(at)
}
