/**
 * How likely each way is in which copies come to differ, on the scale of log odds. The figures are orders of magnitude, seen in scraped files: what is
 * lost is lost far more often than something is put in, and a character that changes is rarer still.
 */
import type { Role } from '../model/index.js'
import { isInPlaces, proposals, toSight } from '../parse/index.js'
import { isGloss } from '../text/gloss.js'

/** Weights of one difference between the text and a copy of it. */
export const ODDS = {
  /** Characters of a line are lost: one in fifty lines. */
  lost: Math.log(0.02),
  /** Other characters stand there. */
  changed: Math.log(0.005),
  /** Something stands in the text that does not belong there. */
  added: Math.log(0.002),
  /** The place can no longer be read (U+FFFD): it speaks for no reading and against none. */
  unreadable: Math.log(0.01),
} as const

/** Lines of a copy that were lost for each that were not, before anything is known of it; and what that belief weighs, in lines. */
const LOSS = { share: 0.05, weight: 20 } as const

/** Weight of a line being lost in a copy that lacks `lacking` of `all` lines. */
export function lossOdds(lacking: number, all: number): number {
  return Math.log((lacking + LOSS.share * LOSS.weight) / (all + LOSS.weight))
}

/** Roles that site furniture is not taken for: each has a form of its own. */
const FORMED: Partial<Record<Role, number>> = {
  prov: -8,
  table: -3,
  para: 0,
  cont: 0,
  source: -2,
  page_title: -2,
  figure: -2,
  table_note: -3,
  front: -2,
}
const OTHERWISE = -6
/** A sentence. */
const SENTENCE = { pattern: /[。；;：:]$|。/, weight: -4 } as const
/** A short line without a stop. */
const LABEL = { length: 16, weight: 1 } as const

/** How much likelier a line is to be site furniture that was put in than text, by its looks. */
export function furnitureOdds(text: string, role: Role): number {
  const form = FORMED[role] ?? OTHERWISE
  if (form !== 0) return role === 'table' ? form + siteWeight(text) : form
  const looks = SENTENCE.pattern.test(text) ? SENTENCE.weight : text.length <= LABEL.length ? LABEL.weight : 0
  return looks + siteWeight(text)
}

/** Weight of the parser's own rules for site furniture, 0 or more; of those that speak of a line wherever it stands. */
export function siteWeight(text: string): number {
  const sight = toSight({ number: 1, start: 0, end: text.length, text, blanks: 0 }, 0)
  return Math.max(0, proposals(sight).find(({ role, rule }) => role === 'chrome' && !isInPlaces(rule))?.weight ?? 0)
}

/** A gloss of pronunciation is of the site, however short it is. */
const GLOSS = 8
/** A few characters are lost, not put in: names of sites and their like are longer. */
const FEW = { length: 3, weight: -3 } as const

/** How much likelier characters in the midst of a line are to be site furniture than text. */
export function spanOdds(text: string): number {
  if (isGloss(text)) return GLOSS
  return text.length <= FEW.length ? FEW.weight : siteWeight(text)
}
