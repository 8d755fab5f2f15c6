/** Turns the loose options of the command line into settings, once. */
import { DEFAULT_SETTINGS, type Settings } from '../pipeline/index.js'
import type { DatasetOptions } from '../write/datapackage.js'
import { PRINTABLE, type Printable } from '../write/print.js'
import { UsageError } from './status.js'

/** Options as commander gives them. */
export interface LooseOptions {
  output?: string
  print?: string
  dedupe?: boolean
  encoding?: string
  excel?: boolean
  quiet?: boolean
  lines?: string
  why?: boolean
}

/** What `policy-extract` and `check` are asked to do. */
export interface JobSettings extends Settings {
  inputs: readonly string[]
  excel: boolean
  quiet: boolean
  /** Version of the tool. */
  version: string
}

/** Lines from `first` to `last`, both included, from 1. */
export interface LineRange {
  first: number
  last: number
}

export function toJobSettings(inputs: readonly string[], options: LooseOptions, version: string): JobSettings {
  return {
    inputs,
    ...DEFAULT_SETTINGS,
    dedupe: options.dedupe ?? true,
    encoding: toEncoding(options.encoding),
    excel: options.excel ?? false,
    quiet: options.quiet ?? false,
    version,
  }
}

/** The settings that change the data, as datapackage.json keeps them. */
export function toDatasetOptions({ dedupe, encoding, excel }: JobSettings): DatasetOptions {
  return { dedupe, encoding: encoding ?? '', excel }
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

/** Reads `20-40`, `20-` or `20`; all lines where nothing is given. */
export function toLineRange(text: string | undefined): LineRange {
  if (text === undefined) return { first: 1, last: Number.POSITIVE_INFINITY }
  const match = /^(\d+)(-(\d*))?$/.exec(text)
  const first = Number(match?.[1])
  const last = match?.[2] === undefined ? first : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3])
  if (match === null || first < 1 || last < first)
    throw new UsageError(`Unexpected --lines “${text}”, expected a range like 20-40, 20- or 20`)
  return { first, last }
}
