/** The truth about a document before it is printed: what it says and how that hangs together. */
import type { Style } from '../../../src/model/roles.js'
import type { GoldKind } from '../gold.js'

export interface Day {
  year: number
  month: number
  day: number
}

/** A numbered unit. `content` is its own line after the marker; what belongs to it follows in `below`. */
export interface Provision {
  type: 'provision'
  style: Style
  ordinal: number
  /** 1 for 第十条之一, 0 otherwise. */
  inserted: number
  content: string
  below: Block[]
}

export interface Paragraph {
  type: 'paragraph'
  text: string
}

/** A responsibility line of its own. */
export interface Responsibility {
  type: 'responsibility'
  text: string
}

/** How a grid is put on lines. */
export type TableForm = 'pipe' | 'tab' | 'cells'

export interface Table {
  type: 'table'
  /** Printed above a table of the running text; the title of an annex or a box otherwise. */
  caption: string | null
  /** 单位：亿元 */
  unit: string | null
  note: string | null
  form: TableForm
  headerRows: number
  /** `""` empty, `"^"` merged with the cell above, `"<"` with the one to the left. */
  rows: string[][]
}

export interface Box {
  type: 'box'
  title: string
  items: (string | Table)[]
}

export interface Figure {
  type: 'figure'
  file: string
  caption: string | null
}

export type Block = Provision | Paragraph | Responsibility | Table | Box | Figure

/** A title in pieces: it may be broken between any two of them. */
export type Pieces = string[]

export interface Instrument {
  title: Pieces
  contents: string[]
  blocks: Block[]
}

export interface Annex {
  /** 附件1; null where the print lost it. */
  label: string
  title: Pieces
  /** Label and title on one line. */
  together: boolean
  /** Empty where the annex was a picture that is lost. */
  blocks: Block[]
}

export interface SignOff {
  issuers: string[]
  day: Day | null
  /** One line each; all organs on one line; organ and date on one line. */
  layout: 'lines' | 'row' | 'with-date'
  /** 二〇二三年五月四日 */
  chineseDate: boolean
}

export interface Document {
  kind: GoldKind
  pageTitle: string | null
  /** Lines of a gazette's cover, contents or colophon. */
  pages: string[]
  masthead: string[]
  title: Pieces
  /** Under a law's title. */
  adoption: { text: string; day: Day } | null
  number: string | null
  /** 签发人：… on the number's line. */
  signer: string | null
  numberPlace: 'before' | 'after' | 'with-title'
  addressees: string | null
  contents: string[]
  letter: Block[]
  /** Signatories and date under the letter; `null` where there are none. */
  signOff: SignOff | null
  /** 出席：… 请假：… of minutes, below the sign-off. */
  attendance: string[]
  remark: string | null
  instruments: Instrument[]
  annexes: Annex[]
  /** The list of annexes: where it stands and how it begins. */
  annexList: 'none' | 'letter' | 'instrument'
  annexListBare: boolean
  copiesTo: string | null
  imprint: string | null
  source: string | null
  sourceAtHead: boolean
  /** 发布时间：… on the source's line. */
  published: string | null
}

/** A document with nothing in it, to be filled. */
export const emptyDocument = (kind: GoldKind): Document => ({
  kind,
  pageTitle: null,
  pages: [],
  masthead: [],
  title: [],
  adoption: null,
  number: null,
  signer: null,
  numberPlace: 'after',
  addressees: null,
  contents: [],
  letter: [],
  signOff: null,
  attendance: [],
  remark: null,
  instruments: [],
  annexes: [],
  annexList: 'none',
  annexListBare: false,
  copiesTo: null,
  imprint: null,
  source: null,
  sourceAtHead: false,
  published: null,
})
