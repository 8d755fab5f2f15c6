/** Asks all rules about a line: the best proposal of each role, the heaviest first. */
import { ROLES, type Role } from '../model/index.js'
import { statesBefore } from './further.js'
import type { Proposal, Propose, Rule } from './rule.js'
import { RULES } from './rules/index.js'
import type { Sight } from './sight.js'

/** Place of a role in {@link ROLES}. */
const SLOT = Object.fromEntries(ROLES.map((role, i) => [role, i])) as Record<Role, number>
/** The slots of what is site furniture below a certain line only: it is weighed with the path and must not hide what else the line can be. */
const OWN_SLOTS: Readonly<Record<string, number>> = { link: ROLES.length, value: ROLES.length + 1 }

/** A rule or a variant of one: its id in the ledger, and the states after which it may speak (undefined: after all). */
interface Speaker {
  id: string
  after: readonly boolean[] | undefined
}

const speakers: Record<string, Speaker>[] = RULES.map(() => ({}))

function speakerOf(rule: number, variant: string): Speaker {
  const known = speakers[rule]![variant]
  if (known !== undefined) return known
  const id = variant === '' ? RULES[rule]!.id : `${RULES[rule]!.id}/${variant}`
  const made = { id, after: statesBefore(id) }
  speakers[rule]![variant] = made
  return made
}

const slots: (Proposal | null)[] = new Array(ROLES.length + 2).fill(null)
let asking = 0

const propose: Propose = (role, weight, variant = '') => {
  const slot = OWN_SLOTS[variant] ?? SLOT[role]
  const known = slots[slot]!
  if (known !== null && weight <= known.weight) return
  const { id, after } = speakerOf(asking, variant)
  slots[slot] = { role, slot: SLOT[role], weight, rule: id, after }
}

function isAsked(rule: Rule, sight: Sight): boolean {
  return sight.short || rule.long === true
}

/** What the rules propose for a line. */
export function proposals(sight: Sight): Proposal[] {
  for (asking = 0; asking < RULES.length; asking++) {
    const rule = RULES[asking]!
    if (isAsked(rule, sight)) rule.propose(sight, propose)
  }
  const found: Proposal[] = []
  for (let slot = 0; slot < slots.length; slot++) {
    const proposal = slots[slot]
    if (!proposal) continue
    found.push(proposal)
    slots[slot] = null
  }
  return found.sort((a, b) => b.weight - a.weight)
}
