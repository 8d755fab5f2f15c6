/** Walks the tree of a page and gives its lines, in the order of the source. */
import type { LineMarkup, Work } from '../../model/index.js'
import type { Setting } from './block.js'
import { Collector } from './collector.js'
import { type Style, styleOf } from './css.js'
import { ANNOTATIONS, BLOCKS, BOLD, CONTROLS, MUTE, VERBATIM } from './elements.js'
import type { HiddenTest } from './hidden.js'
import { imageName, isIcon } from './image.js'
import { fileAddress, toLink } from './links.js'
import { attribute, type HtmlNode, textOf } from './node.js'
import { OrderedLists } from './ordered.js'
import { readTable } from './table.js'
import { trimSpaces } from './text.js'

/** What is the same for all of a page. */
export interface PageScope {
  isHidden: HiddenTest
  /** Address of the page, where it is known. */
  base: string | null
  /** Takes the text of what the page holds and does not show, and its offset. */
  leaveOut(text: string, offset: number): void
  /** True inside a cell: a table there is no table of its own. */
  inCell: boolean
  work: Work
}

/** And what is the same for all of a walk. */
interface WalkScope extends PageScope {
  lists: OrderedLists
}

const START: Setting = { tag: 'p', align: 'left', isBold: false, isLink: false, isVerbatim: false, isControl: false }

/** Elements that the line model knows. */
const TAGS: ReadonlyMap<string, LineMarkup['tag']> = new Map(
  (['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'caption'] as const).map((tag) => [tag, tag]),
)

/** The lines of what stands in `root`, itself taken for a block. */
export function linesIn(root: HtmlNode, scope: PageScope): Collector {
  const collector = new Collector()
  walkChildren(root, START, { ...scope, lists: new OrderedLists() }, collector)
  collector.flush()
  return collector
}

function walkChildren(parent: HtmlNode, setting: Setting, scope: WalkScope, collector: Collector): void {
  const children = parent.children ?? []
  scope.work.spend(children.length)
  for (const child of children) {
    if (child.type === 'text') collector.text(child, setting, parent)
    else if (child.name !== undefined) walkElement(child, setting, scope, collector)
  }
}

function walkElement(element: HtmlNode, setting: Setting, scope: WalkScope, collector: Collector): void {
  const name = element.name ?? ''
  if (MUTE.has(name)) return
  if (ANNOTATIONS.has(name) || scope.isHidden(element)) leaveOut(element, scope)
  else if (name === 'br') collector.lineBreak()
  else if (name === 'img') walkImage(element, setting, collector)
  else if (name === 'table') walkTable(element, setting, scope, collector)
  else if (BLOCKS.has(name) || isBar(element)) walkBlock(element, setting, scope, collector)
  else walkInline(element, setting, scope, collector)
}

/** A bar of buttons that stands in a line of text, to share or print it: a line of its own. */
function isBar(element: HtmlNode): boolean {
  return element.name === 'span' && /(?:^|[\s_-])(?:bd|b|jia)?(?:share|this|print|fontsize|toolbar)/i.test(attribute(element, 'class'))
}

function leaveOut(element: HtmlNode, { leaveOut: tell }: PageScope): void {
  const text = trimSpaces(textOf(element))
  if (text !== '') tell(text, element.startIndex ?? 0)
}

function walkBlock(element: HtmlNode, setting: Setting, scope: WalkScope, collector: Collector): void {
  collector.flush()
  const item = scope.lists.itemOf(element)
  if (item !== null) collector.item(item)
  walkChildren(element, settingOf(element, setting), scope, collector)
  collector.flush()
  if (item !== null) collector.item(null)
}

function walkInline(element: HtmlNode, setting: Setting, scope: WalkScope, collector: Collector): void {
  const href = fileAddress(element)
  if (href !== null) collector.link(toLink(trimSpaces(textOf(element)), href, scope.base))
  walkChildren(element, settingOf(element, setting), scope, collector)
}

function walkImage(element: HtmlNode, setting: Setting, collector: Collector): void {
  if (element.parent && !isIcon(element)) collector.figure(imageName(element), element, setting, element.parent)
}

function walkTable(element: HtmlNode, setting: Setting, scope: WalkScope, collector: Collector): void {
  collector.flush()
  const cellScope: PageScope = { ...scope, inCell: true }
  const inside = { isHidden: scope.isHidden, linesIn: (cell: HtmlNode) => linesIn(cell, cellScope).blocks }
  const rows = scope.inCell ? null : readTable(element, settingOf(element, setting), inside)
  if (rows === null) walkChildren(element, settingOf(element, setting), scope, collector)
  else for (const row of rows) collector.add(row)
  collector.flush()
}

/** How the text of an element is set. */
function settingOf(element: HtmlNode, setting: Setting): Setting {
  const name = element.name ?? ''
  const style = styleOf(element)
  return {
    tag: TAGS.get(name) ?? setting.tag,
    align: alignOf(element, style) ?? setting.align,
    isBold: weightOf(style) ?? (setting.isBold || BOLD.has(name)),
    isLink: setting.isLink || name === 'a',
    isVerbatim: setting.isVerbatim || VERBATIM.has(name),
    isControl: setting.isControl || CONTROLS.has(name),
  }
}

function alignOf(element: HtmlNode, style: Style): Setting['align'] | null {
  if (element.name === 'center') return 'center'
  const word = style.get('text-align') ?? attribute(element, 'align').toLowerCase()
  return word === 'center' || word === 'right' ? word : word === '' ? null : 'left'
}

/** Whether the style says that text is bold, or that it is not; null where it says nothing. */
function weightOf(style: Style): boolean | null {
  const value = style.get('font-weight')
  return value === undefined ? null : value === 'bold' || value === 'bolder' || Number(value) >= 600
}
