import { BRACKETED, datedNumber, isEnclosed, isStripped, numberForm, SHORTEST_NUMBER } from '../../text/doc-number.js'
import { quick } from '../../text/quick.js'
import type { Rule } from '../rule.js'
import { HAS } from '../shape.js'

const WEIGHT = { bracketed: 9, order: 6, issue: 3.5, announced: 7, yearly: 5, damaged: 7 } as const

/** The number with the label of an index stuck to it. */
const LABELLED = quick(/^发文(?:字号|文号)/)

/** The document number on a line of its own, or with the signer behind it: GB/T 9704-2012 7.2.5. */
export const docNumber: Rule = {
  id: 'doc-number',
  about: 'the document number (发文字号) in any bracket, an order’s or an announcement’s number, a damaged one',
  propose({ bare, short, shape, next }, propose) {
    if (!short || bare.length < SHORTEST_NUMBER || bare.length > 60 || !(shape & (HAS.number | HAS.digit))) return
    if (bare.includes('号') && datedNumber(bare) !== null) return propose('doc_number', 7, 'dated')
    const form = LABELLED.test(bare) ? null : numberForm(isEnclosed(bare) ? bare.slice(1, -1) : bare)
    if (form !== null) return propose('doc_number', WEIGHT[form], form)
    if (isStripped(bare) && next?.ending === 'colon' && next.marker === null) return propose('doc_number', 5, 'damaged')
    const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1) : bare
    const rest = BRACKETED.exec(inner)
    if (rest === null) return
    if (/^签发人/.test(inner.slice(rest[0].length))) propose('doc_number', 9, 'signer')
  },
}
