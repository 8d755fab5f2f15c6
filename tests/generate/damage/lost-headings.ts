/** Lines that a scrape left out. */
import type { Line } from '../lines.js'
import type { Random } from '../random.js'

/** Headings without text that vanish whole; what they held hangs on the nearest heading that is still there. */
export function lostHeadings(lines: Line[], random: Random): Line[] {
  const bare = lines.filter(({ role, pieces }) => role === 'prov' && (pieces.at(-1)?.text.length ?? 0) < 30)
  const lost = new Set(bare.filter(() => random.chance(0.2)))
  return lines.filter((line) => !lost.has(line))
}

const LOSABLE = new Set<Line['role']>([
  'addressees',
  'doc_number',
  'date',
  'signature',
  'inst_title',
  'publicity',
  'annex_title',
  'annex_label',
])

/** A line of the head or the sign-off that is not there. */
export function lostHeadLines(lines: Line[], random: Random): Line[] {
  return lines.filter(({ role }) => !LOSABLE.has(role) || !random.chance(0.12))
}
