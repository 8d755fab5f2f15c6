/** What a page holds and does not show: hidden by its own attributes and styles, mostly injected links. */
import { readStyle, type Style, styleOf } from './css.js'
import { attribute, descendants, type HtmlNode, hasAttribute, textOf } from './node.js'

/** Values that hide, by property. */
const HIDING: Readonly<Record<string, RegExp>> = {
  display: /^none$/,
  visibility: /^(?:hidden|collapse)$/,
  'font-size': /^0(?:px|pt|em|rem|%)?$/,
  opacity: /^0(?:\.0+)?$/,
  // what is cut to a point, in the wording of the usual “for screen readers only” too
  clip: /^rect\([01](?:px)?(?:[\s,]+[01](?:px)?){3}\)$/,
  'clip-path': /^(?:inset\((?:50|100)%\)|circle\(0(?:px|%)?\))$/,
  transform: /(?:^|\s)(?:scale[xy]?\(\s*0\s*\)|translate[xy]?\(\s*-(?:[5-9]\d\d|\d{4,})px)/,
}
/** Properties that move an element; by 500 px or more (of 16 in an em) it is out of the window, smaller offsets are design. */
const MOVING = ['left', 'top', 'right', 'bottom', 'text-indent', 'margin-left', 'margin-top']
const AWAY = /^-(?:(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px|pt)|(?:[4-9]\d|\d{3,})(?:\.\d+)?r?em|\d{3,}(?:\.\d+)?v[wh])$/
const SIZES = ['height', 'width', 'max-height']
const NO_SIZE = /^[01](?:px|pt)?$/

/** True where declarations take an element out of sight. */
export function isHiding(style: Style): boolean {
  if (style.size === 0) return false
  if (Object.entries(HIDING).some(([property, value]) => value.test(style.get(property) ?? ''))) return true
  if (MOVING.some((property) => AWAY.test(style.get(property) ?? ''))) return true
  return style.get('overflow') === 'hidden' && SIZES.some((property) => NO_SIZE.test(style.get(property) ?? ''))
}

/** Tells whether an element is out of sight by itself; what stands in one that is, is too. */
export type HiddenTest = (element: HtmlNode) => boolean

/** Reads the style sheets in a page and gives the test for its elements. */
export function createHiddenTest(document: HtmlNode): HiddenTest {
  const names = hiddenNames(document)
  return (element) => {
    if (hasAttribute(element, 'hidden') || isHiding(styleOf(element)) || isSliver(element)) return true
    if (names.size === 0) return false
    return namesOf(element).some((name) => names.has(name))
  }
}

/** A scrolling line that is a pixel or two high is there for search engines. */
function isSliver(element: HtmlNode): boolean {
  return element.name === 'marquee' && /^[0-4](?:px)?$/.test(attribute(element, 'height'))
}

function namesOf(element: HtmlNode): string[] {
  const classes = attribute(element, 'class')
    .split(/\s+/)
    .map((name) => `.${name}`)
  return [...classes, `#${attribute(element, 'id')}`]
}

/** The classes (`.name`) and ids (`#name`) that the page's own style sheets hide everywhere. */
function hiddenNames(document: HtmlNode): Set<string> {
  const names = new Set<string>()
  for (const node of descendants(document)) {
    if (node.name !== 'style') continue
    for (const { selectors, declarations } of rulesOf(textOf(node))) {
      if (!isHiding(readStyle(declarations))) continue
      for (const selector of selectors.split(',')) if (/^\s*[.#][\w-]+\s*$/.test(selector)) names.add(selector.trim())
    }
  }
  return names
}

/** The rules of a style sheet that hold whatever the medium: those inside @media and its like are left out. */
function* rulesOf(sheet: string): Generator<{ selectors: string; declarations: string }> {
  let depth = 0
  let start = 0
  let selectors = ''
  for (let at = 0; at < sheet.length; at++) {
    const character = sheet[at]
    if (character === '{') {
      if (depth === 0) selectors = sheet.slice(start, at)
      depth++
      start = at + 1
    } else if (character === '}') {
      if (depth === 1 && !selectors.includes('@')) yield { selectors, declarations: sheet.slice(start, at) }
      depth = Math.max(depth - 1, 0)
      start = at + 1
    }
  }
}
