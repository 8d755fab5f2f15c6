/** What a reading of a table's lines asks for, and what it gives. */
import type { Node } from './beam.js'
import type { BlankHabits, Gap } from './gaps.js'
import type { Column } from './model.js'
import type { AgainHabits } from './repeats.js'

/** A reading of all lines. */
export interface Reading {
  node: Node
  /** What is missing behind the last cell. */
  gap: Gap
  score: number
  rival: Node | null
  lead: number
  /** How much better a gap of the reading is than the next best reading of its columns. */
  marginOf: (gap: Gap) => number
}

/** A table's columns and all that a reading of its lines asks for. */
export interface Model {
  columns: readonly Column[]
  habits: BlankHabits
  again: AgainHabits
  /** Weights, by column, of a line that goes on with the cell before it. */
  goesOn: readonly number[]
  /** Weight of a row without a marker that spans the table, before a number. */
  plain: number
  /** The text of the header, which may be printed again; empty where it has no two lines. */
  header: string
  /** The run of years that each column belongs to; -1 for none. */
  years: readonly number[]
  /** The choice that each ticked column is of; -1 for none. */
  choices: readonly number[]
}
