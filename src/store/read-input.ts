/** An input as parsed lines: out of the cache where they are there, else by parsing, which fills it. */
import { toWarning } from '../messages/index.js'
import { LimitError } from '../model/index.js'
import { parse } from '../parse/index.js'
import { InputError, type InputFile, openSources, type Source, sha256Of } from '../read/index.js'
import type { Cache } from './cache.js'
import { formatCached, readCached } from './cached-line.js'
import { PARSED_VERSION, type ParsedLine, toStretchLine } from './parsed-line.js'

/** How inputs are read. */
export interface Reading {
  /** Name of the encoding of all inputs; null to find it out. */
  encoding: string | null
  /** Null for none. */
  cache: Cache | null
  /** Told of each input that is parsed: one that the cache has is not. */
  onParse: (input: InputFile) => void
  /** Told of a source inside an input that cannot be read; the others are given all the same. */
  onFailure: (failure: InputError) => void
}

/** What an input gives: lines, and sources inside it that cannot be read. */
type Event = ParsedLine | InputError

/** Reads an input to its end: the stretches of each source, then its own line. Throws InputError where it cannot be read. */
export async function* readInput(input: InputFile, reading: Reading): AsyncGenerator<ParsedLine, void, undefined> {
  const events = reading.cache === null ? parsedEvents(input, reading) : cachedEvents(input, reading, reading.cache)
  for await (const event of events) {
    if (event instanceof Error) reading.onFailure(event)
    else yield event
  }
}

/** Out of the cache; what it does not have, or not whole, is parsed and put there. */
async function* cachedEvents(input: InputFile, reading: Reading, cache: Cache): AsyncGenerator<Event, void, undefined> {
  const sha256 = sha256Of(input)
  const key = cache.keyOf([sha256, reading.encoding ?? '', endingOf(input.file)])
  const kept = cache.read(key)
  let given = 0
  let next = kept.next()
  for (; !next.done; next = kept.next()) {
    yield readCached(next.value, input)
    given++
  }
  if (next.value) return
  const entry = cache.write(key)
  let count = 0
  try {
    for await (const event of parsedEvents(input, reading)) {
      entry.add(formatCached(event, input))
      // as far as an entry went it was right, and what it held was given
      if (count++ >= given) yield event
    }
    // bytes that changed while they were read may have given anything
    if (sha256Of(input) === sha256) entry.finish()
  } finally {
    entry.discard()
  }
}

async function* parsedEvents(input: InputFile, { encoding, onParse }: Reading): AsyncGenerator<Event, void, undefined> {
  onParse(input)
  const failures: InputError[] = []
  for await (const source of openSources(input, encoding, (failure) => failures.push(failure))) {
    yield* failures.splice(0)
    try {
      yield* parsedSource(source, input.file, encoding ?? '')
    } catch (error) {
      if (!(error instanceof LimitError)) throw error
      // its stretches so far are left out: the line that ends them does not come
      yield new InputError(source.shown, error.message, { cause: error })
    }
  }
  yield* failures
}

/** The stretches of a source, then its own line. Throws LimitError where it costs too much. */
function* parsedSource(source: Source, input: string, encoding: string): Generator<ParsedLine, void, undefined> {
  let stretches = 0
  let lines = 0
  let documents = 0
  for (const parsed of parse(source.lines(), source.file, source.work)) {
    stretches++
    lines += parsed.ledger.length
    if (parsed.document !== null) documents++
    yield toStretchLine(parsed, source.file)
  }
  const found = source.warnings()
  // of a page that is a list of links more is known
  const isTold = found.some(({ rule }) => rule === 'page-list' || rule === 'page-empty')
  const missing =
    lines > 0 && documents === 0 && !isTold ? [toWarning('document-missing', { file: source.file, line: 0, column: 0 }, { lines })] : []
  yield { version: PARSED_VERSION, input, source: source.summary(), stretches, encoding, warnings: [...found, ...missing] }
}

/** What of a name can decide how a file is read: its last two extensions, as in notices.md.gz. */
function endingOf(file: string): string {
  return /(?:\.[^./]+){0,2}$/.exec(file)?.[0].toLowerCase() ?? ''
}
