/** `--print tables`: the cells of one table, the list of several, or a workbook. */
import type { DocumentRecord } from '../model/index.js'
import { TABLES, toGridCsv, toTableCsv, toTableHeader, toTableRows, Workbooks } from '../write/index.js'
import type { Console } from './console.js'
import { IN_DATASET } from './report.js'
import type { JobSettings } from './settings.js'
import { STATUS, type Status, UsageError } from './status.js'
import { type FoundTable, TableChoice } from './table-choice.js'
import { conclude, find, hasNothing, work } from './work.js'

/** Takes the documents as they come and prints at the end what is not printed by then. */
interface TablePrinter {
  take(record: DocumentRecord): void | Promise<void>
  /** Gives what the user is told, and whether what was asked for is printed. */
  end(): Promise<{ tell: string[]; isDone: boolean }>
}

/** What is left to do where there is nothing to read. */
const NOTHING = { tell: [], isDone: true }

/**
 * Prints the only table, the one that `wanted` names, the list of all where there are several or none (tables.csv), or a workbook.
 *
 * Exit status 2, and nothing on standard output, where `wanted` names no table or several. Throws UsageError for a workbook that a terminal
 * would show or that is too large.
 */
export async function printTables(wanted: string | null, settings: JobSettings, console: Console): Promise<Status> {
  const printer = toPrinter(wanted, settings, console)
  const inputs = await find(settings, null)
  const outcome = await work(inputs, settings, console, async ({ record }) => {
    if (record !== null) await printer.take(record)
  })
  const { tell, isDone } = hasNothing(outcome) ? NOTHING : await printer.end()
  await console.flush()
  const status = conclude(console, outcome, settings, IN_DATASET, '')
  if (!isDone || !settings.quiet) for (const line of tell) console.tell(line)
  return status === STATUS.done && !isDone ? STATUS.usage : status
}

function toPrinter(wanted: string | null, settings: JobSettings, console: Console): TablePrinter {
  if (settings.format === 'csv')
    return wanted === null ? new TableList(settings, console) : new OneTable(wanted, (found) => printCells(found, settings, console))
  if (console.isTerminal) throw new UsageError('Cannot show a workbook on a terminal; add > tables.xlsx')
  return wanted === null ? new OneWorkbook(console) : new OneTable(wanted, (found) => printWorkbook(found, console))
}

/** The table that the user names. */
class OneTable implements TablePrinter {
  readonly #choice: TableChoice

  constructor(
    wanted: string,
    private readonly print: (found: FoundTable) => Promise<void>,
  ) {
    this.#choice = new TableChoice(wanted)
  }

  take(record: DocumentRecord): void {
    for (const table of record.tables) this.#choice.add({ table, record })
  }

  async end() {
    const { chosen } = this.#choice
    if (chosen === null) return { tell: this.#choice.question(), isDone: false }
    await this.print(chosen)
    return { tell: [], isDone: true }
  }
}

/** All tables: the first waits for the second, since it is printed itself where it stays the only one. */
class TableList implements TablePrinter {
  readonly #choice = new TableChoice(null)
  #rows = ''

  constructor(
    private readonly settings: JobSettings,
    private readonly console: Console,
  ) {
    this.#rows = toTableHeader(TABLES, settings)
  }

  async take(record: DocumentRecord): Promise<void> {
    for (const table of record.tables) this.#choice.add({ table, record })
    this.#rows += toTableCsv(TABLES, toTableRows(record), this.settings)
    if (this.#choice.count > 1) await this.#printRows()
  }

  async end() {
    const { chosen, count } = this.#choice
    if (chosen === null) await this.#printRows()
    else await printCells(chosen, this.settings, this.console)
    return { tell: count > 1 ? this.#choice.question() : [], isDone: true }
  }

  async #printRows(): Promise<void> {
    await this.console.print(this.#rows)
    this.#rows = ''
  }
}

/** All tables as the sheets of one workbook. */
class OneWorkbook implements TablePrinter {
  readonly #workbooks = new Workbooks()

  constructor(private readonly console: Console) {}

  async take(record: DocumentRecord): Promise<void> {
    for (const table of record.tables) {
      if ((await this.#workbooks.add(table, record)) === null) continue
      throw new UsageError(
        'Cannot print all tables as one workbook: they are too many; write a dataset with -o, or choose one with --table',
      )
    }
  }

  async end() {
    await this.console.printBytes(await this.#workbooks.end())
    return { tell: [], isDone: true }
  }
}

async function printCells({ table }: FoundTable, settings: JobSettings, console: Console): Promise<void> {
  await console.print(toGridCsv(table, settings).csv)
}

async function printWorkbook({ table, record }: FoundTable, console: Console): Promise<void> {
  const workbooks = new Workbooks()
  await workbooks.add(table, record)
  await console.printBytes(await workbooks.end())
}
