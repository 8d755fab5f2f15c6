/** Asks all rules about a line: the best proposal of each role, the heaviest first. */
import { ROLES, type Role } from '../model/index.js'
import type { CaseId } from './case-ids.js'
import { statesBefore } from './further.js'
import { IN_PLACES } from './in-places.js'
import type { Proposal, Propose, RuleName, Variant } from './rule.js'
import { RULES } from './rules/index.js'
import type { Sight } from './sight/sight.js'

/** Place of a role in {@link ROLES}. */
const SLOT = Object.fromEntries(ROLES.map((role, i) => [role, i])) as Record<Role, number>
/** The places of what a line is in certain places only: it must not hide what else the line can be. */
const OWN_PLACES = new Map(IN_PLACES.map((id, i) => [id, ROLES.length + i]))
const PLACES = ROLES.length + IN_PLACES.length

/**
 * What a rule says under one variant, made when it is first said and used again for every line: some twenty are said of a line, and an
 * object for each is dear. `weight` is that of the line at hand.
 */
interface Claim extends Proposal {
  /** Claims of one place compete; the heaviest stands. */
  place: number
  /** The next claim that the rule makes under the same variant, for another role. */
  sibling: Claim | undefined
}

/** Asks the rules about the lines of one source. */
export class Proposals {
  /** The heaviest claim of each place so far, and its weight. */
  private readonly heaviest: (Claim | null)[] = new Array(PLACES).fill(null)
  private readonly weights = new Float64Array(PLACES).fill(Number.NEGATIVE_INFINITY)
  private readonly listeners: readonly Propose[] = RULES.map(({ id }) => this.listenTo(id))
  private readonly found: Proposal[] = []

  /**
   * What the rules propose for a line, the heaviest first, those of one weight in the order of their roles. The array and the objects in
   * it are used again for the next line.
   */
  of(sight: Sight): Proposal[] {
    for (let i = 0; i < RULES.length; i++) {
      const rule = RULES[i]!
      if (sight.short || rule.long === true) rule.propose(sight, this.listeners[i]!)
    }
    const { heaviest, weights, found } = this
    found.length = 0
    for (let place = 0; place < PLACES; place++) {
      const claim = heaviest[place]
      if (!claim) continue
      claim.weight = weights[place]!
      heaviest[place] = null
      weights[place] = Number.NEGATIVE_INFINITY
      insert(found, claim)
    }
    return found
  }

  /** Hears what one rule proposes. */
  private listenTo(id: RuleName): Propose {
    const { heaviest, weights } = this
    const claims = new Map<Variant | undefined, Claim>()
    return (role, weight, variant) => {
      let claim = claims.get(variant)
      while (claim !== undefined && claim.role !== role) claim = claim.sibling
      if (claim === undefined) {
        claim = makeClaim(id, role, variant, claims.get(variant))
        claims.set(variant, claim)
      }
      if (weight <= weights[claim.place]!) return
      weights[claim.place] = weight
      heaviest[claim.place] = claim
    }
  }
}

function makeClaim(id: RuleName, role: Role, variant: Variant | undefined, sibling: Claim | undefined): Claim {
  // scripts/rules.mjs gathers the cases from what the rules propose
  const rule = (variant === undefined ? id : `${id}/${variant}`) as CaseId
  const slot = SLOT[role]
  return { role, weight: 0.5, rule, slot, after: statesBefore(rule), place: OWN_PLACES.get(rule) ?? slot, sibling }
}

/** Puts a proposal behind all that weigh as much. There are ten or so: no sort is faster. */
function insert(found: Proposal[], proposal: Proposal): void {
  let at = found.length
  found.push(proposal)
  for (; at > 0 && found[at - 1]!.weight < proposal.weight; at--) found[at] = found[at - 1]!
  found[at] = proposal
}

/** What the rules propose for a single line, the heaviest first. */
export function proposals(sight: Sight): Proposal[] {
  return new Proposals().of(sight)
}
