import type { FileLink } from '../../model/index.js'
import { type Block, rangeOf, type Setting, sizeOf } from './block.js'
import type { HtmlNode } from './node.js'
import type { OrderedItem } from './ordered.js'
import { collapse, isBlank } from './text.js'

/** A text of the line that is being put together. */
interface Piece {
  text: string
  start: number
  end: number
  setting: Setting
}

/** Puts lines together from texts, line breaks and pictures, in the order of the page. */
export class Collector {
  readonly blocks: Block[] = []
  #pieces: Piece[] = []
  #figures: Block[] = []
  #links: FileLink[] = []
  #blanks = 0
  #parent: HtmlNode | null = null
  #item: OrderedItem | null = null

  /** Appends text to the line at hand. */
  text(node: HtmlNode, setting: Setting, parent: HtmlNode): void {
    const text = node.data ?? ''
    if (text === '') return
    this.#parent ??= parent
    this.#pieces.push({ text, start: node.startIndex ?? 0, end: node.endIndex ?? 0, setting })
  }

  /** A link to a file in the line at hand. */
  link(link: FileLink): void {
    this.#links.push(link)
  }

  /** The next line of text is the first of an item of an ordered list; null where an item is over. */
  item(item: OrderedItem | null): void {
    this.#item = item
  }

  /** A picture: a line of its own, below the one that it stands in. */
  figure(text: string, node: HtmlNode, setting: Setting, parent: HtmlNode): void {
    const [start, end] = [node.startIndex ?? 0, node.endIndex ?? 0]
    this.#figures.push(toBlock([{ text, start, end, setting: { ...setting, tag: 'figure' } }], text, parent, 0, []))
  }

  /** A `<br>`: ends the line; where there is none, an empty one. */
  lineBreak(): void {
    if (!this.flush()) this.#blanks++
  }

  /** Ends the line at hand. True where there was one. */
  flush(): boolean {
    const [pieces, parent] = [this.#pieces, this.#parent]
    this.#pieces = []
    this.#parent = null
    const isLine = parent !== null && this.#addLine(pieces, parent)
    for (const figure of this.#figures) this.add(figure)
    const hadFigures = this.#figures.length > 0
    this.#figures = []
    this.#links = []
    return isLine || hadFigures
  }

  /** Adds a line that is put together already. */
  add(block: Block): void {
    this.blocks.push({ ...block, blanks: this.#blanks })
    this.#blanks = 0
  }

  #addLine(pieces: readonly Piece[], parent: HtmlNode): boolean {
    const whole = pieces.map(({ text }) => text).join('')
    const text = pieces[0]?.setting.isVerbatim === true ? whole : collapse(whole)
    if (!isBlank(text)) {
      this.add({ ...toBlock(pieces, text, parent, 0, this.#links), ...(this.#item !== null && { item: this.#item }) })
      this.#item = null
      return true
    }
    // a line of spaces that are printed (&nbsp;) is an empty line
    if (text !== '') this.#blanks++
    return text !== ''
  }
}

function toBlock(pieces: readonly Piece[], text: string, parent: HtmlNode, blanks: number, links: FileLink[]): Block {
  const printed = pieces.filter((piece) => !isBlank(piece.text))
  const first = printed[0] ?? pieces[0]
  if (first === undefined) throw new Error('Cannot make a line of nothing: it needs at least one text')
  return {
    tag: first.setting.tag,
    text,
    ...rangeOf(printed.length > 0 ? printed : pieces),
    blanks,
    parent,
    align: first.setting.align,
    isBold: printed.every(({ setting }) => setting.isBold),
    linked: printed.reduce((sum, piece) => sum + (piece.setting.isLink ? sizeOf(piece.text) : 0), 0),
    size: sizeOf(text),
    isControl: first.setting.isControl,
    links,
    startsTable: false,
  }
}
