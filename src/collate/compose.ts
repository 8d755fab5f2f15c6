/** Puts a block together from pieces of several copies. */
import type { Text } from '../model/index.js'
import type { Line } from './flatten.js'
import { type Located, locate, toKey } from './key.js'
import type { Member } from './member.js'

/** A piece of what a member says: from one character of its key to another, the end excluded. */
export interface Piece {
  member: Member
  from: number
  to: number
}

/**
 * The lines of the pieces, in blocks as `form` has them. What another copy has in the midst of a block goes on in it; what is whole blocks of another
 * copy, between two blocks of the form, stays what it is.
 *
 * Each line is one of a copy, or a part of one, and knows that copy.
 */
export function compose(pieces: readonly Piece[], form: Member): Line[][] {
  const all = new Map<Member, Blocks>()
  const blocks: Line[][] = []
  let atEnd = true
  for (const { member, from, to } of pieces) {
    const own = all.get(member) ?? toBlocks(member)
    all.set(member, own)
    const isApart = member !== form && atEnd && own.starts.has(from) && own.ends.has(to)
    for (const { index, start, end, at } of cuts(own.located, from, to)) {
      const line = own.lines[index]!
      const opens = (member === form || isApart) && own.starts.has(at)
      if (opens || blocks.length === 0) blocks.push([])
      blocks.at(-1)!.push({ ...line, text: part(line.text, start, end) })
    }
    if (member === form) atEnd = own.ends.has(to)
  }
  return blocks.map((lines) => lines.map((line, i) => going(line, lines[0]!, i)))
}

/** Where the blocks of a member begin and end in its key. */
interface Blocks {
  lines: Line[]
  located: Located
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
}

function toBlocks({ units, ...member }: Member): Blocks {
  const all = linesOf({ ...member, units })
  const located = locate(all)
  const starts = new Set<number>()
  const ends = new Set<number>()
  let at = 0
  for (const { lines } of units) {
    starts.add(at)
    for (const { text } of lines) at += toKey(text.value).length
    ends.add(at)
  }
  return { lines: all, located, starts, ends }
}

export function linesOf({ units }: Member): Line[] {
  return units.flatMap(({ lines }) => lines)
}

/** A line that goes on in a block has the block's role; a paragraph goes on as `cont`. */
function going(line: Line, first: Line, i: number): Line {
  const isProse = first.role === 'para' || first.role === 'prov' || first.role === 'resp' || first.role === 'cont'
  return i === 0 ? line : { ...line, state: first.state, role: isProse ? 'cont' : first.role }
}

/** The parts of lines between two characters of a key. */
function* cuts({ line, offset }: Located, from: number, to: number): Generator<{ index: number; start: number; end: number; at: number }> {
  for (let i = from; i < to; ) {
    let end = i
    while (end + 1 < to && line[end + 1] === line[i]) end++
    yield { index: line[i]!, start: offset[i]!, end: offset[end]! + 1, at: i }
    i = end + 1
  }
}

/** The part of a text between two offsets. Of marked-up sources, whose text is not what stands in the line, the place stays that of the whole line. */
function part(text: Text, start: number, end: number): Text {
  const { value, position } = text
  if (value.slice(0, start).trim() === '' && value.slice(end).trim() === '') return text
  const isVerbatim = position.end.offset - position.start.offset === value.length
  const move = (by: number) => ({
    line: position.start.line,
    column: position.start.column + by,
    offset: position.start.offset + by,
  })
  return { ...text, value: value.slice(start, end), position: isVerbatim ? { start: move(start), end: move(end) } : position }
}
