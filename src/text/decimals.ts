/** Headings numbered by decimals (1 总则, 1.1 编制目的, 3.1.2 …), as emergency plans and technical rules have them. */
import { quick } from './quick.js'

/** Units and other words that make a decimal a quantity: 1.5亿元, 3.2万亩, 2.0版. */
const QUANTITY =
  '[亿万千百米吨亩倍寸克折%％‰]|元(?!素)|个(?!人|体|性|案)|级(?!别)|版(?!面|权)|度(?!量|汛)|升(?!级)|天(?!然|气)|年(?!度|报|检)|月(?!度|报)|日(?!常|志|报)|公里|公顷|公斤|平方|立方|小时|分钟'
const DECIMAL = quick(new RegExp(`^\\d{1,2}(?:\\.\\d{1,2}){1,4}[.、]?(?!${QUANTITY})[\\u4e00-\\u9fff《“(ⅠⅡⅢⅣ]`))
/** The first level has no point: 1 总则. With white space behind the digits, since 3年 begins no heading. */
const WHOLE = quick(/^\s*\d{1,2}\s+[\u4e00-\u9fff]{2}[\u4e00-\u9fff、与和]{0,16}\s*$/)

/** True for a squeezed text that begins with a decimal number of two levels or more and goes on in words. */
export function isDecimal(bare: string): boolean {
  // five rules ask of every line
  return (bare.startsWith('.', 1) || bare.startsWith('.', 2)) && DECIMAL.test(bare)
}

/** The same with a stroke in the gap, as accounts print: 01 / 发放对象. A fraction has no words behind it. */
const STROKED = quick(/^\s*0\d\s*[/／丨|｜]\s*[\u4e00-\u9fff]{2}[\u4e00-\u9fff、与和?]{0,16}\s*$/)

/** True for a line (white space kept) that can be a heading of the first level: digits, a gap, a few words. */
export function isWholeNumbered(text: string): boolean {
  return WHOLE.test(text) || STROKED.test(text)
}

/** 1总则, without a gap: a heading only where the next one counts below it, 1.1编制目的. */
const CLOSE = quick(/^(\d{1,2})[\u4e00-\u9fff]{2}[\u4e00-\u9fff、与和]{0,16}$/)

/** A squeezed heading without its number of the first level: contents print 1 总则 where the text has 1.总则. */
export function withoutNumber(bare: string): string {
  return bare.replace(/^\d{1,2}[.、．]?(?!\d)/, '')
}

/** True for a squeezed line that is the heading above the decimal heading on the next line. */
export function headsDecimal(bare: string, next: string): boolean {
  const number = CLOSE.exec(bare)?.[1]
  return number !== undefined && next.startsWith(`${number}.1`)
}
