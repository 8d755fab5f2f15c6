import { columns } from '../../text/width.js'
import type { Rule } from '../rule.js'
import type { Sight } from '../sight.js'

const OFFICIAL = /^(?:现将|为|按照|根据|经|请|特此|《|近日|为了|坚持|以|到)/

/** Weight of a line as running text by how it ends and how long it is. */
function proseWeight({ text, bare, ending }: Sight): number {
  const width = columns(text.length > 120 ? text.slice(0, 120) : text)
  if (/^[\d.,%+\-—/]*$/.test(bare)) return -5
  const shape = OFFICIAL.test(bare) ? 0.7 : 0
  if (ending === 'stop') return shape + (width >= 30 ? 3 : width >= 14 ? 1.5 : 0)
  if (ending === 'colon') return shape + (width >= 12 ? 1.5 : 0.5)
  if (width >= 120) return 2 + shape
  if (ending === 'closed') return shape + (width >= 60 ? 1.5 : -0.5)
  return shape + (width >= 60 ? 0.5 : width >= 24 ? -1 : -2)
}

/** Running text without a number. Every line can be running text, so that no line is ever without a role. */
export const prose: Rule = {
  id: 'prose',
  about: 'running text without a number; 一是…, ——… and closing formulas included',
  long: true,
  propose(sight, propose) {
    const { bare, marker, line } = sight
    const item = /^(?:——|--|[●■◆▲★]|其[一二三四五六]|[一二三四五六七八九十]是)/.test(bare) ? 1 : 0
    const heading = line.markup !== undefined && line.markup.tag.startsWith('h') ? -2 : 0
    const weight = proseWeight(sight) + heading
    propose('para', weight + item - (marker === null ? 0 : 4))
    // as a continuation the line is running text just the same; whether the line before wants one is weighed with the path
    propose('cont', Math.max(weight, 0))
  },
}
