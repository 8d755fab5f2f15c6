/** The command: arguments in, exit status out. */
import { CommanderError } from 'commander'
import { DatasetWriteError, ForeignFolderError } from '../write/errors.js'
import { ClosedPipeError, Console, PrintError } from './console.js'
import { type Actions, type Output, toProgram } from './program.js'
import { type JobSettings, type LooseOptions, toEncoding, toJobSettings, toLineRange, toPrintable } from './settings.js'
import { STATUS, type Status, UsageError } from './status.js'

/** Runs the command on `args` (without node and script). Each job is loaded only when it is asked for. */
export async function main(args: readonly string[], version: string): Promise<Status> {
  const console = new Console(process.stdout, process.stderr)
  let status: Status = STATUS.done
  let help = ''
  const output: Output = {
    print(text) {
      help += text
    },
    tell(text) {
      for (const line of text.trimEnd().split('\n')) console.tell(line)
    },
  }
  const actions: Actions = {
    async extract(inputs, options) {
      status = await runExtract(options, toJobSettings(inputs, options, version), console)
    },
    async collate(inputs, options) {
      const settings = { ...toJobSettings(inputs, options, version), isParsed: true }
      status = await runExtract(options, settings, console)
    },
    async parse(inputs, options) {
      status = await (await import('./parse.js')).parse(toJobSettings(inputs, options, version), console)
    },
    async check(inputs, options) {
      const output = options.output
      if (output === undefined) throw new UsageError('Nothing to compare with: name the folder of the dataset with -o')
      const settings = toJobSettings(inputs, options, version)
      status = await (await import('./check.js')).check(output, settings, console)
    },
    async inspect(file, { encoding, lines, why = false }) {
      const settings = { encoding: toEncoding(encoding), range: toLineRange(lines), why }
      status = await (await import('./inspect.js')).inspect(file, settings, console)
    },
  }
  const program = toProgram(version, actions, output)
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    return toStatus(error instanceof CommanderError ? await afterPrinting(help, error, console) : error, console)
  }
}

/** Prints what commander has to say; gives `error`, or in its place what went wrong with that. */
async function afterPrinting(text: string, error: CommanderError, console: Console): Promise<unknown> {
  try {
    await console.print(text)
    await console.flush()
    return error
  } catch (failure) {
    return failure
  }
}

/** Writes or prints a dataset. */
async function runExtract(options: LooseOptions, settings: JobSettings, console: Console): Promise<Status> {
  const { output, print: name, table } = options
  if (name !== undefined) return runPrint(name, table ?? null, settings, console)
  if (output === undefined) throw new UsageError('Nowhere to write to: give -o FOLDER or --print NAME (policy-extract --help tells more)')
  return (await import('./extract.js')).extract(output, settings, console)
}

async function runPrint(name: string, table: string | null, settings: JobSettings, console: Console): Promise<Status> {
  const printable = toPrintable(name)
  if (printable === 'tables') return (await import('./print-tables.js')).printTables(table, settings, console)
  return (await import('./print.js')).print(printable, settings, console)
}

/** The exit status of an error, which is told first. Throws what nobody expects: that is a bug, and its stack is wanted. */
function toStatus(error: unknown, console: Console): Status {
  if (error instanceof ClosedPipeError) return STATUS.done
  // commander has told its own errors already
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.usage
  if (error instanceof UsageError || error instanceof ForeignFolderError) return tell(console, error, STATUS.usage)
  if (error instanceof DatasetWriteError || error instanceof PrintError) return tell(console, error, STATUS.unwritten)
  if (error instanceof Error && 'syscall' in error)
    return tell(console, new Error(`Cannot go on: ${error.message}`, { cause: error }), STATUS.unwritten)
  throw error
}

function tell(console: Console, { message }: Error, status: Status): Status {
  console.tell(message)
  return status
}
