import type { Style } from '../../model/index.js'
import type { Rule } from '../rule.js'
import { isPicture } from './figure.js'

/** Weight of a marker by its style. */
export const PROVISION_WEIGHT: Record<Style, number> = {
  part: 5,
  chapter: 6,
  section: 5.5,
  article: 6,
  'cjk-comma': 5,
  'cjk-paren': 5,
  'arabic-dot': 4.5,
  'arabic-paren': 4.5,
  circled: 4,
}

/** A line that begins with a numbered marker: GB/T 9704-2012 7.3.3, Legislation Law art. 65. */
export const provision: Rule = {
  id: 'provision',
  about: 'a numbered provision: 第一章, 第一条, 一、, （一）, 1., （1）, ①',
  long: true,
  propose(sight, propose) {
    const { marker, printed, line } = sight
    // 640.webp.jpg has no number
    if (marker === null || (marker.style === 'arabic-dot' && isPicture(sight))) return
    const empty = marker.end >= printed.length ? -4 : 0
    const heading = line.markup !== undefined && /^h[1-6]$/.test(line.markup.tag) ? 2 : 0
    propose('prov', PROVISION_WEIGHT[marker.style] + empty + heading, marker.style)
  },
}
