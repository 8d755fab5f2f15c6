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

const SCOPES = ['在中心城区', '在农村地区', '面向重点人群', '依法依规', '因地制宜', '分年度', '按照属地原则', '']
const FORMS = ['购买服务', '以奖代补', '特许经营', '公建民营', '合同能源管理', '“揭榜挂帅”']
const PAPERS = ['专项规划', '年度计划', '责任清单', '技术指南', '负面清单', '评价办法', '应急预案']

const thing = (random: Random, { theme }: Topic): string => random.pick(theme.things) + random.pick(NOUN_TAILS)

/** Two different ones, so that no sentence says the same thing twice. */
function two<T>(random: Random, items: readonly T[]): [T, T] {
  const [one, other] = random.several(items, 2)
  if (one === undefined || other === undefined) throw new RangeError('Expected at least two items')
  return [one, other]
}

function target(random: Random, { theme, place, year }: Topic): string {
  const [what, unit, least, most] = random.pick(theme.measures)
  const value = random.chance(0.2) ? `${random.int(least, most)}.${random.int(1, 9)}` : String(random.int(least, most))
  return `到${year + random.int(1, 5)}年，全${place.level}${what}达到${value}${unit}${random.pick(['', '以上', '左右'])}`
}

function shares(random: Random, { theme, year }: Topic): string {
  const [[a, unitA, leastA, mostA], [b, unitB, leastB, mostB]] = two(random, theme.measures)
  return `${year}年，${a}${random.int(leastA, mostA)}${unitA}、${b}${random.int(leastB, mostB)}${unitB}，同比分别增长${random.int(1, 30)}.${random.int(1, 9)}%和${random.int(1, 30)}%`
}

const PATTERNS: readonly Pattern[] = [
  (r, t) => {
    const [[one, other], [aim]] = [two(r, t.theme.things), r.several(AIMS, 1)]
    return `${r.pick(VERBS)}${one}${r.pick(NOUN_TAILS)}，${r.pick(VERBS)}${other}，${aim}`
  },
  (r, t) => `${r.pick(VERBS)}${r.pick(t.theme.actors)}参与${two(r, t.theme.things).join('、')}等项目建设`,
  target,
  shares,
  (r, t) => {
    const [what, unit, least, most] = r.pick(t.theme.measures)
    return `${t.year}年底前，${someParts(r, t.place)}率先完成${what}${r.int(least, most)}${unit}的目标，其他地区同步推进`
  },
  (r, t) =>
    `对新建${r.pick(t.theme.things)}且运营满${r.int(1, 3)}年的${r.pick(t.theme.actors)}，按照实际投入的${r.int(1, 6) * 5}%给予最高${r.int(1, 50) * 10}万元的一次性补助`,
  (r, t) => `推广“${t.theme.mottoes[0]}”“${t.theme.mottoes[1]}”等做法，建立${r.pick(t.theme.things)}${r.pick(PAPERS)}和闭环落实机制`,
  (r, t) => `依托${r.pick(t.place.below)}${r.pick(t.theme.things)}，打造${r.int(2, 9)}个以上“${r.pick(t.theme.mottoes)}”示范点`,
  (r, t) => `按照《${t.place.name}${t.theme.things[0]}${r.pick(LAWS)}》（以下简称《办法》）要求，${r.pick(VERBS)}${thing(r, t)}`,
  (r, t) =>
    `${r.pick(t.theme.actors)}应当每${r.pick(['季度', '半年', '月'])}向主管部门报送${r.pick(t.theme.things)}进展情况，不得虚报、瞒报、漏报`,
  (r, t) =>
    `围绕${r.several(t.theme.things, 3).join('、')}等重点环节，${r.pick(VERBS)}跨部门${r.pick(['会商', '督导', '数据共享', '联合执法'])}`,
  (r, t) => `${shortNames(r, t.place, 2)}要会同有关单位${r.pick(VERBS)}${thing(r, t)}`,
  (r) => `坚持问题导向、目标导向、结果导向相统一，${two(r, AIMS).join('，')}`,
  (r, t) =>
    `${r.pick(['同时', '此外', '在此基础上', '必要时'])}，探索${two(r, t.theme.things).join('与')}融合发展新模式（含${r.int(2, 6)}类试点）`,
  (r, t) => `${r.pick(SCOPES)}${r.pick(VERBS)}${thing(r, t)}，鼓励采取${two(r, FORMS).join('、')}等方式引入社会力量`,
  (r, t) => `编制${t.place.name}${r.pick(t.theme.things)}${r.pick(PAPERS)}，明确牵头单位、时间节点和成果形式`,
  (r, t) => `${r.pick(t.theme.actors)}在申报过程中弄虚作假的，由主管部门责令改正；情节严重的，${r.int(2, 5)}年内不再受理其申请`,
  (r, t) => `建设“1+${r.int(3, 9)}+N”${r.pick(t.theme.things)}体系，推动“${r.pick(t.theme.mottoes)}”从试点走向全覆盖`,
  (r, t) => `支持${r.pick(t.theme.actors)}牵头制定地方标准、团体标准（每年不少于${r.int(1, 9)}项），开展DTC、SaaS等服务`,
  (r, t) => `将${r.pick(t.theme.things)}纳入${t.year}年民生实事，资金从${r.pick(['一般公共预算', '专项债券', '福彩公益金'])}中统筹安排`,
  (r, t) =>
    `实行一般程序与简易程序分开办理，办理时限由${r.int(15, 30)}个工作日压缩至${r.int(3, 10)}个工作日，${r.pick(t.theme.actors)}可在线查询进度`,
  // Beginnings that look like something else: a date, a span, an organ, an annex.
  (r, t) =>
    `${t.year}年${r.int(1, 12)}月${r.int(1, 28)}日前，完成${r.pick(t.theme.things)}首批任务并通过验收（任务清单见附件${r.int(1, 3)}）`,
  (r, t) => `1—${r.int(6, 11)}月，${r.pick(t.theme.things)}完成投资${r.int(2, 90)}.${r.int(1, 9)}亿元，占年度计划的${r.int(40, 99)}%`,
  (r, t) => `${t.place.name}人民政府建立${r.pick(t.theme.things)}联席会议制度，办公室设在${shortNames(r, t.place, 1)}`,
  (r, t) => `附件${r.int(1, 3)}所列${r.pick(t.theme.things)}项目按季度调度，逾期未开工的收回资金`,
  (r, t) =>
    `加强${r.pick(t.theme.things)}安全监管，每年开展不少于${r.int(2, 4)}次专项检查，发现隐患${r.pick(['当场整改', '限期整改', '挂牌督办'])}`,
]

const CONDITIONS: readonly Pattern[] = [
  (r, t) => `具有与${r.pick(t.theme.things)}相适应的场所、设施和专业人员`,
  (r) => `近${r.int(2, 5)}年无重大违法失信记录`,
  (r, t) => `${r.pick(t.theme.things)}达到规定的标准`,
  (r, t) => `擅自变更${r.pick(t.theme.things)}用途`,
  (r) => `按照规定应当提交的其他材料（不少于${r.int(2, 5)}份）`,
  (r, t) => `配备${r.int(2, 20)}名以上持证人员，并建立${r.pick(t.theme.things)}管理制度`,
  () => '法律、法规规定的其他情形',
]

/** Some different cases for an article to list. */
export const conditions = (random: Random, topic: Topic, count: number): string[] =>
  random.several(CONDITIONS, count).map((pattern) => pattern(random, topic))

/** How an article begins its list. */
export const itemsLead = (random: Random, { theme }: Topic): string =>
  random.pick([
    `${random.pick(theme.actors)}申请${random.pick(theme.things)}补助的，应当具备下列条件：`,
    `有下列情形之一的，不得开展${random.pick(theme.things)}：`,
    '主管部门应当履行下列职责：',
  ])

/** What follows 为 or 为了. */
export const purpose = (random: Random, { theme, year }: Topic): string =>
  random.pick([
    `进一步${random.pick(VERBS)}${random.pick(theme.things)}，${random.pick(AIMS)}`,
    `深入贯彻全国${theme.things[0]}工作会议精神，${random.pick(VERBS)}${random.pick(theme.things)}`,
    `落实${year}年重点工作部署，${random.pick(AIMS)}`,
    `规范${random.pick(theme.things)}，保障${random.pick(theme.actors)}合法权益`,
  ])

/** A sentence without its final stop. */
export const clause = (random: Random, topic: Topic): string => random.pick(PATTERNS)(random, topic)

export const sentence = (random: Random, topic: Topic): string => `${clause(random, topic)}。`

export function paragraph(random: Random, topic: Topic, most = 6): string {
  return Array.from({ length: random.int(1, most) }, () => sentence(random, topic)).join('')
}

/** A heading: six to twenty characters, no stop. */
export function heading(random: Random, topic: Topic): string {
  const [head, otherHead] = two(random, HEADS)
  const [thingOne, thingTwo] = two(random, topic.theme.things)
  const shape = random.int(0, 7)
  if (shape === 0) return `${head}${thingOne}和${thingTwo}`
  if (shape === 1) return `${head}“${random.pick(topic.theme.mottoes)}”行动`
  if (shape === 2) return `${head}${thingOne}，${otherHead}${thingTwo}`
  if (shape === 3) return random.pick(['组织保障', '资金保障', '总体要求', '工作目标', '重点任务', '监督考核', '宣传引导', '基本原则'])
  return head + thingOne + random.pick(['', '', '水平', '工作'])
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
