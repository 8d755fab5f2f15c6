import { quick } from '../../text/quick.js'
import type { Propose, Rule } from '../rule.js'
import { HAS } from '../sight/shape.js'

const LABEL =
  '(?:[\\u4e00-\\u9fff]{0,4}(?:责任|牵头|配合|负责|主办|协办|参与|参加|实施|完成|督导|指导|主管|承办|落实)(?:单位|部门|处室|领导|区县|主体)?(?:及[\\u4e00-\\u9fff]{2,6})?)'
const BRACKETED = quick(new RegExp(`^[(〔[【]${LABEL}[::]`))
const PLAIN = quick(new RegExp(`^${LABEL}[::]`))
const CLAUSE = quick(/^[(〔[【](?![一二三四五六七八九十\d]).{2,}(?:负责|牵头|配合|落实)[)〕\]】]?。?$/)
/** A bracket that begins with a list of organs and that the line does not close. */
const OPENED = quick(
  /^[(〔[【](?:省|市|县|区|州|各|有关|[\u4e00-\u9fff]{2,6})[\u4e00-\u9fff]{1,12}[委局厅部办院府](?:\([^()]{2,14}\))?[、,牵].{0,200}$/,
)

/** Weights of the cases, on the scale of rule.ts: a bracket with a label is nothing else, what lacks one of the two is a label of other things, too. */
const WEIGHT = { labelled: 7, clause: 5, plain: 4.5, opened: 4, organisers: 1 } as const

/** Who has to do it, on a line of its own. */
export const responsibility: Rule = {
  id: 'responsibility',
  about: 'a responsibility line of its own: (责任单位:…), 〔牵头单位:…〕',
  long: true,
  propose({ bare, text, shape, marker }, propose) {
    if (marker !== null || !(shape & (HAS.bracket | HAS.colon))) return
    if (/^[(〔[【]/.test(bare)) return bracketed(bare, text, propose)
    if (text.length > 400 || !(shape & HAS.colon)) return
    if (/^(?:主办|承办|协办)单位/.test(bare)) return propose('resp', WEIGHT.organisers, 'plain')
    if (PLAIN.test(bare) && !/。./.test(text)) propose('resp', WEIGHT.plain, 'plain')
  },
}

function bracketed(bare: string, text: string, propose: Propose): void {
  if (BRACKETED.test(bare)) propose('resp', WEIGHT.labelled)
  else if (text.length > 400) return
  else if (OPENED.test(bare)) propose('resp', WEIGHT.opened, 'opened')
  else if (CLAUSE.test(bare)) propose('resp', WEIGHT.clause, 'clause')
}
