/** Columns that a reading leaves out: which of them are empty and which merged with the cell above, and what the blank lines say of it. */
import type { Work } from '../../model/index.js'
import type { TypeName } from './column-types.js'
import { CLASSES, type Column, MOST_COLUMNS } from './model.js'
import { MOST_EXTRA } from './seen.js'
import { BLANKS } from './weights.js'
import { sameRun } from './years.js'

/**
 * The best reading of the columns left out between two lines: those from `from` to before `end` in the row of the line before, those before
 * `to` in the row that the line after begins.
 */
export interface Gap {
  /** Number of the gap among those of its table. */
  key: number
  weight: number
  from: number
  end: number
  to: number
  /** Those that are empty, a bit each: in the row of the line before, in the row that begins. The others are merged with the cell above. */
  behind: number
  before: number
  /** Number of empty ones. */
  empties: number
}

/** How runs of blank lines behave in a region. */
export interface BlankHabits {
  /** False where no run is longer than usual: then blank lines tell nothing. */
  telling: boolean
  /** Share of empty cells that leave no longer run. */
  silent: number
  /** Share of longer runs where nothing is empty: within rows, between rows. */
  stray: readonly [number, number]
  /** Of longer runs before which several cells are empty: a blank line for each, fewer, more. */
  runs: readonly [number, number, number]
  /** What the above say of a run of blank lines. */
  weights: BlankWeights
}

/** What is known of a row, and of the gap behind it, one bit each. */
export const FLAGS = {
  /** The row has one above it to merge with. */
  above: 1,
  /** The task of the row above goes on in it. */
  below: 2,
  /** It spans the table: no new row can merge with it. */
  section: 4,
  /** Of a gap: the line after it begins a row. */
  newRow: 8,
  /** The row sums others up: it has figures, and little else. */
  sum: 16,
} as const

/** Runs of blank lines that are told apart: none more than usual up to {@link MOST_EXTRA}, and one that is not known. */
const RUNS = MOST_EXTRA + 2
const UNKNOWN = MOST_EXTRA + 1
/** Sums of {@link FLAGS}, and gaps with the same columns left out. */
const FLAG_SETS = 32
const KEYS = FLAG_SETS * RUNS
/** Weight of what cannot be; finite, so that differences of it can be compared. */
const NEVER = -1e6
/** Weight of an empty cell that is no figure in a row of sums. */
const EMPTY_SUM = -0.05
/** Weight of an empty cell in a row without its serial number: such a row goes on with the one above. */
const NUMBERLESS = -2.5
/** Weight of an empty serial number, and of the cells behind it, where one of several lists side by side is shorter than the others. */
const ENDED = -3
const BEHIND_ENDED = -0.05
/** Weight of an empty cell in the column of a year behind a printed one. */
const LATER_YEAR = -6
/** So many columns that go on behind a number are of one thing, and the weight of each behind the first. */
export const BLOCK = 4
const ALONG = -1.5
/** What such a row is about. */
const ABOUT: ReadonlySet<TypeName> = new Set(['name', 'task', 'place', 'body', 'organ', 'category'])
/** What is told of somebody beside his name, and the weight of its being empty where his name goes on. */
const SOMEBODY: ReadonlySet<TypeName> = new Set(['person', 'leader'])
const OF_SOMEBODY: ReadonlySet<TypeName> = new Set(['post', 'phone', 'mobile'])
const LEFT_OUT = -4
/** More columns than these are not tried in every combination when the next best reading is looked for. */
const MOST_COMBINED = 6

/** Cells that can be left out between two lines, and one: those behind in a row and those before in the next. */
const MOST_MISSING = 2 * MOST_COLUMNS + 1

/** The gaps of a table, each worked out when it is first asked for. */
export class Gaps {
  readonly #columns: readonly Column[]
  readonly #width: number
  readonly #known = new Map<number, Gap>()
  /** The most that gaps can weigh: most of them are too unlikely to be worked out. */
  readonly #most = new Map<number, number>()
  readonly #blanks: BlankWeights
  /** Columns of a year behind another, where no blank line tells which is missing. */
  readonly #goesOn: readonly boolean[]
  /** Where the lists begin of a table of several side by side. */
  readonly #lists: readonly number[]
  // the columns missing in the gap that is looked at: their weights as empty and as merged cells, and which are empty
  readonly #empty: number[] = []
  readonly #merged: number[] = []
  readonly #isEmpty: number[] = []
  #count = 0

  constructor(
    columns: readonly Column[],
    habits: BlankHabits,
    years: readonly number[],
    private readonly work: Work,
  ) {
    this.#goesOn = columns.map((_, col) => !habits.telling && col > 0 && sameRun(years, col - 1, col))
    this.#columns = columns
    this.#width = columns.length
    this.#blanks = habits.weights
    const serials = columns.flatMap(({ type }, col) => (type === 'serial' ? [col] : []))
    this.#lists = serials.length > 1 ? serials : []
  }

  /**
   * The gap from the first column left out behind the line before to the column of the line after, which has so many
   * blank lines more than usual before it (null where these are not known). `flags` is a sum of {@link FLAGS}.
   */
  find(from: number, to: number, flags: number, extra: number | null): Gap {
    const run = extra === null ? UNKNOWN : extra > 0 ? extra : 0
    const key = (from * (this.#width + 1) + to) * KEYS + flags * RUNS + run
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const gap = this.#work(key, from, to, flags)
    this.#known.set(key, gap)
    return gap
  }

  /** The most that a gap can weigh, whatever the blank lines say: they never add to it. */
  most(from: number, to: number, flags: number): number {
    const key = (from * (this.#width + 1) + to) * FLAG_SETS + flags
    const known = this.#most.get(key)
    if (known !== undefined) return known
    if ((flags & FLAGS.newRow) !== 0) this.#gather(from, to, this.#width, flags)
    else this.#gather(from, 0, to, flags)
    this.work.spend(this.#count)
    let most = 0
    for (let i = 0; i < this.#count; i++) most += Math.max(this.#empty[i]!, this.#merged[i]!)
    this.#most.set(key, most)
    return most
  }

  /** How much better a gap is than the next best reading of its columns; a great number where there is no other. */
  margin(gap: Gap): number {
    const newRow = this.#gather(gap.from, gap.to, gap.end, Math.floor((gap.key % KEYS) / RUNS))
    const first = gap.end - gap.from
    for (let i = 0; i < this.#count; i++) this.#isEmpty[i] = (i < first ? gap.behind >> (gap.from + i) : gap.before >> (i - first)) & 1
    return gap.weight - this.#nextBest(gap.key % RUNS, newRow)
  }

  #work(key: number, from: number, to: number, flags: number): Gap {
    const isNew = (flags & FLAGS.newRow) !== 0
    const gap = { key, weight: 0, from, end: isNew ? this.#width : to, to: isNew ? to : 0, behind: 0, before: 0, empties: 0 }
    this.#gather(from, gap.to, gap.end, flags)
    this.work.spend(this.#count)
    gap.weight = this.#best(key % RUNS, isNew)
    const first = gap.end - from
    for (let i = 0; i < this.#count; i++) {
      if (this.#isEmpty[i] === 0) continue
      gap.empties++
      if (i < first) gap.behind |= 1 << (from + i)
      else gap.before |= 1 << (i - first)
    }
    return gap
  }

  /** Collects the weights of the cells left out. True where a row begins behind them. */
  #gather(from: number, to: number, end: number, flags: number): boolean {
    this.#count = 0
    // all that is told of what goes on behind its number goes on with it
    const along =
      from === 1 &&
      end - from >= BLOCK &&
      this.#columns[0]!.type === 'serial' &&
      ABOUT.has(this.#columns[1]!.type) &&
      (flags & FLAGS.newRow) === 0
    const ended = end === this.#width ? this.#lists.find((col) => col >= from && col > 0) : undefined
    for (let col = from; col < end; col++) {
      if (ended !== undefined && col >= ended) {
        this.#miss(col === ended ? ENDED : BEHIND_ENDED, NEVER)
        continue
      }
      const { type, mergedInside, mergedBeside, mergedWithin } = this.#columns[col]!
      // a class that goes on takes with it what is classed below it
      const within = col > from && CLASSES.has(this.#columns[col - 1]!.type)
      // helpers go on with their lead, not behind one of the row's own
      const led = col === from && type === 'organ' && this.#columns[col - 1]?.type === 'organ'
      const alone = (flags & FLAGS.below) !== 0 && !led ? mergedBeside : within ? mergedWithin : mergedInside
      const merged = along ? Math.max(alone, col > from ? ALONG : this.#columns[col]!.merged) : alone
      // the year before is printed: the first years are missing rather than later ones
      const empty = this.#columns[col]!.empty + (col === from && this.#goesOn[col]! ? LATER_YEAR : 0)
      if ((flags & FLAGS.sum) !== 0) this.#miss(type === 'figure' ? empty : EMPTY_SUM, NEVER)
      else this.#miss(empty, (flags & FLAGS.above) === 0 ? NEVER : merged)
    }
    const numberless = to > 1 && this.#columns[0]!.type === 'serial' ? NUMBERLESS : 0
    for (let col = 0; col < to; col++) {
      const { type, empty, merged, mergedBelow } = this.#columns[col]!
      // what somebody is goes on with him
      const his = OF_SOMEBODY.has(type) && col > 0 && SOMEBODY.has(this.#columns[col - 1]!.type) ? LEFT_OUT : 0
      this.#miss(
        empty + numberless + his,
        (flags & FLAGS.section) !== 0 || this.#lists.length > 0 ? NEVER : col < to - 1 ? mergedBelow : merged,
      )
    }
    return (flags & FLAGS.newRow) !== 0
  }

  #miss(empty: number, merged: number): void {
    this.#empty[this.#count] = empty
    this.#merged[this.#count] = merged
    this.#isEmpty[this.#count] = empty >= merged ? 1 : 0
    this.#count++
  }

  /** Weight of the best way in which the missing cells are empty or merged; leaves in `isEmpty` which are empty. */
  #best(run: number, newRow: boolean): number {
    const weights = this.#blanks[runIndex(run, newRow)]!
    let weight = 0
    let empties = 0
    for (let i = 0; i < this.#count; i++) {
      weight += Math.max(this.#empty[i]!, this.#merged[i]!)
      empties += this.#isEmpty[i]!
    }
    const best = weight + weights[empties]!
    // the cells alone decide unless the blank lines speak for another number of empty ones; they never add to a weight, which falls with each turn
    let most = best
    let wanted = empties
    for (let number = empties - 1; number >= 0 && weight > most; number--) {
      weight -= this.#turn(0)
      if (weight + weights[number]! <= most) continue
      most = weight + weights[number]!
      wanted = number
    }
    if (empties > 0) weight = this.#reset()
    for (let number = empties + 1; number <= this.#count && weight > most; number++) {
      weight -= this.#turn(1)
      if (weight + weights[number]! <= most) continue
      most = weight + weights[number]!
      wanted = number
    }
    this.#reset()
    for (let number = empties; number > wanted; number--) this.#turn(0)
    for (let number = empties; number < wanted; number++) this.#turn(1)
    return most
  }

  /** Takes the likelier way for each cell again; the sum of their weights. */
  #reset(): number {
    let weight = 0
    for (let i = 0; i < this.#count; i++) {
      this.#isEmpty[i] = this.#empty[i]! >= this.#merged[i]! ? 1 : 0
      weight += Math.max(this.#empty[i]!, this.#merged[i]!)
    }
    return weight
  }

  /** Makes the cell empty (1) or merged (0) for which that costs least; what it costs. */
  #turn(into: 0 | 1): number {
    this.work.spend(this.#count)
    let [least, at] = [Number.POSITIVE_INFINITY, -1]
    for (let i = 0; i < this.#count; i++) {
      const cost = into === 1 ? this.#merged[i]! - this.#empty[i]! : this.#empty[i]! - this.#merged[i]!
      if (this.#isEmpty[i] === into || cost >= least) continue
      least = cost
      at = i
    }
    this.#isEmpty[at] = into
    return least
  }

  /** Weight of the next best way. Of many cells, only those that differ from the best in one. */
  #nextBest(run: number, newRow: boolean): number {
    const weights = this.#blanks[runIndex(run, newRow)]!
    const combine = this.#count <= MOST_COMBINED
    const ways = combine ? 2 ** this.#count : this.#count + 1
    let next = Number.NEGATIVE_INFINITY
    for (let way = 1; way < ways; way++) {
      const turned = combine ? way : 1 << (way - 1)
      let [weight, empties] = [0, 0]
      for (let i = 0; i < this.#count; i++) {
        const isEmpty = this.#isEmpty[i]! ^ ((turned >> i) & 1)
        weight += isEmpty === 1 ? this.#empty[i]! : this.#merged[i]!
        empties += isEmpty
      }
      next = Math.max(next, weight + weights[empties]!)
    }
    return next
  }
}

/** Weights of the runs of blank lines, by run, by whether a row begins behind it, and by the number of empty cells. */
type BlankWeights = readonly (readonly number[])[]

const runIndex = (run: number, newRow: boolean): number => run * 2 + (newRow ? 1 : 0)

const NO_WEIGHTS: readonly number[] = Array.from({ length: MOST_MISSING }, () => 0)

/** The weights that go with habits, worked out once for all readings that share them. */
function blankWeights(habits: Omit<BlankHabits, 'weights'>): BlankWeights {
  const weights: (readonly number[])[] = []
  if (!habits.telling) return Array.from({ length: 2 * RUNS }, () => NO_WEIGHTS)
  for (let run = 0; run < RUNS; run++) {
    for (const newRow of [false, true]) {
      // more empty cells than the longest run that is told apart weigh all the same
      const few = Array.from({ length: MOST_EXTRA + 2 }, (_, empties) => blankWeight(habits, empties, run, newRow))
      weights[runIndex(run, newRow)] = NO_WEIGHTS.map((_, empties) => few[Math.min(empties, MOST_EXTRA + 1)]!)
    }
  }
  return weights
}

function blankWeight(habits: Omit<BlankHabits, 'weights'>, empties: number, run: number, newRow: boolean): number {
  const { telling, silent, stray, runs } = habits
  if (!telling || run === UNKNOWN) return 0
  const strays = stray[newRow ? 1 : 0]
  if (empties === 0) return Math.log(run > 0 ? strays : 1 - strays)
  if (run === 0) return Math.log(silent)
  const [each, fewer, more] = runs
  // one empty cell that tells leaves no fewer than one
  const share = run > empties ? more : empties === 1 ? each + fewer : run === empties || run === MOST_EXTRA ? each : fewer
  return Math.log(1 - silent) + Math.log(share)
}

/** What is expected of blank lines before a region is read. */
export function firstHabits(lines: readonly { extra: number }[]): BlankHabits {
  const telling = lines.some(({ extra }) => extra > 0)
  return habitsOf({ telling, silent: BLANKS.silent, stray: [BLANKS.stray, BLANKS.stray], runs: BLANKS.runs })
}

/** Habits with the weights that they give. */
export const habitsOf = (habits: Omit<BlankHabits, 'weights'>): BlankHabits => ({ ...habits, weights: blankWeights(habits) })
