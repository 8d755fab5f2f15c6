/**
 * Marks of lists, headings, bold print and links that tools which turn pages into text leave in it: `- 第一条 …`, `## 一、…`, `**（一）加强领导。**`, `1\. …`,
 * `[渡口名录.xlsx](https://…)`. They print nothing. Those of lists are taken off numbered lines only, where the number is what the page shows.
 */
import type { LineMarkup } from '../model/index.js'
import { readMarker } from '../text/markers.js'
import { isBlank } from '../text/width.js'
import { imageText } from './markdown/inline.js'

/** What a line says without such marks, and the block that they make of it. */
export interface Unmarked {
  text: string
  tag: LineMarkup['tag']
}

/** Characters that a marked line begins with. */
const BEGINS = new Set('-*+#•●▪◦0123456789')
const HEADING = /^\s*(#{1,6})\s+(?=\S)/
const LIST = /^\s*[-*+•●▪◦]\s+/
const BOLD = /^(\s*)\*\*(?!\s)([^*]{1,400})\*\*/
const ESCAPED = /^(\s*\d{1,3})\\(?=[.)])/

/** A link or a picture with the address that it leads to. */
const LINK = /(!?)\[([^[\]]{0,200})\]\(((?:https?:\/\/|\.{0,2}\/|mailto:|javascript:)[^\s()]{0,400})(?:\s"[^"]{0,200}")?\)/g

/** What a line of plain text says without the marks; null where it has none, or says nothing else. */
export function withoutMarks(line: string): Unmarked | null {
  const linked = withoutLinks(line)
  if (!BEGINS.has(linked.trimStart().charAt(0))) return linked === line ? null : { text: linked, tag: 'p' }
  const [marks, { length = 0 } = ''] = HEADING.exec(linked) ?? []
  const rest = linked.slice(marks?.length ?? 0)
  const text = unlisted(rest).replace(BOLD, '$1$2').replace(ESCAPED, '$1')
  return text === line ? null : { text, tag: length > 0 ? (`h${length}` as LineMarkup['tag']) : 'p' }
}

/** A line without the addresses of its links; as it is where nothing else would be left. */
function withoutLinks(line: string): string {
  if (!line.includes('](')) return line
  const text = line.replace(LINK, (_, picture: string, words: string, address: string) =>
    picture === '' ? words : imageText(words, address),
  )
  return isBlank(text) ? line : text
}

/** A numbered line without the mark of a list; any other as it is. */
function unlisted(line: string): string {
  const mark = LIST.exec(line)?.[0]
  if (mark === undefined) return line
  const text = line.slice(mark.length)
  return readMarker(text.replace(BOLD, '$2').replace(ESCAPED, '$1')) === null ? line : text
}
