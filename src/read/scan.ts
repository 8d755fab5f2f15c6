import { createHash } from 'node:crypto'
import { LIMITS } from '../model/index.js'
import { chunksOf, guarded } from './bytes.js'
import { type Detected, Sampler } from './encoding/index.js'
import { InputError } from './errors.js'
import type { InputFile } from './inputs.js'
import { findEncoding, signatureReason } from './sniff.js'

/** What a first pass over the bytes tells. */
export interface Scan {
  sha256: string
  bytes: number
  /** The first bytes. */
  head: Buffer
  detected: Detected
}

/**
 * Reads the bytes once: their hash and number, and in which encoding they are text with lines.
 *
 * @param encoding name of the encoding that the user gives, or null to find it
 * Throws InputError where they are no such text.
 */
export function scan(input: InputFile, encoding: string | null): Scan {
  return guarded(input, () => scanBytes(input, encoding))
}

function scanBytes(input: InputFile, encoding: string | null): Scan {
  const hash = createHash('sha256')
  const sampler = new Sampler()
  let bytes = 0
  let open = 0
  for (const chunk of chunksOf(input)) {
    if (bytes === 0) refuse(input, signatureReason(chunk))
    hash.update(chunk)
    sampler.push(chunk)
    bytes += chunk.length
    open = openLength(chunk, open, input)
  }
  if (bytes === 0) refuse(input, 'it is empty')
  const detected = findEncoding(sampler, encoding)
  if (typeof detected === 'string') throw new InputError(input.shown, detected)
  return { sha256: hash.digest('hex'), bytes, head: sampler.head, detected }
}

function refuse(input: InputFile, reason: string | null): void {
  if (reason !== null) throw new InputError(input.shown, reason)
}

/** Length of the line that a chunk leaves open, `before` of it read already. Throws InputError for a line that is too long. */
function openLength(chunk: Buffer, before: number, input: InputFile): number {
  const last = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13))
  const first = last < 0 ? chunk.length : Math.min(...[chunk.indexOf(10), chunk.indexOf(13)].filter((at) => at >= 0))
  if (before + first > LIMITS.lineBytes)
    throw new InputError(input.shown, `a line is longer than ${LIMITS.lineBytes / 1e6} MB; break the text into lines first`)
  return last < 0 ? before + chunk.length : chunk.length - 1 - last
}
