/** Width and white space: the same character printed in several widths compares as one. */

const FOLDABLE = /[\uFF01-\uFF5E\uFE50-\uFE6B]/g
const BLANK = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F]/g
const NEEDS_SQUEEZE = /[\s\u0085\u200B-\u200D\uFEFF\u0000-\u001F\uFF01-\uFF5E\uFE50-\uFE6B]/

/**
 * Folds full-width ASCII (U+FF01–FF5E) and the small forms (U+FE50–FE6B) to ASCII: `（１）` becomes `(1)`, `1﹒` becomes `1.`.
 * Each character becomes exactly one, so that offsets stay what they are. ①, ² and 〔〕 stay.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, foldOne)
}

function foldOne(c: string): string {
  const code = c.charCodeAt(0)
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
  // U+FE52 SMALL FULL STOP and its neighbours; U+FE58 SMALL EM DASH and U+FE51 have no ASCII partner of one character
  return c === '\uFE52' ? '.' : c.normalize('NFKC')
}

/** Folds widths and takes all white space, zero-width and control characters out: the form in which texts are compared. */
export function squeeze(text: string): string {
  return NEEDS_SQUEEZE.test(text) ? fold(text.replace(BLANK, '')) : text
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
