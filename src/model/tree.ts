/**
 * The syntax tree of one document: a unist extension, specified node by node in docs/tree.md.
 *
 * The leaves are `text` nodes, one for each line of the document, in the order of the lines: read in order they are the document.
 */
import type { Literal, Parent, Position } from 'unist'
import type { Kind, Role, Style } from './roles.js'
import type { FileLink } from './source.js'

/** A place in a source. Unlike in unist at large it is always there, and so are its offsets (UTF-16 units). */
export interface Place extends Position {
  start: { line: number; column: number; offset: number }
  end: { line: number; column: number; offset: number }
}

/** One line of the source, white space at both ends left off; in a document made of several copies also a piece of one. */
export interface Text extends Literal {
  type: 'text'
  value: string
  /** Links to files in the line, in sources that have links. */
  links?: FileLink[]
  /** The copy that the line stands in, an index into the record's `copies`; not there for the base copy. */
  copy?: number
  position: Place
}

/** Consecutive lines that are one thing of the head, the sign-off or the frame of a document. */
export interface Block extends Parent {
  type: BlockType
  children: Text[]
  position: Place
}

/** The types of {@link Block}: the roles that need no structure of their own. */
export type BlockType =
  | 'page_title'
  | 'masthead'
  | 'title'
  | 'adoption'
  | 'doc_number'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'publicity'
  | 'inst_title'
  | 'toc'
  | 'annex_label'
  | 'annex_title'
  | 'table_note'
  | 'figure'
  | 'source'
  | 'imprint'
  | 'cc'
  | 'front'

/** A paragraph without a number: one line, and the lines that a page or line break cut from it. */
export interface Paragraph extends Parent {
  type: 'paragraph'
  children: Text[]
  position: Place
}

/** A responsibility line of its own, with its continuation lines. */
export interface Responsibility extends Parent {
  type: 'responsibility'
  children: Text[]
  position: Place
}

/**
 * A numbered unit of text. Its first child is the paragraph that begins with the marker; what belongs to it follows, the provisions
 * below it included.
 */
export interface Provision extends Parent {
  type: 'provision'
  style: Style
  /** The marker as printed, without the space after it. */
  marker: string
  /** The number that the marker says: 12 for 十二、; for 第十二条之一 12 too, with `inserted` 1. */
  ordinal: number
  /** The number after 之 of an inserted article; 0 otherwise. */
  inserted: number
  /** The heading without marker and final 。; of an article its bracketed caption. Empty when there is none. */
  heading: string
  children: Flow[]
  position: Place
}

/** One entry of the list of annexes: 附件:1.…, with the further lines of a long name. */
export interface AnnexEntry extends Parent {
  type: 'annex_entry'
  /** The number printed, or null. */
  ordinal: number | null
  name: string
  children: Text[]
  position: Place
}

/** The list of annexes (附件说明, GB/T 9704-2012 7.3.4). A bare 附件: is a text of its own. */
export interface AnnexList extends Parent {
  type: 'annex_list'
  children: (AnnexEntry | Text)[]
  position: Place
}

/** The lines of a table. Its grid, where there is one, is the entry of the record's `tables` with the same `seq`. */
export interface Table extends Parent {
  type: 'table'
  /** 1-based number of the grid in the document; 0 for a region without a grid. */
  seq: number
  children: Text[]
  position: Place
}

/** A framed panel inside the running text (专栏). Its items are no provisions. */
export interface Box extends Parent {
  type: 'box'
  title: string
  children: (Text | Table | Block)[]
  position: Place
}

/** What can stand in running text. */
export type Flow = Paragraph | Responsibility | Provision | Table | Box | Block | AnnexList

/**
 * A part of a document: the letter (`notice`), what it issues (`instrument`, `instrument-2` …), an annex (`annex-1` …) or, in a
 * document without a letter, everything (`body`).
 */
export interface Part extends Parent {
  type: 'part'
  name: string
  /** The title printed above the part, lines joined; empty when there is none. */
  title: string
  children: Flow[]
  position: Place
}

/** The root: one document. */
export interface DocumentNode extends Parent {
  type: 'document'
  kind: Kind
  children: (Block | Part)[]
  position: Place
}

export type PolicyNode = DocumentNode | Part | Flow | AnnexEntry | Text

/** One row of the ledger: what became of a non-blank line. */
export interface LedgerRow {
  line: number
  role: Role
  /** Id of the rule that gave the role. */
  rule: string
  /** True where the line belongs to the document that it was parsed with; chrome and page numbers do not. */
  owned: boolean
}
