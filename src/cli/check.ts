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

/** Lines after which no further file is shown: some five files that differ throughout. */
const SHOWN_LINES = 100

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
  const { options, differences, notes } = compareDatasets(output, fresh)
  for (const { name, standing, fresh: now } of options) await console.print(`option ${name} differs\n-${standing}\n+${now}\n`)
  await printDifferences(differences, console)
  await console.flush()
  if (!quiet) for (const note of notes) console.tell(note)
  if (options.length > 0) console.tell(`${output} was written with other options: give them to check as well, or write it anew`)
  else if (differences.length > 0)
    console.tell(`${output} is not what the inputs give: differences in ${counted(differences.length, 'file')}`)
  else if (!quiet) console.tell(`${output} is what the inputs give`)
  return options.length + differences.length > 0
}

/** Prints files with what differs in them, until it is much; then how many there are more. */
async function printDifferences(differences: readonly Difference[], console: Console): Promise<void> {
  let shown = 0
  let lines = 0
  for (const { path, kind, diff } of differences) {
    if (lines >= SHOWN_LINES) break
    await console.print(`${[`${path} ${WORDS[kind]}`, ...diff].join('\n')}\n`)
    lines += 1 + diff.length
    shown++
  }
  const more = differences.length - shown
  if (more > 0) await console.print(`… and ${counted(more, 'more file')}\n`)
}
