/** Bytes to text, chunk by chunk, pieces of another encoding and broken bytes included. */
import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { type Fit, fitOf, scoreOf } from './fit.js'
import { brokenAt, MULTIBYTE, type Multibyte } from './sequences.js'

/** What was met while a source was decoded. */
export interface Damage {
  /** Sequences of bytes that are no text of any encoding and read as U+FFFD. */
  broken: number
  /** Byte offsets of the first of them. */
  brokenAt: number[]
  /** Pieces (lines, or what stands between two tags) in another encoding than the rest, by their encoding. */
  pieces: Map<Multibyte, { count: number; first: number }>
}

/** Offsets of broken bytes that are kept. */
const KEPT_OFFSETS = 5
/** Score from which a piece is in another encoding, and its lead over the main one. */
const PIECE_SCORE = 0.8
const PIECE_LEAD = 0.3
/** Bytes of usual characters that a piece needs for it: two characters. */
const PIECE_BYTES = 4

const LF = 10
const CR = 13
const REPLACED = '\uFFFD'

/** Decodes a source. The text begins after the byte order mark, if any. */
export interface Decoder {
  push(chunk: Buffer): string
  end(): string
  readonly damage: Damage
}

const noDamage = (): Damage => ({ broken: 0, brokenAt: [], pieces: new Map() })

/** @param isMixed whether pieces in another encoding are to be looked for */
export function createDecoder(encoding: string, isMixed: boolean): Decoder {
  const known = MULTIBYTE.find((name) => name === encoding)
  return known === undefined ? new StreamDecoder(encoding) : new LineDecoder(known, isMixed)
}

/** Encodings of which nothing more is known than their decoder: UTF-16, and what --encoding names. */
class StreamDecoder implements Decoder {
  readonly damage = noDamage()
  readonly #decoder: TextDecoder
  readonly #unit: number
  /** UTF-16 units given so far. */
  #units = 0

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding)
    this.#unit = encoding.startsWith('utf-16') ? 2 : 1
  }

  push(chunk: Buffer): string {
    return this.#look(this.#decoder.decode(chunk, { stream: true }))
  }

  end(): string {
    return this.#look(this.#decoder.decode())
  }

  /** Of encodings with sequences of several lengths the offset is the number of characters before: not after the place. */
  #look(text: string): string {
    for (let at = text.indexOf(REPLACED); at >= 0; at = text.indexOf(REPLACED, at + 1))
      noteBroken(this.damage, (this.#units + at) * this.#unit)
    this.#units += text.length
    return text
  }
}

function noteBroken(damage: Damage, offset: number): void {
  damage.broken++
  if (damage.brokenAt.length < KEPT_OFFSETS) damage.brokenAt.push(offset)
}

/** UTF-8, GB 18030 and Big5: a line feed is never part of a longer sequence, so that each line can be looked at for itself. */
class LineDecoder implements Decoder {
  readonly damage = noDamage()
  readonly #encoding: Multibyte
  readonly #isMixed: boolean
  #rest: Buffer = Buffer.alloc(0)
  /** Byte offset of the rest. */
  #offset = 0

  constructor(encoding: Multibyte, isMixed: boolean) {
    this.#encoding = encoding
    this.#isMixed = isMixed
  }

  push(chunk: Buffer): string {
    const last = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR))
    if (last < 0) {
      this.#rest = Buffer.concat([this.#rest, chunk])
      return ''
    }
    const bytes = this.#rest.length === 0 ? chunk.subarray(0, last + 1) : Buffer.concat([this.#rest, chunk.subarray(0, last + 1)])
    this.#rest = Buffer.from(chunk.subarray(last + 1))
    return this.#decode(bytes)
  }

  end(): string {
    const bytes = this.#rest
    this.#rest = Buffer.alloc(0)
    return this.#decode(bytes)
  }

  #decode(bytes: Buffer): string {
    const [start, mark] = this.#offset === 0 ? [0, markLength(bytes)] : [this.#offset, 0]
    this.#offset += bytes.length
    const text = bytes.subarray(mark)
    return isWhole(text, this.#encoding) && !this.#maybeMixed(text) ? decode(text, this.#encoding) : this.#byLine(text, start + mark)
  }

  /** Lines of UTF-8 can read as GB 18030 by chance; the other way round they cannot. */
  #maybeMixed(bytes: Buffer): boolean {
    return this.#isMixed && this.#encoding !== 'utf-8' && !isAscii(bytes)
  }

  #byLine(bytes: Buffer, offset: number): string {
    const texts: string[] = []
    let plain = 0
    for (let start = 0; start < bytes.length; ) {
      const at = bytes.indexOf(LF, start)
      const end = at < 0 ? bytes.length : at + 1
      const line = bytes.subarray(start, end)
      if (!this.#isPlain(line)) {
        texts.push(decode(bytes.subarray(plain, start), this.#encoding), this.#odd(line, offset + start))
        plain = end
      }
      start = end
    }
    texts.push(decode(bytes.subarray(plain), this.#encoding))
    return texts.join('')
  }

  /** True for a line that can be nothing but text of the main encoding. */
  #isPlain(line: Buffer): boolean {
    if (isAscii(line)) return true
    return isWhole(line, this.#encoding) && !(this.#maybeMixed(line) && isUtf8(line))
  }

  /** A line that is not, or not only, text of the main encoding: as a whole in another one, or what stands between its tags. */
  #odd(line: Buffer, offset: number): string {
    const other = this.#otherEncoding(line)
    if (other !== null) return this.#decodeOther(line, other, offset)
    if (isWhole(line, this.#encoding)) return decode(line, this.#encoding)
    return piecesOf(line)
      .map(({ start, end }) => this.#piece(line.subarray(start, end), offset + start))
      .join('')
  }

  #piece(bytes: Buffer, offset: number): string {
    if (isWhole(bytes, this.#encoding)) return decode(bytes, this.#encoding)
    const other = this.#otherEncoding(bytes)
    if (other !== null) return this.#decodeOther(bytes, other, offset)
    for (const at of brokenAt(bytes, this.#encoding)) noteBroken(this.damage, offset + at)
    return decode(bytes, this.#encoding)
  }

  #decodeOther(bytes: Buffer, encoding: Multibyte, offset: number): string {
    const known = this.damage.pieces.get(encoding)
    this.damage.pieces.set(encoding, { count: (known?.count ?? 0) + 1, first: known?.first ?? offset })
    return decode(bytes, encoding)
  }

  /** The encoding that a piece is in without doubt, where that is not the main one; else null. */
  #otherEncoding(bytes: Buffer): Multibyte | null {
    if (!this.#isMixed) return null
    const main = scoreOf(fitOf(bytes, this.#encoding))
    const fits = MULTIBYTE.filter((one) => one !== this.#encoding).map((one) => fitOf(bytes, one))
    const best = fits.filter((fit) => isClear(fit, main)).sort((a, b) => scoreOf(b) - scoreOf(a))[0]
    return best?.encoding ?? null
  }
}

function isClear(fit: Fit, main: number): boolean {
  const score = scoreOf(fit)
  return fit.broken === 0 && fit.common >= PIECE_BYTES && score >= PIECE_SCORE && score - main >= PIECE_LEAD
}

/** The pieces of a line: tags, and what stands between them. `<` and `>` are never part of a longer sequence. */
function piecesOf(line: Buffer): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at < line.length; at++) {
    const cut = line[at] === 0x3c ? at : line[at] === 0x3e ? at + 1 : start
    if (cut > start) {
      pieces.push({ start, end: cut })
      start = cut
    }
  }
  if (start < line.length) pieces.push({ start, end: line.length })
  return pieces
}

/** They keep nothing between two calls. A byte order mark inside is a character like any other. */
const DECODERS: Readonly<Record<Multibyte, TextDecoder>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
  big5: new TextDecoder('big5', { ignoreBOM: true }),
}

function decode(bytes: Buffer, encoding: Multibyte): string {
  return DECODERS[encoding].decode(bytes)
}

function isWhole(bytes: Buffer, encoding: Multibyte): boolean {
  if (encoding === 'utf-8') return isUtf8(bytes)
  return isAscii(bytes) || brokenAt(bytes, encoding).next().done === true
}

function markLength(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}
