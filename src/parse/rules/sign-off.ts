import { isMonth, readDate, withoutDate } from '../../text/dates.js'
import { endsAsOrgan, endsAsOrganList, isOrgan, isOrganList, splitOrgans, withoutSeal } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { squeeze } from '../../text/width.js'
import type { Propose, Rule } from '../rule.js'
import { organsIn } from '../sight/organs.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

const OFFICER = quick(
  /^(?:代|[\u4e00-\u9fff]{0,12})(?:总理|主席|省长|市长|州长|县长|区长|盟长|旗长|部长|主任|局长|署长|行长|院长|检察长|厅长|会长|关长|校长|秘书长|审计长|总?[林河湖田]长|指挥长|总指挥)(?!会议)[:]?[\u4e00-\u9fff·]{2,4}$/,
)
/** An officer whose name was a picture, above the day. */
const NAMELESS = quick(/^代?(?:总理|主席|省长|市长|州长|县长|区长|旗长|部长|局长|署长)$/)
const REMARK = quick(/^[([【〔].{0,30}(?:公开|删减|删节|此件|发至|登报|不发|有删改|略去|略).{0,20}[)\]】〕]?$/)
/** The remark without its brackets. */
const OPEN_REMARK = quick(
  /^此件(?:主动|依申请|不予)?公开(?:发布)?$|^此件发至.{2,12}$|^(?:政府)?信息公开(?:选项|属性|类[型别])[::](?:主动|依申请|不予|免予)公开$/,
)
const BRACKET = quick(/^[[【〔]/)
const BRACKETED = quick(/^\(.{2,80}\)$/)
/** Who wrote what a letter passes on, in brackets below its title. */
const BRACKETED_ORGANS = quick(/^\([\u4e00-\u9fff]{4,60}[局委厅部办院]\)$/)
/** The day below a signatory. */
const DAY = quick(/^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/)
/** The day on which a report was given, below who gave it. */
const IN_BRACKETS = quick(/^\((?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日\)$/)
/** The day and who gave a notice, as old collections have it below the title: 2031年8月29日,市教委. */
const DAY_FIRST = quick(/^(?:\d{4}|[〇零○一二三四五六七八九]{4})年[^,年月]{1,3}月[^,月日]{1,3}日,([\u4e00-\u9fff、]{3,40})$/)
/** What a date ends in. */
const DATE_END = quick(/[日月\d]$/)

/** Organs that sign below one at most. */
const MOST_ORGANS = 12

/** A commission for the supervision of something, in short: 证监会. */
const SUPERVISES = quick(/^[\u4e00-\u9fff]{1,4}监会$/)
const isShortOrgan = (bare: string): boolean => isOrganList(bare) || SUPERVISES.test(bare)

/** True for a signatory above the day, others that sign with it between: 金融监管局 证监会 财政部, a line each. */
function isAboveDay({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < MOST_ORGANS && endsAsOrgan(at.bare) && isShortOrgan(at.bare); i++) at = at.next
  return at !== null && DAY.test(at.bare)
}

/** True for a line of organs, with the word for the seal behind them or without. */
function isSigned(sight: Sight): boolean {
  const text = withoutSeal(sight.text)
  return (text === sight.text ? organsIn(sight) : splitOrgans(text)).length > 0
}

/** Weights of the cases, on the scale of rule.ts. An organ begins titles and fills cells as well: the day below it decides, with the grammar. */
const WEIGHT = {
  organs: 3.5,
  organsApart: 4,
  shortened: 3.5,
  authors: 3,
  officer: 5,
  /** With the day behind: the two together are hardly anything else. */
  dated: 6,
  /** A day; without 年月日 it may be a cell; in brackets it may say when a law was passed. */
  day: 6,
  dayInDigits: 3.5,
  dayInBrackets: 3,
  /** With who gave it behind. */
  dayFirst: 5,
  month: 3,
  /** 此件公开发布 in brackets, and without; any other bracket, and one that says whom to ask. */
  remark: 7,
  openRemark: 6,
  bracket: -1.5,
  contact: 5,
} as const

/** Signatories, date and bracket remark: GB/T 9704-2012 7.3.5 and 7.3.6. */
export const signOff: Rule = {
  id: 'sign-off',
  about: 'signature (署名), date (成文日期) and bracket remark (附注) of a letter',
  propose(sight, propose) {
    const { bare, text, short, shape, ending, marker, line } = sight
    if (!short || bare.length > 120 || ending === 'stop') return
    if (bare.startsWith('(') || BRACKET.test(bare)) {
      if (IN_BRACKETS.test(bare)) propose('date', WEIGHT.dayInBrackets, 'bracketed')
      if (BRACKETED_ORGANS.test(bare) && text.slice(1, -1).trim().split(/\s+/).every(isOrganList))
        propose('signature', WEIGHT.authors, 'authors')
      if (REMARK.test(bare)) propose('publicity', WEIGHT.remark)
      else if (marker === null && BRACKETED.test(bare))
        propose('publicity', /联系人|联系电话|电话:/.test(bare) ? WEIGHT.contact : WEIGHT.bracket, 'bracket')
      return
    }
    if (OPEN_REMARK.test(bare)) return propose('publicity', WEIGHT.openRemark)
    if (marker !== null && marker.style !== 'arabic-dot') return
    if (DATE_END.test(bare)) endsInDate(sight, propose)
    const giver = shape & HAS.year && shape & HAS.comma && endsAsOrgan(bare) ? DAY_FIRST.exec(bare)?.[1] : undefined
    if (giver?.split('、').every(isOrgan) === true) return propose('date', WEIGHT.dayFirst, 'day-first')
    if (endsAsOrgan(bare) && isSigned(sight)) propose('signature', line.blanks > 1 ? WEIGHT.organsApart : WEIGHT.organs, 'organs')
    else if (endsAsOrgan(bare) && isShortOrgan(bare) && isAboveDay(sight)) propose('signature', WEIGHT.shortened, 'shortened')
    else if (endsAsOrganList(text) && text.split(/\s+/).every(isOrganList)) propose('signature', WEIGHT.authors, 'authors')
    if (OFFICER.test(bare) || (NAMELESS.test(bare) && DAY.test(sight.next?.bare ?? ''))) propose('signature', WEIGHT.officer, 'officer')
  },
}

function endsInDate({ bare, text, shape }: Sight, propose: Propose): void {
  const date = readDate(text) ?? (shape & HAS.space ? sameDates(text) : null)
  if (date !== null) propose('date', /[年月日]/.test(bare) ? WEIGHT.day : WEIGHT.dayInDigits, 'date')
  else if (isMonth(bare)) propose('date', WEIGHT.month, 'month')
  else if (/日$|20\d{4,6}$/.test(bare)) dated(text, propose)
}

/** Joint letters print a date under each signatory: 2025年7月17日 2025年7月17日. */
function sameDates(text: string): ReturnType<typeof readDate> {
  const dates = text.split(/\s{2,}|\u3000+/)
  return dates.length > 1 && dates.every((date) => readDate(date) !== null) ? readDate(dates[0]!) : null
}

/** A line with the signatory, an organ or an officer, and the date behind it. */
function dated(text: string, propose: Propose): void {
  const before = withoutDate(text)
  if (before !== text && (splitOrgans(before).length > 0 || OFFICER.test(squeeze(before)))) propose('signature', WEIGHT.dated, 'dated')
}
