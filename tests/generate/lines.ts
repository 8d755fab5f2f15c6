/** Printed lines: what the stages after printing work on. Each knows its role and what it says, so that damage keeps the truth. */
import type { Role, Style } from '../../src/model/roles.js'
import type { GoldKind } from './gold.js'
import type { Day } from './structure/model.js'

/** What a piece of a line says of its document or structure. */
export type Field =
  | 'title'
  | 'page_title'
  | 'inst_title'
  | 'number'
  | 'addressees'
  | 'issuer'
  | 'date'
  | 'remark'
  | 'source'
  | 'marker'
  | 'content'
  | 'cell'
  | 'caption'
  | 'annex_label'
  | 'annex_title'
  | 'note'
  | 'box_title'
  | 'file'

/** A piece of a line. Pieces without a field are filler: brackets, blanks, 来源：. */
export interface Piece {
  text: string
  field?: Field
  /** Row and column of a cell. */
  cell?: readonly [number, number]
  /** Of a date. */
  day?: Day
  /** True where characters were lost. */
  damaged?: boolean
  /** Of a damaged number: the one that was printed. */
  whole?: string
  /** Which instrument a title belongs to, from 0. */
  instrument?: number
}

/** A document that lines belong to. Compared by identity. */
export interface DocumentFrame {
  kind: GoldKind
}

/** A table that lines belong to; `template` has the marks of empty and merged cells, and "?" where a cell is printed. */
export interface TableFrame {
  template: string[][]
  headerRows: number
  /** The pieces that make its title, its annex and its note, filled while printing. */
  title: Piece[]
  annex: Piece[]
  note: Piece[]
}

export interface BoxFrame {
  title: Piece
}

export interface FigureFrame {
  file: Piece
  caption: Piece | null
}

export interface Line {
  role: Role
  pieces: Piece[]
  /** Null for lines outside any document (chrome, page numbers). */
  document: DocumentFrame | null
  /** Number of the part (letter, instrument, annex) in the file: the parents of provisions start anew in each. */
  part: number
  provision?: { style: Style; depth: number }
  table?: TableFrame
  /** True for a table line that a page break printed a second time. */
  repeat?: boolean
  box?: BoxFrame
  figure?: FigureFrame
  /** How many blank lines more than usual stand before it. */
  gap: number
  /** How many empty cells of a flattened table precede it. */
  emptyCells: number
  /** Blank lines before it, once that is decided. */
  blanks: number
}

export const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('')

/** White space taken out, as names and titles are recorded. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/** A line of the same surroundings as `like`, with text of its own. */
export function sibling(like: Line, changes: Partial<Line>): Line {
  const { provision: _provision, repeat: _repeat, figure: _figure, ...rest } = like
  return { ...rest, gap: 0, emptyCells: 0, blanks: 0, ...changes }
}

/** A line outside any document. */
export const looseLine = (role: 'chrome' | 'page_number', text: string): Line => ({
  role,
  pieces: [{ text }],
  document: null,
  part: 0,
  gap: 0,
  emptyCells: 0,
  blanks: 0,
})
