import { attribute, type HtmlNode } from './node.js'

/** Declarations of CSS by their property, in small letters, `!important` left off; of two for one property the last. */
export type Style = ReadonlyMap<string, string>

const NONE: Style = new Map()

/** Reads a list of declarations. */
export function readStyle(declarations: string): Style {
  if (declarations === '') return NONE
  const style = new Map<string, string>()
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).toLowerCase()
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.replace('!important', '').trim())
  }
  return style
}

/** The declarations in the `style` attribute of an element. */
export function styleOf(element: HtmlNode): Style {
  return readStyle(attribute(element, 'style'))
}
