import { LIMITS } from '../../model/index.js'

/** White space in a tag. */
const SPACE = /[\s/]/

/** Whether some element has more attributes than the tokenizer should be given. A look ahead in time linear in the text. */
export function hasTooManyAttributes(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (!/[a-z/]/i.test(html.charAt(at + 1))) at++
    else {
      const { end, count } = readTag(html, at + 1)
      if (count > LIMITS.attributes) return true
      // the words of a program are no attributes
      at = /^(?:script|style)/i.test(html.slice(at + 1, at + 7)) ? Math.max(html.indexOf('</', end), end) : end
    }
  }
  return false
}

/** The end of the tag at an offset, and how many words and values stand in it. */
function readTag(html: string, from: number): { end: number; count: number } {
  let count = 0
  let isInWord = true
  let at = from
  for (; at < html.length && html[at] !== '>'; at++) {
    const character = html[at]
    if (character === undefined || SPACE.test(character)) isInWord = false
    else if ((character === '"' || character === "'") && html[at - 1] === '=') at = endOfValue(html, at)
    else if (!isInWord) {
      isInWord = true
      count++
    }
  }
  return { end: at, count }
}

/** Offset of the quotation mark that closes a value; the end of the text where none does. */
function endOfValue(html: string, at: number): number {
  const end = html.indexOf(html.charAt(at), at + 1)
  return end < 0 ? html.length : end
}
