/** Collections announce each of their documents on a line above it: 第二篇:云川市渡口管理办法, and below it the title once more. */
import { quick } from '../../../text/quick.js'
import type { Sight } from '../../sight/sight.js'

/** The number of a document in its collection. A plan parts its own text by 第二篇 too, and prints no title again below. */
const NUMBER = quick(/^[【[]?(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})[】\]]?[::、]?/)

/** What a collection adds to the first title. */
const CHOSEN = /\((?:精选|推荐|优秀|通用|最新|范文|范本|\d{1,2}篇)\)$/

/** Lines below in which the title is looked for: a red head and a number may stand between. */
const REACH = 5
/** Characters of a title, and of the end of one that is printed without its organ. */
const SHORTEST = 4
const SHORTEST_END = 8

/** True for a line that announces a document of a collection: one of the next lines is what it names, or the end of it. */
export function announcesDocument({ bare, next, ending }: Sight): boolean {
  const number = ending === 'stop' ? null : NUMBER.exec(bare)
  if (number === null) return false
  const named = bare.slice(number[0].length).replace(CHOSEN, '')
  if (named.length < SHORTEST) return false
  for (let at = next, i = 0; at !== null && i < REACH && at.ending !== 'stop'; at = at.next, i++)
    if (at.bare === named || (at.bare.length >= SHORTEST_END && named.endsWith(at.bare))) return true
  return false
}
