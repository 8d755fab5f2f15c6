/** Ways to cut the first lines into headings. */
import type { Piece } from './headings.js'

/** Ways to cut so many lines into so many headings that are kept: a heading may be cut here or there as well. */
const MOST_WAYS = 4
/** Lines of one heading. */
export const MOST_PIECES = 3

/** Pieces one after the other, the last one first: ways that begin alike share their beginning. */
export interface Way {
  piece: Piece
  before: Way | null
  weight: number
}

/** The headings of a way, first to last. */
export function piecesOf(way: Way): Piece[] {
  const pieces: Piece[] = []
  for (let now: Way | null = way; now !== null; now = now.before) pieces.push(now.piece)
  return pieces.reverse()
}

/** How well a run of lines, from one to before another, reads as a heading. */
export type Reads = (from: number, to: number) => Piece

/** The best few ways to cut the first lines into headings, by number of lines, then by number of headings. */
export function waysTo(reads: Reads, most: number): Way[][][] {
  const table: Way[][][] = Array.from({ length: most + 1 }, () => [])
  for (let to = 1; to <= most; to++) {
    for (let from = Math.max(0, to - MOST_PIECES); from < to; from++) {
      const piece = reads(from, to)
      if (from === 0) offer(table[to]!, 1, { piece, before: null, weight: piece.weight })
      table[from]!.forEach((ways, n) => {
        for (const before of ways) offer(table[to]!, n + 1, { piece, before, weight: before.weight + piece.weight })
      })
    }
  }
  return table
}

/** Keeps a way among the best of as many headings. */
function offer(ways: Way[][], count: number, way: Way): void {
  for (let n = ways.length; n <= count; n++) ways.push([])
  const own = ways[count]!
  const at = own.findIndex(({ weight }) => weight < way.weight)
  own.splice(at < 0 ? own.length : at, 0, way)
  if (own.length > MOST_WAYS) own.pop()
}
