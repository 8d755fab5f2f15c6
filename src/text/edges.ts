/** What the matches of a regular expression begin and end with, read from its source. */

/** Code units from the first to the second, both included. */
export type Range = readonly [from: number, to: number]

/**
 * One alternative of a pattern: the code units that a text must begin with, and end with, for it to match; null where it can be
 * any, or where the alternative is not anchored there.
 */
export interface Edges {
  first: readonly Range[] | null
  last: readonly Range[] | null
}

/** A piece of a pattern. `first` and `last` are null where it can begin or end with anything. */
interface Piece extends Edges {
  /** Whether it can match nothing at all. */
  empty: boolean
  /** `^` or `$`. */
  anchor?: '^' | '$'
}

const ANY: Piece = { first: null, last: null, empty: false }
/** A look-around or `\b`: it takes no characters. */
const NOTHING: Piece = { first: [], last: [], empty: true }

const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: [[0x30, 0x39]],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
}
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 }

/** Characters that mean something in a pattern, and those that say how often. */
const MEANING = '^$.*+?()[]{}|\\'
const QUANTIFIERS = '*+?{'

/** The edges of each alternative of a pattern. One with the flag m, v or y can have any. */
export function edgesOf({ source, flags }: RegExp): Edges[] {
  if (/[mvy]/.test(flags)) return [{ first: null, last: null }]
  return new Reader(source, flags).pattern()
}

/** Reads the source of a pattern from left to right. */
class Reader {
  private at = 0

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  pattern(): Edges[] {
    return this.alternatives().map(toEdges)
  }

  /** The pieces of each alternative, up to the end or the closing bracket of the group. */
  private alternatives(): Piece[][] {
    const all: Piece[][] = [[]]
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++
        all.push([])
      } else all.at(-1)?.push(this.piece())
    }
    return all
  }

  private piece(): Piece {
    const piece = this.atom()
    if (!QUANTIFIERS.includes(this.source[this.at] ?? ' ')) return piece
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 16))
    if (quantifier === null) return piece
    this.at += quantifier[0].length
    return /^[?*]|^\{0/.test(quantifier[0]) ? { ...piece, empty: true } : piece
  }

  private atom(): Piece {
    const c = this.source[this.at] ?? ''
    if (c === '(') return this.group()
    if (c === '[') return this.characters()
    if (c === '\\') return this.toPiece(this.escape())
    if (c === '^' || c === '$' || c === '.') {
      this.at++
      return c === '.' ? ANY : { ...NOTHING, anchor: c }
    }
    return this.word()
  }

  /** The ordinary characters up to the next that means something; a quantifier behind them is about the last one alone. */
  private word(): Piece {
    const from = this.at
    while (this.at < this.source.length && !MEANING.includes(this.source[this.at]!)) this.at++
    // what a quantifier follows stands apart, and a bracket that means nothing is a word
    if (this.at > from + 1 && QUANTIFIERS.includes(this.source[this.at] ?? ' ')) this.at--
    else if (this.at === from) this.at++
    const first = this.toPiece([codes(this.source[from]!)])
    return this.at === from + 1 ? first : { ...first, last: this.toPiece([codes(this.source[this.at - 1]!)]).last }
  }

  private group(): Piece {
    const [head] = /^\((?:\?(?:<?[=!]|:|<[^>]*>))?/.exec(this.source.slice(this.at)) ?? ['(']
    this.at += head.length
    const all = this.alternatives()
    this.at++
    if (/[=!]$/.test(head)) return NOTHING
    const pieces = all.map(join)
    return {
      first: union(pieces.map(({ first }) => first)),
      last: union(pieces.map(({ last }) => last)),
      empty: pieces.some(({ empty }) => empty),
    }
  }

  /** A class in square brackets. */
  private characters(): Piece {
    this.at++
    const negated = this.source[this.at] === '^'
    if (negated) this.at++
    const ranges: Range[] = []
    let known = true
    while (this.source[this.at] !== ']') {
      const from = this.member()
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && from?.length === 1 && from[0]![0] === from[0]![1]) {
        this.at++
        const to = this.member()
        ranges.push([from[0]![0], to?.[0]?.[1] ?? 0xffff])
      } else if (from === null) known = false
      else ranges.push(...from)
    }
    this.at++
    return this.toPiece(negated || !known ? null : ranges)
  }

  private member(): readonly Range[] | null {
    if (this.source[this.at] === '\\') return this.escape()
    return [codes(this.source[this.at++] ?? '')]
  }

  /** What stands after a backslash, as ranges; null for what can be anything. */
  private escape(): readonly Range[] | null {
    const rest = this.source.slice(this.at, this.at + 48)
    const [whole, unicode] = /^\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|.)/.exec(rest) ?? [
      rest.slice(0, 2),
    ]
    this.at += whole.length
    const c = whole[1] ?? ''
    if (unicode !== undefined) return [codes(String.fromCharCode(Number.parseInt(unicode, 16)))]
    if (CLASSES[c] !== undefined) return CLASSES[c]
    if (c === 'b') return []
    if (CONTROLS[c] !== undefined) return [[CONTROLS[c], CONTROLS[c]]]
    return /[A-Za-z1-9]/.test(c) ? null : [codes(c)]
  }

  /** `\b` comes as no range at all. With the flag u one character can be two code units, and with i several: what is not plain can be any. */
  private toPiece(ranges: readonly Range[] | null): Piece {
    if (ranges === null || (this.flags.includes('u') && ranges.some(([, to]) => to >= 0xd800))) return ANY
    if (ranges.length === 0) return NOTHING
    const all = this.flags.includes('i') ? ranges.flatMap(withCases) : ranges
    return { first: all, last: all, empty: false }
  }
}

function codes(c: string): Range {
  return [c.charCodeAt(0), c.charCodeAt(0)]
}

/** A range and, where it touches letters of ASCII, all of those; further alphabets do not occur in ranges of ours. */
function withCases(range: Range): Range[] {
  if (range[0] > 0x7a) return [range]
  return [range, [0x41, 0x5a], [0x61, 0x7a]]
}

/** Pieces one after the other as one. */
function join(pieces: readonly Piece[]): Piece {
  return { first: leading(pieces, 'first'), last: leading(pieces.toReversed(), 'last'), empty: pieces.every(({ empty }) => empty) }
}

/** What the pieces can begin with: the first one, and those behind it as long as nothing need stand before. */
function leading(pieces: readonly Piece[], edge: 'first' | 'last'): readonly Range[] | null {
  const found: (readonly Range[] | null)[] = []
  for (const piece of pieces) {
    found.push(piece[edge])
    if (!piece.empty) break
  }
  return union(found)
}

function union(sets: readonly (readonly Range[] | null)[]): readonly Range[] | null {
  const all: Range[] = []
  for (const set of sets) {
    if (set === null) return null
    all.push(...set)
  }
  return all
}

/** The edges of an alternative: known where it is anchored, and where it cannot match nothing in the midst of other text. */
function toEdges(pieces: readonly Piece[]): Edges {
  const { first, last, empty } = join(pieces)
  const begins = pieces[0]?.anchor === '^'
  const ends = pieces.at(-1)?.anchor === '$'
  const isSomething = !empty || (begins && ends)
  return { first: begins && isSomething ? first : null, last: ends && isSomething ? last : null }
}
