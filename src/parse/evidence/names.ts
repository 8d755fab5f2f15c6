/** Names that a letter gives to what it issues and encloses: the titles further down repeat them. */
import { quick } from '../../text/quick.js'
import { squeeze } from '../../text/width.js'
import type { Sight } from '../sight/sight.js'

/** A name and the line that gave it. */
interface Name {
  name: string
  index: number
  /** True once a line has printed it: an annex has one title. */
  met: boolean
  /** The line that is the whole of it; none yet: {@link NOWHERE}. */
  wholeAt: number
  /** What stands below the line that gave it: the list may have cut it there. */
  below: string
}

const NOWHERE = -99
/** Lines below a whole name in which no piece of it is one. */
const NO_PIECES = 12

/** How far back a name is remembered, in non-blank lines, and how many at most. */
const REACH = { quoted: 2000, listed: 4000 } as const
const MOST = 32

const ISSUES = /印发|发布|公布|现将|下发|转发|制定|同意|通过|批准|施行|实施|如下|修订|全文/
const QUOTED = /《([^《》]{3,90}(?:《[^《》]*》[^《》]*)?)》/g
const LIST_HEAD = quick(/^附\s*[件表录图]?\s*(?:[一二三四五六七八九十\d]{0,3})\s*[:：]\s*(.*)$/)
const ENTRY = quick(/^\s*\d{1,2}\s*[.．﹒、]\s*(.+)$/)

/** Names of one kind, the latest last. */
interface List {
  names: Name[]
  /** The pairs of characters in them, and in names that were given up since they were gathered: most lines begin with none, and so are no piece of a name. */
  pairs: PairSet
  /** How many names were given up since. */
  givenUp: number
}

const noNames = (): List => ({ names: [], pairs: noPairs(), givenUp: 0 })

/** Pairs of characters by a hash of 13 bits: small, and wrong on the safe side. */
type PairSet = Int32Array

const noPairs = (): PairSet => new Int32Array(256)

/** The hash of the pair of characters at a place of a text. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0x1fff
}

function addPairs(pairs: PairSet, name: string): void {
  for (let i = 0; i + 1 < name.length; i++) {
    const pair = pairAt(name, i)
    pairs[pair >> 5]! |= 1 << (pair & 31)
  }
}

function hasPair(pairs: PairSet, pair: number): boolean {
  return ((pairs[pair >> 5]! >>> (pair & 31)) & 1) === 1
}

/** A name in a name stands in 〈〉 where the outer one is quoted, in <> where a keyboard has no better, in 《》 where it is printed as a title. */
function nameOf(bare: string): string {
  return /[〈〉<>]/.test(bare) ? bare.replace(/[〈<]/g, '《').replace(/[〉>]/g, '》') : bare
}

/** Weights of a line by how much of a name it is, on the scale of the rules. */
const SHARE = { whole: 4, end: 3.5, within: 2, tiny: 1 } as const
/** Characters of a piece that is no accident. */
const TELLING_PIECE = 3

/** Weight of a line that is a name or a piece of it: a title is broken at its words, so that a piece mostly begins or ends the name. */
function shareWeight(name: string, piece: string): number {
  if (name === piece) return SHARE.whole
  if (piece.length >= TELLING_PIECE && (name.startsWith(piece) || name.endsWith(piece))) return SHARE.end
  return piece.length >= TELLING_PIECE ? SHARE.within : SHARE.tiny
}

/** Weight of one more line of an annex's title below one that is the whole name: a heading of its table, mostly. */
const BEHIND_WHOLE = -3
/** What goes on with it all the same: (2031年版), and the last word of a title of which the list has the first line alone. */
const GOES_ON = quick(/^\(|(?:表|清单|名[单录]|目录|方案|台账)$/)

/** Characters of a name that may stand before a line break. */
const LONGEST_CUT = 60

/** The end of a line, from a 《 that it does not close; empty where there is none, or too much for the beginning of a name. */
function openName(text: string): string {
  const at = text.lastIndexOf('《')
  return at < 0 || text.includes('》', at) || text.length - at > LONGEST_CUT ? '' : text.slice(at)
}

/** The names that are known at a line, gathered as the lines go by. */
export class Names {
  private readonly quoted = noNames()
  private readonly listed = noNames()
  private listOpen = -99
  /** The last name of an annex that was the whole of a line. */
  private whole: Name | null = null

  /** The end of the line before, from a 《 that it did not close, and whether that line issues something. */
  private cut = { name: '', issues: false }

  /** Takes the names that a line gives. */
  gather(sight: Sight): void {
    this.gatherQuoted(sight)
    for (const name of this.listedAs(sight)) {
      name.met = true
      if (name.name !== nameOf(sight.bare)) continue
      name.wholeAt = sight.index
      this.whole = name
    }
    if (sight.short) this.gatherListed(sight)
  }

  /** A name that a line break cut is read together with the end of the line before. */
  private gatherQuoted(sight: Sight): void {
    const { text, ending } = sight
    if (this.cut.name === '' && !text.includes('《')) return
    const whole = this.cut.name + text
    const issues = this.cut.issues || ISSUES.test(text)
    if (issues && whole.length < 800) {
      for (const match of whole.matchAll(QUOTED)) this.keep(this.quoted, match[1]!, sight)
    }
    this.cut = { name: ending === 'stop' ? '' : openName(whole), issues }
  }

  private gatherListed(sight: Sight): void {
    const { text, index } = sight
    const head = text.startsWith('附') ? LIST_HEAD.exec(text) : null
    const entry = head?.[1] ?? (index - this.listOpen <= 2 ? text : '')
    if (head) this.listOpen = index
    if (entry === '') return
    const numbered = ENTRY.exec(entry)
    if (numbered) this.listOpen = index
    if (head || numbered) this.keep(this.listed, numbered?.[1] ?? entry, sight)
  }

  private keep(list: List, name: string, { index, next }: Sight): void {
    const bare = nameOf(squeeze(name))
    if (bare.length < 3) return
    list.names.push({ name: bare, index, met: false, wholeAt: NOWHERE, below: next?.bare ?? '' })
    addPairs(list.pairs, bare)
    if (list.names.length <= MOST) return
    list.names.shift()
    if (++list.givenUp < MOST) return
    list.givenUp = 0
    list.pairs.fill(0)
    for (const { name } of list.names) addPairs(list.pairs, name)
  }

  /** Weight of a line as (a piece of) the title of an instrument: the letter named it. */
  instrument(sight: Sight): number {
    return this.match(this.quoted, sight, REACH.quoted)
  }

  /** Weight of a line as (a piece of) the title of an annex: the list of annexes named it. */
  annex(sight: Sight): number {
    const { whole } = this
    if (whole?.wholeAt === sight.index - 1 && sight.bare !== whole.below && !GOES_ON.test(sight.bare)) return BEHIND_WHOLE
    return this.match(this.listed, sight, REACH.listed)
  }

  /** True where a line is, alone or with the next one, the whole name of an annex that no line has printed yet, and heads something. */
  isAnnex(sight: Sight): boolean {
    const after = sight.next
    // a further name below makes it a list of links
    if (after === null || this.listedAs(after).length > 0) return false
    return this.listedAs(sight).some(({ met, index }) => !met && sight.index - index <= REACH.listed)
  }

  /** The names in the list of annexes that a line is, alone or with the next one or two: a title is broken behind the place, and before the last word. */
  private listedAs({ bare: line, index, next, marker }: Sight): Name[] {
    const { names, pairs } = this.listed
    if (names.length === 0 || marker !== null || line.length < 3 || !hasPair(pairs, pairAt(line, 0))) return []
    const bare = nameOf(line)
    const both = next === null ? bare : bare + nameOf(next.bare)
    const three = next?.next ? both + nameOf(next.next.bare) : both
    return names.filter(
      ({ name, index: at }) => at !== index && (name === bare || (name === both && bare.length > 3) || (name === three && three !== both)),
    )
  }

  private match({ names, pairs }: List, { bare: line, index }: Sight, reach: number): number {
    if (line.length < 2 || names.length === 0) return 0
    const bare = nameOf(line)
    if (!hasPair(pairs, pairAt(bare, 0))) return 0
    let best = 0
    for (const { name, index: at, wholeAt } of names) {
      if (index - at > reach || index === at || !name.includes(bare)) continue
      if (index > wholeAt && index - wholeAt <= NO_PIECES) continue
      best = Math.max(best, shareWeight(name, bare))
    }
    return best
  }
}
