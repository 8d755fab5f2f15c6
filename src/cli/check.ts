/** `check`: whether a dataset is what its inputs give. */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PACKAGE_FILE } from '../read/index.js'
import { assertOurs, compareDatasets, compareOptions, type Difference, dropStaging, findDamage, openScratch } from '../write/index.js'
import type { Console } from './console.js'
import { makeReady, writeDataset } from './extract.js'
import { counted } from './report.js'
import { type JobSettings, toDatasetOptions } from './settings.js'
import { STATUS, type Status } from './status.js'
import { conclude, find, hasNothing } from './work.js'

/** Lines after which no further file is shown: some five files that differ throughout. */
const SHOWN_LINES = 100

const WORDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'is missing from the dataset',
  extra: 'is in the dataset only',
  changed: 'differs',
}

/** Writes the dataset anew in a temporary folder and tells where the one in `output` differs from it. What its own files say against it is told before. */
export async function check(output: string, settings: JobSettings, console: Console): Promise<Status> {
  makeReady(output, assertOurs)
  if (!existsSync(join(output, PACKAGE_FILE))) {
    console.tell(`There is no dataset in ${output}`)
    return STATUS.failed
  }
  if (await tellOptions(output, settings, console)) return STATUS.failed
  tellDamage(output, console)
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

/** Tells the options that the dataset was written with and that are others now; true where there are some. */
async function tellOptions(output: string, settings: JobSettings, console: Console): Promise<boolean> {
  const options = compareOptions(output, toDatasetOptions(settings, [settings.encoding ?? '']))
  for (const { name, standing, now } of options) await console.print(`option ${name} differs\n-${standing}\n+${now}\n`)
  await console.flush()
  if (options.length > 0) console.tell(`${output} was written with other options: give them to check as well, or write it anew`)
  return options.length > 0
}

/** Files that are told to be damaged before the rest is only counted. */
const SHOWN_DAMAGES = 5

/** Tells what of the dataset is no longer as it was written: what differs by that the inputs have no part in. */
function tellDamage(output: string, console: Console): void {
  const damages = [...findDamage(output)]
  if (damages.length === 0) return
  const shown = damages.slice(0, SHOWN_DAMAGES).map(({ path, problem }) => `${path} ${problem}`)
  const more = damages.length - shown.length
  if (more > 0) shown.push(`and ${counted(more, 'more file')}`)
  console.tell(`${output} is not as it was written: ${shown.join(', ')}; write it anew, or bring the files back that it had`)
}

/** Prints a short diff; true where there is one. */
async function tellDifferences(output: string, fresh: string, { quiet }: JobSettings, console: Console): Promise<boolean> {
  const { differences, notes } = compareDatasets(output, fresh)
  await printDifferences(differences, console)
  await console.flush()
  if (!quiet) for (const note of notes) console.tell(note)
  if (differences.length > 0) console.tell(`${output} is not what the inputs give: differences in ${counted(differences.length, 'file')}`)
  else if (!quiet) console.tell(`${output} is what the inputs give`)
  return differences.length > 0
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
