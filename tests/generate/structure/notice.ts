/** Notices that issue something: governments, general offices, departments, several jointly, ministries. */
import type { Random } from '../random.js'
import { departments, ministries } from '../words/organs.js'
import { purpose, type Topic } from '../words/sentences.js'
import { addAnnexes } from './annexes.js'
import { documentNumber, instrumentTitle, issuingTitle, KINDS_OF_INSTRUMENT, remark, someDay, sourceName } from './head.js'
import { withInsets } from './insets.js'
import { type Block, type Document, emptyDocument, type Instrument, type Pieces } from './model.js'
import { outline } from './outline.js'

/** Who issues a notice, how it is numbered, whom it addresses. */
interface Sender {
  issuers: string[]
  number: string | null
  addressees: string
}

const fromGovernment = (random: Random, { place, year }: Topic): Sender => ({
  issuers: [`${place.name}人民政府`],
  number: documentNumber(random, `${place.code}府发`, year),
  addressees: `${place.belowName}，${place.level}政府各部门，有关单位`,
})

const fromOffice = (random: Random, { place, year }: Topic): Sender => ({
  issuers: [`${place.name}人民政府办公${place.level === '省' ? '厅' : random.pick(['厅', '室'])}`],
  number: documentNumber(random, `${place.code}${random.pick(['府办发', '政办', '政办字'])}`, year),
  addressees: `${place.belowName}，${place.level}政府有关部门，有关单位`,
})

function fromDepartments(random: Random, { place, year }: Topic, count: number): Sender {
  const organs = departments(random, place, count)
  const kind = random.pick(['发', '规', '函', '办', '综合'])
  return {
    issuers: organs.map((o) => o.full),
    number: documentNumber(random, `${place.code}${organs[0]?.code ?? ''}${kind}`, year),
    addressees: `各有关${random.pick(['单位', '企业', '部门', '处室'])}，${random.pick(place.below)}、${random.pick(place.below)}主管部门`,
  }
}

const fromMinistries = (random: Random): Sender => ({
  issuers: ministries(random, random.int(1, 3)),
  number: null,
  addressees: '各省、自治区、直辖市及计划单列市有关主管部门',
})

const SENDERS = {
  government: fromGovernment,
  office: fromOffice,
  department: (random: Random, topic: Topic) => fromDepartments(random, topic, 1),
  joint: (random: Random, topic: Topic) => fromDepartments(random, topic, random.int(2, 4)),
  ministry: fromMinistries,
} as const

export type SenderName = keyof typeof SENDERS

export const sender = (name: SenderName, random: Random, topic: Topic): Sender => SENDERS[name](random, topic)

/** The letter's one paragraph. */
function transmission(random: Random, topic: Topic, titles: readonly Pieces[]): string {
  const named = titles.map((title) => `《${title.join('')}》`).join('')
  return random.pick([
    `${named}已经${topic.place.level}政府同意，现印发给你们，请认真贯彻执行。`,
    `现将${named}印发给你们，请结合实际认真组织实施。`,
    `经研究同意，现将${named}予以印发，自发布之日起施行。`,
    `为${purpose(random, topic)}，我们制定了${named}，现印发你们，请遵照执行。执行中如有问题，请及时反馈。`,
  ])
}

const instrumentText = (random: Random, topic: Topic): Block[] =>
  withInsets(random, topic, outline(random, topic), random.chance(0.2) ? random.int(1, 3) : 0)

/** A letter with one instrument (of the kind given), at times two, and often annexes. */
export function notice(name: SenderName, random: Random, topic: Topic, kind?: string): Document {
  const from = sender(name, random, topic)
  const kinds = kind === undefined ? random.several(KINDS_OF_INSTRUMENT, random.chance(0.08) ? 2 : 1) : [kind]
  const titles = kinds.map((one) => instrumentTitle(random, topic, one))
  const instruments: Instrument[] = titles.map((title) => ({ title, contents: [], blocks: instrumentText(random, topic) }))
  const document: Document = {
    ...emptyDocument('notice'),
    title: issuingTitle(random, from.issuers, titles),
    number: from.number,
    numberPlace: random.weighted({ after: 6, before: 2, 'with-title': 0.3 }),
    addressees: from.addressees,
    letter: [{ type: 'paragraph', text: transmission(random, topic, titles) }],
    signOff: {
      issuers: from.issuers,
      day: someDay(random, topic.year),
      layout: from.issuers.length > 1 && random.chance(0.4) ? 'row' : random.weighted({ lines: 9, 'with-date': 1 }),
      chineseDate: random.chance(0.05),
    },
    remark: remark(random),
    instruments,
    source: random.chance(0.6) ? sourceName(random, topic) : null,
    sourceAtHead: random.chance(0.15),
    published: random.chance(0.1) ? `${topic.year}-${random.int(10, 12)}-${random.int(10, 28)}` : null,
  }
  if (random.chance(0.25))
    document.pageTitle = `${random.chance(0.5) ? document.title.join('') : document.title.slice(from.issuers.length).join('')}`
  return random.chance(0.55) ? addAnnexes(random, topic, document) : document
}
