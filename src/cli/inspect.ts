/** `inspect`: each line of a source with its role and the rule that gave it. */
import { LimitError } from '../model/index.js'
import { buildDocument, type Labelled, proposals, ruleOf, STATES, segment } from '../parse/index.js'
import { findInputs, InputError, openSources, type Source } from '../read/index.js'
import { columns } from '../text/width.js'
import type { Console } from './console.js'
import { cutToWidth } from './cut.js'
import { type GridNotes, toGridNotes } from './inspect-grid.js'
import type { LineRange } from './settings.js'
import { STATUS, type Status, UsageError } from './status.js'
import { visible } from './visible.js'

export interface InspectSettings {
  encoding: string | null
  range: LineRange
  /** Show every proposal. */
  why: boolean
}

/** Columns of number, mark, role, and rule with the place in a table. */
const NUMBER = 5
const ROLE = 12
const RULE = 22

/** Prints the lines of a file. Throws UsageError for a folder, and for a range without lines. */
export async function inspect(path: string, { encoding, range, why }: InspectSettings, console: Console): Promise<Status> {
  const { files, failures } = await findInputs([path], null)
  if (files.length > 1) throw new UsageError(`Cannot inspect ${path}: it holds ${files.length} files; name one of them`)
  const [file] = files
  if (file === undefined) return fail(failures, console)
  const seen: Seen = { shown: 0, last: 0 }
  try {
    for await (const source of openSources(file, encoding, (failure) => failures.push(failure))) {
      if (source.file !== file.file) await console.print(`${visible(source.file)}\n`)
      await printSource(source, { range, why, seen }, failures, console)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    failures.push(error)
  }
  await console.flush()
  if (failures.length > 0) return fail(failures, console)
  if (seen.shown === 0 && seen.last > 0)
    throw new UsageError(`There is no line with text in --lines ${range.text}; the last one of ${path} is ${seen.last}`)
  return STATUS.done
}

/** What was met so far. */
interface Seen {
  /** Number of lines that were printed. */
  shown: number
  /** The last line that was read. */
  last: number
}

/** How the lines of a source are printed. */
interface Showing extends Pick<InspectSettings, 'range' | 'why'> {
  seen: Seen
}

/** Prints the lines of a source; one that costs too much is a failure, and was printed as far as it came. */
async function printSource(source: Source, showing: Showing, failures: InputError[], console: Console): Promise<void> {
  try {
    await printLines(source, showing, console)
  } catch (error) {
    if (!(error instanceof LimitError)) throw error
    failures.push(new InputError(source.shown, error.message, { cause: error }))
  }
}

async function printLines(source: Source, { range, why, seen }: Showing, console: Console): Promise<void> {
  for (const found of segment(source.lines(), source.work)) {
    const lines = found.lines.filter(({ sight }) => sight.line.number >= range.first && sight.line.number <= range.last)
    const notes =
      found.isDocument && lines.some(({ role }) => role === 'table')
        ? toGridNotes(buildDocument(found.lines, source.file, { work: source.work }))
        : null
    seen.shown += lines.length
    seen.last = Math.max(seen.last, found.lines.at(-1)?.sight.line.number ?? 0)
    for (const line of lines) await console.print(toHead(line, notes, console.width) + toText(line, notes, console.width, why))
    if ((found.lines.at(-1)?.sight.line.number ?? 0) >= range.last) break
  }
}

function fail(failures: readonly InputError[], console: Console): Status {
  for (const { message } of failures) console.tell(message)
  return STATUS.failed
}

/** The line above the first one of a table. */
function toHead({ sight }: Labelled, notes: GridNotes | null, width: number): string {
  const head = notes?.heads.get(sight.line.number)
  return head === undefined ? '' : `${cutToWidth(`${' '.repeat(NUMBER + 3)}${head}`, width)}\n`
}

function toText(line: Labelled, notes: GridNotes | null, width: number, why: boolean): string {
  const { sight, role, rule, opens } = line
  const place = notes?.places.get(sight.line.number)
  const by = place === undefined ? rule : `${rule} ${place}`
  const head = `${String(sight.line.number).padStart(NUMBER)} ${opens ? '▶' : ' '} ${role.padEnd(ROLE)} ${by.padEnd(RULE)} `
  const text = `${head}${cutToWidth(sight.printed, width - columns(head))}\n`
  return why ? text + toReasons(line, width) : text
}

/**
 * What the path gained by the line and in which state of the grammar, what the rule recognises, then one line for each proposal, the
 * likeliest first, the one that was taken marked. What the gain is more than the rule's weight comes from the grammar and from the lines before.
 */
function toReasons({ sight, role, rule, state, gain }: Labelled, width: number): string {
  const found = proposals(sight)
  const indent = ' '.repeat(NUMBER + 1)
  const taken = found.find((one) => one.role === role && one.rule === rule)
  const path = `${indent}→ ${STATES[state] ?? ''}: ${toWeight(gain).trim()} = rule ${toWeight(taken?.weight ?? 0).trim()}, path ${toWeight(gain - (taken?.weight ?? 0)).trim()}\n`
  const by = ruleOf(rule)
  const about = by === null ? '' : `${cutToWidth(`${indent}  ${by.id}: ${by.about}`, width)}\n`
  const rules = found
    .map(
      (one) =>
        `${indent}${one.role === role && one.rule === rule ? '*' : ' '} ${one.role.padEnd(ROLE)} ${toWeight(one.weight)} ${one.rule}\n`,
    )
    .join('')
  return path + about + rules
}

function toWeight(weight: number): string {
  return `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`.padStart(6)
}
