/** Invented statutes, put together from small parts, so that two of them differ in nothing but what a test says. */
import { chineseNumber } from '../generate/print/markers.js'

/** What a statute is about. */
export interface Subject {
  name: string
  keeper: string
  office: string
  work: string
  thing: string
}

export interface Statute {
  title: string
  /** When it was passed and amended: one line each, in order. */
  passed: readonly string[]
  /** Chapters, each with its articles; a line of an article is a paragraph. */
  chapters: readonly { heading: string; articles: readonly string[] }[]
}

export const SUBJECTS: readonly Subject[] = [
  { name: '渡口', keeper: '渡口经营人', office: '交通运输管理部门', work: '渡运', thing: '渡船' },
  { name: '古井', keeper: '古井管护人', office: '文物管理部门', work: '取水', thing: '井台' },
  { name: '夜市', keeper: '夜市开办者', office: '商务管理部门', work: '营业', thing: '摊位' },
  { name: '河埠', keeper: '河埠使用人', office: '水务管理部门', work: '装卸', thing: '吊杆' },
  { name: '晒场', keeper: '晒场承包人', office: '农业农村管理部门', work: '晾晒', thing: '围栏' },
  { name: '索桥', keeper: '索桥养护人', office: '公路管理部门', work: '通行', thing: '缆索' },
]

const general = ({ name, office }: Subject, place: string): string[] => [
  `为了规范${name}管理，维护${name}秩序，保障人民群众生命财产安全，根据有关法律、行政法规，结合${place}实际，制定本条例。`,
  `${place}行政区域内${name}的设置、使用和监督管理，适用本条例。\n国家对${name}另有规定的，从其规定。`,
  `${name}管理应当遵循统一规划、分级负责、方便群众、确保安全的原则。`,
  `${place}各级人民政府应当加强对${name}管理工作的领导，将${name}建设和维护所需经费纳入本级财政预算。`,
  `市和区、县${office}负责${name}的监督管理工作。\n公安、财政、应急等有关部门按照各自职责，做好${name}管理的相关工作。`,
  `任何单位和个人都有权对违反本条例的行为进行投诉和举报。`,
]

const setting = ({ name, keeper, office, thing }: Subject): string[] => [
  `设置${name}应当具备下列条件：\n（一）符合${name}布局规划；\n（二）有与规模相适应的${thing}和场地；\n（三）有经培训合格的管理人员；\n（四）法律、法规规定的其他条件。`,
  `设置${name}的，应当向区、县${office}提出书面申请。${office}应当自受理之日起二十个工作日内作出决定；不予批准的，应当书面说明理由。`,
  `${keeper}变更名称、场地或者停止使用${name}的，应当提前三十日告知${office}，并在现场公示。`,
  `${name}的标志由${office}统一制作，设在醒目位置。\n任何单位和个人不得擅自移动、遮挡或者损毁标志。`,
]

const use = ({ name, keeper, office, work, thing }: Subject): string[] => [
  `${keeper}应当建立健全安全管理制度，落实安全责任，每年至少组织两次应急演练。`,
  `${thing}应当每12个月检验一次；未经检验或者检验不合格的，不得使用。`,
  `${keeper}应当予以公示${work}时间、收费标准和投诉电话。`,
  `遇有大风、大雾、暴雨等恶劣天气，${keeper}应当停止${work}，并采取措施疏散人员。`,
  `在${name}范围内禁止下列行为：\n（一）堆放易燃、易爆物品；\n（二）占用、堵塞通道；\n（三）损坏${thing}及其附属设施；\n（四）其他妨碍${work}的行为。`,
  `发生事故的，${keeper}应当立即组织救助，并在一小时内报告区、县${office}。`,
  `${office}应当每季度对${name}进行一次检查，检查记录保存期限不少于三年。`,
]

const penalties = ({ name, office, thing }: Subject): string[] => [
  `违反本条例规定，擅自设置${name}的，由${office}责令限期拆除，并处五千元以上二万元以下罚款。`,
  `违反本条例规定，使用未经检验的${thing}的，由${office}责令停止使用，并处二千元以上一万元以下罚款。`,
  `违反本条例规定，未进行公示的，由区、县${office}责令改正；拒不改正的，处五百元以上二千元以下罚款。`,
  `${office}及其工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。`,
]

/** The regulations of a place on a subject; `first` is the line that says when they were passed. */
export function statute(
  subject: Subject,
  place: string,
  first = `2012年1月10日 ${place}第三届人民代表大会常务委员会第二次会议通过`,
): Statute {
  const final = [`本条例所称${subject.name}，是指供公众使用的${subject.name}及其附属设施。`, '本条例自2012年3月1日起施行。']
  return {
    title: `${place}${subject.name}管理条例`,
    passed: [first],
    chapters: [
      { heading: '总则', articles: general(subject, place) },
      { heading: '设置', articles: setting(subject) },
      { heading: '使用', articles: use(subject) },
      { heading: '法律责任', articles: penalties(subject) },
      { heading: '附则', articles: final },
    ],
  }
}

const withArticles = (law: Statute, change: (article: string, chapter: number) => readonly string[]): Statute => ({
  ...law,
  chapters: law.chapters.map((chapter, i) => ({ ...chapter, articles: chapter.articles.flatMap((article) => change(article, i)) })),
})

/** The statute with `to` for `from` in its articles, wherever it stands, or at the first place only. */
export function reworded(law: Statute, from: string, to: string, where: 'once' | 'everywhere' = 'once'): Statute {
  let times = 0
  const changed = withArticles(law, (article) => {
    if (!article.includes(from) || (where === 'once' && times > 0)) return [article]
    times++
    return [where === 'once' ? article.replace(from, to) : article.replaceAll(from, to)]
  })
  if (times === 0) throw new Error(`Expected ${from} in ${law.title}`)
  return changed
}

/** The statute with one more article behind the one that begins with `behind`. */
export function lengthened(law: Statute, behind: string, article: string): Statute {
  return withArticles(law, (one) => (one.startsWith(behind) ? [one, article] : [one]))
}

/** The statute without the article that begins with `start`. */
export function shortened(law: Statute, start: string): Statute {
  return withArticles(law, (one) => (one.startsWith(start) ? [] : [one]))
}

/** The statute with a line more that says when it was amended. */
export function amended(law: Statute, line: string): Statute {
  return { ...law, passed: [...law.passed, line] }
}

export const titled = (law: Statute, title: string): Statute => ({ ...law, title })
export const undated = (law: Statute): Statute => ({ ...law, passed: [] })

/** Prints the chapters with articles numbered through; `article` prints the paragraphs of one, with its marker. */
function body(
  { chapters }: Statute,
  heading: (marker: string, text: string) => string,
  article: (marker: string, lines: string[]) => string[],
): string[] {
  let count = 0
  return chapters.flatMap((chapter, i) => [
    heading(`第${chineseNumber(i + 1)}章`, chapter.heading),
    ...chapter.articles.flatMap((text) => article(`第${chineseNumber(++count)}条`, text.split('\n'))),
  ])
}

/** As collections of laws in Markdown print it. */
export function asMarkdown(law: Statute): string {
  const lines = body(
    law,
    (marker, text) => `## ${marker} ${text}`,
    (marker, [first = '', ...others]) => [`${marker} ${first}`, ...others],
  )
  return `${[`# ${law.title}`, ...law.passed, '<!-- INFO END -->', ...lines].join('\n\n')}\n`
}

/** As databases of laws print it: the lines on when it was passed in brackets below the title. */
export function asText(law: Statute): string {
  const lines = body(
    law,
    (marker, text) => `${marker}　${text}`,
    (marker, [first = '', ...others]) => [`　　${marker}　${first}`, ...others.map((line) => `　　${line}`)],
  )
  const passed = law.passed.map((line) => line.replace(' ', '')).join('　')
  return `${[law.title, ...(passed === '' ? [] : [`（${passed}）`]), ...lines].join('\n')}\n`
}
