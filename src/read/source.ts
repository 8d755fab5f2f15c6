/** From an input to its sources: what it is packed in is taken off, what it holds is found from its content. */
import { statSync } from 'node:fs'
import { LimitError } from '../model/index.js'
import { bytesOf, guarded, headOf, sha256Of } from './bytes.js'
import { DocxError, isZip, readDocx } from './docx.js'
import { InputError } from './errors.js'
import { unpack as gunzip, isGzip } from './gzip.js'
import { looksLikeHtml } from './html.js'
import type { InputFile } from './inputs.js'
import { isMarkdown, looksLikeMarkdown } from './markdown.js'
import { openRecords } from './open-records.js'
import { htmlSource, markdownSource, pageSource, type Source, textSource } from './open-text.js'
import { looksLikeJson, looksLikeRecords, NO_LINES } from './records.js'
import { type Scan, scan } from './scan.js'
import { OTHER_ZIP } from './sniff.js'

export type { Source } from './open-text.js'

/**
 * Opens an input: gives its sources, in order. A file of text is one source; one of JSON records has one for each.
 *
 * @param encoding name of the encoding that the user gives, or null to find it
 * @param onFailure is told of a source inside the input that cannot be read; the others are given all the same
 * Throws InputError where the input as a whole cannot be read. A source is to be read before the next one is asked for.
 */
export async function* openSources(
  input: InputFile,
  encoding: string | null,
  onFailure: (failure: InputError) => void,
): AsyncGenerator<Source> {
  if (!isGzip(headOf(input))) return yield* openPlain(input, encoding, onFailure)
  const size = input.bytes?.length ?? guarded(input, () => statSync(input.path).size)
  const unpacked = await gunzip(input, size)
  try {
    for await (const source of openPlain(unpacked.input, encoding, onFailure)) {
      yield source.file === input.file ? asPacked(source, input, size) : source
    }
  } finally {
    unpacked.dispose()
  }
}

/** The summary of a file is about the file as it is, packed. */
function asPacked(source: Source, input: InputFile, bytes: number): Source {
  return { ...source, summary: () => ({ ...source.summary(), sha256: sha256Of(input), bytes }) }
}

async function* openPlain(input: InputFile, encoding: string | null, onFailure: (failure: InputError) => void): AsyncGenerator<Source> {
  if (isZip(headOf(input))) return yield await openDocx(input)
  const found = scan(input, encoding)
  const head = new TextDecoder(found.detected.encoding).decode(found.head)
  if (isMarkdown(input.file, head)) yield await told(input, () => markdownSource(input, found))
  else if (looksLikeMarkdown(head)) yield await markdownOrText(input, found)
  else if (looksLikeHtml(head)) yield await told(input, () => htmlSource(input, found))
  else if (looksLikeJson(head)) throw new InputError(input.shown, NO_LINES)
  else if (looksLikeRecords(head)) yield* openRecords(input, found, onFailure)
  else yield textSource(input, found)
}

/** What looks like Markdown and goes over its limits is text after all. */
async function markdownOrText(input: InputFile, found: Scan): Promise<Source> {
  try {
    return await markdownSource(input, found)
  } catch (error) {
    if (error instanceof LimitError) return textSource(input, found)
    throw error
  }
}

async function openDocx(input: InputFile): Promise<Source> {
  const bytes = bytesOf(input)
  const page = await told(input, () => readDocx(bytes, input.file))
  if (page === null) throw new InputError(input.shown, OTHER_ZIP)
  return pageSource(input, page, { sha256: sha256Of(input), bytes: bytes.length, encoding: 'utf-8' })
}

/** What goes over a limit, or is damaged, is told of the input. */
async function told<T>(input: InputFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof LimitError || error instanceof DocxError) throw new InputError(input.shown, error.message, { cause: error })
    throw error
  }
}
