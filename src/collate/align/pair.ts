/** Which blocks of two copies are the same text, whole or in part. */
import type { Role, Work } from '../../model/index.js'
import type { CopyText } from '../copy-text.js'
import { equalRuns, type Run } from './equal.js'
import { textRuns } from './text.js'

/** Blocks `a` of one copy and `b` of another, both from the first to the last, say the same. */
export interface Link {
  a: [number, number]
  b: [number, number]
  /** Share of the longer side's characters that both have. 1 for equal blocks. */
  likeness: number
}

/** Two blocks that overlap, and in how many characters. */
interface Overlap {
  a: number
  b: number
  matched: number
  /** True where the match is at the beginning or the end of both. */
  atEdge: boolean
}

/** A common run that is shorter is chance, unless it is all of a block. */
const SHORTEST_RUN = 3
/** Share of the longer of two blocks from which they are the same, damaged. */
const SAME = 0.5
/** Share of a block from which it is a piece of a longer one, given that its pieces make up PIECED of that. */
const PIECE = 0.75
const PIECED = 0.5
/** Length from which the beginning or end of a longer block is what was left of it. */
const LONGEST_CHANCE = 8
/** Blocks of which a document has one at a place: where the text is too damaged to tell, the role does. */
const SINGLE: ReadonlySet<Role> = new Set<Role>([
  'doc_number',
  'date',
  'addressees',
  'publicity',
  'title',
  'inst_title',
  'annex_label',
  'source',
])

/** The links between two copies, in order. */
export function linkBlocks(a: CopyText, b: CopyText, meter: Work): Link[] {
  const links: Link[] = []
  let [i, j] = [0, 0]
  for (const run of [...equalRuns(a.ids, b.ids, meter), { a: a.ids.length, b: b.ids.length, length: 0 }]) {
    if (run.a > i && run.b > j) for (const link of linkGap(a, [i, run.a], b, [j, run.b], meter)) links.push(link)
    for (let k = 0; k < run.length; k++) links.push({ a: [run.a + k, run.a + k], b: [run.b + k, run.b + k], likeness: 1 })
    i = run.a + run.length
    j = run.b + run.length
  }
  return links
}

type Stretch = readonly [from: number, to: number]

function linkGap(a: CopyText, [aFrom, aTo]: Stretch, b: CopyText, [bFrom, bTo]: Stretch, meter: Work): Link[] {
  const left = a.keys.slice(aFrom, aTo)
  const right = b.keys.slice(bFrom, bTo)
  const isOther = ({ a: i, b: j }: Overlap) => isAsLong(left[i]!, right[j]!) && areOthers(a.markers[aFrom + i]!, b.markers[bFrom + j]!)
  const overlaps = overlapsOf(left, right, textRuns(left.join(''), right.join(''), meter)).filter((overlap) => !isOther(overlap))
  const links = joined(kept(overlaps, left, right), left, right)
  links.push(...byRole(links, a.roles.slice(aFrom, aTo), b.roles.slice(bFrom, bTo)))
  return links.map((link) => ({ ...link, a: [link.a[0] + aFrom, link.a[1] + aFrom], b: [link.b[0] + bFrom, link.b[1] + bFrom] }))
}

/** True where neither of two blocks can be a piece of the other. */
function isAsLong(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= SAME * Math.max(one.length, other.length)
}

/** True where two provisions have different numbers: alike as they may be, they are not the same. */
function areOthers(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other
}

/** Where each key ends in the text of all of them. */
function endsOf(keys: readonly string[]): number[] {
  let end = 0
  return keys.map((key) => {
    end += key.length
    return end
  })
}

/** The overlaps of blocks that common runs make. */
function overlapsOf(left: readonly string[], right: readonly string[], runs: readonly Run[]): Overlap[] {
  const [aEnds, bEnds] = [endsOf(left), endsOf(right)]
  const found = new Map<number, Overlap>()
  let [i, j] = [0, 0]
  for (const run of runs) {
    let { a, b, length } = run
    while (length > 0) {
      while (a >= aEnds[i]!) i++
      while (b >= bEnds[j]!) j++
      const part = Math.min(length, aEnds[i]! - a, bEnds[j]! - b)
      const [aLength, bLength] = [left[i]!.length, right[j]!.length]
      if (part >= SHORTEST_RUN || part === aLength || part === bLength) {
        const overlap = found.get(i * right.length + j) ?? { a: i, b: j, matched: 0, atEdge: false }
        overlap.matched += part
        const starts = a === aEnds[i]! - aLength && b === bEnds[j]! - bLength
        const ends = a + part === aEnds[i]! && b + part === bEnds[j]!
        overlap.atEdge ||= starts || ends
        found.set(i * right.length + j, overlap)
      }
      a += part
      b += part
      length -= part
    }
  }
  return [...found.values()]
}

/** The overlaps that are no chance. */
function kept(overlaps: readonly Overlap[], left: readonly string[], right: readonly string[]): Overlap[] {
  const lengths = ({ a, b }: Overlap) => [left[a]!.length, right[b]!.length] as const
  const isPiece = (overlap: Overlap) => overlap.matched >= PIECE * Math.min(...lengths(overlap))
  const covered = new Map<string, number>()
  for (const overlap of overlaps.filter(isPiece)) {
    const [aLength, bLength] = lengths(overlap)
    const longer = aLength >= bLength ? `a${overlap.a}` : `b${overlap.b}`
    covered.set(longer, (covered.get(longer) ?? 0) + overlap.matched)
  }
  return overlaps.filter((overlap) => {
    const [aLength, bLength] = lengths(overlap)
    const [short, long] = [Math.min(aLength, bLength), Math.max(aLength, bLength)]
    if (overlap.matched >= SAME * long) return true
    if (!isPiece(overlap)) return false
    const longer = aLength >= bLength ? `a${overlap.a}` : `b${overlap.b}`
    return (covered.get(longer) ?? 0) >= PIECED * long || (overlap.atEdge && short >= LONGEST_CHANCE)
  })
}

/** Overlaps that share a block become one link. */
function joined(overlaps: readonly Overlap[], left: readonly string[], right: readonly string[]): Link[] {
  const links: (Link & { matched: number })[] = []
  for (const { a, b, matched } of [...overlaps].sort((x, y) => x.a - y.a || x.b - y.b)) {
    const last = links.at(-1)
    if (last !== undefined && (a <= last.a[1] || b <= last.b[1])) {
      last.a[1] = Math.max(last.a[1], a)
      last.b[1] = Math.max(last.b[1], b)
      last.matched += matched
    } else links.push({ a: [a, a], b: [b, b], likeness: 0, matched })
  }
  const lengthOf = (keys: readonly string[], [from, to]: Stretch) => keys.slice(from, to + 1).join('').length
  return links.map(({ a, b, matched }) => ({ a, b, likeness: matched / Math.max(lengthOf(left, a), lengthOf(right, b)) }))
}

/** Links between blocks that nothing links yet and that are the only ones of their role on either side. */
function byRole(links: readonly Link[], left: readonly Role[], right: readonly Role[]): Link[] {
  const found: Link[] = []
  const isFree = (side: 'a' | 'b', at: number) => links.every((link) => at < link[side][0] || at > link[side][1])
  for (const role of SINGLE) {
    const [a, b] = [left.indexOf(role), right.indexOf(role)]
    if (a < 0 || b < 0 || a !== left.lastIndexOf(role) || b !== right.lastIndexOf(role) || !isFree('a', a) || !isFree('b', b)) continue
    if ([...links, ...found].every((link) => link.a[0] < a === link.b[0] < b)) found.push({ a: [a, a], b: [b, b], likeness: 0 })
  }
  return found
}
