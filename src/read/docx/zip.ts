/**
 * The files of a ZIP archive (APPNOTE.TXT 4.3): its directory is at its end. What a file unpacks to is counted as it comes out; the size
 * that its header gives is only compared with it. fflate, which packs the parts again, trusts that size: it stores no more, and works on through
 * all that a bomb holds.
 */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const END_SIZE = 22
/** A comment may stand behind the end of the directory. */
const LONGEST_COMMENT = 65_535
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8

/** A file of an archive, packed still. */
export interface ZipEntry {
  name: string
  method: number
  packed: number
  size: number
  /** Where its local header begins. */
  at: number
}

/** An archive that cannot be read; the message says why. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
}

/** The entries of the directory of an archive. Throws ZipError where there is none, or it is cut. */
export function* zipEntries(bytes: Buffer): Generator<ZipEntry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new ZipError('its directory is cut')
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    yield {
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    }
    at += ENTRY_SIZE + name + extra + comment
  }
}

function endOf(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= least; at--) if (bytes.readUInt32LE(at) === END) return at
  throw new ZipError('its directory is missing')
}

/** Unpacks a file of an archive. Throws ZipError where it is damaged; null where it comes to more than `most` bytes. */
export function unzip(bytes: Buffer, { name, method, packed, size, at }: ZipEntry, most: number): Buffer | null {
  if (at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new ZipError(`${name} is not where its directory says`)
  const from = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + packed > bytes.length) throw new ZipError(`${name} is cut`)
  const data = bytes.subarray(from, from + packed)
  const unpacked = method === STORED ? data : method === DEFLATED ? inflate(data, name, most) : null
  if (unpacked === null && method !== DEFLATED) throw new ZipError(`${name} is packed by method ${method}, which Word does not use`)
  if (unpacked === null || unpacked.length > most) return null
  if (unpacked.length !== size) throw new ZipError(`${name} has ${unpacked.length} bytes, its directory says ${size}`)
  return unpacked
}

function inflate(data: Buffer, name: string, most: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null
    throw new ZipError(`${name} is damaged`, { cause: error })
  }
}
