/** All rules, in the order in which they are asked. A rule that gave a line its role stands in the file of its name. */
import type { CaseId } from '../case-ids.js'
import { isOf, type Rule } from '../rule.js'
import { addressees } from './addressees.js'
import { annex } from './annex.js'
import { box } from './box.js'
import { chrome } from './chrome.js'
import { docNumber } from './doc-number.js'
import { figure } from './figure.js'
import { front } from './front.js'
import { instTitle } from './inst-title.js'
import { lawHead } from './law-head.js'
import { masthead } from './masthead.js'
import { page } from './page.js'
import { prose } from './prose.js'
import { provision } from './provision.js'
import { responsibility } from './responsibility.js'
import { signOff } from './sign-off.js'
import { site } from './site.js'
import { social } from './social.js'
import { table } from './table.js'
import { tail } from './tail.js'
import { title } from './title.js'

export const RULES: readonly Rule[] = [
  page,
  chrome,
  social,
  site,
  front,
  masthead,
  title,
  docNumber,
  addressees,
  lawHead,
  provision,
  prose,
  responsibility,
  signOff,
  instTitle,
  annex,
  table,
  box,
  figure,
  tail,
]

/** What the rule of a case recognises, and the rule's id; null for no rule. */
export function ruleOf(id: CaseId | ''): Pick<Rule, 'id' | 'about'> | null {
  return RULES.find((rule) => isOf(id, rule.id)) ?? null
}
