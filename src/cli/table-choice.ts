/** Which table `--print tables` prints: the only one, or the one that `--table` names. */
import type { DocumentRecord, TableRecord } from '../model/index.js'
import { squeeze } from '../text/width.js'
import { cutToWidth } from './cut.js'
import { counted } from './report.js'

/** A table and the document that it stands in. */
export interface FoundTable {
  table: TableRecord
  record: DocumentRecord
}

/** Tables that are named where there is a choice. */
const SHOWN = 20

/** Tables that answer to a name equally well. The first is kept whole, of the next only what is told. */
class Candidates {
  count = 0
  first: FoundTable | null = null
  readonly lines: string[] = []

  add(found: FoundTable): void {
    this.count++
    this.first ??= found
    if (this.lines.length < SHOWN) this.lines.push(toLine(found))
  }
}

/** Takes all tables and tells which one is meant. */
export class TableChoice {
  readonly #all = new Candidates()
  /** Those whose id it is, those whose number it is, those in whose title it stands: the first that there are count. */
  readonly #named = [new Candidates(), new Candidates(), new Candidates()]

  /** @param wanted what `--table` says; null for the only one */
  constructor(private readonly wanted: string | null) {}

  add(found: FoundTable): void {
    this.#all.add(found)
    if (this.wanted !== null) this.#named[rank(found.table, this.wanted)]?.add(found)
  }

  get count(): number {
    return this.#all.count
  }

  /** The table that is meant; null where it is none, or not clear which. */
  get chosen(): FoundTable | null {
    const candidates = this.#candidates()
    return candidates.count === 1 ? candidates.first : null
  }

  /** What the user is told where no table is chosen: the choice, and what to type. */
  question(): string[] {
    const { count, lines } = this.#candidates()
    const head =
      this.wanted === null
        ? `There are ${counted(count, 'table')}; to print the cells of one add`
        : count === 0
          ? `There is no table “${this.wanted}” among ${counted(this.#all.count, 'table')}${this.#all.count === 0 ? '' : '; choose one of'}`
          : `${counted(count, 'table')} answer to “${this.wanted}”; choose one of`
    const shown = count === 0 ? this.#all : { count, lines }
    const more = shown.count - shown.lines.length
    return [head, ...shown.lines, ...(more > 0 ? [`  … and ${counted(more, 'more table')}`] : [])]
  }

  #candidates(): Candidates {
    if (this.wanted === null) return this.#all
    return this.#named.find(({ count }) => count > 0) ?? new Candidates()
  }
}

/** How a table answers to a name: 0 by its id, 1 by its number in its document, 2 by its title; -1 where it does not. */
function rank({ table_id, seq, title }: TableRecord, wanted: string): number {
  if (table_id === wanted) return 0
  if (String(seq) === wanted) return 1
  const part = squeeze(wanted)
  return part !== '' && squeeze(title).includes(part) ? 2 : -1
}

/** `  --table 'ID'  7 × 5  file:71-77  title`. */
function toLine({ table, record }: FoundTable): string {
  const title = table.title === '' ? record.title : table.title
  const place = `${record.file}:${table.line_start}-${table.line_end}`
  return `  --table ${quoted(table.table_id)}  ${table.rows} × ${table.cols}  ${place}  ${cutToWidth(title, 60)}`
}

/** As a POSIX shell takes it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
