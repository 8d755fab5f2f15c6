import type { Rule } from '../rule.js'

const LABEL =
  '(?:[\\u4e00-\\u9fff]{0,4}(?:责任|牵头|配合|负责|主办|协办|参与|参加|实施|完成|督导|指导|主管|承办|落实)(?:单位|部门|处室|领导|区县|主体)?(?:及[\\u4e00-\\u9fff]{2,6})?)'
const BRACKETED = new RegExp(`^[(〔[【]${LABEL}[::]`)
const PLAIN = new RegExp(`^${LABEL}[::]`)
const CLAUSE = /^[(〔[【][^)〕\]】]{2,}(?:负责|牵头|配合|落实)[)〕\]】]?。?$/

/** Who has to do it, on a line of its own. */
export const responsibility: Rule = {
  id: 'responsibility',
  about: 'a responsibility line of its own: (责任单位:…), 〔牵头单位:…〕',
  long: true,
  propose({ bare, text, marker }, propose) {
    if (marker !== null) return
    if (BRACKETED.test(bare)) return propose('resp', 7)
    if (text.length > 400) return
    if (CLAUSE.test(bare)) return propose('resp', 5, 'clause')
    if (PLAIN.test(bare) && !/。./.test(text)) propose('resp', 4.5, 'plain')
  },
}
