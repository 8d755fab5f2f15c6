/**
 * Workbooks (XLSX) of tables, through write-excel-file, which is loaded when the first one is written (docs/spreadsheets.md).
 *
 * The library makes a workbook as a whole, so each is bounded: a corpus gives several.
 */
import type { DocumentRecord, TableRecord } from '../model/index.js'
import { stopClock } from './workbook/clock.js'
import { CONTENTS, type Entry, toContents, toLinks } from './workbook/contents.js'
import { loadLibrary, type Sheet } from './workbook/library.js'
import { SheetNames } from './workbook/names.js'
import { fitsSheet, toSheet } from './workbook/sheet.js'

/** Positions and sheets of a workbook, at most; a larger table stands alone in one. Measured: the process grows to 220 to 300 MB with it. */
const MOST_CELLS = 100_000
const MOST_SHEETS = 250

/** Collects tables until a workbook is full. */
export class Workbooks {
  #entries: Entry[] = []
  #sheets: Sheet[] = []
  #names = newNames()
  #cells = 0

  /** Takes a table of a document. Gives the bytes of the workbook that is full without it, if one is. */
  async add(table: TableRecord, document: DocumentRecord): Promise<Buffer | null> {
    const full = this.#isFull(table) ? await this.end() : null
    const sheet = fitsSheet(table) ? this.#toName(table, document) : null
    const { title, doc_number, file } = document
    this.#entries.push({ sheet, table: { ...table, cells: [] }, document: { title, doc_number, file } })
    if (sheet !== null) this.#sheets.push(toSheet(table, sheet))
    this.#cells += table.rows * table.cols
    return full
  }

  /** The bytes of the workbook that is not full, with the contents alone where there is no table in it. */
  async end(): Promise<Buffer> {
    const bytes = await toBytes(this.#entries, this.#sheets)
    this.#clear()
    return bytes
  }

  #isFull({ rows, cols }: TableRecord): boolean {
    return this.#entries.length > 0 && (this.#cells + rows * cols > MOST_CELLS || this.#entries.length === MOST_SHEETS)
  }

  #clear(): void {
    this.#entries = []
    this.#sheets = []
    this.#names = newNames()
    this.#cells = 0
  }

  /** A table without a title is called by its document's number, or title, and its own number. */
  #toName({ title, seq }: TableRecord, { doc_number, title: of }: DocumentRecord): string {
    return title === '' ? this.#names.take(doc_number.reading || of, ` ${seq}`) : this.#names.take(title)
  }
}

async function toBytes(entries: readonly Entry[], sheets: readonly Sheet[]): Promise<Buffer> {
  const { write, utility } = await loadLibrary()
  const bytes = await write([toContents(entries), ...sheets], { features: [toLinks(entries, utility)] }).toBuffer()
  stopClock(bytes)
  return bytes
}

function newNames(): SheetNames {
  const names = new SheetNames()
  names.take(CONTENTS)
  return names
}
