/** One source: scanned once for what it is, read once for its lines, in chunks. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Line, SourceSummary } from '../model/index.js'
import { InputError, reasonOf } from './errors.js'
import type { InputFile } from './inputs.js'
import { LineSplitter } from './lines.js'
import { looksLikeMarkdown, readMarkdown } from './markdown.js'
import { HEAD_BYTES, unreadableReason } from './sniff.js'

/** Bytes read at a time. */
const CHUNK = 1 << 20
/** Bytes that one line may have. A paragraph of a notice has some hundreds; a file without line ends is no scraped text. */
export const LONGEST_LINE = 8_000_000

/** A source that can be read: its lines, and after the last of them its summary. */
export interface Source {
  file: string
  lines(): Iterable<Line>
  /** Whole only once all lines were taken. */
  summary(): SourceSummary
  /** Number of byte sequences that were no text of the encoding; known once all lines were taken. */
  replaced(): number
}

/** The chunks of bytes of an input. */
function* chunksOf(input: InputFile): Generator<Buffer> {
  if (input.bytes !== undefined) {
    for (let at = 0; at < input.bytes.length; at += CHUNK) yield input.bytes.subarray(at, at + CHUNK)
    return
  }
  const descriptor = openSync(input.path, 'r')
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK)
      const size = readSync(descriptor, buffer, 0, CHUNK, null)
      if (size === 0) return
      yield buffer.subarray(0, size)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** What a first pass over the bytes tells. */
interface Scan {
  sha256: string
  bytes: number
  head: Buffer
}

/** Reads the bytes once: their hash and number, and whether they are text with lines. Throws InputError where they are not. */
function scan(input: InputFile, encoding: string | null): Scan {
  const hash = createHash('sha256')
  const progress = { bytes: 0, line: 0, head: Buffer.alloc(0) }
  for (const chunk of chunksOf(input)) scanChunk(chunk, progress, hash, input, encoding)
  if (progress.bytes === 0) throw new InputError(input.shown, 'it is empty')
  return { sha256: hash.digest('hex'), bytes: progress.bytes, head: progress.head }
}

function scanChunk(
  chunk: Buffer,
  progress: { bytes: number; line: number; head: Buffer },
  hash: Hash,
  input: InputFile,
  encoding: string | null,
): void {
  if (progress.bytes === 0) {
    progress.head = Buffer.from(chunk.subarray(0, HEAD_BYTES))
    const reason = unreadableReason(progress.head, encoding)
    if (reason !== null) throw new InputError(input.shown, reason)
  }
  hash.update(chunk)
  progress.bytes += chunk.length
  const last = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13))
  const first = last < 0 ? chunk.length : Math.min(...[chunk.indexOf(10), chunk.indexOf(13)].filter((at) => at >= 0))
  if (progress.line + first > LONGEST_LINE) {
    throw new InputError(input.shown, `a line is longer than ${LONGEST_LINE / 1e6} MB; break the text into lines first`)
  }
  progress.line = last < 0 ? progress.line + chunk.length : chunk.length - 1 - last
}

/** Opens an input. Throws InputError where it cannot be read. */
export async function openSource(input: InputFile, encoding: string | null): Promise<Source> {
  const found = guarded(input, () => scan(input, encoding))
  const label = encoding ?? 'utf-8'
  if (looksLikeMarkdown(input.file, found.head.toString('utf8'))) return markdownSource(input, found, label)
  return textSource(input, found, label)
}

function guarded<T>(input: InputFile, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(input.shown, reasonOf(error), { cause: error })
  }
}

function textSource(input: InputFile, found: Scan, encoding: string): Source {
  const splitter = new LineSplitter()
  let replaced = 0
  function* lines(): Generator<Line> {
    const decoder = new TextDecoder(encoding)
    for (const chunk of chunksOf(input)) {
      const text = decoder.decode(chunk, { stream: true })
      replaced += countReplaced(text)
      yield* splitter.push(text)
    }
    yield* splitter.push(decoder.decode())
    yield* splitter.end()
  }
  return {
    file: input.file,
    lines,
    summary: () => ({ file: input.file, sha256: found.sha256, bytes: found.bytes, encoding, lines: splitter.count }),
    replaced: () => replaced,
  }
}

async function markdownSource(input: InputFile, found: Scan, encoding: string): Promise<Source> {
  const bytes = input.bytes ?? guarded(input, () => readFileSync(input.path))
  const text = new TextDecoder(encoding).decode(bytes)
  const lines = await readMarkdown(text)
  const count = text.split(/\r\n|\n|\r/).length
  return {
    file: input.file,
    lines: () => lines,
    summary: () => ({ file: input.file, sha256: found.sha256, bytes: found.bytes, encoding, lines: count }),
    replaced: () => countReplaced(text),
  }
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}
