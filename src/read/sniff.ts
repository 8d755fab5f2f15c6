/** What a file is, from its first bytes: text that can be read, or something that needs another tool first. */

/** Bytes that are looked at. */
export const HEAD_BYTES = 65_536

/** Signatures of formats that are no text, each with what to do. */
const SIGNATURES: readonly [string, string][] = [
  ['%PDF-', 'it is a PDF; convert it to text first, for example with pdftotext -layout'],
  ['PK\x03\x04', 'it is a ZIP container (DOCX, XLSX, ZIP); save it as text or unpack it first'],
  ['\xD0\xCF\x11\xE0', 'it is a legacy Office file; convert it to text first, for example with libreoffice --convert-to txt'],
  ['\x1F\x8B', 'it is compressed with gzip; decompress it first'],
  ['{\\rtf', 'it is RTF; convert it to text first, for example with libreoffice --convert-to txt'],
  ['\x89PNG', 'it is a picture'],
  ['\xFF\xD8\xFF', 'it is a picture'],
  ['GIF8', 'it is a picture'],
  ['\x7FELF', 'it is a program'],
]

/** Share of control characters (NUL apart from) above which bytes are no text. */
const MOST_CONTROLS = 0.02
/** Share of NUL bytes above which bytes are no text of one-byte units. Scraped text has single ones. */
const MOST_NULS = 0.1
/** Share of broken UTF-8 sequences above which a text is in another encoding, not damaged. */
const MOST_BROKEN = 0.02
/** Share of usual code units from which bytes are taken for UTF-16. GBK and Big5 text read as UTF-16 has less than half. */
const LEAST_USUAL = 0.9
/** Share of line ends, digits and punctuation that such text has at least. Shift_JIS read as UTF-16 is all characters. */
const LEAST_MARKS = 0.005

/**
 * Says why bytes cannot be read as text of `encoding` (null: UTF-8, to be guessed from the bytes); null where they can.
 */
export function unreadableReason(head: Buffer, encoding: string | null): string | null {
  const start = head.subarray(0, 16).toString('latin1')
  for (const [signature, reason] of SIGNATURES) if (start.startsWith(signature)) return reason
  if (encoding !== null && encoding !== 'utf-8') return null
  if (start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF'))
    return 'it is in UTF-16; name the encoding with --encoding utf-16le or utf-16be'
  const reason = strangeReason(head, encoding)
  const wide = reason === null ? null : wideEncoding(head)
  return wide === null ? reason : `it looks like UTF-16 without a byte order mark; name the encoding with --encoding ${wide}`
}

/** Says why bytes are no UTF-8 text; null where they are. */
function strangeReason(head: Buffer, encoding: string | null): string | null {
  const counts = countBytes(head)
  if (counts.nul > head.length * MOST_NULS || counts.control > head.length * MOST_CONTROLS) return 'it is a binary file'
  const broken = brokenShare(head)
  return broken > MOST_BROKEN && encoding === null
    ? 'it is not in UTF-8; name its encoding (often gb18030) with --encoding, or convert it, for example with iconv -f GB18030 -t UTF-8'
    : null
}

/** The byte order in which bytes that are no UTF-8 read as Chinese or English text in UTF-16; null where they do in neither. */
function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (isWide(head, (at) => head.readUInt16LE(at))) return 'utf-16le'
  return isWide(head, (at) => head.readUInt16BE(at)) ? 'utf-16be' : null
}

/** Whether nearly all code units are usual in Chinese text, line ends, digits or punctuation among them. */
function isWide({ length }: Buffer, unitAt: (at: number) => number): boolean {
  let marks = 0
  let characters = 0
  for (let at = 0; at + 1 < length; at += 2) {
    const unit = unitAt(at)
    if (isMark(unit)) marks++
    else if (unit >= 0x4e00 && unit <= 0x9fff) characters++
  }
  const units = length >> 1
  return marks >= Math.max(units * LEAST_MARKS, 1) && marks + characters >= units * LEAST_USUAL
}

/** ASCII with its line ends, Chinese punctuation, full-width forms. */
function isMark(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 13
  return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef)
}

function countBytes(bytes: Buffer): { nul: number; control: number } {
  let nul = 0
  let control = 0
  for (const byte of bytes) {
    if (byte === 0) nul++
    else if (byte < 9 || (byte > 13 && byte < 32)) control++
  }
  return { nul, control }
}

/** Replacement characters that decoding gives, per decoded character; a sequence that the end of the head cut does not count. */
function brokenShare(head: Buffer): number {
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  const broken = text.split('\uFFFD').length - 1
  return text.length === 0 ? 0 : broken / text.length
}
