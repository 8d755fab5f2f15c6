/** UTF-16, with and without a byte order mark. */

export type Wide = 'utf-16le' | 'utf-16be'

/** Share of usual code units from which bytes are taken for UTF-16. GBK and Big5 text read as UTF-16 has less than half. */
const LEAST_USUAL = 0.9
/** Share of line ends, digits and punctuation that such text has at least. Shift_JIS read as UTF-16 is all characters. */
const LEAST_MARKS = 0.005

/** The byte order in which bytes that are no UTF-8 read as Chinese or English text in UTF-16; null where they do in neither. */
export function wideEncoding(head: Buffer): Wide | null {
  if (isWide(head, (at) => head.readUInt16LE(at))) return 'utf-16le'
  return isWide(head, (at) => head.readUInt16BE(at)) ? 'utf-16be' : null
}

/** Whether nearly all code units are usual in Chinese text, line ends, digits or punctuation among them. */
function isWide({ length }: Buffer, unitAt: (at: number) => number): boolean {
  const units = length >> 1
  let marks = 0
  let unusual = 0
  for (let at = 0; at + 1 < length; at += 2) {
    const unit = unitAt(at)
    if (isMark(unit)) marks++
    else if ((unit < 0x4e00 || unit > 0x9fff) && ++unusual > units * (1 - LEAST_USUAL)) return false
  }
  return marks >= Math.max(units * LEAST_MARKS, 1)
}

/** ASCII with its line ends, Chinese punctuation, full-width forms. */
function isMark(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 13
  return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef)
}
