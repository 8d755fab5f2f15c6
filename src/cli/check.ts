/** `check`: whether a dataset is what its inputs give. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertOurs, compareDatasets, type Difference, dropStaging, openScratch } from '../write/index.js'
import type { Console } from './console.js'
import { makeReady, writeDataset } from './extract.js'
import { counted } from './report.js'
import type { JobSettings } from './settings.js'
import { STATUS, type Status } from './status.js'
import { conclude, find, hasNothing } from './work.js'

const WORDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'is missing from the dataset',
  extra: 'is in the dataset only',
  changed: 'differs',
}

/** Writes the dataset anew in a temporary folder and tells where the one in `output` differs from it. */
export async function check(output: string, settings: JobSettings, console: Console): Promise<Status> {
  makeReady(output, assertOurs)
  const scratch = openScratch(join(tmpdir(), 'policy-extract-check'))
  try {
    const fresh = join(scratch.folder, 'fresh')
    const outcome = await writeDataset(fresh, settings, await find(settings, output), console)
    const status = conclude(console, outcome, { ...settings, quiet: true }, '', '')
    if (hasNothing(outcome)) return status
    return (await tellDifferences(output, fresh, settings, console)) ? STATUS.failed : status
  } finally {
    dropStaging(scratch)
  }
}

/** Prints a short diff; true where there is one. */
async function tellDifferences(output: string, fresh: string, { quiet }: JobSettings, console: Console): Promise<boolean> {
  if (!existsSync(output)) {
    console.tell(`There is no dataset in ${output}`)
    return true
  }
  const { differences, notes } = compareDatasets(output, fresh)
  for (const { path, kind, diff } of differences) await console.print(`${[`${path} ${WORDS[kind]}`, ...diff].join('\n')}\n`)
  await console.flush()
  if (!quiet) for (const note of notes) console.tell(note)
  if (differences.length > 0) console.tell(`${output} is not what the inputs give: differences in ${counted(differences.length, 'file')}`)
  else if (!quiet) console.tell(`${output} is what the inputs give`)
  return differences.length > 0
}
