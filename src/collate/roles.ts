/** The role of a block, where the copies took it for different things. */
import type { Role } from '../model/index.js'
import type { Written } from './build.js'
import { type Context, PROSE } from './context.js'
import type { Line } from './flatten.js'
import type { Member } from './member.js'

/** A member's blocks as they stand, in the roles that most of the copies give them. */
export function asWritten(member: Member, members: readonly Member[], context: Context): Written[] {
  const [only, ...further] = member.units
  const voters = members.filter(({ units }) => units.length === 1).map(({ copy, units }) => ({ copy, line: units[0]!.lines[0]! }))
  if (only === undefined || further.length > 0 || voters.length < 2) return member.units.map(({ lines }) => ({ lines, grid: null }))
  const { role, state } = votedRole(voters, context)
  const [first, ...rest] = only.lines
  if (first === undefined || first.role === role) return [{ lines: only.lines.map((line) => ({ ...line, state })), grid: null }]
  const going: Role = PROSE.has(role) ? 'cont' : role
  return [{ lines: [{ ...first, role, state }, ...rest.map((line): Line => ({ ...line, role: going, state }))], grid: null }]
}

/** The role that most copies give a block; of those that as many give it the one of the best copy. */
function votedRole(voters: readonly { copy: number; line: Line }[], { rank }: Context): Line {
  const votes = (role: Role) => voters.filter(({ line }) => line.role === role).length
  return voters
    .map((voter) => ({ ...voter, votes: votes(voter.line.role) }))
    .reduce((a, b) => (b.votes > a.votes || (b.votes === a.votes && rank.indexOf(b.copy) < rank.indexOf(a.copy)) ? b : a)).line
}
