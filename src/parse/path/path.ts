/**
 * The best path of a file through the grammar: dynamic programming over states, in time linear in the lines.
 *
 * For each state the best way to reach it is kept (a step); steps share their past. Where all living steps share an ancestor the lines
 * up to it can no longer change: they are committed and forgotten, so that memory does not grow with the file.
 */
import { Work } from '../../model/index.js'
import { Names } from '../evidence/names.js'
import { FINAL_WEIGHT } from '../grammar.js'
import { Proposals } from '../proposals.js'
import type { Sight } from '../sight/sight.js'
import { Beam } from './beam.js'
import { type Labelled, START, type Step } from './step.js'

/** Lines between two attempts to commit. */
const COMMIT_EVERY = 64
/** Lines after which the best path is committed come what may. */
const LONGEST_OPEN = 4096
/** Labels lines as they come; what is certain is handed out by {@link take}. */
export class Path {
  /**
   * Never used. As long as an instance lives V8 keeps the code that it made for the class; else it throws it away with the path of a file
   * that is over, and the next file pays a fifth more.
   */
  static readonly kept = new Path(new Work())

  private steps: Step[] = []
  private readonly proposals = new Proposals()
  private readonly names = new Names()
  private readonly beam = new Beam()
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
    const found = this.proposals.of(sight)
    for (const proposal of found) {
      if (proposal.role === 'inst_title') proposal.weight += this.names.instrument(sight)
      else if (proposal.role === 'annex_title') proposal.weight += this.names.annex(sight)
    }
    const isFirst = this.steps.length === 0 && this.base === null
    this.steps = this.beam.advance(isFirst ? [START] : this.steps, {
      sight,
      found,
      onlyOne: this.single,
      isListed: this.names.isAnnex(sight),
    })
    if (isFirst) for (const step of this.steps) step.previous = null
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
