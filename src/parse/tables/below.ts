/** What the words of a heading say of those that may stand below it, and of the one before it. */
import type { TypeName } from './column-types.js'
import { isMeasured } from './columns.js'
import { SEVERAL, YEAR } from './heading-words.js'
import type { Piece } from './headings.js'
import { PARTS, rowType, stemOf, type Tier } from './tier.js'
import { HEADER } from './weights.js'

/** What reads as said of several columns. */
export const SPANNING =
  /目标|情况|得分|评分$|条件$|分工|^责任|投资|资金|^年度|规模(?![与及和、])|指标值|其中|计划|产量|数据|面积|.单位$|.部门$|(?:办[理结]|承诺|审批)时限|进度|规划|预算|^任务|数量|收入|时间|产值|[总金余差]额|信息|构成|来源|成绩|类型|阶段|(?:项目|标准|事项|对象|方式|渠道|范围)$|价格|人[员数]|情节|情形$|[^之以][前后]$|^[上本下当]年|[上本]期$|规划期|报告期|^(?:19|20)\d{2}年|^(?:白天|夜间|日间|昼间|工作日|节假日)/

/** What is no part of such a thing. */
const NO_SORT: ReadonlySet<TypeName> = new Set(['organ', 'basis', 'rate', 'time', 'unit', 'serial', 'note', 'task'])

/** What is planned has its times: 开工时间 below 年度计划. */
const TIMED = /计划|安排|进度|进展/

/** True for a column that is no part of what a heading tells of several sorts. */
const isStranger = ({ type }: Piece, upper: string, isYear: boolean): boolean =>
  NO_SORT.has(type) && !(type === 'task' && isYear) && !(type === 'time' && TIMED.test(upper))

/** Headings that stand over one column. */
const NEVER_SPANS: ReadonlySet<string> = new Set(['serial', 'unit', 'category', 'points', 'note', 'person', 'leader', 'phone', 'mobile'])

/** What the first heading says below one that names a charge: 姓名, 职务 and 联系电话 of 防汛责任人, of 市级河(湖)长. */
const NAMED = '姓名'

const CHARGE = /(?:[长人员]|领导)$/

const isSomebody = (type: TypeName): boolean => type === 'person' || type === 'leader'

/** What is told year by year. */
const YEARLY = /^(?:分|各|逐)?年度?|分年度?/

/** A year that says nothing of what is told of it. */
const BARE_YEAR = /^\d{4}年?度?$/

/** What one year alone tells: what was reached. */
const BASELINE = /现状|基[期数准]|实际|完成/

/** What is of one year alone: what is reckoned from. */
const BASE = /^基[期数]/

/** What tells that a year is over. */
const REACHED = /实际|完成|执行/

/** What may be told beside single years: the whole, and what was before them. */
const TOLD_BESIDE_YEARS = /总|计|以前|年均|累|增|属性|性质/

/** What says that it is told year by year. */
const BY_YEAR = /^(?:分|各|逐)年度?/

/** What the words of a heading say of those below it. */
export interface Head {
  text: string
  /** False for one that stands over nothing but its column. */
  spans: boolean
  /** What it costs that it does not read as one that spans others. */
  odd: number
  /** The unit in brackets at its end, and its last word. */
  unit: string | undefined
  word: string | null
  /** Years stand over what is counted in them, not over years. */
  isYear: boolean
  /** It ends in a unit: what stands below is counted. */
  measures: boolean
  /** `person` names a charge, and mostly stands over the names alone; `organ` over organs or where they are. */
  type: TypeName
}

/** What no unit counts. */
const UNCOUNTED: ReadonlySet<TypeName> = new Set(['serial', 'unit', 'organ', 'time', 'note', 'person', 'leader', 'phone', 'mobile'])

/** What an offence is answered with. */
const PENALTY = /处罚|罚款|基准|幅度/

/** What is asked of somebody, and how many are wanted: that is no part of it. */
const ASKED = /条件$/
const COUNT = /^(?:人数|数量|名额|计划数|岗位数|招聘人数)/

/** How work is shared out: among the organs below it, with which it stands below nothing. */
const DIVISION = /分工$/

/** What no sum is part of. */
const UNSUMMED: ReadonlySet<TypeName> = new Set(['scope', 'place', 'time', 'organ', 'mark', 'way', 'basis'])

/** What may stand below a heading of organs: 牵头单位 is none over 责任单位 and 完成时限. */
const OF_ORGANS: ReadonlySet<TypeName> = new Set(['organ', 'place', 'other'])

/** What a word ends in that is measured: 补贴额 is of 补贴. */
const MEASURE = /(?<=[\u4e00-\u9fff]{2})[额数量率值]$/

function oddness(text: string, type: TypeName): number {
  if (SPANNING.test(text) || SPANNING.test(stemOf(text)) || CHARGE.test(text)) return 0
  return isMeasured(text) ? HEADER.spanningMeasured : type === 'other' ? HEADER.spanningPlain : HEADER.spanning
}

export function headOf({ text, type: said }: Piece): Head {
  // 责任人 is somebody's heading, whether or not organs are named below it
  const type = said === 'organ' && text.endsWith('人') ? 'person' : said
  return {
    text,
    spans: (isSomebody(type) && CHARGE.test(text)) || (!NEVER_SPANS.has(type) && !PARTS.test(text)),
    odd: oddness(text, type),
    unit: /\((.)\)$/.exec(text)?.[1],
    word: text.length > 2 ? text.replace(/\(.*/, '').replace(MEASURE, '').slice(-2) : null,
    isYear: YEAR.test(text),
    measures: isMeasured(text),
    type,
  }
}

/** Weight of some headings under one that spans, whatever stands beside them. */
export const underWeight = (head: Head, below: readonly Tier[]): number =>
  wordsWeight(head, below) + unitsWeight(head, below) + sortsWeight(head, below) + depthsWeight(below)

/** What the words say that a heading has in common with those below it. */
function wordsWeight({ text, word }: Head, below: readonly Tier[]): number {
  const texts = below.map(({ piece }) => piece.text)
  const repeated = new Set(texts).size < texts.length ? HEADER.repeated : 0
  const topic = texts.every((one) => one.length > TOPIC && one.startsWith(text.slice(0, TOPIC))) ? HEADER.sameTopic : 0
  if (texts.includes(text)) return repeated + topic + HEADER.withinItself
  if (word === null) return repeated + topic
  // 受灾 below 农作物受灾面积
  const within = (one: string) => one.length > 1 && one.length < text.length && text.includes(one)
  const named = below.some((tier) => tier.below.length === 0 && (tier.piece.text.includes(word) || within(tier.piece.text)))
    ? HEADER.sameWord
    : 0
  // 棚户区改造 over others stands beside 老旧小区改造
  const { length } = stemOf(text)
  const isBeside = ({ piece, below }: Tier) => below.length > 0 && piece.text.length >= length && piece.text.endsWith(word)
  const beside = below.some(isBeside) ? HEADER.unlike : 0
  return repeated + topic + named + beside
}

/** What the units say: that of a heading ends those below it, and none of them has one of its own. */
function unitsWeight({ text, unit, measures }: Head, below: readonly Tier[]): number {
  const texts = below.map(({ piece }) => piece.text)
  const ends = unit !== undefined && texts.some((one) => one.endsWith(unit)) ? HEADER.sameUnit : 0
  const own = (unit !== undefined && below.some(hasUnit)) || (measures && below.some(hasMeasure)) ? HEADER.otherUnit : 0
  const same = measures && texts.some((one) => one.endsWith(text.slice(text.lastIndexOf('(')))) ? HEADER.otherUnit : 0
  return ends + own + same
}

/** What the sorts of columns say: those below one are of one sort, counted where it has a unit, and never remarks. */
function sortsWeight({ text, type, isYear, measures }: Head, below: readonly Tier[]): number {
  const pieces = below.map(({ piece }) => piece)
  const isOfYears = pieces.every(({ text }) => YEAR.test(text))
  const years =
    isYear && pieces.some(({ text }) => YEAR.test(text)) ? HEADER.torn : !isYear && isOfYears && YEARLY.test(text) ? HEADER.yearly : 0
  const someYears =
    !isOfYears && pieces.some(({ text }) => YEAR.test(text)) && !pieces.some(({ text }) => TOLD_BESIDE_YEARS.test(text))
      ? HEADER.someYears
      : 0
  const based = isOfYears && pieces.length > 1 && BASE.test(text) ? HEADER.severalBases : 0
  const named = pieces[0]?.text === NAMED
  const strange =
    (type === 'organ' && pieces.some((piece) => !OF_ORGANS.has(piece.type) || piece.text.endsWith('人'))) || (isSomebody(type) && !named)
  // what is to be reached in a year, over who answers for it
  const answered = isYear && !BARE_YEAR.test(text) && pieces.some(({ type }) => type === 'organ') ? HEADER.uncounted : 0
  const charge = named && CHARGE.test(text) ? HEADER.named : strange ? HEADER.withinItself : 0
  const mixed =
    !named && isMixed(below)
      ? SEVERAL.test(text) && !pieces.some((piece) => isStranger(piece, text, isYear))
        ? HEADER.mixed
        : HEADER.torn
      : 0
  // what an offence is answered with is no part of how grave it is
  const graded = type === 'degree' && pieces.some(({ text }) => PENALTY.test(text)) ? HEADER.uncounted : 0
  const divided = pieces.some(({ text }) => DIVISION.test(text)) && pieces.some(({ type }) => type === 'organ') ? HEADER.torn : 0
  const wanted = ASKED.test(text) && pieces.some(({ text }) => COUNT.test(text)) ? HEADER.uncounted : 0
  const summed = UNSUMMED.has(type) && PARTS.test(pieces[0]?.text ?? '') ? HEADER.uncounted : 0
  const counted = measures && pieces.some(({ type }) => UNCOUNTED.has(type)) ? HEADER.uncounted : 0
  return (
    years +
    someYears +
    based +
    charge +
    answered +
    graded +
    divided +
    mixed +
    counted +
    wanted +
    summed +
    (pieces.some(({ type }) => type === 'note') ? HEADER.noteBelow : 0)
  )
}

/** What the first or the last of some headings says where it is the sum of the others; two are no parts and sum behind them. */
export const sumsWeight = (tiers: readonly Tier[]): number =>
  PARTS.test(tiers[0]?.piece.text ?? '') || (tiers.length > 2 && PARTS.test(tiers.at(-1)!.piece.text)) ? HEADER.parts : 0

/** Characters that say what a heading is about: 开工 of 开工情况, 开工数 and 开工率. */
const TOPIC = 2

/** Shorter headings name nothing of which several things are counted. */
const SHORTEST_NAME = 2

/** Sorts of columns that tell what they are: a heading over several of its own sort says what these have in common. */
const SORTED: ReadonlySet<TypeName> = new Set(['basis', 'organ', 'time', 'score'])

/** A year over nothing. */
const isLeafOfYear = ({ piece, below }: Tier): boolean => below.length === 0 && YEAR.test(piece.text)

/** Weight of their being as many and the same as those under the heading before, or not; `last` is the one before them in their row. */
export function againWeight(
  { text, odd, isYear, type }: Head,
  below: readonly Tier[],
  last: Tier | undefined,
  before: Tier | undefined,
): number {
  const same = isSame(below, before?.below ?? [])
  // 座数 and 总长 below 隧道 as below 桥梁
  const begins = below.length > 1 && below[0]!.piece.text === before?.below[0]?.piece.text ? HEADER.againBegins : 0
  if (same || (below.length === 1 && last?.piece.text === below[0]?.piece.text)) return same && below.length > 1 ? HEADER.again : 0
  if (below.length === 1 && BASELINE.test(text) && YEAR.test(below[0]!.piece.text)) return HEADER.loneYear
  // whatever is told of some years may be said above these, and what is counted in several units above what is
  const several = below.length > 1
  const yearly = several && below.every(({ piece }) => YEAR.test(piece.text)) ? HEADER.spanningYears : odd
  const isCounted = several && text.length > SHORTEST_NAME && below.every(({ piece }) => isMeasured(piece.text))
  // 法律依据 over 违则 and 罚则
  const isOwn = several && SORTED.has(type) && below.every(({ piece }) => piece.type === type)
  const own = isOwn ? 0 : odd
  const told = Math.max(odd, yearly, own, isCounted ? HEADER.spanningCounted : odd)
  // what was reached is told of the first of two years
  const late =
    isYear && before !== undefined && isLeafOfYear(before) && below.some(({ piece }) => REACHED.test(piece.text)) ? HEADER.reachedLate : 0
  const split = countsDown(last?.piece.text, below[0]!.piece.text) ? HEADER.splitLevels : 0
  return begins + (isOwn ? HEADER.ownSort : 0) + (below.length === 1 ? HEADER.lone : 0) + late + split + told / (last === undefined ? 1 : 2)
}

/**
 * Weight of a heading that spans so many others beside the one before it: two that end alike (义务教育阶段, 高中阶段) both span, or none
 * does, and those beside each other often span as many.
 */
export function besideWeight(before: Tier | undefined, { text }: Piece, count: number): number {
  if (before === undefined || before.below.length === count) return 0
  const spans = before.below.length
  if (spans > 0 && count > 0) return HEADER.uneven
  // of years in a row mostly all are told in several ways, or none
  if (YEAR.test(text) && YEAR.test(before.piece.text)) return HEADER.unlikeYears
  // 总投资 beside 分年度投资
  if (BY_YEAR.test(text)) return 0
  // what they are counted in says nothing of them
  const stem = stemOf(text)
  return stem.length > 2 && stemOf(before.piece.text).endsWith(stem.slice(-2)) ? HEADER.unlike : 0
}

/** Weight of headings below one of which some span others and some do not. */
function depthsWeight(below: readonly Tier[]): number {
  const leaves = below.filter((tier) => tier.below.length === 0)
  if (leaves.length === 0 || leaves.length === below.length) return 0
  return leaves.some(({ piece }) => !PARTS.test(piece.text)) ? HEADER.depths : HEADER.depths / 2
}

/** True where a heading, or one below it, has a unit of its own. */
const hasUnit = ({ piece, below }: Tier): boolean => /\([^)]{1,4}\)$/.test(piece.text) || below.some(hasUnit)

/** True where a heading, or one below it, ends in a measure. */
const hasMeasure = ({ piece, below }: Tier): boolean => isMeasured(piece.text) || below.some(hasMeasure)

const isSame = (some: readonly Tier[], others: readonly Tier[]): boolean =>
  some.length === others.length && some.every(({ piece }, i) => others[i]!.piece.text === piece.text)

/** Levels of government, which may be whose money is counted as well as where it goes: 市县 beside 中央 and 社会资本. */
const LEVEL_OF_MONEY = /^(?:中央|地方|上级|本级|[省市县区镇乡]{1,3}级?)$/

/** Levels from the highest down. */
const RANKS = ['国中', '省', '市', '县区', '乡镇', '村'] as const

const rankOf = (text: string): number => (LEVEL_OF_MONEY.test(text) ? RANKS.findIndex((rank) => rank.includes(text[0]!)) : -1)

/** True for a level directly below another: 市县 behind 省级. They stand below one heading. */
function countsDown(text: string | undefined, next: string): boolean {
  const rank = rankOf(text ?? '')
  return rank >= 0 && rankOf(next) > rank
}

/** True for columns of several types, those without a known word aside; 三级, 二级, 一级 are of one, whatever their words. */
function isMixed(tiers: readonly Tier[]): boolean {
  let [first, mixed, alike]: [Piece | null, boolean, boolean] = [null, false, true]
  for (const { piece, below } of tiers) {
    // what counts somebody is summed as what counts things
    if (below.length > 0 || PARTS.test(piece.text)) continue
    if (rowType(piece) === 'other' || LEVEL_OF_MONEY.test(piece.text)) alike &&= first === null || endsAlike(first, piece)
    else if (first === null) first = piece
    else {
      mixed ||= sortOf(first) !== sortOf(piece)
      alike &&= endsAlike(first, piece)
    }
  }
  return mixed && !alike
}

/** A grade and what it is given for go together: 程度 and 具体情形. */
const sortOf = (piece: Piece): string =>
  piece.type === 'mark' || piece.type === 'degree' || piece.type === 'way' || piece.type === 'grade' || piece.type === 'basis'
    ? 'task'
    : rowType(piece)

const endsAlike = ({ text }: Piece, { text: other }: Piece): boolean => text.length === other.length && text.at(-1) === other.at(-1)
