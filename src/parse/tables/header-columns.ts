/** The headings of a header in their columns, and what these let expect. */
import type { TypeName } from './column-types.js'
import { AMONG, SEVERAL } from './heading-words.js'
import type { Piece } from './headings.js'
import { KIND } from './kinds.js'
import type { Seen } from './seen.js'
import { depthOf, type Tier } from './tier.js'
import { HEADER } from './weights.js'
import { yearRuns } from './years.js'

/** A heading: lines `from` to before `to`, over `span` columns from `col`. */
export interface Heading {
  from: number
  to: number
  col: number
  span: number
  /** Header row, from 0. */
  row: number
}

/** One way to read the header. */
export interface Header {
  /** Number of lines. */
  lines: number
  rows: number
  width: number
  headings: Heading[]
  /** What the heading of each column lets expect. */
  types: TypeName[]
  /** Of each column of figures the number of the run of years that it belongs to, which one thing is counted in; -1 of any other. */
  years: number[]
  /** Of each column that is ticked the first column below the same heading, where several stand over such columns; -1 of any other. */
  choices: number[]
  weight: number
}

/** A header that is not laid out yet. */
export interface Plan {
  lines: number
  tiers: readonly Tier[]
  weight: number
}

/** What may be counted below a heading of figures: 价格(元) of 三级, 二级 and 一级. */
const SORTS: ReadonlySet<TypeName> = new Set(['other', 'name', 'category', 'mark', 'way', 'tick', 'grade', 'task', 'place'])

/** The same beside figures, below a heading of anything else: a type says by itself what it is. */
const BESIDE_FIGURES: ReadonlySet<TypeName> = new Set(['other', 'name', 'category', 'tick', 'place', 'task'])
const NO_SORTS: ReadonlySet<TypeName> = new Set()

/** What is to be done, and when: below it a quarter says what, not how much. */
const SCHEDULE = /进度|安排|节点|工作(?:计划|目标|任务|内容)|^(?:19|20)\d{2}年度?(?:计划|目标|任务)$/
const QUARTER = /^(?:第?[一二三四]季度|[上下]半年)$/

/** The type of a heading below another that is not counted. */
function typeBelow({ text, type }: Piece, over: Piece): TypeName {
  if (over.type === 'degree' && type === 'task') return 'degree'
  // 每个补助80万元 below 补助标准 and 建设补助
  if (over.type === 'rate' && type === 'figure') return 'rate'
  return SCHEDULE.test(over.text) && QUARTER.test(text) ? 'other' : type
}

/** Lays the headings of a plan out in columns. */
export function layOut({ lines, tiers }: Plan, weight: number, all: readonly Seen[]): Header {
  const headings: Heading[] = []
  const types: TypeName[] = []
  // what the heading of each column says by itself
  const said: TypeName[] = []
  const texts: string[] = []
  const place = (
    { piece, below, columns = 1 }: Tier,
    col: number,
    row: number,
    sorts: ReadonlySet<TypeName>,
    over: Piece | null,
  ): number => {
    const { from, to } = piece
    const heading = { from, to, col, span: 1, row }
    headings.push(heading)
    const type = sorts.has(piece.type) ? 'figure' : over === null ? piece.type : typeBelow(piece, over)
    // what is counted as a whole is counted in its parts
    const among = AMONG.test(piece.text) && types.at(-1) === 'figure'
    // ages beside degrees and subjects are told of somebody, and make none of these figures
    const figures = below.filter((tier) => tier.piece.type === 'figure').length
    const counts =
      among || (type === 'figure' && !SEVERAL.test(piece.text))
        ? SORTS
        : figures > 0 && figures * 2 >= below.length
          ? BESIDE_FIGURES
          : NO_SORTS
    if (below.length === 0) {
      heading.span = columns
      types.push(...Array.from({ length: columns }, () => type))
      said.push(...Array.from({ length: columns }, () => piece.type))
      texts.push(...Array.from({ length: columns }, () => piece.text))
    } else heading.span = below.reduce((width, tier) => width + place(tier, col + width, row + 1, counts, piece), 0)
    return heading.span
  }
  const width = tiers.reduce((col, tier) => col + place(tier, col, 0, NO_SORTS, null), 0)
  classLevels(texts, types)
  countUnits(texts, types)
  bodyOf(texts, types)
  sortsOfOne(types)
  personBesideOrgan(texts, types)
  scoreClasses(types, all.slice(lines, lines + MOST_SCORED))
  const first = firstRow(types, all, lines)
  wordTargets(types, texts, first)
  wordsAmongFigures(types, said, first)
  const told = types.filter((type) => type === 'figure').length
  countFigures(types, all.slice(lines, lines + FIGURE_ROWS * width))
  tickWays(types, texts, all.slice(lines, lines + TICK_ROWS * width))
  const untold = types.filter((type) => type === 'figure').length - told
  return {
    lines,
    rows: Math.max(...tiers.map(depthOf)),
    width,
    headings,
    types,
    years: yearRuns(texts, types),
    choices: choicesOf(headings, types),
    weight: weight + untold * HEADER.untold,
  }
}

/** Levels that are counted: 一级指标, 二级事项, 主项. What stands on the next one is classed by it. */
export const LEVELS = /^([一二三四])级(指标|目录|分类|项目|科目|事项|任务|内容|类别)$/

/** 二级指标 classes the rows where 三级指标 stands behind it. */
function classLevels(texts: readonly string[], types: TypeName[]): void {
  const levels = texts.map((text) => LEVELS.exec(text))
  levels.forEach((level, col) => {
    const next = levels[col + 1]
    if (level != null && next != null && level[2] === next[2] && level[1] !== next[1]) types[col] = 'category'
  })
}

/** 单位 that the rows are about, before all that has one, is no unit. */
function bodyOf(texts: readonly string[], types: TypeName[]): void {
  const key = types.findIndex((type) => type !== 'serial')
  if (types[key] === 'unit' && texts[key] === '单位') types[key] = 'body'
}

/** What a row is the row of. */
const NAMES_ROWS: ReadonlySet<TypeName> = new Set(['name', 'person'])

/** 项目类别 behind 项目名称 says of what sort each one is, and classes no rows. */
function sortsOfOne(types: TypeName[]): void {
  const name = types.findIndex((type) => NAMES_ROWS.has(type))
  types.forEach((type, col) => {
    if (name >= 0 && col > name && type === 'category') types[col] = 'mark'
  })
}

/** 责任人 behind a column of organs is somebody of theirs. */
function personBesideOrgan(texts: readonly string[], types: TypeName[]): void {
  types.forEach((type, col) => {
    if (type === 'organ' && types.slice(0, col).includes('organ') && texts[col]!.endsWith('人')) types[col] = 'person'
  })
}

/** The first columns, which may class the rows. */
const MOST_SCORED = 3
/** What classes the rows where its first cell has its points, whatever its heading says. */
const SCORABLE: ReadonlySet<TypeName> = new Set(['name', 'task', 'category', 'other'])

/** The first columns hold classes with their points where the first cells do: 组织领导(20分) below 考核项目. */
function scoreClasses(types: TypeName[], first: readonly Seen[]): void {
  first.forEach(({ kind }, col) => {
    if (kind === KIND.scored && SCORABLE.has(types[col] ?? 'serial')) types[col] = 'points'
  })
}

/** The lines of the first row, were no cell missing, behind sections and sums where a number begins it. */
function firstRow(types: readonly TypeName[], all: readonly Seen[], from: number): readonly Seen[] {
  const one = types[0] === 'serial' ? all.findIndex(({ serial }, at) => at >= from && serial === 1) : from
  return one < 0 ? [] : all.slice(one, one + types.length)
}

/** What is to be reached in a year, which is told in figures or in words. */
const YEARLY_TARGET = /^(?:(?:19|20)\d{2}年(?:年?度)?|[本当全]?年度?)(?:工作|建设|主要|重点)?(?:目标|任务|计划|安排|进度|重点|内容)$/

/** Below what is to be reached year by year stand words where the first row has no figure: 2026年度目标 over 新增绿色工厂12家. */
function wordTargets(types: TypeName[], texts: readonly string[], first: readonly Seen[]): void {
  const isTarget = (col: number) => types[col] === 'figure' && YEARLY_TARGET.test(texts[col]!)
  const targets = types.flatMap((_, col) => (isTarget(col) ? [col] : []))
  const cells = targets.flatMap((col) => first[col] ?? [])
  if (!cells.some(inWords) || !cells.every((cell) => inWords(cell) || cell.kind === KIND.nil)) return
  for (const col of targets) types[col] = 'task'
}

const inWords = ({ kind }: Seen): boolean => kind === KIND.deed || kind === KIND.long || kind === KIND.sentence || kind === KIND.phrase

/**
 * Not all that stands below what is counted is a figure: 形象进度 beside 投资(亿元), both below 2026年计划, has words where the first row shows them, and 项目 below 收入 has
 * what the money comes from.
 */
function wordsAmongFigures(types: TypeName[], said: readonly TypeName[], first: readonly Seen[]): void {
  said.forEach((type, col) => {
    const cell = first[col]
    if (types[col] !== 'figure' || type === 'figure' || type === 'other' || cell === undefined) return
    if (inWords(cell) || (type === 'name' && cell.kind > KIND.unit && cell.kind !== KIND.nil)) types[col] = type
  })
}

/** Rows that say what a heading does not: where they hold figures, so does the column. */
const FIGURE_ROWS = 3

/** Columns whose headings say nothing of what stands below hold figures where the first rows do, none of which lacks a cell: 指标, 全市, 城市, 农村. */
function countFigures(types: TypeName[], first: readonly Seen[]): void {
  const width = types.length
  const holdsFigures = (col: number) => {
    const kinds = Array.from({ length: FIGURE_ROWS }, (_, row) => first[row * width + col]?.kind ?? KIND.section)
    return (
      kinds.every((kind) => kind <= KIND.quantity || kind === KIND.mark || kind === KIND.nil) &&
      kinds.filter((kind) => kind <= KIND.quantity).length > 1
    )
  }
  // the numbers of rows that lack a cell are no figures of theirs
  const isRow = (row: number) => first[row * width]?.serial === row + 1
  if (holdsFigures(0) || (types[0] === 'serial' && !Array.from({ length: FIGURE_ROWS }, (_, row) => isRow(row)).every(Boolean))) return
  types.forEach((type, col) => {
    if ((type === 'other' || type === 'wording') && holdsFigures(col)) types[col] = 'figure'
  })
}

/** A sign that ticks a way, and rows in which so many are looked for. */
const TICK = /^[√✓✔☑●○▲△★☆×✕]$/
const TICK_ROWS = 4
const LEAST_TICKS = 3
/** Ways beside each other that are ticked, at least, and their longest heading. */
const LEAST_WAYS = 2
const LONGEST_WAY = 6

/** Headings beside each other that say nothing of what stands below them are of ways that are ticked, where the first rows hold such signs: 新办, 变更, 延续. */
function tickWays(types: TypeName[], texts: readonly string[], first: readonly Seen[]): void {
  if (first.filter(({ bare }) => TICK.test(bare)).length < LEAST_TICKS) return
  const isWay = (col: number) => types[col] === 'other' && texts[col]!.length <= LONGEST_WAY
  for (let from = 0; from < types.length; from++) {
    let to = from
    while (isWay(to)) to++
    if (to - from >= LEAST_WAYS) types.fill('tick', from, to)
    from = Math.max(from, to)
  }
}

/** The choices that ticked columns are of: 主动 and 依申请 below 公开方式, beside 全社会 and 特定群体 below 公开对象. */
function choicesOf(headings: readonly Heading[], types: readonly TypeName[]): number[] {
  const uppers = headings.filter(({ row, span }) => row === 0 && span > 1)
  const choices = types.map((type, at) =>
    type === 'tick' ? (uppers.find(({ col, span }) => col <= at && at < col + span)?.col ?? -1) : -1,
  )
  return new Set(choices.filter((choice) => choice >= 0)).size > 1 ? choices : types.map(() => -1)
}

/** Columns of one sort directly behind that of the units are counted in these: 单位, 一级站, 二级站, 小型站. */
function countUnits(texts: readonly string[], types: TypeName[]): void {
  const first = types.indexOf('unit') + 1
  if (first === 0) return
  let last = first
  while (types[last] === 'other' && texts[last]!.at(-1) === texts[first]!.at(-1)) last++
  if (last - first > 1) types.fill('figure', first, last)
}
