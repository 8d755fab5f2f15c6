/** The best assignment of the lines of a table to cells, by dynamic programming from line to line. */

import { readMarker } from '../../text/markers.js'
import { type BlankHabits, FLAGS, type Gap, Gaps } from './gaps.js'
import { isSharedDuty, KIND } from './kinds.js'
import { type Column, fit } from './model.js'
import { type Look, lookAt, type Seen } from './seen.js'
import { SERIAL, STEP } from './weights.js'

/** What a line is in a reading. */
export type Act = 'start' | 'cell' | 'across' | 'row' | 'rowAcross' | 'more' | 'paragraph' | 'section' | 'repeat'

/** A reading of the lines up to one. */
export interface Node {
  score: number
  /** Index of the line. */
  at: number
  act: Act
  /** The last column that is filled in the row, and the first that the last cell covers. */
  col: number
  first: number
  /** The last serial number. */
  serial: number
  /** Index of the first line of the last cell. */
  from: number
  /** True where the row has one above it to merge with; where its task goes on from that; where it is a section row. */
  above: boolean
  below: boolean
  section: boolean
  /** Ordinals of the last section rows: 一、 and (一). */
  sections: readonly [number, number]
  gap: Gap | null
  back: Node | null
  /** The best reading that ended in the same state and lost against this one, and by how much. */
  rival: Node | null
  lead: number
}

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

/** Readings that are this far behind the best one are given up. */
const BEHIND = 18
/** Readings of a line that are kept at most. */
const MOST_READINGS = 16
/** Lines that one cell may have. */
const MOST_LINES = 60
/** How far back a text that is printed again may stand, in lines. */
const MEMORY = 3000

interface Step {
  act: Act
  col: number
  first: number
  serial: number
  from: number
  above: boolean
  below: boolean
  section: boolean
  sections: readonly [number, number]
  gap: Gap | null
}

export class Reader {
  readonly #lines: readonly Seen[]
  readonly #model: Model
  readonly #gaps: Gaps
  readonly #width: number
  readonly #joined = new Map<number, Look>()
  /** The readings that end at each line. */
  #ends: Map<number, Node>[] = []
  #best: number[] = []

  constructor(lines: readonly Seen[], model: Model) {
    this.#lines = lines
    this.#model = model
    this.#gaps = new Gaps(model.columns, model.habits)
    this.#width = model.columns.length
  }

  /** The best reading of the lines from `from` to before `to`. */
  read(from: number, to: number): Reading {
    const start: Node = {
      score: 0,
      at: from - 1,
      act: 'start',
      col: this.#width - 1,
      first: 0,
      serial: 0,
      from: -1,
      above: false,
      below: false,
      section: true,
      sections: [0, 0],
      gap: null,
      back: null,
      rival: null,
      lead: Number.POSITIVE_INFINITY,
    }
    this.#ends = Array.from({ length: to - from }, () => new Map<number, Node>())
    this.#best = Array.from({ length: to - from }, () => Number.NEGATIVE_INFINITY)
    this.#extend(start, from, from, to)
    for (let at = from; at + 1 < to; at++) {
      const kept = this.#kept(at - from)
      this.#ends[at - from] = EMPTY
      for (const node of kept) this.#extend(node, at + 1, from, to)
    }
    return this.#finish(this.#kept(to - from - 1))
  }

  #kept(index: number): Node[] {
    const nodes = [...this.#ends[index]!.values()].sort((a, b) => b.score - a.score)
    const least = (nodes[0]?.score ?? 0) - BEHIND
    const cut = nodes.findIndex((node, i) => node.score < least || i >= MOST_READINGS)
    return cut < 0 ? nodes : nodes.slice(0, cut)
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

  #extend(node: Node, at: number, from: number, to: number): void {
    const line = this.#lines[at]!
    const index = at - from
    this.#cells(node, line, at, index)
    this.#rows(node, line, at, index)
    if (node.back !== null && !node.section) this.#goOn(node, line, at, index)
    this.#section(node, line, at, index)
    this.#again(node, line, at, index, to)
  }

  /** The line is a further cell of the row. */
  #cells(node: Node, line: Seen, at: number, index: number): void {
    if (node.section) return
    const flags = flagsOf(node, false)
    const least = this.#best[index]! - BEHIND - node.score
    for (let col = node.col + 1; col < this.#width; col++) {
      const gap = this.#gaps.read(node.col + 1, col, flags, line.extra)
      if (gap.weight < least) continue
      this.#place(node, line, at, index, col, gap, false)
    }
  }

  /** The line begins a row. */
  #rows(node: Node, line: Seen, at: number, index: number): void {
    const flags = flagsOf(node, true)
    const least = this.#best[index]! - BEHIND - node.score
    for (let col = 0; col < this.#width; col++) {
      const gap = this.#gaps.read(node.col + 1, col, flags, line.extra)
      if (gap.weight < least) continue
      this.#place(node, line, at, index, col, gap, true)
    }
  }

  #place(node: Node, line: Seen, at: number, index: number, col: number, gap: Gap, newRow: boolean): void {
    const column = this.#model.columns[col]!
    const weight = node.score + gap.weight + column.printed + this.#fit(node, line, column)
    if (weight < this.#best[index]! - BEHIND) return
    const serial = column.type === 'serial' && line.serial > 0 ? line.serial : node.serial
    const leading = newRow && col > 0 && gap.merged[gap.merged.length - 1] === true
    const step: Step = {
      act: newRow ? 'row' : 'cell',
      col,
      first: col,
      serial,
      from: at,
      above: newRow ? !node.section : node.above,
      below: newRow ? leading && this.#model.columns[col - 1]!.type !== 'category' : node.below,
      section: false,
      sections: node.sections,
      gap,
    }
    const pair = this.#isPair(col, line)
    const shared = pair && isSharedDuty(line.bare)
    this.#offer(index, at, node, shared ? weight + STEP.notAcross : weight, step)
    if (!pair || !(shared || this.#model.habits.telling)) return
    const across = weight + (shared ? STEP.acrossWorded : STEP.acrossPlain)
    this.#offer(index, at, node, across, { ...step, act: newRow ? 'rowAcross' : 'across', col: col + 1 })
  }

  /** True where an organ, or several, may stand for two columns of organs. */
  #isPair(col: number, line: Seen): boolean {
    const { columns } = this.#model
    if (columns[col]?.type !== 'organ' || columns[col + 1]?.type !== 'organ') return false
    return line.kind === KIND.organs || line.kind === KIND.organ
  }

  #fit(node: Node, line: Seen, column: Column): number {
    if (column.type !== 'serial') return fit(column, line)
    if (line.serial === 0) return Math.max(SERIAL.none, fit(column, line) - 1.5)
    if (line.serial === node.serial + 1) return SERIAL.next
    if (line.serial === 1) return node.section ? SERIAL.restart : SERIAL.anew
    if (line.serial > node.serial && line.serial <= node.serial + 3) return SERIAL.gap
    return SERIAL.wrong
  }

  /** The line goes on with the cell before it. */
  #goOn(node: Node, line: Seen, at: number, index: number): void {
    if (node.from < 0 || at - node.from >= MOST_LINES || node.act === 'repeat') return
    const column = this.#model.columns[node.first]!
    if (column.type === 'serial') return
    const step: Step = { ...node, act: 'more', gap: null }
    const blanks = line.extra < 0 ? STEP.glued : line.extra > 0 ? STEP.apart : 0
    const paragraph = this.#paragraph(node, line, at)
    if (paragraph !== null) this.#offer(index, at, node, node.score + paragraph + blanks, { ...step, act: 'paragraph' })
    if (line.kind <= KIND.unit && line.extra >= 0 && !this.#lines[at - 1]!.cutBehind) return
    const whole = this.#join(node.from, at)
    const before = this.#join(node.from, at - 1)
    this.#offer(index, at, node, node.score + STEP.goesOn + blanks + fit(column, whole) - fit(column, before), step)
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
    const first = this.#lines[from]!
    if (from === to) return first
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
  #section(node: Node, line: Seen, at: number, index: number): void {
    if (line.kind <= KIND.organs || line.serial > 0) return
    const gap = this.#gaps.read(node.col + 1, 0, flagsOf(node, true), line.extra)
    const [weight, sections] = sectionWeight(line, node.sections, this.#lines[at + 1])
    this.#offer(index, at, node, node.score + gap.weight + weight, {
      act: 'section',
      col: this.#width - 1,
      first: 0,
      serial: node.serial,
      from: -1,
      above: false,
      below: false,
      section: true,
      sections,
      gap,
    })
  }

  /** The line, or the run of lines that begins with it, was printed again by a page break. */
  #again(node: Node, line: Seen, at: number, index: number, to: number): void {
    const { header } = this.#model
    const cut = line.pageCut ? STEP.repeatAtCut : STEP.repeat
    const stay: Step = { ...node, act: 'repeat', gap: null }
    if (header.length > 1 && at + header.length <= to && header.every((id, i) => this.#lines[at + i]!.textId === id)) {
      this.#offer(index + header.length - 1, at + header.length - 1, node, node.score + cut, stay)
    }
    if (line.before < 0 || at - line.before > MEMORY || node.back === null) return
    const afterRepeat = node.act === 'repeat' && !line.pageCut ? STEP.repeatAtCut : cut
    if (line.bare.length >= 3 && this.#isOpen(node, line.before)) this.#offer(index, at, node, node.score + afterRepeat, stay)
    const next = this.#lines[at + 1]
    const again = line.serial > 0 && line.serial === node.serial && next !== undefined && next.before >= 0 && next.bare.length >= 4
    if (again && this.#isOpen(node, next.before)) this.#offer(index, at, node, node.score + cut, stay)
  }

  /** True where the text at a line still holds at the end of a reading: the section that is open, the task or the class of its row. */
  #isOpen(node: Node, wanted: number): boolean {
    let sectionsSince = 0
    let leftmost = this.#width
    for (let now: Node | null = node; now !== null; now = now.back) {
      if (now.act === 'section') {
        if (now.at === wanted) return sectionsSince === 0 || isUpper(this.#lines[wanted]!, this.#lines[sectionsSince]!)
        if (sectionsSince === 0) sectionsSince = now.at
      } else if (now.act !== 'repeat' && now.act !== 'start') {
        if (now.from === wanted) {
          const type = this.#model.columns[now.first]!.type
          return now.first < leftmost && sectionsSince === 0 && REPEATED.has(type)
        }
        if (now.act === 'row' || now.act === 'rowAcross' || now.act === 'cell') {
          if (now.first < leftmost && now.act !== 'cell') leftmost = now.first
          if (now.first === 0 && now.act === 'row' && this.#model.columns[0]!.type !== 'serial') leftmost = 0
        }
      }
      if (now.at < wanted) return false
    }
    return false
  }

  #offer(index: number, at: number, back: Node, score: number, step: Step): void {
    const best = this.#best[index]!
    if (score < best - BEHIND || Number.isNaN(score)) return
    const readings = this.#ends[index]!
    const key = ((step.serial * 64 + step.col) * 2 + (step.below ? 1 : 0)) * 4 + (step.section ? 2 : 0) + (step.above ? 1 : 0)
    const old = readings.get(key)
    if (old !== undefined && old.score >= score) {
      if (old.score - score < old.lead) {
        old.lead = old.score - score
        old.rival = { ...step, score, at, back, rival: null, lead: Number.POSITIVE_INFINITY }
      }
      return
    }
    if (score > best) this.#best[index] = score
    readings.set(key, {
      ...step,
      score,
      at,
      back,
      rival: old ?? null,
      lead: old === undefined ? Number.POSITIVE_INFINITY : score - old.score,
    })
  }
}

const EMPTY = new Map<number, Node>()
/** Columns whose open cell a page break prints again. */
const REPEATED = new Set(['category', 'name', 'task', 'other'])

function flagsOf({ above, below, section }: Node, newRow: boolean): number {
  return (newRow ? FLAGS.newRow : 0) + (above ? FLAGS.above : 0) + (below ? FLAGS.below : 0) + (section ? 0 : FLAGS.rowAbove)
}

/** True where the first section row ranks above the second: 一、 above (一). */
function isUpper(first: Seen, second: Seen): boolean {
  return /^[一二三四五六七八九十]{1,3}、|^第/.test(first.bare) && /^\(/.test(second.bare)
}

/** Weight of a line as a section row, and the ordinals of the last ones behind it. */
function sectionWeight(line: Seen, last: readonly [number, number], next: Seen | undefined): [number, readonly [number, number]] {
  const marker = readMarker(line.bare)
  const wordy = (line.kind === KIND.sentence ? -1.5 : 0) + (next !== undefined && next.serial > 0 ? 0.7 : 0)
  if (
    marker === null ||
    (marker.style !== 'cjk-comma' && marker.style !== 'cjk-paren' && marker.style !== 'part' && marker.style !== 'chapter')
  ) {
    return [STEP.plainSection + wordy + (next !== undefined && next.serial > 0 ? 2 : 0), last]
  }
  const inner = marker.style === 'cjk-paren'
  const { ordinal } = marker
  const before = inner ? last[1] : last[0]
  const fits = ordinal === before + 1 || (inner && ordinal === 1)
  return [(fits ? STEP.section : STEP.strangeSection) + wordy, inner ? [last[0], ordinal] : [ordinal, 0]]
}
