/** Development plans (规划): contents, chapters, sections, an outline below them, panels and pictures. */
import type { Random } from '../random.js'
import { heading, paragraph, type Topic } from '../words/sentences.js'
import { contentsOf } from './contents.js'
import { withInsets } from './insets.js'
import type { Block, Document, Provision } from './model.js'
import { notice } from './notice.js'
import { outline, outlinePlan } from './outline.js'

const ranked = (style: 'chapter' | 'section', ordinal: number, content: string, below: Block[]): Provision => ({
  type: 'provision',
  style,
  ordinal,
  inserted: 0,
  content,
  below,
})

function chapterText(random: Random, topic: Topic): Block[] {
  const plan = {
    ...outlinePlan(random),
    styles: random.pick([['cjk-comma', 'cjk-paren'], ['cjk-paren', 'arabic-dot'], ['cjk-comma']] as const),
    runningDepth: -1,
    most: 2,
  }
  return random.chance(0.25) ? [{ type: 'paragraph', text: paragraph(random, topic) }] : outline(random, topic, plan)
}

function chapters(random: Random, topic: Topic): Provision[] {
  const withSections = random.chance(0.6)
  return Array.from({ length: random.int(3, 5) }, (_, i) => {
    const sections = (): Block[] =>
      Array.from({ length: random.int(2, 3) }, (_, k) => ranked('section', k + 1, heading(random, topic), chapterText(random, topic)))
    return ranked('chapter', i + 1, heading(random, topic), withSections ? sections() : chapterText(random, topic))
  })
}

export function developmentPlan(random: Random, topic: Topic): Document {
  const letter = notice(random.pick(['government', 'office', 'department']), random, topic, '“十五五”发展规划')
  const blocks = withInsets(random, topic, chapters(random, topic), random.int(1, 4))
  const [first] = letter.instruments
  const contents = random.chance(0.8) ? contentsOf(random, blocks) : []
  return first === undefined ? letter : { ...letter, instruments: [{ ...first, contents, blocks }] }
}
