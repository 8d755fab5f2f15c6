/** Cases that courts and ministries publish as examples: their parts have headings in brackets. */
import { quick } from '../../../text/quick.js'
import type { Sight } from '../../sight/sight.js'

/** A heading in brackets with nothing behind it. */
const HEADED = quick(/^【[\u4e00-\u9fff]{2,8}】$/)
/** The headings of the guiding cases of courts and procurators, without brackets; the first has its words behind it. */
const OF_CASE = quick(
  /^(?:关键词[\u4e00-\u9fff]|(?:裁判要[点旨]|裁判结果|裁判理由|基本案情|相关法条|诉讼过程|检察机关履职过程|指导意义|典型意义|要旨)$)/,
)
/** Lines between two such headings that are looked at. */
const NEXT_PART = 3

/** True for the heading of a part of a case, 【关键词】 above 【基本案情】: a page has its labels in brackets once; and for 裁判要点 above 基本案情. */
export function headsPartOfCase({ bare, next }: Sight): boolean {
  if (OF_CASE.test(bare)) return headsOfCase(next)
  if (!HEADED.test(bare)) return false
  let at = next
  for (let i = 0; at !== null && i < NEXT_PART; i++, at = at.next) if (HEADED.test(at.bare)) return i > 0
  return false
}

/** True where another such heading stands among the next lines. */
function headsOfCase(next: Sight | null): boolean {
  let at = next
  for (let i = 0; at !== null && i < LONGEST_PART; i++, at = at.next) if (OF_CASE.test(at.bare)) return true
  return false
}
/** Lines of a part of such a case that are looked at. */
const LONGEST_PART = 12
