/**
 * Stretches as lines of JSON: what `policy-extract parse` writes, what `collate` reads, and what the cache keeps.
 *
 * The stretches of a source stand together in the order of its lines, and the source's own line ends them. docs/pipeline.md
 * specifies the format.
 */
import type { LedgerRow, ParsedDocument, SourceSummary, WarningRecord } from '../model/index.js'
import type { Parsed } from '../parse/index.js'

/** Raised whenever a field of a line changes its meaning or is taken away. */
export const PARSED_VERSION = 1

/** A stretch of a source. */
export interface StretchLine {
  version: typeof PARSED_VERSION
  /** The source. */
  file: string
  document: ParsedDocument | null
  ledger: LedgerRow[]
}

/** The end of a source. */
export interface SourceLine {
  version: typeof PARSED_VERSION
  /** The input that the source stands in: the source's own name, but for a record of a file. */
  input: string
  source: SourceSummary
  /** Number of its stretches, which stand in front: that none is missing can be seen. */
  stretches: number
  /** The encoding that all inputs were said to be in; empty where it was to be found out. */
  encoding: string
  /** Warnings about the source as a whole. */
  warnings: WarningRecord[]
}

export type ParsedLine = StretchLine | SourceLine

/** A line is not what `parse` writes. */
export class ParsedLineError extends Error {
  override name = 'ParsedLineError'
}

export function toStretchLine({ document, ledger }: Parsed, file: string): StretchLine {
  return { version: PARSED_VERSION, file, document, ledger }
}

/** The text of a line, without its line end. */
export function formatLine(line: ParsedLine): string {
  return JSON.stringify(line)
}

/** Reads a line. Throws ParsedLineError where it is none. */
export function readLine(text: string): ParsedLine {
  const line = toObject(text)
  if (!('version' in line)) throw new ParsedLineError('it is no line of policy-extract parse')
  if (line.version !== PARSED_VERSION) {
    throw new ParsedLineError(
      `it is of version ${String(line.version)} of the format, this tool reads version ${PARSED_VERSION}; parse anew`,
    )
  }
  if (!isStretch(line) && !isSource(line)) throw new ParsedLineError('fields are missing that policy-extract parse writes')
  return line
}

function toObject(text: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ParsedLineError('it is no JSON', { cause: error })
  }
  if (typeof value !== 'object' || value === null) throw new ParsedLineError('it is no JSON object')
  return value
}

/** What tells the two kinds of lines, and what would be missed first; a line is not checked field by field. */
function isStretch(line: object): line is StretchLine {
  if (!('file' in line && typeof line.file === 'string' && 'ledger' in line && Array.isArray(line.ledger) && 'document' in line))
    return false
  const { document } = line
  return document === null || (typeof document === 'object' && 'tree' in document && 'tables' in document && 'warnings' in document)
}

function isSource(line: object): line is SourceLine {
  if (
    !(
      'source' in line &&
      'input' in line &&
      'stretches' in line &&
      'encoding' in line &&
      'warnings' in line &&
      Array.isArray(line.warnings)
    )
  )
    return false
  const { source } = line
  return typeof source === 'object' && source !== null && 'file' in source && typeof source.file === 'string' && 'sha256' in source
}

/** The same line of a source with another name. */
export function renameLine(line: ParsedLine, rename: (file: string) => string): ParsedLine {
  const named = <T extends { file: string }>(one: T): T => ({ ...one, file: rename(one.file) })
  if ('source' in line) return { ...line, input: rename(line.input), source: named(line.source), warnings: line.warnings.map(named) }
  const { document } = line
  return { ...named(line), document: document && { ...named(document), warnings: document.warnings.map(named) } }
}
