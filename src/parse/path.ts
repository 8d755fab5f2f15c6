/**
 * The best path of a file through the grammar: dynamic programming over states, in time linear in the lines.
 *
 * For each state the best way to reach it is kept (a step); steps share their past. Where all living steps share an ancestor the lines
 * up to it can no longer change: they are committed and forgotten, so that memory does not grow with the file.
 */
import type { Role } from '../model/index.js'
import { continuationWeight } from './evidence/continuation.js'
import { Names } from './evidence/names.js'
import { ARCS, type Arc, CHROME_WEIGHT, FINAL_WEIGHT, regionOf, STATES, stateIndex, TRANSPARENT } from './grammar.js'
import { EMPTY_MEMORY, type Memory, recall, remember } from './memory.js'
import type { Rule } from './rule.js'
import { RULES } from './rules/index.js'
import { headsLinks } from './rules/chrome.js'
import { isRow } from './rules/table.js'
import type { Sight } from './sight.js'

/** A role proposed for a line. */
export interface Proposal {
  role: Role
  weight: number
  /** Id of the rule, with its variant: `doc-number/bracketed`. */
  rule: string
}

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

interface Step extends Labelled {
  previous: Step | null
  score: number
  /** The last line of running text that this one could continue; null where none is open. */
  last: Sight | null
  memory: Memory
  afterChrome: boolean
  /** True below the heading of a list of links, as long as nothing but chrome follows. */
  inLinks: boolean
}

/** Steps further behind the best than this are given up. A larger width changed no label of the sample corpus. */
const BEAM = 18
/** Lines between two attempts to commit. */
const COMMIT_EVERY = 64
/** Lines after which the best path is committed come what may. */
const LONGEST_OPEN = 4096
/** Weight of chrome next to chrome: site furniture comes in clusters. */
const CLUSTER = 1
/** Extra weight of a table that begins with something else than a heading or a marked row. */
const HEADLESS = -6
const HEADLESS_ANNEX = -2.5
/** Extra weight of a marked row that no other follows. */
const LONE_ROW = -3
/** Extra weight of an instrument's title in the middle of text that nothing announced. */
const UNANNOUNCED = -4

const IN_TABLE = STATES.map((state) => /table$/.test(state))
const HEAD_SIGNATURE = stateIndex('head_signature')
const PROSE = stateIndex('prose')
const BETWEEN = STATES.map((state) => state === 'closed' || state === 'source' || state === 'imprint')
const IN_LIST = STATES.map((state) => state.endsWith(':list'))
const IN_BOX = STATES.map((state) => state.endsWith(':box'))
const BOX_TITLE = STATES.map((state) => state.endsWith(':box_title'))
const UNDER_ANNEX = STATES.map((state) => state === 'annex_title' || state === 'annex_label' || state.endsWith(':note'))
const MID_TEXT = STATES.map((state) => ['body', 'prose', 'annex'].includes(regionOf(state) ?? ''))
const TEXT_STATE = STATES.map((state) => regionOf(state) === state)

/** What the rules propose for a line, the best proposal of each role. */
export function proposals(sight: Sight, rules: readonly Rule[] = RULES): Proposal[] {
  const best = new Map<string, Proposal>()
  for (const rule of rules) {
    if (!sight.short && !rule.long) continue
    rule.propose(sight, (role, weight, variant) => {
      // an entry of a list of links is weighed with the path: it must not hide what else the line can be
      const key = variant === 'link' ? 'chrome/link' : role
      const known = best.get(key)
      if (known !== undefined && known.weight >= weight) return
      best.set(key, { role, weight, rule: variant === undefined ? rule.id : `${rule.id}/${variant}` })
    })
  }
  return [...best.values()]
}

/** Labels lines as they come; what is certain is handed out by {@link take}. */
export class Path {
  private steps: Step[] = []
  private readonly names = new Names()
  private sinceCommit = 0
  private open = 0
  private ready: Labelled[] = []
  private base: Step | null = null

  /** Takes the next line. */
  push(sight: Sight): void {
    const found = proposals(sight)
    for (const proposal of found) {
      if (proposal.role === 'inst_title') proposal.weight += this.names.instrument(sight)
      else if (proposal.role === 'annex_title') proposal.weight += this.names.annex(sight)
    }
    this.steps = this.steps.length === 0 && this.base === null ? first(sight, found) : advanceAll(this.steps, sight, found)
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
  memory: EMPTY_MEMORY,
  afterChrome: false,
  inLinks: false,
}

function first(sight: Sight, found: readonly Proposal[]): Step[] {
  return advanceAll([START], sight, found).map((step) => ({ ...step, previous: null }))
}

/** Best score so far for each state, reused from line to line. */
const bestScore = new Float64Array(STATES.length)
const bestFrom: (Step | null)[] = STATES.map(() => null)
const bestProposal: (Proposal | null)[] = STATES.map(() => null)
const bestArc: (Arc | null)[] = STATES.map(() => null)

function advanceAll(steps: readonly Step[], sight: Sight, found: readonly Proposal[]): Step[] {
  bestScore.fill(Number.NEGATIVE_INFINITY)
  for (const step of steps) {
    for (const proposal of found) {
      if (TRANSPARENT.has(proposal.role)) tryTransparent(step, proposal)
      else tryArcs(step, proposal, sight)
    }
  }
  return survivors(sight)
}

/** Makes the steps of all states whose best score is within the beam. */
function survivors(sight: Sight): Step[] {
  let best = Number.NEGATIVE_INFINITY
  for (const score of bestScore) if (score > best) best = score
  const next: Step[] = []
  for (let to = 0; to < STATES.length; to++) {
    const score = bestScore[to]!
    if (score >= best - BEAM && score > Number.NEGATIVE_INFINITY) next.push(toStep(to, score, sight))
  }
  return next
}

function consider(to: number, score: number, step: Step, proposal: Proposal, arc: Arc | null): void {
  if (score <= bestScore[to]!) return
  bestScore[to] = score
  bestFrom[to] = step
  bestProposal[to] = proposal
  bestArc[to] = arc
}

function tryTransparent(step: Step, proposal: Proposal): void {
  const place = proposal.role === 'chrome' ? CHROME_WEIGHT[step.state]! + (step.afterChrome ? CLUSTER : 0) : 0
  if (proposal.rule === 'chrome/link' && !step.inLinks) return
  consider(step.state, step.score + proposal.weight + place, step, proposal, null)
}

function tryArcs(step: Step, proposal: Proposal, sight: Sight): void {
  const arcs = ARCS[step.state]!.get(proposal.role)
  if (arcs === undefined) return
  for (const arc of arcs) {
    let score = step.score + proposal.weight + arc.weight
    if (score + 12 <= bestScore[arc.to]!) continue
    score += recall(step.memory, step.state, arc, proposal.role, proposal.rule, sight) + placeWeight(step, arc, proposal, sight)
    consider(arc.to, score, step, proposal, arc)
  }
}

/** Weight of what is printed just before a line, which neither the line nor the table of states knows. */
function placeWeight(step: Step, arc: Arc, proposal: Proposal, sight: Sight): number {
  const unfinished = arc.opens && step.last !== null && step.last.ending === 'pause' ? -3 : 0
  switch (proposal.role) {
    case 'cont':
      return step.last === null || step.state !== arc.to ? Number.NEGATIVE_INFINITY : continuationWeight(step.last, sight)
    case 'table':
      if (IN_TABLE[step.state]) return 0
      if (proposal.rule === 'table/row') return isFollowed(sight) ? 0 : LONE_ROW
      if (proposal.weight === 3) return 0
      return UNDER_ANNEX[step.state] ? HEADLESS_ANNEX : HEADLESS
    case 'signature':
      return HEAD_SIGNATURE === arc.to && proposal.rule !== 'sign-off/dated' ? -8 : unfinished
    case 'annex_list':
      return /entry|further/.test(proposal.rule) && !IN_LIST[step.state] ? -15 : 0
    case 'front':
      if (arc.opens && STATES[step.state] === 'front') return proposal.rule === 'front/cover' && step.memory.colophon ? 3 : -12
      return proposal.rule === 'front/between' && STATES[step.state] !== 'front' ? -6 : unfinished
    case 'box':
      return step.last === null || sight.marker !== null ? 0 : Math.max(continuationWeight(step.last, sight), 0)
    case 'box_title':
      return proposal.rule === 'box/further' && !BOX_TITLE[step.state] ? -12 : 0
    case 'inst_title':
      return MID_TEXT[step.state] && proposal.weight < 3 ? UNANNOUNCED : 0
    default:
      return unfinished + (arc.opens && arc.to === PROSE && !BETWEEN[step.state] && proposal.rule !== 'prose/lead' ? -15 : 0)
  }
}

/** True where one of the next two lines is a row with marked cells. */
function isFollowed({ next }: Sight): boolean {
  return next !== null && (isRow(next) || (next.next !== null && isRow(next.next)))
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
    memory: arc === null ? previous.memory : remember(previous.memory, role, rule, sight, arc),
    afterChrome: role === 'chrome',
    inLinks: role === 'chrome' && (previous.inLinks || headsLinks(sight.bare)),
  }
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
