/**
 * The grammar of a file: which state of a document may follow which, and how gladly. Rules say what a line looks like, this table says
 * where a line of its role can stand, and the best path through both decides (path/).
 *
 * Cases of rules that say what a line is in certain places only are named elsewhere, with their places: further.ts has the states before
 * them, path/around.ts what is around lines of the site, evidence/place.ts what is printed just before the others.
 *
 * Weights are on the same scale as the rules' (log odds): 0 is the ordinary case, −2 seen now and then, −4 takes strong evidence, and
 * what is not in the table does not happen. They were set by hand after GB/T 9704-2012 clause 7 and the order in which real files
 * print things, and tuned on the sample corpus.
 */
import { ROLES, type Role } from '../model/index.js'

/** Regions of running text: the letter, what it issues, an annex, and the text of a document without a letter. */
export const REGIONS = ['letter', 'body', 'annex', 'prose'] as const
export type Region = (typeof REGIONS)[number]

/** States outside running text, each with the role of its lines. */
const FRAME_ROLES = {
  closed: null,
  front: 'front',
  page_title: 'page_title',
  masthead: 'masthead',
  title: 'title',
  adoption: 'adoption',
  early_number: 'doc_number',
  early_source: 'source',
  number: 'doc_number',
  addressees: 'addressees',
  head_source: 'source',
  head_signature: 'signature',
  head_date: 'date',
  signature: 'signature',
  date: 'date',
  publicity: 'publicity',
  // the number of what an order or an announcement issues, on a line of its own before the title: 法释〔2031〕7号
  issued_number: 'doc_number',
  inst_title: 'inst_title',
  inst_adoption: 'adoption',
  // who wrote what a letter passes on: 市民政局 市财政局 below 关于…的意见
  inst_signature: 'signature',
  // to whom they wrote: 市政府: above the text of a report that is passed on
  inst_addressees: 'addressees',
  annex_label: 'annex_label',
  annex_title: 'annex_title',
  // the first line of an annex whose label was lost: the list of annexes names it
  annex_unlabelled: 'annex_title',
  source: 'source',
  imprint: 'imprint',
  cc: 'cc',
  late_addressees: 'addressees',
} as const satisfies Record<string, Role | null>

/** States inside a region, each with the roles of its lines. The region's running text itself is the state of the region's name. */
const INNER_ROLES = {
  '': ['para', 'prov', 'resp', 'cont'],
  ':table': ['table'],
  ':note': ['table_note'],
  ':box_title': ['box_title'],
  ':box': ['box'],
  ':box_table': ['table'],
  ':box_note': ['table_note'],
  // a picture in a panel: below any other picture no panel goes on
  ':box_figure': ['figure'],
  ':figure': ['figure'],
  ':list': ['annex_list'],
  ':toc': ['toc'],
} as const satisfies Record<string, readonly Role[]>

type Inner = keyof typeof INNER_ROLES
type Frame = keyof typeof FRAME_ROLES
export type State = Frame | `${Region}${Inner}`

type Arcs = Partial<Record<State, number>>

/** Ways into a new document, from a state where one has just ended. */
const OPEN: Arcs = {
  masthead: 0,
  title: 0,
  page_title: -0.5,
  early_number: -2,
  front: -1,
  prose: -1.5,
  'prose:figure': -3,
  letter: -6,
  addressees: -5,
  adoption: -4,
  annex_label: -5,
  'prose:table': -8,
  'prose:note': -6,
  'prose:box_title': -5,
  'prose:list': -5,
  // a page that shows a text without its title may begin with the contents
  'prose:toc': -4,
}

/** Ways into a new document from the middle of one whose end nothing marked, each `cost` dearer than in {@link REOPEN}. */
const REOPEN: Arcs = { title: -3, page_title: -3.5, masthead: -2.5, front: -4, early_number: -8, addressees: -6, prose: -3 }

const shift = (arcs: Arcs, by: number): Arcs => Object.fromEntries(Object.entries(arcs).map(([to, weight]) => [to, weight + by]))

/** What may close any text: source, copies, printing line. */
const CLOSE: Arcs = { source: -0.3, cc: -0.5, imprint: -0.5, late_addressees: -1.5 }

/** What may follow a sign-off. */
const SIGNED: Arcs = {
  inst_title: 0,
  body: -2.5,
  annex_label: 0,
  annex_unlabelled: -3,
  'letter:list': -1,
  source: 0,
  cc: 0,
  imprint: 0,
  late_addressees: 0,
  'body:figure': -1.5,
  'body:table': -3.5,
  'body:toc': -2,
}

/** Arcs that go on within the same document. */
const WITHIN: Partial<Record<State, Arcs>> = {
  front: { front: 0.5 },
  page_title: { title: 0, adoption: -0.5, early_number: -0.3, masthead: 0, early_source: -0.5, page_title: -3 },
  masthead: { masthead: 0, early_number: 0, title: 0, addressees: -1.5 },
  // number and source before the title: under the page's own title, or in the red head
  early_number: { title: 0, masthead: 0, early_source: -0.5, head_signature: -2, addressees: -3, letter: -4 },
  early_source: { title: -0.5, page_title: -2, early_number: 0, masthead: 0, early_source: -0.5, adoption: -4 },
  number: {
    // each organ of a joint notice has a number of its own; some pages print theirs twice
    number: -1,
    title: -2,
    addressees: 0,
    letter: -1.5,
    masthead: 0,
    head_source: -0.5,
    prose: -4,
    body: -4,
    date: -2,
    head_date: -1,
    adoption: -2,
    inst_title: -6,
    'prose:toc': -3,
    'letter:table': -5,
    head_signature: -2,
  },
  // organ and day above the addressees, as archives of documents print them
  // the minutes of a meeting have their title below who wrote them and when
  head_date: { addressees: 0, letter: -1.5, prose: -1, adoption: -2, title: -2 },
  head_signature: { title: -0.5, head_date: 0, date: -2, letter: -3, number: -2, addressees: 0, prose: -1, adoption: -0.5 },
  title: {
    title: 0,
    number: 0,
    addressees: -0.7,
    letter: -2.5,
    prose: -1,
    adoption: 0,
    'prose:toc': -0.5,
    head_source: -0.3,
    head_signature: -2,
    head_date: -1.5,
    date: -2,
    signature: -3,
    publicity: -3,
    body: -6,
    inst_title: -6,
    'prose:table': -3,
    'prose:figure': -2,
    annex_label: -4,
    source: -8,
    // how a reply to a deputy is classed
    masthead: 0,
  },
  // who gave a report: 市长 温如许
  adoption: {
    adoption: 0,
    head_source: -0.5,
    head_signature: 0,
    'prose:toc': 0,
    prose: 0,
    number: -2,
    date: -3,
    inst_title: -6,
    addressees: -4,
    // the announcement of a law below its title and when it was passed
    title: -2,
  },
  addressees: { letter: 0, addressees: -1, 'letter:table': -5, 'letter:list': -5, signature: -4 },
  head_source: {
    head_source: -0.5,
    letter: -1.5,
    prose: -0.3,
    title: -4,
    addressees: 0,
    number: 0,
    adoption: -0.5,
    'prose:toc': -1,
    'prose:figure': -2,
  },
  signature: {
    signature: 0,
    date: 0,
    publicity: -2,
    inst_title: -2.5,
    body: -4,
    annex_label: -2.5,
    'letter:list': -1,
    source: -2,
    cc: -2,
    imprint: -2,
  },
  date: { ...SIGNED, issued_number: -3, inst_adoption: -3, signature: -0.7, date: -2, publicity: 0, letter: -6 },
  publicity: { ...SIGNED, issued_number: -3, publicity: -1, date: -3 },
  issued_number: { inst_title: 0, inst_adoption: -1, body: -2 },
  inst_title: {
    inst_title: 0,
    inst_adoption: 0,
    inst_signature: -1,
    inst_addressees: -1.5,
    body: 0,
    'body:toc': 0,
    'body:table': -1.5,
    'body:note': -1,
    'body:figure': -1,
    annex_label: -4,
    source: -4,
    issued_number: -6,
  },
  inst_adoption: { inst_adoption: 0, body: 0, 'body:toc': 0, issued_number: -3 },
  inst_signature: { inst_signature: 0, inst_adoption: 0, inst_addressees: -0.5, body: 0 },
  inst_addressees: { body: 0 },
  annex_label: {
    annex_title: 0,
    annex: -2,
    'annex:table': -1,
    'annex:note': -3,
    'annex:figure': 0,
    'annex:list': -4,
    'annex:box_title': -3,
    annex_label: -1.5,
    ...CLOSE,
    source: -1,
  },
  annex_title: {
    annex_title: -0.3,
    annex: 0,
    'annex:table': 0,
    'annex:note': -1.5,
    'annex:figure': 0,
    'annex:box_title': -1,
    annex_label: -3,
    number: -8,
    inst_adoption: -6,
    ...shift(CLOSE, -2.5),
  },
  annex_unlabelled: { annex_title: -0.3, annex: 0, 'annex:table': 0, 'annex:note': -1.5, 'annex:figure': 0 },
  source: { source: -0.5, imprint: -1, cc: -1, annex_label: -3.5 },
  cc: { cc: -1, imprint: 0, source: 0, annex_label: -1, late_addressees: -1 },
  late_addressees: { cc: 0, imprint: 0, source: 0 },
  // some print the letter whole before what it issues
  imprint: { imprint: -1, cc: -1, source: 0, annex_label: -0.5, inst_title: -3 },
}

/** What may end the running text of each region, beside {@link CLOSE} and a new document. */
const REGION_ENDS: Record<Region, Arcs> = {
  letter: { signature: 0, date: -3, publicity: -3, inst_title: -2.5, annex_label: -2, annex_unlabelled: -4, source: -1 },
  body: { annex_label: -0.5, annex_unlabelled: -4, inst_title: -5.5, signature: -4, date: -5, publicity: -4 },
  annex: { annex_label: -0.3, annex_unlabelled: -4, inst_title: -10, signature: -6, date: -7, publicity: -6 },
  // a report may quote a letter whole
  prose: { annex_label: -0.5, annex_unlabelled: -4, inst_title: -5, signature: -2, date: -4, publicity: -3, addressees: -1 },
}

/** How dear it is to begin a new document out of each region: a letter without a sign-off is not over. */
const REGION_REOPEN: Record<Region, number> = { letter: -1.5, body: 0, annex: 0, prose: 0 }

/** Arcs inside a region: from the inner state to the inner state. */
const INNER: Record<Inner, Partial<Record<Inner, number>>> = {
  '': { '': 0, ':table': -4, ':note': -3, ':box_title': -0.5, ':figure': -0.5, ':list': 0, ':toc': -3 },
  ':table': { ':table': 0.8, '': -4, ':note': -0.2, ':figure': -2, ':list': -3, ':box_title': -2 },
  ':note': { ':table': -0.3, '': -1, ':note': -0.5, ':figure': -1, ':list': -1, ':box_title': -1.5 },
  ':box_title': { ':box_title': -1, ':box': 0, ':box_table': -1, ':box_note': -1 },
  ':box': { ':box': 0, ':box_table': -3, ':box_note': -2, '': -2.5, ':box_title': -0.5, ':list': -2, ':box_figure': -2 },
  ':box_table': { ':box_table': 0.8, ':box': -4, ':box_note': -0.2, '': -3.5, ':box_title': -0.5, ':list': -3 },
  ':box_note': { ':box_note': -0.5, ':box_table': -0.3, ':box': -1.5, '': -1.5, ':box_title': -0.5, ':list': -1 },
  ':box_figure': { ':box_figure': 0, ':box': -2, '': 0, ':note': -1, ':table': -2, ':list': 0, ':box_title': -0.5 },
  ':figure': { ':figure': 0, '': 0, ':note': -1, ':table': -2, ':list': 0, ':box_title': -0.5 },
  ':list': { ':list': 0, '': -3, ':table': -5 },
  ':toc': { ':toc': 2, '': 0 },
}

/** How much dearer the ends of a region are from inside a table, a box … than from its running text. */
const INNER_ENDS: Record<Inner, number> = {
  '': 0,
  ':table': -0.3,
  ':note': 0,
  ':box_title': -5,
  ':box': -1,
  ':box_table': -1,
  ':box_note': -0.5,
  ':figure': 0,
  ':box_figure': 0,
  ':list': 0,
  ':toc': -4,
}

/** In tables and boxes a name and a date are cells: they sign nothing. */
const NO_SIGN_OFF = new Set<Inner>([':table', ':box', ':box_table', ':toc', ':box_title'])

export const STATES: readonly State[] = [
  ...(Object.keys(FRAME_ROLES) as Frame[]),
  ...REGIONS.flatMap((region) => (Object.keys(INNER_ROLES) as Inner[]).map((inner): State => `${region}${inner}`)),
]

const INDEX = new Map(STATES.map((state, i) => [state, i]))

/** Index of a state in {@link STATES}. */
export function stateIndex(state: State): number {
  return INDEX.get(state)!
}

/** The region of running text that a state belongs to; null for a state of the frame. */
export function regionOf(state: State): Region | null {
  const name = state.split(':', 1)[0]
  return REGIONS.find((region) => region === name) ?? null
}

const REGION_OF = STATES.map(regionOf)

/** The region of running text that a state belongs to, by the state's index. */
export function regionAt(state: number): Region | null {
  return REGION_OF[state] ?? null
}

/** One way on from a state. */
export interface Arc {
  to: number
  weight: number
  /** True where the line that takes this way is the first of a new document. */
  opens: boolean
}

function innerArcs(region: Region, inner: Inner): Arcs {
  const arcs: Arcs = {}
  for (const [to, weight] of Object.entries(INNER[inner]) as [Inner, number][]) arcs[`${region}${to}`] = weight
  const ends = shift({ ...CLOSE, ...REGION_ENDS[region] }, INNER_ENDS[inner])
  // an annex called 目录 is a list of its own, not the contents of what follows
  if (region === 'annex') delete arcs['annex:toc']
  if (NO_SIGN_OFF.has(inner))
    for (const state of ['signature', 'date', 'publicity', 'inst_title'] as const)
      ends[state] = (ends[state] ?? 0) - (region === 'letter' && inner === ':table' ? 1 : 5)
  if (region === 'letter' && inner === ':list') Object.assign(ends, { annex_label: -1, date: -2, publicity: -1.5 })
  return { ...ends, ...arcs }
}

function reopenCost(state: State): number | null {
  const region = regionOf(state)
  if (region !== null) return REGION_REOPEN[region] + INNER_ENDS[state.slice(region.length) as Inner]
  const costs: Partial<Record<State, number>> = {
    signature: -1.5,
    date: 1.5,
    publicity: 1.5,
    annex_label: 0,
    annex_title: -1.5,
    inst_title: -4,
    cc: 2,
    front: 1,
  }
  return costs[state] ?? null
}

function arcsOf(state: State): Arc[] {
  const arcs: Arc[] = []
  const region = regionOf(state)
  const within = region === null ? (WITHIN[state] ?? {}) : innerArcs(region, state.slice(region.length) as Inner)
  const add = (list: Arcs, opens: boolean) => {
    for (const [to, weight] of Object.entries(list) as [State, number][]) arcs.push({ to: stateIndex(to), weight, opens })
  }
  add(within, false)
  const reopen = reopenCost(state)
  if (state === 'closed' || state === 'source' || state === 'imprint')
    add(state === 'closed' ? OPEN : shift(OPEN, state === 'imprint' ? -0.5 : 0), true)
  else if (reopen !== null) add(shift(REOPEN, reopen), true)
  // the cover of the next issue after the colophon of the one before
  if (state === 'front') add({ front: 0 }, true)
  return arcs
}

function rolesOf(state: State): readonly Role[] {
  const region = regionOf(state)
  if (region !== null) return INNER_ROLES[state.slice(region.length) as Inner]
  const role = FRAME_ROLES[state as Frame]
  return role === null ? [] : [role]
}

/** For each state and each role, by their places in STATES and ROLES: the ways on that a line of that role may take. */
export const ARCS: readonly (readonly (readonly Arc[] | undefined)[])[] = STATES.map((state) => {
  const byRole: Arc[][] = new Array(ROLES.length).fill(undefined)
  for (const arc of arcsOf(state)) {
    for (const role of rolesOf(STATES[arc.to]!)) {
      const at = ROLES.indexOf(role)
      byRole[at] = [...(byRole[at] ?? []), arc]
    }
  }
  return byRole
})

/** Roles that stand anywhere and change nothing: the state after such a line is the state before it. */
export const TRANSPARENT: ReadonlySet<Role> = new Set(['chrome', 'page_number'])

/** Weight of site furniture in each state: at home between documents, a stranger inside one. */
export const CHROME_WEIGHT: readonly number[] = STATES.map((state) => {
  if (['closed', 'source', 'imprint', 'page_title', 'head_source', 'early_source'].includes(state)) return 0
  if (state === 'annex_label') return -1
  return state === 'front' ? -3 : -2.5
})

/** Weight of the end of the source in each state: an unfinished head or letter is unlikely to be the end. */
export const FINAL_WEIGHT: readonly number[] = STATES.map((state) => {
  if (['page_title', 'masthead', 'early_number', 'early_source', 'number', 'addressees'].includes(state)) return -4
  return state === 'title' || state === 'inst_title' ? -2.5 : regionOf(state) === 'letter' ? -1 : 0
})
