/** Sources of one text: plain, Markdown, a web page. */
import { type Line, type SourceSummary, type WarningRecord, Work } from '../model/index.js'
import { bytesOf, chunksOf } from './bytes.js'
import { createDecoder, encodingWarnings } from './encoding/index.js'
import { type Page, readHtml } from './html.js'
import type { InputFile } from './inputs.js'
import { LineSplitter } from './lines.js'
import { readMarkdown } from './markdown.js'
import type { Scan } from './scan.js'

/** A source that can be read: its lines, and after the last of them what is known of it as a whole. */
export interface Source {
  /** Name in the dataset. */
  file: string
  /** Name in messages. */
  shown: string
  /** What it costs: reading has begun to count, parsing goes on. */
  work: Work
  lines(): Iterable<Line>
  /** Whole only once all lines were taken. */
  summary(): SourceSummary
  /** Warnings about the source as a whole; known once all lines were taken. */
  warnings(): WarningRecord[]
}

function toDecoder({ detected }: Scan) {
  return createDecoder(detected.encoding, detected.by !== 'option')
}

export function textSource(input: InputFile, found: Scan): Source {
  const splitter = new LineSplitter()
  let warnings: WarningRecord[] = []
  function* lines(): Generator<Line> {
    const decoder = toDecoder(found)
    for (const chunk of chunksOf(input)) yield* splitter.push(decoder.push(chunk))
    yield* splitter.push(decoder.end())
    yield* splitter.end()
    warnings = encodingWarnings(input.file, found.detected, decoder.damage)
  }
  const { file, shown } = input
  return { file, shown, work: Work.ofSource(), lines, summary: () => toSummary(input, found, splitter.count), warnings: () => warnings }
}

/** The whole text of a source, for formats that cannot be read line by line. */
function readText(input: InputFile, found: Scan): { text: string; warnings: WarningRecord[] } {
  const decoder = toDecoder(found)
  const text = decoder.push(bytesOf(input)) + decoder.end()
  return { text, warnings: encodingWarnings(input.file, found.detected, decoder.damage) }
}

export async function markdownSource(input: InputFile, found: Scan): Promise<Source> {
  const { text, warnings } = readText(input, found)
  const work = Work.ofSource()
  const lines = await readMarkdown(text, work)
  const count = text.split(/\r\n|\n|\r/).length
  const { file, shown } = input
  return { file, shown, work, lines: () => lines, summary: () => toSummary(input, found, count), warnings: () => warnings }
}

/** Throws LimitError where the page goes over a limit. */
export async function htmlSource(input: InputFile, found: Scan): Promise<Source> {
  const { text, warnings } = readText(input, found)
  const page = await readHtml(text, input.file)
  const { sha256, bytes, detected } = found
  return pageSource(input, { ...page, warnings: [...warnings, ...page.warnings] }, { sha256, bytes, encoding: detected.encoding })
}

/** A source whose lines are at hand. */
export function pageSource(
  { file, shown }: Pick<Source, 'file' | 'shown'>,
  { lines, warnings, work }: Page,
  facts: Omit<SourceSummary, 'file' | 'lines'>,
): Source {
  return {
    file,
    shown,
    work,
    lines: () => lines,
    summary: () => ({ file, ...facts, lines: lines.at(-1)?.number ?? 0 }),
    warnings: () => warnings,
  }
}

function toSummary({ file }: InputFile, { sha256, bytes, detected: { encoding } }: Scan, lines: number): SourceSummary {
  return { file, sha256, bytes, encoding, lines }
}
