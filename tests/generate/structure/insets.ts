/** What stands between provisions: panels (专栏), tables, pictures. */
import type { Random } from '../random.js'
import { clause, heading, type Topic } from '../words/sentences.js'
import { pictureName } from './annexes.js'
import type { Block, Box, Figure, Table } from './model.js'
import { table } from './tables.js'

function box(random: Random, topic: Topic, ordinal: number): Box {
  const tabular = random.chance(0.2)
  const mark = random.pick<(n: number) => string>([(n) => `${n}．`, (n) => `${n}. `, () => '', (n) => `（${n}）`])
  const items = Array.from({ length: random.int(2, 5) }, (_, i) => `${mark(i + 1)}${heading(random, topic)}。${clause(random, topic)}。`)
  return {
    type: 'box',
    title: `专栏${ordinal}${random.pick([' ', '　', '：'])}${heading(random, topic).replace(/行动$/u, '')}${random.pick(['工程', '行动', '重点项目'])}`,
    items: tabular
      ? [
          {
            ...table(random, topic, { form: random.pick(['cells', 'pipe']), sections: false, merged: false, emptyCells: false }),
            note: null,
            unit: null,
          },
        ]
      : items,
  }
}

function captioned(random: Random, topic: Topic, ordinal: number): Table {
  const own = table(random, topic)
  return random.chance(0.7)
    ? { ...own, caption: `表${ordinal}${random.pick([' ', '　', '：'])}${topic.theme.name}${random.pick(['指标', '任务安排'])}` }
    : own
}

const figure = (random: Random, topic: Topic, ordinal: number): Figure => ({
  type: 'figure',
  file: pictureName(random),
  caption: random.chance(0.7) ? `图${ordinal}${random.pick(['：', ' '])}${topic.theme.name}布局` : null,
})

/** Puts `count` panels, tables or pictures at the ends of provisions here and there. */
export function withInsets(random: Random, topic: Topic, blocks: Block[], count: number): Block[] {
  const places = homes(blocks)
  const seen = { box: 0, table: 0, figure: 0 }
  for (const home of random.several(places, count).sort((a, b) => places.indexOf(a) - places.indexOf(b))) {
    const kind = random.weighted({ box: 5, table: 3, figure: 2 })
    const ordinal = ++seen[kind]
    home.push(
      kind === 'box' ? box(random, topic, ordinal) : kind === 'table' ? captioned(random, topic, ordinal) : figure(random, topic, ordinal),
    )
  }
  return blocks
}

/** The lists of blocks that an inset may be added to: those of the provisions with nothing numbered below. */
function homes(blocks: readonly Block[]): Block[][] {
  return blocks.flatMap((block) => {
    if (block.type !== 'provision') return []
    const numbered = block.below.some(({ type }) => type === 'provision')
    return numbered ? homes(block.below) : [block.below]
  })
}
