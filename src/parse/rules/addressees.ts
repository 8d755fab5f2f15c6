import { isOrganList } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import { squeeze } from '../../text/width.js'
import type { Rule } from '../rule.js'
import type { Sight } from '../sight/sight.js'

const WHO =
  /人民政府|政府|部门|单位|委员会|[委局厅部办行院处]|公司|集团|机构|企业|学校|院校|大学|学院|人员|工商联|商会|协会|法院|检察院|社会|同志|代表大会|海关|各村|社区|街道|镇街|园区|开发区|管委会|(?<!各位)(?:代表|委员|先生|女士)[:：]$/
/** What a sentence that introduces a list says. */
const SENTENCE = quick(/如下|下列|以下|决定|作[如出了]|包括|其中|分别|要求|通知|规定|内容|修改|可以|应当|为$/)
const BEGINS = quick(
  /^(?:(?:[\u4e00-\u9fff]{2,12}[省州市县区盟],)?各|本?市|省|县|区|州|自治|有关|国务院|中央|全国|市政府|省政府|委机关|局机关|厅机关|部机关)/,
)

/** Whom a report is given to: 主任、各位副主任、各位委员:. */
const SALUTES = quick(/^(?:尊敬的)?(?:[\u4e00-\u9fff]{2,6}[、,])?各位[\u4e00-\u9fff]{2,6}(?:[、,](?:各位)?[\u4e00-\u9fff]{2,6}){0,4}:$/)

const MAIN = quick(/^主送[::]/)

/** All of a kind, further down a list that begins with a name: 龙渡区管委会,各镇政府,市各有关单位. */
const LISTS_ALL = /[,，、;；](?:[省市县区州]?各|[省市县区州]直|[省市县区州]?有关|中央在)[\u4e00-\u9fff]/

/** How a letter begins; and the weight of a list of organs above it. */
const LETTER = quick(
  /^(?:现将|《[^》]{3,80}》已|经[^,]{0,20}(?:同意|研究|批准),|(?:你|贵)[省市县区州局厅委部办院校]|[你您]们?(?:在.{2,40})?提出)/,
)
const ABOVE_LETTER = 3
/** The same above a list that begins as addressees do. */
const ABOVE_TOO = 2.5
/** How its first paragraph ends. */
const TELLS = /(?:通知|通告|公告|公示|告知|函告|答复|回复|函复|批复|意见)如下[:：。]$|提出(?:以下|如下)(?:意见|措施|要求)[:：。]$/

const beginsLetter = ({ bare, text }: Sight): boolean => LETTER.test(bare) || TELLS.test(text)

/** Lines that a list of addressees may take. */
const MOST_LINES = 5

/** What a title has, and no list of organs; and the last word of one. */
const OF_TITLE = /关于|印发|转发/
const TITLE_END = quick(/(?:通知|意见|决定|批复|公告|通告|函)$/)

/** Characters of the word that a break may part, at most. */
const LONGEST_WORD = 4
/** The rest of it, and of the list: what those end in to whom letters go. 任命: is no such rest. */
const REST = quick(/^[\u4e00-\u9fff]{0,2}[位门构业校司团会局委办厅院所站心社区县市乡镇府关处室]:$/)

/** True where one of the next lines ends in a colon and those before it in no full stop: the list of addressees goes on to there. */
function endsInColon(first: Sight): boolean {
  let above = first
  let at = first.next
  for (let i = 1; at !== null && i < MOST_LINES && at.text.length < 120; i++, above = at, at = at.next) {
    // the break may part the last word: 有关单, 位:
    if (at.ending === 'colon') return at.marker === null && WHO.test(above.text.slice(-LONGEST_WORD) + at.text) && !SENTENCE.test(at.text)
    if (at.ending === 'stop' || at.marker !== null || TITLE_END.test(at.text)) return false
  }
  return false
}

/** A list of organs whose colon is lost. */
const UNCLOSED = quick(/^(?:各|省直|市直|县直|区直|州直|有关)[^。;!?:]{4,160}(?:政府|部门|单位|委员会|管委会|[委局厅部办处院]|企业|学校)$/)

/** All whom it concerns, without a name: 各有关单位, 市直有关部门. */
const CONCERNED = quick(/^(?:各|[省市县区州盟][直级属]各?)(?:有关|相关|直属|下属)?(?:单位|部门|企业)$/)

/** All of a kind: 各农场, 各有关单位. */
const ALL_OF = quick(/^各[\u4e00-\u9fff]{2,10}$/)

function isList(bare: string): boolean {
  if (bare.split(/[,，、]/).every((one, i) => CONCERNED.test(one) || (i > 0 && ALL_OF.test(one)))) return true
  return UNCLOSED.test(bare) && isOrganList(bare.replace(/[(（][^()（）]*[)）]/g, ''))
}

/** The addressees with the beginning of the letter behind their colon. */
const WITH_TEXT = quick(/^([^:：。;；!?“《]{2,160})[:：](?=[^:：])/)
/** Characters of a first sentence at least, and how those begin that end on the line. */
const SHORTEST_TEXT = 12
const OPENS = quick(/^(?:为|根据|按照|依据|经|近|当前|目前|《|\d{4}年)/)

/** The addressees at the beginning of a line, where the letter's first sentence stands behind them; null for any other line. */
export function aheadOfText({ bare, text, ending }: Sight): string | null {
  if (!BEGINS.test(bare)) return null
  const found = WITH_TEXT.exec(text)
  if (found === null) return null
  const [head, who = ''] = found
  const rest = squeeze(text.slice(head.length, head.length + SHORTEST_TEXT * 10))
  if (rest.length < SHORTEST_TEXT || !isList(squeeze(who))) return null
  return LETTER.test(rest) || ((ending === 'stop' || ending === 'colon') && OPENS.test(rest)) ? who : null
}

/** True for squeezed text behind a number that begins as addressees do. */
export function beginsAddressees(behind: string): boolean {
  return BEGINS.test(behind) && WHO.test(behind) && !SENTENCE.test(behind) && !/[。!?“;]/.test(behind)
}

/** True where the addressees that begin on a line are over at its end, or on one of the next. */
export function endsAddressees(sight: Sight): boolean {
  return sight.ending === 'colon' || endsInColon(sight)
}

/** Weights of the cases, on the scale of rule.ts. */
const WEIGHT = {
  /** Below the letter, and with its beginning behind the colon: nothing else is printed so. */
  imprint: 6,
  text: 8,
  /** A list that goes on to a line with the colon: its first line, and any other. */
  wrapped: 5,
  further: 3.5,
  /** The rest of its last word, which a break parts from it. */
  parted: 5,
  /** The colon is lost. */
  open: 4,
  salute: 5,
  /** A line that ends in a colon: with organs in it, and without; what 各… or 有关… at its beginning adds. */
  organs: 3,
  noOrgans: -2,
  begins: 4,
} as const

/** Who the letter is for: the line above the text that ends in a colon, GB/T 9704-2012 7.3.1 and 7.3.2. */
export const addressees: Rule = {
  id: 'addressees',
  about: 'the addressees (主送机关): a list of organs that ends in a colon',
  long: true,
  propose(sight, propose) {
    const { bare, text, marker, short, next, ending } = sight
    if (marker !== null) return
    if (short && MAIN.test(bare)) return propose('addressees', WEIGHT.imprint, 'imprint')
    if (
      endsInColon(sight) &&
      !OF_TITLE.test(text) &&
      /[,，、\u4e00-\u9fff]$/.test(text) &&
      (BEGINS.test(bare) || WHO.test(text)) &&
      !/[。!?“;]|\d日$/.test(text)
    ) {
      return propose('addressees', BEGINS.test(bare) ? WEIGHT.wrapped : WEIGHT.further, BEGINS.test(bare) ? 'wrapped' : 'further')
    }
    if (short && isList(bare) && next !== null && next.marker === null && (next.ending === 'stop' || next.full || beginsLetter(next)))
      return propose('addressees', WEIGHT.open, 'open')
    if (aheadOfText(sight) !== null) return propose('addressees', WEIGHT.text, 'text')
    if (ending !== 'colon') return
    if (SALUTES.test(bare)) return propose('addressees', WEIGHT.salute, 'salute')
    if (text.length > 500 || /[。!?“]/.test(text) || /^(?:附件|附|抄送|注|主持人|记者)|(?:全文|内容)如下:$/.test(bare)) return
    // counts only behind the lines before it
    if (REST.test(bare) && !WHO.test(text) && !BEGINS.test(bare) && !SENTENCE.test(text)) propose('addressees', WEIGHT.parted, 'further')
    const listed = WHO.test(text) && !SENTENCE.test(text)
    const begins =
      (BEGINS.test(bare) || (listed && LISTS_ALL.test(text))) && !SENTENCE.test(text)
        ? WEIGHT.begins
        : listed && next !== null && beginsLetter(next)
          ? ABOVE_LETTER
          : 0
    const above = BEGINS.test(bare) && listed && next !== null && beginsLetter(next) ? ABOVE_TOO : 0
    propose('addressees', begins + above + (listed ? WEIGHT.organs : WEIGHT.noOrgans), 'colon')
  },
}
