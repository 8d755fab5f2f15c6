/** A rule looks at one line, and at what is printed around it, and proposes roles with a weight. */
import type { Role } from '../model/index.js'
import type { CaseId } from './case-ids.js'
import type { Sight } from './sight/sight.js'

/**
 * Says: this line can be `role`. Weights are on the scale of log odds: +3 is what a line that looks just like it gets, +8 what hardly
 * anything else can be, below 0 what is possible and unlikely. `variant` tells apart the cases of one rule in the ledger.
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
