/** Rules that speak of further lines only. */
import type { CaseId } from './case-ids.js'
import { regionOf, STATES } from './grammar.js'

const ends = (inner: string) => STATES.map((state) => state.endsWith(inner))

/**
 * Rules that say what a line can be only as a further line of something: they count after the states of that thing and nowhere else.
 */
const FURTHER: Readonly<Partial<Record<CaseId, readonly boolean[]>>> = {
  'addressees/further': STATES.map((state) => state === 'addressees'),
  'annex/entry': ends(':list'),
  'annex/further': ends(':list'),
  'box/further': ends(':box_title'),
  'law-head/entry': ends(':toc'),
  'law-head/open': ends('adoption'),
  'front/between': STATES.map((state) => state === 'front'),
  'front/listed': STATES.map((state) => state === 'front'),
  'table/item': ends('note'),
  'table/section': ends('table'),
  // a title can begin with anything, but not in the middle of running text
  'title/further': STATES.map((state) => regionOf(state) === null),
  'title/owner': STATES.map((state) => state === 'page_title'),
  // 市民政局 signs as such only what a letter of the government passes on
  'sign-off/authors': STATES.map((state) => state === 'inst_title' || state === 'inst_signature'),
  'tail/further': STATES.map((state) => state === 'cc'),
}

/** The states, by index, after which a rule may speak; undefined where it may after all. */
export function statesBefore(rule: CaseId): readonly boolean[] | undefined {
  return FURTHER[rule]
}
