/** Headers most of whose headings are cut over lines that nothing tells from the lines of others. */
import { piecesOf, type Way, waysTo } from './cuts.js'
import { isAlone } from './heading-words.js'
import type { Pieces } from './headings.js'
import type { Seen } from './seen.js'

/** The longest line of a heading that is cut, and the fewest headings that are. */
const LONGEST = 6
const LEAST_CUT = 3
/** So many lines must tell by their words that they go on with the one before, and half of those that do. */
const LEAST_TOLD = 2
/** Ways to read so many lines that are tried, besides the one that is as wide as the body. */
const MOST_WAYS = 2

/** Headings more than columns, at most, where some span others. */
const MOST_SPANNING = 4

/** So many lines, and a way to read them as headings most of which are cut. */
export interface CutThroughout {
  count: number
  way: Way
}

/**
 * The likeliest ways to read the first lines as such headings; none where a line is longer than these are cut, but for one that ends before its unit. `widths` are those
 * that the body tells: ways of as many headings are tried, and of some more, as one or another may span others.
 */
export function cutThroughout(
  pieces: Pieces,
  lines: readonly Seen[],
  lengths: readonly number[],
  widths: readonly number[],
): CutThroughout[] {
  const isCut = ({ bare, extra }: Seen, at: number) =>
    extra === 0 && (bare.length <= LONGEST || bare.startsWith('(') || lines[at + 1]?.bare.startsWith('(') === true)
  const counts = lengths.filter((count) => count >= 2 * LEAST_CUT && lines.slice(0, count).every(isCut))
  if (counts.length === 0) return []
  const ways = waysTo((from, to) => pieces.cut(from, to), Math.max(...counts))
  const even = waysTo((from, to) => pieces.cut(from, to, true), Math.max(0, ...counts.filter((count) => isEven(lines, count))))
  return counts.flatMap((count) => {
    const own = (isEven(lines, count) ? even : ways)[count]!.slice(0, count - LEAST_CUT + 1)
    const all = own.flat().sort((a, b) => b.weight - a.weight)
    const wide = widths.flatMap((width) => [
      ...(own[width]?.slice(0, 1) ?? []),
      ...own.slice(width + 1, width + 1 + MOST_SPANNING).flatMap((some) => some.slice(0, MOST_WAYS)),
    ])
    const chosen = new Set(all.slice(0, MOST_WAYS).concat(wide))
    return [...chosen].filter((way) => isToldBy(way, pieces)).map((way) => ({ count, way }))
  })
}

/** True where all lines but those of headings that are never cut have two characters: hardly every heading has no more. */
const isEven = (lines: readonly Seen[], count: number): boolean =>
  lines.slice(0, count).every(({ bare }) => bare.length === 2 || isAlone(bare))

/** True where the words of enough lines tell that the headings are cut. */
function isToldBy(way: Way, pieces: Pieces): boolean {
  const joints = piecesOf(way).flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i))
  const told = joints.filter((at) => pieces.isTold(at)).length
  return told >= LEAST_TOLD && told * 2 >= joints.length
}
