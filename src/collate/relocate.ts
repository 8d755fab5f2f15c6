/** Puts the places of a document whose lines were numbered through back to the copies that the lines stand in. */
import type { Cell, ParsedDocument, Place, PolicyNode, Text, WarningRecord } from '../model/index.js'
import type { UnnamedTable } from '../parse/index.js'
import type { Line } from './flatten.js'

/** Warnings that building cannot give again: about the bytes of a line, and about a grid that is kept. They hold where their line is written. */
const OF_LINES: ReadonlySet<string> = new Set(['line-control'])
const OF_GRIDS: ReadonlySet<string> = new Set(['line-control', 'table-likely', 'table-unsure', 'table-ragged'])

/**
 * Puts everything in its place.
 *
 * @param lines the lines that `built` was made of: line 1 of it is the first of them
 */
export function relocate(built: ParsedDocument, lines: readonly Line[], copies: readonly ParsedDocument[], base: number): ParsedDocument {
  const own = copies[base]!
  const places = new Places(lines, base)
  places.move(built.tree)
  return {
    ...built,
    file: own.file,
    line_start: own.line_start,
    line_end: own.line_end,
    tree: { ...built.tree, position: own.tree.position },
    tables: built.tables.map((table) => places.ofTable(table)),
    warnings: places.warnings(built.warnings, copies),
  }
}

class Places {
  private readonly found = new Map<number, Map<number, WarningRecord[]>>()

  constructor(
    private readonly lines: readonly Line[],
    private readonly base: number,
  ) {}

  /** Moves a node and all below it; gives its texts. */
  move(node: PolicyNode): Text[] {
    if (node.type === 'text') return [this.moveText(node)]
    const texts = node.children.flatMap((child) => this.move(child))
    node.position = spanOf(texts)
    return texts
  }

  private moveText(node: Text): Text {
    const { text, copy } = this.at(node.position.start.line)
    if (copy !== this.base) node.copy = copy
    node.position = text.position
    return node
  }

  private at(number: number): Line {
    const line = this.lines[number - 1]
    if (line === undefined) throw new Error(`Cannot place line ${number}: the document has ${this.lines.length} lines`)
    return line
  }

  private lineOf(number: number): number {
    return this.at(number).text.position.start.line
  }

  ofTable(table: UnnamedTable): UnnamedTable {
    const { copy } = this.at(table.line_start)
    const isOwn = (number: number) => this.at(number).copy === copy
    let last = table.line_end
    while (!isOwn(last)) last--
    return {
      ...table,
      ...(copy !== this.base && { copy }),
      line_start: this.lineOf(table.line_start),
      line_end: this.lineOf(last),
      repeats: table.repeats.filter(isOwn).map((number) => this.lineOf(number)),
      cells: table.cells.map((cell) => this.ofCell(cell)),
    }
  }

  private ofCell(cell: Cell): Cell {
    const copies = cell.lines.map((number) => this.at(number).copy)
    const lines = cell.lines.map((number) => this.lineOf(number))
    return copies.every((copy) => copy === this.base) ? { ...cell, lines } : { ...cell, lines, copies }
  }

  /** The warnings of the new document, and those of the copies that hold for lines taken from them. */
  warnings(made: readonly WarningRecord[], copies: readonly ParsedDocument[]): WarningRecord[] {
    const all = made.map((warning) => ({ number: warning.line, warning }))
    for (const [i, line] of this.lines.entries()) {
      for (const warning of this.carried(line, copies)) all.push({ number: i + 1, warning })
    }
    return all
      .sort((a, b) => a.number - b.number)
      .map(({ number, warning }) => {
        const { text, copy } = this.at(number)
        return { ...warning, file: copies[copy]!.file, line: text.position.start.line }
      })
  }

  private carried({ copy, text, kept }: Line, copies: readonly ParsedDocument[]): WarningRecord[] {
    if (!kept && copy !== this.base) return []
    const wanted = kept ? OF_GRIDS : OF_LINES
    return (this.byLine(copy, copies).get(text.position.start.line) ?? []).filter(({ rule }) => wanted.has(rule))
  }

  private byLine(copy: number, copies: readonly ParsedDocument[]): Map<number, WarningRecord[]> {
    const known = this.found.get(copy)
    if (known !== undefined) return known
    const made = new Map<number, WarningRecord[]>()
    for (const warning of copies[copy]!.warnings) made.set(warning.line, [...(made.get(warning.line) ?? []), warning])
    this.found.set(copy, made)
    return made
  }
}

/** The place of what holds these texts: in the copy of the first of them, from there to the last of the same copy. */
function spanOf(texts: readonly Text[]): Place {
  const first = texts[0]
  const last = texts.findLast(({ copy }) => copy === first?.copy)
  if (first === undefined || last === undefined) throw new Error('Cannot place a node without texts: it needs at least one line')
  return { start: first.position.start, end: last.position.end }
}
