/** What the site prints around a document, on a path: where a line of it may stand, what it weighs there, and what it says of the next line. */
import { numberForm } from '../../text/doc-number.js'
import { INFO_LABEL, isDatedValue } from '../../text/labels.js'
import type { CaseId } from '../case-ids.js'
import type { Before } from '../evidence/place.js'
import { isComplete } from '../evidence/titles.js'
import { CHROME_WEIGHT, regionOf, STATES, stateIndex } from '../grammar.js'
import type { SiteInPlaces } from '../in-places.js'
import { isOf, type Proposal } from '../rule.js'
import { headsLinks, isFoot, surelyHeadsLinks } from '../rules/chrome.js'
import { isSureColophon } from '../rules/front.js'
import { HEAD_OF_FILE, isAlone, leadsThroughMenus, leadsToFoot, leadsToPage, leadsToTitle, linesToCrumbs } from '../rules/signs/frame.js'
import { isBetweenSteps } from '../rules/signs/menus.js'
import { goesOnWithPlaces, headsPlaces, headsProvinces, namesPlaces } from '../rules/signs/places.js'
import { headsBar, isBetweenLinks, isButton, isLast } from '../rules/site.js'
import { HEADLINES } from '../sight/listed.js'
import type { Sight } from '../sight/sight.js'

/** What a path shows of the line before and of the site's lines above it. */
export interface Around extends Before {
  /** Lines just before that say what the page's document is filed under, only chrome among them. */
  filed: number
  /** Weight of a further link below the heading of a list of links, as long as nothing but chrome follows; 0 elsewhere. */
  links: number
  /** True behind the foot of a page, nothing but lines of the site in between. */
  foot: boolean
}

/** Weight of chrome next to chrome: site furniture comes in clusters. */
const CLUSTER = 1
/** Weight of a line that says in several ways how to reach somebody, behind site furniture: the foot of a page, not of a letter. */
const FOOT = 4
/** What stands at the foot of a page, and its weight below a title: a text stands between the two. */
const FOOT_RULES = new Set<CaseId | ''>(['chrome/frame', 'chrome/neighbour', 'chrome/links'])
const FOOT_BELOW_TITLE = -5
/** What stands behind a document's text. */
const BEHIND_TEXT = new Set<CaseId | ''>([...FOOT_RULES, 'chrome/explains', 'site/above-foot', 'site/below-foot'])
/** How to reach somebody, which stands in the middle of no title. */
const CONTACT_RULES = new Set<CaseId | ''>(['chrome/contact', 'chrome/contacts'])
/** Weight of site furniture below a whole title. */
const BELOW_TITLE = -0.5
/**
 * Weight of a further link below the heading of a list of links in the middle of text, and below one that can head nothing else; behind a
 * sign-off it can be the next title.
 */
const LISTED = 3
/** Weight of site furniture behind the foot of a page, in whatever text it stands: at the price of each line by itself a long foot would be a document. */
const BELOW_FOOT = -0.5
/** The bar of a page's index. */
const INFO_RULES = new Set<CaseId | ''>(['chrome/info', 'chrome/info-row', 'chrome/info-label', 'chrome/info-dated'])
/** What a page says of its document above it. */
const FILED_RULES = new Set<CaseId | ''>([...INFO_RULES, 'chrome/value', 'chrome/breadcrumb', 'site/index', 'site/filed'])

const CLOSED = stateIndex('closed')
const TITLE = stateIndex('title')
const PAGE_TITLE = stateIndex('page_title')
const FRONT = stateIndex('front')
/** States in which a text is over. */
const OVER = STATES.map((state) => ['closed', 'date', 'publicity', 'imprint', 'source', 'cc'].includes(state))
const IN_TABLE = STATES.map((state) => state.endsWith('table'))
const OUTSIDE_LISTS = STATES.map((state) => state !== 'front' && !/(?:table|list|toc)$/.test(state))
const MAY_END = STATES.map((state) => state === 'letter' || state === 'body' || state === 'prose')
const LETTER = stateIndex('letter')
const REGIONAL = STATES.map((state) => regionOf(state) !== null)

type Stands = (around: Around, sight: Sight) => boolean

/** Where lines may stand that are of the site by what is above or below them alone; all others may stand anywhere. */
const STANDS: Readonly<Partial<Record<CaseId, Stands>>> = {
  'chrome/link': ({ links }) => links !== 0,
  'chrome/value': isAsked,
  'chrome/entry': ({ rule }) => rule === 'chrome/contents' || rule === 'chrome/entry',
  'chrome/info-row': ({ rule }) => INFO_RULES.has(rule),
  'site/head': isHead,
  'site/above-foot': isAboveFoot,
  'site/below-foot': isBelowFoot,
  'site/button': ({ rule }, { next }) => rule === 'site/button' || (next !== null && isButton(next.bare)),
  'site/step': ({ afterChrome, sight: above }, { bare }) => afterChrome && (isBetweenSteps(bare) || isBetweenSteps(above.bare)),
  'site/bar': isInBar,
  'site/columns': ({ state, afterChrome }) => state === CLOSED || afterChrome,
  'site/places': isInMenuOfPlaces,
  // values whose labels are lost stand behind the number in the index only
  'site/filed': ({ rule }) => rule === 'site/index' || rule === 'site/filed',
  'site/again': isAgain,
  'site/listed': isInList,
} satisfies Record<SiteInPlaces, Stands>

/** True where a line of the site may stand behind the line before. */
export function mayStand(around: Around, { rule }: Proposal, sight: Sight): boolean {
  const stands = STANDS[rule]
  return stands === undefined || stands(around, sight)
}

/** Weight of a line of the site behind the line before. */
export function siteWeight(around: Around, proposal: Proposal, sight: Sight): number {
  return (
    chromeWeight(around, proposal) +
    clusterWeight(around, proposal) +
    stepWeight(around, proposal, sight) +
    askedWeight(around, proposal, sight)
  )
}

/** Weight of a number below the label that asks for one, and of what stands between two labels: no document begins with it, though its title says the same. */
const ASKED = 4

function askedWeight({ rule }: Around, proposal: Proposal, { bare, next }: Sight): number {
  if (proposal.rule !== 'chrome/value') return 0
  if (rule === 'chrome/info-label') return next !== null && INFO_LABEL.test(next.bare) ? ASKED : 0
  return rule === 'chrome/info-dated' && numberForm(bare) === 'bracketed' ? ASKED : 0
}

/** Weight of a short line below a breadcrumb that has the line as one of its steps: the heading of the column. */
const STEP = 7

function stepWeight({ rule, sight }: Around, proposal: Proposal, { bare }: Sight): number {
  return proposal.rule === 'chrome/stray' && rule === 'chrome/breadcrumb' && bare.length > 1 && sight.bare.includes(bare) ? STEP : 0
}

/** How often a page was read. */
const COUNT = /^\d{1,7}[次人]?$/

/** True where the label on the line before asks for a value such as this line. */
function isAsked({ rule, sight }: Around, { bare }: Sight): boolean {
  if (rule === 'chrome/info-label') return true
  // 浏览次数: and the number on the next line
  if (rule === 'chrome/info') return sight.bare.endsWith(':') && COUNT.test(bare)
  // 有效性: without a value has the number of the document below it
  return rule === 'chrome/info-dated' && isDatedValue(bare) && (/号/.test(sight.bare) || numberForm(bare) !== 'bracketed')
}

/** True for a headline of a list: where no text is open, or behind one that is over, though nothing says so; where headlines have no days a letter or an annex may list them. */
function isInList({ rule, state, afterChrome, last }: Around, { listed }: Sight): boolean {
  if (rule === 'site/listed') return true
  if (OVER[state]! || (afterChrome && (OUTSIDE_LISTS[state]! || (IN_TABLE[state]! && !OF_ANYTHING.has(rule))))) return true
  return MAY_END[state]! && last?.ending === 'stop' && (listed === HEADLINES.dated || state !== LETTER)
}

/** What may be of a table as well as of a site. */
const OF_ANYTHING = new Set<CaseId | ''>(['chrome/stray', 'chrome/separator'])

/** True for a link of a bar that has a line for each, and for a stroke between two: they take turns. A table may be printed so, behind other lines of the site it is none. */
function isInBar({ rule, state, afterChrome, sight: above }: Around, sight: Sight): boolean {
  if (rule === 'site/bar') return isBetweenLinks(sight.bare) !== isBetweenLinks(above.bare)
  return ((afterChrome && !OF_ANYTHING.has(rule)) || (OVER[state]! && state !== CLOSED)) && !IN_TABLE[state]! && headsBar(sight)
}

/** True for a line of a menu of places: between documents, behind another line of one, and straight behind a text where it begins with provinces. */
function isInMenuOfPlaces({ rule, state, afterChrome, sight: above }: Around, sight: Sight): boolean {
  if (rule === 'site/places') return goesOnWithPlaces(above, sight)
  if (namesPlaces(sight) && (state === CLOSED || afterChrome) && headsPlaces(sight)) return true
  return !IN_TABLE[state]! && headsProvinces(sight)
}

/** True behind a text that is over or another line of the site that is one by itself; an organ may sign, but behind links it is one. */
function isAboveFoot({ state, afterChrome, rule }: Around, sight: Sight): boolean {
  if (rule !== 'site/above-foot' && !OVER[state]! && !(afterChrome && rule !== 'chrome/stray' && !IN_TABLE[state]!)) return false
  return leadsToFoot(sight) && (rule === 'site/above-foot' || !isAlone(sight))
}

/** True behind the foot of a page, where no gazette has its colophon: nothing but the next page follows. */
function isBelowFoot({ foot, state }: Around, sight: Sight): boolean {
  return foot && state !== FRONT && !isSureColophon(sight.bare) && leadsToPage(sight)
}

/** True for a line that stands at the foot of pages, or in one; the title once more is the first of it. */
export const standsInFoot = (rule: CaseId, sight: Sight): boolean =>
  rule === 'site/again' || rule === 'site/above-foot' || rule === 'site/below-foot' || isFoot(sight)

/** Lines that the menus of a page have at most behind the foot of another. */
const HEAD_OF_PAGE = 16

/** True for a line of the menus above the way to a page: at the head of a file, or below another line of the site. */
function isHead({ state, afterChrome, rule }: Around, sight: Sight): boolean {
  if (rule === 'site/head' && leadsToPage(sight)) return true
  if (!IN_TABLE[state]! && leadsThroughMenus(sight)) return true
  if (state === CLOSED && leadsToTitle(sight)) return true
  if (state !== CLOSED && !afterChrome) return false
  const lines = linesToCrumbs(sight)
  return lines > 0 && lines < (state === CLOSED ? HEAD_OF_FILE : HEAD_OF_PAGE)
}

/** True for the title of the document at hand behind its text, and for a number straight below. */
function isAgain({ rule, state, memory }: Around, sight: Sight): boolean {
  return (rule === 'site/again' || (state !== TITLE && memory.title === sight.bare)) && isLast(sight)
}

/** Weight of site furniture where a path is: a title that lacks nothing is where pages print when it was published and how often read. */
function chromeWeight({ state, memory, rule: above, foot }: Around, { rule }: Proposal): number {
  // it is the first headline of a list that says that the text is over
  if (rule === 'site/listed' && above === rule) return 0
  if (state === TITLE && CONTACT_RULES.has(rule) && !isComplete(memory.title)) return FOOT_BELOW_TITLE
  if ((state === TITLE || state === PAGE_TITLE) && BEHIND_TEXT.has(rule)) return FOOT_BELOW_TITLE
  // a stamp says that the title is over, whatever its last word is
  if (state === TITLE && rule === 'social/stamp') return BELOW_TITLE
  if (foot) return Math.max(CHROME_WEIGHT[state]!, BELOW_FOOT)
  return state === TITLE && rule !== 'chrome/stray' && isComplete(memory.title) ? BELOW_TITLE : CHROME_WEIGHT[state]!
}

function clusterWeight({ afterChrome, rule: above, state, links }: Around, { rule }: Proposal): number {
  if (!afterChrome) return 0
  if (rule === 'chrome/link') return REGIONAL[state] ? LISTED : links
  // who else runs a site stands below who does; in the colophon of a gazette none of it stands below site furniture
  return rule === 'chrome/contacts' || (rule === 'chrome/frame' && above === rule) ? FOOT : CLUSTER
}

/** True where the line before says what page begins, or stands at the foot of one. */
export function isPageOver({ filed, afterChrome, rule, foot }: Around): boolean {
  return filed > 0 || foot || (afterChrome && (FOOT_RULES.has(rule) || isOf(rule, 'site')))
}

/** True for a line that says what the document of the page below is filed under. */
export const isFiled = (rule: CaseId): boolean => FILED_RULES.has(rule)

/** What stands between the links of a list, and leaves it one: other links, their addresses, and what is advertised among them. Anything else of the site ends it. */
const AMONG_LINKS = new Set<CaseId>([
  'chrome/ad',
  'chrome/item',
  'chrome/link',
  'chrome/links',
  'chrome/neighbour',
  'chrome/spam',
  'chrome/url',
])

/** `links` behind one more line of the site. */
export function linksWeight(links: number, rule: CaseId, { bare }: Sight): number {
  if (surelyHeadsLinks(bare)) return LISTED
  if (headsLinks(bare)) return CLUSTER
  return AMONG_LINKS.has(rule) ? links : 0
}
