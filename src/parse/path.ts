/**
 * The best path of a file through the grammar: dynamic programming over states, in time linear in the lines.
 *
 * For each state the best way to reach it is kept (a step); steps share their past. Where all living steps share an ancestor the lines
 * up to it can no longer change: they are committed and forgotten, so that memory does not grow with the file.
 */
import { ROLES, type Role, Work } from '../model/index.js'
import { numberForm } from '../text/doc-number.js'
import { Names } from './evidence/names.js'
import { type Before, placeWeight } from './evidence/place.js'
import { addRow, NO_ROWS } from './evidence/rows.js'
import { isComplete } from './evidence/titles.js'
import { ARCS, type Arc, CHROME_WEIGHT, FINAL_WEIGHT, regionOf, STATES, stateIndex } from './grammar.js'
import { isDatedValue } from './labels.js'
import { EMPTY_MEMORY, recall, remember } from './memory.js'
import { weigh } from './proposals.js'
import type { Proposal } from './rule.js'
import { headsLinks, surelyHeadsLinks } from './rules/chrome.js'
import { leadsToCrumbs } from './rules/site.js'
import { HAS } from './shape.js'
import type { Sight } from './sight.js'

/** A line with the role that the best path gives it. */
export interface Labelled {
  sight: Sight
  role: Role
  rule: string
  /** Index into STATES. */
  state: number
  /** True on the first line of a document. */
  opens: boolean
  /** Weight that the path gained by this line. */
  gain: number
}

interface Step extends Labelled, Before {
  previous: Step | null
  score: number
  /** Lines just before that say what the page's document is filed under, only chrome among them. */
  filed: number
  /** Weight of a further link below the heading of a list of links, as long as nothing but chrome follows; 0 elsewhere. */
  links: number
}

/** Steps further behind the best than this are given up. 8 to 18 give the same labels on the samples and on 300 generated files. */
const BEAM = 10
/** Lines between two attempts to commit. */
const COMMIT_EVERY = 64
/** Lines after which the best path is committed come what may. */
const LONGEST_OPEN = 4096
/** Weight of chrome next to chrome: site furniture comes in clusters. */
const CLUSTER = 1
/** Weight of a line that says in several ways how to reach somebody, behind site furniture: the foot of a page, not of a letter. */
const FOOT = 4
/** What stands at the foot of a page, and its weight below a title: a text stands between the two. */
const FOOT_RULES: ReadonlySet<string> = new Set(['chrome/frame', 'chrome/neighbour', 'chrome/links'])
const FOOT_BELOW_TITLE = -5
/** How to reach somebody, which stands in the middle of no title. */
const CONTACT_RULES: ReadonlySet<string> = new Set(['chrome/contact', 'chrome/contacts'])
/** Weight of site furniture below a whole title. */
const BELOW_TITLE = -0.5
/**
 * Weight of a further link below the heading of a list of links in the middle of text, and below one that can head nothing else; behind a
 * sign-off it can be the next title.
 */
const LISTED = 3
/** What a page says of its document above it; so many lines of it, and the weight of addressees below that begin a document. */
const FILED_RULES: ReadonlySet<string> = new Set([
  'chrome/info',
  'chrome/info-label',
  'chrome/info-dated',
  'chrome/value',
  'chrome/breadcrumb',
])
const FEWEST_FILED = 2
const PAGE_BEGINS = 3.5
/** Weight of an instrument's title below what a page says of its document: another page begins there. */
const OTHER_PAGE = -4
/** More than recall and place can add to an arc: what is further behind than the beam and this cannot come back. */
const MOST_EVIDENCE = 10

/** The rule that proposes a headline: a title where a page begins and nowhere else. */
const HEADLINE = 'title/headline'
/** Those that propose a title by what is below it: behind the end of a page they are believed. */
const HEADS: ReadonlySet<string> = new Set([HEADLINE, 'title/above', 'title/question', 'title/news', 'title/subject'])

const CLOSED = stateIndex('closed')
const TITLE = stateIndex('title')
const INST_TITLE = stateIndex('inst_title')
const ADDRESSEES = stateIndex('addressees')
const PAGE_TITLE = stateIndex('page_title')
const UNLABELLED = stateIndex('annex_unlabelled')
const TEXT_STATE = STATES.map((state) => regionOf(state) === state)
const REGIONAL = STATES.map((state) => regionOf(state) !== null)
const BETWEEN = STATES.map((state) => state === 'closed' || state === 'source' || state === 'imprint')
const IN_BOX = STATES.map((state) => state.endsWith(':box'))

/** Labels lines as they come; what is certain is handed out by {@link take}. */
export class Path {
  /**
   * Never used. As long as an instance lives V8 keeps the code that it made for the class; else it throws it away with the path of a file
   * that is over, and the next file pays a fifth more.
   */
  static readonly kept = new Path(new Work())

  private steps: Step[] = []
  private readonly names = new Names()
  private sinceCommit = 0
  private open = 0
  private ready: Labelled[] = []
  private base: Step | null = null
  /** True for a source that is one document: the tool's own Markdown. */
  private single = false

  constructor(private readonly work: Work) {}

  /** Takes the next line. */
  push(sight: Sight): void {
    this.work.spend(this.steps.length)
    if (sight.line.markup?.tag === 'meta' && sight.text.startsWith('doc_id:')) this.single = true
    onlyOne = this.single
    isListed = this.names.isAnnex(sight)
    const found = weigh(sight)
    for (const proposal of found) {
      if (proposal.role === 'inst_title') proposal.weight += this.names.instrument(sight)
      else if (proposal.role === 'annex_title') proposal.weight += this.names.annex(sight)
    }
    if (this.steps.length === 0 && this.base === null) this.steps = first(sight, found)
    else this.steps = advance(this.steps, sight, found)
    this.names.gather(sight)
    this.open++
    if (++this.sinceCommit >= COMMIT_EVERY) this.commit()
  }

  /** Takes the end of the source: everything is certain now. */
  end(): void {
    const best = this.steps.reduce<Step | null>(
      (a, b) => (a === null || b.score + FINAL_WEIGHT[b.state]! > a.score + FINAL_WEIGHT[a.state]! ? b : a),
      null,
    )
    this.flush(best)
    this.steps = []
  }

  /** Hands out the lines that have become certain since the last call. */
  take(): Labelled[] {
    const taken = this.ready
    this.ready = []
    return taken
  }

  private commit(): void {
    this.sinceCommit = 0
    if (this.open >= LONGEST_OPEN) this.steps = [this.steps.reduce((a, b) => (b.score > a.score ? b : a))]
    const ancestor = commonAncestor(this.steps)
    if (ancestor === null || ancestor === this.base) return
    this.flush(ancestor)
    this.base = ancestor
    ancestor.previous = null
  }

  private flush(upTo: Step | null): void {
    const lines: Labelled[] = []
    for (let step = upTo; step !== null && step !== this.base; step = step.previous) lines.push(step)
    this.open -= lines.length
    for (let i = lines.length - 1; i >= 0; i--) this.ready.push(lines[i]!)
  }
}

const START: Step = {
  sight: null as unknown as Sight,
  role: 'chrome',
  rule: '',
  state: stateIndex('closed'),
  opens: false,
  gain: 0,
  previous: null,
  score: 0,
  last: null,
  inHeading: false,
  isContinued: false,
  memory: EMPTY_MEMORY,
  rows: NO_ROWS,
  afterChrome: false,
  filed: 0,
  links: 0,
}

function first(sight: Sight, found: readonly Proposal[]): Step[] {
  return advance([START], sight, found).map((step) => ({ ...step, previous: null }))
}

/** What any line can be, wherever it stands: a stray piece of the site. */
const STRAY: Proposal = { role: 'chrome', weight: -2, rule: 'chrome/stray', slot: ROLES.indexOf('chrome'), after: undefined }

/** The ways on with a line. Where the grammar has no place for anything that the rules propose, the line is a stray: no line ends the path. */
function advance(steps: readonly Step[], sight: Sight, found: readonly Proposal[]): Step[] {
  const next = advanceAll(steps, sight, found)
  return next.length > 0 ? next : advanceAll(steps, sight, [STRAY])
}

/** Best way so far into each state, reused from line to line: a line reaches few of them, those that `reached` lists. */
let bestOfAll = Number.NEGATIVE_INFINITY
const bestScore = new Float64Array(STATES.length).fill(Number.NEGATIVE_INFINITY)
const bestFrom: (Step | null)[] = STATES.map(() => null)
const bestProposal: (Proposal | null)[] = STATES.map(() => null)
const bestArc: (Arc | null)[] = STATES.map(() => null)
const reached = new Uint8Array(STATES.length)
let reachedCount = 0

/** True while the source at hand is one document. */
let onlyOne = false
/** True where the line at hand is a title that the list of annexes names: only such a one begins an annex without a label. */
let isListed = false
/** Weight of a second document in a source that is one, and of a line of its text that belongs to none. */
const SECOND = -40
/** Tags of lines that are no text of a document. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['meta', 'hr', 'comment', 'table'])

function advanceAll(steps: readonly Step[], sight: Sight, found: readonly Proposal[]): Step[] {
  bestOfAll = Number.NEGATIVE_INFINITY
  for (const step of steps) {
    for (const proposal of found) {
      // proposals come heaviest first: what is out of reach now stays so
      if (step.score + proposal.weight + MOST_EVIDENCE < bestOfAll - BEAM) break
      if (proposal.role === 'chrome' || proposal.role === 'page_number') tryTransparent(step, proposal, sight)
      else if (proposal.after === undefined || proposal.after[step.state] === true) tryArcs(step, proposal, sight)
    }
  }
  return survivors(sight)
}

/** Makes the steps of all states whose best score is within the beam, the best first: its ways on show early what is out of reach for the others. */
function survivors(sight: Sight): Step[] {
  const next: Step[] = []
  for (let i = 0; i < reachedCount; i++) {
    const to = reached[i]!
    const score = bestScore[to]!
    if (score >= bestOfAll - BEAM) insert(next, toStep(to, score, sight))
    bestScore[to] = Number.NEGATIVE_INFINITY
  }
  reachedCount = 0
  return next
}

/** Puts a step behind those of a better score, and of as good a one and an earlier state. */
function insert(steps: Step[], step: Step): void {
  let at = steps.length
  steps.push(step)
  for (; at > 0 && comesBefore(step, steps[at - 1]!); at--) steps[at] = steps[at - 1]!
  steps[at] = step
}

function comesBefore(a: Step, b: Step): boolean {
  return a.score > b.score || (a.score === b.score && a.state < b.state)
}

function consider(to: number, score: number, step: Step, proposal: Proposal, arc: Arc | null): void {
  const known = bestScore[to]!
  if (score <= known) return
  if (known === Number.NEGATIVE_INFINITY) reached[reachedCount++] = to
  bestScore[to] = score
  if (score > bestOfAll) bestOfAll = score
  bestFrom[to] = step
  bestProposal[to] = proposal
  bestArc[to] = arc
}

function tryTransparent(step: Step, proposal: Proposal, sight: Sight): void {
  const { line, bare } = sight
  let place =
    proposal.role === 'chrome' ? chromeWeight(step, proposal) + clusterWeight(step, proposal) + stepWeight(step, proposal, sight) : 0
  if (onlyOne && !SAYS_NOTHING.has(line.markup?.tag ?? '')) place += SECOND
  if (proposal.rule === 'chrome/link' && step.links === 0) return
  if (proposal.rule === 'chrome/value' && !isAsked(step, bare)) return
  if (proposal.rule === 'site/head' && !isHead(step, sight)) return
  if (proposal.rule === 'site/again' && !isAgain(step, bare)) return
  consider(step.state, step.score + proposal.weight + place, step, proposal, null)
}

/** Weight of a short line below a breadcrumb that has the line as one of its steps: the heading of the column. */
const STEP = 7

function stepWeight({ rule, sight }: Step, proposal: Proposal, { bare }: Sight): number {
  return proposal.rule === 'chrome/stray' && rule === 'chrome/breadcrumb' && bare.length > 1 && sight.bare.includes(bare) ? STEP : 0
}

/** True where the label on the line before asks for a value such as this line. */
function isAsked({ rule, sight }: Step, bare: string): boolean {
  if (rule === 'chrome/info-label') return true
  // 有效性: without a value has the number of the document below it
  return rule === 'chrome/info-dated' && isDatedValue(bare) && (/号/.test(sight.bare) || numberForm(bare) !== 'bracketed')
}

/** Lines that the menus at the head of a file have at most, and those of a page behind the foot of another. */
const HEAD_OF_FILE = 80
const HEAD_OF_PAGE = 16
/** The last answer: several paths ask about the same line. */
let askedHead: { sight: Sight; reach: number; answer: boolean } | null = null

/** True for a line of the menus above the way to a page: at the head of a file, or below another line of the site. */
function isHead({ state, afterChrome }: Step, sight: Sight): boolean {
  if (state !== CLOSED && !afterChrome) return false
  const reach = state === CLOSED ? HEAD_OF_FILE : HEAD_OF_PAGE
  if (askedHead?.sight !== sight || askedHead.reach !== reach) askedHead = { sight, reach, answer: leadsToCrumbs(sight, reach) }
  return askedHead.answer
}

/** True for the title of the document at hand behind its text, and for a number straight below. */
function isAgain({ rule, state, memory }: Step, bare: string): boolean {
  return rule === 'site/again' || (state !== TITLE && memory.title === bare)
}

/** Weight of site furniture where a path is: a title that lacks nothing is where pages print when it was published and how often read. */
function chromeWeight({ state, memory }: Step, { rule }: Proposal): number {
  if (state === TITLE && CONTACT_RULES.has(rule) && !isComplete(memory.title)) return FOOT_BELOW_TITLE
  if ((state === TITLE || state === PAGE_TITLE) && FOOT_RULES.has(rule)) return FOOT_BELOW_TITLE
  // a stamp says that the title is over, whatever its last word is
  if (state === TITLE && rule === 'social/stamp') return BELOW_TITLE
  return state === TITLE && rule !== 'chrome/stray' && isComplete(memory.title) ? BELOW_TITLE : CHROME_WEIGHT[state]!
}

function clusterWeight({ afterChrome, rule: above, state, links }: Step, { rule }: Proposal): number {
  if (!afterChrome) return 0
  if (rule === 'chrome/link') return REGIONAL[state] ? LISTED : links
  // who else runs a site stands below who does; in the colophon of a gazette none of it stands below site furniture
  return rule === 'chrome/contacts' || (rule === 'chrome/frame' && above === rule) ? FOOT : CLUSTER
}

/** True where the line before says what page begins, or stands at the foot of one. */
function isPageOver({ filed, afterChrome, rule }: Step): boolean {
  return filed > 0 || (afterChrome && (FOOT_RULES.has(rule) || rule.startsWith('site/')))
}

function tryArcs(step: Step, proposal: Proposal, sight: Sight): void {
  const arcs = ARCS[step.state]![proposal.slot]
  if (arcs === undefined) return
  for (const arc of arcs) {
    if (arc.to === UNLABELLED && !isListed) continue
    if (proposal.rule === HEADLINE && !(arc.opens && (BETWEEN[step.state] || isPageOver(step)))) continue
    let score = step.score + proposal.weight + arc.weight
    if (onlyOne && arc.opens && step.state !== CLOSED) score += SECOND
    if (arc.opens && arc.to === ADDRESSEES && step.filed >= FEWEST_FILED) score += PAGE_BEGINS
    if (arc.opens && HEADS.has(proposal.rule) && !BETWEEN[step.state] && isPageOver(step)) score += PAGE_BEGINS
    if (arc.to === INST_TITLE && step.filed > 0) score += OTHER_PAGE
    const most = score + MOST_EVIDENCE
    if (most <= bestScore[arc.to]! || most < bestOfAll - BEAM) continue
    score += recall(step.memory, step.state, arc, proposal.role, proposal.rule, sight) + placeWeight(step, arc, proposal, sight)
    consider(arc.to, score, step, proposal, arc)
  }
}

function toStep(to: number, score: number, sight: Sight): Step {
  const previous = bestFrom[to]!
  const { role, rule } = bestProposal[to]!
  const arc = bestArc[to] ?? null
  return {
    sight,
    role,
    rule,
    state: to,
    previous,
    score,
    gain: score - previous.score,
    opens: arc?.opens ?? false,
    last: arc === null ? previous.last : TEXT_STATE[to] || IN_BOX[to] ? sight : null,
    isContinued: arc === null ? previous.isContinued : role === 'cont' && !previous.inHeading,
    inHeading:
      arc === null
        ? previous.inHeading
        : ((role === 'prov' && sight.marker?.style !== 'article') || (role === 'cont' && previous.inHeading)) &&
          !(sight.shape & HAS.stop && sight.text.includes('。')),
    memory: arc === null ? previous.memory : remember(previous.memory, role, rule, sight, arc),
    rows: arc === null ? previous.rows : role === 'table' ? addRow(previous.rows, rule, sight) : NO_ROWS,
    afterChrome: role === 'chrome',
    filed: role === 'chrome' ? previous.filed + (FILED_RULES.has(rule) ? 1 : 0) : 0,
    links: role === 'chrome' ? linksWeight(previous, rule, sight) : 0,
  }
}

function linksWeight({ links }: Step, rule: string, { bare }: Sight): number {
  if (surelyHeadsLinks(bare)) return LISTED
  if (headsLinks(bare)) return CLUSTER
  return /link|item|url|neighbour|spam|ad$/.test(rule) ? links : 0
}

/** The latest step that all steps have behind them; null where there is none yet. */
function commonAncestor(steps: readonly Step[]): Step | null {
  if (steps.length === 1) return steps[0]!
  let living = new Set<Step>(steps)
  while (living.size > 1) {
    const earlier = new Set<Step>()
    for (const { previous } of living) {
      if (previous === null) return null
      earlier.add(previous)
    }
    living = earlier
  }
  return [...living][0] ?? null
}
