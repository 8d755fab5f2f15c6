/** Section rows: 一、2027年主要预期目标 over the whole width names the rows below it. */
import { type Cell, STYLES, type TableRecord } from '../../model/index.js'
import { readMarker } from '../../text/markers.js'
import { isNumberText } from '../../text/numerals.js'

/** A section row that is open, and its level: the less, the higher. */
interface Section {
  text: string
  level: number
  /** Whether a row has named it. */
  isNamed: boolean
}

/** Level of a section row without a marker: it and a marked one stand below each other only where one directly follows the other. */
const UNMARKED = -1

/** Whether a cell is a section row: below the header, the only cell of its row, with text, and no number (which is to stand once). */
export function isSection({ header_rows, cols }: TableRecord, { row, row_span, col_span, text }: Cell): boolean {
  return cols > 1 && row >= header_rows && col_span === cols && row_span === 1 && text !== '' && !isNumberText(text)
}

export function hasSections(table: TableRecord): boolean {
  return table.cells.some((cell) => isSection(table, cell))
}

/**
 * The body with the sections of each row in front of it, from the top, joined by ` / `: one column whatever the depth, as `path` in
 * articles.csv. A section that no row follows has a row of its own, so that no text is missing.
 *
 * @param filled all rows of the table, header rows included, merged cells filled
 */
export function groupRows(table: TableRecord, filled: readonly string[][]): string[][] {
  const sections = new Map(table.cells.filter((cell) => isSection(table, cell)).map(({ row, text }) => [row, text]))
  const open: Section[] = []
  const rows: string[][] = []
  const close = (length: number) => {
    if (open.length > length && open.at(-1)?.isNamed === false) rows.push([toPath(open), ...Array.from({ length: table.cols }, () => '')])
    open.length = length
  }
  for (let row = table.header_rows; row < table.rows; row++) {
    const text = sections.get(row)
    if (text === undefined) {
      rows.push([toPath(open), ...(filled[row] ?? [])])
      continue
    }
    const level = toLevel(text)
    close(toDepth(open, level, sections.has(row - 1)))
    open.push({ text, level, isNamed: false })
  }
  close(0)
  return rows
}

/** The path of the open sections, which are named by it. */
function toPath(open: readonly Section[]): string {
  for (const section of open) section.isNamed = true
  return open.map(({ text }) => text).join(' / ')
}

/** How many of the open sections a new one stands below. */
function toDepth(open: readonly Section[], level: number, follows: boolean): number {
  const same = open.findIndex((section) => section.level === level)
  if (same >= 0) return same
  if (level === UNMARKED) return follows ? open.length : 0
  const lower = open.findIndex((section) => section.level > level || (section.level === UNMARKED && !follows))
  return lower < 0 ? open.length : lower
}

/** The rank of the section's marker (GB/T 9704-2012, 7.3.3: 一、 over （一） over 1.). */
function toLevel(text: string): number {
  const marker = readMarker(text.trimStart())
  return marker === null ? UNMARKED : STYLES.indexOf(marker.style)
}
