// Can a regular expression backtrack more than in proportion to the text? Decided on its automaton of positions (Glushkov), after
// Weideman, van der Merwe, Berglund, Watson: Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers by Using
// Ambiguity of NFA (2016). What stands in look-aheads and references back are left out of account.
import { RegExpParser } from '@eslint-community/regexpp'

/** Characters that stand for all that an expression does not name. */
const OTHERS = [' ', '\n', '0', 'a', 'Z', '_', '中', '，', '\uFFFF']

/** Repetitions that are counted, and optional ones beyond them: more would make the automaton large and show nothing new. */
const MOST = 16
const MOST_MORE = 2

/**
 * What an expression does at its worst: `{ growth, at }`, `at` being the part of it where that happens; null where it is linear.
 *
 * - exponential: a text leads round a loop in two ways, so that n rounds can be made in 2ⁿ ways: (万|元|万元)*$
 * - polynomial: two loops after each other can share a text in as many ways as it has characters: \s*\s*:
 * - search: a loop can take what a match could begin with, so that a search begins anew in its middle again and again: 首页.*>
 */
export function worstCase(source, flags) {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, flags.includes('u'))
  const automaton = new Automaton(pattern, flags)
  // a loop at whose every turn a match is found is never gone back into
  const loops = automaton.loops()
  const risky = loops.filter((loop) => !loop.some((position) => automaton.ends.has(position)))
  const checks = [
    ['exponential', () => firstOf(risky, (loop) => automaton.findTwin(loop) ?? automaton.findSplit(loop))],
    ['polynomial', () => firstOf(risky, (loop) => firstOf(loops, (before) => automaton.findShared(before, loop)))],
    ['search', () => firstOf(risky, (loop) => automaton.findRestart(loop))],
  ]
  for (const [growth, find] of checks) {
    const position = find()
    if (position !== undefined) return { growth, at: automaton.atoms[position].raw }
  }
  return null
}

function firstOf(items, find) {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const EMPTY = { first: [], last: [], nullable: true }

class Automaton {
  /** The node of each position. */
  atoms = []
  /** The positions after each, with the number of ways to go there. */
  follow = []
  /** The characters of each position, as a set of indexes of the alphabet in bits. */
  sets = []

  constructor({ alternatives }, flags) {
    this.flags = flags.replace(/[gy]/g, '')
    const parts = alternatives.map((alternative) => this.sequence(alternative))
    /** Positions that a search can begin with anywhere in a text, and those at which a match is found whatever follows. */
    this.starts = parts.flatMap(({ first }, index) => (flags.includes('y') || isAnchored(alternatives[index].elements[0]) ? [] : first))
    this.ends = new Set(parts.flatMap(({ last }, index) => (isAnchored(alternatives[index].elements.at(-1)) ? [] : last)))
    const alphabet = [...new Set([...OTHERS, ...this.atoms.flatMap(charactersOf)])]
    this.sets = this.atoms.map(({ raw }) => toBits(new RegExp(`^(?:${raw})$`, this.flags), alphabet))
  }

  /** The first and last positions of what a node matches, and whether that can be nothing. Adds the positions and ways in it. */
  visit(node) {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.atom(node)
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(node.alternatives)
      case 'Quantifier':
        return this.repeat(node)
      default:
        // an assertion takes no character; a reference back is taken for none
        return { first: [], last: [], nullable: true }
    }
  }

  atom(node) {
    const position = this.atoms.push(node) - 1
    this.follow.push(new Map())
    return { first: [position], last: [position], nullable: false }
  }

  alternatives(alternatives) {
    const parts = alternatives.map((alternative) => this.sequence(alternative))
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      nullable: parts.some(({ nullable }) => nullable),
    }
  }

  sequence({ elements }) {
    return elements.map((element) => this.visit(element)).reduce((a, b) => this.join(a, b), EMPTY)
  }

  join(a, b) {
    this.connect(a.last, b.first)
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
      nullable: a.nullable && b.nullable,
    }
  }

  /** What must come, then what may. */
  repeat({ element, min, max }) {
    const least = Math.min(min, MOST)
    const isEndless = max === Number.POSITIVE_INFINITY
    const must = Array.from({ length: isEndless ? least - 1 : least }, () => this.visit(element)).reduce((a, b) => this.join(a, b), EMPTY)
    return this.join(must, isEndless ? this.endless(element, min === 0) : this.upTo(Math.min(max - min, MOST_MORE), element))
  }

  endless(element, nullable) {
    const one = this.visit(element)
    this.connect(one.last, one.first)
    return { ...one, nullable: one.nullable || nullable }
  }

  /** x{0,2} is (x(x)?)?: a second one only after a first. */
  upTo(most, element) {
    if (most === 0) return EMPTY
    return { ...this.join(this.visit(element), this.upTo(most - 1, element)), nullable: true }
  }

  connect(from, to) {
    for (const a of from) for (const b of to) this.follow[a].set(b, (this.follow[a].get(b) ?? 0) + 1)
  }

  /** The sets of positions that lead back to each other. */
  loops() {
    const reached = this.atoms.map((_, position) => this.reach(position))
    const seen = new Set()
    const loops = []
    for (const position of this.atoms.keys()) {
      if (seen.has(position) || !reached[position].has(position)) continue
      const loop = [...reached[position]].filter((other) => reached[other].has(position))
      for (const other of loop) seen.add(other)
      loops.push(loop)
    }
    return loops
  }

  reach(start) {
    return explore([start], (position) => this.follow[position].keys(), false)
  }

  /** A position of a loop from which one step can be made in two ways: (a*)*. */
  findTwin(loop) {
    return loop.find((position) => [...this.follow[position]].some(([next, ways]) => ways > 1 && loop.includes(next)))
  }

  /** A position of a loop at which two ways with the same text part that meet again. */
  findSplit(loop) {
    const inside = new Set(loop)
    const equals = loop.map((position) => [position, position])
    const sources = new Map()
    const pairs = explore(equals.map(toKey), (key) => {
      const next = this.together(fromKey(key), [inside, inside])
      for (const other of next) sources.set(other, [...(sources.get(other) ?? []), key])
      return next
    })
    // backwards from the pairs of equals: a pair of two that is met leads both ways to the same place
    const back = explore(equals.map(toKey), (key) => sources.get(key) ?? [])
    const split = [...back].find((key) => pairs.has(key) && fromKey(key)[0] !== fromKey(key)[1])
    return split === undefined ? undefined : fromKey(split)[0]
  }

  /** A position p of the loop `before` and q of the loop `after` such that one text leads from p to p, from p to q and from q to q. */
  findShared(before, after) {
    if (before === after || !this.reach(before[0]).has(after[0])) return undefined
    const limits = [new Set(before), null, new Set(after)]
    return firstOf(before, (p) =>
      after.find((q) => explore([toKey([p, p, q])], (key) => this.together(fromKey(key), limits), false).has(toKey([p, q, q]))),
    )
  }

  /** A position of a loop that a text leads to from the start and from itself. */
  findRestart(loop) {
    const inside = new Set(loop)
    return loop.find((q) => {
      const first = [...this.follow[q].keys()].filter((next) => inside.has(next))
      const begun = this.starts.flatMap((start) => first.filter((next) => this.meet([start, next])).map((next) => toKey([start, next])))
      return explore(begun, (key) => this.together(fromKey(key), [null, inside])).has(toKey([q, q]))
    })
  }

  /** Where one character leads from several positions at once; `limits` are the positions that each may go to, null for all. */
  together(positions, limits) {
    const choices = positions.map((position, index) => [...this.follow[position].keys()].filter((next) => limits[index]?.has(next) ?? true))
    const combined = choices.reduce((all, choice) => all.flatMap((chosen) => choice.map((next) => [...chosen, next])), [[]])
    return combined.filter((chosen) => this.meet(chosen)).map(toKey)
  }

  /** True where some character is in the sets of all positions. */
  meet(positions) {
    return positions.map((position) => this.sets[position]).reduce((a, b) => a & b) !== 0n
  }
}

/** Everything that `next` leads to from `from`, which is part of it unless `withStart` is false. */
function explore(from, next, withStart = true) {
  const seen = new Set(withStart ? from : [])
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of next(at)) {
      if (seen.has(other)) continue
      seen.add(other)
      open.push(other)
    }
  }
  return seen
}

/** Positions as one number, to be kept in sets. */
const BASE = 4096
const toKey = (positions) => positions.reduce((key, position) => key * BASE + position, 1)
const fromKey = (key) => {
  const positions = []
  for (let rest = key; rest > 1; rest = Math.floor(rest / BASE)) positions.unshift(rest % BASE)
  return positions
}

/** True for ^, $, \b and look-arounds: what a match must find there beside its characters. */
function isAnchored(element) {
  return element?.type === 'Assertion'
}

/** The characters that a node names: it alone, or the ends of its ranges. */
function charactersOf(node) {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)]
  if (node.type === 'CharacterClassRange') return [node.min, node.max].flatMap(charactersOf)
  return node.type === 'CharacterClass' ? node.elements.flatMap(charactersOf) : []
}

/** The characters of an alphabet that an expression takes, as bits. */
function toBits(regex, alphabet) {
  return alphabet.reduce((bits, character, index) => (regex.test(character) ? bits | (1n << BigInt(index)) : bits), 0n)
}
