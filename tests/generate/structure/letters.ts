/** Letters that issue nothing: plain notices, announcements, 函, minutes, appointments, repeals. */
import type { Random } from '../random.js'
import { heading, paragraph, purpose, sentence, type Topic } from '../words/sentences.js'
import { THEMES } from '../words/themes.js'
import { addAnnexes } from './annexes.js'
import { byWords, documentNumber, printDay, remark, someDay, sourceName } from './head.js'
import { personName } from './legal.js'
import { type Block, type Document, emptyDocument, type Provision } from './model.js'
import { type SenderName, sender } from './notice.js'
import { outline, outlinePlan } from './outline.js'

const SENDER_NAMES: readonly SenderName[] = ['government', 'office', 'department', 'joint', 'ministry']
const ENDINGS = ['特此通知。', '请认真贯彻执行。', '本通知自印发之日起施行。', '以上事项，请抓紧落实。']

/** Head and sign-off of a letter; the text is the caller's. */
function letter(random: Random, topic: Topic, matter: string, ending: string, by = random.pick(SENDER_NAMES)): Document {
  const from = sender(by, random, topic)
  return {
    ...emptyDocument('notice'),
    title: [...from.issuers, '关于', ...byWords(matter), ending],
    number: from.number,
    addressees: from.addressees,
    signOff: { issuers: from.issuers, day: someDay(random, topic.year), layout: 'lines', chineseDate: random.chance(0.15) },
    remark: random.chance(0.4) ? remark(random) : null,
    source: random.chance(0.4) ? sourceName(random, topic) : null,
  }
}

const plainText = (text: string): Block => ({ type: 'paragraph', text })

/** A notice whose text is its own outline: 一、二、三 in the letter, or paragraphs alone. */
export function plain(random: Random, topic: Topic): Document {
  const document = letter(random, topic, `做好${topic.year}年${topic.theme.name}工作`, '的通知')
  const plan = { ...outlinePlan(random), most: 3 }
  const blocks = random.chance(0.75)
    ? outline(random, topic, plan)
    : [plainText(paragraph(random, topic)), plainText(paragraph(random, topic))]
  const text = { ...document, letter: [...blocks, ...(random.chance(0.5) ? [plainText(random.pick(ENDINGS))] : [])] }
  return random.chance(0.3) ? addAnnexes(random, topic, text) : text
}

const item = (style: Provision['style'], ordinal: number, content: string): Provision => ({
  type: 'provision',
  style,
  ordinal,
  inserted: 0,
  content,
  below: [],
})

/** 公告, 通告: no addressees, short numbered points, a number of its own kind. */
export function announcement(random: Random, topic: Topic): Document {
  const document = letter(
    random,
    topic,
    `${topic.theme.things[0]}有关事项`,
    random.pick(['的公告', '的通告']),
    random.pick(['government', 'department', 'joint']),
  )
  const points = Array.from({ length: random.int(3, 7) }, (_, i) => item('cjk-comma', i + 1, sentence(random, topic)))
  const day = document.signOff?.day?.year ?? topic.year
  return {
    ...document,
    number: random.pick([
      `公告${day}年第${random.int(1, 60)}号`,
      `${day}年第${random.int(1, 60)}号`,
      `第 ${random.int(1, 60)} 号`,
      document.number,
    ]),
    addressees: null,
    letter: [plainText(`为${purpose(random, topic)}，现将有关事项公告如下：`), ...points, plainText('特此公告。')],
  }
}

/** 函: from one organ to another. */
export function officialLetter(random: Random, topic: Topic): Document {
  const document = letter(
    random,
    topic,
    `商请支持${topic.theme.things[1]}${random.pick(['试点', '建设'])}`,
    random.pick(['的函', '的复函']),
    'government',
  )
  return {
    ...document,
    number: documentNumber(random, `${topic.place.code}府函`, topic.year),
    addressees: `${random.pick(topic.place.below)}人民政府`,
    letter: [
      plainText(paragraph(random, topic)),
      plainText(`一是${sentence(random, topic)}`),
      plainText(`二是${sentence(random, topic)}`),
      plainText('专此函达，请予支持。'),
    ],
  }
}

/** 会议纪要: points of a meeting, then who was there. */
export function minutes(random: Random, topic: Topic): Document {
  const { place, year } = topic
  const office = `${place.name}人民政府办公室`
  const points = Array.from({ length: random.int(3, 5) }, (_, i) =>
    item('cjk-comma', i + 1, `关于${heading(random, topic)}。会议${random.pick(['明确', '要求', '强调'])}，${paragraph(random, topic, 3)}`),
  )
  return {
    ...emptyDocument('notice'),
    masthead: [`${place.name}人民政府专题会议纪要`],
    title: ['关于研究', topic.theme.name, '有关问题的会议纪要'],
    number: `第${random.int(3, 80)}期`,
    numberPlace: 'before',
    letter: [
      plainText(
        `${printDay(someDay(random, year))}，${place.level}政府副${place.level}长${personName(random)}主持召开会议，研究${topic.theme.name}工作。现纪要如下：`,
      ),
      ...points,
    ],
    signOff: { issuers: [office], day: someDay(random, year), layout: random.pick(['lines', 'with-date']), chineseDate: false },
    attendance: ['出席', '请假', '列席'].map(
      (what) => `${what}：${Array.from({ length: random.int(1, 6) }, () => personName(random)).join('、')}`,
    ),
    copiesTo: random.chance(0.5) ? `各出席、列席单位，${place.level}政府办公室有关处室` : null,
  }
}

/** 废止: an annex that lists documents with their numbers, each entry a title that is not this document's. */
export function repeal(random: Random, topic: Topic): Document {
  const document = letter(random, topic, '废止部分行政规范性文件', '的通知', random.pick(['government', 'office']))
  const entries = random.several(THEMES, random.int(3, 9)).map(({ name }, i) => {
    const number = documentNumber(random, `${topic.place.code}府办发`, topic.year - random.int(3, 12))
    return item(
      'arabic-dot',
      i + 1,
      `《${topic.place.name}人民政府办公厅关于印发${name}${random.pick(['实施意见', '暂行办法'])}的通知》（${number}）`,
    )
  })
  const title = ['废止的行政规范性文件', '目录']
  return {
    ...document,
    letter: [plainText(`为${purpose(random, topic)}，经清理，决定废止${entries.length}件行政规范性文件，自本通知印发之日起不再执行。`)],
    annexes: [{ label: '附件', title, together: random.chance(0.2), blocks: entries }],
    annexList: 'letter',
  }
}

/** 任免: names, one a line. */
export function appointments(random: Random, topic: Topic): Document {
  const document = letter(random, topic, '有关同志职务任免', '的通知', 'government')
  const posts = Array.from(
    { length: random.int(2, 6) },
    () =>
      `${personName(random)}同志${random.pick(['任', '免去', '不再担任'])}${topic.place.name}${random.pick(['档案馆馆长', '粮食和物资储备局副局长', '大数据中心主任'])}职务；`,
  )
  return { ...document, letter: [plainText('经研究决定：'), ...posts.map(plainText), plainText('以上同志任职试用期一年。')] }
}
