/** What goes into the rebuilding of a flattened table and what comes out of it. */
import type { Work } from '../../model/index.js'
import type { Grid } from '../build/grids.js'

/** A non-blank line of a flattened table: one cell of it, or a piece of one. */
export interface TableLine {
  text: string
  /** Number of the line in its source, from 1. */
  line: number
  /** Blank lines directly before it. */
  blanks: number
  /** True where a page number or a form feed stood before the line. */
  pageCut?: boolean
  /** True where a mark parts the line from the one before: it begins a cell. */
  apart?: boolean
}

/** A row that could be read in another way nearly as well. */
export interface UncertainRow {
  line: number
  /**
   * `place`: a text may stand in another column or row; `merge`: a missing cell may be empty or merged; `table`, at the first line: the table as a whole is
   * less sure than {@link RebuildOptions.accept} asks for.
   */
  reason: 'place' | 'merge' | 'table'
}

/** The grid of a flattened table, or none. */
export interface Rebuilt {
  /** Null where no grid explains the lines well. */
  grid: Grid | null
  /** Likelihood, 0 to 1, that every cell stands where it was printed. */
  confidence: number
  uncertainRows: UncertainRow[]
  /** Lines that a page break printed again; they are in no cell. */
  repeats: number[]
  /** Lines that are the numbers of pages, where {@link RebuildOptions.page} says that bare figures count these; they are in no cell either. Left out where there are none. */
  pages?: number[]
}

export interface RebuildOptions {
  /** Least confidence of a grid that is given back without a warning of the whole table; {@link ACCEPT} by default. */
  accept?: number
  /** The number of the page that the table begins on, where bare figures count the pages; 0 by default: none of its figures counts any. */
  page?: number
  /** Counts the readings of each line. */
  work?: Work
}
