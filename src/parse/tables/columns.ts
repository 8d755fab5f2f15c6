/** What the words of a heading let expect of the cells below. */
import { type ColumnType, TYPES, type TypeName } from './column-types.js'
import { KIND, KINDS, type Kind, kindOf, LENGTH_CLASSES } from './kinds.js'

/** True for a column that classes the rows: its cells mostly go on over several. */
export const isClassing = (type: TypeName): boolean => type === 'category' || type === 'points'

const ORDER = Object.keys(TYPES) as TypeName[]

/** True for a heading that ends in a unit in brackets: 养护工程(公里). */
export function isMeasured(heading: string): boolean {
  const unit = /\(([^()]+)\)$/.exec(heading)?.[1]
  return unit !== undefined && kindOf(unit) === KIND.unit
}

/** The type of the column under a squeezed heading. */
export function typeOf(heading: string): TypeName {
  const name = ORDER.find((type) => TYPES[type].heading.test(heading)) ?? 'other'
  return name === 'other' && isMeasured(heading) ? 'figure' : name
}

/** Share of the kinds that a type does not name, all together, and of each. */
const RARE = 0.02
const RARE_EACH = 0.0008
/** Share of the signs that say nothing, in any column but that of the numbers. */
const NIL = 0.01
/** What names nobody: in columns of names, of organs and persons, a tenth of that. */
const NAMELESS: ReadonlySet<Kind> = new Set(['int', 'number', 'year', 'quantity', 'unit', 'time', 'sentence', 'item'])
const NAMES: ReadonlySet<TypeName> = new Set(['organ', 'person', 'leader'])
/** Share of the lengths outside the usual ones. */
const ODD_LENGTH = 0.25

/** Expected shares of the kinds in a column, in the order of KINDS. */
export function kindShares(name: TypeName): number[] {
  const { kinds }: ColumnType = TYPES[name]
  const total = KINDS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
  const rare = (kind: Kind) => (kind === 'nil' && name !== 'serial' ? NIL : (NAMES.has(name) && NAMELESS.has(kind) ? 0.1 : 1) * RARE_EACH)
  return KINDS.map((kind) => ((1 - RARE) * (kinds[kind] ?? 0)) / total + rare(kind))
}

/** Expected shares of the classes of lengths. */
export function lengthShares(name: TypeName, classOf: (length: number) => number): number[] {
  const [from, to] = TYPES[name].lengths.map(classOf) as [number, number]
  const inside = to - from + 1
  return Array.from({ length: LENGTH_CLASSES }, (_, i) =>
    i >= from && i <= to ? (1 - ODD_LENGTH) / inside : ODD_LENGTH / (LENGTH_CLASSES - inside),
  )
}
