import type { Work } from '../../model/index.js'

/** Runs of characters that the parser pairs with each other (emphasis) or looks back from (labels). */
const MARKS = /\*+|_+|~~|\[/g
/** The beginning of a block quote or a list item. */
const CONTAINER = /^\s{0,3}(?:>|[-+*]\s|\d{1,9}[.)]\s)/
/** Steps of the parser, looking back over the lines of a paragraph, in those that {@link Work} counts. */
const LOOK_BACK = 4

/**
 * Counts what the parser will do beyond its way through the text: it pairs the marks of a paragraph with each other, and looks back over
 * all lines of a paragraph that goes on, without `>` or indent, behind one in a block quote or a list. Both grow with the square of the paragraph.
 *
 * Throws LimitError where that is more than the text allows.
 */
export function countMarkdown(source: string, work: Work): void {
  let marks = 0
  let lazy = -1
  const close = () => {
    work.spend(marks * marks + (lazy > 0 ? LOOK_BACK * lazy * lazy : 0))
    marks = 0
    lazy = -1
  }
  for (const line of source.split(/\r\n|[\r\n]/)) {
    if (line.trim() === '') close()
    // the cells of a row are texts of their own
    else if (!/^\s{0,3}\|/.test(line)) {
      marks += line.match(MARKS)?.length ?? 0
      if (CONTAINER.test(line)) lazy = 0
      else if (lazy >= 0 && !/^\s/.test(line)) lazy++
    }
  }
  close()
}
