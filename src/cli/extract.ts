/** The main job: inputs to a dataset in a folder. */
import type { DocumentRecord } from '../model/index.js'
import type { Inputs } from '../read/index.js'
import { assertReplaceable, DatasetWriteError, DatasetWriter, ForeignFolderError, recover, toMarkdown, Workbooks } from '../write/index.js'
import type { Console } from './console.js'
import { type JobSettings, toDatasetOptions } from './settings.js'
import type { Status } from './status.js'
import { conclude, find, hasNothing, type Outcome, work } from './work.js'

/** Writes the dataset to the folder `output`; where there is nothing to read none is written and an old one stands. */
export async function extract(output: string, settings: JobSettings, console: Console): Promise<Status> {
  makeReady(output, assertReplaceable)
  // found before the writer opens its folder beside the output: where that is inside an input it would be one
  const inputs = await find(settings, output)
  const outcome = await writeDataset(output, settings, inputs, console)
  if (!settings.quiet) for (const path of recover(output)) console.tell(`Cannot remove ${path}, which nothing needs any more`)
  return conclude(console, outcome, settings, `; ${output}/warnings.csv has all`, ` → ${output}`)
}

/**
 * Finishes or undoes what a killed run left of the dataset in `output`.
 *
 * Throws the ForeignFolderError of `assert` where something else stands there, DatasetWriteError where nothing can be.
 */
export function makeReady(output: string, assert: (output: string) => void): void {
  try {
    if (output !== '') recover(output)
    assert(output)
  } catch (error) {
    throw error instanceof ForeignFolderError ? error : new DatasetWriteError(output, error)
  }
}

/**
 * Writes a dataset to the folder `target`, unless there is nothing to read.
 *
 * Throws ForeignFolderError and DatasetWriteError.
 */
export async function writeDataset(target: string, settings: JobSettings, inputs: Inputs, console: Console): Promise<Outcome> {
  const { version, excel, merged } = settings
  const writer = new DatasetWriter(target, { version, excel, merged, toMarkdown })
  const workbooks = settings.format === 'xlsx' ? new Workbooks() : null
  let isOpen = true
  try {
    const outcome = await work(inputs, settings, console, async (item) => {
      writer.add(item)
      if (workbooks !== null && item.record !== null) await addTables(workbooks, item.record, writer)
    })
    if (!hasNothing(outcome)) {
      if (workbooks !== null) writer.addWorkbook(await workbooks.end())
      writer.addRelations(outcome.run.relations)
      writer.finish(outcome.run.sources, toDatasetOptions(settings, outcome.run.encodings))
      isOpen = false
    }
    return outcome
  } finally {
    if (isOpen) writer.abort()
  }
}

async function addTables(workbooks: Workbooks, record: DocumentRecord, writer: DatasetWriter): Promise<void> {
  for (const table of record.tables) {
    const full = await workbooks.add(table, record)
    if (full !== null) writer.addWorkbook(full)
  }
}
