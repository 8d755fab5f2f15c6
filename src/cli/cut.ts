import { columns } from '../text/width.js'

/** Cuts a text so that it takes at most `width` columns of a terminal, a Chinese character being two; a cut text ends in `…`. */
export function cutToWidth(text: string, width: number): string {
  if (columns(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += columns(character)
    if (used > width - 1) break
    kept += character
  }
  return width < 1 ? '' : `${kept}…`
}
