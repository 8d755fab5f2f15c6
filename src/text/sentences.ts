/** Where sentences end: outside quotation marks, 《》 and brackets; and how paragraphs begin. */
import { quick } from './quick.js'

const OPEN = '“‘「『《〈(（[［【〔〖'
const CLOSE = '”’」』》〉)）]］】〕〗'
/** The mark that converters print for both “ and ”: every other one closes. */
const STRAIGHT = '"'

/** A wide point behind text, at the end of a line or before more text: typed or read for 。. Those of markers (一．) and figures stand elsewhere. */
const WIDE_POINT = /(?<=..(?![一二三四五六七八九十])[\u4e00-\u9fff”’」』》）)%％])．(?=$|[\u4e00-\u9fff“‘「『《（(—])/g

/** A text with 。 for the points that stand in its place. */
export function withPlainStops(text: string): string {
  return text.includes('．') ? text.replace(WIDE_POINT, '。') : text
}

/**
 * Index of the first 。 outside quotation marks, 《》 and brackets; -1 where there is none. A closing mark that nothing opened, and an
 * opening one that nothing closes before the text ends, are damage and do not count.
 */
export function firstStop(text: string): number {
  let depth = 0
  let inside = -1
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '。') {
      if (depth === 0) return i
      if (inside < 0) inside = i
      continue
    }
    if (c === STRAIGHT) quoted = !quoted
    if (c === STRAIGHT ? quoted : OPEN.includes(c)) depth++
    else if (depth > 0 && (c === STRAIGHT || CLOSE.includes(c))) {
      depth--
      if (depth === 0) inside = -1
    }
  }
  return depth > 0 ? inside : -1
}

/** How a line ends, as far as it tells whether the sentence goes on. */
export type Ending = 'stop' | 'pause' | 'colon' | 'closed' | 'open'

/** How a text ends by the code of its last character; `closed` where a closing mark has to be looked behind. */
const ENDINGS = new Map<number, Ending>()
const ends = (characters: string, ending: Ending) => {
  for (let i = 0; i < characters.length; i++) ENDINGS.set(characters.charCodeAt(i), ending)
}
ends('，、,（(《“‘「〔[—-·＋+/', 'pause')
ends('：:∶', 'colon')
ends('。！？；!?;…', 'stop')
ends(CLOSE + STRAIGHT, 'closed')

/**
 * Ending of a text without white space at its end: `stop` 。！？； (closing marks behind them included), `colon`, `closed` a closing
 * bracket or quotation mark, `pause` a mark after which a sentence always goes on, `open` an ordinary character.
 */
export function endingOf(text: string): Ending {
  const ending = endingAt(text, text.length - 1)
  if (ending !== 'closed') return ending
  let at = text.length - 1
  while (at > 0 && endingAt(text, at) === 'closed') at--
  return endingAt(text, at) === 'stop' ? 'stop' : 'closed'
}

const POINT = 0x2e
const FIRST_IDEOGRAPH = 0x4e00

function endingAt(text: string, at: number): Ending {
  const code = text.charCodeAt(at)
  // a point behind a Chinese character was meant as 。
  if (code === POINT && at > 0 && text.charCodeAt(at - 1) >= FIRST_IDEOGRAPH) return 'stop'
  return ENDINGS.get(code) ?? 'open'
}

/** What a measure is for, at the beginning of a paragraph: no title says it first. 为民办实事 does begin some. */
const PURPOSE = quick(
  /^为(?:了|深入|进一步|认真|全面|切实|充分|有效|更好|持续|扎实|严格|妥善|统筹|贯彻|落实|加强|加快|规范|便利|方便|推动|推进|做好|确保|促进|提高|提升|完善|健全|保障|适应|维护|防范|支持|鼓励|引导|优化|深化|构建|助力)/,
)

/** True for a squeezed text that begins as a paragraph does which says what something is for. */
export function saysPurpose(bare: string): boolean {
  return PURPOSE.test(bare)
}
