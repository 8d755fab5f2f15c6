/** What is compressed with gzip, whatever its name. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { LIMITS } from '../model/index.js'
import { InputError, reasonOf } from './errors.js'
import type { InputFile } from './inputs.js'

/** The first bytes of gzip. */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** An input as it is when it is unpacked. */
export interface Unpacked {
  input: InputFile
  /** Must be called when the input is read. */
  dispose(): void
}

/**
 * Unpacks an input. Throws InputError where the stream is damaged or unpacks to more than the limits allow.
 *
 * @param size bytes of the input
 */
export async function unpack(input: InputFile, size: number): Promise<Unpacked> {
  const sink = new Sink()
  try {
    const bytes = input.bytes === undefined ? createReadStream(input.path) : [input.bytes]
    for await (const chunk of inflate(bytes, input.shown, size)) {
      sink.write(chunk)
      if (sink.size > LIMITS.gzipBytes) throw tooLarge(input.shown, sink.size)
    }
    return sink.finish(input)
  } catch (error) {
    sink.dispose()
    throw error
  }
}

/**
 * Unpacks chunks as they come. Throws InputError where they are damaged, or unpack to far more than text does.
 *
 * @param shown what messages call the input
 * @param size bytes of all chunks; null where that is not known, and only those that came count
 */
export async function* inflate(
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  shown: string,
  size: number | null = null,
): AsyncGenerator<Buffer, void, undefined> {
  let packed = 0
  let unpacked = 0
  async function* counted() {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  const unzip = createGunzip()
  // its errors reach the loop
  pipeline(Readable.from(counted()), unzip, () => {})
  try {
    for await (const chunk of unzip) {
      unpacked += (chunk as Buffer).length
      if (unpacked > Math.max(LIMITS.gzipInMemory, (size ?? packed) * LIMITS.gzipRatio)) throw tooLarge(shown, unpacked)
      yield chunk as Buffer
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(shown, `its gzip stream is damaged: ${reasonOf(error)}`, { cause: error })
  }
}

function tooLarge(shown: string, size: number): InputError {
  return new InputError(shown, `it unpacks to more than ${Math.floor(size / 1e6)} MB, which is no text; decompress it first if it is`)
}

/** Takes bytes into memory, and into a file once they are many. */
class Sink {
  size = 0
  #chunks: Buffer[] = []
  #folder: string | null = null
  #file = -1

  write(chunk: Buffer): void {
    this.size += chunk.length
    this.#chunks.push(chunk)
    if (this.size > LIMITS.gzipInMemory) this.#spill()
  }

  finish(input: InputFile): Unpacked {
    if (this.#folder === null) return { input: { ...input, bytes: Buffer.concat(this.#chunks) }, dispose: () => {} }
    closeSync(this.#file)
    this.#file = -1
    const { bytes: _, ...rest } = input
    return { input: { ...rest, path: join(this.#folder, 'unpacked') }, dispose: () => this.dispose() }
  }

  dispose(): void {
    if (this.#file >= 0) closeSync(this.#file)
    this.#file = -1
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'policy-extract-gzip-'))
    if (this.#file < 0) this.#file = openSync(join(this.#folder, 'unpacked'), 'w', 0o600)
    for (const chunk of this.#chunks) writeSync(this.#file, chunk)
    this.#chunks = []
  }
}
