/** What a document says of its identity, in the form in which documents are compared: number, days, title, issuers. */
import type { ParsedDocument } from '../model/index.js'
import { datesIn } from '../text/dates.js'
import { standardNumber } from '../text/doc-number.js'
import { withoutGlosses } from '../text/gloss.js'
import { parseNumber } from '../text/numerals.js'
import { foldScript } from '../text/script.js'
import { fold, squeeze } from '../text/width.js'
import { normalName } from './normal.js'

/** A document number that is whole: 云府发〔2025〕5号 is code 云府发, year 2025, serial 5; an order's has neither code nor year. */
export interface NumberMark {
  code: string
  year: number
  serial: number
}

export interface Marks {
  kind: ParsedDocument['kind']
  number: NumberMark | null
  /** The digits of a number that was damaged, in order; '' where it is whole, or none is printed. */
  digits: string
  /** ISO date of the sign-off, or of a law's last amendment; '' where there is none. */
  date: string
  /** The same as printed, normalised. */
  day: string
  /** All days of a law's adoption line, ascending. */
  adopted: string[]
  /** The digits of days in it that lost characters: 20□2年12月5日 is 202125. */
  brokenDays: string[]
  /** The title, normalised, whole. */
  title: string
  /** The title without what differs between prints and versions of one text: brackets of years and amendments, 中华人民共和国. */
  core: string
  /** Year and wording of the version in the title's last bracket: 2018修正. */
  edition: string
  /** Titles of what it issues, as `core`. */
  instruments: string[]
  issuers: string[]
  /** True where the title is that of the document itself, printed above it; a web page's own title is less sure. */
  titled: boolean
}

const BRACKETED = /^(.*?)[〔[(【〖](\d{4})[〕\])】〗]第?(\d{1,5})号?$/
const YEARLY = /^(.*?)(\d{4})(?:年第?|第)(\d{1,5})号?/
const SERIAL = /^(.*?)第?([0-9〇零一二三四五六七八九十百千]{1,7})[号期]/

/** Reads a number that stands whole; null for a damaged one, which neither proves nor vetoes. */
function numberMark({ printed, reading }: ParsedDocument['doc_number']): NumberMark | null {
  if (reading === '' || squeeze(withoutGlosses(printed)) !== squeeze(reading)) return null
  const text = standardNumber(foldScript(squeeze(reading)))
  const full = BRACKETED.exec(text) ?? YEARLY.exec(text)
  if (full) return { code: normalName(full[1]!), year: Number(full[2]), serial: Number(full[3]) }
  const order = SERIAL.exec(text)
  if (order) return { code: normalName(order[1]!).replace(/第$/, ''), year: 0, serial: parseNumber(order[2]!) }
  return null
}

/** The last bracket of a title. */
const LAST_BRACKET = /[（(〔[【]([^（()）〔〕[\]【】]*)[）)〕\]】]$/
/** What makes the last bracket name a version, not the subject: （2018修正）, （试行）, （修订草案）. */
const VERSION = /修正|修订|修改|试行|暂行|版|本$|草案|征求意见稿/

/** The version that a title's last bracket names; '' where it names none. */
function editionOf(title: string): string {
  const inside = LAST_BRACKET.exec(title)?.[1] ?? ''
  return VERSION.test(inside) ? inside : ''
}

function titleMarks(title: string): Pick<Marks, 'title' | 'core' | 'edition'> {
  const bare = foldScript(squeeze(withoutGlosses(title)))
  return {
    title: normalName(bare),
    core: titleCore(bare),
    edition: normalName(editionOf(bare)),
  }
}

/** The part of a title that all prints and versions of one text share. */
export function titleCore(title: string): string {
  const folded = foldScript(squeeze(withoutGlosses(title)))
  const bare = editionOf(folded) === '' ? folded : folded.replace(LAST_BRACKET, '')
  return normalName(bare).replace(/中华人民共和国/g, '')
}

export function marksOf(document: ParsedDocument): Marks {
  const blocks = document.tree.children
  const adoption = blocks
    .filter(({ type }) => type === 'adoption')
    .flatMap(({ children }) => children.map((child) => ('value' in child ? child.value : '')))
  const days = datesIn(squeeze(adoption.join('\n')))
  const number = numberMark(document.doc_number)
  return {
    kind: document.kind,
    number,
    digits: number === null ? fold(document.doc_number.printed).replace(/\D/g, '') : '',
    date: document.issued_on.reading,
    day: normalName(document.issued_on.printed),
    adopted: [...new Set(days.flatMap(({ reading }) => (reading === '' ? [] : reading)))].sort(),
    brokenDays: days.flatMap(({ printed, reading }) => (reading === '' ? printed.replace(/\D/g, '') : [])),
    ...titleMarks(document.title),
    instruments: document.instrument_titles.map(titleCore),
    issuers: document.issuers.map(normalName),
    titled: blocks.some(({ type }) => type === 'title'),
  }
}
