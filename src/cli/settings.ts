/** Turns the loose options of the command line into settings, once. */
import { KEEP } from '../collate/types.js'
import { DEFAULT_SETTINGS, type Settings } from '../pipeline/settings.js'
import { SCRIPTS, type Script } from '../text/to-script.js'
import type { DatasetOptions } from '../write/datapackage.js'
import { MERGED, type Merged } from '../write/grid.js'
import { PRINTABLE, type Printable } from '../write/print.js'
import { toCacheSettings } from './cache-settings.js'
import { assertCombination } from './combinations.js'
import { UsageError } from './status.js'

/** What `--format` takes: the CSV files alone, or a workbook beside them. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const

export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Options as commander gives them. */
export interface LooseOptions {
  output?: string
  print?: string
  dedupe?: boolean
  encoding?: string
  keep?: string
  prefer?: string
  script?: string
  cache?: boolean
  cacheLimit?: string
  excel?: boolean
  table?: string
  merged?: string
  format?: string
  quiet?: boolean
  lines?: string
  why?: boolean
}

/** What `policy-extract` and `check` are asked to do. */
export interface JobSettings extends Settings {
  inputs: readonly string[]
  /** The inputs are what `policy-extract parse` wrote. */
  isParsed: boolean
  /** The script that text is written in; null as printed. */
  script: Script | null
  excel: boolean
  merged: Merged
  format: TableFormat
  quiet: boolean
  /** Version of the tool. */
  version: string
}

/** Lines from `first` to `last`, both included, from 1. */
export interface LineRange {
  /** As the user wrote it; empty for all lines. */
  text: string
  first: number
  last: number
}

/** Throws UsageError for options that nobody knows, or that do not go together. */
export function toJobSettings(inputs: readonly string[], options: LooseOptions, version: string): JobSettings {
  assertCombination(options)
  return {
    inputs,
    isParsed: false,
    ...DEFAULT_SETTINGS,
    dedupe: options.dedupe ?? true,
    encoding: toEncoding(options.encoding),
    keep: toChoice('--keep', options.keep ?? DEFAULT_SETTINGS.keep, KEEP),
    prefer: options.prefer ?? null,
    cache: toCacheSettings(options),
    script: options.script === undefined ? null : toChoice('--script', options.script, SCRIPTS),
    excel: options.excel ?? false,
    merged: toChoice('--merged', options.merged ?? 'repeat', MERGED),
    format: toChoice('--format', options.format ?? 'csv', TABLE_FORMATS),
    quiet: options.quiet ?? false,
    version,
  }
}

/** The settings that change the data, as datapackage.json keeps them. `encodings` are those that inputs were said to be in. */
export function toDatasetOptions(
  { dedupe, keep, prefer, script, excel, merged, format }: JobSettings,
  encodings: string[],
): DatasetOptions {
  const [encoding = '', ...further] = encodings
  return {
    dedupe,
    encoding: further.length === 0 ? encoding : encodings,
    keep,
    prefer: prefer ?? '',
    script: script ?? '',
    excel,
    merged,
    format,
  }
}

/** The name of an encoding as the WHATWG Encoding Standard spells it; null where none is given. */
export function toEncoding(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new UsageError(`Unknown encoding “${label}”; name one of the WHATWG Encoding Standard, for example gb18030, big5 or utf-16le`)
  }
}

export function toPrintable(name: string): Printable {
  const found = PRINTABLE.find((printable) => printable === name)
  if (found === undefined) throw new UsageError(`Cannot print “${name}”; choose one of ${PRINTABLE.join(', ')}`)
  return found
}

function toChoice<Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new UsageError(`Unexpected ${flag} “${value}”, expected ${choices.join(' or ')}`)
  return found
}

/** Reads `20-40`, `20-` or `20`; all lines where nothing is given. */
export function toLineRange(text: string | undefined): LineRange {
  if (text === undefined) return { text: '', first: 1, last: Number.POSITIVE_INFINITY }
  const match = /^(\d+)(-(\d*))?$/.exec(text)
  const first = Number(match?.[1])
  const last = match?.[2] === undefined ? first : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])
  if (match === null || first < 1 || last < first)
    throw new UsageError(`Unexpected --lines “${text}”, expected a range like 20-40, 20- or 20`)
  return { text, first, last }
}
