/** How well runs of the first lines of a table read as the headings of columns. */
import type { TypeName } from './column-types.js'
import { isMeasured, typeOf } from './columns.js'
import {
  AMONG,
  endsInQualifier,
  GOES_ON,
  HEADS_ALONE,
  isAlone,
  isCompound,
  isQualified,
  namesIt,
  OF_WHICH,
  QUALIFIED,
  QUALIFIERS,
  WORD_LENGTH,
  YEAR,
} from './heading-words.js'
import { isCutBefore, isCutBehind, KIND, kindOf } from './kinds.js'
import type { Seen } from './seen.js'
import { HEADER } from './weights.js'
import { beginsWithWord, spellsWord, tearsWord } from './words.js'

/** Lines that a header may have. */
export const MOST_LINES = 26
/** Longer texts are no headings. */
const LONGEST = 24
/** Texts without a known word as long as headings mostly are. */
const SHORT = 6

/** Days and hours head nothing; years and months do. */
const DAY = /\d(?:日|:\d)/
const YEAR_WITHIN = /\D(?:19|20)\d{2}年/

/** A heading that is nothing but marks heads nothing; a unit may stand alone in its line. */
const WORDS = /[\p{L}\p{N}%‰℃]/u

/** A run of header lines as one heading. */
export interface Piece {
  from: number
  to: number
  text: string
  weight: number
  type: TypeName
}

/** Texts and weights of runs of header lines, each worked out once. */
export class Pieces {
  readonly #lines: readonly Seen[]
  readonly #headings: readonly boolean[]
  /** Lines that go on with the one before, where the header is cut into words throughout. */
  readonly #rests: ReadonlySet<number>
  /** Texts of the lines, and those that come more than once. */
  readonly #texts: ReadonlySet<string>
  readonly #often: ReadonlySet<number>
  /** Those that stand behind different ones: none is the rest of a word. */
  readonly #elsewhere: ReadonlySet<number>

  constructor(lines: readonly Seen[]) {
    this.#lines = lines
    const first = lines.slice(0, MOST_LINES)
    this.#texts = new Set(first.map(({ bare }) => bare))
    this.#often = new Set(first.filter(({ bare, before }) => before >= 0 && typeOf(bare) !== 'other').map(({ textId }) => textId))
    this.#elsewhere = behindSeveral(first)
    this.#rests = restsIn(first)
    this.#headings = lines.slice(0, MOST_LINES + 1).map((line) => headingWeight(line.bare, line) >= HEADER.year - 1)
  }

  get(from: number, to: number): Piece {
    const text = this.#textOf(from, to)
    let weight = headingWeight(text, to - from === 1 ? this.#lines[from]! : null)
    // printed whole elsewhere
    if (to - from > 1 && this.#texts.has(text)) return { from, to, text, weight: weight + HEADER.asElsewhere, type: typeOf(text) }
    // nothing says that it is one: each line is as odd as one by itself
    weight = (weight <= HEADER.short ? weight * (to - from) : weight) + (to - from - 1) * HEADER.join
    const joints = this.#joints(from, to)
    weight += (joints + (to - from > 1 ? this.#again(from, to) : 0)) * HEADER.several
    for (let i = from + 1; i < to; i++) if (areSiblings(this.#lines[i - 1]!.bare, this.#lines[i]!.bare)) weight += HEADER.several
    if (joints === 0 && to - from > 1) weight += this.#absorbed(from, to) * HEADER.absorbing
    weight += this.#halfJoined(from, to) * HEADER.halfJoined
    if (to - from > 2 && this.#isBefore(from, to)) weight += HEADER.before
    if (to - from > 1 && AMONG.test(this.#lines[from]!.bare)) weight += HEADER.several
    if (from > 0 && this.#lines[from]!.extra < 0) weight += HEADER.unglued
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    for (let i = from + 1; i < to; i++) {
      const { apart, extra, bare } = this.#lines[i]!
      weight += apart || bare === '备注' || this.#lines[i - 1]!.bare === '备注' ? HEADER.never : extra < 0 ? HEADER.glued : this.#joint(i)
    }
    return { from, to, text, weight, type: typeOf(text) }
  }

  /**
   * The same where most headings are cut over lines: that one is says little, but what two lines hold that each reads as a heading by itself is rather two.
   * `even` where no line says more than two characters: then that says little too.
   */
  cut(from: number, to: number, even = false): Piece {
    const text = this.#textOf(from, to)
    let weight = headingWeight(text, to - from === 1 ? this.#lines[from]! : null)
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    if (endsInQualifier(text)) weight += HEADER.cutBehindQualifier
    if (to - from > 2) weight += HEADER.cutTwice + (this.#isBefore(from, to) ? HEADER.before : 0)
    for (let i = from + 1; i < to; i++) weight += this.#cutAt(i, even)
    return { from, to, text, weight, type: typeOf(text) }
  }

  /** True for a line whose words tell that it goes on with the one before. */
  isTold(at: number): boolean {
    return this.#isTorn(at) || this.#lines[at]!.bare.startsWith('(') || this.#isQualifiedHere(at)
  }

  #isQualifiedHere(at: number): boolean {
    return QUALIFIED.test(this.#lines[at]!.bare) && !this.#headings[at - 1]
  }

  /** Weight of a line that goes on with the one before where most headings are cut. */
  #cutAt(at: number, even: boolean): number {
    const [before, line] = [this.#lines[at - 1]!, this.#lines[at]!]
    if (this.#isTorn(at) || line.bare.startsWith('(')) return HEADER.cutTorn
    if (
      line.apart ||
      line.isTotal ||
      OF_WHICH.test(line.bare) ||
      before.isTotal ||
      before.bare.endsWith(')') ||
      isAlone(before.bare) ||
      isAlone(line.bare)
    )
      return HEADER.never
    // what heads a column in three characters and more is whole
    const isWhole = this.#headings[at - 1] === true && before.bare.length > WORD_LENGTH.least && !QUALIFIED.test(line.bare)
    if (isWhole || areSiblings(before.bare, line.bare)) return HEADER.several
    return even || this.#isQualifiedHere(at) ? HEADER.cutWithin : HEADER.cutBetween
  }

  #textOf(from: number, to: number): string {
    return this.#lines
      .slice(from, to)
      .map(({ bare }) => bare)
      .join('')
  }

  /** True where a line stands before others that head a column without it, and does not say which one is meant: 内容 before 责任 单位. */
  #isBefore(from: number, to: number): boolean {
    const first = this.#lines[from]!.bare
    return (
      !QUALIFIERS.has(first) &&
      !YEAR.test(first) &&
      !this.#lines[to - 1]!.bare.startsWith('(') &&
      typeOf(this.#textOf(from + 1, to)) !== 'other'
    )
  }

  /** What the bracket says with which a line of a heading begins, or the one before it ends; a line that is torn from the one before says it all. */
  #joint(at: number): number {
    if (this.#isTorn(at)) return HEADER.tornOff
    if (this.#lines[at]!.bare.startsWith('(')) return HEADER.unitBelow
    return this.#lines[at - 1]!.bare.endsWith(')') ? HEADER.bracketed : 0
  }

  /** True for a line printed closer to the one before than usual: whatever it reads as, it goes on. */
  #isGlued(at: number): boolean {
    return this.#lines[at]!.extra < 0
  }

  /** Of several lines, one of which reads as a heading by itself: how many do not go on with the one before as headings do. */
  #absorbed(from: number, to: number): number {
    if (!this.#headings.slice(from, to).some(Boolean)) return 0
    let absorbed = 0
    for (let i = from + 1; i < to; i++) if (!this.#goesOn(i) && !this.#isGlued(i)) absorbed++
    return absorbed
  }

  /** How many of several lines stand elsewhere in the header as well, and neither go on with the one before nor are gone on with. */
  #again(from: number, to: number): number {
    let again = 0
    for (let i = from; i < to; i++) {
      const at = i > from ? i : from + 1
      if (this.#often.has(this.#lines[i]!.textId) && !this.#goesOn(at) && !this.#isGlued(at)) again++
    }
    return again
  }

  /** Of several lines, one of which goes on with the one before as nothing tells but its words or its blank lines: how many do so for no such reason. */
  #halfJoined(from: number, to: number): number {
    let told = 0
    for (let i = from + 1; i < to; i++) if (this.#goesOn(i) || this.#isGlued(i) || this.#lines[i]!.bare.startsWith('(')) told++
    return told > 0 ? to - from - 1 - told : 0
  }

  /** True for what goes on with the heading before it: 目标值 behind a year, a unit in brackets. */
  #goesOn(at: number): boolean {
    const { bare } = this.#lines[at]!
    if (this.#isTorn(at)) return true
    return GOES_ON.test(bare) && (YEAR.test(this.#lines[at - 1]?.bare ?? '') || !/^(?:计划|实际|完成|预期)/.test(bare))
  }

  /** True for a line that nothing but the one before it can begin: 年目标 behind 2035, 及规模 behind 建设内容, 号 behind 序. */
  #isTorn(at: number): boolean {
    const before = this.#lines[at - 1]
    const { bare } = this.#lines[at]!
    if (before === undefined) return false
    return (
      /[及与和、:]$|或.?$/.test(before.bare) ||
      /^[及与和]./.test(bare) ||
      (before.bare.endsWith('年') && /^度./.test(bare)) ||
      (/^(?:19|20)\d{2}$/.test(before.bare) && /^年(?![均度龄限])/.test(bare)) ||
      spellsWord(before.bare, bare) ||
      (tearsWord(before.bare, bare) && !(this.#elsewhere.has(this.#lines[at]!.textId) && isWordy(bare))) ||
      isQualified(before.bare, bare) ||
      this.#rests.has(at) ||
      namesIt(before.bare, bare) ||
      isCompound(before.bare, bare)
    )
  }

  /** True where a heading begins with what goes on with the line before it. */
  #isLeftOver(from: number): boolean {
    const before = this.#lines[from - 1]
    if (before === undefined) return false
    return this.#isTorn(from) || (YEAR.test(before.bare) && before.bare.endsWith('年') && GOES_ON.test(this.#lines[from]!.bare))
  }

  /** How many lines read as a heading of their own behind another. */
  #joints(from: number, to: number): number {
    let joints = 0
    for (let i = from + 1; i < to; i++) {
      const [before, line] = [this.#lines[i - 1]!.bare, this.#lines[i]!.bare]
      if (!this.#headings[i - 1] || !this.#headings[i] || this.#isGlued(i)) continue
      if (this.#isTorn(i) || (GOES_ON.test(line) && YEAR.test(before))) continue
      joints += typeOf(before) === 'serial' ? 3 : Math.min(before.length, line.length) >= WHOLE ? 2 : 1
    }
    return joints
  }
}

/** The texts that stand behind different ones. */
function behindSeveral(lines: readonly Seen[]): Set<number> {
  const before = new Map<number, number>()
  const several = new Set<number>()
  lines.forEach(({ textId }, at) => {
    const last = lines[at - 1]?.textId
    if (last === undefined) return
    if ((before.get(textId) ?? last) !== last) several.add(textId)
    before.set(textId, last)
  })
  return several
}

/** True for a text that begins with a whole word or heads a column by itself: 户数 is no rest of 回用. */
const isWordy = (bare: string): boolean => beginsWithWord(bare) || typeOf(bare) !== 'other'

/** True for what heads figures in more than a word: 目标值 is whole. */
const isFigureOfWords = (bare: string): boolean => bare.length > WORD_LENGTH.least && typeOf(bare) === 'figure'

/** Two headings as long as this were hardly one, cut where each is whole. */
const WHOLE = 4
/** So many words that only qualify others, each before one that it may, tell that headings are cut into words. */
const CUT_PAIRS = 2
/**
 * The lines that are the rest of a heading where the header is cut into words, 事项 名称 事项 类型 办理 层级: each word that ends headings goes on with the one
 * before it, unless that one does so itself. Empty where the header is not cut so.
 */
function restsIn(lines: readonly Seen[]): Set<number> {
  const end = lines.findIndex(({ kind, bare }, at) => at > 0 && !YEAR.test(bare) && (kind <= KIND.quantity || kind === KIND.sentence))
  const head = end < 0 ? lines : lines.slice(0, end)
  const isWord = ({ bare }: Seen) => bare.length >= WORD_LENGTH.least && bare.length <= WORD_LENGTH.most
  const follows = (at: number) => at > 0 && at < head.length && QUALIFIED.test(head[at]!.bare) && isWord(head[at - 1]!)
  // 管控 要求 管控 依据
  const isTwice = ({ textId }: Seen) => head.filter((line, at) => line.textId === textId && follows(at + 1)).length > 1
  const qualifies = (line: Seen) =>
    QUALIFIERS.has(line.bare) || (!QUALIFIED.test(line.bare) && (typeOf(line.bare) === 'other' || isTwice(line)))
  // what is counted stands in a lower row below several words
  const pairs = head.filter((line, at) => follows(at) && qualifies(head[at - 1]!) && typeOf(line.bare) !== 'figure').length
  const whole = head.filter(({ bare }) => bare.length >= WORD_LENGTH.most && typeOf(bare) !== 'other').length
  const rests = new Set<number>()
  if (pairs < CUT_PAIRS || whole >= pairs) return rests
  head.forEach(({ bare }, at) => {
    if (
      !follows(at) ||
      isFigureOfWords(head[at - 1]!.bare) ||
      rests.has(at - 1) ||
      /^[及与]/.test(head[at - 1]!.bare) ||
      typeOf(head[at - 1]!.bare) === 'serial'
    )
      return
    // 责任 before 单位 says rather which unit is meant than what goes on
    const begins = QUALIFIERS.has(bare) && follows(at + 1)
    if (qualifies(head[at - 1]!) || !(begins || HEADS_ALONE.test(bare))) rests.add(at)
  })
  return rests
}

/** Shorter texts end alike by chance, and longer ones are not printed one below the other. */
const SIBLING = { shortest: 3, longest: 6 }

/** True for two texts that head columns of one thing: 一级站 and 二级站. */
function areSiblings(one: string, other: string): boolean {
  const { length } = one
  if (length !== other.length || length < SIBLING.shortest || length > SIBLING.longest || one === other) return false
  return one.at(-1) === other.at(-1) && typeOf(one) === 'other' && typeOf(other) === 'other'
}

/** True for two headings in one text, each with its unit: 总投资(万元)年度投资(万元). */
const isTwoMeasures = (text: string): boolean =>
  /\)[^()]+\([^()]+\)$/.test(text) && isMeasured(text) && isMeasured(text.slice(0, text.indexOf(')') + 1))

/** Weight of a squeezed text as a heading; `seen` where it is one line. */
function headingWeight(text: string, seen: Seen | null): number {
  if (text.length > LONGEST || /[,;。]/.test(text) || isTwoMeasures(text) || !WORDS.test(text)) return HEADER.never
  const kind = seen?.kind ?? kindOf(text)
  if (YEAR.test(text) && text.length <= 16) return HEADER.year
  if (kind <= KIND.quantity || kind === KIND.sentence || kind === KIND.item) return HEADER.never
  if (kind === KIND.time && DAY.test(text)) return HEADER.never
  if (YEAR_WITHIN.test(text) || isCutBefore(text) || isCutBehind(text) || kind === KIND.section || kind === KIND.scored) return HEADER.never
  if (text.startsWith('(')) return HEADER.plain
  const { length } = text.replace(/\([^()]+\)$/, '')
  // the end of a longer one: 资(万元)
  if (length === 1 && isMeasured(text)) return HEADER.plain
  if (length <= 16 && kind !== KIND.organs && typeOf(text) !== 'other') return HEADER.word - (length > 8 ? 0.12 * (length - 8) : 0)
  // what is done is counted below it: 新建农田林网
  if (length > 10 || (kind === KIND.deed && length > SHORT)) return HEADER.long
  return text.length <= SHORT ? HEADER.short : HEADER.plain
}
