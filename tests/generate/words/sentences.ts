/** Policy prose of our own making: sentences and paragraphs on a theme. */
import type { Random } from '../random.js'
import { shortNames } from './organs.js'
import { type Place, someParts } from './places.js'
import type { Theme } from './themes.js'

/** What a text is about and where. */
export interface Topic {
  theme: Theme
  place: Place
  /** Year of the document. */
  year: number
}

const VERBS = [
  '推进',
  '加快',
  '支持',
  '规范',
  '健全',
  '优化',
  '统筹',
  '完善',
  '扩大',
  '引导',
  '鼓励',
  '强化',
  '有序开展',
  '分批实施',
  '持续做好',
  '深化',
]
const NOUN_TAILS = ['建设', '布局', '供给', '运营管理', '标准体系', '试点', '提质扩面', '长效机制', '联动机制', '']
const AIMS = [
  '形成可复制可推广的经验',
  '不断提升群众获得感',
  '推动资源向基层倾斜',
  '力争走在同类地区前列',
  '切实降低经营主体负担',
  '做到底数清、情况明、责任实',
  '补齐短板弱项',
  '守住不发生系统性风险的底线',
]
const HEADS = ['夯实', '拓展', '做强', '优化', '提升', '健全', '推动', '构建', '实施', '培育', '落实', '打通', '畅通', '加强']
const LAWS = ['管理条例', '促进办法', '“十四五”规划', '指导意见', '工作规程', '资金管理办法', '技术导则（试行）']

type Pattern = (random: Random, topic: Topic) => string

const thing = (random: Random, { theme }: Topic): string => random.pick(theme.things) + random.pick(NOUN_TAILS)

const PATTERNS: readonly Pattern[] = [
  (r, t) => `${r.pick(VERBS)}${thing(r, t)}，${r.pick(VERBS)}${thing(r, t)}，${r.pick(AIMS)}`,
  (r, t) => `${r.pick(VERBS)}${r.pick(t.theme.actors)}参与${r.pick(t.theme.things)}、${r.pick(t.theme.things)}等项目建设`,
  (r, t) => {
    const [what, unit, least, most] = r.pick(t.theme.measures)
    return `到${t.year + r.int(1, 5)}年，全${t.place.level}${what}达到${r.int(least, most)}${unit}${r.pick(['', '以上', '左右'])}`
  },
  (r, t) => {
    const [what, unit, least, most] = r.pick(t.theme.measures)
    return `${t.year}年底前，${someParts(r, t.place)}率先完成${what}${r.int(least, most)}${unit}的目标，其他地区同步推进`
  },
  (r, t) =>
    `对新建${r.pick(t.theme.things)}且运营满${r.int(1, 3)}年的${r.pick(t.theme.actors)}，按照实际投入的${r.int(1, 6) * 5}%给予最高${r.int(1, 50) * 10}万元的一次性补助`,
  (r, t) =>
    `推广“${r.pick(t.theme.mottoes)}”“${r.pick(t.theme.mottoes)}”等做法，建立${r.pick(t.theme.things)}清单化管理、闭环式落实的工作机制`,
  (r, t) => `依托${r.pick(t.place.below)}${r.pick(t.theme.things)}，打造${r.int(2, 9)}个以上“${r.pick(t.theme.mottoes)}”示范点`,
  (r, t) => `按照《${t.place.name}${t.theme.things[0]}${r.pick(LAWS)}》（以下简称《办法》）要求，${r.pick(VERBS)}${thing(r, t)}`,
  (r, t) =>
    `${r.pick(t.theme.actors)}应当每${r.pick(['季度', '半年', '月'])}向主管部门报送${r.pick(t.theme.things)}进展情况，不得虚报、瞒报、漏报`,
  (r, t) =>
    `围绕${r.several(t.theme.things, 3).join('、')}等重点环节，${r.pick(VERBS)}跨部门${r.pick(['会商', '督导', '数据共享', '联合执法'])}`,
  (r, t) => `${shortNames(r, t.place, 2)}要会同有关单位${r.pick(VERBS)}${thing(r, t)}`,
  (r) => `坚持问题导向、目标导向、结果导向相统一，${r.pick(AIMS)}，${r.pick(AIMS)}`,
  (r, t) =>
    `${r.pick(['同时', '此外', '在此基础上', '必要时'])}，探索${r.pick(t.theme.things)}与${r.pick(t.theme.things)}融合发展新模式（含${r.int(2, 6)}类试点）`,
]

/** A sentence without its final stop. */
export const clause = (random: Random, topic: Topic): string => random.pick(PATTERNS)(random, topic)

export const sentence = (random: Random, topic: Topic): string => `${clause(random, topic)}。`

export function paragraph(random: Random, topic: Topic, most = 6): string {
  return Array.from({ length: random.int(1, most) }, () => sentence(random, topic)).join('')
}

/** A heading: six to twenty characters, no stop. */
export function heading(random: Random, topic: Topic): string {
  const one = random.pick(HEADS) + random.pick(topic.theme.things) + random.pick(['', '', '能力', '体系', '网络'])
  const shape = random.int(0, 5)
  if (shape === 0) return `${one}和${random.pick(topic.theme.things)}`
  if (shape === 1) return `${random.pick(HEADS)}“${random.pick(topic.theme.mottoes)}”行动`
  if (shape === 2) return `${one}，${random.pick(HEADS)}${random.pick(topic.theme.things)}`
  return one
}

const RESP_SHAPES: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `责任单位：${a}、${b}`,
  (a, b) => `牵头单位：${a}；责任单位：${b}等`,
  (a, b) => `${a}牵头，${b}按职责分工负责`,
  (a) => `${a}负责`,
]

/** The inside of a responsibility bracket. */
export const responsibility = (random: Random, { place }: Topic): string =>
  random.pick(RESP_SHAPES)(shortNames(random, place, 2), shortNames(random, place, 4))
