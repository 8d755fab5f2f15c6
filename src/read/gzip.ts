/** What is compressed with gzip, whatever its name. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
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
    const bytes = input.bytes === undefined ? createReadStream(input.path) : Readable.from([input.bytes])
    const unzip = createGunzip()
    bytes.on('error', (error: Error) => unzip.destroy(error))
    for await (const chunk of bytes.pipe(unzip)) {
      sink.write(chunk as Buffer)
      if (sink.size > Math.min(LIMITS.gzipBytes, Math.max(LIMITS.gzipInMemory, size * LIMITS.gzipRatio))) throw tooLarge(input, sink.size)
    }
    return sink.finish(input)
  } catch (error) {
    sink.dispose()
    throw error instanceof InputError
      ? error
      : new InputError(input.shown, `its gzip stream is damaged: ${reasonOf(error)}`, { cause: error })
  }
}

function tooLarge(input: InputFile, size: number): InputError {
  return new InputError(input.shown, `it unpacks to more than ${Math.floor(size / 1e6)} MB, which is no text; decompress it first if it is`)
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
