/** The best assignment of the lines of a table to cells, by dynamic programming from line to line. */
import { copyStep, type Node, Readings, type Step, toNode } from './beam.js'
import { isClassing, typeOf } from './columns.js'
import { BLOCK, type BlankHabits, FLAGS, type Gap, Gaps } from './gaps.js'
import { blanksWeight, isNamed, isWhole, listsOrgans, paragraphWeight } from './goes-on.js'
import { isOrgans, isSharedDuty, KIND } from './kinds.js'
import { type Column, weigh } from './model.js'
import type { Model, Reading } from './reading.js'
import { type AgainHabits, againWeight, headerAgain, repeatableIn } from './repeats.js'
import { type SectionMarker, type Sections, sectionRestWeight, sectionWeight } from './sections.js'
import { MOST_PIECES, type Region, type Seen } from './seen.js'
import { isNextUpper, Serials } from './serials.js'
import { Sums } from './sums.js'
import { STEP } from './weights.js'
import { tearsWord } from './words.js'
import { sameRun } from './years.js'

/** A reading of a later line that is already offered: the header was printed again up to there. */
interface Later {
  at: number
  back: Node
  score: number
}

/** What is hardly the rest of a text. */
const NAMES: ReadonlySet<number> = new Set([KIND.place, KIND.organ, KIND.organs, KIND.firm, KIND.time])

/** Reads lines one after the other. */
export class Reader {
  readonly #region: Region
  readonly #lines: readonly Seen[]
  readonly #columns: readonly Column[]
  readonly #habits: BlankHabits
  readonly #header: string
  readonly #gaps: Gaps
  readonly #width: number
  readonly #here = new Readings()
  #later: Later[] = []
  #nodes: Node[]
  /** Weights of the line as a printed cell of each column. */
  readonly #fits: number[]
  /** Columns of the same type as each, one bit each; those of its years aside where blank lines tell nothing. */
  readonly #alike: readonly number[]
  readonly #serials: Serials
  readonly #sums: Sums
  readonly #repeatable: number
  readonly #again: AgainHabits
  readonly #goesOn: readonly number[]
  readonly #plain: number
  readonly #hasOrgans: boolean
  readonly #choices: readonly number[]
  readonly #step: Step
  /** Index of the first line if it reads as a heading, which ends with its line; -1 otherwise. */
  readonly #headLike: number
  #at: number

  constructor(region: Region, model: Model, from: number) {
    this.#region = region
    this.#lines = region.lines
    this.#columns = model.columns
    this.#habits = model.habits
    this.#header = model.header
    this.#gaps = new Gaps(model.columns, model.habits, model.years, region.work)
    this.#width = model.columns.length
    this.#fits = model.columns.map(() => 0)
    this.#alike = model.columns.map(({ type }, col) =>
      model.columns.reduce(
        (mask, other, i) =>
          other.type === type && model.choices[i] === model.choices[col] && (model.habits.telling || !sameRun(model.years, i, col))
            ? mask | (1 << i)
            : mask,
        0,
      ),
    )
    this.#serials = new Serials(region.lines, model.columns, region.groups)
    this.#sums = new Sums(region.lines, model.columns, model.habits, from)
    this.#choices = model.choices
    this.#again = model.again
    this.#goesOn = model.goesOn
    this.#plain = model.plain
    this.#hasOrgans = model.columns.some(({ type }) => type === 'organ')
    this.#repeatable = repeatableIn(model.columns)
    this.#headLike = isHeadLike(this.#lines[from]) ? from : -1
    this.#at = from
    this.#step = {
      act: 'start',
      col: this.#width - 1,
      first: 0,
      serial: 0,
      from: -1,
      state: FLAGS.section,
      upper: 0,
      lower: 0,
      gap: null,
      pages: 0,
      pageAt: -1,
    }
    this.#nodes = [toNode(this.#step, 0, from - 1, null)]
  }

  /** Index of the next line. */
  get at(): number {
    return this.#at
  }

  /** Weight of the best reading of the lines so far. */
  get score(): number {
    return this.#nodes[0]?.score ?? Number.NEGATIVE_INFINITY
  }

  /** Reads on to before the line `to`. */
  readTo(to: number): void {
    while (this.#at < to) this.#next()
  }

  #next(): void {
    const at = this.#at++
    const line = this.#lines[at]!
    this.#region.work.spend(this.#nodes.length * this.#width)
    for (let col = 0; col < this.#width; col++) {
      const column = this.#columns[col]!
      this.#fits[col] = weigh(column, line) + column.printed
    }
    this.#offerLater(at)
    const again = headerAgain(this.#lines, at, this.#header)
    for (const node of this.#nodes) this.#extend(node, line, at)
    if (again > 0) for (const node of this.#nodes) this.#skipHeader(node, line, at + again - 1)
    const nodes = this.#here.take()
    if (nodes.length > 0) this.#nodes = nodes
  }

  /** The best reading of the lines so far, its last row closed. */
  finish(): Reading {
    const closed = this.#nodes.map((node) => {
      const gap = this.#gaps.find(node.col + 1, 0, node.state | FLAGS.newRow, null)
      return { node, gap, score: node.score + gap.weight }
    })
    closed.sort((a, b) => b.score - a.score)
    const [best, next] = closed
    if (best === undefined) throw new Error('Cannot read a table without lines')
    const lead = best.score - (next?.score ?? Number.NEGATIVE_INFINITY)
    return { ...best, rival: next?.node ?? null, lead, marginOf: (gap) => this.#gaps.margin(gap) }
  }

  #extend(node: Node, line: Seen, at: number): void {
    const again = line.before < 0 && line.serial === 0 ? null : againWeight(node, this.#lines, at, this.#repeatable, this.#again)
    const open = again !== null
    if ((node.state & FLAGS.section) === 0) this.#cells(node, line, at, node.col + 1, node.state, open)
    this.#cells(node, line, at, 0, node.state | FLAGS.newRow, open)
    if (node.from >= 0) {
      if ((node.state & FLAGS.section) === 0) this.#goOn(node, line, at, open)
      else this.#sectionGoesOn(node, line, at)
    }
    this.#section(node, line, at, open)
    if (again !== null) this.#stay(node, at, node.score + again, 'repeat')
    if (this.#region.page > 0) this.#page(node, line, at)
  }

  /** The line is the number of the next page. */
  #page(node: Node, { kind, serial }: Seen, at: number): void {
    if (kind !== KIND.int || serial !== this.#region.page + node.pages || at - node.pageAt < FEWEST_LINES) return
    const score = node.score + STEP.page
    if (score < this.#here.least) return
    const step = this.#step
    copyStep(node, step)
    step.act = 'page'
    step.gap = null
    step.pages++
    step.pageAt = at
    this.#here.offer(at, node, score, step)
  }

  /** The line is a further cell of the row or begins a new one (`flags` says which), in one of the columns from `first` on. */
  #cells(node: Node, line: Seen, at: number, first: number, flags: number, open: boolean): void {
    const here = this.#here
    const extra = extraOf(node, line)
    if ((line.isTotal || line.section !== null) && (flags & FLAGS.newRow) !== 0) this.#total(node, line, at, flags, extra)
    const cut = line.extra < 0 ? STEP.unglued : node.act !== 'repeat' && this.#isWrapped(node, line, at) ? STEP.unwrapped : 0
    const astray = (this.#serials.countsOn(node, line, at) ? STEP.countsOn : 0) + cut
    for (let col = first; col < this.#width; col++) {
      const own =
        node.score +
        (this.#columns[col]!.type === 'serial' ? this.#serials.fit(node, line, col, this.#fits[col]!) : this.#fits[col]! + astray)
      // what is missing before the cell can only make it less likely
      if (own < here.least || own + this.#gaps.most(node.col + 1, col, flags) < here.least) continue
      const gap = this.#gaps.find(node.col + 1, col, flags, extra)
      const score = own + gap.weight
      if (score < here.least) continue
      const total = line.isTotal && first > 1 ? STEP.totalWithin : 0
      const twice = first > 0 && this.#choices[col]! >= 0 && this.#choices[col] === this.#choices[node.col] ? STEP.bothTicked : 0
      this.#place(node, line, at, col, gap, flags, score + total + twice + this.#odd(gap, col, open, extra))
    }
  }

  /** Weight of what is odd about a cell: a class that says what the open one says, a column of its own type left out before it. */
  #odd(gap: Gap, col: number, open: boolean, extra: number | null): number {
    if (open && isClassing(this.#columns[col]!.type)) return this.#again.same
    if (((gap.behind | gap.before) & this.#alike[col]!) === 0) return 0
    if (this.#habits.telling && (extra === null || extra >= gap.empties)) return 0
    return STEP.notLeftmost
  }

  /** The line is a text over the first columns of a row of figures: 合计, or the section that they sum up. */
  #total(node: Node, line: Seen, at: number, flags: number, extra: number | null): void {
    const section = line.isTotal ? 0 : sectionWeight(line, this.#sectionsOf(node), undefined)
    if (section === null || !this.#sums.mayStand(node, line, this.#lines[at + 1])) return
    const gap = this.#gaps.find(node.col + 1, 0, flags, extra)
    const step = this.#step
    copyStep(node, step)
    step.act = 'row'
    step.first = 0
    step.from = at
    step.state = FLAGS.sum | ((node.state & FLAGS.section) === 0 ? FLAGS.above : 0)
    step.gap = gap
    if (line.section !== null) countSection(line.section, step)
    const own = node.score + gap.weight + (line.isTotal ? STEP.total : section + STEP.sum)
    for (let col = 0; col <= this.#sums.last; col++) {
      step.col = col
      this.#here.offer(at, node, own + this.#sums.reach(line, col), step)
    }
  }

  #place(node: Node, line: Seen, at: number, col: number, gap: Gap, flags: number, score: number): void {
    const newRow = (flags & FLAGS.newRow) !== 0
    const step = this.#step
    step.act = newRow ? 'row' : 'cell'
    step.col = col
    step.first = col
    const upper = this.#serials.headsGroup(node, line)
    const isSerial = this.#columns[col]!.type === 'serial' && line.serial > 0
    step.serial = isSerial && !upper ? line.serial : node.serial
    step.from = at
    step.state = newRow ? this.#rowState(node, col, gap) : goesOnBehindNumber(node, gap) ? node.state | FLAGS.below : node.state
    step.upper = isSerial && upper ? line.serial : node.upper
    step.lower = node.lower
    step.gap = gap
    step.pages = node.pages
    step.pageAt = node.pageAt
    const pair = this.#isPair(col, line)
    const shared = pair && isSharedDuty(line.bare)
    this.#here.offer(at, node, shared ? score + STEP.notAcross : score, step)
    if (!shared && !(pair && this.#habits.telling)) return
    step.col = col + 1
    this.#here.offer(at, node, score + (shared ? STEP.acrossWorded : STEP.acrossPlain), step)
  }

  /** What is known of a row that begins in a column. */
  #rowState(node: Node, col: number, gap: Gap): number {
    const above = (node.state & FLAGS.section) === 0 ? FLAGS.above : 0
    const merges = col > 0 && ((gap.before >> (col - 1)) & 1) === 0
    return above | (merges && !CLASSES.has(this.#columns[col - 1]!.type) ? FLAGS.below : 0)
  }

  /** True where an organ, or several, may stand for two columns of organs. */
  #isPair(col: number, { kind }: Seen): boolean {
    if (!isOrgans(kind)) return false
    return this.#columns[col]?.type === 'organ' && this.#columns[col + 1]?.type === 'organ'
  }

  /** The line goes on with the cell before it; `open` where it says what is printed again behind a page, which goes on with none. */
  #goOn(node: Node, line: Seen, at: number, open: boolean): void {
    const column = this.#columns[node.first]!
    if (node.from === this.#headLike && line.extra >= 0) return
    if (
      line.apart ||
      at - node.from >= MOST_PIECES ||
      node.act === 'repeat' ||
      column.type === 'serial' ||
      line.isTotal ||
      isNextUpper(node, line)
    )
      return
    const blanks = blanksWeight(line)
    const paragraph = paragraphWeight(this.#lines, node.from, at)
    if (paragraph !== null) {
      this.#stay(node, at, node.score + paragraph + blanks, 'paragraph')
      return
    }
    if (node.act === 'page') return
    const anywhere = this.#isWrapped(node, line, at) ? STEP.wrapped : this.#goesOn[node.first]!
    const usual = line.extra < 0 ? STEP.goesOn : line.pageCut && !open ? Math.max(STEP.goesOnAtCut, anywhere) : anywhere
    const torn = line.extra >= 0 && tearsWord(this.#lines[at - 1]!.bare, line.bare) ? STEP.torn : usual
    const base =
      node.score +
      Math.max(usual, torn, listsOrgans(this.#columns, node.first, this.#lines[at - 1]!, line) ? STEP.organsGoOn : usual) +
      blanks
    if (
      line.extra >= 0 &&
      !this.#lines[at - 1]!.cutBehind &&
      (line.kind <= KIND.unit || (node.from === at - 1 && isWhole(this.#lines[at - 1]!, line)) || isNamed(this.#lines[at - 1]!, line))
    )
      return
    const alone = base - weigh(column, this.#region.join(node.from, at - 1))
    if (alone + column.most < this.#here.least) return
    this.#stay(node, at, alone + weigh(column, this.#region.join(node.from, at)), 'more')
  }

  /** The line goes on with the section row before it: the row was cut over lines, as long ones are. */
  #sectionGoesOn(node: Node, line: Seen, at: number): void {
    const weight = sectionRestWeight(line, this.#lines[at - 1]!, this.#lines[at + 1])
    if (weight === null || node.act === 'repeat' || node.act === 'page' || at - node.from >= MOST_PIECES) return
    this.#stay(node, at, node.score + weight + blanksWeight(line), 'more')
  }

  /** True behind a line as long as those that are cut, unless a further column is there for what this one says: a place behind a task. */
  #isWrapped({ col }: Node, { kind }: Seen, at: number): boolean {
    if (this.#lines[at - 1]?.full !== true) return false
    const fitting = NAMES.has(kind) ? STEP.naming : STEP.fitting
    return !this.#fits.some((fit, i) => i > col && fit - this.#columns[i]!.printed > fitting)
  }

  /** The line changes nothing of where the reading stands. */
  #stay(node: Node, at: number, score: number, act: Step['act']): void {
    if (score < this.#here.least) return
    const step = this.#step
    copyStep(node, step)
    step.act = act
    step.gap = null
    this.#here.offer(at, node, score, step)
  }

  #sectionsOf({ upper, lower }: Node): Sections {
    return { upper, lower, plain: this.#plain, organs: !this.#hasOrgans }
  }

  /** The line is a row that spans the table. */
  #section(node: Node, line: Seen, at: number, open: boolean): void {
    const weight = sectionWeight(line, this.#sectionsOf(node), this.#lines[at + 1])
    if (weight === null) return
    const own = node.score + weight + (open ? STEP.sameSection : 0)
    if (own < this.#here.least) return
    const gap = this.#gaps.find(node.col + 1, 0, node.state | FLAGS.newRow, extraOf(node, line))
    const step = this.#step
    step.act = 'section'
    step.col = this.#width - 1
    step.first = 0
    step.serial = node.serial
    step.from = at
    step.state = FLAGS.section
    step.upper = node.upper
    step.lower = node.lower
    step.pages = node.pages
    step.pageAt = node.pageAt
    if (line.section !== null) countSection(line.section, step)
    step.gap = gap
    this.#here.offer(at, node, own + gap.weight, step)
  }

  /** The lines up to `last` are the header, printed again. */
  #skipHeader(node: Node, { pageCut }: Seen, last: number): void {
    // headings that stand twice running head a list side by side
    if (node.back === null) return
    this.#later.push({ at: last, back: node, score: node.score + (pageCut ? STEP.repeatAtCut : this.#again.repeat) })
  }

  #offerLater(at: number): void {
    if (this.#later.length === 0) return
    for (const { at: due, back, score } of this.#later) if (due === at) this.#stay(back, at, score, 'repeat')
    this.#later = this.#later.filter(({ at: due }) => due > at)
  }
}

/** True for a cell behind several that go on with the row above: its row goes on with the task of that one, though it has a number of its own. */
const goesOnBehindNumber = ({ act, col }: Node, { from, end, behind }: Gap): boolean =>
  act === 'row' && col === 0 && end - from >= BLOCK && behind === 0

/** Lines that a page of a table has at least. */
const FEWEST_LINES = 8

/** Longer texts are no heading that a header left out. */
const LONGEST_HEAD = 6

/** True for a short text with a word that headings have. */
const isHeadLike = (line: Seen | undefined): boolean =>
  line !== undefined && line.bare.length <= LONGEST_HEAD && line.kind > KIND.unit && typeOf(line.bare) !== 'other'

/** Notes the ordinal of a section row. */
function countSection({ lower, ordinal }: SectionMarker, step: Step): void {
  if (!lower) step.upper = ordinal
  step.lower = lower ? ordinal : 0
}

/** Columns that class rows: where they alone are merged, a new task begins. One number is of one task. */
const CLASSES: ReadonlySet<string> = new Set(['category', 'points'])

/** Blank lines more than usual before a line; unknown behind what was printed again, and behind the number of a page. */
function extraOf({ act }: Node, { extra }: Seen): number | null {
  return act === 'repeat' || act === 'page' ? null : extra
}
