/** What a page shows, line by line. */
import type { FileLink, LineMarkup, MarkupCell, PageField } from '../../model/index.js'
import type { HtmlNode } from './node.js'
import type { OrderedItem } from './ordered.js'

/** How the text of an element is set; inherited by what stands in it. */
export interface Setting {
  tag: LineMarkup['tag']
  align: 'left' | 'center' | 'right'
  isBold: boolean
  isLink: boolean
  isVerbatim: boolean
  /** True in controls of forms: their text belongs to the site. */
  isControl: boolean
}

/** A line of the page: what one block element, or a part of it up to a `<br>`, or a row of a table says. */
export interface Block {
  tag: LineMarkup['tag']
  text: string
  /** Offsets in the HTML, in UTF-16 units: from the first to the last text of the line. */
  start: number
  end: number
  /** Empty lines printed before it. */
  blanks: number
  /** The innermost element that holds all of the line. */
  parent: HtmlNode
  align: Setting['align']
  /** True where all of the text is bold. */
  isBold: boolean
  /** Characters of the text that are links, white space apart, and characters in all. */
  linked: number
  size: number
  isControl: boolean
  /** Links to files in the line. */
  links: FileLink[]
  /** Of the first row of a table. */
  startsTable: boolean
  cells?: MarkupCell[]
  /** Of a row of an index table. */
  fields?: PageField[]
  /** Of the first line of an item of an ordered list. */
  item?: OrderedItem
  /** Of a row with ordered lists in its cells: what it is with their numbers, and how many those are. */
  numbered?: { text: string; cells: MarkupCell[]; count: number }
  /** Rows without text that follow the row. */
  moreRows?: MarkupCell[][]
}

/** Characters that print something. */
export function sizeOf(text: string): number {
  return text.replace(/[\s\u200B-\u200D\uFEFF]/g, '').length
}

/**
 * From where to where in the file some texts of a line stand, at least one. They may be shown in another order: what stands wrongly in a table goes before
 * it, and what is left open around it goes on there.
 */
export function rangeOf(texts: readonly Pick<Block, 'start' | 'end'>[]): Pick<Block, 'start' | 'end'> {
  return {
    start: texts.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: texts.reduce((most, { end }) => Math.max(most, end), 0),
  }
}
