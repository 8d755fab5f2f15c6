/** A document made ready to be compared. */
import type { ParsedDocument } from '../model/index.js'
import { type Grams, gramsOf } from './grams.js'
import { type Marks, marksOf } from './marks.js'
import { type NormalText, normalText, wholeText } from './normal.js'

/** What a comparison sees of a document: some 10 bytes of memory a character. */
export interface Comparable {
  marks: Marks
  text: NormalText
  whole: string
  /** The five-character sequences of the text. Made when they are asked for: names and days part most candidates. */
  grams(): Grams
  /** True where it has a letter of its own. */
  hasLetter: boolean
}

export function toComparable(document: ParsedDocument): Comparable {
  const hasLetter = document.tree.children.some((child) => child.type === 'part' && child.name === 'notice')
  const text = normalText(document.tree)
  let grams: Grams | undefined
  return {
    marks: marksOf(document),
    text,
    grams: () => {
      grams ??= gramsOf(text.text)
      return grams
    },
    whole: wholeText(document.tree),
    hasLetter,
  }
}
