/** A gazette's issue: cover and contents, notices, colophon. */
import type { Random } from '../random.js'
import type { Topic } from '../words/sentences.js'
import { type Document, emptyDocument } from './model.js'
import { notice } from './notice.js'

export function gazette(random: Random, topic: Topic): Document[] {
  const notices = Array.from({ length: random.int(2, 3) }, () => {
    const one = notice(random.pick(['government', 'office']), random, topic)
    return { ...one, pageTitle: null, source: null, remark: null, sourceAtHead: false }
  })
  return [front(random, topic, notices), ...notices, back(random, topic)]
}

function front(random: Random, { place, year }: Topic, notices: readonly Document[]): Document {
  let page = 1
  const entries = notices.flatMap(({ title }) => {
    const text = `${title.join('')}${'.'.repeat(random.int(3, 20))}（${page}）`
    page += random.int(3, 18)
    const cut = text.lastIndexOf(random.pick(['的通知', '关于']))
    return text.length > 45 && cut > 0 ? [text.slice(0, cut), text.slice(cut)] : [text]
  })
  const english = [
    'GAZETTE OF THE MUNICIPAL GOVERNMENT',
    `Published on March 31, ${year} No. ${random.int(1, 24)}`,
    'CONTENTS',
    'Notice on Printing and Distributing the Action Plan (1)',
  ]
  return {
    ...emptyDocument('gazette_front'),
    pages: [
      `${place.name}人民政府公报`,
      String(year),
      `第${random.int(1, 24)}期（总第${random.int(100, 990)}期）`,
      '目 录',
      `【 ${place.level}政府文件 】`,
      ...entries,
      ...(random.chance(0.6) ? english : []),
    ],
  }
}

function back(random: Random, { place }: Topic): Document {
  const lines = [
    `主管单位：${place.name}人民政府`,
    `主办单位：${place.name}人民政府办公厅`,
    `地 址：${place.name}河湾路 ${random.int(1, 300)} 号`,
    '发行范围：国内公开发行',
    `全国统一刊号：CN00-${random.int(1000, 9999)}/D`,
    `联系电话：(0800) ${random.int(1000000, 9999999)}`,
    '网 址：www.example.org',
    `印刷单位：${place.name}云帆印务有限公司`,
  ]
  return { ...emptyDocument('gazette_back'), pages: random.several(lines, 6) }
}
