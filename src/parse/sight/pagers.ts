/** The way through the pages of a list: 上一页 1 2 3 下一页 共12页, on one line or with a line for each part. */
import { quick } from '../../text/quick.js'
import { HEADLINES } from './listed.js'
import type { Sight } from './sight.js'

/** What such a line is made of. */
const PARTS =
  /上一?页|下一?页|[前后]一?页|首页|[尾末]页|当前|第?\[?\d{1,4}\]?(?:\/\d{1,4})?页|\/?(?:总?共|总)(?:计|记录|数)?[::]?\[?\d{1,6}\]?(?:页|条|条?记录)?|每页(?:显示)?\d{1,3}条|跳(?:转)?到?第?|转到第?|前往|确定|GO|[页条]|\d{1,6}(?:条(?:记录)?)?|\.{2,6}|…|[<>«»‹›|/,[\]]/gi
/** Those that lead to another page or count the pages. */
const SURE = /上一?页|下一?页|[前后]一?页|首页|[尾末]页|页码?[::]|[总共]\D{0,4}\d{1,6}[页条]|\d{1,6}条|跳转|转到|每页|^[<>«»‹›]$/g
/** What the number of a single page is: that belongs to a document. */
const OF_PAGE = quick(/^第\[?\d{1,4}\]?页[,/]?(?:共\[?\d{1,4}\]?页)?$/)

/** Characters of such a line at most, and parts of that kind at least. */
const LONGEST = 80
const FEWEST = 2

/** True for a squeezed line with all of that. */
export function isPager(bare: string): boolean {
  return bare.length <= LONGEST && bare.includes('页') && !OF_PAGE.test(bare) && isMadeOfParts(bare) && countSure(bare) >= FEWEST
}

const isMadeOfParts = (bare: string): boolean => bare.replace(PARTS, '') === ''
const countSure = (bare: string): number => bare.match(SURE)?.length ?? 0

/** Characters of a part on a line of its own at most. */
const LONGEST_PART = 12

/** What counts no pages. */
const DAY = /\d{4}[-/.年]/
/** What some part of each has. */
const LEADS = /页|^[<>«»‹›]/

/** Marks pagers with a line for each part: of a block, and of the one behind it where one goes on there. */
export function markPagers(block: readonly Sight[], behind: readonly Sight[]): void {
  const sights = [...block, ...behind]
  for (let i = 0; i < block.length; i++) {
    if (block[i]!.bare.length > LONGEST_PART || !LEADS.test(block[i]!.bare)) continue
    let start = i
    let end = i
    while (start > 0 && isPart(sights[start - 1]!)) start--
    while (end < sights.length && isPart(sights[end]!)) end++
    const sure = sights.slice(start, end).reduce((sum, { bare }) => sum + countSure(bare), 0)
    if (sure >= FEWEST) for (let at = start; at < end; at++) sights[at]!.listed = HEADLINES.dated
    i = Math.max(end - 1, i)
  }
}

const isPart = ({ bare }: Sight): boolean => bare.length <= LONGEST_PART && !DAY.test(bare) && isMadeOfParts(bare)
