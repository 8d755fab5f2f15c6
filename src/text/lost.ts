/**
 * Question marks in place of blanks. A page that was decoded and encoded wrongly has one for each ideographic or no-break space: those that
 * indent a paragraph, ????一、总体要求, and those that move a signature to the left, 云川市人民政府????????. They are no text.
 */

/** Between the two characters of 目录, and at both ends of a line. At the end two in a row may be emphasis; one alone stands behind the stop of a sentence or a whole day, where nobody asks. */
const LOST = /(?<=^目)\?+(?=\s*录$)|^\?{2,}\s*(?=[^?\s])|(?<=[^?\s])(?:\?{3,}|(?<=[。；;]|年.{1,3}月.{1,3}日)\?{1,2})$/g

/** A text without the question marks in place of blanks at both ends. One of nothing else stays as it is. */
export function withoutLostBlanks(text: string): string {
  return text.includes('?') ? text.replace(LOST, '') : text
}
