/** A rule looks at one line, and at what is printed around it, and proposes roles with a weight. */
import type { Role } from '../model/index.js'
import type { CaseId } from './case-ids.js'
import type { Sight } from './sight/sight.js'

/**
 * Says: this line can be `role`. `variant` tells apart the cases of one rule in the ledger.
 *
 * Weights are on the scale of log odds (natural logarithms): a role that has 1 more than another is taken to be e times as likely, from the
 * line alone. Each rule names its own at its top (WEIGHT), with what they stand against; all keep to these marks:
 *
 * | weight | the line |
 * | --- | --- |
 * | below 0 | can be this, and is seldom: nothing but what stands around it speaks for it |
 * | 0 to 2 | can be this as well as other things |
 * | 3 to 4.5 | looks just like it, and so do some other things |
 * | 5 to 6.5 | looks like little else |
 * | 7 to 9 | hardly can be anything else |
 * | above 9 | is said to be this by the format of the source, or would, but for its place, be surely something else (in-places.ts) |
 *
 * Within a mark, halves say which of two cases wins where one line is both. What a weight should be is found by what it does to the gold
 * files, the generated ones and those of tests/floors.json: no rule is fitted by itself.
 */
export type Propose = (role: Role, weight: number, variant?: Variant) => void

/** What stands behind the slash in the id of a case, as in sign-off/dated. A new one is known when scripts/rules.mjs has run. */
export type Variant = VariantOf<CaseId>
type VariantOf<Id> = Id extends `${string}/${infer Name}` ? Name : never

/** The id of a rule. */
export type RuleName = NameOf<CaseId>
type NameOf<Id> = Id extends `${infer Name}/${string}` ? Name : Id

/** True for a case of the rule of that name. */
export function isOf(id: CaseId | '', rule: RuleName): boolean {
  return id.startsWith(rule) && (id.length === rule.length || id[rule.length] === '/')
}

export interface Rule {
  /** Id of the rule, and the name of its file. */
  id: RuleName
  /** What the rule recognises, in one sentence: printed by `inspect --why` and in docs/rules.md. */
  about: string
  /** True where the rule has to look at lines longer than a title as well. */
  long?: boolean
  propose(sight: Sight, propose: Propose): void
}

/** A role proposed for a line. */
export interface Proposal {
  role: Role
  weight: number
  /** Id of the rule, with its variant: `doc-number/bracketed`. */
  rule: CaseId
  /** Place of the role in ROLES. */
  slot: number
  /** The states, by index, after which the rule may speak; undefined for all. */
  after: readonly boolean[] | undefined
}
