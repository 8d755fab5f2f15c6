/** The lines of a table have habits: a line that breaks them is likely the text after it. */
import type { Style } from '../../model/index.js'
import { numberForm } from '../../text/doc-number.js'
import { isHeading } from '../../text/headings.js'
import { isOrganList } from '../../text/organs.js'
import { quick } from '../../text/quick.js'
import type { CaseId } from '../case-ids.js'
import { isRow, type Sight } from '../sight/sight.js'
import { type CountedRows, countedWeight, countLine, itemWeight, NOT_COUNTED } from './counted.js'
import { type Counters, rankOf } from './numbering.js'

/**
 * Where a path is in a table that lists documents: not in one, below a heading that says so, behind a row's number, behind a name, behind
 * the number of what was named: the row lacks nothing, and a name below may as well be the title of a letter.
 */
export type Catalogue = 'none' | 'headed' | 'numbered' | 'named' | 'whole'

/** The table lines of a path up to a line. */
export interface RowRun {
  lines: number
  /** Lines that end a sentence. */
  stops: number
  /** True where the last line was a row with marked cells. */
  rowed: boolean
  catalogue: Catalogue
  /** Lines behind the headings that the table begins with, or behind its first serial number. */
  cells: number
  counted: CountedRows
  /** Number of the last line of the table that begins with 一、: such lines part its rows. */
  part: number
}

export const NO_ROWS: RowRun = { lines: 0, stops: 0, rowed: false, catalogue: 'none', cells: 0, counted: NOT_COUNTED, part: 0 }

/** The first lines of a table, one of which reads as a heading where it has headings. */
const FIRST_HEADINGS = 4

/** The run with one more line. */
export function addRow(run: RowRun, rule: CaseId, sight: Sight): RowRun {
  const counted = countLine(run.counted, sight)
  const isUnheaded = run.cells === run.lines
  const mayBegin = run.cells === 0 || (isUnheaded && run.lines < FIRST_HEADINGS)
  const begins = (mayBegin && isHeading(sight.bare)) || (run.counted.number === 0 && counted.number === 1)
  return {
    lines: run.lines + 1,
    stops: run.stops + (sight.ending === 'stop' ? 1 : 0),
    rowed: rule === 'table/row' || rule === 'table/section',
    catalogue: nextOf(run, sight),
    cells: begins ? 0 : run.cells + 1,
    counted,
    part: sight.marker?.style === PARTS ? sight.marker.ordinal : run.part,
  }
}

/** What the parts of a table are numbered by, and the highest headings of a letter. */
const PARTS: Style = 'cjk-comma'

/** Weight of the next heading of the text around a table, where the parts of the table itself do not count so far. */
const NEXT_HEADING = 11

/** Weight of such a heading with a sentence below: a cell may hold one, too. */
const ABOVE_SENTENCE = 3

const headsSentence = ({ next, ending }: Sight): boolean =>
  ending !== 'stop' && next !== null && next.marker === null && next.ending === 'stop' && next.row === 0

/** Cells below it that are looked at, and characters of one at most. */
const CELLS = 3
const LONGEST_CELL = 12
/** What the first of them may say of all of them in brackets. */
const REMARK = /^\(.*\)[|｜]?$/

/** True for a line with a row below it, or with cells one a line. */
function headsTable({ next }: Sight): boolean {
  if (next === null || isRow(next)) return next !== null
  let at: Sight | null = REMARK.test(next.bare) ? next.next : next
  for (let i = 0; i < CELLS; i++, at = at.next)
    if (at === null || at.marker !== null || at.ending === 'stop' || at.ending === 'colon' || at.bare.length > LONGEST_CELL) return false
  return true
}

/**
 * Weight of a line between two tables as a heading of the text around them: 三、 behind a table below 二、. A report that consists of tables has
 * nothing else between two of them.
 */
export function headingWeight({ part }: RowRun, counters: Counters, sight: Sight): number {
  const { marker, row } = sight
  if (marker?.style !== PARTS || row > 0 || marker.ordinal < 2 || part === marker.ordinal - 1) return 0
  if (counters[rankOf(PARTS)] !== marker.ordinal - 1) return 0
  return headsTable(sight) ? NEXT_HEADING : headsSentence(sight) ? ABOVE_SENTENCE : 0
}

/** Headings of the columns of such a table. */
const HEADS = quick(
  /^(?:(?:规范性)?文件(?:名称|标题|题目)|(?:法规|规章|政策|制度)名称|名称|标题|文件|(?:发文)?(?:文号|字号)|文件(?:文号|编号|字号))$/,
)
/** Lines from the beginning of a table in which its headings stand. */
const HEAD_LINES = 10
const ROW_NUMBER = quick(/^\d{1,3}$/)
/** The name of a document: it says what about, or ends in what notices are called. */
const NAME = quick(/关于.{2,}|(?:通知|意见|决定|公告|通告|批复|办法|规定|细则|条例|方案|规划|预案)(?:\([^()]{1,20}\))?$/)

function nextOf({ lines, catalogue }: RowRun, sight: Sight): Catalogue {
  const { bare } = sight
  if (lines < HEAD_LINES && HEADS.test(bare)) return 'headed'
  if (catalogue === 'none') return catalogue
  if (ROW_NUMBER.test(bare)) return 'numbered'
  if (catalogue === 'named' && numberForm(bare) !== null) return 'whole'
  return (catalogue === 'numbered' || catalogue === 'named') && isNamed(sight) ? 'named' : 'headed'
}

function isNamed({ bare }: Sight): boolean {
  return numberForm(bare) !== null || NAME.test(bare)
}

/** Weight of the name or the number of a document as a cell of such a table; no letter begins between the number of a row and its cells. */
const LISTED = 9

function catalogueWeight({ catalogue }: RowRun, sight: Sight): number {
  if (catalogue !== 'numbered' && catalogue !== 'named') return 0
  return isNamed(sight) && sight.next?.ending !== 'colon' ? LISTED : 0
}

/** Weight of an organ as one more line of what has neither headings nor numbers: a list of names has no columns. */
const NAMED_ONLY = -3

/** Lines of a table after which its habits tell. */
const HABIT = 8
/** Share of sentences among a table's lines below which a further sentence is strange. */
const FEW = 0.08
/** Characters that such a sentence has at least: where the table has none, and where it has some. */
const SHORT = 12
const LONG = 20

/** Weight of what parts the rows of a table whose cells are marked, above its first row; and of any other line behind such a row. */
const PARTS_NOTHING = -12
const BEHIND_ROW = -6
/** Weight of a sentence in a table of which hardly any line is one. */
const STRANGE = -3.5

/** Weight of a line as one more of the table: does it look as the table's lines do? */
export function habitWeight(run: RowRun, rule: CaseId, sight: Sight, afterChrome: boolean): number {
  const { lines, stops, rowed, cells, counted } = run
  if (rule === 'table/section') return rowed ? 0 : PARTS_NOTHING
  const listed = catalogueWeight(run, sight)
  if (listed > 0) return listed
  if (lines === 0 || rule === 'table/row') return 0
  if (cells === lines && isOrganList(sight.bare)) return NAMED_ONLY
  if (rowed) return BEHIND_ROW
  const item = itemWeight(counted, sight)
  if (item > 0) return item
  const weight = countedWeight(counted, sight, stops, afterChrome)
  if (weight !== 0 || sight.ending !== 'stop' || cells < HABIT || sight.text.length < (stops === 0 ? SHORT : LONG)) return weight
  return stops < cells * FEW ? STRANGE : 0
}
