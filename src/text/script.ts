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

/** The Simplified partner of each code unit, itself where it has none. */
const SIMPLE = (() => {
  const simple = new Uint16Array(0x10000)
  for (let code = 0; code < simple.length; code++) simple[code] = code
  const add = (from: string, to: string) => {
    const code = from.charCodeAt(0)
    if (from.length === 1 && to.length === 1 && simple[code] === code) simple[code] = to.charCodeAt(0)
  }
  // a character that Simplified text uses too (后, 干) stays: T has it as the partner of itself or of a rarer one
  const simplified = new Set(table.S)
  for (let i = 0; i < table.T.length; i++) if (!simplified.has(table.T.charAt(i))) add(table.T.charAt(i), table.S.charAt(i))
  const pairs = (entries: string) => entries.split('|').map((entry) => entry.split(' ') as [string, string])
  for (const [from, to] of pairs(TRADITIONAL)) add(from, to)
  // variants stand for another Traditional character (衞 for 衛); some are the Simplified one (户 for 戶) and stay
  for (const [from, to] of [...pairs(HONG_KONG), ...pairs(TAIWAN), ...pairs(COMPATIBILITY)])
    add(from, to.length === 1 ? String.fromCharCode(simple[to.charCodeAt(0)]!) : to)
  for (let code = 0; code < simple.length; code++) simple[code] = simple[simple[code]!]!
  return simple
})()

/** The Simplified form of a UTF-16 code unit. */
export function simplified(code: number): number {
  return SIMPLE[code]!
}

/** A text with each Traditional character as its Simplified partner. Each character becomes exactly one, so that offsets stay. */
export function foldScript(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (SIMPLE[code] !== code) return text.slice(0, i) + foldFrom(text, i)
  }
  return text
}

function foldFrom(text: string, from: number): string {
  let out = ''
  for (let i = from; i < text.length; i++) out += String.fromCharCode(SIMPLE[text.charCodeAt(i)]!)
  return out
}
