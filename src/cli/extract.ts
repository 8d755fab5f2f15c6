/** The main job: inputs to a dataset in a folder. */
import { DatasetWriter, toMarkdown } from '../write/index.js'
import type { Console } from './console.js'
import { type JobSettings, toDatasetOptions } from './settings.js'
import type { Status } from './status.js'
import { conclude, hasNothing, type Outcome, work } from './work.js'

/** Writes the dataset to the folder `output`; where there is nothing to read none is written and an old one stands. */
export async function extract(output: string, settings: JobSettings, console: Console): Promise<Status> {
  const outcome = await writeDataset(output, settings, output, console)
  return conclude(console, outcome, settings, `; ${output}/warnings.csv has all`, ` → ${output}`)
}

/**
 * Writes a dataset to the folder `target`, unless there is nothing to read. `excluded` is a folder that is never an input.
 *
 * Throws ForeignFolderError and DatasetWriteError.
 */
export async function writeDataset(target: string, settings: JobSettings, excluded: string, console: Console): Promise<Outcome> {
  const { version, excel } = settings
  const writer = new DatasetWriter(target, { version, excel, toMarkdown })
  let isOpen = true
  try {
    const outcome = await work(settings, excluded, console, (item) => writer.add(item))
    if (!hasNothing(outcome)) {
      writer.addWarnings(outcome.run.warnings)
      writer.finish(outcome.run.sources, toDatasetOptions(settings))
      isOpen = false
    }
    return outcome
  } finally {
    if (isOpen) writer.abort()
  }
}
