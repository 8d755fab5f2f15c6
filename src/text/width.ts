/** Width and white space: the same character printed in several widths compares as one. */

const BLANK = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]/g

/** The small forms of ASCII, U+FE50 to U+FE6B, and their narrow partners; those without one stay. */
const SMALL = Uint16Array.from({ length: 0x1c }, (_, i) => {
  const narrow = String.fromCharCode(0xfe50 + i).normalize('NFKC')
  return narrow.length === 1 ? narrow.charCodeAt(0) : 0xfe50 + i
})

/** ∶ is no colon by its name; input methods print it for one. */
const RATIO = 0x2236

/** The narrow partner of a code unit, itself where it has none. */
function narrow(code: number): number {
  if (code < 0xfe50 || code > 0xff5e) return code === RATIO ? 0x3a : code
  return code >= 0xff01 ? code - 0xfee0 : (SMALL[code - 0xfe50] ?? code)
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

/** True for a text of nothing but white space (Unicode White_Space), zero-width and control characters. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (IS_BLANK[text.charCodeAt(i)] === 0) return false
  return true
}

/**
 * Folds full-width ASCII (U+FF01–FF5E), the small forms (U+FE50–FE6B) and ∶ to ASCII: `（１）` becomes `(1)`, `1﹒` becomes `1.`.
 * Each character becomes exactly one, so that offsets stay what they are. ①, ² and 〔〕 stay.
 */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (narrow(code) !== code) return rewrite(text, false)
  }
  return text
}

/** Folds widths and takes all white space, zero-width and control characters out: the form in which texts are compared. */
export function squeeze(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (narrow(code) !== code || IS_BLANK[code] === 1) return rewrite(text, true)
  }
  return text
}

/** Code units that are turned into a string at a time. */
const PIECE = 4096
/** The code units of a piece, the low byte first: a buffer makes a string of them a sixth sooner than String.fromCharCode, and slices take a third longer. */
const units = Buffer.alloc(2 * PIECE)

function rewrite(text: string, dropBlanks: boolean): string {
  let out = ''
  let size = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (dropBlanks && IS_BLANK[code] === 1) continue
    const kept = narrow(code)
    units[size++] = kept & 0xff
    units[size++] = kept >> 8
    if (size < 2 * PIECE) continue
    out += units.toString('utf16le', 0, size)
    size = 0
  }
  return out + units.toString('utf16le', 0, size)
}

/** Takes white space, zero-width and control characters out and leaves widths alone: how joined titles and names are written. */
export function unspace(text: string): string {
  return text.replace(BLANK, '')
}

/** Characters from here on print two columns wide. */
export const WIDE = 0x2000

/**
 * Width of a text in columns: two for wide characters, one for ASCII and half-width forms. Blocks of hard-wrapped text share a width
 * in columns, not in characters.
 */
export function columns(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < WIDE ? 1 : 2
  return width
}
