/** What is written at a place: the best reading, span by span where the copies differ. */
import type { Role } from '../model/index.js'
import { isDamagedDate, readDate } from '../text/dates.js'
import { readDocNumber } from '../text/doc-number.js'
import type { Written } from './build.js'
import { choose } from './choose.js'
import { compose } from './compose.js'
import { type Context, inRank, isWriter, PROSE } from './context.js'
import { divided } from './divide.js'
import { formOf } from './form.js'
import type { Member } from './member.js'
import { spanOdds } from './odds.js'
import { piecesOf } from './pieces.js'
import { readingsOf } from './readings.js'
import { asWritten } from './roles.js'

/** Blocks that pieces of several copies may make up. Of any other a line is taken whole. */
const FLOWING: ReadonlySet<Role> = new Set<Role>([
  ...PROSE,
  ...(['cont', 'annex_list', 'title', 'page_title', 'inst_title', 'annex_title', 'adoption', 'addressees'] as const),
])

/** The best reading of what the members say, as blocks. */
export function readBlocks(given: readonly Member[], context: Context): Written[] {
  const members = divided(given)
  const form = formOf(members, context)
  if (members.every(({ key }) => key === form.key)) return asWritten(form, members, context)
  if (!form.units.every(({ lines }) => FLOWING.has(lines[0]!.role))) return asWritten(wholeReading(members, context), members, context)
  const pieces = piecesOf([form, ...members.filter((member) => member !== form)], context)
  const key = pieces.map(({ member, from, to }) => member.key.slice(from, to)).join('')
  const whole = inRank(members, context).find(
    (member) => member.key === key && isWriter(member, context) && member.units.length === form.units.length,
  )
  if (whole !== undefined) return asWritten(whole, members, context)
  return compose(pieces, form).map((lines) => ({ lines, grid: null }))
}

/** The member whose reading is the best as a whole. A number or date in one piece goes before a damaged one. */
function wholeReading(members: readonly Member[], context: Context): Member {
  const intact = members.filter((member) => !isDamaged(member))
  const candidates = intact.length > 0 ? intact : members
  const { key } = choose(readingsOf(candidates.map(({ key: own, copy }) => ({ key: own, copy }))), { ...context, odds: spanOdds })
  const ranked = inRank(candidates, context).filter((member) => member.key === key)
  return ranked.find((member) => isWriter(member, context)) ?? ranked[0]!
}

function isDamaged({ units }: Member): boolean {
  const line = units[0]!.lines[0]!
  const text = line.text.value
  if (line.role === 'doc_number') {
    const number = readDocNumber(text)
    return number === null || number.printed !== number.reading
  }
  return line.role === 'date' && (isDamagedDate(text) || (readDate(text)?.reading ?? '') === '')
}
