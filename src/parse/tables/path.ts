/** The best assignment of the lines of a table to cells, by dynamic programming from line to line. */
import { type Node, Readings, type Step } from './beam.js'
import { type BlankHabits, FLAGS, type Gap, Gaps } from './gaps.js'
import { isSharedDuty, KIND } from './kinds.js'
import { type Column, weigh } from './model.js'
import { againWeight, isHeader } from './repeats.js'
import { sectionWeight } from './sections.js'
import { type Look, lookAt, type Seen } from './seen.js'
import { SERIAL, STEP } from './weights.js'

export type { Node } from './beam.js'

/** A reading of all lines. */
export interface Reading {
  node: Node
  /** What is missing behind the last cell. */
  gap: Gap
  score: number
  rival: Node | null
  lead: number
}

/** A table's columns and all that a reading of its lines asks for. */
export interface Model {
  columns: readonly Column[]
  habits: BlankHabits
  /** Text ids of the header's lines: the header may be printed again. */
  header: readonly number[]
}

/** Lines that one cell may have. */
const MOST_LINES = 60

export class Reader {
  readonly #lines: readonly Seen[]
  readonly #model: Model
  readonly #gaps: Gaps
  readonly #width: number
  readonly #joined = new Map<number, Look>()
  /** The readings that end at the lines not yet done. */
  readonly #ends = new Map<number, Readings>()
  /** Weights of the line as a cell of each column. */
  #fits: number[] = []

  constructor(lines: readonly Seen[], model: Model) {
    this.#lines = lines
    this.#model = model
    this.#gaps = new Gaps(model.columns, model.habits)
    this.#width = model.columns.length
  }

  /** The best reading of the lines from `from` to before `to`. */
  read(from: number, to: number): Reading {
    let nodes: readonly Node[] = [this.#start(from)]
    for (let at = from; at < to; at++) {
      const line = this.#lines[at]!
      const here = this.#endsAt(at)
      this.#fits = this.#model.columns.map((column) => weigh(column, line))
      for (const node of nodes) this.#extend(node, line, at, here)
      if (isHeader(this.#lines, at, this.#model.header)) for (const node of nodes) this.#skipHeader(node, line, at, to)
      nodes = here.kept()
      this.#ends.delete(at)
    }
    return this.#finish(nodes)
  }

  #endsAt(at: number): Readings {
    const known = this.#ends.get(at)
    if (known !== undefined) return known
    const readings = new Readings()
    this.#ends.set(at, readings)
    return readings
  }

  #start(from: number): Node {
    const nothing = { score: 0, at: from - 1, back: null, lead: Number.POSITIVE_INFINITY, rival: null }
    return { ...nothing, ...this.#spanning(0, [0, 0], null), act: 'start' }
  }

  /** Where a reading stands after a row that spans the table. */
  #spanning(serial: number, sections: Step['sections'], gap: Gap | null): Step {
    return { act: 'section', col: this.#width - 1, first: 0, serial, from: -1, above: false, below: false, section: true, sections, gap }
  }

  /** The best reading with its last row closed. */
  #finish(nodes: readonly Node[]): Reading {
    const closed = nodes.map((node) => {
      const gap = this.#gaps.read(node.col + 1, 0, flagsOf(node, true), null)
      return { node, gap, score: node.score + gap.weight }
    })
    closed.sort((a, b) => b.score - a.score)
    const [best, next] = closed
    if (best === undefined) throw new Error('Cannot read a table without lines')
    return { ...best, rival: next?.node ?? null, lead: best.score - (next?.score ?? Number.NEGATIVE_INFINITY) }
  }

  #extend(node: Node, line: Seen, at: number, here: Readings): void {
    const again = againWeight(node, this.#lines, at, this.#model.columns)
    const open = again !== null
    if (!node.section) this.#cells(node, line, at, here, { newRow: false, open })
    this.#cells(node, line, at, here, { newRow: true, open })
    if (node.from >= 0) this.#goOn(node, line, at, here)
    this.#section(node, line, at, here, open)
    if (again !== null) here.offer(at, node, node.score + again, { ...node, act: 'repeat', gap: null })
  }

  /** The line is a further cell of the row, or begins a new one. */
  #cells(node: Node, line: Seen, at: number, here: Readings, { newRow, open }: { newRow: boolean; open: boolean }): void {
    const flags = flagsOf(node, newRow)
    const extra = extraOf(node, line)
    for (let col = newRow ? 0 : node.col + 1; col < this.#width; col++) {
      const column = this.#model.columns[col]!
      const own = node.score + column.printed + (column.type === 'serial' ? this.#serialFit(node, line, col) : this.#fits[col]!)
      // what is missing before the cell can only make it less likely
      if (own < here.least) continue
      const gap = this.#gaps.read(node.col + 1, col, flags, extra)
      const score = own + gap.weight + this.#odd(gap, column, open, extra)
      if (score >= here.least) this.#place(node, line, at, here, { col, gap, newRow, score })
    }
  }

  /** Weight of what is odd about a cell: a class that says what the open one says, a column of its own type left out before it. */
  #odd({ empties }: Gap, { type }: Column, open: boolean, extra: number | null): number {
    if (open && type === 'category') return STEP.sameSection
    if (empties.length === 0 || (this.#model.habits.telling && (extra === null || extra >= empties.length))) return 0
    return empties.some((col) => this.#model.columns[col]!.type === type) ? STEP.notLeftmost : 0
  }

  #place(node: Node, line: Seen, at: number, here: Readings, way: { col: number; gap: Gap; newRow: boolean; score: number }): void {
    const { col, gap, newRow, score } = way
    const { columns, habits } = this.#model
    const serial = columns[col]!.type === 'serial' && line.serial > 0 ? line.serial : node.serial
    const leading = newRow && col > 0 && gap.merged[gap.merged.length - 1] === true
    const step: Step = {
      act: newRow ? 'row' : 'cell',
      col,
      first: col,
      serial,
      from: at,
      above: newRow ? !node.section : node.above,
      below: newRow ? leading && !CLASSES.has(columns[col - 1]!.type) : node.below,
      section: false,
      sections: node.sections,
      gap,
    }
    const pair = this.#isPair(col, line)
    const shared = pair && isSharedDuty(line.bare)
    here.offer(at, node, shared ? score + STEP.notAcross : score, step)
    if (shared || (pair && habits.telling)) {
      here.offer(at, node, score + (shared ? STEP.acrossWorded : STEP.acrossPlain), { ...step, col: col + 1 })
    }
  }

  /** True where an organ, or several, may stand for two columns of organs. */
  #isPair(col: number, line: Seen): boolean {
    const { columns } = this.#model
    if (columns[col]?.type !== 'organ' || columns[col + 1]?.type !== 'organ') return false
    return line.kind === KIND.organs || line.kind === KIND.organ
  }

  #serialFit(node: Node, { serial }: Seen, col: number): number {
    if (serial === 0) return Math.max(SERIAL.none, this.#fits[col]! + SERIAL.other)
    if (serial === node.serial + 1) return SERIAL.next
    if (serial === 1) return node.section ? SERIAL.restart : SERIAL.anew
    return serial > node.serial && serial <= node.serial + 3 ? SERIAL.gap : SERIAL.wrong
  }

  /** The line goes on with the cell before it. */
  #goOn(node: Node, line: Seen, at: number, here: Readings): void {
    const column = this.#model.columns[node.first]!
    if (at - node.from >= MOST_LINES || node.act === 'repeat' || column.type === 'serial') return
    const blanks = line.extra < 0 ? STEP.glued : line.extra > 0 ? STEP.apart : 0
    const paragraph = this.#paragraph(node, line, at)
    if (paragraph !== null) {
      here.offer(at, node, node.score + paragraph + blanks, { ...node, act: 'paragraph', gap: null })
      return
    }
    const base = node.score + STEP.goesOn + blanks
    if (base + MOST_GAINED < here.least || (line.kind <= KIND.unit && line.extra >= 0 && !this.#lines[at - 1]!.cutBehind)) return
    const gained = weigh(column, this.#join(node.from, at)) - weigh(column, this.#join(node.from, at - 1))
    if (base + gained >= here.least) here.offer(at, node, base + gained, { ...node, act: 'more', gap: null })
  }

  /** Weight of a line as a further paragraph of its cell; null where it is none. */
  #paragraph(node: Node, line: Seen, at: number): number | null {
    if (line.item === 0) return null
    const last = this.#lines[at - 1]!
    if (line.item === 1) return /[。;:；：]$/.test(last.bare) || last.item > 0 ? STEP.firstParagraph : null
    for (let i = at - 1; i >= node.from; i--) {
      const { item } = this.#lines[i]!
      if (item > 0) return item === line.item - 1 ? STEP.paragraph : null
    }
    return null
  }

  /** How several lines look as one text. */
  #join(from: number, to: number): Look {
    if (from === to) return this.#lines[from]!
    const key = from * MOST_LINES + (to - from)
    const known = this.#joined.get(key)
    if (known !== undefined) return known
    let bare = ''
    for (let i = from; i <= to; i++) bare += this.#lines[i]!.bare
    const look = lookAt(bare)
    this.#joined.set(key, look)
    return look
  }

  /** The line is a row that spans the table. */
  #section(node: Node, line: Seen, at: number, here: Readings, open: boolean): void {
    const found = sectionWeight(line, node.sections, this.#lines[at + 1])
    if (found === null) return
    const gap = this.#gaps.read(node.col + 1, 0, flagsOf(node, true), extraOf(node, line))
    const score = node.score + gap.weight + found.weight + (open ? STEP.sameSection : 0)
    if (score >= here.least) here.offer(at, node, score, this.#spanning(node.serial, found.ordinals, gap))
  }

  /** The lines from here on are the header, printed again. */
  #skipHeader(node: Node, { pageCut }: Seen, at: number, to: number): void {
    const last = at + this.#model.header.length - 1
    if (last >= to) return
    const score = node.score + (pageCut ? STEP.repeatAtCut : STEP.repeat)
    this.#endsAt(last).offer(last, node, score, { ...node, act: 'repeat', gap: null })
  }
}

/** Columns that class or number rows: where they alone are merged, a new task begins. */
const CLASSES: ReadonlySet<string> = new Set(['category', 'serial'])
/** No two lines gain more than this by being one text. */
const MOST_GAINED = 16

/** Blank lines more than usual before a line; unknown behind what was printed again. */
function extraOf({ act }: Node, { extra }: Seen): number | null {
  return act === 'repeat' ? null : extra
}

function flagsOf({ above, below, section }: Node, newRow: boolean): number {
  return (newRow ? FLAGS.newRow : 0) + (above ? FLAGS.above : 0) + (below ? FLAGS.below : 0) + (section ? 0 : FLAGS.rowAbove)
}
