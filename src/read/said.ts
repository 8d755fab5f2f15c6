import { unspace } from '../text/width.js'

/** Whether the characters of a text stand in another, in order, white space aside. */
export function isSaidBy(text: string, printed: string): boolean {
  const wanted = unspace(text)
  let at = 0
  for (const character of unspace(printed)) if (wanted.startsWith(character, at)) at += character.length
  return at === wanted.length
}
