/** An input as parsed lines: out of the cache where they are there, else by parsing, which fills it. */
import { parse } from '../parse/index.js'
import { type InputError, type InputFile, openSources, sha256Of } from '../read/index.js'
import type { Cache } from './cache.js'
import { formatLine, PARSED_VERSION, type ParsedLine, readLine, renameLine, toStretchLine } from './parsed-line.js'

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

/** Reads an input to its end: the stretches of each source, then its own line. Throws InputError where it cannot be read. */
export async function* readInput(input: InputFile, reading: Reading): AsyncGenerator<ParsedLine, void, undefined> {
  const { cache, encoding } = reading
  if (cache === null) return yield* parseInput(input, reading)
  const sha256 = sha256Of(input)
  const key = cache.keyOf([sha256, encoding ?? '', endingOf(input.file)])
  const given = yield* fromCache(input, key, cache)
  if (given !== null) yield* throughCache(input, { key, sha256, given }, cache, reading)
}

/** Gives the lines of an entry. Returns null where it is whole, else how many lines it gave before it went wrong. */
function* fromCache(input: InputFile, key: string, cache: Cache): Generator<ParsedLine, number | null, undefined> {
  const lines = cache.read(key)
  let given = 0
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return next.value ? null : given
    yield renameLine(readLine(next.value), (file) => input.file + file)
    given++
  }
}

/** Parses an input and makes an entry of it. The first `given` lines were given already: as far as an entry went it was right. */
async function* throughCache(
  input: InputFile,
  { key, sha256, given }: { key: string; sha256: string; given: number },
  cache: Cache,
  reading: Reading,
): AsyncGenerator<ParsedLine, void, undefined> {
  const entry = cache.write(key)
  let isWhole = true
  const onFailure = (failure: InputError) => {
    isWhole = false
    reading.onFailure(failure)
  }
  let count = 0
  try {
    for await (const line of parseInput(input, { ...reading, onFailure })) {
      entry.add(formatLine(renameLine(line, (file) => file.slice(input.file.length))))
      if (count++ >= given) yield line
    }
    // an entry tells neither of failures nor of bytes that changed while they were read
    if (isWhole && sha256Of(input) === sha256) entry.finish()
  } finally {
    entry.discard()
  }
}

async function* parseInput(input: InputFile, { encoding, onParse, onFailure }: Reading): AsyncGenerator<ParsedLine, void, undefined> {
  onParse(input)
  for await (const source of openSources(input, encoding, onFailure)) {
    let stretches = 0
    for (const parsed of parse(source.lines(), source.file)) {
      stretches++
      yield toStretchLine(parsed, source.file)
    }
    yield {
      version: PARSED_VERSION,
      input: input.file,
      source: source.summary(),
      stretches,
      encoding: encoding ?? '',
      warnings: source.warnings(),
    }
  }
}

/** What of a name can decide how a file is read: its last two extensions, as in notices.md.gz. */
function endingOf(file: string): string {
  return /(?:\.[^./]+){0,2}$/.exec(file)?.[0].toLowerCase() ?? ''
}
