/** The bytes of an input. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { LIMITS } from '../model/index.js'
import { InputError, reasonOf } from './errors.js'
import type { InputFile } from './inputs.js'

/** Bytes read at a time. */
const CHUNK = 1 << 20

/** The bytes of an input, in chunks. A source is read twice: what can be read only once comes with its bytes. */
export function* chunksOf(input: InputFile): Generator<Buffer> {
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

/**
 * All bytes of a pipe or device, which gives them once. Throws InputError where there are more than may be kept in memory: it may have no
 * end; errors of the file system.
 */
export function readPipe(descriptor: number, shown: string, most: number = LIMITS.pipeBytes): Buffer {
  const chunks: Buffer[] = []
  const buffer = Buffer.allocUnsafe(CHUNK)
  let size = 0
  for (;;) {
    const read = readSync(descriptor, buffer, 0, CHUNK, null)
    if (read === 0) return Buffer.concat(chunks, size)
    size += read
    if (size > most) throw new InputError(shown, `it gives more than ${most / 1e6} MB; save it to a file, which is read piece by piece`)
    chunks.push(Buffer.from(buffer.subarray(0, read)))
  }
}

/** The first bytes of an input. */
export function headOf(input: InputFile): Buffer {
  return guarded(input, () => {
    for (const chunk of chunksOf(input)) return chunk
    return Buffer.alloc(0)
  })
}

/** The lines of an input, their line feeds included. */
export function* byteLines(input: InputFile): Generator<Buffer> {
  let rest: Buffer[] = []
  for (const chunk of chunksOf(input)) {
    let start = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, at + 1)])
      rest = []
      start = at + 1
    }
    if (start < chunk.length) rest.push(Buffer.from(chunk.subarray(start)))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}

/** All bytes of an input, for formats that cannot be read in chunks. */
export function bytesOf(input: InputFile): Buffer {
  return input.bytes ?? guarded(input, () => readFileSync(input.path))
}

/** SHA-256 of the bytes of an input, in hexadecimal. Throws InputError where they cannot be read. */
export function sha256Of(input: InputFile): string {
  const hash = createHash('sha256')
  guarded(input, () => {
    for (const chunk of chunksOf(input)) hash.update(chunk)
  })
  return hash.digest('hex')
}

/** Calls `read`; what the file system throws becomes an InputError. */
export function guarded<T>(input: InputFile, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(input.shown, reasonOf(error), { cause: error })
  }
}
