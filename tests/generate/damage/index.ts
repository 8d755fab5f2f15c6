/** All damage by name, in the order in which it is done. */
import type { Line } from '../lines.js'
import type { Random } from '../random.js'
import { strayBlanks } from './blanks.js'
import { hardWrap, pageCuts, titleBreaks } from './breaks.js'
import { chrome, injectedNames, pageNumbers } from './chrome.js'
import { lostCharacters } from './digits.js'
import { fullWidthDigits, halfWidth, letterSpacing } from './letters.js'
import { lostHeadings, lostHeadLines } from './lost-headings.js'
import { cellBreaks, tableBreaks } from './tables.js'

interface DamageKind {
  /** How likely a file has it when nothing is asked for. */
  likelihood: number
  apply: (lines: Line[], random: Random) => Line[]
}

/** Order matters: what is lost is lost before lines are broken; chrome comes between whole lines. */
export const DAMAGES = {
  lostHeadings: { likelihood: 0.15, apply: lostHeadings },
  lostHeadLines: { likelihood: 0.1, apply: lostHeadLines },
  lostCharacters: { likelihood: 0.12, apply: lostCharacters },
  titleBreaks: { likelihood: 0.7, apply: titleBreaks },
  letterSpacing: { likelihood: 0.12, apply: letterSpacing },
  halfWidth: { likelihood: 0.6, apply: halfWidth },
  fullWidthDigits: { likelihood: 0.08, apply: fullWidthDigits },
  tableBreaks: { likelihood: 0.2, apply: tableBreaks },
  cellBreaks: { likelihood: 0.2, apply: cellBreaks },
  pageCuts: { likelihood: 0.25, apply: pageCuts },
  hardWrap: { likelihood: 0.08, apply: hardWrap },
  pageNumbers: { likelihood: 0.15, apply: pageNumbers },
  chrome: { likelihood: 0.6, apply: chrome },
  injectedNames: { likelihood: 0.3, apply: injectedNames },
  strayBlanks: { likelihood: 0.5, apply: strayBlanks },
} as const satisfies Record<string, DamageKind>

export type DamageName = keyof typeof DAMAGES

export const DAMAGE_NAMES = Object.keys(DAMAGES) as DamageName[]

/** Which damage a file has: exactly `only`, or each by its likelihood. Chance is spent on each alike, so that one more changes no other. */
export function applyDamage(lines: Line[], random: Random, only?: readonly DamageName[]): Line[] {
  return DAMAGE_NAMES.reduce((now, name) => {
    const own = random.fork()
    const { likelihood, apply } = DAMAGES[name]
    const wanted = own.chance(likelihood)
    return (only ? only.includes(name) : wanted) ? apply(now, own) : now
  }, lines)
}
