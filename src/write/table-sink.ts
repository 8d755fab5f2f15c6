import { join } from 'node:path'
import type { CsvValue, TableDefinition } from './columns.js'
import { type CsvSettings, toTableCsv, toTableHeader } from './csv.js'
import type { WrittenFile } from './datapackage.js'
import { FileSink } from './sink.js'

/** The CSV file of a declared table, open for more rows. */
export class TableSink<Row extends { [Name in keyof Row]: CsvValue }> {
  readonly #table: TableDefinition<Row>
  readonly #settings: CsvSettings
  readonly #sink: FileSink

  /** Opens `name.csv` in a folder and writes its header. */
  constructor(folder: string, table: TableDefinition<Row>, settings: CsvSettings) {
    this.#table = table
    this.#settings = settings
    this.#sink = new FileSink(join(folder, `${table.name}.csv`))
    this.#sink.write(toTableHeader(table, settings))
  }

  add(rows: readonly Row[]): void {
    this.#sink.write(toTableCsv(this.#table, rows, this.#settings))
  }

  close(): WrittenFile {
    const { name, description } = this.#table
    return { name, path: `${name}.csv`, description, table: this.#table, ...this.#sink.close() }
  }

  discard(): void {
    this.#sink.discard()
  }
}
