/** Asks all rules about a line: the best proposal of each role, the heaviest first. */
import { ROLES, type Role } from '../model/index.js'
import type { Proposal, Propose, Rule } from './rule.js'
import { RULES } from './rules/index.js'
import type { Sight } from './sight.js'

const SLOT = new Map<Role, number>(ROLES.map((role, i) => [role, i]))
/** The slot of entries of lists of links, which are weighed with the path: they must not hide what else the line can be. */
const LINK_SLOT = ROLES.length

/** Ids of rules with their variants, each made once. */
const ids = new Map<Rule, Map<string, string>>(RULES.map((rule) => [rule, new Map()]))

function idOf(rule: Rule, variant: string | undefined): string {
  if (variant === undefined) return rule.id
  const known = ids.get(rule)?.get(variant)
  if (known !== undefined) return known
  const id = `${rule.id}/${variant}`
  ids.get(rule)?.set(variant, id)
  return id
}

const slots: (Proposal | null)[] = new Array(ROLES.length + 1).fill(null)
let asking: Rule = RULES[0]!

const propose: Propose = (role, weight, variant) => {
  const slot = variant === 'link' ? LINK_SLOT : SLOT.get(role)!
  const known = slots[slot] ?? null
  if (known === null) slots[slot] = { role, weight, rule: idOf(asking, variant) }
  else if (weight > known.weight) {
    known.weight = weight
    known.rule = idOf(asking, variant)
  }
}

/** What the rules propose for a line. */
export function proposals(sight: Sight): Proposal[] {
  for (asking of RULES) if (sight.short || asking.long === true) asking.propose(sight, propose)
  const found: Proposal[] = []
  for (let slot = 0; slot < slots.length; slot++) {
    const proposal = slots[slot]
    if (!proposal) continue
    found.push(proposal)
    slots[slot] = null
  }
  return found.sort((a, b) => b.weight - a.weight)
}
