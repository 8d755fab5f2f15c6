/**
 * Which kinds of characters a text holds, found in one pass. Rules ask this first and their patterns only then: most patterns cannot
 * match most lines, and asking them all was two thirds of the parser's time.
 */

import { TONES } from '../../text/gloss.js'
import { simplified } from '../../text/script.js'
import { WIDE } from '../../text/width.js'

/** Kinds of characters, one bit each. */
export const HAS = {
  digit: 1 << 0,
  latin: 1 << 1,
  colon: 1 << 2,
  /** 。 ； ! ? and their like. */
  stop: 1 << 3,
  /** ， 、 */
  comma: 1 << 4,
  /** Any opening bracket but 《. */
  bracket: 1 << 5,
  /** 《 〈 */
  title: 1 << 6,
  year: 1 << 7,
  /** 号 期 */
  number: 1 << 8,
  /** What draws cells on a line: | tab ┌ … */
  cell: 1 << 9,
  /** White space of any kind, zero-width and control characters. */
  space: 1 << 10,
  /** Full-width and small forms of ASCII. */
  wide: 1 << 11,
  /** The rarest character of each word that the frame of a site uses (rules/chrome.ts). */
  site: 1 << 12,
  /** The rarest character of each word of injected advertisements. */
  spam: 1 << 13,
  /** The rarest of all: each of those words has one of these, a Latin letter, or stands in PLAIN_SPAM. */
  lure: 1 << 16,
  /** A character of each word that is clicked on (AD in rules/chrome.ts), Latin ones apart. */
  ad: 1 << 17,
  /** What stands between the steps of a breadcrumb. */
  arrow: 1 << 18,
  /** Dashes, dots and other marks that draw lines. */
  rule: 1 << 14,
  /** What prints nothing: controls and zero-width characters. */
  noise: 1 << 15,
  /** Traditional characters, each has the kinds of its Simplified partner too; and the letters of glosses, which are printed among them. */
  traditional: 1 << 19,
} as const

/** The bits of each set of kinds that some character has; the first set is the empty one. */
const SETS: number[] = [0]
/** Place in {@link SETS} of each code unit's kinds. A byte each: the processor's cache holds those of all usual characters. */
const SET_OF = new Uint8Array(0x10000)

function add(bit: number, code: number): void {
  const bits = SETS[SET_OF[code]!]! | bit
  const known = SETS.indexOf(bits)
  SET_OF[code] = known >= 0 ? known : SETS.push(bits) - 1
}

function mark(bit: number, characters: string): void {
  for (let i = 0; i < characters.length; i++) add(bit, characters.charCodeAt(i))
}

function markRange(bit: number, from: number, to: number): void {
  for (let code = from; code <= to; code++) add(bit, code)
}

markRange(HAS.digit, 0x30, 0x39)
markRange(HAS.digit, 0xff10, 0xff19)
markRange(HAS.latin, 0x41, 0x5a)
markRange(HAS.latin, 0x61, 0x7a)
markRange(HAS.latin, 0xff21, 0xff3a)
markRange(HAS.latin, 0xff41, 0xff5a)
mark(HAS.colon, ':：∶')
mark(HAS.stop, '。；;！!？?')
mark(HAS.comma, '，,、')
mark(HAS.bracket, '(（[［【〔〖')
mark(HAS.title, '《〈')
mark(HAS.year, '年')
mark(HAS.number, '号期')
mark(HAS.cell, '|｜\t┌┬┐├┼┤└┴┘│┃━─╔╦╗╠╬╣╚╩╝║═+')
markRange(HAS.space, 0x00, 0x20)
mark(HAS.space, '\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF')
markRange(HAS.space, 0x2000, 0x200d)
markRange(HAS.wide, 0xff01, 0xff5e)
markRange(HAS.wide, 0xfe50, 0xfe6b)
mark(HAS.wide, '∶')
mark(
  HAS.site,
  '|｜>＞»›_=＝*＊~～<@©#＃◆◇■□●○★☆※页址载登册搜碍怀繁简體藏闭印码扫众微返顶篇网链荐访安浏频纠导航脑户智图帮闻题栏隐互据务策官版访声收备示位置迎星',
)
mark(HAS.spam, '娱博赌彩棋讯乐葡尼沙阳冠银永澳育威凯虎捕轮扑户册存注奖钱围炮门城誉菠网久欧')
mark(HAS.lure, '娱彩赌棋讯荷乐葡尼沙阳皇永澳注吧威亚凯虎捕盘扑送存奖钱围炮友誉菠久欧')
mark(HAS.ad, '官址登版载册看懂页')
mark(HAS.arrow, '>＞﹥»›')
markRange(HAS.noise, 0x00, 0x08)
markRange(HAS.noise, 0x0e, 0x1f)
markRange(HAS.noise, 0x200b, 0x200d)
mark(HAS.noise, '\uFEFF')
mark(HAS.rule, '-－—–─━═_=＝*＊~～·•…。.．#＃+＋')

/** Traditional characters that Simplified text has too: 显著, 乾坤. */
const SHARED = '著乾'

for (let code = 0; code < SET_OF.length; code++) {
  const partner = simplified(code)
  if (partner === code) continue
  add(SETS[SET_OF[partner]!]! | (SHARED.includes(String.fromCharCode(code)) ? 0 : HAS.traditional), code)
}

mark(HAS.traditional, TONES)

/** What one pass over the characters of a text tells. */
export interface Look {
  /** The kinds of characters in it, as a sum of the bits of {@link HAS}. */
  shape: number
  /** Its width in columns: {@link columns}. */
  width: number
}

/** Looks at each character of a text once. */
export function lookAt(text: string): Look {
  let shape = 0
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    shape |= SETS[SET_OF[code]!]!
    width += code < WIDE ? 1 : 2
  }
  return { shape, width }
}
