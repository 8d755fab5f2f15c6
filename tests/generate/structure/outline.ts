/** Outlines 一、 （一） 1． （1） ①: what an instrument's running text hangs on. */
import type { Style } from '../../../src/model/roles.js'
import type { Random } from '../random.js'
import { heading, paragraph, purpose, responsibility, sentence, type Topic } from '../words/sentences.js'
import type { Block, Provision } from './model.js'

/** How one outline is made: which styles at which depth, and what its provisions look like. */
export interface OutlinePlan {
  styles: readonly Style[]
  /** Depth whose numbers run on through the whole outline (never that of ①, which ends at ⑳); -1 for none. */
  runningDepth: number
  /** Likelihood that a provision above the lowest depth has text on its own line. */
  runIn: number
  /** How a responsibility is printed, if it is. */
  responsibility: 'none' | 'in-text' | 'own-line'
  resBrackets: readonly [string, string]
  /** Headings without text end with 。 */
  stopAfterHeading: boolean
  most: number
}

const LADDERS: readonly (readonly Style[])[] = [
  ['cjk-comma', 'cjk-paren'],
  ['cjk-comma', 'cjk-paren', 'arabic-dot'],
  ['cjk-comma', 'arabic-dot'],
  ['cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren'],
  ['cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren', 'circled'],
  ['cjk-comma'],
  ['arabic-dot', 'arabic-paren'],
]

export function outlinePlan(random: Random): OutlinePlan {
  const styles = random.pick(LADDERS)
  return {
    styles,
    runningDepth: random.chance(0.4) ? random.int(1, Math.max(1, Math.min(3, styles.length - 1))) : -1,
    runIn: random.pick([0, 0.3, 1]),
    responsibility: random.weighted({ none: 3, 'in-text': 3, 'own-line': 2 }),
    resBrackets: random.pick([
      ['（', '）'],
      ['〔', '〕'],
      ['[', ']'],
    ] as const),
    stopAfterHeading: random.chance(0.2),
    most: random.int(3, 5),
  }
}

/** Makes one outline; numbers that run on are counted here. */
class OutlineMaker {
  #running = 0

  constructor(
    readonly random: Random,
    readonly topic: Topic,
    readonly plan: OutlinePlan,
  ) {}

  level(depth: number): Provision[] {
    const style = this.plan.styles[depth]
    if (style === undefined) return []
    const count = this.random.int(2, depth === 0 ? this.plan.most + 1 : this.plan.most)
    return Array.from({ length: count }, (_, i) => this.provision(depth, style, i + 1))
  }

  provision(depth: number, style: Style, ordinal: number): Provision {
    const number = depth === this.plan.runningDepth ? ++this.#running : ordinal
    const deeper = depth + 1 < this.plan.styles.length && this.random.chance(0.8 - 0.2 * depth)
    const runIn = depth > 0 && (!deeper || this.random.chance(this.plan.runIn))
    const below = deeper ? [...this.lead(), ...this.level(depth + 1)] : this.leaf(runIn)
    const provision: Provision = { type: 'provision', style, ordinal: number, inserted: 0, content: this.line(runIn), below }
    return this.withResponsibility(provision, deeper)
  }

  /** A provision's own line after its marker. */
  line(runIn: boolean): string {
    const head = heading(this.random, this.topic)
    if (runIn) return this.random.chance(0.85) ? `${head}。${paragraph(this.random, this.topic, 4)}` : sentence(this.random, this.topic)
    return this.plan.stopAfterHeading ? `${head}。` : head
  }

  /** Sometimes a paragraph between a heading and the first provision below it. */
  lead(): Block[] {
    return this.random.chance(0.3) ? [{ type: 'paragraph', text: paragraph(this.random, this.topic, 3) }] : []
  }

  leaf(runIn: boolean): Block[] {
    const count = runIn ? (this.random.chance(0.12) ? 1 : 0) : this.random.int(1, 2)
    return Array.from({ length: count }, () => ({ type: 'paragraph', text: this.unnumbered() }))
  }

  unnumbered(): string {
    const lead = this.random.weighted({ '': 8, '——': 1, 一是: 1 })
    return lead + paragraph(this.random, this.topic)
  }

  withResponsibility(provision: Provision, deeper: boolean): Provision {
    if (this.plan.responsibility === 'none' || deeper) return provision
    const [open, close] = this.plan.resBrackets
    const text = `${open}${responsibility(this.random, this.topic)}${close}`
    if (this.plan.responsibility === 'own-line') return { ...provision, below: [...provision.below, { type: 'responsibility', text }] }
    const last = provision.below.at(-1)
    if (last?.type === 'paragraph') return { ...provision, below: [...provision.below.slice(0, -1), { ...last, text: last.text + text }] }
    return { ...provision, content: provision.content + text }
  }
}

/** The last paragraph of a text that takes another's place: it names a title and a number that are not its own. */
const repealing = (random: Random, { place, theme, year }: Topic): string =>
  `本文件自印发之日起施行。《${place.name}人民政府办公厅关于印发${theme.name}暂行办法的通知》（${place.code}府办发〔${year - random.int(2, 9)}〕${random.int(1, 99)}号）同时废止。`

/** A whole outline, with a preamble before it and sometimes a commencement after it. */
export function outline(random: Random, topic: Topic, plan = outlinePlan(random)): Block[] {
  const blocks: Block[] = new OutlineMaker(random, topic, plan).level(0)
  if (random.chance(0.8))
    blocks.unshift({ type: 'paragraph', text: `为${purpose(random, topic)}，结合实际，制定本${random.pick(['方案', '计划', '措施'])}。` })
  if (random.chance(0.1)) blocks.push({ type: 'paragraph', text: repealing(random, topic) })
  else if (random.chance(0.3))
    blocks.push({ type: 'paragraph', text: `本文件自${topic.year}年${random.int(1, 12)}月1日起施行，有效期${random.int(2, 5)}年。` })
  return blocks
}
