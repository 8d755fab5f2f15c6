/** `--print`: one table or format to standard output. */
import { toMarkdown } from '../write/index.js'
import { type Printable, toPrinter } from '../write/print.js'
import type { Console } from './console.js'
import { IN_DATASET } from './report.js'
import type { JobSettings } from './settings.js'
import type { Status } from './status.js'
import { conclude, find, hasNothing, work } from './work.js'

/** Prints `name` item by item; nothing where there is nothing to read. Throws ClosedPipeError where nobody reads it any more. */
export async function print(name: Printable, settings: JobSettings, console: Console): Promise<Status> {
  const printer = toPrinter(name, { excel: settings.excel, toMarkdown })
  const inputs = await find(settings, null)
  let header = printer.header
  const outcome = await work(inputs, settings, console, (item) => {
    const text = header + printer.print(item)
    header = ''
    return console.print(text)
  })
  if (!hasNothing(outcome)) await console.print(header)
  await console.flush()
  return conclude(console, outcome, settings, IN_DATASET, '')
}
