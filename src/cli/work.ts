/** Takes the inputs of a job through the pipeline and gives every item to `take`. */
import type { DocumentRecord, Linked } from '../model/index.js'
import { type Run, run, runParsed } from '../pipeline/index.js'
import { findInputs, type InputError, type Inputs } from '../read/index.js'
import { findParsed } from '../store/index.js'
import { loadScript } from '../text/to-script.js'
import { toScript } from '../write/script.js'
import { toWarningRows } from '../write/warnings.js'
import type { Console } from './console.js'
import { Progress } from './progress.js'
import { Tally, tellCacheFault, tellDatasets, tellFailures, tellSkipped, tellUnmet, tellWarnings } from './report.js'
import type { JobSettings } from './settings.js'
import { STATUS, type Status } from './status.js'

/** What a job came to. */
export interface Outcome {
  run: Run
  tally: Tally
  skipped: readonly string[]
  datasets: readonly string[]
  failures: readonly InputError[]
}

/** Finds the inputs of a job, `output` not among them. */
export function find({ inputs, isParsed }: JobSettings, output: string | null): Promise<Inputs> {
  return isParsed ? findParsed(inputs) : findInputs(inputs, output)
}

/** Reads all inputs. Those that fail are kept in the outcome. */
export async function work(
  inputs: Inputs,
  settings: JobSettings,
  console: Console,
  take: (item: Linked) => void | Promise<void>,
): Promise<Outcome> {
  const progress =
    console.isWatched && !settings.quiet ? new Progress(console, inputs.files, settings.dedupe || settings.isParsed ? 2 : 1) : null
  const begin = settings.isParsed ? runParsed : run
  const going = begin(inputs.files, settings, progress ?? {})
  const tally = new Tally()
  const inScript = await scriptOf(settings)
  try {
    for await (const found of going.items) {
      const item = found.record === null ? found : { ...found, record: inScript(found.record) }
      if (item.record !== null) tally.addRecord(item.record)
      tally.addWarnings(toWarningRows(item))
      progress?.item(item)
      await take(item)
    }
  } finally {
    progress?.end()
  }
  return toOutcome(inputs, going, tally)
}

/** What gives records in the script that was asked for. */
async function scriptOf({ script }: JobSettings): Promise<(record: DocumentRecord) => DocumentRecord> {
  if (script === null) return (record) => record
  const convert = await loadScript(script)
  return (record) => toScript(record, convert)
}

function toOutcome({ skipped, datasets, failures }: Inputs, going: Run, tally: Tally): Outcome {
  return { run: going, tally, skipped, datasets, failures: [...failures, ...going.failures] }
}

/** True where no input could be read. */
export function hasNothing({ run: { sources } }: Outcome): boolean {
  return sources.length === 0
}

/** Tells how a job went, and gives its exit status. `elsewhere` says where all warnings are, `made` what the job made. */
export function conclude(
  console: Console,
  outcome: Outcome,
  { quiet, inputs, dedupe, prefer }: JobSettings,
  elsewhere: string,
  made: string,
): Status {
  const { tally, skipped, datasets, failures } = outcome
  if (!quiet) {
    tellWarnings(console, tally, elsewhere)
    tellSkipped(console, skipped)
    tellDatasets(console, datasets)
    tellCacheFault(console, outcome.run.cacheFault)
    if (dedupe && !hasNothing(outcome)) tellUnmet(console, prefer, outcome.run.preferred)
  }
  tellFailures(console, failures)
  if (hasNothing(outcome)) console.tell(inputs.length === 0 ? 'Nothing to read: name files, folders, globs or -' : 'Nothing to read')
  else if (!quiet) console.tell(`${tally}${made}`)
  return failures.length > 0 || hasNothing(outcome) ? STATUS.failed : STATUS.done
}
