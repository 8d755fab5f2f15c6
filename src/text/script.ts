/**
 * Script folding: a text printed in Traditional characters compares as the same text in Simplified ones.
 *
 * For comparing only; what is written goes through toScript (to-script.ts), since a character table alone writes 皇后 as 皇後. The
 * table is that of chinese-s2t; characters that it lacks come from OpenCC's (docs/script.md has the figures).
 */
import table from 'chinese-s2t/lang/zh.js'
import COMPATIBILITY from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import HONG_KONG from 'opencc-js/dict/HKVariantsRev'
import TRADITIONAL from 'opencc-js/dict/TSCharacters'
import TAIWAN from 'opencc-js/dict/TWVariantsRev'

/** Characters of everyday Simplified text (GB 2312) that the tables have as Traditional ones of rarer characters: 么 of 幺, 猛 of 勐. */
const KEPT = '么猛脊糊溜劈矽拚捱怵薹阪屙榘槁糸醣糖袷爿吒'

/**
 * The Simplified partner of each code unit; 0 where it has none. Every run makes it before its first document, so that codes are read
 * where they stand, and the dictionaries are not split into words.
 */
const SIMPLE = (() => {
  const simple = new Uint16Array(0x10000)
  const known: number[] = []
  const add = (from: number, to: number) => {
    if (simple[from] !== 0 || from === to) return
    simple[from] = to
    known.push(from)
  }
  for (let i = 0; i < KEPT.length; i++) simple[KEPT.charCodeAt(i)] = KEPT.charCodeAt(i)
  // a character that Simplified text uses too (后, 干) stays: T has it as the partner of itself or of a rarer one
  const used = new Uint8Array(0x10000)
  for (let i = 0; i < table.S.length; i++) used[table.S.charCodeAt(i)] = 1
  for (let i = 0; i < table.T.length; i++) if (used[table.T.charCodeAt(i)] === 0) add(table.T.charCodeAt(i), table.S.charCodeAt(i))
  forPairs(TRADITIONAL, add)
  // variants stand for another Traditional character (衞 for 衛); some are the Simplified one (户 for 戶) and stay
  for (const variants of [HONG_KONG, TAIWAN, COMPATIBILITY]) forPairs(variants, (from, to) => add(from, simple[to] || to))
  for (const code of known.sort((a, b) => a - b)) simple[code] = simple[simple[code]!] || simple[code]!
  for (let i = 0; i < KEPT.length; i++) simple[KEPT.charCodeAt(i)] = 0
  return simple
})()

/** Takes the entries of a dictionary of OpenCC that say one character for one: 車 车|軍 军. */
function forPairs(entries: string, take: (from: number, to: number) => void): void {
  for (let at = 0; at < entries.length; at = entries.indexOf('|', at) + 1 || entries.length) {
    if (entries[at + 1] === ' ' && (entries[at + 3] ?? '|') === '|') take(entries.charCodeAt(at), entries.charCodeAt(at + 2))
  }
}

/** The Simplified form of a UTF-16 code unit. */
export function simplified(code: number): number {
  return SIMPLE[code] || code
}

/** A text with each Traditional character as its Simplified partner. Each character becomes exactly one, so that offsets stay. */
export function foldScript(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (SIMPLE[code] !== 0) return text.slice(0, i) + foldFrom(text, i)
  }
  return text
}

function foldFrom(text: string, from: number): string {
  let out = ''
  for (let i = from; i < text.length; i++) out += String.fromCharCode(simplified(text.charCodeAt(i)))
  return out
}
