/** The files that every document brings along: its Markdown and the grids of its tables. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentRecord, TableRecord } from '../model/index.js'
import { toResource, type WrittenFile } from './datapackage.js'
import { toFileName } from './file-name.js'
import { type GridSettings, toGridCsv } from './grid-csv.js'
import { readLines } from './read-lines.js'
import { FileSink, writeFile } from './sink.js'

/** File of the staging folder that holds the resources until datapackage.json is written: there is one for every document and table. */
const SPOOL = '.resources'

/** Writes markdown/ and tables/, and keeps a note of each file on disk. */
export class ItemFiles {
  readonly #folder: string
  readonly #settings: GridSettings
  readonly #spool: FileSink
  #documents = 0
  #tables = 0

  constructor(folder: string, settings: GridSettings) {
    this.#folder = folder
    this.#settings = settings
    mkdirSync(join(folder, 'markdown'))
    mkdirSync(join(folder, 'tables'))
    this.#spool = new FileSink(join(folder, SPOOL))
  }

  add(record: DocumentRecord, markdown: string): void {
    const path = `markdown/${toFileName(record.doc_id, 'md')}`
    this.#note({ name: `markdown-${++this.#documents}`, path, ...writeFile(join(this.#folder, path), markdown) })
    for (const table of record.tables) this.#addTable(table)
  }

  /** Writes a file that is no item's own, whole. */
  addFile(file: Pick<WrittenFile, 'name' | 'path' | 'description'>, data: Uint8Array): void {
    this.#note({ ...file, ...writeFile(join(this.#folder, file.path), data) })
  }

  /** Ends writing; `resources` gives the notes, `remove` the path to unlink when they have been read. */
  close(): { resources: Iterable<string>; path: string } {
    this.#spool.close()
    const path = join(this.#folder, SPOOL)
    return { resources: readLines(path), path }
  }

  discard(): void {
    this.#spool.discard()
  }

  #addTable(table: TableRecord): void {
    const { csv, shape } = toGridCsv(table, this.#settings)
    const path = `tables/${toFileName(table.table_id, 'csv')}`
    const titled = table.title === '' ? {} : { description: table.title }
    this.#note({ name: `table-${++this.#tables}`, path, ...titled, table: shape, ...writeFile(join(this.#folder, path), csv) })
  }

  #note(file: WrittenFile): void {
    this.#spool.write(`${JSON.stringify(toResource(file))}\n`)
  }
}
