/**
 * Cases of rules that say what a line is in certain places only. Alone they fit nearly any short line; so each is weighed with the path, where
 * its place is known, and hides nothing else that the line can be.
 */
import type { CaseId } from './case-ids.js'

/** Lines of the site; path/around.ts says of each where it may stand. */
export const SITE_IN_PLACES = [
  'chrome/link',
  'chrome/value',
  'chrome/entry',
  'site/again',
  'site/head',
  'site/filed',
  'site/places',
  'site/columns',
  'site/above-foot',
  'site/below-foot',
  'site/step',
  'site/bar',
  'site/button',
  'site/listed',
  'chrome/info-row',
] as const satisfies readonly CaseId[]

export type SiteInPlaces = (typeof SITE_IN_PLACES)[number]

/** All of them: a headline stands where a page begins (path/beam.ts), a listed name in a list of names (evidence/place.ts). */
export const IN_PLACES: readonly CaseId[] = [...SITE_IN_PLACES, 'title/headline', 'prose/name', 'prose/listed']

/** True for a case that speaks of a line in certain places only: chrome/link below the heading of a list. */
export function isInPlaces(id: CaseId): boolean {
  return IN_PLACES.includes(id)
}
