/**
 * Patterns that look at the first and the last character of a text before anything else.
 *
 * A line is asked some hundred patterns, nearly all of which are anchored and match nothing. What a match must begin or end with is read
 * from the pattern itself, once; a text that does not is refused without running it. That took half of the time out of the rules.
 */
import { type Edges, edgesOf, type Range } from './edges.js'

/** A pattern that answers as `pattern.test` does, and sooner. */
export class Quick {
  private readonly begins: CodeSet | null
  private readonly ends: CodeSet | null
  /** True where either edge is enough: some alternatives are anchored here, the others there. */
  private readonly either: boolean

  constructor(private readonly pattern: RegExp) {
    const edges = edgesOf(pattern)
    const [begins, ends] = [toCodeSet(edges, 'first'), toCodeSet(edges, 'last')]
    this.either = begins === null && ends === null && edges.every(({ first, last }) => first !== null || last !== null)
    this.begins = this.either ? union(edges.flatMap(({ first }) => first ?? [])) : begins
    this.ends = this.either ? union(edges.flatMap(({ first, last }) => (first === null && last !== null ? last : []))) : ends
  }

  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text)
  }

  /** `pattern.exec`, null without running it where the edges do not fit. */
  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.pattern.exec(text) : null
  }

  private mayMatch(text: string): boolean {
    if (text === '') return true
    const begins = this.begins === null || has(this.begins, text.charCodeAt(0))
    if (begins === this.either) return begins
    return this.ends === null || has(this.ends, text.charCodeAt(text.length - 1))
  }
}

/** Makes a pattern without the flags g, m, v and y quick. */
export function quick(pattern: RegExp): Quick {
  return new Quick(pattern)
}

/** Code units by their last ten bits: small, and wrong on the safe side. */
type CodeSet = Int32Array

function has(set: CodeSet, code: number): boolean {
  return ((set[(code & 1023) >> 5]! >>> (code & 31)) & 1) === 1
}

/** The set of one edge of all alternatives; null where one of them can have anything there. */
function toCodeSet(edges: readonly Edges[], edge: 'first' | 'last'): CodeSet | null {
  const all: Range[] = []
  for (const one of edges) {
    const ranges = one[edge]
    if (ranges === null) return null
    all.push(...ranges)
  }
  return union(all)
}

function union(ranges: readonly Range[]): CodeSet {
  const set = new Int32Array(32)
  for (const [from, to] of ranges) {
    for (let code = from; code <= Math.min(to, from + 1023); code++) set[(code & 1023) >> 5]! |= 1 << (code & 31)
  }
  return set
}
