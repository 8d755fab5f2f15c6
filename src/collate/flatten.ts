/**
 * A document as a row of blocks, and each block as lines with the role and state that they had when the tree was built: the way back from the
 * tree to what src/parse/build makes it of.
 */
import type { Block, Box, DocumentNode, Flow, MarkupCell, Part, Role, Table, Text } from '../model/index.js'
import { CONTINUED, type Region, type State, stateIndex } from '../parse/index.js'
import { unspace } from '../text/width.js'

/** A line of a copy: its text, and what building needs to know of it. */
export interface Line {
  text: Text
  /** Index of the copy that it stands in. */
  copy: number
  role: Role
  /** Index into STATES. */
  state: number
  /** Blank lines before it, those of left-out lines included. */
  blanks: number
  /** The cells of the line, where it is a row of a table whose cells are known; null where it is a further line of the row before it. */
  cells?: MarkupCell[] | null
  /** The caption of the table, where it stands on this line before the first cell. */
  caption?: string
  /** True in a table whose grid is kept as the copy has it. */
  kept?: boolean
}

/** What is collated as one: a paragraph with its further lines, a title, an entry of a list, a table. */
export interface Unit {
  lines: Line[]
  /** The table that the lines are, where it has a grid; null for anything else. */
  table: Table | null
}

/** Blocks whose lines go on one in the next; of any other block each line is a unit. */
const JOINED: ReadonlySet<Role> = new Set(['page_title', 'title', 'inst_title', 'annex_title', 'adoption', 'addressees', 'box_title'])
/** States of lines outside any part. */
const FRAME: Partial<Record<Role, State>> = { doc_number: 'number' }
/** States of lines that stand in a part and are no running text. */
const IN_PART: Partial<Record<Role, State>> = { adoption: 'inst_adoption' }
const INNER: Partial<Record<Role, string>> = { table: ':table', table_note: ':note', figure: ':figure', annex_list: ':list', toc: ':toc' }
const FRAMED: ReadonlySet<Role> = new Set([
  ...(['inst_title', 'adoption', 'annex_label', 'annex_title', 'signature', 'date', 'publicity'] as const),
])
const IN_BOX: Partial<Record<Role, string>> = { table_note: ':box_note' }

/** The units of the document that is copy number `copy`, in order. */
export function flatten(tree: DocumentNode, copy: number): Unit[] {
  const flattener = new Flattener(copy)
  for (const child of tree.children) {
    if (child.type === 'part') flattener.part(child)
    else flattener.block(child)
  }
  return flattener.units
}

class Flattener {
  readonly units: Unit[] = []
  private region: Region | null = null
  private last = 0

  constructor(private readonly copy: number) {}

  part({ name, children }: Part): void {
    this.region = regionOf(name, this.region, opensItself(children[0]))
    for (const child of children) this.flow(child)
  }

  block({ type, children }: Block): void {
    this.add(type, children, stateIndex(FRAME[type] ?? (type as State)))
  }

  private flow(node: Flow): void {
    switch (node.type) {
      case 'paragraph':
        this.prose(node.children, 'para')
        break
      case 'responsibility':
        this.prose(node.children, 'resp')
        break
      case 'provision': {
        const [first, ...below] = node.children
        if (first?.type === 'paragraph') this.prose(first.children, 'prov')
        for (const child of first?.type === 'paragraph' ? below : node.children) this.flow(child)
        return
      }
      case 'table':
        this.table(node, this.inner(':table'))
        break
      case 'box':
        this.box(node)
        break
      case 'annex_list':
        for (const entry of node.children)
          this.push(entry.type === 'text' ? [entry] : entry.children, () => 'annex_list', this.inner(':list'))
        return
      default:
        this.add(node.type, node.children, this.stateIn(node.type))
    }
  }

  private inner(inner: string): number {
    return stateIndex(`${this.region ?? 'prose'}${inner}` as State)
  }

  private stateIn(role: Role): number {
    if (FRAMED.has(role)) return stateIndex(IN_PART[role] ?? (role as State))
    return this.inner(INNER[role] ?? '')
  }

  private prose(texts: readonly Text[], role: Role): void {
    this.push(texts, (i) => (i === 0 ? role : 'cont'), this.inner(''))
  }

  /** A table with a grid is one unit; of a region without one each line is. */
  private table(node: Table, state: number): void {
    const lines = node.children.map((text) => this.line(text, CONTINUED.test(text.value) ? 'table_note' : 'table', state))
    if (node.seq > 0) this.units.push({ lines, table: node })
    else for (const line of lines) this.units.push({ lines: [line], table: null })
  }

  private box({ title, children }: Box): void {
    const wanted = unspace(title)
    let read = ''
    const titles: Text[] = []
    for (const child of children) {
      if (child.type !== 'text') break
      if (read === wanted || !wanted.startsWith(read + unspace(child.value))) break
      read += unspace(child.value)
      titles.push(child)
    }
    if (titles.length > 0) this.add('box_title', titles, this.inner(':box_title'))
    for (const child of children.slice(titles.length)) {
      if (child.type === 'text') this.add('box', [child], this.inner(':box'))
      else if (child.type === 'table') this.table(child, this.inner(':box_table'))
      else this.add(child.type, child.children, this.inner(IN_BOX[child.type] ?? ':box'))
    }
  }

  private add(role: Role, texts: readonly Text[], state: number): void {
    if (JOINED.has(role)) this.push(texts, () => role, state)
    else for (const text of texts) this.push([text], () => role, state)
  }

  private push(texts: readonly Text[], role: (i: number) => Role, state: number): void {
    this.units.push({ lines: texts.map((text, i) => this.line(text, role(i), state)), table: null })
  }

  private line(text: Text, role: Role, state: number): Line {
    const number = text.position.start.line
    const blanks = Math.max(number - this.last - 1, 0)
    this.last = number
    return { text, copy: this.copy, role, state, blanks }
  }
}

/** True where the first line of a part opens it whatever its state. */
function opensItself(first: Flow | undefined): boolean {
  return first?.type === 'inst_title' || first?.type === 'annex_label'
}

/** The region of a part by its name. Where the part before has it too and nothing else opens this one, it was another of the same name. */
function regionOf(name: string, before: Region | null, opens: boolean): Region {
  const region = name.startsWith('annex')
    ? 'annex'
    : name.startsWith('instrument')
      ? 'body'
      : name.startsWith('notice')
        ? 'letter'
        : 'prose'
  return region === before && !opens && region === 'letter' ? 'prose' : region
}
