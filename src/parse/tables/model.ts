/** The columns of a table as the model knows them: how well a text fits each, and how likely cells are missing. */
import { type ColumnType, TYPES, type TypeName } from './column-types.js'
import { isClassing, kindShares, lengthShares } from './columns.js'
import { KINDS, LENGTH_CLASSES, lengthClass } from './kinds.js'
import type { Look } from './seen.js'
import { CUT, GAP_STRENGTH, KNOWN_TEXT, LEANING, PRIOR_STRENGTH } from './weights.js'

/** Columns that a table may have: fewer than an integer has bits. */
export const MOST_COLUMNS = 20

export interface Column {
  type: TypeName
  /** Weights by kind, by class of length. */
  kinds: readonly number[]
  lengths: readonly number[]
  /** Most that a text can weigh. */
  most: number
  /** Ids of the texts that the column holds twice or more. */
  texts: ReadonlySet<number>
  /**
   * Weights of a cell that is printed, empty, merged at the beginning of a row, merged behind printed cells, merged before a merged
   * one, merged behind printed cells where the task of the row goes on, merged behind a number and a class that goes on.
   */
  printed: number
  empty: number
  merged: number
  mergedInside: number
  mergedBelow: number
  mergedBeside: number
  mergedWithin: number
  /** No row is without it: where it is missing it rather goes on. */
  needed: boolean
  /** It is of the only organs, or of the leads: a task without anybody who answers for it is rare. */
  charged: boolean
  /** False where its cells were read, and none of them goes on over several rows. */
  goesOn: boolean
}

/** What a first reading counted in a column. */
export interface Count {
  kinds: number[]
  lengths: number[]
  /** How often each text stands in the column, by its id. */
  texts: Map<number, number>
  printed: number
  empty: number
  merged: number
  inside: number
  below: number
  mergedBelow: number
  beside: number
  mergedBeside: number
  within: number
  mergedWithin: number
  /** How often the same text is printed twice running where a class goes on, and where the task of the row does. */
  twice: number
  twiceBeside: number
}

export const noCount = (): Count => ({
  kinds: new Array<number>(KINDS.length).fill(0),
  lengths: new Array<number>(LENGTH_CLASSES).fill(0),
  texts: new Map(),
  printed: 0,
  empty: 0,
  merged: 0,
  inside: 0,
  below: 0,
  mergedBelow: 0,
  beside: 0,
  mergedBeside: 0,
  within: 0,
  mergedWithin: 0,
  twice: 0,
  twiceBeside: 0,
})

const TYPE_SHARES = new Map<TypeName, { kinds: number[]; lengths: number[] }>()

function sharesOf(type: TypeName): { kinds: number[]; lengths: number[] } {
  const known = TYPE_SHARES.get(type)
  if (known !== undefined) return known
  const shares = { kinds: kindShares(type), lengths: lengthShares(type, lengthClass) }
  TYPE_SHARES.set(type, shares)
  return shares
}

const STRICT: ReadonlySet<TypeName> = new Set(['serial', 'unit', 'time', 'organ', 'figure', 'phone', 'mobile', 'person', 'leader', 'place'])

/** True for a type whose heading says what kinds of texts stand below. */
export const isStrict = (type: TypeName): boolean => STRICT.has(type)

const strengthOf = (type: TypeName): number => (isStrict(type) ? PRIOR_STRENGTH.strict : PRIOR_STRENGTH.open)

/** Expected share of empty cells in a column of names or texts that is not the one that the rows are about. */
const EMPTY_ASIDE = 0.05
/** The same of a column of helpers: of 191 in the real files 45 are empty, of 138 leads none. */
const EMPTY_HELP = 0.15
/** The same of the column that the rows are about. */
const EMPTY_KEY = 0.003
/** Likelihood, against one at the beginning of a row, of a cell merged behind printed ones that are more than a serial number. */
const MERGED_INSIDE = 0.15
/** Expected share of merged cells where the class before goes on: in a column of classes, of names before such of names. */
const MERGED_WITHIN: Partial<Record<TypeName, number>> = { category: 0.5, name: 0.3 }
/** Expected share of merged cells in a column that classes the rows though its heading does not say so: before classes, before texts. */
const LEADS_CLASS = 0.3
const LEADS_TEXT = 0.1
/** The same of the first column of a table in which others than that are listed: of the organ before what it does, of the day before the hour. */
const LEADS_ROWS = 0.12
const HEADS: ReadonlyMap<TypeName, ReadonlySet<TypeName>> = new Map([
  ['organ', new Set<TypeName>(['name', 'task', 'organ', 'post'])],
  ['place', new Set<TypeName>(['name', 'organ', 'place', 'post'])],
  ['time', new Set<TypeName>(['time', 'name', 'task'])],
  ['other', new Set<TypeName>(['person'])],
  // 职权类型 before 职权名称, 问题类型 before 问题描述
  ['mark', new Set<TypeName>(['name', 'task'])],
])

/** What no row is without: where it is missing it rather goes on, behind printed cells too. Shares of empty cells, and of such that go on. */
const NEEDED: ReadonlyMap<TypeName, { empty: number; inside: number }> = new Map([
  ['basis', { empty: 0.01, inside: 0.03 }],
  ['source', { empty: 0.02, inside: 0.03 }],
  ['leader', { empty: 0.02, inside: 0.05 }],
])

/** How much one text that a column prints twice running weighs against its merged cells, in these. */
const TWICE = 4

/** What the columns beside a column say of it. */
interface Setting {
  /** The rows are about it. */
  isKey: boolean
  /** Expected share of cells merged with the one above, as the column behind it has it. */
  leads: number
  /** A column that is more than a serial number stands before it. */
  nested: boolean
  /** It is of the organs that answer for what stands before it. */
  charged: boolean
  /** It is of the organs that help those of the column before it. */
  helps: boolean
}

/** Columns that may class what stands in the one behind them: where such a cell goes on, so may that one. */
export const CLASSES: ReadonlySet<TypeName> = new Set(['category', 'points', 'name'])

const TEXTS: ReadonlySet<TypeName> = new Set(['name', 'task', 'basis'])
const LEADERS: ReadonlySet<TypeName> = new Set(['name', 'task', 'basis', 'place', 'other'])

/** What merging a table may lean to, whatever its headings say. */
export interface Leaning {
  /** The first columns, so many, go on together over several rows. */
  block: number
  /** The last columns, so many, go on behind printed ones. */
  tail: number
}

/** Columns in which each row has a cell of its own, if any: those that are missing are empty. */
const OWN: ReadonlySet<TypeName> = new Set(['serial', 'unit', 'figure', 'mark', 'way', 'grade', 'score', 'phone', 'mobile', 'person'])

/** True for a column that may go on behind printed cells; that of the helpers behind a lead organ does not by itself. */
function mayGoOn(types: readonly TypeName[], col: number): boolean {
  const type = types[col]!
  return !OWN.has(type) && !(type === 'organ' && types[col - 1] === 'organ')
}

/** The columns of some types, of which no cell is read yet, in a table that leans to merging; `together` where the last ones are missing together. */
export function leaningColumns(types: readonly TypeName[], { block, tail }: Leaning, together = false): Column[] {
  const { merged, below, inside } = LEANING
  return columnsOf(types, []).map((column, col) => {
    const first = col < block ? { printed: Math.log(1 - merged), merged: Math.log(merged), mergedBelow: Math.log(below) } : {}
    const goesOn = col >= types.length - tail && (together || mayGoOn(types, col))
    const last = goesOn ? { printed: Math.log(1 - inside), mergedInside: Math.log(inside), mergedBeside: Math.log(inside) } : {}
    return { ...column, ...first, ...last }
  })
}

/** What stands beside each column of some types. */
function settingsOf(types: readonly TypeName[]): Setting[] {
  const key = types.findIndex((type) => type !== 'serial' && !isClassing(type))
  const first = types.findIndex((type) => type !== 'serial')
  return types.map((type, col) => {
    const [before, behind] = [types[col - 1], types[col + 1]]
    const text = TEXTS.has(type) && behind !== undefined && TEXTS.has(behind)
    // of two that head the rows both do: the department, and its unit before the post
    const isFirst = col === first || (col === first + 1 && types[first] === type)
    const heads = isFirst && HEADS.get(type)?.has(behind ?? 'serial') === true
    const graded = TEXTS.has(type) && (behind === 'degree' || behind === 'grade' || (behind === 'mark' && types[col + 2] === 'degree'))
    const classed = graded || (LEADERS.has(type) && behind !== undefined && isClassing(behind))
    const leads = heads ? LEADS_ROWS : classed ? LEADS_CLASS : text ? LEADS_TEXT : 0
    const charged = type === 'organ' && col > key && !types.slice(0, col).includes('organ')
    const helps = type === 'organ' && before === 'organ' && col - 1 > key
    return { isKey: col === key, leads, nested: before !== undefined && before !== 'serial', charged, helps }
  })
}

/** Makes the columns of a table of which no cell is read yet, each sort of column only once. */
export class FreshColumns {
  readonly #known = new Map<string, Column>()

  of(types: readonly TypeName[]): Column[] {
    return settingsOf(types).map((setting, col) => this.#column(types[col]!, setting))
  }

  #column(type: TypeName, setting: Setting): Column {
    const name = `${type} ${setting.isKey} ${setting.leads} ${setting.nested} ${setting.charged} ${setting.helps}`
    const known = this.#known.get(name) ?? columnOf(type, setting, noCount())
    this.#known.set(name, known)
    return known
  }
}

/** The columns of some types as their cells show them. */
export function columnsOf(types: readonly TypeName[], counts: readonly Count[]): Column[] {
  return settingsOf(types).map((setting, col) => columnOf(types[col]!, setting, counts[col] ?? noCount()))
}

function columnOf(type: TypeName, { isKey, leads, nested, charged, helps }: Setting, count: Count): Column {
  const { mergedBelow, mergedBeside } = TYPES[type]
  const merged = Math.max(leads, TYPES[type].merged)
  const needed = NEEDED.get(type)
  const goesBehindNumbers = (isClassing(type) || leads > 0) && !nested
  const empty = needed?.empty ?? (helps ? EMPTY_HELP : expectedEmpty(type, isKey))
  const within = isClassing(type) || leads > 0 ? (MERGED_WITHIN[type] ?? merged) : merged
  const shares = sharesOf(type)
  // what is printed twice where it might go on is not merged elsewhere
  const own = (twice: number) => 1 / (1 + TWICE * twice)
  const inside = count.inside * own(count.twice)
  const all = count.printed + count.empty + count.merged + count.inside
  const share = (seen: number, expected: number, of: number) => (seen + GAP_STRENGTH * expected) / (of + GAP_STRENGTH)
  const empties = count.empty + count.inside - inside
  const missing = share(empties, empty, all) + share(count.merged + inside, merged, all)
  // one text that the heading does not let expect does not speak for itself
  const expected: ColumnType['kinds'] = TYPES[type].kinds
  const seen = isStrict(type)
    ? count.kinds.map((number, i) => (expected[KINDS[i]!] === undefined ? Math.max(0, number - 1) : number))
    : count.kinds
  const kinds = blend(shares.kinds, seen, count.printed, strengthOf(type))
  const lengths = blend(shares.lengths, spread(count.lengths), count.printed, PRIOR_STRENGTH.open)
  return {
    type,
    kinds,
    lengths,
    most: Math.max(...kinds) + Math.max(...lengths) + KNOWN_TEXT,
    texts: often(count.texts),
    needed: needed !== undefined,
    charged,
    goesOn: all === 0 || count.merged + count.inside + count.mergedBelow > 0,
    printed: Math.log(Math.max(0.02, 1 - missing)),
    empty: Math.log(share(empties, empty, all)),
    merged: Math.log(share(count.merged, merged, all)),
    mergedInside: Math.log(share(inside, needed?.inside ?? (goesBehindNumbers ? merged : merged * MERGED_INSIDE), all)),
    mergedBelow: Math.log(share(count.mergedBelow, mergedBelow, count.below)),
    mergedBeside: Math.log(share(count.mergedBeside * own(count.twiceBeside), mergedBeside * own(count.twiceBeside), count.beside)),
    mergedWithin: Math.log(share(count.mergedWithin, within, count.within)),
  }
}

function expectedEmpty(type: TypeName, isKey: boolean): number {
  const { empty } = TYPES[type]
  if (isKey) return Math.min(EMPTY_KEY, empty)
  return type === 'serial' || isClassing(type) ? empty : Math.max(EMPTY_ASIDE, empty)
}

function blend(expected: readonly number[], seen: readonly number[], total: number, strength: number): number[] {
  return expected.map((share, i) => Math.log((seen[i]! + strength * share) / (total + strength)))
}

/** A length seen makes its neighbours likelier too. */
function spread(counts: readonly number[]): number[] {
  return counts.map((count, i) => 0.7 * count + 0.15 * ((counts[i - 1] ?? count) + (counts[i + 1] ?? count)))
}

function often(texts: ReadonlyMap<number, number>): Set<number> {
  const found = new Set<number>()
  for (const [id, count] of texts) if (count >= 2) found.add(id)
  return found
}

/** Weight of a text as a cell of a column. */
export function weigh({ kinds, lengths, texts }: Column, look: Look): number {
  let weight = kinds[look.kind]! + lengths[look.length]!
  if (look.cutBehind) weight += CUT
  if (look.cutBefore) weight += CUT
  if (texts.size > 0 && texts.has(look.textId)) weight += KNOWN_TEXT
  return weight
}

/**
 * Weight of the cells of a table by what their columns let expect and by the cells above them, each in turn: the likelihood of all of them
 * when the columns are not known. Unlike the weights that were learned from the very same cells it does not favour many columns of few.
 */
export class Surprise {
  readonly #kinds: readonly Share[]
  readonly #lengths: readonly Share[]

  constructor(types: readonly TypeName[]) {
    this.#kinds = types.map((type) => new Share(sharesOf(type).kinds, strengthOf(type)))
    this.#lengths = types.map((type) => new Share(sharesOf(type).lengths, PRIOR_STRENGTH.open))
  }

  take(col: number, { kind, length }: Look): number {
    return this.#kinds[col]!.take(kind) + this.#lengths[col]!.take(length)
  }
}

/** Shares that are learned case by case. */
class Share {
  readonly #counts: number[]
  #total: number

  constructor(expected: readonly number[], strength: number) {
    this.#total = strength
    this.#counts = expected.map((share) => share * strength)
  }

  /** Weight of a case, which counts from now on. */
  take(at: number): number {
    const weight = Math.log(this.#counts[at]! / this.#total)
    this.#counts[at]!++
    this.#total++
    return weight
  }
}
