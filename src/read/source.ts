/** One source: scanned once for what it is, read once for its lines. */
import type { Line, SourceSummary, WarningRecord } from '../model/index.js'
import { bytesOf, chunksOf } from './bytes.js'
import { createDecoder, encodingWarnings } from './encoding/index.js'
import { InputError } from './errors.js'
import { HtmlLimitError, looksLikeHtml, type Page, readHtml } from './html.js'
import type { InputFile } from './inputs.js'
import { LineSplitter } from './lines.js'
import { looksLikeMarkdown, readMarkdown } from './markdown.js'
import { type Scan, scan } from './scan.js'

/** A source that can be read: its lines, and after the last of them what is known of it as a whole. */
export interface Source {
  file: string
  lines(): Iterable<Line>
  /** Whole only once all lines were taken. */
  summary(): SourceSummary
  /** Warnings about the source as a whole; known once all lines were taken. */
  warnings(): WarningRecord[]
}

/**
 * Opens an input: gives its sources, in order. A file of text is one source.
 *
 * @param encoding name of the encoding that the user gives, or null to find it
 * @param onFailure is told of a source inside the input that cannot be read; the others are given all the same
 * Throws InputError where the input as a whole cannot be read.
 */
export async function* openSources(
  input: InputFile,
  encoding: string | null,
  _onFailure: (failure: InputError) => void,
): AsyncGenerator<Source> {
  yield await openSource(input, encoding)
}

async function openSource(input: InputFile, encoding: string | null): Promise<Source> {
  const found = scan(input, encoding)
  const head = new TextDecoder(found.detected.encoding).decode(found.head)
  if (looksLikeMarkdown(input.file, head)) return markdownSource(input, found)
  return looksLikeHtml(head) ? htmlSource(input, found) : textSource(input, found)
}

function toDecoder({ detected }: Scan) {
  return createDecoder(detected.encoding, detected.by !== 'option')
}

function textSource(input: InputFile, found: Scan): Source {
  const splitter = new LineSplitter()
  let warnings: WarningRecord[] = []
  function* lines(): Generator<Line> {
    const decoder = toDecoder(found)
    for (const chunk of chunksOf(input)) yield* splitter.push(decoder.push(chunk))
    yield* splitter.push(decoder.end())
    yield* splitter.end()
    warnings = encodingWarnings(input.file, found.detected, decoder.damage)
  }
  return { file: input.file, lines, summary: () => toSummary(input, found, splitter.count), warnings: () => warnings }
}

/** The whole text of a source, for formats that cannot be read line by line. */
function readText(input: InputFile, found: Scan): { text: string; warnings: WarningRecord[] } {
  const decoder = toDecoder(found)
  const text = decoder.push(bytesOf(input)) + decoder.end()
  return { text, warnings: encodingWarnings(input.file, found.detected, decoder.damage) }
}

async function markdownSource(input: InputFile, found: Scan): Promise<Source> {
  const { text, warnings } = readText(input, found)
  const lines = await readMarkdown(text)
  const count = text.split(/\r\n|\n|\r/).length
  return { file: input.file, lines: () => lines, summary: () => toSummary(input, found, count), warnings: () => warnings }
}

async function htmlSource(input: InputFile, found: Scan): Promise<Source> {
  const { text, warnings } = readText(input, found)
  const page = await pageOf(text, input)
  const all = [...warnings, ...page.warnings]
  return { file: input.file, lines: () => page.lines, summary: () => toSummary(input, found, page.lines.length), warnings: () => all }
}

async function pageOf(text: string, input: InputFile): Promise<Page> {
  try {
    return await readHtml(text, input.file)
  } catch (error) {
    if (error instanceof HtmlLimitError) throw new InputError(input.shown, error.message, { cause: error })
    throw error
  }
}

function toSummary({ file }: InputFile, { sha256, bytes, detected: { encoding } }: Scan, lines: number): SourceSummary {
  return { file, sha256, bytes, encoding, lines }
}
