/** The lines of an entry of the cache: parsed lines, and sources that could not be read. They do not name the input: it may be called otherwise next time. */
import { InputError, type InputFile } from '../read/index.js'
import { formatLine, type ParsedLine, renameLine } from './parsed-line.js'

/** A source inside the input that could not be read. */
interface FailedLine {
  /** What stands behind the input's name. */
  failed: string
  reason: string
}

export function formatCached(event: ParsedLine | InputError, { file, shown }: InputFile): string {
  if (!(event instanceof InputError)) return formatLine(renameLine(event, (name) => name.slice(file.length)))
  const line: FailedLine = { failed: event.file.slice(shown.length), reason: event.reason }
  return JSON.stringify(line)
}

/** Reads a line that proved itself (entry.ts). */
export function readCached(text: string, { file, shown }: InputFile): ParsedLine | InputError {
  const line = JSON.parse(text) as ParsedLine | FailedLine
  return 'failed' in line ? new InputError(shown + line.failed, line.reason) : renameLine(line, (name) => file + name)
}
