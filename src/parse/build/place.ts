/** Places in the source, and the text nodes that carry them. */
import type { Place, Text } from '../../model/index.js'
import type { Sight } from '../sight/sight.js'

/** The text node of a line. White space at both ends is outside its position, as far as it can be told from the line. */
export function toText({ line, printed }: Sight): Text {
  // where characters that print nothing were taken out of the middle, the place is that of the whole line without its margins
  const whole = line.text.includes(printed) ? printed : line.text.trim()
  const plain = line.markup === undefined
  const start = plain ? line.start + line.text.indexOf(whole) : line.start
  const end = plain ? start + whole.length : line.end
  return {
    type: 'text',
    value: printed,
    ...(line.markup?.links && { links: line.markup.links }),
    position: {
      start: { line: line.number, column: start - line.start + 1, offset: start },
      end: { line: line.number, column: end - line.start + 1, offset: end },
    },
  }
}

/** The place from the start of the first to the end of the last node. */
export function span(nodes: readonly { position: Place }[]): Place {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (first === undefined || last === undefined) throw new Error('Cannot place a node without children: it needs at least one line')
  return { start: first.position.start, end: last.position.end }
}
