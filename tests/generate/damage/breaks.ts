/** Broken lines: titles over several lines, paragraphs cut by a page or wrapped at a width. */
import { type Line, type Piece, sibling, textOf } from '../lines.js'
import type { Random } from '../random.js'

const TITLES = new Set(['title', 'inst_title', 'annex_title'])
const FLOWING = new Set(['para', 'prov', 'resp', 'cont'])
/** What no line begins with: closing marks, and brackets, which would make a responsibility line of their own. */
const NEVER_FIRST = '，。、；：？！）》”】〕,;:)%（〔[('
/** What no line ends with, and what is not torn apart. */
const NEVER_LAST = '（《“【〔('

/** Titles over several lines, broken between their pieces. */
export function titleBreaks(lines: Line[], random: Random): Line[] {
  return lines.flatMap((line) => {
    if (line.role === 'annex_list') return random.chance(0.5) ? brokenEntry(line) : [line]
    if (!TITLES.has(line.role) || !random.chance(0.8)) return [line]
    const groups = inGroups(line.pieces, random)
    return groups.map((pieces, i) => (i === 0 ? { ...line, pieces } : sibling(line, { pieces })))
  })
}

/** A long name in the list of annexes goes on in a further line of the list. */
function brokenEntry(line: Line): Line[] {
  const last = line.pieces.at(-1)
  if (last === undefined || last.text.length < 22) return [line]
  const at = breakAt(last.text, 18)
  const [head, tail] = [last.text.slice(0, at), last.text.slice(at)].map((text) => ({ ...last, text }))
  if (at === 0 || head === undefined || tail === undefined) return [line]
  return [{ ...line, pieces: [...line.pieces.slice(0, -1), head] }, sibling(line, { pieces: [{ text: '　　　　' }, tail] })]
}

/** Pieces in runs of about eight to twenty characters. */
function inGroups(pieces: readonly Piece[], random: Random): Piece[][] {
  const groups: Piece[][] = []
  let width = Number.POSITIVE_INFINITY
  let limit = 0
  for (const piece of pieces) {
    const tail = piece.field === undefined || piece.field === 'number' || /^[》的]/u.test(piece.text)
    if (width + piece.text.length > limit && !tail) {
      groups.push([])
      width = 0
      limit = random.int(8, 20)
    }
    groups.at(-1)?.push(piece)
    width += piece.text.length
  }
  return groups
}

/** An index near `near` at which a text may be broken, or 0. */
function breakAt(text: string, near: number): number {
  for (let i = near; i < Math.min(near + 8, text.length - 1); i++) {
    const [before, after] = [text.charAt(i - 1), text.charAt(i)]
    const torn = /[\dA-Za-z.]/u.test(before) && /[\dA-Za-z.%]/u.test(after)
    if (!torn && !NEVER_FIRST.includes(after) && !NEVER_LAST.includes(before) && !/\s/u.test(before + after)) return i
  }
  return 0
}

/** A line cut in its text `at` characters after the marker. */
function cut(line: Line, at: number): Line[] {
  const last = line.pieces.at(-1)
  if (last?.field !== 'content' || at <= 0 || at >= last.text.length) return [line]
  const head: Line = { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, text: last.text.slice(0, at) }] }
  return [head, sibling(line, { role: 'cont', pieces: [{ text: last.text.slice(at), field: 'content' }] })]
}

/** Some long paragraphs cut in two, as where a page ended. */
export function pageCuts(lines: Line[], random: Random): Line[] {
  return lines.flatMap((line) => {
    const text = line.pieces.at(-1)?.text ?? ''
    if (!FLOWING.has(line.role) || text.length < 40 || !random.chance(0.15)) return [line]
    const at = breakAt(text, random.int(12, text.length - 12))
    // After a sentence's end nothing would tell the cut from a new paragraph.
    return /[。；：;:]/u.test(text.charAt(at - 1)) ? [line] : cut(line, at)
  })
}

/** All running text of a file broken at one width. */
export function hardWrap(lines: Line[], random: Random): Line[] {
  const width = random.int(26, 42)
  return lines.flatMap((line) => {
    if (line.role === 'addressees') return brokenAddressees(line, width)
    return FLOWING.has(line.role) ? wrapped(line, width) : [line]
  })
}

/** A long line of addressees goes on in a second one of the same role. */
function brokenAddressees(line: Line, width: number): Line[] {
  const [names, ...colon] = line.pieces
  const at = names && names.text.length > width ? breakAt(names.text, width) : 0
  if (names === undefined || at === 0) return [line]
  const [head, tail] = [names.text.slice(0, at), names.text.slice(at)].map((text) => ({ ...names, text }))
  return head && tail ? [{ ...line, pieces: [head] }, sibling(line, { pieces: [tail, ...colon] })] : [line]
}

function wrapped(line: Line, width: number): Line[] {
  const out: Line[] = []
  let rest: Line | undefined = line
  while (rest !== undefined) {
    const content: string = rest.pieces.at(-1)?.text ?? ''
    const room: number = width - (textOf(rest).length - content.length)
    const [head, tail]: Line[] = content.length > room + 1 ? cut(rest, breakAt(content, room)) : [rest]
    if (head !== undefined) out.push(head)
    rest = tail
  }
  return out
}
