import { CJK_DIGITS } from '../../text/numerals.js'
import type { Rule } from '../rule.js'

const TITLE = new RegExp(`^[【[]?专栏(?:[${CJK_DIGITS}]{1,3}|\\d{1,3}(?:[-—.]\\d{1,2})?)?[】\\]]?[::\\s]?`)

/** A framed panel inside the running text (专栏) and its lines. */
export const box: Rule = {
  id: 'box',
  about: 'the title of a box (专栏N …) and the lines in it that are no table lines',
  long: true,
  propose({ bare, short, ending, marker }, propose) {
    if (short && TITLE.test(bare) && bare.length <= 60 && ending !== 'stop') propose('box_title', bare.length === 2 ? 0 : 8)
    else if (short && ending !== 'stop' && bare.length <= 40) propose('box_title', -1.5, 'further')
    if (marker !== null) return propose('box', 3.5, 'item')
    propose('box', ending === 'stop' ? 2.5 : short && bare.length <= 30 ? 0.5 : 1)
  },
}
