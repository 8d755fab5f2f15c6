/** Annexes: prose with an outline of its own, tables, or a picture that is lost. */
import type { Random } from '../random.js'
import { paragraph, type Topic } from '../words/sentences.js'
import { instrumentTitle } from './head.js'
import type { Annex, Block, Document, Pieces } from './model.js'
import { outline } from './outline.js'
import { table } from './tables.js'

type Make = (random: Random, topic: Topic) => { title: Pieces; blocks: Block[] }

const MAKERS: Record<'table' | 'prose' | 'picture' | 'lost', Make> = {
  table: (random, topic) => ({
    title: [topic.place.name, topic.theme.name, random.pick(['重点任务分工表', '主要指标表', '任务清单'])],
    blocks: [table(random, topic)],
  }),
  prose: (random, topic) => ({
    title: instrumentTitle(random, topic, random.pick(['操作指引', '资金使用规范', '评价细则', '申报指南'])),
    blocks: random.chance(0.7) ? outline(random, topic) : [{ type: 'paragraph', text: paragraph(random, topic) }],
  }),
  picture: (random, topic) => ({
    title: [topic.theme.name, random.pick(['空间布局图', '办理流程图'])],
    blocks: [
      { type: 'figure', file: pictureName(random), caption: random.chance(0.6) ? `图${random.int(1, 3)}：${topic.theme.name}示意` : null },
    ],
  }),
  lost: (_random, topic) => ({ title: [topic.theme.name, '体系架构图'], blocks: [] }),
}

/** The name that a scraper gave a picture. */
export const pictureName = (random: Random): string =>
  `${Array.from({ length: random.int(8, 16) }, () => random.int(0, 15).toString(16)).join('')}.${random.pick(['png', 'jpg', 'jpeg', 'gif'])}`

export function addAnnexes(random: Random, topic: Topic, document: Document): Document {
  const count = Number(random.weighted({ 1: 5, 2: 3, 3: 2 }))
  const label = random.weighted({ 附件: 8, '附件 ': 1, 附表: 0.5 })
  const colon = random.chance(0.1) ? '：' : ''
  const annexes: Annex[] = Array.from({ length: count }, (_, i) => {
    const { title, blocks } = MAKERS[random.weighted({ table: 6, prose: 3, picture: 1, lost: 1 })](random, topic)
    return {
      label: `${label.trim()}${count > 1 ? label.slice(2) + String(i + 1) : ''}${colon}`,
      title,
      together: random.chance(0.15),
      blocks,
    }
  })
  const place = document.instruments.length === 0 ? 'letter' : random.weighted({ letter: 3, instrument: 5, none: 1 })
  return { ...document, annexes, annexList: place, annexListBare: count > 1 && random.chance(0.3) }
}
