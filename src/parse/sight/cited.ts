/**
 * Articles that a wrapped sentence cites at the beginning of a line: 依照本法第三十一条、 and below it 第三十五条有关检验的规定. The line alone begins as an
 * article does; the end of the one above tells.
 */
import { CJK_DIGITS } from '../../text/numerals.js'
import { quick } from '../../text/quick.js'
import type { Sight } from './sight.js'

const NUMBER = `第[${CJK_DIGITS}\\d]{1,9}`
/** A cited article, and what stands before another one. */
const LISTS = quick(new RegExp(`${NUMBER}条(?:之[${CJK_DIGITS}]{1,3})?(?:${NUMBER}[款项]){0,2}(?:、|和|与|及|以及|或|或者|至)$`))
/** What stands before a cited article: the law that has it, or a word that asks for one. Only the end of a line that is full: a paragraph can end so. */
const LEADS = quick(/(?:依照|按照|根据|违反|依据|适用|符合|本(?:法|条例|规定|办法|细则|规则|规程|章程)|》)$/)

/** Takes the markers from such lines of a block, and from the first line of the one behind it. */
export function markCited(block: readonly Sight[], behind: readonly Sight[]): void {
  let above: Sight | undefined
  for (const sight of [...block, ...behind.slice(0, 1)]) {
    if (sight.marker?.style === 'article' && above !== undefined && leadsToCited(above)) sight.marker = null
    above = sight
  }
}

function leadsToCited({ text, full }: Sight): boolean {
  return LISTS.test(text) || (full && LEADS.test(text))
}
