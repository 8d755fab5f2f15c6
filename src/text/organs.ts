/** Names of organs: told by their endings, never by a list of names. */
import { quick } from './quick.js'
import { foldScript } from './script.js'
import { squeeze } from './width.js'

/** Endings of the names of organs, public bodies and their offices. */
const SUFFIX =
  '人民政府|政府|办公厅|办公室|委员会|常务委员会|人大常委会|代表大会|主席团|人民法院|人民检察院|法院|检察院|监察委|管委会|管理局|总局|分局|监管局|证监局|税务局|海关|总队|调查队|支队|大队|中队|总站|' +
  '[委部局厅署院社司处科室办站行]|中心|集团|总公司|公司|协会|学会|联合会|总工会|研究院|研究所|法制办|工作组|领导小组|指挥部|专班|专员办|特派办|银行|分行|基金会|党组|党委|党工委|组织部|宣传部|统战部|法工委|社联|科协|侨联|妇联|残联|文联|作协|团委|工商联|贸促会|交易所|机关|大学|学院|学校|中学|小学|幼儿园|医院|图书馆|博物馆|档案馆|文化馆|纪念馆|军区|警备区'
const ORGAN = quick(
  new RegExp(
    `^(?:中共中央|[\\u4e00-\\u9fff·()](?:[\\u4e00-\\u9fff·()]|[—-](?![—-])){1,39}(?:${SUFFIX})(?:\\([\\u4e00-\\u9fff]{2,20}\\))?)$`,
  ),
)

/** Characters that the name of an organ can end in. */
const LAST = quick(/[府厅室会院委局部署社司处科办站行关队心团所组班党联协交学校园馆区库央)]$/)

/** True where a squeezed text ends as the name of an organ can: a quick first question. */
export function endsAsOrgan(text: string): boolean {
  return LAST.test(text)
}

/** Words that make a line a sentence, a heading or a task rather than a name: no organ's name holds them. */
const NOT_A_NAME = quick(
  /[。;:!?]|关于|^(?:推进|促进|优化|发展)|加强|推动|实施|开展|提升|完善|强化|按照|根据|落实|负责|牵头|配合$|如下|以及|应当|不得|有关|建立|支持|鼓励|^各|^第|^附|印发|[举进施执]行$|返回|全部|顶部|内部|网站$/,
)

/** Names as tables and brackets shorten them, 市财政局: nobody signs so but a government's own office. */
const SHORTENED = quick(/^(?:市(?!场)|省|县|区|州)(?!委(?:办公[厅室])?$|(?:人民)?政府(?:办公[厅室])?$).{1,10}$/)

/** True for a squeezed text that reads as the name of one organ. */
export function isOrgan(printed: string): boolean {
  const text = foldScript(printed)
  return text.length >= 3 && text.length <= 42 && ORGAN.test(text) && !NOT_A_NAME.test(text) && !SHORTENED.test(text)
}

/** What a print has where the seal is: 云川市交通局(章). */
const SEAL = /[(（](?:公章|盖章|印章|签章|章|印)[)）]$/

/** A line of a signatory without the word for its seal. */
export const withoutSeal = (line: string): string => line.replace(SEAL, '').trimEnd()

/** The single letters or words of a letter-spaced name, joined: 云 川 市 财 政 局. */
const SPACED = quick(/^(?:\S\s+)+\S$/)

const WIDE_GAP = /\s{2,}|\u3000+/
const GAP = /[\s、]+/

/**
 * Splits a line that holds nothing but names of organs: several names stand apart by white space, a letter-spaced name is one.
 * Returns [] where any piece is no organ's name.
 */
export function splitOrgans(line: string): string[] {
  const trimmed = line.trim()
  if (SPACED.test(trimmed)) return oneOrgan(trimmed)
  if (!GAP.test(trimmed)) return oneOrgan(trimmed)
  // wide gaps stand between names, of which one may be letter-spaced; single blanks too, where none is
  const names = trimmed.split(WIDE_GAP).flatMap(splitPiece)
  if (names.every(isOrgan)) return names
  const pieces = trimmed.split(GAP)
  return pieces.every(isOrgan) ? pieces : oneOrgan(trimmed)
}

/** The names in a piece without wide gaps: one for each word, where every word is a name, else the piece as one. */
function splitPiece(piece: string): string[] {
  const names = piece.split(GAP)
  return names.every(isOrgan) ? names : [squeeze(piece)]
}

function oneOrgan(line: string): string[] {
  const name = squeeze(line)
  return isOrgan(name) ? [name] : []
}

/** An abbreviated organ in a table or a responsibility bracket: 市财政局, 市发展改革委, 各区县政府. */
const SHORT_ORGAN = quick(
  new RegExp(
    `^(?:各(?:级|类)?|[\\u4e00-\\u9fff()“”]{2,24})(?:${SUFFIX}|部门|单位|高校|院校|企业|区县|县\\(区\\)|等)(?:\\([^()]{2,20}\\))?等?$`,
  ),
)

const LIST_LAST = quick(/[门位县等业]$/)

/** True where a text ends as a list of organs can: a quick first question. */
export function endsAsOrganList(text: string): boolean {
  return endsAsOrgan(text) || LIST_LAST.test(text)
}

/** True for a squeezed text that lists organs, one or several, with 、 or , between them. */
export function isOrganList(text: string): boolean {
  if (!endsAsOrganList(text)) return false
  return !/[。:]/.test(text) && text.split(/[、,;]/).every((name) => SHORT_ORGAN.test(name))
}
