import { isAscii } from 'node:buffer'
import type { Sample } from './detect.js'

/** Bytes of each kind that are looked at. */
export const SAMPLE_BYTES = 65_536

/** Collects, chunk by chunk, what the encoding of a source is found from: its head, and its first lines that are not all ASCII. */
export class Sampler implements Sample {
  head: Buffer = Buffer.alloc(0)
  #pieces: Buffer[] = []
  #size = 0

  push(chunk: Buffer): void {
    if (this.head.length === 0) this.head = Buffer.from(chunk.subarray(0, SAMPLE_BYTES))
    for (let start = 0; start < chunk.length && this.#size < SAMPLE_BYTES; ) {
      const end = lineEnd(chunk, start)
      const line = chunk.subarray(start, Math.min(end, start + SAMPLE_BYTES - this.#size))
      if (!isAscii(line)) this.#keep(line)
      start = end
    }
  }

  get foreign(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  #keep(line: Buffer): void {
    const whole = line.subarray(0, wholeLength(line))
    this.#pieces.push(Buffer.from(whole))
    this.#size += line.length
  }
}

function lineEnd(chunk: Buffer, start: number): number {
  const at = chunk.indexOf(10, start)
  return at < 0 ? chunk.length : at + 1
}

/** Length without the sequences at the end that a cut may have broken: up to the last byte that can be part of none. */
function wholeLength(line: Buffer): number {
  let end = line.length
  while (end > 0 && (line[end - 1] ?? 0) >= 0x30) end--
  return end > line.length / 2 ? end : line.length
}
