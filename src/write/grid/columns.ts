/** The columns of a flat grid. A Table Schema wants names that are unique, whatever their case, and not empty. */
import { joinLines } from '../../text/join.js'
import type { Column } from '../columns.js'

/** The leading column that holds the section rows. */
const GROUP: Column = { name: '分组', type: 'string', description: 'Section rows above the row, from the top, joined by " / "' }

/**
 * One column for each of the table's, named by its header texts from the top, joined by a space; a text that spans several rows or is
 * printed again below itself counts once. A column without a header is called column_N, and a name that stands twice gets its number.
 *
 * @param header the filled header rows
 * @param grouped whether a column of section rows comes first
 */
export function toColumns(header: readonly string[][], cols: number, grouped: boolean): Column[] {
  const columns = grouped ? [GROUP] : []
  const taken = new Set(columns.map(({ name }) => name))
  for (let col = 0; col < cols; col++) {
    const name = toFree(toName(header, col) || `column_${col + 1}`, taken)
    taken.add(name.toLowerCase())
    columns.push({ name, type: 'string', description: `Column ${col + 1} of the table` })
  }
  return columns
}

function toName(header: readonly string[][], col: number): string {
  const levels = header.map((row) => toLevel(row[col] ?? ''))
  return levels.filter((text, level) => text !== '' && text !== levels[level - 1]).join(' ')
}

/** A heading without the white space that letter-spacing (指 标 名 称) and line breaks leave in it; Latin words keep one space. */
function toLevel(text: string): string {
  return joinLines(text.split(/[\s\u200B-\u200D\uFEFF]+/u)).trim()
}

function toFree(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} (${count})`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
