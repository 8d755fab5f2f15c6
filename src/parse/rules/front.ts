import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { beginsOutline } from '../sight/outset.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { saysAdopted } from './law-head.js'

const ISSUE = quick(/^(?:\d{4}年?)?(?:第\d+(?:[-—、]\d+)?期|[(第]?总第\d+[期号])/)
/** An issue called 号, as the number of an announcement is: surely only above its number in all issues. */
const SERIAL = quick(/^\d{4}年?第\d{1,2}号(?:\(?总(?:第|号:?)\d+[期号]?\)?)?$/)
const IN_ALL = quick(/^[(第]?总第?\d+[期号]/)
/** Who publishes and when, without a label: 云川市人民政府办公室主办, 2031年4月30日出版. */
const PUBLISHED = quick(/^(?!本网?站|网站)[\u4e00-\u9fff]{4,30}(?:主办|主管|编印|编辑出版)$|^(?:\d{4}年)?\d{1,2}月\d{1,2}日出版$/)
const COVER = quick(/公报$/)
/** The name with the issue, as a page has it above the contents: 云川市人民政府公报(2031年第4期). */
const ISSUED = quick(/公报\(?\d{4}年第\d{1,3}(?:[-—、]\d{1,3})?期\)?$/)
/** A page number in brackets behind what a title or a number ends in. */
const PAGED = quick(/(?:\)|通知|意见|决定|办法|条例|规定|公告|方案|批复|函|令|通报|计划|规划)\(\d{1,3}\)$/)
/** The same behind a stroke: …的通知(云政发〔2031〕9号)/5. */
const STROKED = quick(/(?:\)|通知|意见|决定|办法|条例|规定|公告|通告|方案|批复|函|令|通报|计划|规划|大事记|任免)\/\d{1,3}$/)
/** How often a periodical appears, and that it is not for sale. */
const PERIODICAL = quick(/^\(?(?:半?[年月]刊|双?[周月]刊|旬刊|季刊)\)?$|^内部(?:资料|刊物).{0,12}$|^(?:免费(?:赠阅|交流|发放))$/)
/** Who edits it, above its address. */
const EDITORS = quick(/^《?[\u4e00-\u9fff]{2,20}公报》?编辑(?:部|委员会)$/)
const LEADER = quick(/(?:\.{3,}|…+|·{3,}|-{4,}|。{3,})\(?\d{1,3}\)?$/)
const NUMBERED = quick(/\s[(（]\d{1,3}[)）]$/)
const SECTION = quick(/^[【〔].{2,20}[】〕]$|^[·•][\u4e00-\u9fff]{2,20}[·•]$/)
/** An entry with the number of its page behind a blank: 某某办法(省政府令第300号) 3. */
const BLANK_PAGED = quick(/(?:[)）]|通知|意见|决定|办法|条例|规定|公告|通告|方案|批复|函|令|通报|规划|大事记|任免)\s+\d{1,3}$/)
/**
 * What a gazette prints between its documents: the part of the contents that begins, in short, as no organ is called in the red head of a
 * letter.
 */
const DIVIDER = quick(
  /^[【〔·•]?(?:(?:省|市|县|区|州|自治区)(?:委|政府|政府办公[厅室]|政府部门|直(?:部门|单位)|级部门)|国务院(?:办公厅|部门)?|部门|委办局)(?:规章|(?:规范性)?文件(?:选登)?)[】〕·•]?$|^[【〔·•]?(?:省|市|县|区|州|自治区)?政府(?:规章|令)[】〕·•]?$|^[【〔·•](?:人事(?:任免)?|(?:政务)?大事记|政策解读|领导讲话|统计(?:公报|资料)|其他)[】〕·•]$/,
)
/** Those without brackets that tables and plans have for headings too. */
const BARE_DIVIDER = quick(/^(?:人事任免|大事记)$/)
const COLOPHON = quick(
  /^(?:主[管办](?:单位|主[管办])?|编辑、出版|(?:副?主|总)编|主办(?:单位)?|编辑(?:出版|单位|部)?|出版(?:单位|发行)?|发行(?:范围|单位|方式)?|印刷(?:单位)?|印数|承印|邮政编码|邮编|全国统一刊号|国内统一(?:连续出版物|刊)号|国际标准刊号|刊号|准印证号?|定价|赠阅(?:范围)?|网址|网站|地址|联系电话|电话|传真|官方微[博信]|电子邮箱|开本|出版日期|订阅)[::]/,
)
const SURE_COLOPHON = /刊号|发行范围|印刷(?:单位)?[::]|准印证|主管(?:单位|主办)[::]|编辑出版[::]|ISSN|CN\d{2}-\d{4}/

/** True for a line that only a colophon has. */
export const isSureColophon = (bare: string): boolean => SURE_COLOPHON.test(bare)

/** Who publishes, above who prints: the foot of a site has neither under such labels. */
const PUBLISHER = quick(
  /^(?:主[管办](?:单位)?|(?:副?主|总)编|编辑(?:、?出版)?(?:单位)?|出版(?:单位)?|印刷(?:单位)?|发行(?:单位)?)[::](?!.*承办)/,
)

/** Those of them that say who edits or prints, which nobody is responsible for in a plan. */
const PRINTER = quick(/^(?:(?:副?主|总)编|编辑|出版|印刷|发行)/)
/** Lines between the first of them and such a one at most. */
const LONGEST_COLOPHON = 3

/** True for a line of a colophon above one that says who edits or prints. */
function isColophon({ bare, next }: Sight): boolean {
  if (!PUBLISHER.test(bare)) return false
  let at = next
  for (let i = 0; at !== null && i < LONGEST_COLOPHON && PUBLISHER.test(at.bare); i++, at = at.next) if (PRINTER.test(at.bare)) return true
  return false
}

/** What the name of a gazette may be broken behind. */
const PLACE_END = quick(/^[\u4e00-\u9fff]{2,12}[国省市县区州]$/)

/** True for the first line of the name of a gazette that is broken in two. */
const beginsCover = ({ bare, next }: Sight): boolean =>
  next !== null && PLACE_END.test(bare) && COVER.test(next.bare) && next.bare.length <= 12 && !next.bare.startsWith(bare)

/** What a collection of laws or policies is called; and the lines of its cover above its contents, at most. */
const BOOK = quick(/(?:政策|法规|法律|文件|制度|规章)(?:文件)?(?:选编|汇编|选辑)(?:\([^()]{1,16}\))?$/)
const LONGEST_COVER = 4

/** True for a line of a cover below which contents begin. */
function headsContents({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < LONGEST_COVER && at.marker === null && at.ending !== 'stop'; i++, at = at.next)
    if (/^目[录次]$/.test(at.bare)) return at.next !== null && isEntry(at.next)
  return false
}

/** True for a line that counts the issues of a gazette, or says how often it appears. */
const countsIssues = ({ bare }: Sight): boolean => SERIAL.test(bare) || ISSUE.test(bare) || PERIODICAL.test(bare)

/** Lines between such a line and the title of the document below at most. */
const NEAR = 2

/** True where a document begins below: an organ, or a title. */
function headsDocument({ next }: Sight): boolean {
  let at = next
  for (let i = 0; at !== null && i < NEAR; i++, at = at.next)
    if (at.marker !== null || at.ending === 'stop' || at.ending === 'colon') return false
    else if (/关于|令$|公告$|大事记$|任免/.test(at.bare)) return true
  return false
}

/** What collections of laws and policies are parted by: the class, with its number or without. */
const CLASS = quick(
  /^(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]{1,2}(?:部分|编|章)|[(][一二三四五六七八九十]{1,2}[)])?(?:国家|中央|部委|地方|[省市县区州]级?|自治区)?(?:法律(?:法规)?|行政法规|(?:部门|政府)?规章|地方性法规|司法解释|(?:行政)?规范性文件|党内法规|政策文件|(?:相关)?政策|政策解读)(?:类|部分|篇)?$/,
)
const LONGEST_CLASS = 14
/** How the title of a law ends. */
const LAW = quick(/(?:法|法典|条例|规定|办法|规则|细则|解释|准则)(?:\([^()]{1,12}\))?$/)

/** True where the title of a law or of a letter stands below, and its text below that. */
function headsText(sight: Sight): boolean {
  const { next } = sight
  if (next === null || next.marker !== null) return false
  if (TITLE.test(next.bare)) return true
  const below = next.next
  return (
    below !== null &&
    LAW.test(next.bare) &&
    (saysAdopted(below) || PASSED.test(below.bare) || beginsOutline(below) || /^目[录次]$/.test(below.bare))
  )
}
/** When a law was published, in brackets. */
const PASSED = quick(/^\(\d{4}年\d{1,2}月\d{1,2}日.{2,}\)$/)

/** The title of a letter on one line. */
const TITLE = quick(
  /^[\u4e00-\u9fff、()]{0,40}(?:关于|印发|转发).{2,80}(?:通知|意见|决定|公告|通告|批复|函|报告|通报)(?:\([^()]{1,24}\))?$/,
)

/** A numbered entry with the title of a letter, a plan or rules: the contents of a plan have headings. */
const OF_DOCUMENT = quick(
  /(?:通知|意见|决定|公告|通告|批复|办法|规定|条例|细则|措施|方案|政策|\d条)(?:\([^()]{1,24}\))?[.…·]{2,}\(?\d{1,3}\)?$/,
)

/** True for a title with another one below it, or the next part of the contents: an entry without the number of its page. */
const isListed = ({ bare, next }: Sight): boolean =>
  TITLE.test(bare) && next !== null && (TITLE.test(next.bare) || SECTION.test(next.bare) || DIVIDER.test(next.bare))

/** Share of the characters that are Latin letters. */
function latinShare(text: string): number {
  return (text.match(/[A-Za-z]/g)?.length ?? 0) / Math.max(text.length, 1)
}

/** True for a line that ends in a leader and a page number, or in one behind a blank. */
function isEntry({ bare, text, short, shape }: Sight): boolean {
  if (!short || !(shape & HAS.digit)) return false
  return LEADER.test(bare) || PAGED.test(bare) || STROKED.test(bare) || BLANK_PAGED.test(text) || NUMBERED.test(text)
}

/** True where one of the next two lines ends in a leader and a page number: an entry of the contents may take three lines. */
function leadsEntry({ next }: Sight): boolean {
  return next !== null && (isEntry(next) || (next.next !== null && isEntry(next.next)))
}

/** Weights of the cases, on the scale of rule.ts. What a gazette alone prints has 7 and more; what pages, tables and letters print too has less. */
const WEIGHT = {
  /** Names of firms abroad and addresses are Latin letters, too. */
  latin: 4,
  /** A sentence may be about a gazette, and a page has its name above what it shows of it. */
  coverName: 5,
  /** What else only a cover has, by what stands below it, or in it. */
  coverCounted: 9,
  coverBroken: 7,
  coverOfBook: 9,
  coverWithIssue: 8,
  /** Between documents: more than a heading in brackets has. */
  divider: 7,
  class: 9,
  issue: 7,
  /** 第5期 counts terms of courses, 第5号 announcements. */
  bareIssue: 3,
  publisher: 4,
  period: 4,
  year: 1,
  /** Plans and laws have the word above their contents, too: law-head. */
  contents: 2,
  sectionOfDocuments: 5,
  section: 2,
  pagedBehindBlank: 7.5,
  paged: 5,
  /** Titles one below the other; the number of its page makes one of them nothing else. */
  listed: 7,
  listedWithPage: 10.5,
  sureColophon: 7,
  /** Labels above who prints: more than the foot of a site has. */
  colophonAbovePrinter: 9,
  colophonLabel: 2.5,
  abovePaged: 5,
  abovePage: 3,
  /** Anything short. */
  between: -2.5,
} as const

/** Cover, contents, English part and colophon of a gazette. */
export const front: Rule = {
  id: 'front',
  about: 'a gazette’s cover, contents, other-language part or colophon',
  long: true,
  propose(sight, propose) {
    const { bare, text, short, shape, marker } = sight
    if (shape & HAS.latin && bare.length >= 12 && latinShare(bare) > 0.6 && !/^(?:url:)?<?(?:https?:|www)/i.test(bare))
      propose('front', WEIGHT.latin, 'latin')
    if (!short) return
    if (COVER.test(bare) && bare.length <= 24)
      propose('front', sight.next !== null && countsIssues(sight.next) ? WEIGHT.coverCounted : WEIGHT.coverName, 'cover')
    if (beginsCover(sight)) propose('front', WEIGHT.coverBroken, 'cover')
    else if (bare.length <= 36 && BOOK.test(bare) && headsContents(sight)) propose('front', WEIGHT.coverOfBook, 'cover')
    // in the contents such a line belongs to them
    if ((DIVIDER.test(bare) || (BARE_DIVIDER.test(bare) && headsDocument(sight))) && !leadsEntry(sight))
      propose('chrome', WEIGHT.divider, 'divider')
    else if (bare.length <= LONGEST_CLASS && CLASS.test(bare) && headsText(sight)) propose('chrome', WEIGHT.class, 'class')
    if (ISSUED.test(bare) && bare.length <= 36) propose('front', WEIGHT.coverWithIssue, 'cover')
    if (shape & HAS.number && bare.length <= 40 && ISSUE.test(bare))
      propose('front', /^第\d+期$/.test(bare) ? WEIGHT.bareIssue : WEIGHT.issue, 'issue')
    if (SERIAL.test(bare))
      propose(
        'front',
        bare.includes('总') || (sight.next !== null && IN_ALL.test(sight.next.bare)) ? WEIGHT.issue : WEIGHT.bareIssue,
        'issue',
      )
    if (PUBLISHED.test(bare) || EDITORS.test(bare)) propose('front', WEIGHT.publisher, 'colophon')
    if (bare.length <= 16 && PERIODICAL.test(bare)) propose('front', WEIGHT.period, 'issue')
    if (bare.length === 4 && /^(?:19|20)\d{2}$/.test(bare)) propose('front', WEIGHT.year, 'year')
    if (bare.length === 2 && /^目[录次]$/.test(bare)) propose('front', WEIGHT.contents, 'contents')
    if (SECTION.test(bare)) propose('front', bare.includes('文件') ? WEIGHT.sectionOfDocuments : WEIGHT.section, 'section')
    if (isEntry(sight)) propose('front', BLANK_PAGED.test(text) ? WEIGHT.pagedBehindBlank : WEIGHT.paged, 'entry')
    if (isListed(sight)) propose('front', WEIGHT.listed, 'listed')
    else if (marker !== null && isEntry(sight) && OF_DOCUMENT.test(bare)) propose('front', WEIGHT.listedWithPage, 'listed')
    if (shape & HAS.colon && COLOPHON.test(bare))
      propose(
        'front',
        SURE_COLOPHON.test(bare) ? WEIGHT.sureColophon : isColophon(sight) ? WEIGHT.colophonAbovePrinter : WEIGHT.colophonLabel,
        'colophon',
      )
    if (leadsEntry(sight))
      propose('front', sight.next !== null && PAGED.test(sight.next.bare) ? WEIGHT.abovePaged : WEIGHT.abovePage, 'entry')
    // between other lines of a cover or of contents whatever is short can stand
    propose('front', WEIGHT.between, 'between')
  },
}
