/** What a page holds and does not show: hidden by its own attributes and styles, mostly injected links. */
import { attribute, descendants, type HtmlNode, hasAttribute, textOf } from './node.js'

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:!|;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:!|;|$))/i
/** Moved out of the window by 500 px or more; smaller offsets are design. */
const AWAY = /(?:^|;)\s*(?:left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px|pt)/i
const NO_SIZE = /(?:^|;)\s*(?:height|width|max-height)\s*:\s*[01](?:px|pt)?\s*(?:!|;|$)/i
const CUT = /(?:^|;)\s*overflow\s*:\s*hidden/i

/** True where a list of CSS declarations takes an element out of sight. */
export function isHiding(declarations: string): boolean {
  return HIDING.test(declarations) || AWAY.test(declarations) || (NO_SIZE.test(declarations) && CUT.test(declarations))
}

/** Tells whether an element is out of sight by itself; what stands in one that is, is too. */
export type HiddenTest = (element: HtmlNode) => boolean

/** Reads the style sheets in a page and gives the test for its elements. */
export function createHiddenTest(document: HtmlNode): HiddenTest {
  const names = hiddenNames(document)
  return (element) => {
    const style = attribute(element, 'style')
    if (hasAttribute(element, 'hidden') || (style !== '' && isHiding(style)) || isSliver(element)) return true
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
      if (!isHiding(declarations)) continue
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
