/** Numbered markers at the beginning of a line: what the outline of a document is made of. */
import type { Style } from '../model/index.js'
import { CJK_DIGITS, parseNumber } from './numerals.js'
import { foldScript } from './script.js'
import { fold } from './width.js'

/** A marker read at the beginning of a text. Written out in this order wherever one is made: V8 gives what is spread a shape of its own. */
export interface Marker {
  style: Style
  /** As printed, without the space after it. */
  text: string
  ordinal: number
  /** 之一, 之二 of an inserted article; 0 otherwise. */
  inserted: number
  /** Index in the text of the first character after the marker and the white space behind it. */
  end: number
}

/** A stop that prints wide, behind the digits of a marker; it stands as U+E000 in the head that is matched. */
const WIDE_STOP = /(?<=^[0-9０-９]{1,3}\s?)[．﹒]/

type Patterns = readonly (readonly [Style, RegExp])[]

/** Patterns on the width-folded head of a line by its first character, in the order in which they are tried. */
const ORDINALS: Patterns = [
  ['article', new RegExp(`^第\\s?([${CJK_DIGITS}]{1,9}|\\d{1,4})\\s?条(?:之([${CJK_DIGITS}]{1,3}))?`)],
  ['chapter', new RegExp(`^第\\s?([${CJK_DIGITS}]{1,5}|\\d{1,2})\\s?章`)],
  ['section', new RegExp(`^第\\s?([${CJK_DIGITS}]{1,5}|\\d{1,2})\\s?节`)],
  ['part', new RegExp(`^第\\s?([${CJK_DIGITS}]{1,5}|\\d{1,2})\\s?(?:编|分编|篇|部分)`)],
]
/** A bracket that was never opened, behind the figures or numerals of an item: 1)提交申请, and what is no year and no end of a longer bracket. */
const HALF_BRACKET = '\\s?\\)(?![\\s]*(?:[、,。;.:)项款条号等的和与或及]|$))'
// 一、二级单位, 三、四季度 and 一、二、三 count something
const NUMERALS: Patterns = [
  ['cjk-comma', new RegExp(`^([${CJK_DIGITS}]{1,5})\\s?、(?![${CJK_DIGITS}]{1,3}(?:[级类季期月线等档批日楼层次年个、]|产业|是))`)],
  ['cjk-paren', new RegExp(`^([${CJK_DIGITS}]{1,3})${HALF_BRACKET}`)],
]
/** What follows (二) when a wrapped line cites an item, (二)项规定的…; (二)项目已备案 and (一)目的 are provisions. */
const CITED_ITEM = '(?:项|款|目(?!的))(?:[、和与或至及以之的所中内,]|规定|情形|$)'
const BRACKETS: Patterns = [
  ['cjk-paren', new RegExp(`^[(〔【]\\s?([${CJK_DIGITS}]{1,5})\\s?[)〕】](?!${CITED_ITEM})、?`)],
  ['arabic-paren', /^\(\s?(\d{1,3})\s?\)[.、]?/],
]
const DIGITS: Patterns = [
  // a decimal (1.5亿元), a date (1.15) and a version (1.2.3) are no markers; neither is 1、2 号 in a list of numbers
  ['arabic-dot', /^(\d{1,3})\s?(?:\.(?!\s?\d)|\.\s?(?=\d{4}年|\d{1,2}[-—–~至]\d{1,2}月)|、(?!\d+[、号]))/],
  ['arabic-paren', new RegExp(`^(\\d{1,2})${HALF_BRACKET}`)],
  // the small and the full-width stop are no decimal points
  ['arabic-dot', /^(\d{1,3})\s?\uE000/],
]

/** What a line can begin with, by the code of its first character. */
const FIRST = new Map<number, Patterns | 'sign'>()
const begins = (characters: string, patterns: Patterns | 'sign') => {
  for (let i = 0; i < characters.length; i++) FIRST.set(characters.charCodeAt(i), patterns)
}
begins('第', ORDINALS)
begins(CJK_DIGITS, NUMERALS)
begins('(（〔【', BRACKETS)
begins('?', BRACKETS)
begins('0123456789０１２３４５６７８９', DIGITS)

/** Numbers that are one character, by their style: the circled ones, and what old word processors had for 1. (1) and (一). */
const SIGNS = {
  circled: ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿', '❶❷❸❹❺❻❼❽❾❿'],
  'arabic-dot': ['⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'],
  'arabic-paren': ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'],
  'cjk-paren': ['㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'],
} as const satisfies Partial<Record<Style, readonly string[]>>
/** What such a character says. */
const SAID = new Map<string, { style: Style; ordinal: number }>()
for (const [style, rows] of Object.entries(SIGNS) as [Style, readonly string[]][])
  for (const row of rows) {
    begins(row, 'sign')
    for (const [i, sign] of [...row].entries()) SAID.set(sign, { style, ordinal: i + 1 })
  }

/**
 * What follows 第X条 when the line cites an article instead of being one: 第十条第二款规定的…, 第三条、第五条…, 第二条的…, and in a list of
 * amendments 第九条修改为…, 第十三条增加一款….
 * A caption in brackets (第一条 【目的】) and ordinary text do not match.
 */
const CITES = new RegExp(
  `^(?:第\\(?[${CJK_DIGITS}\\d]+\\)?[款项目条]|[、和与或至及,]\\s?第|之规定|规定|所列|所称|所规定|的规定|的|中的|情形|以外|至第|[${CJK_DIGITS}]*款|以及|或者|和本|、|(?:改为|修改为|[前后]?增加[${CJK_DIGITS}]{1,2}[款条项]|[前后]增加|作为第|移至|删[去除]))`,
)

/** The same behind a chapter or a section: 第二章的规定, 第二章第二节和条约的规定, 第三章规定, 第三章关于储存的规定. */
const CITES_CHAPTER = new RegExp(`^(?:第[${CJK_DIGITS}\\d]+[节条])?(?:[的、和至及,所]|之?规定|关于)`)

/** Reads the marker that a text begins with; null where it begins with none. White space at the beginning is the caller's. */
export function readMarker(text: string): Marker | null {
  const patterns = FIRST.get(text.charCodeAt(0))
  if (patterns === undefined) return null
  if (patterns === 'sign') return signMarker(text)
  const label = patterns === BRACKETS ? (LABEL.exec(text.slice(0, 24))?.[0] ?? '') : ''
  if (label !== '') return labelledMarker(text, label)
  const printed = text.slice(0, 24)
  const head = foldScript(fold(patterns === DIGITS ? printed.replace(WIDE_STOP, '\uE000') : printed))
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(head)
    if (match) return marker(style, match, text, head)
  }
  return null
}

/** What databases of laws print before the heading of a chapter or a section, 【章名】第一章, and what an encoding put in place of blanks (lost.ts). */
const LABEL = /^(?:【[编章节]名】|\?{2,})\s*/

/** The marker behind such a label, which is printed with it. */
function labelledMarker(text: string, label: string): Marker | null {
  const behind = readMarker(text.slice(label.length))
  if (behind === null) return null
  const { style, ordinal, inserted } = behind
  return { style, text: text.slice(0, label.length + behind.text.length), ordinal, inserted, end: label.length + behind.end }
}

/** What prints like a decimal, and may be a number and a text that begins with figures: 1.300总吨以下的… */
const POINTED = /^(\d{1,2})\.(?=\d)/

/** Reads the marker of a provision whose text begins with figures; null where no decimal stands. What stands around says whether it is one. */
export function readPointed(text: string): Marker | null {
  const patterns = FIRST.get(text.charCodeAt(0))
  const match = patterns === DIGITS ? POINTED.exec(fold(text.slice(0, 24))) : null
  return match && marker('arabic-dot', match, text, '')
}

/** What stands for 、 behind a numeral in old prints and hasty ones: 一,各地要高度重视 and 一．总体要求. */
const STOPPED = new RegExp(`^([${CJK_DIGITS}]{1,3})\\s?[,.](?=\\s*[\\u4e00-\\u9fff“《])`)

/** Reads the marker of a heading whose mark is none of an outline; null for any other text. What stands around says whether it is one. */
export function readStopped(text: string): Marker | null {
  const patterns = FIRST.get(text.charCodeAt(0))
  const head = patterns === NUMERALS ? fold(text.slice(0, 24)) : ''
  const match = STOPPED.exec(head)
  return match && marker('cjk-comma', match, text, head)
}

/** Reads the marker of a text that is known to be a provision: what prints like a decimal or the beginning of a sentence is one then. */
export const readProvisionMarker = (text: string): Marker | null => readMarker(text) ?? readPointed(text) ?? readStopped(text)

function marker(style: Style, match: RegExpExecArray, text: string, head: string): Marker | null {
  const ordinal = parseNumber(match[1] ?? '')
  if (ordinal === 0) return null
  const length = match[0].length
  if (isCitation(style, head, length)) return null
  return {
    style,
    text: text.slice(0, length),
    ordinal,
    inserted: match[2] === undefined ? 0 : parseNumber(match[2]),
    end: skipSpace(text, length),
  }
}

function isCitation(style: Style, head: string, length: number): boolean {
  const rest = head.slice(length)
  if (style === 'article') return CITES.test(rest)
  // 第一部分总体要求,明确了… is a sentence about a part; a heading 第一部分 is followed by a space or nothing; 第一部分:… tells
  // what the part says
  if (style === 'part' && /部分$/.test(head.slice(0, length))) return !/^(?:\s|$)/.test(rest)
  return (style === 'chapter' || style === 'section') && CITES_CHAPTER.test(rest)
}

/** A marker of one character, and the stop that some print behind it all the same. */
function signMarker(text: string): Marker | null {
  const said = SAID.get(text.charAt(0))
  if (said === undefined) return null
  const { style, ordinal } = said
  const length = style !== 'circled' && /^[、.．]/.test(text.slice(1)) ? 2 : 1
  return { style, text: text.slice(0, length), ordinal, inserted: 0, end: skipSpace(text, length) }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}
