/** A rule looks at one line, and at what is printed around it, and proposes roles with a weight. */
import type { Role } from '../model/index.js'
import type { Sight } from './sight/sight.js'

/**
 * Says: this line can be `role`. Weights are on the scale of log odds: +3 is what a line that looks just like it gets, +8 what hardly
 * anything else can be, below 0 what is possible and unlikely. `variant` tells apart the cases of one rule in the ledger.
 */
export type Propose = (role: Role, weight: number, variant?: string) => void

export interface Rule {
  /** Id of the rule, and the name of its file. */
  id: string
  /** What the rule recognises, in one sentence: printed by `inspect` and in docs/rules.md. */
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
  rule: string
  /** Place of the role in ROLES. */
  slot: number
  /** The states, by index, after which the rule may speak; undefined for all. */
  after: readonly boolean[] | undefined
}
