/** Builds the tree of a document from its labelled lines. */

import type {
  AnnexEntry,
  AnnexList,
  Block,
  BlockType,
  Box,
  Flow,
  Paragraph,
  Part,
  Place,
  Provision,
  Responsibility,
  Role,
  Table,
  Text,
  Work,
} from '../../model/index.js'
import { closeUpLines } from '../../text/close-up.js'
import { joinLines } from '../../text/join.js'
import type { Marker } from '../../text/markers.js'
import { quick } from '../../text/quick.js'
import { type Region, regionAt, STATES, stateIndex } from '../grammar.js'
import type { Labelled } from '../path/step.js'
import { aheadOfText } from '../rules/addressees.js'
import type { Sight } from '../sight/sight.js'
import { addToAnnexList, readLabel } from './annexes.js'
import { headingOf } from './heading.js'
import { Outline, type Placement, ranksOf } from './outline.js'
import { span, toText } from './place.js'
import { Quotations } from './quoted.js'
import { findWithin, type Within } from './within.js'

/** A run of table lines, as the tables of the record are made of it. */
export interface TableRun {
  node: Table
  sights: Sight[]
  /** Lines among them that say that the table goes on: 续表. */
  continued: number[]
  part: Part
  /** The box that the table stands in. */
  box: Box | null
}

/** A provision whose number is odd at its place. */
export interface OutlineFinding {
  provision: Provision
  placement: Placement
  /** The number that is missed, where it stands in the middle of a line above. */
  within: Within | null
}

/** A tree, and what was met while it was built. */
export interface Built {
  children: (Block | Part)[]
  tables: TableRun[]
  outline: OutlineFinding[]
}

const SIGN_OFF: ReadonlySet<Role> = new Set(['signature', 'date', 'publicity'])
/** A last paragraph that speaks of the whole, not of the provision above it: entry into force, closing formula. */
const CLOSING = quick(
  /^(?:以上|特此|本(?:方案|办法|措施|意见|通知|计划|规定|细则|规则|条例|政策|公告|行动方案|行动计划|实施方案|实施细则|若干措施|规划|通告)(?:由|自|从|有效|印发|中)|此前|凡|上述)/,
)
const IN_BOX = STATES.map((state) => state.includes(':box'))
/** States of the frame whose lines stand inside a part. */
const OF_PART = STATES.map((state) => /^inst_|^annex_/.test(state))
const UNLABELLED = stateIndex('annex_unlabelled')

/** True for the first line of an annex: its label, or its title where the label was lost. */
function opensAnnex({ role, state }: Labelled): boolean {
  return role === 'annex_label' || state === UNLABELLED
}

/** 续表: what a page break prints inside a table. */
export const CONTINUED = quick(/^[(（]?续(?:上)?表/)
const isContinued = ({ role, sight }: Labelled): boolean => role === 'table_note' && CONTINUED.test(sight.printed)
/** True for addressees with the letter behind them: as running text, so that nothing of the letter is missing there. */
const beginsLetter = ({ role, sight }: Labelled): boolean => role === 'addressees' && aheadOfText(sight) !== null
const SUPPLEMENT = quick(/^附\s*则$/)
const UNPLACED: Place = { start: { line: 0, column: 0, offset: 0 }, end: { line: 0, column: 0, offset: 0 } }

/** Builds the children of the document node. `lines` are the document's own, chrome left out. */
export function buildTree(lines: readonly Labelled[], isNotice: boolean, work: Work): Built {
  const builder = new Builder(lines, isNotice, work)
  for (const [i, line] of lines.entries()) builder.take(line, i)
  return builder.finish()
}

class Builder {
  private readonly children: (Block | Part)[] = []
  private readonly tables: TableRun[] = []
  private readonly findings: OutlineFinding[] = []
  private readonly names = new Map<string, number>()
  private part: Part | null = null
  private region: Region | null = null
  private open: Provision[] = []
  private outline: Outline = new Outline(ranksOf([]))
  /** The paragraph that a cont line continues. */
  private paragraph: Paragraph | Responsibility | null = null
  private owner: Provision | null = null
  /** Provisions whose first paragraph has more lines than one. */
  private readonly longer = new Set<Provision>()
  private box: Box | null = null
  private run: TableRun | null = null
  private list: AnnexList | null = null
  private before: Role | null = null
  private answer = { at: 0, isEnd: true }
  private readonly quotations: Quotations

  constructor(
    private readonly lines: readonly Labelled[],
    private readonly isNotice: boolean,
    private readonly work: Work,
  ) {
    this.quotations = new Quotations(lines)
  }

  take(line: Labelled, i: number): void {
    const { role } = line
    const text = toText(line.sight)
    if (role !== 'cont') this.paragraph = null
    if (isContinued(line) && this.run !== null && this.goesOnBehind(i)) {
      this.addInside(line.sight, text)
      return
    }
    if (role !== 'table') this.run = null
    if (role !== 'annex_list') this.list = null
    if (!IN_BOX[line.state]) this.box = null
    const region = beginsLetter(line) ? 'letter' : regionAt(line.state)
    if (role === 'inst_title' && this.before !== 'inst_title') this.openPart(this.nextName('instrument'), 'body', i)
    // of copies put together none may have kept the label
    else if (opensAnnex(line) || (role === 'annex_title' && this.region !== 'annex')) this.openAnnex(line, i)
    else if (region !== null && (this.part === null || region !== this.region)) this.openRegion(region, i)
    this.place(line, text, i)
    this.before = role
  }

  finish(): Built {
    for (const provision of this.longer) provision.heading = this.headingOfLines(provision)
    for (const child of this.children) if (child.type === 'part') settle(child as Part)
    return { children: this.children, tables: this.tables, outline: this.findings }
  }

  private nextName(name: string): string {
    const count = (this.names.get(name) ?? 0) + 1
    this.names.set(name, count)
    return name === 'instrument' && count === 1 ? name : name === 'annex' ? `${name}-${count}` : `${name}${count === 1 ? '' : `-${count}`}`
  }

  private openRegion(region: Region, i: number): void {
    const name =
      region === 'letter' ? 'notice' : region === 'body' ? 'instrument' : region === 'annex' ? 'annex' : this.isNotice ? 'notice' : 'body'
    this.openPart(this.nextName(name), region, i)
  }

  private openAnnex(line: Labelled, i: number): void {
    const { ordinal } = readLabel(line.sight.printed)
    const count = (this.names.get('annex') ?? 0) + 1
    const number = ordinal !== null && ordinal >= count ? ordinal : count
    this.names.set('annex', number)
    this.openPart(`annex-${number}`, 'annex', i)
  }

  private openPart(name: string, region: Region, i: number): void {
    this.part = { type: 'part', name, title: '', children: [], position: UNPLACED }
    this.children.push(this.part)
    this.region = region
    this.open = []
    this.owner = null
    // no table goes on in another part
    this.run = null
    this.outline = new Outline(ranksOf(this.markersFrom(i)))
  }

  /** The heading of a provision whose first paragraph goes over several lines. */
  private headingOfLines({ style, marker, children: [first] }: Provision): string {
    const texts = first?.type === 'paragraph' ? first.children.map(({ value }) => value) : []
    this.work.spend(texts.length)
    return headingOf(style, joinLines(texts).slice(marker.length).trimStart())
  }

  /** The markers of the provisions of the part that begins at line `from`. */
  private markersFrom(from: number): Marker[] {
    const markers: Marker[] = []
    for (let i = from; i < this.lines.length; i++) {
      this.work.spend(1)
      const { role, sight } = this.lines[i]!
      if (i > from && (opensAnnex(this.lines[i]!) || (role === 'inst_title' && this.lines[i - 1]!.role !== 'inst_title'))) break
      if (role === 'prov' && sight.marker !== null) markers.push(sight.marker)
    }
    return markers
  }

  private place(line: Labelled, text: Text, i: number): void {
    const { role, sight, state } = line
    if (role === 'prov') this.addProvision(sight, text, i)
    else if (role === 'para' || beginsLetter(line)) this.addParagraph({ type: 'paragraph', children: [text], position: text.position }, i)
    else if (role === 'resp') this.addParagraph({ type: 'responsibility', children: [text], position: text.position }, i)
    else if (role === 'cont') this.addContinuation(text)
    else if (role === 'table') this.addTableLine(sight, text)
    else if (role === 'annex_list') this.addListLine(text)
    else if (role === 'box_title' || role === 'box') this.addBoxLine(role, text)
    else if (role === 'chrome' || role === 'page_number')
      throw new Error(`Cannot place a ${role} line in a tree: it belongs to no document`)
    else this.addBlock(role, text, state)
  }

  private addProvision(sight: Sight, text: Text, i: number): void {
    const marker = sight.marker
    if (marker === null) throw new Error(`Cannot place line ${sight.line.number} as a provision: it has no marker`)
    const placement = this.outline.place(marker, this.quotations.floorAt(i, this.open.length))
    const paragraph: Paragraph = { type: 'paragraph', children: [text], position: text.position }
    const provision: Provision = {
      type: 'provision',
      style: marker.style,
      marker: marker.text,
      ordinal: marker.ordinal,
      inserted: marker.inserted,
      heading: headingOf(marker.style, sight.printed.slice(marker.end)),
      children: [paragraph],
      position: text.position,
    }
    this.open.length = placement.depth
    this.flow().push(provision)
    this.open.push(provision)
    this.paragraph = paragraph
    this.owner = provision
    if (placement.oddity === 'none') return
    const within = placement.oddity === 'gap' ? findWithin(this.lines, i, marker, this.work) : null
    this.findings.push({ provision, placement, within })
  }

  private addParagraph(node: Paragraph | Responsibility, i: number): void {
    // 附则 without a number: the articles behind it stand below no chapter
    if (SUPPLEMENT.test(node.children[0]!.value)) this.closeTo(0)
    else this.closeItems()
    if (node.type === 'paragraph' && this.open.length > 0 && CLOSING.test(node.children[0]!.value) && this.isLast(i)) this.closeTo(0)
    this.flow().push(node)
    this.paragraph = node
    this.owner = null
  }

  /** Closes the open provisions below `depth`. */
  private closeTo(depth: number): void {
    if (depth >= this.open.length) return
    this.open.length = depth
    this.outline.closeTo(depth)
  }

  /** Below an article a paragraph after the last of its items (…。) is a further paragraph (款) of the article. */
  private closeItems(): void {
    const article = this.open.findIndex(({ style }) => style === 'article')
    const item = this.open.at(-1)
    if (article < 0 || item === undefined || item.style === 'article') return
    const last = item.children[0]?.type === 'paragraph' ? (item.children[0].children.at(-1)?.value ?? '') : ''
    if (/[。！!?？]$/.test(last)) this.closeTo(article + 1)
  }

  /** True where no provision follows in the part. */
  private isLast(i: number): boolean {
    // one answer holds for all lines up to the one that gave it
    if (i >= this.answer.at) this.answer = this.nextEnd(i + 1)
    return this.answer.isEnd
  }

  /** The first line from `from` on that tells whether a part goes on or is over. */
  private nextEnd(from: number): { at: number; isEnd: boolean } {
    for (let at = from; at < this.lines.length; at++) {
      this.work.spend(1)
      const { role } = this.lines[at]!
      if (role === 'prov') return { at, isEnd: false }
      if (opensAnnex(this.lines[at]!) || role === 'inst_title' || role === 'annex_list') return { at, isEnd: true }
    }
    return { at: this.lines.length, isEnd: true }
  }

  private addContinuation(text: Text): void {
    if (this.paragraph === null) {
      this.addParagraph({ type: 'paragraph', children: [text], position: text.position }, 0)
      return
    }
    this.paragraph.children.push(text)
    this.paragraph.position = span(this.paragraph.children)
    if (this.owner !== null) this.longer.add(this.owner)
  }

  private addTableLine(sight: Sight, text: Text): void {
    if (this.run === null || sight.line.markup?.startsTable === true) {
      const node: Table = { type: 'table', seq: 0, children: [], position: text.position }
      this.run = { node, sights: [], continued: [], part: this.ensurePart(), box: this.box }
      this.tables.push(this.run)
      if (this.box === null) this.flow().push(node)
      else this.box.children.push(node)
    }
    this.run.node.children.push(text)
    this.run.node.position = span(this.run.node.children)
    if (this.run.box !== null) this.run.box.position = span(this.run.box.children)
    this.run.sights.push(sight)
  }

  /** True where the lines of the table go on behind 续表. */
  private goesOnBehind(i: number): boolean {
    let at = i + 1
    while (at < this.lines.length && isContinued(this.lines[at]!)) at++
    return this.lines[at]?.role === 'table'
  }

  /** 续表 between the lines of a table: the table goes on behind it. */
  private addInside(sight: Sight, text: Text): void {
    if (this.run === null) return
    this.run.continued.push(sight.line.number)
    this.run.node.children.push(text)
    this.run.node.position = span(this.run.node.children)
    if (this.run.box !== null) this.run.box.position = span(this.run.box.children)
  }

  private addListLine(text: Text): void {
    this.closeTo(0)
    if (this.list === null) {
      this.list = { type: 'annex_list', children: [], position: text.position }
      this.flow().push(this.list)
    }
    addToAnnexList(this.list, text)
  }

  private addBoxLine(role: 'box_title' | 'box', text: Text): void {
    if (this.box === null || (role === 'box_title' && this.before !== 'box_title')) {
      this.box = { type: 'box', title: '', children: [], position: text.position }
      this.flow().push(this.box)
    }
    if (role === 'box_title') this.box.title = closeUpLines([this.box.title, text.value])
    this.box.children.push(text)
    this.box.position = span(this.box.children)
  }

  private addBlock(role: BlockType, text: Text, state: number): void {
    if (SIGN_OFF.has(role)) this.closeTo(0)
    const inPart = this.part !== null && (regionAt(state) !== null || SIGN_OFF.has(role) || OF_PART[state] === true)
    const into: (Block | Part | Flow)[] = this.box !== null ? (this.box.children as Flow[]) : inPart ? this.flow() : this.children
    const last = into.at(-1)
    if (last?.type === role && this.before === role && role !== 'annex_label') {
      ;(last as Block).children.push(text)
      last.position = span((last as Block).children)
    } else into.push({ type: role, children: [text], position: text.position })
    if (this.box !== null) this.box.position = span(this.box.children)
    if (role === 'inst_title' || role === 'annex_title') {
      const part = this.ensurePart()
      part.title = closeUpLines([part.title, text.value])
    }
    if (role === 'annex_label') this.ensurePart().title = readLabel(text.value).title
  }

  private ensurePart(): Part {
    if (this.part === null) this.openRegion('prose', 0)
    return this.part!
  }

  /** Where running text goes: into the innermost open provision, or the part. */
  private flow(): Flow[] {
    const part = this.ensurePart()
    const into = this.open.at(-1)?.children ?? part.children
    // lines of the frame that the part goes on behind stand inside it: the tree keeps the order of the lines
    if (this.children.at(-1) !== part)
      for (const block of this.children.splice(this.children.lastIndexOf(part) + 1) as Block[]) into.push(block)
    return into
  }
}

/** Sets the positions of provisions and the part from what they hold. */
function settle(node: Part | Provision): void {
  for (const child of node.children) if (child.type === 'provision') settle(child)
  node.position = span(node.children)
}

/** The entries of all lists of annexes below a node. */
export function annexEntries(nodes: readonly (Block | Part | Flow)[]): AnnexEntry[] {
  return nodes.flatMap((node): AnnexEntry[] => {
    if (node.type === 'annex_list') return node.children.filter((child) => child.type === 'annex_entry')
    return node.type === 'part' || node.type === 'provision' ? annexEntries(node.children) : []
  })
}
