import { BRACKETED, datedNumber, isEnclosed, isStripped, numberForm, SHORTEST_NUMBER } from '../../text/doc-number.js'
import { quick } from '../../text/quick.js'
import type { Propose, Rule } from '../rule.js'
import { HAS } from '../sight/shape.js'
import type { Sight } from '../sight/sight.js'
import { beginsAddressees, endsAddressees } from './addressees.js'

/** Weights of the forms of a number (text/doc-number.ts), and of what a number is told by that has none of them, on the scale of rule.ts. */
const WEIGHT = {
  /** 云政发〔2031〕5号: nothing else has brackets around a year. */
  bracketed: 9,
  announced: 7,
  /** 第5号 may be counted so in tables, too. */
  order: 6,
  yearly: 5,
  issue: 3.5,
  damaged: 7,
  /** A form of an annex is left so to be filled in, too. */
  unreadable: 5,
  /** Above addressees. */
  stripped: 5,
  dated: 7,
  withSigner: 9,
  withAddressees: 9,
} as const

/** Characters of a line that is a number and nothing else at most. */
const LONGEST = 60

/** The number with the label of an index stuck to it. */
const LABELLED = quick(/^发文(?:字号|文号)/)

/** The document number on a line of its own, or with the signer behind it: GB/T 9704-2012 7.2.5. */
export const docNumber: Rule = {
  id: 'doc-number',
  about: 'the document number (发文字号) in any bracket, an order’s or an announcement’s number, a damaged one',
  propose(sight, propose) {
    const { bare, short, shape, next } = sight
    if (!short || bare.length < SHORTEST_NUMBER || !(shape & (HAS.number | HAS.digit))) return
    if (bare.length > LONGEST) return aheadOfAddressees(sight, bare, propose)
    if (bare.includes('号') && datedNumber(bare) !== null) return propose('doc_number', WEIGHT.dated, 'dated')
    const form = LABELLED.test(bare) ? null : numberForm(isEnclosed(bare) ? bare.slice(1, -1) : bare)
    if (form !== null) return propose('doc_number', WEIGHT[form], form)
    if (isStripped(bare) && next?.ending === 'colon' && next.marker === null) return propose('doc_number', WEIGHT.stripped, 'damaged')
    const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1) : bare
    const rest = BRACKETED.exec(inner)
    if (rest === null) return
    if (/^签发人/.test(inner.slice(rest[0].length))) propose('doc_number', WEIGHT.withSigner, 'signer')
    else aheadOfAddressees(sight, inner, propose)
  },
}

/** Proposes a line whose number has the addressees, or the first of them, behind it. */
function aheadOfAddressees(sight: Sight, bare: string, propose: Propose): void {
  const number = BRACKETED.exec(bare)?.[0].length ?? 0
  if (number > 0 && beginsAddressees(bare.slice(number)) && endsAddressees(sight))
    propose('doc_number', WEIGHT.withAddressees, 'addressees')
}
