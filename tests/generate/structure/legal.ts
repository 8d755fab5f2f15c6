/** Orders that issue rules, and laws that stand without a letter. */
import type { Random } from '../random.js'
import type { Topic } from '../words/sentences.js'
import { contentsOf } from './contents.js'
import { printDay, someDay, sourceName } from './head.js'
import { type Document, emptyDocument } from './model.js'
import { rules } from './rules.js'

const SURNAMES = ['洛', '温', '晏', '蔺', '祁', '濮', '卓', '闻', '穆', '岑']
const GIVEN_NAMES = ['明远', '若谷', '知白', '怀山', '牧云', '鹤川', '听澜', '景行', '望舒', '予安']

export const personName = (random: Random): string => random.pick(SURNAMES) + random.pick(GIVEN_NAMES)

/** 令: a number, a sentence, who signs it, and the rules. */
export function order(random: Random, topic: Topic): Document {
  const { place, year, theme } = topic
  const blocks = rules(random, topic)
  const title = [place.name, theme.name, random.pick(['管理办法', '若干规定', '促进办法'])]
  const day = someDay(random, year)
  return {
    ...emptyDocument('notice'),
    title: [`${place.name}人民政府令`],
    number: random.pick([`第${random.int(20, 400)}号`, `第 ${random.int(20, 400)} 号`, `令第${random.int(20, 400)}号`]),
    letter: [
      {
        type: 'paragraph',
        text: `《${title.join('')}》已经${printDay(someDay(random, year))}第${random.int(2, 90)}次常务会议审议通过，现予公布。`,
      },
    ],
    signOff: { issuers: [`${place.level}长  ${personName(random)}`], day, layout: 'lines', chineseDate: random.chance(0.4) },
    instruments: [{ title, contents: random.chance(0.4) ? contentsOf(random, blocks) : [], blocks }],
    source: random.chance(0.3) ? sourceName(random, topic) : null,
  }
}

/** A notice of a department that issues rules in articles. */
export function rulesNotice(random: Random, topic: Topic, letter: Document): Document {
  const [first] = letter.instruments
  if (first === undefined) return letter
  return { ...letter, instruments: [{ ...first, contents: [], blocks: rules(random, topic) }] }
}

/** A law of a people's congress: title, the line of its adoption, contents, articles. */
export function law(random: Random, topic: Topic): Document {
  const { place, theme } = topic
  const blocks = rules(random, topic)
  const day = someDay(random, topic.year)
  const body = `${place.name}第${'二三四五六'[random.int(0, 4)]}届人民代表大会常务委员会第${'三五七九'[random.int(0, 3)]}次会议`
  const former = `${topic.year - random.int(3, 9)}年5月20日`
  const text = random.pick([
    `（${printDay(day)}${body}通过）`,
    `（${former}${body}通过 根据${printDay(day)}${body}《关于修改部分地方性法规的决定》修正）`,
  ])
  return {
    ...emptyDocument('instrument'),
    title: [place.name, theme.name, '条例'],
    adoption: { text, day },
    contents: random.chance(0.6) ? contentsOf(random, blocks) : [],
    letter: blocks,
    source: random.chance(0.4) ? sourceName(random, topic) : null,
  }
}
