import { isNameless } from '../../text/labels.js'
import { CJK_DIGITS } from '../../text/numerals.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { isPageNumber } from '../sight/page-numbers.js'
import { HAS } from '../sight/shape.js'

const SOURCE = quick(/^[(【[〔•·▪●]?(?:信息|稿件|本文|文章|资料|内容|新闻|文件)?来源(?:部门|单位|网站)?[::]/)
/** Where the figures of a report are from, in a sentence: a note to it. */
const OF_FIGURES = quick(/^[(]?(?:资料|数据)来源[::].*[。;][)]?$/)
const PRINTED = quick(
  new RegExp(`(?:办公厅|办公室|综合处|秘书处|[委局厅部处室办院])?(?:\\d{4}|[${CJK_DIGITS}]{4})年.{1,3}月.{1,3}日(?:印发|印制|翻印)\\|?$`),
)
const COPY = quick(/^(?:[部厅局委省市]内)?(?:抄送|抄报|分送|发送|印送|报送?|送|发)[::]/)
/** A page's number that lost its second stroke; a table has figures below nought, too. */
const MINUS = quick(/^-\d{1,3}$/)
const AS_MINUS = 4
/** Between two strokes, as the standard has it: nothing else is printed so, below a label that asks for a value either. */
const STROKED = quick(/^[-—–─]\d{1,4}[-—–─]$/)
const STROKES = 9

/** Gazette, issue and column at the head of a page: 3/2031 云川市人民政府公报 ·市政府文件·. */
const COLUMN_HEAD = quick(/^(?:·[^·]{2,20}·)?\d{1,2}\/\d{4}[\u4e00-\u9fff]{2,20}公报(?:·[^·]{2,20}·)?$/)

/** Number and running head of a page on one line: 云川市人民政府公报 2025年第6期 · 12 ·. */
const HEADED_PAGE = quick(
  /^[-—·•]{0,2}\d{1,4}[-—·•]{1,2}[\u4e00-\u9fff]{2,20}公报(?:\d{4}年)?(?:第\d{1,3}期)?$|^[\u4e00-\u9fff]{2,20}公报(?:\d{4}年)?(?:第\d{1,3}期)?[-—·•]{1,2}\d{1,4}[-—·•]{0,2}$/,
)

/** Weights of the cases, on the scale of rule.ts: the words are of these lines alone, and so is what is printed on every page. */
const WEIGHT = {
  /** 抄送: and the like; 报: and 送: head lists of other things, too. */
  copies: 8,
  sent: 4.5,
  further: 1,
  source: 8,
  /** The same of a page, where no document is above. */
  sourceOfPage: 3,
  imprint: 8,
  printRun: 4,
  /** Printed on every page: more than what its words look like. */
  runningHead: 12,
  headedPage: 9,
  pageNumber: 7,
} as const

/** What closes a document: source, copies, printing line; and page numbers. */
export const tail: Rule = {
  id: 'tail',
  about:
    'source (来源:…), copies (抄送:…), printing line (…印发): GB/T 9704-2012 7.4; page numbers: 7.5, and what is printed beside them on each page',
  long: true,
  propose(sight, propose) {
    const { bare, text, short, shape } = sight
    if (shape & HAS.colon && COPY.test(bare)) propose('cc', bare.includes('抄') ? WEIGHT.copies : WEIGHT.sent)
    else if (shape & (HAS.comma | HAS.stop) && text.length < 300) propose('cc', WEIGHT.further, 'further')
    if (!short) return
    if (shape & HAS.colon && SOURCE.test(bare) && bare.length <= 80 && !isNameless(bare) && !OF_FIGURES.test(bare)) {
      propose('source', WEIGHT.source)
      // above the first document there is none that it could be of
      propose('chrome', WEIGHT.sourceOfPage, 'source')
    }
    if (shape & HAS.year && PRINTED.test(bare) && bare.length <= 60) propose('imprint', WEIGHT.imprint)
    if (sight.runningHead) propose('page_number', WEIGHT.runningHead, 'running-head')
    if (!(shape & HAS.digit) || bare.length > 60) return
    if (isPageNumber(sight)) propose('page_number', MINUS.test(bare) ? AS_MINUS : STROKED.test(bare) ? STROKES : WEIGHT.pageNumber)
    else if (HEADED_PAGE.test(bare) || COLUMN_HEAD.test(bare)) propose('page_number', WEIGHT.headedPage, 'running-head')
    if (/^\(?(?:共印|印)\d+份[。)]?$/.test(bare)) propose('imprint', WEIGHT.printRun, 'copies')
  },
}
