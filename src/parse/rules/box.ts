import { CJK_DIGITS } from '../../text/numerals.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { decimalWeight, proseWeight } from './prose.js'
import { PROVISION_WEIGHT } from './provision.js'

const TITLE = quick(new RegExp(`^[【[]?专栏(?:[${CJK_DIGITS}]{1,3}|\\d{1,3}(?:[-—.]\\d{1,2})?)?[】\\]]?[::\\s]?`))

/** Weights of the cases, on the scale of rule.ts. */
const WEIGHT = {
  /** 专栏 with its number or title; the word alone may be a cell or a column of the site. */
  title: 8,
  bareTitle: 0,
  further: -1.5,
  /** 第一章 and 第一条 divide the text around boxes. */
  division: -2,
  /** Any other line: what it has as running text, but no less than this, and a hair more, so that the box goes on where nothing else decides. */
  least: -0.5,
  goesOn: 0.05,
} as const

/** A framed panel inside the running text (专栏) and its lines. */
export const box: Rule = {
  id: 'box',
  about: 'the title of a box (专栏N …) and the lines in it that are no table lines',
  long: true,
  propose(sight, propose) {
    const { bare, short, ending, marker } = sight
    if (short && TITLE.test(bare) && bare.length <= 60 && ending !== 'stop')
      propose('box_title', bare.length === 2 ? WEIGHT.bareTitle : WEIGHT.title)
    else if (short && ending !== 'stop' && bare.length <= 40) propose('box_title', WEIGHT.further, 'further')
    // as much as the same line in running text: where a box ends is told by the outline that goes on
    // chapters and articles divide the text around boxes, not what is in them
    if (marker !== null) return propose('box', /[-d]/.test(marker.style) ? PROVISION_WEIGHT[marker.style] : WEIGHT.division, 'item')
    propose('box', Math.max(proseWeight(sight) + decimalWeight(sight), WEIGHT.least) + WEIGHT.goesOn)
  },
}
