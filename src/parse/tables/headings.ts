/** How well runs of the first lines of a table read as the headings of columns. */
import { isMeasured, type TypeName, typeOf } from './columns.js'
import { isCutBefore, isCutBehind, KIND, kindOf } from './kinds.js'
import type { Seen } from './seen.js'
import { HEADER } from './weights.js'
import { spellsWord, tearsWord } from './words.js'

/** Lines that a header may have. */
export const MOST_LINES = 26
/** Longer texts are no headings. */
const LONGEST = 24
/** Texts without a known word as long as headings mostly are. */
const SHORT = 6

/** 2025年, 2025—2027年目标值: one year or span, at the beginning. */
export const YEAR = /^(?:截至|到)?(?:19|20)\d{2}(?:年|[-—–]|$)(?:(?:19|20)\d{2}年?)?\D{0,8}$/
/** What stands over the parts of the sum before it, by itself. */
export const AMONG = /^其中:?$/
/** Days and hours head nothing; years and months do. */
const DAY = /\d(?:日|:\d)/
const YEAR_WITHIN = /\D(?:19|20)\d{2}年/

/** A heading that is nothing but marks heads nothing; a unit may stand alone in its line. */
const WORDS = /[\p{L}\p{N}%‰℃]/u

/** A run of header lines as one heading. */
export interface Piece {
  from: number
  to: number
  text: string
  weight: number
  type: TypeName
}

/** Texts and weights of runs of header lines, each worked out once. */
export class Pieces {
  readonly #lines: readonly Seen[]
  readonly #headings: readonly boolean[]
  /** Lines that go on with the one before, where the header is cut into words throughout. */
  readonly #rests: ReadonlySet<number>
  /** Texts of the lines, and those that come more than once. */
  readonly #texts: ReadonlySet<string>
  readonly #often: ReadonlySet<number>
  /** Those that stand behind different ones: none is the rest of a word. */
  readonly #elsewhere: ReadonlySet<number>

  constructor(lines: readonly Seen[]) {
    this.#lines = lines
    const first = lines.slice(0, MOST_LINES)
    this.#texts = new Set(first.map(({ bare }) => bare))
    this.#often = new Set(first.filter(({ bare, before }) => before >= 0 && typeOf(bare) !== 'other').map(({ textId }) => textId))
    this.#elsewhere = behindSeveral(first)
    this.#rests = restsIn(first)
    this.#headings = lines.slice(0, MOST_LINES + 1).map((line) => headingWeight(line.bare, line) >= HEADER.year - 1)
  }

  get(from: number, to: number): Piece {
    const text = this.#textOf(from, to)
    let weight = headingWeight(text, to - from === 1 ? this.#lines[from]! : null)
    // printed whole elsewhere
    if (to - from > 1 && this.#texts.has(text)) return { from, to, text, weight: weight + HEADER.asElsewhere, type: typeOf(text) }
    // nothing says that it is one: each line is as odd as one by itself
    weight = (weight <= HEADER.short ? weight * (to - from) : weight) + (to - from - 1) * HEADER.join
    const joints = this.#joints(from, to)
    weight += (joints + (to - from > 1 ? this.#again(from, to) : 0)) * HEADER.several
    for (let i = from + 1; i < to; i++) if (areSiblings(this.#lines[i - 1]!.bare, this.#lines[i]!.bare)) weight += HEADER.several
    if (joints === 0 && to - from > 1) weight += this.#absorbed(from, to) * HEADER.absorbing
    weight += this.#halfJoined(from, to) * HEADER.halfJoined
    if (to - from > 1 && AMONG.test(this.#lines[from]!.bare)) weight += HEADER.several
    if (from > 0 && this.#lines[from]!.extra < 0) weight += HEADER.unglued
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    for (let i = from + 1; i < to; i++) {
      const { apart, extra, bare } = this.#lines[i]!
      weight += apart || bare === '备注' || this.#lines[i - 1]!.bare === '备注' ? HEADER.never : extra < 0 ? HEADER.glued : this.#joint(i)
    }
    return { from, to, text, weight, type: typeOf(text) }
  }

  /**
   * The same where most headings are cut over lines: that one is says little, but what two lines hold that each reads as a heading by itself is rather two.
   */
  cut(from: number, to: number): Piece {
    const text = this.#textOf(from, to)
    let weight = headingWeight(text, to - from === 1 ? this.#lines[from]! : null)
    if (this.#isLeftOver(from)) weight += HEADER.leftOver
    if (endsInQualifier(text)) weight += HEADER.cutBehindQualifier
    if (to - from > 2) weight += HEADER.cutTwice
    for (let i = from + 1; i < to; i++) weight += this.#cutAt(i)
    return { from, to, text, weight, type: typeOf(text) }
  }

  /** True for a line whose words tell that it goes on with the one before. */
  isTold(at: number): boolean {
    return this.#isTorn(at) || this.#lines[at]!.bare.startsWith('(') || this.#isQualifiedHere(at)
  }

  #isQualifiedHere(at: number): boolean {
    return QUALIFIED.test(this.#lines[at]!.bare) && !this.#headings[at - 1]
  }

  /** Weight of a line that goes on with the one before where most headings are cut. */
  #cutAt(at: number): number {
    const [before, line] = [this.#lines[at - 1]!, this.#lines[at]!]
    if (this.#isTorn(at) || line.bare.startsWith('(')) return HEADER.cutTorn
    if (
      line.apart ||
      line.isTotal ||
      OF_WHICH.test(line.bare) ||
      before.isTotal ||
      before.bare.endsWith(')') ||
      isAlone(before.bare) ||
      isAlone(line.bare)
    )
      return HEADER.never
    if (areSiblings(before.bare, line.bare)) return HEADER.several
    return this.#isQualifiedHere(at) ? HEADER.cutWithin : HEADER.cutBetween
  }

  #textOf(from: number, to: number): string {
    return this.#lines
      .slice(from, to)
      .map(({ bare }) => bare)
      .join('')
  }

  /** What the bracket says with which a line of a heading begins, or the one before it ends; a line that is torn from the one before says it all. */
  #joint(at: number): number {
    if (this.#isTorn(at)) return HEADER.tornOff
    if (this.#lines[at]!.bare.startsWith('(')) return HEADER.unitBelow
    return this.#lines[at - 1]!.bare.endsWith(')') ? HEADER.bracketed : 0
  }

  /** True for a line printed closer to the one before than usual: whatever it reads as, it goes on. */
  #isGlued(at: number): boolean {
    return this.#lines[at]!.extra < 0
  }

  /** Of several lines, one of which reads as a heading by itself: how many do not go on with the one before as headings do. */
  #absorbed(from: number, to: number): number {
    if (!this.#headings.slice(from, to).some(Boolean)) return 0
    let absorbed = 0
    for (let i = from + 1; i < to; i++) if (!this.#goesOn(i) && !this.#isGlued(i)) absorbed++
    return absorbed
  }

  /** How many of several lines stand elsewhere in the header as well, and neither go on with the one before nor are gone on with. */
  #again(from: number, to: number): number {
    let again = 0
    for (let i = from; i < to; i++) {
      const at = i > from ? i : from + 1
      if (this.#often.has(this.#lines[i]!.textId) && !this.#goesOn(at) && !this.#isGlued(at)) again++
    }
    return again
  }

  /** Of several lines, one of which goes on with the one before as nothing tells but its words or its blank lines: how many do so for no such reason. */
  #halfJoined(from: number, to: number): number {
    let told = 0
    for (let i = from + 1; i < to; i++) if (this.#goesOn(i) || this.#isGlued(i) || this.#lines[i]!.bare.startsWith('(')) told++
    return told > 0 ? to - from - 1 - told : 0
  }

  /** True for what goes on with the heading before it: 目标值 behind a year, a unit in brackets. */
  #goesOn(at: number): boolean {
    const { bare } = this.#lines[at]!
    if (this.#isTorn(at)) return true
    return GOES_ON.test(bare) && (YEAR.test(this.#lines[at - 1]?.bare ?? '') || !/^(?:计划|实际|完成|预期)/.test(bare))
  }

  /** True for a line that nothing but the one before it can begin: 年目标 behind 2035, 及规模 behind 建设内容, 号 behind 序. */
  #isTorn(at: number): boolean {
    const before = this.#lines[at - 1]
    const { bare } = this.#lines[at]!
    if (before === undefined) return false
    return (
      /[及与和、]$/.test(before.bare) ||
      /^[及与和]./.test(bare) ||
      (before.bare.endsWith('年') && /^度./.test(bare)) ||
      (/^(?:19|20)\d{2}$/.test(before.bare) && /^年(?![均度龄限])/.test(bare)) ||
      spellsWord(before.bare, bare) ||
      (tearsWord(before.bare, bare) && !this.#elsewhere.has(this.#lines[at]!.textId)) ||
      isQualified(before.bare, bare) ||
      this.#rests.has(at) ||
      namesIt(before.bare, bare) ||
      COMPOUNDS.some(([head, tail]) => tail.test(bare) && head.test(before.bare))
    )
  }

  /** True where a heading begins with what goes on with the line before it. */
  #isLeftOver(from: number): boolean {
    const before = this.#lines[from - 1]
    if (before === undefined) return false
    return this.#isTorn(from) || (YEAR.test(before.bare) && before.bare.endsWith('年') && GOES_ON.test(this.#lines[from]!.bare))
  }

  /** How many lines read as a heading of their own behind another. */
  #joints(from: number, to: number): number {
    let joints = 0
    for (let i = from + 1; i < to; i++) {
      const [before, line] = [this.#lines[i - 1]!.bare, this.#lines[i]!.bare]
      if (!this.#headings[i - 1] || !this.#headings[i] || this.#isGlued(i)) continue
      if (this.#isTorn(i) || (GOES_ON.test(line) && YEAR.test(before))) continue
      joints += typeOf(before) === 'serial' ? 3 : Math.min(before.length, line.length) >= WHOLE ? 2 : 1
    }
    return joints
  }
}

/** The texts that stand behind different ones. */
function behindSeveral(lines: readonly Seen[]): Set<number> {
  const before = new Map<number, number>()
  const several = new Set<number>()
  lines.forEach(({ textId }, at) => {
    const last = lines[at - 1]?.textId
    if (last === undefined) return
    if ((before.get(textId) ?? last) !== last) several.add(textId)
    before.set(textId, last)
  })
  return several
}

/** Two headings as long as this were hardly one, cut where each is whole. */
const WHOLE = 4
/** So many words that only qualify others, each before one that it may, tell that headings are cut into words. */
const CUT_PAIRS = 2
/** Characters of such a word, and words that head columns by themselves as often as they end other headings. */
const WORD_LENGTH = { least: 2, most: 4 }
const HEADS_ALONE = /^(?:单位|部门|数量|金额|人数|内容|项目)$/

/**
 * The lines that are the rest of a heading where the header is cut into words, 事项 名称 事项 类型 办理 层级: each word that ends headings goes on with the one
 * before it, unless that one does so itself. Empty where the header is not cut so.
 */
function restsIn(lines: readonly Seen[]): Set<number> {
  const end = lines.findIndex(({ kind, bare }, at) => at > 0 && !YEAR.test(bare) && (kind <= KIND.quantity || kind === KIND.sentence))
  const head = end < 0 ? lines : lines.slice(0, end)
  const isWord = ({ bare }: Seen) => bare.length >= WORD_LENGTH.least && bare.length <= WORD_LENGTH.most
  const follows = (at: number) => at > 0 && at < head.length && QUALIFIED.test(head[at]!.bare) && isWord(head[at - 1]!)
  // 管控 要求 管控 依据
  const isTwice = ({ textId }: Seen) => head.filter((line, at) => line.textId === textId && follows(at + 1)).length > 1
  const qualifies = (line: Seen) =>
    QUALIFIERS.has(line.bare) || (!QUALIFIED.test(line.bare) && (typeOf(line.bare) === 'other' || isTwice(line)))
  // what is counted stands in a lower row below several words
  const pairs = head.filter((line, at) => follows(at) && qualifies(head[at - 1]!) && typeOf(line.bare) !== 'figure').length
  const whole = head.filter(({ bare }) => bare.length >= WORD_LENGTH.most && typeOf(bare) !== 'other').length
  const rests = new Set<number>()
  if (pairs < CUT_PAIRS || whole >= pairs) return rests
  head.forEach(({ bare }, at) => {
    if (!follows(at) || rests.has(at - 1) || /^[及与]/.test(head[at - 1]!.bare) || typeOf(head[at - 1]!.bare) === 'serial') return
    if (qualifies(head[at - 1]!) || !HEADS_ALONE.test(bare)) rests.add(at)
  })
  return rests
}

/** Shorter texts end alike by chance, and longer ones are not printed one below the other. */
const SIBLING = { shortest: 3, longest: 6 }

/** True for two texts that head columns of one thing: 一级站 and 二级站. */
function areSiblings(one: string, other: string): boolean {
  const { length } = one
  if (length !== other.length || length < SIBLING.shortest || length > SIBLING.longest || one === other) return false
  return one.at(-1) === other.at(-1) && typeOf(one) === 'other' && typeOf(other) === 'other'
}

/** What a heading begins with and what it goes on with, where it is cut between two words: 拟开工 时间, 业务主管 部门, 适用 范围. */
const COMPOUNDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:开工|竣工|完工|投产|启动|起止|截止|首末班|发布|申报|受理|办理|办结|建成|报名|认定|送达|完成|整改)$/, /^(?:时间|日期|时限|期限)$/],
  [
    /(?:牵头|责任|主管|配合|实施|承办|监管|建设|协办|主办|主责|执收|督导|参与|对口|归口|发起|成员|组成)$/,
    /^(?:单位|部门|机构|主体|科室|处室)$/,
  ],
  [/(?:对象|适用|实施|服务|区域|职责|保护|招生|经营)$/, /^范围$/],
  [/(?:补贴|补助|收费|评分|扣分|奖励|奖补|处罚|征收|执行|资助|计分|验收)$/, /^标准$/],
  [/(?:政策|设定|法律|处罚|收费|法规|公开|职权|执法)$/, /^依据$/],
  [
    /(?:事项|任务|政策|项目|指标|企业|单位|产品|课程|岗位|学校|材料|职权|权力|品种|档次|品目|证明|设备|物资|机构|园区|基地|水库|河流|[点线段])$/,
    /^(?:名称|简称)$/,
  ],
  [/(?:处罚|许可|审批|服务|检查|抽查)$/, /^事项$/],
  [/(?:联系|咨询|监督|举报|投诉|解答|办公|值班)$/, /^电话$/],
  [/(?:进度|时间|资金|工作|计划)$/, /^安排$/],
  [/^规格$/, /^型号$/],
  [/(?:资金|投资|收入|支出|产值|奖补|贷款)$/, /^总额$/],
  [/^(?:已|本次|此次|已?提前|首次|上年)$/, /^(?:提前)?(?:下达|拨付|安排)$/],
  [/问题$/, /^(?:描述|类型|表现|清单)$/],
  [/^第[一二三四]$/, /^季度$/],
  [/^起讫$/, /^(?:站点|地点|桩号)$/],
  [/(?:规模|风险|危险|灾害|响应)$/, /^等级$/],
  [/指标$/, /^(?:属性|性质|类型)$/],
  [/(?:问题|资金|信息|线索)$/, /^来源$/],
  [/(?:科目|事项|产品|单位|机构)$/, /^(?:编码|代码)$/],
  [/(?:基本|项目|财政)$/, /^支出$/],
  [/(?:活动|培训|会议|课程)$/, /^(?:名称|内容|主题|地点|时间|形式)$/],
  [/^年度$/, /^(?:目标|任务|计划)/],
  [/形象$/, /^进度$/],
  [/材料$/, /^形式$/],
  [/(?:来源|获取|公开|办理|申请)$/, /^渠道$/],
  [/[修调][改订整][前后]$/, /^(?:条款|条文|内容|标准|规定)$/],
  [/^[修调制][改订整定]$/, /^(?:理由|说明|依据|原因)$/],
  [/^(?:中央|[省市县]级|财政|社会)$/, /^(?:资金|补助)$/],
  [/^项目$/, /^(?:法人|业主|类别|类型)$/],
  [/^政策$/, /^(?:方向|条款)$/],
  [/^物资$/, /^储备$/],
  // neither heads a column by itself
  [/^所[在属]$/, /^\S{1,4}$/],
  [/^(?:征求|审核|审查|处理|整改|评审|办理)$/, /^意见$/],
  [/^(?:联系|服务)$/, /^企业$/],
  [/^主要$/, /^诉求$/],
  [/^主导$/, /^产品$/],
  [/^工作$/, /^(?:任务|措施|目标)$/],
  [/^统一社会$/, /^信用代码$/],
  [/^最[高低]$/, /^(?:限额|标准|限价)$/],
  [/^[省市县区镇乡村]级$/, /^(?:[河湖林田路链]长|领导|责任人|资金|配套)/],
]

/** True for 名称 behind the things that are named: what these are stands in no column of its own before it. */
const namesIt = (before: string, line: string): boolean =>
  line === '名称' && before.length > 1 && before.length <= WORD_LENGTH.most && (typeOf(before) === 'name' || typeOf(before) === 'other')

/** What says which one a heading means, and heads no column by itself: 重点, 牵头, 违法. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  `一级 二级 三级 四级 规划 考试 重点 主要 具体 牵头 责任 配合 协办 主办 承办 主责 完成 整改 反馈 违法 裁量 适用 开具 索要 出具 核查 申报 申请 受理 办理 审批 联系 咨询 公开 建设 预期 绩效 考核 评分
  计分 评价 支持 扶持 补贴 奖补 补助 奖励 资助 设定 实施 监督 督导 督办 包保 包联 包抓 挂点 威胁 隐患 灾害 收费 计费 计量 计价 执行 执法 执收 起止 开工 竣工 招生 归口 主管 监管 监测
  所属 所在 认定 验收 保障 推进 落实 落地 参与 协同 组织 存放 储备 面向 招聘 报名 抽查 检查 巡查 追责 职权 权力 行业 响应 启动 数据`
    .split(/\s+/)
    .filter((word) => word.length === 2),
)
/** True for a heading that ends in such a word: what it qualifies is missing. Organs are headed so. */
const endsInQualifier = (text: string): boolean => QUALIFIERS.has(text.slice(-2)) && typeOf(text) !== 'organ'

/** True for what is a heading by itself and never goes on: 序号, 备注. */
const isAlone = (bare: string): boolean => (bare.length > 1 && typeOf(bare) === 'serial') || bare === '备注'

/** What begins a heading and goes on with none: 所属县, 所在河流. */
const OF_WHICH = /^所[在属]/

/** What such a word qualifies, and what heads a column in few words. */
const QUALIFIED =
  /^(?:任务|工作|项目|内容|措施|举措|目标|要求|单位|部门|机构|机关|主体|科室|处室|时限|时间|期限|日期|进度|方式|形式|渠道|依据|标准|条件|范围|对象|程度|情节|情形|幅度|行为|基准|阶次|金额|数量|面积|规模|类型|类别|种类|性质|属性|等级|级别|地点|地址|位置|年限|周期|频次|比例|次数|电话|材料|事项|问题|名称|名录|编码|代码|编号|职责|领域|来源|情况|结果|成效|成果|效果|领导|人员|指标|分值|节点|流程|层级|户数|人数|财产|权限|方法|办法|细则|责任|进展|号码|分工|县区|状态|描述|单元|设置|科目|大类|中类|小类|品目)$/

/** True for two lines of one heading, the first of which says which one is meant: 牵头 单位, 违法 情节. */
const isQualified = (before: string, line: string): boolean => QUALIFIERS.has(before) && QUALIFIED.test(line)

/** What goes on with a heading: 2025年 目标值. */
const GOES_ON =
  /^(?:(?:年度|规划|预期)?目标值?|工作(?:计划|目标|任务|重点)|(?:实际|预期|完成|现状|基期)[值数]?|基[数准]值?|计划数?|(?:执行|预算|决算|完成)数|数|值|(?:计划|完成)?投资额?(?:\(.*)?|及?单位名称|[(].*)$/

/** True for two headings in one text, each with its unit: 总投资(万元)年度投资(万元). */
const isTwoMeasures = (text: string): boolean =>
  /\)[^()]+\([^()]+\)$/.test(text) && isMeasured(text) && isMeasured(text.slice(0, text.indexOf(')') + 1))

/** Weight of a squeezed text as a heading; `seen` where it is one line. */
function headingWeight(text: string, seen: Seen | null): number {
  if (text.length > LONGEST || /[,;。]/.test(text) || isTwoMeasures(text) || !WORDS.test(text)) return HEADER.never
  const kind = seen?.kind ?? kindOf(text)
  if (YEAR.test(text) && text.length <= 16) return HEADER.year
  if (kind <= KIND.quantity || kind === KIND.sentence || kind === KIND.item) return HEADER.never
  if (kind === KIND.time && DAY.test(text)) return HEADER.never
  if (YEAR_WITHIN.test(text) || isCutBefore(text) || isCutBehind(text) || kind === KIND.section || kind === KIND.scored) return HEADER.never
  if (text.startsWith('(')) return HEADER.plain
  const { length } = text.replace(/\([^()]+\)$/, '')
  // the end of a longer one: 资(万元)
  if (length === 1 && isMeasured(text)) return HEADER.plain
  if (length <= 16 && kind !== KIND.organs && typeOf(text) !== 'other') return HEADER.word - (length > 8 ? 0.12 * (length - 8) : 0)
  // what is done is counted below it: 新建农田林网
  if (length > 10 || (kind === KIND.deed && length > SHORT)) return HEADER.long
  return text.length <= SHORT ? HEADER.short : HEADER.plain
}
