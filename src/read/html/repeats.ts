import { squeeze } from '../../text/width.js'
import type { Block } from './block.js'
import type { Region } from './regions.js'

/** Lines that a title may take, lines between the two, and characters that it has at least. */
const TITLE_LINES = 5
const NEAR = 14
const LEAST_SIZE = 8

/**
 * The lines of the page's own title above the main text, where the main text begins with the same title again: on some sites the one, on
 * others the other is missing, so that neither can be left out blindly.
 */
export function repeatedTitle(blocks: readonly Block[], regions: readonly Region[]): ReadonlySet<number> {
  const shown = blocks.flatMap((block, i) =>
    regions[i] === 'main' && block.fields === undefined ? [{ i, text: squeeze(block.text), block }] : [],
  )
  for (let first = 0; first < shown.length; first++) {
    const isHeading = /^h[1-3]$/.test(shown[first]?.block.tag ?? '')
    if (!isHeading && first > NEAR) continue
    for (let length = 1; length <= TITLE_LINES; length++) {
      const lines = shown.slice(first, first + length)
      const title = lines.map(({ text }) => text).join('')
      if (title.length < LEAST_SIZE || (!isHeading && !/关于|通知|公告|决定|意见/.test(title)) || /[。;]/.test(title)) continue
      if (isRepeated(title, shown, first + length)) return new Set(lines.map(({ i }) => i))
    }
  }
  return new Set()
}

function isRepeated(title: string, shown: readonly { text: string }[], from: number): boolean {
  for (let start = from; start < Math.min(from + NEAR, shown.length); start++) {
    let joined = ''
    for (let at = start; at < start + TITLE_LINES && joined.length < title.length; at++) joined += shown[at]?.text ?? ''
    if (joined === title) return true
  }
  return false
}
