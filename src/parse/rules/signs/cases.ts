/** Cases that courts and ministries publish as examples: their parts have headings in brackets. */
import { quick } from '../../../text/quick.js'
import type { Sight } from '../../sight/sight.js'

/** A heading in brackets with nothing behind it. */
const HEADED = quick(/^【[\u4e00-\u9fff]{2,8}】$/)
/** Lines between two such headings that are looked at. */
const NEXT_PART = 3

/** True for the heading of a part of a case, 【关键词】 above 【基本案情】: a page has its labels in brackets once. */
export function headsPartOfCase({ bare, next }: Sight): boolean {
  if (!HEADED.test(bare)) return false
  let at = next
  for (let i = 0; at !== null && i < NEXT_PART; i++, at = at.next) if (HEADED.test(at.bare)) return i > 0
  return false
}
