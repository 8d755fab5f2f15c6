/** Numbers of ordered lists, which a browser prints and the text of a page does not have (HTML standard, 4.4.5 and 4.4.8). */
import { readMarker } from '../../text/markers.js'
import { formatNumber } from '../docx/number-format.js'
import type { Block } from './block.js'
import { styleOf } from './css.js'
import { attribute, type HtmlNode, hasAttribute } from './node.js'
import type { Region } from './regions.js'

/** An item of an ordered list. */
export interface OrderedItem {
  /** The element of the list. */
  list: HtmlNode
  /** As it is printed: `1.`, `a.`, `三、`. */
  number: string
}

const lower = (number: number) => toLetters(number)
const upper = (number: number) => toLetters(number).toUpperCase()
const roman = (format: string) => (number: number) => (number > 3999 ? String(number) : formatNumber(number, format))
const chinese = (number: number) => formatNumber(number, 'chineseCounting')

/** Formats of numbers by the value of `type` or of `list-style` (CSS Counter Styles 3); others are decimal. */
const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map([
  ['a', lower],
  ['A', upper],
  ['i', roman('lowerRoman')],
  ['I', roman('upperRoman')],
  ['lower-alpha', lower],
  ['lower-latin', lower],
  ['upper-alpha', upper],
  ['upper-latin', upper],
  ['lower-roman', roman('lowerRoman')],
  ['upper-roman', roman('upperRoman')],
  ['cjk-ideographic', chinese],
  ['simp-chinese-informal', chinese],
  ['trad-chinese-informal', chinese],
])
const NO_NUMBER: ReadonlySet<string> = new Set(['none', 'disc', 'circle', 'square'])

/** The items of the ordered lists of a page. The numbers of a list are worked out once. */
export class OrderedLists {
  readonly #numbers = new Map<HtmlNode, ReadonlyMap<HtmlNode, string>>()

  /** What is known of an element that is an item of an ordered list; null of any other. */
  itemOf(element: HtmlNode): OrderedItem | null {
    const list = element.parent
    if (element.name !== 'li' || list?.name !== 'ol') return null
    let numbers = this.#numbers.get(list)
    if (numbers === undefined) {
      numbers = numbersOf(list)
      this.#numbers.set(list, numbers)
    }
    const number = numbers.get(element) ?? ''
    return number === '' ? null : { list, number }
  }
}

function numbersOf(list: HtmlNode): Map<HtmlNode, string> {
  const items = (list.children ?? []).filter(({ name }) => name === 'li')
  const step = hasAttribute(list, 'reversed') ? -1 : 1
  let next = integerOf(list, 'start') ?? (step < 0 ? items.length : 1)
  const numbers = new Map<HtmlNode, string>()
  for (const item of items) {
    const own = integerOf(item, 'value') ?? next
    numbers.set(item, toPrinted(own, formatOf(item) ?? formatOf(list) ?? 'decimal'))
    next = own + step
  }
  return numbers
}

/** The value of an attribute that is an integer of at most nine digits; null where it is none. */
function integerOf(element: HtmlNode, name: string): number | null {
  const value = /^\s*([+-]?\d{1,9})(?!\d)/.exec(attribute(element, name))?.[1]
  return value === undefined ? null : Number(value)
}

/** What an element says of the numbers of its items: the name of a format; null where it says nothing. */
function formatOf(element: HtmlNode): string | null {
  const style = styleOf(element)
  const words = (style.get('list-style-type') ?? style.get('list-style') ?? '').split(/\s+/)
  return words.find((word) => NO_NUMBER.has(word) || FORMATS.has(word) || word === 'decimal') ?? (attribute(element, 'type') || null)
}

function toPrinted(number: number, format: string): string {
  if (NO_NUMBER.has(format)) return ''
  const known = number > 0 ? FORMATS.get(format) : undefined
  return `${known?.(number) ?? number}${known === chinese ? '、' : '.'}`
}

/** a to z, then aa, ab and so on. */
function toLetters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? toLetters(Math.floor((number - 1) / 26)) + last : last
}

/**
 * The lines with the numbers of those lists that are text, in the cells of rows too: not of one that is put aside or is a list of links, nor of one whose items have numbers of their own, which
 * are all that such pages show. Gives them, and how many there were.
 */
export function withNumbers(blocks: readonly Block[], regions: readonly Region[]): { blocks: Block[]; count: number } {
  const lists = new Map<HtmlNode, Block[]>()
  for (const block of blocks) {
    if (block.item === undefined) continue
    const items = lists.get(block.item.list)
    if (items === undefined) lists.set(block.item.list, [block])
    else items.push(block)
  }
  const printed = new Set([...lists].flatMap(([list, items]) => (isText(items) ? [list] : [])))
  let count = 0
  const numbered = blocks.map((block, i): Block => {
    if (regions[i] === 'aside') return block
    if (block.numbered !== undefined) {
      const { count: numbers, ...row } = block.numbered
      count += numbers
      return { ...block, ...row }
    }
    if (block.item === undefined || !printed.has(block.item.list)) return block
    count++
    return { ...block, text: block.item.number + block.text }
  })
  return { blocks: numbered, count }
}

function isText(items: readonly Block[]): boolean {
  const links = items.filter(({ linked, size }) => linked * 2 > size).length
  return links * 2 < items.length && items.every(({ text }) => readMarker(text.trimStart()) === null)
}
