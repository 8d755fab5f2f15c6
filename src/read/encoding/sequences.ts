/**
 * The byte sequences of the encodings that Chinese text comes in: how long one is, and whether it is whole.
 *
 * A walker gives the length of the sequence at an offset, or minus the number of bytes that belong to no sequence. A sequence that the
 * end of the bytes cuts is broken. ASCII is no business of theirs: they are asked about bytes from 0x80 on.
 */
export type Walker = (bytes: Uint8Array, at: number) => number

/** Encodings that are found out from the bytes, and in which a line end is never part of a longer sequence. */
export const MULTIBYTE = ['utf-8', 'gb18030', 'big5'] as const

export type Multibyte = (typeof MULTIBYTE)[number]

const isBetween = (byte: number | undefined, low: number, high: number): boolean => byte !== undefined && byte >= low && byte <= high

/** Unicode 15, table 3-7: the sequences of UTF-8, those that are too long and surrogates left out. */
const utf8: Walker = (bytes, at) => {
  const lead = bytes[at] ?? 0
  const more = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  if (more === 0) return -1
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (!isBetween(bytes[at + 1], low, high)) return -1
  for (let k = 2; k <= more; k++) if (!isBetween(bytes[at + k], 0x80, 0xbf)) return -k
  return more + 1
}

/** GB 18030: two bytes (all of them mean something), or four; the Encoding Standard reads a lone 0x80 as the euro sign. */
const gb18030: Walker = (bytes, at) => {
  const lead = bytes[at] ?? 0
  const second = bytes[at + 1]
  if (lead === 0x80) return 1
  if (lead === 0xff || second === undefined) return -1
  if (isBetween(second, 0x40, 0x7e) || isBetween(second, 0x80, 0xfe)) return 2
  if (!isBetween(second, 0x30, 0x39) || !isBetween(bytes[at + 2], 0x81, 0xfe) || !isBetween(bytes[at + 3], 0x30, 0x39)) return -1
  return isFourByte(lead, second, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0) ? 4 : -1
}

/** Whether four bytes mean a character: the ranges of the Encoding Standard, index gb18030 ranges. */
function isFourByte(first: number, second: number, third: number, fourth: number): boolean {
  const pointer = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
  return pointer <= 39_419 || (pointer >= 189_000 && pointer <= 1_237_575)
}

/** Big5 with the Hong Kong supplement has holes: the pairs that mean something are asked of the decoder, once. It reads 0x80 and 0xFF as characters of their own. */
let pairs: Uint8Array | null = null

function big5Pairs(): Uint8Array {
  const known = new Uint8Array(0x10000)
  const decoder = new TextDecoder('big5')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (!decoder.decode(Uint8Array.of(lead, trail)).includes('\uFFFD')) known[(lead << 8) | trail] = 1
    }
  }
  return known
}

const big5: Walker = (bytes, at) => {
  pairs ??= big5Pairs()
  if (bytes[at] === 0x80 || bytes[at] === 0xff) return 1
  return pairs[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 1 ? 2 : -1
}

export const WALKERS: Readonly<Record<Multibyte, Walker>> = { 'utf-8': utf8, gb18030, big5 }

/** The offsets at which bytes are met that belong to no sequence of an encoding. */
export function* brokenAt(bytes: Uint8Array, encoding: Multibyte): Generator<number> {
  const walk = WALKERS[encoding]
  for (let at = 0; at < bytes.length; ) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : walk(bytes, at)
    if (length < 0) yield at
    at += Math.abs(length)
  }
}
