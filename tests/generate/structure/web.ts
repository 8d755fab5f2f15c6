/** What portals print beside documents: interpretations, news, chronicles. */
import type { Random } from '../random.js'
import { clause, heading, paragraph, sentence, type Topic } from '../words/sentences.js'
import { instrumentTitle, sourceName } from './head.js'
import { personName } from './legal.js'
import { type Block, type Document, emptyDocument, type Provision } from './model.js'

const plain = (text: string): Block => ({ type: 'paragraph', text })

const section = (ordinal: number, content: string, below: Block[]): Provision => ({
  type: 'provision',
  style: 'cjk-comma',
  ordinal,
  inserted: 0,
  content,
  below,
})

const ORDINALS = ['一', '二', '三', '四']

function explained(random: Random, topic: Topic): Block[] {
  const several = ORDINALS.slice(0, random.int(2, 4)).map((n) => `${n}是${clause(random, topic)}`)
  return [
    section(1, random.pick(['制定背景', '出台背景和依据']), [plain(paragraph(random, topic))]),
    section(2, '主要内容', [
      plain(`共${random.int(3, 9)}个部分。`),
      plain(`第一部分，${several.join('；')}。`),
      plain(`第二部分，${sentence(random, topic)}`),
    ]),
    ...(random.chance(0.5) ? [section(3, '适用范围和期限', [plain(sentence(random, topic))])] : []),
  ]
}

const questions = (random: Random, topic: Topic): Block[] =>
  Array.from({ length: random.int(2, 6) }, () => [
    plain(`问：怎样${heading(random, topic)}？`),
    plain(`答：${paragraph(random, topic, 4)}`),
  ]).flat()

/** 解读, with a title or without, in sections or as questions and answers. */
export function interpretation(random: Random, topic: Topic): Document {
  const name = instrumentTitle(random, topic).join('')
  const asked = random.chance(0.4)
  const lead = plain(`近日，${topic.place.name}人民政府办公厅印发了《${name}》。为便于社会各界了解有关情况，现作如下解读。`)
  return {
    ...emptyDocument('interpretation'),
    title: random.chance(0.5)
      ? [`《${topic.place.name}`, `${name.slice(topic.place.name.length)}》`, random.pick(['政策解读', '解读', '的解读材料'])]
      : [],
    letter: [lead, ...(asked ? questions(random, topic) : explained(random, topic))],
    source: random.chance(0.7) ? sourceName(random, topic) : null,
  }
}

export function news(random: Random, topic: Topic): Document {
  const day = `${random.int(1, 12)}月${random.int(1, 28)}日`
  const several = ORDINALS.slice(0, 3).map((n) => plain(`${n}是${clause(random, topic)}。${sentence(random, topic)}`))
  return {
    ...emptyDocument('news'),
    title: random.chance(0.4) ? [topic.place.name, heading(random, topic)] : [],
    letter: [
      plain(`${day}，${topic.place.name}召开新闻发布会，介绍${topic.theme.name}有关情况。${sentence(random, topic)}`),
      plain(`据介绍，${paragraph(random, topic, 3)}`),
      ...(random.chance(0.6) ? several : [plain(paragraph(random, topic))]),
      ...(random.chance(0.4) ? [plain(`（记者 ${personName(random)}）`)] : []),
    ],
    source: `${topic.place.name.slice(0, 2)}日报`,
  }
}

/** 大事记: a day and what happened. */
export function chronicle(random: Random, topic: Topic): Document {
  const month = random.int(1, 12)
  const days = Array.from({ length: random.int(3, 9) }, (_, i) =>
    plain(`${i * 3 + 1}日 ${topic.place.level}政府召开专题会议，研究${random.pick(topic.theme.things)}工作。${sentence(random, topic)}`),
  )
  return { ...emptyDocument('other'), title: [`${topic.place.name}人民政府`, `${topic.year}年${month}月大事记`], letter: days }
}
