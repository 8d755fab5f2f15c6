/** Finds the encoding of a source: byte order mark, declaration, validity. */
import { isUtf8 } from 'node:buffer'
import { declaredEncoding } from './declared.js'
import { type Fit, fitOf, scoreOf } from './fit.js'
import { MULTIBYTE } from './sequences.js'
import { wideEncoding } from './wide.js'

/** What a first look at the bytes of a source keeps. */
export interface Sample {
  /** The first bytes. */
  head: Buffer
  /** Lines that are not all ASCII, as far as they were met: what tells multi-byte encodings apart. */
  foreign: Buffer
}

export interface Detected {
  /** As the Encoding Standard spells it. */
  encoding: string
  /** How it was found. `guess`: by statistic, and another encoding fits nearly as well. */
  by: 'option' | 'mark' | 'declaration' | 'validity' | 'guess'
  /** The encoding that the source declares, in its words, and that it is not in; null where the two agree or nothing is declared. */
  overruled: string | null
}

/** Score that a legacy encoding needs: what is Chinese text gets 0.9 and more, Traditional script in GB 18030 some 0.6. */
const LEAST_SCORE = 0.5
/** A declared encoding is believed as long as none fits better by more than this. */
const DECLARED_LEAD = 0.25
/** Below this lead over the next best a choice by statistic is a guess. */
const SURE_LEAD = 0.15
/** Share of bytes in no sequence up to which a text is damaged UTF-8, not text in an unknown encoding. */
const MOST_BROKEN = 0.02

/** The encoding that a byte order mark says; null where there is none. */
function markedEncoding(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** Finds the encoding; null where the bytes are text of none that is known here. */
export function detectEncoding({ head, foreign }: Sample): Detected | null {
  const marked = markedEncoding(head)
  if (marked !== null) return { encoding: marked, by: 'mark', overruled: null }
  const wide = head.includes(0) || !isUtf8(foreign) ? wideEncoding(head) : null
  if (wide !== null) return { encoding: wide, by: 'validity', overruled: null }
  const declared = declaredEncoding(head)
  const found = chooseMultibyte(foreign, declared?.name ?? null)
  return found === null || found.overruled === null || declared === null ? found : { ...found, overruled: declared.label }
}

function chooseMultibyte(sample: Buffer, declared: string | null): Detected | null {
  const foreign = withoutUtf8(sample)
  if (foreign.length * 2 < sample.length) return toDetected('utf-8', declared, true)
  const fits = MULTIBYTE.map((encoding) => fitOf(foreign, encoding))
  const utf8 = fits.find(({ encoding }) => encoding === 'utf-8')
  const said = fits.find(({ encoding }) => encoding === declared)
  if (utf8?.broken === 0 && !(isAmbiguous(utf8) && said?.broken === 0)) return toDetected('utf-8', declared, true)
  const rank = (fit: Fit) => scoreOf(fit) + (fit === said ? DECLARED_LEAD : 0)
  const [best, next] = [...fits].sort((a, b) => rank(b) - rank(a))
  if (best === undefined || next === undefined) return null
  if (scoreOf(best) >= LEAST_SCORE || (best === said && best.broken === 0))
    return toDetected(best.encoding, declared, scoreOf(best) - scoreOf(next) >= SURE_LEAD)
  if (declared !== null && said === undefined && isValid(foreign, declared)) return toDetected(declared, declared, true)
  return damaged(foreign, utf8?.broken ?? 0, declared)
}

/** Bytes from here on lead a sequence of three bytes or four, in what is valid UTF-8. */
const THREE = 0xe0

/** The lines that are not UTF-8 without doubt: of a mixed source the larger half counts. */
function withoutUtf8(sample: Buffer): Buffer {
  const others: Buffer[] = []
  for (let start = 0; start < sample.length; ) {
    const at = sample.indexOf(10, start)
    const end = at < 0 ? sample.length : at + 1
    const line = sample.subarray(start, end)
    if (!isUtf8(line) || !line.some((byte) => byte >= THREE)) others.push(line)
    start = end
  }
  return Buffer.concat(others)
}

/** True where UTF-8 fits, and may do so by chance: sequences of two bytes only. */
function isAmbiguous({ common }: Fit): boolean {
  return common === 0
}

function toDetected(encoding: string, declared: string | null, isSure: boolean): Detected {
  if (declared === encoding) return { encoding, by: 'declaration', overruled: null }
  return { encoding, by: isSure ? 'validity' : 'guess', overruled: declared }
}

function isValid(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Bytes that fit none: UTF-8 with a few broken bytes, or nothing that can be read. */
function damaged(foreign: Buffer, broken: number, declared: string | null): Detected | null {
  return broken <= foreign.length * MOST_BROKEN ? toDetected('utf-8', declared, false) : null
}
