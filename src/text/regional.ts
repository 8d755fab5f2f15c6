/**
 * Regional wording: mirrors in Taiwan say 資訊 for 信息 and 最佳化 for 优化. In comparing, such words count as the same.
 *
 * The form compared is the regional one, in Simplified characters: so a text that is regional already stays as it is. The pairs are
 * OpenCC's for Taiwan, names of persons and places left out, and some of administrative language that it lacks.
 */
import TAIWAN from 'opencc-js/dict/TWPhrases'
import { foldScript } from './script.js'

/** Letters that answer: mainland, regional. */
const REPLIES = [
  ['批复', '批覆'],
  ['答复', '答覆'],
  ['回复', '回覆'],
  ['复函', '覆函'],
  ['函复', '函覆'],
] as const

/** Pairs that OpenCC's list lacks: mainland, regional. */
const FURTHER = [['质量', '品质'], ['信息化', '资讯化'], ['数字化', '数位化'], ['数字经济', '数位经济'], ...REPLIES] as const

/** Han characters only, two to four of them: terms, not transcribed names. */
const TERM = /^[\u4e00-\u9fff]{2,4}$/

const pairOf = (first: number, second: number): number => (first << 16) | second

/** Terms by their first two characters, longest first. */
const TERMS = (() => {
  const terms = new Map<number, [string, string][]>()
  const pairs = TAIWAN.split('|').map((entry) => entry.split(' ') as [string, string])
  for (const [from, to] of [...pairs, ...FURTHER]) {
    const word = foldScript(from)
    if (!TERM.test(word) || word === foldScript(to)) continue
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    terms.set(pair, [...(terms.get(pair) ?? []), [word, foldScript(to)]])
  }
  for (const list of terms.values()) list.sort(([a], [b]) => b.length - a.length)
  return terms
})()

/**
 * Words of heads and site furniture that a mirror words anew, and the mainland's, of the same length: what rules ask a line for. OpenCC's
 * pairs do not serve the other way round, since it has words of the mainland among the regional ones: 文件 for 文档, 互動 for 交互.
 */
const MAINLAND = [
  ['资讯', '信息'],
  ['档案', '文件'],
  ['资料', '数据'],
  ['释出', '发布'],
  ['视窗', '窗口'],
  ['连结', '链接'],
  ['联络', '联系'],
  ['网路', '网络'],
  ['字型', '字号'],
  ['入口网站', '门户网站'],
  ...REPLIES.map(([mainland, regional]) => [regional, mainland] as const),
] as const

/** Length of the longest form. */
const LONGEST = Math.max(...[...TERMS.values()].flat(2).map((word) => word.length))

/** Place of two characters in {@link BEGINS}. Other pairs may have the same one. */
const placeOf = (first: number, second: number): number => (first ^ (second << 5) ^ (second >> 7)) & 0xffff

/** 1 where some word begins with the two characters: few places of a text do, and a map is slow to say so. */
const BEGINS = new Uint8Array(0x10000)
for (const pair of TERMS.keys()) BEGINS[placeOf(pair >>> 16, pair & 0xffff)] = 1

/** True where a word that has a regional form begins with two characters. */
export function beginsRegional(first: number, second: number): boolean {
  return BEGINS[placeOf(first, second)] === 1 && TERMS.has(pairOf(first, second))
}

/** One word changed to its regional form: where it stood and how many characters it lost (negative: gained). */
export interface Shift {
  at: number
  by: number
}

/** The places in a text where a word that has a regional form may begin. */
function beginsIn(text: string): number[] {
  const begins: number[] = []
  for (let at = 0; at + 1 < text.length; at++) if (beginsRegional(text.charCodeAt(at), text.charCodeAt(at + 1))) begins.push(at)
  return begins
}

/**
 * A text in Simplified characters with its words in their regional form, and where that made it longer or shorter.
 *
 * @param begins the places where {@link beginsRegional} says that one may begin, ascending
 */
export function regionalForm(text: string, begins: readonly number[] = beginsIn(text)): { text: string; shifts: Shift[] } {
  const shifts: Shift[] = []
  let out = ''
  let done = 0
  for (const at of begins) {
    if (at < done) continue
    const term = TERMS.get(pairOf(text.charCodeAt(at), text.charCodeAt(at + 1)))?.find(([word]) => text.startsWith(word, at))
    if (term === undefined) continue
    const [word, regional] = term
    out += text.slice(done, at) + regional
    done = at + word.length
    if (word.length !== regional.length) shifts.push({ at: done, by: word.length - regional.length })
  }
  return { text: done === 0 ? text : out + text.slice(done), shifts }
}

/**
 * A text as rules look at it: in Simplified characters, and of a text that is in Traditional ones the regional words of heads and sites
 * as the mainland has them. Each character keeps its place.
 */
export function mainlandForm(text: string): string {
  const folded = foldScript(text)
  if (folded === text) return text
  return MAINLAND.reduce((reworded, [regional, word]) => reworded.replaceAll(regional, word), folded)
}

/**
 * True where one text is what is left of a word and the other what is left of its regional form, once what both have in common is
 * off and a character was lost or mistaken: 目 of 项目, and 专案.
 */
export function isRegionalRemnant(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return false
  for (const terms of TERMS.values()) {
    for (const [word, regional] of terms) {
      if ((isRest(a, word) && isWithin(b, regional)) || (isRest(b, word) && isWithin(a, regional))) return true
    }
  }
  return false
}

/** True where a text has a character of a word, and no more characters than the word. */
function isRest(text: string, word: string): boolean {
  return text.length <= word.length && [...text].some((char) => word.includes(char))
}

/** True where a text is another with characters left out. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++
  return at === short.length
}
