/** The sources of a file of JSON records, one a line. */
import { createHash } from 'node:crypto'
import { LimitError, type Line, type Origin, Work } from '../model/index.js'
import { byteLines } from './bytes.js'
import { createDecoder, encodingWarnings } from './encoding/index.js'
import { InputError } from './errors.js'
import { type Page, readHtml } from './html.js'
import type { InputFile } from './inputs.js'
import { toLines } from './lines.js'
import { pageSource, type Source, textSource } from './open-text.js'
import { recordLines } from './own-record.js'
import { isRecord, PARSED, readRecord } from './records.js'
import type { Scan } from './scan.js'

/** Records that cannot be read and are named one by one; the others are counted. */
const MOST_NAMED = 20

/**
 * Gives a source for each record, `FILE#N` in line N. A file whose first line is no record is text.
 *
 * @param onFailure is told of a line that cannot be read
 */
export async function* openRecords(input: InputFile, found: Scan, onFailure: (failure: InputError) => void): AsyncGenerator<Source> {
  const { encoding, by } = found.detected
  let number = 0
  let failed = 0
  for (const bytes of byteLines(input)) {
    number++
    const decoder = createDecoder(encoding, by !== 'option')
    const line = (decoder.push(bytes) + decoder.end()).trim()
    if (number === 1 && !isRecord(line)) return yield textSource(input, found)
    if (line === '') continue
    const file = `${input.file}#${number}`
    const shown = `${input.shown}#${number}`
    const read = await readLine(line, file)
    if (typeof read === 'string') {
      // all are, and each alone would say nothing else
      if (number === 1 && read === PARSED) throw new InputError(input.shown, PARSED)
      if (++failed <= MOST_NAMED) onFailure(new InputError(shown, read))
      continue
    }
    const { page, origin } = read
    const warnings = [...encodingWarnings(file, { ...found.detected, overruled: null }, decoder.damage), ...page.warnings]
    yield pageSource(
      { file, shown },
      { ...page, warnings },
      { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, encoding, ...origin },
    )
  }
  if (failed > MOST_NAMED) onFailure(new InputError(input.shown, `${failed - MOST_NAMED} more records in it cannot be read`))
}

/** What a record gives. */
interface ReadRecord {
  page: Page
  origin: Origin
}

/** The lines of a record and what it calls itself, or the reason why it has none. */
async function readLine(line: string, file: string): Promise<ReadRecord | string> {
  const record = readRecord(line)
  if (typeof record === 'string') return record
  if (record.kind === 'document') return { page: toPage(recordLines(record.record)), origin: {} }
  const { kind, text, origin } = record
  if (kind === 'text') return { page: toPage(toLines(text)), origin }
  try {
    return { page: await readHtml(text, file, origin.url ?? null), origin }
  } catch (error) {
    if (error instanceof LimitError) return error.message
    throw error
  }
}

function toPage(lines: Line[]): Page {
  return { lines, warnings: [], work: Work.ofSource() }
}
