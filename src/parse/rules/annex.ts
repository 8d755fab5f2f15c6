import { readDate } from '../../text/dates.js'
import { CJK_DIGITS } from '../../text/numerals.js'
import { endsAsOrgan } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { Propose, Rule } from '../rule.js'
import { organsIn } from '../sight/organs.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'

const NUMBER = `(?:[${CJK_DIGITS}]{1,3}|\\d{1,2}(?:[-—.]\\d{1,2})?)`
const BEGINS = quick(/^[([【]?附/)
const LIST = quick(/^附件?[::]|^附[表录图][::]1[.、]/)
const LABEL = quick(new RegExp(`^[([【]?附(?:[件表录图](?:${NUMBER})?|${NUMBER}|(?=[::]))[)\\]】]?[::]?$`))
/** The same in one character, and its weight: a table may have it for a heading. */
const SHORT_LABEL = '附'
const SHORT_LABELLED = 4
const LABEL_AND_TITLE = quick(new RegExp(`^附[件表录图](${NUMBER})?[::.、]?`))
const NUMBERED_LIST = quick(new RegExp(`^附件${NUMBER}[::.]`))

/** A label with its value, 组长:…: text below the title. */
const LABELLED = quick(/^[\u4e00-\u9fff]{2,8}[::]./)

/** What is said of an annex below its title: (第一批), (2031年版), (参考样式). */
const QUALIFIES = quick(
  new RegExp(
    `^\\((?:第[${CJK_DIGITS}\\d]{1,3}批|共\\d{1,4}[项个家名条件种]|试行|暂行|\\d{4}年?(?:版|度|修订)?|(?:参考)?(?:样[本式表张]|范本|格式|模板|文本))\\)$`,
  ),
)

/** Weights of the cases, on the scale of rule.ts. */
const WEIGHT = {
  /** A numbered line, which a provision is as well; a file to be downloaded is none. Both count in a list only, and so does anything short. */
  entry: 3.5,
  file: 7,
  otherEntry: 1,
  further: 0,
  longFurther: -3,
  /** What is said below a title, the title itself, by its length and its end, and what a heading's mark adds. */
  qualified: 4.5,
  title: 2,
  longTitle: -1,
  marked: 4,
  /** The label alone; with a colon it may head a list, above entries more likely. */
  label: 7,
  labelWithColon: 6,
  labelAboveEntries: 4,
  /** The label with its title behind it, with a number or without; what a blank between the two adds, or none takes off. */
  labelWithTitle: 4,
  bareLabelWithTitle: 2.5,
  blankBehind: 0.5,
  noBlankBehind: -1,
  /** The head of a list: 附件: with an entry; the same with a number; without a colon above entries, more than the label alone. */
  list: 6,
  numbered: 4.5,
  aboveEntries: 7.5,
} as const

/** The list of annexes, the label of an annex and its title: GB/T 9704-2012 7.3.4 and 7.3.8. */
export const annex: Rule = {
  id: 'annex',
  about: 'the list of annexes (附件:1.…), the label of an annex (附件1) and the title under it',
  propose(sight, propose) {
    const { bare, short, shape, marker, ending, line } = sight
    const heading = line.markup?.tag === 'h1' ? WEIGHT.marked : 0
    if (!short || (shape & HAS.cell && line.text.trim().includes('\t'))) return
    if (BEGINS.test(bare)) label(sight, propose)
    if (ending === 'stop' || bare.length > 80) return
    if (marker?.style === 'arabic-dot') propose('annex_list', FILE.test(bare) ? WEIGHT.file : WEIGHT.entry, 'entry')
    else if (marker === null) {
      propose('annex_list', bare.length <= 60 ? WEIGHT.further : WEIGHT.longFurther, 'further')
      if (QUALIFIES.test(bare)) propose('annex_title', WEIGHT.qualified, 'bracket')
      propose('annex_title', (bare.length <= 50 && ending !== 'colon' && !LABELLED.test(bare) ? WEIGHT.title : WEIGHT.longTitle) + heading)
    } else propose('annex_list', WEIGHT.otherEntry, 'entry')
  },
}

/** A sentence that begins with an annex, 附件1所列…, and no label with its title. */
const CITES = quick(new RegExp(`^附[件表录图](?:${NUMBER})?(?:所[列示述附]|[中里]的|规定的)`))

/** A file to be downloaded: the last entry of a list, too, that a table stands below. */
const FILE = quick(/\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|et|pptx?)$/i)

/** Entries of a list that are looked through for the label of the first annex. */
const MOST_ENTRIES = 12

/** True for the line with which a sign-off begins: an organ above the day, or the day. */
function signs(sight: Sight): boolean {
  const { text, bare, next } = sight
  if (readDate(text) !== null) return true
  return endsAsOrgan(bare) && organsIn(sight).length > 0 && next !== null && readDate(next.text) !== null
}

/** True for the first of numbered lines between which and the label of an annex, or the sign-off, nothing else stands: a list lost its colon. */
function headsEntries(first: Sight | null): boolean {
  let count = 0
  for (let at = first; at !== null && count < MOST_ENTRIES; at = at.next, count++) {
    if (at.marker?.style !== 'arabic-dot' || at.marker.ordinal !== count + 1)
      return (count > 1 && LABEL.test(at.bare)) || (count > 0 && signs(at))
    if (at.ending === 'stop' || at.bare.length > 60) return false
  }
  return false
}

/** A line that begins with 附件 and its like: a label, a label with the title behind it, or the beginning of the list. */
function label({ bare, ending, text, next }: Sight, propose: Propose): void {
  const alone = LABEL.test(bare)
  // with a colon it heads a list, where entries follow, as often as an annex
  // below the sign-off of a letter that names one annex
  if (bare === SHORT_LABEL && next !== null && next.marker === null && next.ending === 'open') propose('annex_label', SHORT_LABELLED)
  if (alone)
    propose(
      'annex_label',
      !bare.endsWith(':') ? WEIGHT.label : next?.marker?.style === 'arabic-dot' ? WEIGHT.labelAboveEntries : WEIGHT.labelWithColon,
    )
  if (alone && headsEntries(next)) propose('annex_list', WEIGHT.aboveEntries, 'head')
  if (LIST.test(bare)) propose('annex_list', WEIGHT.list)
  else if (NUMBERED_LIST.test(bare) && !FILE.test(bare)) propose('annex_list', WEIGHT.numbered, 'numbered')
  const titled = LABEL_AND_TITLE.exec(bare)
  if (
    !titled ||
    alone ||
    CITES.test(bare) ||
    FILE.test(bare) ||
    /下载|^附件(?:列表|清单)/.test(bare) ||
    ending === 'stop' ||
    bare.length > 60
  )
    return
  const spaced = /^附\s*[件表录图]\s*[\d一二三四五六七八九十-]*\s*[:：\s]/.test(text)
  propose(
    'annex_label',
    (titled[1] === undefined ? WEIGHT.bareLabelWithTitle : WEIGHT.labelWithTitle) + (spaced ? WEIGHT.blankBehind : WEIGHT.noBlankBehind),
    'titled',
  )
}
