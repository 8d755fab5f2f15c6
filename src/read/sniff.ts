/** What a file is, from its first bytes: text that can be read, or something that needs another tool first. */
import type { Sample } from './encoding/index.js'
import { type Detected, detectEncoding } from './encoding/index.js'

/** Signatures of formats that are no text, each with what to do. */
const SIGNATURES: readonly [string, string][] = [
  ['%PDF-', 'it is a PDF; convert it to text first, for example with pdftotext -layout'],
  ['\xD0\xCF\x11\xE0', 'it is a legacy Office file; convert it first, for example with libreoffice --convert-to docx'],
  ['{\\rtf', 'it is RTF; convert it first, for example with libreoffice --convert-to docx'],
  ['\x89PNG', 'it is a picture'],
  ['\xFF\xD8\xFF', 'it is a picture'],
  ['GIF8', 'it is a picture'],
  ['\x7FELF', 'it is a program'],
]

/** What is to be done about a ZIP container that is no .docx. */
export const OTHER_ZIP = 'it is a ZIP container (XLSX, ZIP); save it as text or unpack it first'

/** Share of control characters (NUL apart from) above which bytes are no text. */
const MOST_CONTROLS = 0.02
/** Share of NUL bytes above which bytes are no text of one-byte units. Scraped text has single ones. */
const MOST_NULS = 0.1

const UNKNOWN =
  'its encoding is not known: it is not in UTF-8, GB18030, Big5 or UTF-16; name it with --encoding, or convert it, for example with iconv'

/** Says why bytes are no text whatever their encoding: the signature of another format; null where they have none. */
export function signatureReason(head: Buffer): string | null {
  const start = head.subarray(0, 16).toString('latin1')
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null
}

/** The encoding of a source, or the reason why it cannot be read. `encoding` is the one that the user names, or null. */
export function findEncoding(sample: Sample, encoding: string | null): Detected | string {
  if (encoding !== null && encoding !== 'utf-8') return { encoding, by: 'option', overruled: null }
  const detected = encoding === null ? detectEncoding(sample) : ({ encoding, by: 'option', overruled: null } satisfies Detected)
  if (detected?.encoding.startsWith('utf-16')) return detected
  return isBinary(sample.head) ? 'it is a binary file' : (detected ?? UNKNOWN)
}

/** Control characters of which a text has few, NUL apart. */
const CONTROL = /[\x01-\x08\x0E-\x1F]/g

/** Counted by patterns: the first runs of a loop over 64 kB of bytes are slow, and of a small job they are all. */
function isBinary(head: Buffer): boolean {
  const text = head.toString('latin1')
  const nul = text.match(/\0/g)?.length ?? 0
  const control = text.match(CONTROL)?.length ?? 0
  return nul > head.length * MOST_NULS || control > head.length * MOST_CONTROLS
}
