/** Flattened tables with their truth, out of a seed. */
import { Random } from '../random.js'
import { PLACES } from '../words/places.js'
import { THEMES } from '../words/themes.js'
import { type Damage, type Flattened, flatten } from './flatten.js'
import type { Blanks } from './gaps.js'
import { type GridKind, MAKERS } from './grids.js'

export type { Flattened } from './flatten.js'

/** A kind of table: its grid, and what scraping did to it. */
interface Kind {
  grid: GridKind
  damage: Partial<Damage>
}

const grid = (name: GridKind, damage: Partial<Damage> = {}): Kind => ({ grid: name, damage })

/** Every kind, flattened so that blank lines tell of empty cells, and so that they do not. */
export const TABLE_KINDS = {
  mixed: grid('mixed'),
  tasks: grid('tasks'),
  figures: grid('figures'),
  sections: grid('sections'),
  merged: grid('merged'),
  measures: grid('measures'),
  paragraphs: grid('paragraphs'),
  across: grid('across'),
  'two-heads': grid('twoHeads'),
  totals: grid('totals'),
  bare: grid('bare'),
  'three-heads': grid('threeHeads'),
  'side-by-side': grid('sideBySide'),
  unnumbered: grid('unnumbered'),
  sums: grid('sums'),
  grades: grid('grades'),
  'cut-headings': grid('figures', { cutHeadings: true, spaced: true }),
  'cut-cells': grid('tasks', { cutCells: true }),
  'page-headers': grid('tasks', { pages: true }),
  'page-sections': grid('sections', { pages: true }),
  'merged-pages': grid('merged', { pages: true }),
  'measures-pages': grid('measures', { pages: true }),
  'lost-characters': grid('figures', { lostCharacters: true }),
} as const satisfies Record<string, Kind>

export type TableKind = keyof typeof TABLE_KINDS

export const TABLE_KIND_NAMES = Object.keys(TABLE_KINDS) as TableKind[]

/** A table of a kind; `silent` where blank lines tell nothing of empty cells. The same arguments give the same table. */
export function generateTable(seed: number, kind: TableKind, silent: boolean): Flattened {
  const random = new Random(seed)
  const topic = { theme: random.pick(THEMES), place: random.pick(PLACES), year: random.int(2018, 2026) }
  const { grid: name, damage } = TABLE_KINDS[kind]
  const blanks: Blanks = silent ? 'silent' : random.pick(['each', 'each', 'once'] as const)
  const wishes = {
    rows: random.chance(0.7) ? random.int(5, 40) : random.int(41, 200),
    empty: random.pick([0, 0.05, 0.1, 0.2, 0.3]),
    blanks,
  }
  const made = MAKERS[name](random.fork(), topic, wishes)
  const none = { cutHeadings: random.chance(0.1), cutCells: false, spaced: random.chance(0.1), pages: false, lostCharacters: false }
  return flatten(random.fork(), made, { usual: random.pick([0, 1, 1, 1, 2]), blanks, ...none, ...damage })
}
