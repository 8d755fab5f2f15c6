/**
 * Document numbers (发文字号): GB/T 9704-2012 7.2.5, agency code + year in 〔〕 + number + 号; four-digit year, no 第, no leading zero.
 * Scrapes show every kind of bracket, full-width digits and inner spaces; orders and announcements have forms of their own.
 */

import type { PrintedValue } from '../model/index.js'
import { DATE, readDate } from './dates.js'
import { withoutGlosses } from './gloss.js'
import { CJK_DIGITS, parseNumber } from './numerals.js'
import { quick } from './quick.js'
import { foldScript } from './script.js'
import { squeeze, unspace } from './width.js'

const CODE = '(?:\\([\\u4e00-\\u9fff]{1,4}\\))?[\\u4e00-\\u9fff]{1,16}(?:\\([\\u4e00-\\u9fff]{1,6}\\))?[\\u4e00-\\u9fff]{0,8}'
const OPEN = '[〔﹝\\[(【〖]'
const CLOSE = '[〕﹞\\])】〗]'
const SERIAL = `(?:\\d{1,5}|[${CJK_DIGITS}]{1,7})`

/** 云府发〔2025〕5号 in any bracket; 第 before the number is against the standard and seen all the same. */
export const BRACKETED = new RegExp(`^(${CODE})${OPEN}(\\d{4})${CLOSE}[第文]?(\\d{1,5})号`)
/** 〔2025〕6号, the code of the agency lost or left to the red head. */
const CODELESS = quick(new RegExp(`^${OPEN}\\d{4}${CLOSE}第?\\d{1,5}号$`))
/** 〔七届〕第十二号, 十三届第8号: announcements of a people's congress count by its terms. */
const TERM = quick(new RegExp(`^[(〔[]?(?:第?(?:\\d{1,2}|[${CJK_DIGITS}]{1,3})届)[)〕\\]]?第?${SERIAL}号$`))
/** 第359号, standing alone under 某市人民政府令; 第23期, 2031年第23期, 〔2031〕第23期 or (第23次) of minutes and bulletins. */
const ORDER = quick(new RegExp(`^[(〔[]?第${SERIAL}[)〕\\]]?号令?[)〕\\]]?$`))
const ISSUE = quick(
  new RegExp(
    `^[(〔[]?(?:\\d{4}年)?第${SERIAL}[)〕\\]]?期[)〕\\]]?$|^[(〔[]\\d{4}[)〕\\]]第?${SERIAL}期$|^[(〔](?:\\d{4}年)?第${SERIAL}次[)〕]$`,
  ),
)
/** An order's number behind its title on the same line. */
const TITLED = quick(new RegExp(`令(第${SERIAL}号)$`))
/** An order's number with what the order is about behind it: 某市人民政府令第58号关于修改…的决定. */
const ORDERED = quick(new RegExp(`^[\\u4e00-\\u9fff]{2,30}令(第${SERIAL}号)(?:关于|《).{4,80}(?:决定|办法|规定|细则|条例)》?$`))
/** An announcement's number in brackets behind its title: 某委员会公告(第7号), 公告(2031年第5号). */
const ANNOUNCED_BEHIND = quick(new RegExp(`(?:公告|通告|令)\\(((?:\\d{4}年)?第${SERIAL}号)\\)$`))
/** 某市人民政府令第359号, 国家税务总局公告2023年第5号. */
const ANNOUNCED = quick(
  new RegExp(`^[\\u4e00-\\u9fff、]{0,40}?(?:令|公告|通告|主席令|函|通报|公报)(?:\\(?\\d{4}年?\\)?)?第?${SERIAL}号(?:令|公告|通告)?$`),
)
/** (2031)云01民初118号: the number of a case. */
const CASE = quick(/^[(〔[]\d{4}[)〕\]][\u4e00-\u9fff]{1,3}\d{0,4}[\u4e00-\u9fff]{1,6}\d{1,6}号(?:之[一二三四五])?$/)
/** 2023年第5号, 2023年第12号令. */
const YEARLY = quick(new RegExp(`^(?:[\\u4e00-\\u9fff]{0,30})?\\(?\\d{4}年?\\)?第${SERIAL}号(?:令|公告|通告)?\\)?$`))
/** What is left when brackets and 号 are lost: 云经信装备〔202412. */
const DAMAGED = quick(new RegExp(`^(${CODE})(?:${OPEN}?((?:19|20)\\d{2})${CLOSE}?第?(\\d{1,5})号?)$`))

/** Where all marks are lost: 云经开202957. Only its place tells what it is. */
const STRIPPED = quick(/^[\u4e00-\u9fff]{2,12}20\d{2}\d{1,4}$/)

/** True for a squeezed text that may be a document number without brackets and 号. */
export function isStripped(text: string): boolean {
  return STRIPPED.test(text)
}

/** True for a squeezed line that is a number in round brackets, as some print it below a title: (云社厅函[2031]120号), (云川市人民政府令第35号). */
export function isEnclosed(text: string): boolean {
  return ENCLOSED.test(text)
}

/** The day of issue printed with a number, behind it or before it. */
export interface DatedNumber {
  number: string
  day: string
}

const BEHIND_DAY = new RegExp(`^(${DATE.source})(${CODE}${OPEN}\\d{4}${CLOSE}第?\\d{1,5}号)$`)

/** Number and day of a squeezed line that is made of both, in brackets or not: 国函〔1999〕7号1999年1月20日, (1999年1月20日国函〔1999〕7号); null for any other. */
export function datedNumber(bare: string): DatedNumber | null {
  const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1) : bare
  const before = BEHIND_DAY.exec(inner)
  if (before !== null) return { number: before.at(-1)!, day: before[1]! }
  const number = BRACKETED.exec(inner)?.[0]
  if (number === undefined) return null
  const day = inner.slice(number.length)
  return readDate(day)?.reading ? { number, day } : null
}

/** With question marks where brackets or 号 were lost: 云府发?2031?18号. */
const ASKED = quick(/^([\u4e00-\u9fff]{2,16})[〔[(?]((?:19|20)\d{2})[〕\])?](\d{1,5})[号?]$/)

/** Signs that a converter left where a digit was, or a clerk until there was one: 〔2031〕？号, 〔2031〕××号. */
const STANDS_FOR_DIGIT = '?×xX*_□\\ufffd'
/** What stands around a year besides the brackets of the standard, where nobody held to it. */
const ODD_OPEN = '[〔﹝\\[(【〖<《「〈{]'
const ODD_CLOSE = '[〕﹞\\])】〗>》」〉}]'

/** A number whose brackets, year or serial are written in a way of their own: <2031>12号, (2031年)12号, 〔二○三一〕十二号, 〔2031〕12-1号. */
const LOOSE = quick(
  new RegExp(
    `^(${CODE})${ODD_OPEN}(\\d{4}|[${CJK_DIGITS}]{4})年?${ODD_CLOSE}[第文]?(\\d{1,5}(?:[-—–之]\\d{1,2})?|[${CJK_DIGITS}]{1,7})号(?:文件?)?$`,
  ),
)
/**
 * A number that lost its serial or digits of it, 〔2031〕？号, 〔2031〕号, or of its year, 〔203〕12号, 〔〕12号. The year's brackets are square
 * then: 幸福路(12)3号 is an address. Where both are gone it is a form to fill in.
 */
const UNREADABLE = quick(
  new RegExp(
    `^${CODE}(?:${ODD_OPEN}\\d{4}年?${ODD_CLOSE}第?[\\dA-Z${STANDS_FOR_DIGIT}]{0,5}|[〔﹝\\[【〖][\\d${STANDS_FOR_DIGIT}]{0,6}年?[〕﹞\\]】〗]第?\\d{1,5})号(?:文件?)?$`,
  ),
)
/** The numbers of two organs on one line. */
const JOINT = quick(new RegExp(`^${CODE}${OPEN}\\d{4}${CLOSE}\\d{1,5}号[,、;/]?${CODE}${OPEN}\\d{4}${CLOSE}\\d{1,5}号$`))

/** Signs that stand for a character that a font or a converter lacks. */
const LOST_SIGN = /[\ufffd□]/g

/** An announcement's number whose 号 is lost: 公告2023年第60. */
const HALF = quick(
  new RegExp(`^(?:第(?=\\d{1,4}$)|[\\u4e00-\\u9fff、]{0,40}(?:公告|通告|令)\\d{4}年第|[\\u4e00-\\u9fff]{2,30}令第)${SERIAL}$`),
)

/** A whole number in round brackets. */
const ENCLOSED = quick(new RegExp(`^\\(${CODE}${OPEN}\\d{4}${CLOSE}[第文]?\\d{1,5}号\\)$|^\\([\\u4e00-\\u9fff]{2,30}令第${SERIAL}号\\)$`))

/** Characters of the shortest number: 第9号. */
export const SHORTEST_NUMBER = 3

export type NumberForm = 'bracketed' | 'order' | 'issue' | 'announced' | 'yearly' | 'damaged' | 'unreadable'

/**
 * Form of a squeezed text that is a document number and nothing else; null where it is none. `rest` of a bracketed number (签发人
 * on the same line) is allowed by {@link readDocNumber}, not here.
 */
export function numberForm(text: string): NumberForm | null {
  if (text.length < SHORTEST_NUMBER || text.length > 60) return null
  const bracketed = text.includes('号') ? BRACKETED.exec(text) : null
  if (bracketed && bracketed[0].length === text.length) return BARE_BEHIND.test(text) ? null : 'bracketed'
  if (ORDER.test(text) || CODELESS.test(text) || TERM.test(text) || CASE.test(text)) return 'order'
  if (ISSUE.test(text)) return 'issue'
  if (ANNOUNCED.test(text)) return 'announced'
  if (YEARLY.test(text)) return 'yearly'
  if (HALF.test(text) || isSignedNumber(text) || ASKED.test(text)) return 'damaged'
  const isLoose = LOOSE.test(text) || JOINT.test(text)
  // no agency's code holds 的: a title stands before such a number
  if (isLoose || UNREADABLE.test(text)) return text.includes('的') ? null : isLoose ? 'bracketed' : 'unreadable'
  return DAMAGED.test(text) && /[〔[(【〖〕\])】〗号]/.test(text) && !/[年月日]/.test(text) ? 'damaged' : null
}

/**
 * A whole number, squeezed, as the standard would have it: 云府发<2031年>12号 is 云府发〔2031〕12号, and of the numbers of two organs on a
 * line it is the first, the lead organ's. Any other as it is.
 */
export function standardNumber(text: string): string {
  if (JOINT.test(text)) return BRACKETED.exec(text)![0]
  const loose = LOOSE.exec(text)
  return loose === null ? text : `${loose[1]}〔${parseNumber(loose[2]!)}〕${standardSerial(loose[3]!)}号`
}

/** 十二 is 12; what has two parts, 12-1, stays. */
function standardSerial(serial: string): string {
  return /\d/.test(serial) ? serial : `${parseNumber(serial)}`
}

/** True for a number with signs for characters that were lost: 云府发〔2025〕1□6号. */
function isSignedNumber(text: string): boolean {
  const clean = text.replace(LOST_SIGN, '')
  return clean !== text && BRACKETED.exec(clean)?.[0].length === clean.length
}

/**
 * Reads the document number at the beginning of a line. `printed` is the number as printed, inner white space left off; `reading`
 * the same where it is whole, the only number that the standard leaves where characters were lost, else ''.
 */
export function readDocNumber(line: string): PrintedValue | null {
  const clean = withoutGlosses(line)
  if (clean === line) return readClean(line)
  const number = readClean(clean)
  return number && { printed: line.replace(/\s+/g, ''), reading: number.reading }
}

function readClean(line: string): PrintedValue | null {
  const text = foldScript(squeeze(line))
  const printed = line.replace(/\s+/g, '')
  const dated = datedNumber(text)
  if (dated !== null) {
    const at = text.indexOf(dated.number)
    return whole(printed.slice(at, at + dated.number.length))
  }
  if (ENCLOSED.test(text)) return whole(printed.slice(1, -1))
  if (text.startsWith('(') && BRACKETED.test(text.slice(1))) return readClean(printed.slice(1))
  if (JOINT.test(text)) return whole(printed)
  const bracketed = BRACKETED.exec(text)
  if (bracketed) return whole(printed.slice(0, bracketed[0].length))
  const form = numberForm(text) ?? (isStripped(text) ? 'damaged' : null)
  if (form === null) return null
  if (form === 'unreadable' || isSignedNumber(text)) return { printed, reading: '' }
  if (form !== 'damaged') return whole(form === 'bracketed' ? printed.replace(/文件?$/, '') : printed)
  const match = DAMAGED.exec(text) ?? ASKED.exec(text)
  if (match === null) return { printed, reading: `${printed}号` }
  const serial = match[3]!
  const reading = serial.startsWith('0') ? '' : `${match[1]}〔${match[2]}〕${serial}号`
  return { printed, reading }
}

/** A number in brackets behind a title: …的通知（云府发〔2031〕5号）. */
const BEHIND = new RegExp(`\\((${CODE}${OPEN}\\d{4}${CLOSE}[第文]?\\d{1,5}号)\\)$`)

/** What a title line has besides the title, behind or before it: the number of an order, 某市人民政府令第21号, or one in brackets. */
export interface TitleTail {
  /** The title as printed, inner white space left off. */
  title: string
  /** The number as printed; '' where there is none. */
  number: string
}

/** A number before a title, mostly in 《》: 云府发〔2031〕5号《…的通知》, 云政办〔2031〕9号 转发…的通知. */
const BEFORE = new RegExp(
  `${BRACKETED.source}(?=《.*》$|[\\u4e00-\\u9fff]{0,30}(?:关于|印发|转发|批转).*(?:通知|意见|决定|批复|公告|通告|函)$)`,
)
/** A number behind a title on the same line, with nothing but a blank between: …的批复 国函〔2031〕9号. */
const BARE_BEHIND = quick(
  new RegExp(
    `^.{3,}的(?:通知|意见|决定|批复|公告|通告|复函|函|报告|通报)(?:\\([^()]{1,12}\\))?([\\u4e00-\\u9fff]{1,10}${OPEN}\\d{4}${CLOSE}第?\\d{1,5}号)$`,
  ),
)
/** What a line begins with that may be such a one. */
const NUMBERED = quick(/^[\u4e00-\u9fff()]{2,20}[〔﹝[(【〖]\d{4}/)

/** True for a squeezed line that may have a number before or behind its title. */
export function mayHoldNumber(bare: string): boolean {
  return bare.endsWith('号)') || NUMBERED.test(bare) || BARE_BEHIND.test(bare)
}

/** Takes the number off the end or the beginning of a title line. */
export function splitTitle(line: string): TitleTail {
  const text = foldScript(squeeze(line))
  const printed = unspace(line)
  const before = NUMBERED.test(text) ? BEFORE.exec(text)?.[0].length : undefined
  if (before !== undefined) return { title: printed.slice(before), number: printed.slice(0, before) }
  const subject = text.includes('令第') ? ORDERED.exec(text)?.[1] : undefined
  if (subject !== undefined) return { title: line, number: subject }
  const order = TITLED.exec(text)?.[1]
  if (order !== undefined) return { title: printed.slice(0, -order.length), number: printed.slice(-order.length) }
  const announced = text.endsWith('号)') ? ANNOUNCED_BEHIND.exec(text)?.[1] : undefined
  if (announced !== undefined) return { title: printed.slice(0, -announced.length - 2), number: printed.slice(-announced.length - 1, -1) }
  const bare = text.endsWith('号') ? BARE_BEHIND.exec(text)?.[1] : undefined
  if (bare !== undefined) return { title: printed.slice(0, -bare.length), number: printed.slice(-bare.length) }
  // the pattern is dear to compile, and a run over few files feels it
  const behind = text.endsWith('号)') ? BEHIND.exec(text) : null
  if (behind === null) return { title: line, number: '' }
  const { length } = behind[0]
  return { title: printed.slice(0, -length), number: printed.slice(1 - length, -1) }
}

function whole(printed: string): PrintedValue {
  return { printed, reading: printed }
}
