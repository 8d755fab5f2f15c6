import { isHeading } from '../../text/headings.js'
import { isOrganList } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { isDelimiter } from '../sight/row.js'
import { HAS } from '../sight/shape.js'
import { isRow, type Sight } from '../sight/sight.js'
import { isMember } from './prose.js'

/** What announces a table, or what else follows: it is no cell. */
const ANNOUNCES = quick(/(?:如下(?:表(?:所示)?)?|下表(?:所示)?|见下表)[:。]$/)
const NUMERIC = quick(
  /^[-+±≥≤>≈<~约]?[\d,.]+(?:[-—~～/×][\d,.]+)*(?:%|‰|万|亿|元|个|家|项|人|名|年|月|日|件|套|公里|平方米|亩|吨|辆|台|次|℃|左右|以上|以下)*$|^\d{4}年(?:\d{1,2}月)?(?:底|前|末)?$/,
)
const MARK = quick(
  /^[/√✓○●△▲×\-—－–]{1,3}$|^(?:是|否|无|有|略|合计|总计|小计|其他|家|个|项|人|名|亿元|万元|元|件|套|吨|亩|公里|全年|长期|持续推进|预期性|约束性)$/,
)
/** Weight of a line that reads as the heading of a column. */
export const HEAD_WEIGHT = 3

/** Weights of the cases, on the scale of rule.ts. */
const WEIGHT = {
  /** The web page marks it. */
  markedCaption: 12,
  /** Between rows whose cells are marked. */
  section: 5,
  /** A note's first word, the unit, what a form asks, 续表: from what cells and labels have, too, to what nothing else has. */
  note: 5,
  unit: 5.5,
  form: 6,
  continued: 8,
  caption: 5,
  starred: 1,
  /** Counts below a note only. */
  item: 1,
  title: 2,
} as const

/** Weights of a cell by what it looks like: as much as running text has for its ends and lengths (prose.ts), so that a line that fits both goes with the lines around it. */
const CELL = {
  figure: 4,
  mark: 3.5,
  organs: 2.5,
  /** Sentences and the longest lines; short lines without an end; lines of one clause. */
  long: -2,
  paragraph: -1.5,
  sentence: 0,
  shortSentence: 0.7,
  short: 1.5,
  clause: 0.8,
  longClause: -0.3,
  /** What has another place: a division, an item of the outline, a caption; a label with its value; what is said below a table, and above one. */
  elsewhere: 0,
  labelled: -0.5,
  closing: -3,
  announcing: -9,
} as const

/** True for a short line before two headings of columns: it is one, whatever its words. */
const headsTwo = ({ next, marker, ending }: Sight): boolean =>
  marker === null &&
  ending !== 'stop' &&
  ending !== 'colon' &&
  next !== null &&
  isHeading(next.bare) &&
  next.next !== null &&
  isHeading(next.next.bare)

/** True for a short line before a column's heading: it is one too. */
function headsOthers({ bare, next, marker }: Sight): boolean {
  if (bare.length > 6 || /:|[表单录册]$/.test(bare) || marker !== null || next === null || next.bare.length > 8) return false
  return isHeading(next.bare) || headsTwo(next)
}

/** Markers of what divides a plan or a law: 第二节 主要目标 heads no column, whatever its words; an article may be cited in a cell. */
const DIVISIONS: ReadonlySet<string> = new Set(['part', 'chapter', 'section'])

/** A cell of a flattened table, one cell a line. */
function cellWeight(sight: Sight): number {
  const { bare, width, ending, short, marker } = sight
  if (!short) return CELL.long
  if (marker !== null && DIVISIONS.has(marker.style)) return CELL.elsewhere
  const first = bare.charCodeAt(0)
  if (first < 0x80 || first === 0x7ea6 || first === 0x2248 || first === 0x2264 || first === 0x2265) {
    if (NUMERIC.test(bare)) return CELL.figure
  }
  if (bare.length <= 6 && MARK.test(bare)) return CELL.mark
  if (CITED.test(bare)) return HEAD_WEIGHT
  if (ending !== 'stop') {
    if (bare.length <= 16 && !CAPTION.test(bare) && (isHeading(bare) || headsOthers(sight))) return HEAD_WEIGHT
    if (isOrganList(bare)) return CELL.organs
  }
  if (marker !== null && marker.style === 'cjk-comma') return CELL.elsewhere
  if (isLabelled(sight) || isMember(sight)) return CELL.labelled
  if (sight.next !== null && ANNOUNCES.test(bare) && isFirstCell(sight.next)) return CELL.announcing
  if (ending === 'stop' && CLOSES.test(bare)) return CELL.closing
  if (CAPTION.test(bare)) return CELL.elsewhere
  if (ending === 'stop') return width > 120 ? CELL.paragraph : width > 60 ? CELL.sentence : CELL.shortSentence
  return width <= 24 ? CELL.short : width <= 60 ? CELL.clause : CELL.longClause
}

/** Nothing but the item of a law that the rows below are about, as accounts of open government have it. */
const CITED = quick(/^第[一二三四五六七八九十百]{1,4}条第\([一二三四五六七八九十]{1,3}\)项$/)

/** What is said of the whole table behind it. */
const CLOSES = quick(/^(?:以上|上述|本(?:表|清单|目录|名单)|未尽事宜)[\u4e00-\u9fff]/)

/** True for the first cell of a table: a heading, or a short text that neither ends nor announces anything. */
function isFirstCell(sight: Sight): boolean {
  const { bare, marker, ending } = sight
  if (isHeading(bare)) return true
  return (
    bare.length <= LONGEST_FIRST && marker === null && ending !== 'stop' && ending !== 'colon' && ending !== 'pause' && !isLabelled(sight)
  )
}
const LONGEST_FIRST = 8

/** A label with its value: a form has such cells, running text has them more often. */
const LABELLED = quick(/^[\u4e00-\u9fff、]{2,12}[::]./)
const isLabelled = ({ shape, bare }: Sight): boolean => (shape & HAS.colon) !== 0 && LABELLED.test(bare)

const UNIT = quick(/^[(]?(?:计量)?单位[::][\u4e00-\u9fff、,/%()\d]{1,16}[)]?$/)

/** The rule over the columns of a table that only white space parts, a stretch for each, as Pandoc prints it. */
const RULED_COLUMNS = quick(/^-{3,}(?:\s+-{3,})+$/)

/** True where a table seems to begin: a unit line, a row whose cells are marked, the rule over its columns. */
function isTableStart(sight: Sight): boolean {
  const { bare, text, short, shape } = sight
  return short && (UNIT.test(bare) || isRow(sight) || ((shape & HAS.rule) !== 0 && RULED_COLUMNS.test(text)))
}

/** First characters of notes, unit lines and captions. */
const NOTE_FIRST = quick(/^[附注说备资数*单计(续表填推申报制审编]/)

/** What stands before a row and is no heading inside the table: a label of an annex, or of anything else with its value. */
const NO_SECTION = /^(?:附[件表录]|[^:]{1,8}:.)/

/** True for the first row of a table in Markdown: the rule below it is drawn once in a table. */
const headsMarkdown = ({ next }: Sight): boolean => next !== null && isRow(next) && isDelimiter(next.text)

/** What a form asks above its table: 填报单位(盖章):  填报人:  联系电话:. */
const ASKS = quick(/^(?:填[报表写]|推荐|申报|报送|申请|制表|审核|编制)(?:单位|部门|人|日期|时间)?(?:\((?:盖章|公章|签[字名章])\))?[::]/)

/** True for the line above a table that asks who fills it in. */
function isFormHead({ bare, next }: Sight): boolean {
  return next !== null && ASKS.test(bare) && (isHeading(next.bare) || isTableStart(next))
}

/** Longer lines are no titles of tables. */
const LONGEST_TITLE = 50

/** 表1 主要指标. */
const CAPTION = quick(/^表\s*\d{1,3}(?:[-—.]\d+)?[^,。;]{2,40}$/)

/** True for what may be the title of the table below it: no sentence, nor one of several clauses. */
function isTitled({ bare, next, ending, marker, row }: Sight): boolean {
  if (next === null || marker !== null || row > 0 || ending === 'stop' || ending === 'colon' || bare.length > LONGEST_TITLE) return false
  return isTableStart(next) && !bare.includes(';')
}

/** Rows and cells of a table, and what is printed close around it. */
export const table: Rule = {
  id: 'table',
  about: 'a header or cell line of a table, flattened or not; its notes (注:…), unit line (单位:亿元), caption (续表)',
  long: true,
  propose(sight, propose) {
    const { bare, short, marker, next, ending } = sight
    const { row } = sight
    if (sight.line.markup?.tag === 'caption') return propose('table_note', WEIGHT.markedCaption, 'marked')
    const isCaption = CAPTION.test(bare)
    if (row === 0 && next !== null && isRow(next) && ending !== 'stop' && !isCaption && !NO_SECTION.test(bare) && !headsMarkdown(next))
      propose('table', WEIGHT.section, 'section')
    if (row > 0) propose('table', row, 'row')
    else propose('table', cellWeight(sight), 'cell')
    if (!short) return
    if (marker?.style === 'arabic-dot' || marker?.style === 'arabic-paren') propose('table_note', WEIGHT.item, 'item')
    else if (isTitled(sight)) propose('table_note', WEIGHT.title, 'title')
    if (!NOTE_FIRST.test(bare)) return
    if (/^\(?(?:附?注\d*|说明|备注|资料来源|数据来源|注解)[::]/.test(bare)) propose('table_note', WEIGHT.note, 'note')
    else if (/^\*.{4,}/.test(bare)) propose('table_note', WEIGHT.starred, 'note')
    if (UNIT.test(bare)) propose('table_note', WEIGHT.unit, 'unit')
    else if (isFormHead(sight)) propose('table_note', WEIGHT.form, 'form')
    if (/^[(]?续(?:上)?表\d*[)]?/.test(bare) && bare.length <= 30) propose('table_note', WEIGHT.continued, 'continued')
    if (isCaption) propose('table_note', WEIGHT.caption, 'caption')
  },
}
