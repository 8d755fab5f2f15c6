/** Width and white space: the same character printed in several widths compares as one. */

const BLANK = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]/g

/** The narrow partner of each code unit, itself where it has none. */
const NARROW = new Uint16Array(0x10000)
for (let code = 0; code < NARROW.length; code++) NARROW[code] = code
for (let code = 0xff01; code <= 0xff5e; code++) NARROW[code] = code - 0xfee0
for (let code = 0xfe50; code <= 0xfe6b; code++) {
  const narrow = String.fromCharCode(code).normalize('NFKC')
  if (narrow.length === 1) NARROW[code] = narrow.charCodeAt(0)
}

/** Ranges of white space (Unicode White_Space), of zero-width characters and of C0 controls: what BLANK matches. */
const BLANKS: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200d],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]

/** Marks white space, zero-width and control characters. */
const IS_BLANK = new Uint8Array(0x10000)
for (const [from, to] of BLANKS) IS_BLANK.fill(1, from, to + 1)

/**
 * Folds full-width ASCII (U+FF01–FF5E) and the small forms (U+FE50–FE6B) to ASCII: `（１）` becomes `(1)`, `1﹒` becomes `1.`.
 * Each character becomes exactly one, so that offsets stay what they are. ①, ² and 〔〕 stay.
 */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (NARROW[code] !== code) return foldFrom(text, i, false)
  }
  return text
}

/** Folds widths and takes all white space, zero-width and control characters out: the form in which texts are compared. */
export function squeeze(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (NARROW[code] !== code || IS_BLANK[code] === 1) return foldFrom(text, i, true)
  }
  return text
}

/** Code units that are turned into a string at a time. */
const PIECE = 4096

function foldFrom(text: string, from: number, dropBlanks: boolean): string {
  let out = text.slice(0, from)
  let codes: number[] = []
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (dropBlanks && IS_BLANK[code] === 1) continue
    codes.push(NARROW[code]!)
    if (codes.length === PIECE) {
      out += String.fromCharCode(...codes)
      codes = []
    }
  }
  return out + String.fromCharCode(...codes)
}

/** Takes white space, zero-width and control characters out and leaves widths alone: how joined titles and names are written. */
export function unspace(text: string): string {
  return text.replace(BLANK, '')
}

/**
 * Width of a text in columns: two for wide characters, one for ASCII and half-width forms. Blocks of hard-wrapped text share a width
 * in columns, not in characters.
 */
export function columns(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2
  return width
}
