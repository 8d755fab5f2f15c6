/** One line on from all living steps: of the ways into each state the best is kept, where it is not too far behind the best of all. */
import { ROLES } from '../../model/index.js'
import type { CaseId } from '../case-ids.js'
import { LastContinuation, placeWeight } from '../evidence/place.js'
import { ARCS, type Arc, STATES, stateIndex } from '../grammar.js'
import type { Proposal } from '../rule.js'
import type { Sight } from '../sight/sight.js'
import { isPageOver, mayStand, siteWeight } from './around.js'
import { recall } from './memory.js'
import { type Step, toStep } from './step.js'

/** The next line, and what holds for it on every path. */
export interface NextLine {
  sight: Sight
  /** What the rules say that it can be, heaviest first. */
  found: readonly Proposal[]
  /** True where the source is one document: the tool's own Markdown. */
  onlyOne: boolean
  /** True for a title that the list of annexes names: only such a one begins an annex without a label. */
  isListed: boolean
}

/** Steps further behind the best than this are given up. 8 to 18 give the same labels on the samples and on 300 generated files. */
const BEAM = 10
/** So many lines of what a page says of its document, and the weight of addressees below that begin a document. */
const FEWEST_FILED = 2
const PAGE_BEGINS = 3.5
/** Weight of an instrument's title below what a page says of its document: another page begins there. */
const OTHER_PAGE = -4
/** More than recall and place can add to an arc: what is further behind than the beam and this cannot come back. */
const MOST_EVIDENCE = 13

/** The rule that proposes a headline: a title where a page begins and nowhere else. */
const HEADLINE: CaseId = 'title/headline'
/** Those that propose a title by what is below it: behind the end of a page they are believed. */
const HEADS = new Set<CaseId>([HEADLINE, 'title/above', 'title/question', 'title/news', 'title/repeated', 'title/subject'])

/** Weight of a second document in a source that is one, and of a line of its text that belongs to none. */
const SECOND = -40
/** Tags of lines that are no text of a document. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['meta', 'hr', 'comment', 'table'])

const CLOSED = stateIndex('closed')
const INST_TITLE = stateIndex('inst_title')
const ADDRESSEES = stateIndex('addressees')
const UNLABELLED = stateIndex('annex_unlabelled')
const BETWEEN = STATES.map((state) => state === 'closed' || state === 'source' || state === 'imprint')

/** What any line can be, wherever it stands: a stray piece of the site. */
const STRAY: Proposal = { role: 'chrome', weight: -2, rule: 'chrome/stray', slot: ROLES.indexOf('chrome'), after: undefined }

/** Goes on with the living steps of one path, line by line. */
export class Beam {
  /** Best way so far into each state, reused from line to line: a line reaches few of them, those that `reached` lists. */
  private bestOfAll = Number.NEGATIVE_INFINITY
  private readonly bestScore = new Float64Array(STATES.length).fill(Number.NEGATIVE_INFINITY)
  private readonly bestFrom: (Step | null)[] = STATES.map(() => null)
  private readonly bestProposal: (Proposal | null)[] = STATES.map(() => null)
  private readonly bestArc: (Arc | null)[] = STATES.map(() => null)
  private readonly reached = new Uint8Array(STATES.length)
  private reachedCount = 0
  private readonly goesOn = new LastContinuation()

  /** The ways on with a line. Where the grammar has no place for anything that the rules propose, the line is a stray: no line ends the path. */
  advance(steps: readonly Step[], line: NextLine): Step[] {
    const next = this.advanceAll(steps, line)
    return next.length > 0 ? next : this.advanceAll(steps, { ...line, found: [STRAY] })
  }

  private advanceAll(steps: readonly Step[], line: NextLine): Step[] {
    this.bestOfAll = Number.NEGATIVE_INFINITY
    for (const step of steps) {
      for (const proposal of line.found) {
        // proposals come heaviest first: what is out of reach now stays so
        if (step.score + proposal.weight + MOST_EVIDENCE < this.bestOfAll - BEAM) break
        if (proposal.role === 'chrome' || proposal.role === 'page_number') this.tryTransparent(step, proposal, line)
        else if (proposal.after === undefined || proposal.after[step.state] === true) this.tryArcs(step, proposal, line)
      }
    }
    return this.survivors(line.sight)
  }

  /** Makes the steps of all states whose best score is within the beam, the best first: its ways on show early what is out of reach for the others. */
  private survivors(sight: Sight): Step[] {
    const { bestScore, bestFrom, bestProposal, bestArc } = this
    const next: Step[] = []
    for (let i = 0; i < this.reachedCount; i++) {
      const to = this.reached[i]!
      const score = bestScore[to]!
      if (score >= this.bestOfAll - BEAM) insert(next, toStep(bestFrom[to]!, bestProposal[to]!, bestArc[to] ?? null, score, sight))
      bestScore[to] = Number.NEGATIVE_INFINITY
    }
    this.reachedCount = 0
    return next
  }

  private consider(to: number, score: number, step: Step, proposal: Proposal, arc: Arc | null): void {
    const known = this.bestScore[to]!
    if (score <= known) return
    if (known === Number.NEGATIVE_INFINITY) this.reached[this.reachedCount++] = to
    this.bestScore[to] = score
    if (score > this.bestOfAll) this.bestOfAll = score
    this.bestFrom[to] = step
    this.bestProposal[to] = proposal
    this.bestArc[to] = arc
  }

  /** What stands between the lines of a text leaves the path where it is. */
  private tryTransparent(step: Step, proposal: Proposal, { sight, onlyOne }: NextLine): void {
    if (!mayStand(step, proposal, sight)) return
    let place = proposal.role === 'chrome' ? siteWeight(step, proposal, sight) : 0
    if (onlyOne && !SAYS_NOTHING.has(sight.line.markup?.tag ?? '')) place += SECOND
    this.consider(step.state, step.score + proposal.weight + place, step, proposal, null)
  }

  private tryArcs(step: Step, proposal: Proposal, { sight, onlyOne, isListed }: NextLine): void {
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
      if (most <= this.bestScore[arc.to]! || most < this.bestOfAll - BEAM) continue
      score +=
        recall(step.memory, step.state, arc, proposal.role, proposal.rule, sight) + placeWeight(step, arc, proposal, sight, this.goesOn)
      this.consider(arc.to, score, step, proposal, arc)
    }
  }
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
