/**
 * Stretches as lines of JSON: what `policy-extract parse` writes, what `collate` reads, and what the cache keeps.
 *
 * The stretches of a source stand together in the order of its lines, and the source's own line ends them. docs/pipeline.md
 * specifies the format.
 */
import type { LedgerRow, ParsedDocument, SourceSummary, WarningRecord } from '../model/index.js'
import type { Parsed } from '../parse/index.js'
import { isObject, isSourceLine, isStretchLine } from './check-line.js'

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

/** Reads a line of whom one cannot be sure. Throws ParsedLineError where it is none of ours. */
export function readLine(text: string): ParsedLine {
  const line = toValue(text)
  if (!isObject(line) || !('version' in line)) throw new ParsedLineError('it is no line of policy-extract parse')
  if (line.version !== PARSED_VERSION) {
    throw new ParsedLineError(
      `it is of version ${String(line.version)} of the format, this tool reads version ${PARSED_VERSION}; parse anew`,
    )
  }
  if (!isStretchLine(line) && !isSourceLine(line)) throw new ParsedLineError('it is not as policy-extract parse writes it')
  return line
}

function toValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ParsedLineError('it is no JSON, and so no line of policy-extract parse', { cause: error })
  }
}

/** The same line of a source with another name. */
export function renameLine(line: ParsedLine, rename: (file: string) => string): ParsedLine {
  const named = <T extends { file: string }>(one: T): T => ({ ...one, file: rename(one.file) })
  if ('source' in line) return { ...line, input: rename(line.input), source: named(line.source), warnings: line.warnings.map(named) }
  const { document } = line
  return { ...named(line), document: document && { ...named(document), warnings: document.warnings.map(named) } }
}
