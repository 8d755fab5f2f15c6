/** What the rebuilding sees of each line, worked out once. */
import { Work } from '../../model/index.js'
import { mainlandForm } from '../../text/regional.js'
import { squeeze } from '../../text/width.js'
import { isCutBefore, isCutBehind, itemOrdinal, KIND, kindOf, lengthClass, serialOf } from './kinds.js'
import { type SectionMarker, sectionMarker } from './sections.js'
import type { TableLine } from './types.js'

/** Looks of a text that may be a cell. */
export interface Look {
  bare: string
  /** Number of the text among the different ones of the region. */
  textId: number
  kind: number
  length: number
  cutBehind: boolean
  cutBefore: boolean
}

export interface Seen extends Look {
  /** As printed, without white space at its ends. */
  text: string
  line: number
  /** Blank lines more than usual in the region, -1 to {@link MOST_EXTRA}. */
  extra: number
  pageCut: boolean
  apart: boolean
  /** As long as lines of the region are where longer texts are cut. */
  full: boolean
  /** Value of a text that may be a serial number; 0 otherwise. */
  serial: number
  /** True for 合计, 全市总计. */
  isTotal: boolean
  /** Ordinal of the numbered paragraph that the text begins; 0 otherwise. */
  item: number
  /** The marker that the text begins with as rows that span the table do; null without. */
  section: SectionMarker | null
  /** Index of the last line before with the same text; -1 where there is none. */
  before: number
}

/** 合计, 全市总计; with how many things it sums up: 合计(12个), 总计(共35项). */
const TOTAL = /^(?:全[国省市州县区镇乡]|本[级表页])?(?:合计|总计|共计|小计|总和)(?:\(共?\d+[^()\d]{1,3}\))?[:：]?$/

/** Longer runs of extra blank lines count as this. */
export const MOST_EXTRA = 6
/** Lines that one cell may have. */
export const MOST_PIECES = 60

/** The lines of a table, and how several of them look as one text. */
export class Region {
  readonly lines: readonly Seen[]
  /** True where numerals count the groups of rows that figures count: 一 above 1, 2 and 3. */
  readonly groups: boolean
  readonly #ids = new Map<string, number>()
  readonly #joined = new Map<number, Look>()

  /**
   * @param work counts the readings of each line
   * @param page the number of the page that the table begins on; 0 where none of its figures counts pages
   */
  constructor(
    lines: readonly TableLine[],
    readonly work = new Work(),
    readonly page = 0,
  ) {
    const usual = usualBlanks(lines)
    const last: number[] = []
    const bares = lines.map(({ text }) => mainlandForm(squeeze(text)))
    // where pieces of a cell stand closer than cells do, their length tells nothing
    const width = lines.some(({ blanks }, i) => i > 0 && blanks < usual) ? 0 : wrapWidth(bares)
    this.lines = lines.map((line, i) => {
      const look = this.#look(bares[i]!)
      const before = last[look.textId] ?? -1
      last[look.textId] = i
      return seen(line, look, { before, extra: i === 0 || line.pageCut === true ? 0 : line.blanks - usual, width })
    })
    this.groups = this.#hasGroups()
  }

  /** The lines from `from` to `to`, both included, as one text. */
  join(from: number, to: number): Look {
    if (from === to) return this.lines[from]!
    const key = from * MOST_PIECES + (to - from)
    const known = this.#joined.get(key)
    if (known !== undefined) return known
    let bare = ''
    for (let i = from; i <= to; i++) bare += this.lines[i]!.bare
    const look = this.#look(bare)
    this.#joined.set(key, look)
    return look
  }

  /** True where a cell says 一 and another one 1. */
  #hasGroups(): boolean {
    const firsts = this.lines.filter(({ serial }) => serial === 1)
    return firsts.some(({ kind }) => kind === KIND.numeral) && firsts.some(({ kind }) => kind !== KIND.numeral)
  }

  #look(bare: string): Look {
    const textId = this.#ids.get(bare) ?? this.#ids.size
    this.#ids.set(bare, textId)
    const kind = kindOf(bare)
    return { bare, textId, kind, length: lengthClass(bare.length), cutBehind: isCutBehind(bare), cutBefore: isCutBefore(bare) }
  }
}

/** What is known of a line's place in its region. */
interface Place {
  before: number
  extra: number
  /** Length at which texts are cut; 0 where they are not. */
  width: number
}

function seen({ text, line, pageCut = false, apart = false }: TableLine, look: Look, { before, extra, width }: Place): Seen {
  const { bare, textId, kind, length, cutBehind, cutBefore } = look
  return {
    bare,
    textId,
    kind,
    length,
    cutBehind,
    cutBefore,
    text: text.trim(),
    line,
    extra: Math.max(-1, Math.min(MOST_EXTRA, extra)),
    pageCut,
    apart,
    full: isFull(bare, width),
    serial: serialOf(bare),
    isTotal: TOTAL.test(bare),
    item: itemOrdinal(bare),
    section: sectionMarker(bare),
    before,
  }
}

/** Texts are cut at a length where so many lines have it that end as no sentence does; shorter ones are as long by chance. */
const WRAP = { lines: 4, shortest: 15, chance: 0.3 }
const FIGURE = /^\d[\d,.]*$/
/** A line may be so much shorter where the next character must not begin one. */
const SHORTER = 1
/** Lengths just below, which no more lines have than are cut: where nothing cuts them they are fewer the longer they are. */
const BELOW = 3

/** The end of a sentence, and a number of a telephone or a code: as long as they are, nothing cut them. */
const UNCUT = /[。;]$|^.{0,8}\d{6}/

const isFull = (bare: string, width: number): boolean => width > 0 && bare.length >= width - SHORTER && !UNCUT.test(bare)

/** The length at which long texts are cut over lines: many lines have it, and none is longer; 0 where no length shows. */
function wrapWidth(bares: readonly string[]): number {
  const longest = bares.reduce((most, { length }) => Math.max(most, length), 0)
  if (longest < WRAP.shortest) return 0
  const cut = bares.flatMap((bare, i) => (isFull(bare, longest) ? [i] : []))
  // nothing goes on with a bare figure: what one stands behind is as long by chance
  if (cut.filter((i) => FIGURE.test(bares[i + 1] ?? '')).length > cut.length * WRAP.chance) return 0
  const full = cut.length
  const below = bares.filter(({ length }) => length < longest - SHORTER && length >= longest - SHORTER - BELOW).length
  return full >= Math.max(WRAP.lines, below) ? longest : 0
}

/** Share of the lines that begin a cell, at least, where most go on with one. */
const BETWEEN = 0.2

/** The run of blank lines that most lines have before them; the first line's says nothing. */
function usualBlanks(lines: readonly TableLine[]): number {
  const counts = new Map<number, number>()
  for (const { blanks } of lines.slice(1)) counts.set(blanks, (counts.get(blanks) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  // where most cells are cut over lines that stand closer, the second heading tells how cells stand: nothing is empty before it
  const second = lines[0]?.text.trim() === '序号' ? (lines[1]?.blanks ?? 0) : 0
  return second > most && (counts.get(second) ?? 0) > lines.length * BETWEEN ? second : most
}
