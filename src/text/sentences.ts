/** Where sentences end: outside quotation marks, 《》 and brackets. */

const OPEN = '“‘「『《〈(（[［【〔〖'
const CLOSE = '”’」』》〉)）]］】〕〗'

/**
 * Index of the first 。 outside quotation marks, 《》 and brackets; -1 where there is none. A closing mark that nothing opened, and an
 * opening one that nothing closes before the text ends, are damage and do not count.
 */
export function firstStop(text: string): number {
  let depth = 0
  let inside = -1
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '。') {
      if (depth === 0) return i
      if (inside < 0) inside = i
    } else if (OPEN.includes(c)) depth++
    else if (depth > 0 && CLOSE.includes(c)) {
      depth--
      if (depth === 0) inside = -1
    }
  }
  return depth > 0 ? inside : -1
}

/** How a line ends, as far as it tells whether the sentence goes on. */
export type Ending = 'stop' | 'pause' | 'colon' | 'closed' | 'open'

const STOPS = '。！？；!?;…'
const PAUSES = '，、,（(《“‘「〔[—-·＋+/'
const COLONS = '：:'

/**
 * Ending of a text without white space at its end: `stop` 。！？； (closing marks behind them included), `colon`, `closed` a closing
 * bracket or quotation mark, `pause` a mark after which a sentence always goes on, `open` an ordinary character.
 */
export function endingOf(text: string): Ending {
  if (text === '') return 'open'
  let at = text.length - 1
  let last = text[at] ?? ''
  const closed = CLOSE.includes(last)
  while (at > 0 && CLOSE.includes(last)) last = text[--at] ?? ''
  if (STOPS.includes(last)) return 'stop'
  if (closed) return 'closed'
  if (COLONS.includes(last)) return 'colon'
  return PAUSES.includes(last) ? 'pause' : 'open'
}
