/** After how many lines the looks of a table's lines come again: the length of a row of which no cell is empty. */
import { KIND, KINDS, type Kind } from './kinds.js'
import { MOST_COLUMNS } from './model.js'
import type { Seen } from './seen.js'

/** Lines that are looked at, and the least rows that tell. */
const LINES = 400
const LEAST_ROWS = 3
/** Share of the lines that must look as the one a row further on does. */
const LEAST_SHARE = 0.6
/** How much of what chance leaves must look alike. */
const ABOVE_CHANCE = 0.3

/** How much more must look alike at a longer period, and at one that is about a multiple. */
const LONGER = 0.03
const MULTIPLE = 0.1

/** Kinds that stand in one column side by side. */
const GROUPS: readonly (readonly Kind[])[] = [
  ['int', 'number', 'year', 'quantity'],
  ['organ', 'organs', 'firm'],
  ['short', 'phrase', 'deed', 'list', 'place', 'person', 'scored', 'post', 'fund', 'remark'],
  ['long', 'sentence', 'item', 'law', 'award'],
]
const GROUP_OF = KINDS.map((kind, i) => {
  const group = GROUPS.findIndex((kinds) => kinds.includes(kind))
  return group < 0 ? i + GROUPS.length : group
})

/** The period of the looks of a table's lines; 0 where none shows. The first figure is mostly behind the header, or close to it. */
export const periodOf = (lines: readonly Seen[]): number => rhythmOf(lines).period

/** The same, with the share of the later lines that look as the one a row before does: the more cells are missing the fewer. */
export function rhythmOf(lines: readonly Seen[]): { period: number; share: number } {
  const from = Math.max(
    0,
    lines.findIndex(({ kind }) => kind <= KIND.quantity),
  )
  const groups = lines.slice(from, from + LINES).map(({ kind, serial }) => (kind === KIND.numeral && serial > 0 ? 0 : GROUP_OF[kind]!))
  const chance = chanceOf(groups)
  let [best, most] = [0, Math.max(LEAST_SHARE, chance + (1 - chance) * ABOVE_CHANCE)]
  for (let period = 2; period <= MOST_COLUMNS && groups.length >= period * LEAST_ROWS; period++) {
    const share = shareAlike(groups, period)
    // a multiple of the period does as well by chance, and so does what is nearly one: rows with and without their class take turns
    const margin = best === 0 ? 0 : period === 2 * best + 1 || period === 2 * best - 1 ? MULTIPLE : LONGER
    if (share > most + margin) [best, most] = [period, share]
  }
  // what is left of the header is no row
  return { period: best, share: best === 0 ? 0 : shareAlike(groups.slice(Math.floor(groups.length / 3)), best) }
}

/** Share of the pairs of lines that look alike by chance: where nearly all do, any period fits. */
function chanceOf(groups: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + (count / groups.length) ** 2, 0)
}

function shareAlike(groups: readonly number[], period: number): number {
  let alike = 0
  for (let i = period; i < groups.length; i++) if (groups[i] === groups[i - period]) alike++
  return alike / (groups.length - period)
}

/** Rows that must have the same length before the longest of them tells how wide the table is, and their share of all. */
const LEAST_ALIKE = 2
const ALIKE = 0.15

/** How many empty cells the blank lines before some lines tell of. */
const missingIn = (lines: readonly Seen[]): number => lines.reduce((sum, { extra }) => sum + Math.max(0, extra), 0)

/**
 * How many lines the longest usual rows have that serial numbers part, where the first line is the heading of such: no cell of theirs is missing but those of which blank lines tell. 0 where the numbers
 * do not tell.
 */
export function numberedWidth(lines: readonly Seen[]): number {
  const counts = new Map<number, number>()
  let rows = 0
  let last = -1
  let number = 0
  for (let at = 2; at < Math.min(lines.length, LINES); at++) {
    const { serial, kind } = lines[at]!
    if (serial === number + 1 && kind === KIND.int && (lines[at + 1]?.kind ?? 0) > KIND.quantity) {
      if (last >= 0) {
        rows++
        const own = lines.slice(last, at)
        // a section, and cells of several lines, are more than a row
        const isPlain = own.every(({ section, item, extra }, i) => section === null && item === 0 && (i === 0 || extra >= 0))
        const length = own.length + missingIn(lines.slice(last + 1, at + 1))
        if (isPlain && length <= MOST_COLUMNS) counts.set(length, (counts.get(length) ?? 0) + 1)
      }
      last = at
      number = serial
    }
  }
  const usual = [...counts].filter(([, count]) => count >= Math.max(LEAST_ALIKE, rows * ALIKE)).map(([length]) => length)
  return Math.max(0, ...usual)
}
