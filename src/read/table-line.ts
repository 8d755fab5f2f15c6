/**
 * A whole table in HTML on one line of plain text, as tools print it that turn scanned pages into text:
 * `<html><body><table><tr><td>序号</td>…</tr></table></body></html>`.
 */
import { LIMITS, type LineMarkup, type MarkupCell } from '../model/index.js'
import { isBlank } from '../text/width.js'
import { withoutTags } from './fragments.js'

const OPENS = /<table(?:\s[^<>]*)?>/i
const CLOSES = '</table>'
const ROW = /<tr(?:\s[^<>]*)?>/i
/** The tag of a cell: what it is, and its attributes. */
const CELL = /<t([dh])((?:\s[^<>]*)?)>/i
const CELL_END = /<\/(?:t[dhr]|tbody|thead)\s*>/i
const ROW_SPAN = /\browspan\s*=\s*["']?(\d{1,5})/i
const COL_SPAN = /\bcolspan\s*=\s*["']?(\d{1,5})/i
const CAPTION = /<caption(?:\s[^<>]*)?>([^<]*)<\/caption>/i
const BREAK = /<br\s*\/?>/gi

/** What such a line says, and its rows. */
export interface TableLine {
  text: string
  markup: LineMarkup
}

/** The table that a line is; null for a line that is none, or has other text beside it or another table in it. */
export function tableLine(line: string): TableLine | null {
  const end = line.toLowerCase().lastIndexOf(CLOSES)
  const opening = end < 0 ? null : OPENS.exec(line)
  if (opening === null || opening.index > end) return null
  const inner = line.slice(opening.index + opening[0].length, end)
  if (OPENS.test(inner)) return null
  if (!isBlank(withoutTags(line.slice(0, opening.index) + line.slice(end + CLOSES.length)))) return null
  const [head = '', ...rest] = inner.split(ROW)
  const rows = rest.map(toCells).filter((cells) => cells.length > 0)
  const [cells, ...moreRows] = rows
  if (cells === undefined) return null
  const caption = withoutTags(CAPTION.exec(head)?.[1] ?? '').trim()
  return {
    text: [caption, ...rows.flat().map(({ text }) => text.replaceAll('\n', ' '))].filter((text) => text !== '').join('\t'),
    markup: {
      tag: 'tr',
      cells,
      ...(moreRows.length > 0 && { moreRows }),
      spans: true,
      startsTable: true,
      ...(caption !== '' && { caption }),
    },
  }
}

function toCells(row: string): MarkupCell[] {
  const [, ...pieces] = row.split(CELL)
  const cells: MarkupCell[] = []
  for (let i = 0; i + 2 < pieces.length; i += 3) {
    const [kind = '', attributes = '', content = ''] = pieces.slice(i, i + 3)
    cells.push({
      text: textOf(content.split(CELL_END)[0] ?? ''),
      rowSpan: spanIn(attributes, ROW_SPAN, LIMITS.rowSpan),
      colSpan: spanIn(attributes, COL_SPAN, LIMITS.colSpan),
      header: kind.toLowerCase() === 'h',
    })
  }
  return cells
}

/** The text of a cell, a line for each of its paragraphs. */
function textOf(content: string): string {
  return content
    .split(BREAK)
    .map((part) => withoutTags(part).trim())
    .filter((part) => part !== '')
    .join('\n')
}

function spanIn(attributes: string, pattern: RegExp, most: number): number {
  const span = Number.parseInt(pattern.exec(attributes)?.[1] ?? '', 10)
  return span >= 1 ? Math.min(span, most) : 1
}
