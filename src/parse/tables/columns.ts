/** What the words of a heading say of the cells below: their kinds and lengths, and how often they are empty or merged. */
import { KIND, KINDS, type Kind, kindOf, LENGTH_CLASSES } from './kinds.js'

/** Expectations of a column, before its cells are read. */
export interface ColumnType {
  name: string
  heading: RegExp
  /** Relative frequency of kinds; others are rare. */
  kinds: Partial<Record<Kind, number>>
  /** Usual lengths in characters, from and to. */
  lengths: readonly [number, number]
  /** Share of cells that are empty. */
  empty: number
  /** Share of cells merged with the one above, in a row of its own. */
  merged: number
  /** The same before a merged cell, and behind printed ones in a row whose task goes on. */
  mergedBelow: number
  mergedBeside: number
}

const type = (
  name: string,
  heading: RegExp,
  kinds: ColumnType['kinds'],
  lengths: ColumnType['lengths'],
  [empty, merged, mergedBelow, mergedBeside]: readonly [number, number, number, number],
): ColumnType => ({ name, heading, kinds, lengths, empty, merged, mergedBelow, mergedBeside })

/** In the order in which they are tried on a heading. */
export const TYPES = {
  serial: type(
    'serial',
    /^(?:序号?|编号|号|No\.?|项次|序列)$/,
    { int: 40, numeral: 2, code: 1, number: 0.5, year: 0.3 },
    [1, 3],
    [0.002, 0.008, 0.9, 0.001],
  ),
  unit: type(
    'unit',
    /^(?:计量|计费|计价|收费|核算|统计)?单位$|(?:计量|计费|计价)单位|^单位\(|度量单位/,
    { unit: 20, short: 0.6, mark: 0.5 },
    [1, 5],
    [0.08, 0.02, 0.05, 0.04],
  ),
  time: type(
    'time',
    /时限|时间|期限|工期|节点|日期|进度安排|年限|起止(?!站|地|桩)|^月份$|^季度$|周期|频次|时段$|有效期|首末班|出生年月|^发车间隔/,
    { time: 16, year: 3, short: 0.2, phrase: 0.3, mark: 0.8, int: 0.6, quantity: 0.5, number: 0.3, list: 0.3, sentence: 0.2 },
    [3, 14],
    [0.08, 0.02, 0.25, 0.25],
  ),
  // somebody of rank who answers for several rows
  leader: type(
    'leader',
    /(?:包[保联抓挂干]|挂[点联钩帮]|联系|分管|责任|牵头|带队|督导|督办|[省市县区镇乡]级|主管)(?:[省市县区镇乡]级)?领导(?:$|[(、])|^(?:包[保联抓挂]|挂[点联])(?:干部|责任人|人)$|^(?:网格|楼栋|片区?)长$/,
    { person: 10, short: 4, list: 1, phrase: 0.3, post: 1, organ: 0.3, firm: 0.1, mark: 0.2 },
    [2, 4],
    [0.02, 0.02, 0.3, 0.3],
  ),
  organ: type(
    'organ',
    /(?:牵头|责任|主办|协办|配合|参与|实施|主管|承办|落实|支持|建设|管理|监管|组织|承担|负责|业主|协同|指导|申报|完成|督导|成员|审批|所属|推进|服务|执行|编制|填报|用人|主责|协作|业务|发起|公开|归口|对口|分管|执收|征收|发放|受理|办理)(?:市级|县级|省级)?(?:单位|部门|机构|主体|处室|科室|股室|科)(?:$|[(、/及和与]|名称|联系|意见|负责|领导)|^[\u4e00-\u9fff]{2,4}(?:单位|部门)$|^(?:部门|单位名称|机构|科室|发文机关|工作专班|责任人|责任主体|牵头|配合|责任领导|分工|责任分工|责任单位.*)$/,
    { organ: 10, firm: 1.5, organs: 10, place: 0.6, person: 0.3, post: 0.3, short: 0.45, phrase: 0.4, list: 0.6, mark: 0.8, long: 0.15 },
    [3, 40],
    [0.06, 0.015, 0.25, 0.25],
  ),
  // of what an offender did, or how grave it was
  degree: type(
    'degree',
    /情节$/,
    { mark: 4, long: 4, phrase: 4, sentence: 2, short: 1.5, deed: 1, list: 1, quantity: 0.3 },
    [2, 30],
    [0.02, 0.015, 0.05, 0.05],
  ),
  // those that the rows are about: organs, and places of a level
  body: type(
    'body',
    /^(?:地区|县\(?市?、?区\)?|部门)[、/(]单位\)?$|^单位[、/(](?:地区|部门)\)?$/,
    { organ: 7.5, firm: 1.5, organs: 1, place: 7, short: 4, phrase: 3, person: 0.5, list: 0.5, section: 0.5, mark: 0.2 },
    [2, 16],
    [0.02, 0.05, 0.3, 0.05],
  ),
  // how grave an offence is: what is laid down for it stands behind
  grade: type(
    'grade',
    /(?:^|裁量|违法|处罚)(?:阶次|档次|等次|程度|等级)$|^裁量(?:情节)?(?:阶次|档次|等次|等级)$/,
    { mark: 12, short: 4, phrase: 0.5, list: 0.3 },
    [1, 6],
    [0.02, 0.015, 0.05, 0.05],
  ),
  mark: type(
    'mark',
    /属性|性质|等级|级别|是否|评价结果|评级|类型$|状态|^备案|^性别$|^学历|^民族$|政治面貌|阶次|档次(?!名称)|^(?:裁量|获奖)?等次$|^(?:违法)?程度$|层级$|级次$|^星期$|^剂型$|^水质(?:类别|等级)|风险点?等级/,
    { nil: 0.5, mark: 8, short: 4, phrase: 0.5, list: 0.6 },
    [1, 6],
    [0.05, 0.015, 0.05, 0.05],
  ),
  // how something is done, given or filed, in a few words that come again
  way: type(
    'way',
    /(?:(?<!联系)方式|形式)$/,
    { award: 0.2, short: 6, phrase: 5, mark: 4, deed: 1.5, list: 1.5, long: 0.3, organ: 0.2, sentence: 0.2 },
    [2, 12],
    [0.05, 0.015, 0.05, 0.05],
  ),
  // of several ways, those that hold are ticked
  tick: type(
    'tick',
    /^(?:全社会|特定群[体众]|主动(?:公开)?|依申请(?:公开)?|[省市县区乡镇村]级)$/,
    { nil: 0.5, mark: 12, short: 1, int: 1, number: 1, quantity: 0.3 },
    [1, 2],
    [0.4, 0.005, 0.02, 0.02],
  ),
  score: type(
    'score',
    /^(?:自评|自查|考核|考评|评审|评估|检查|核查|复核|实际|最终)?(?:得分|评分|打分|扣分|评分结果)$|^(?:自评|自查|复核|核查)(?:分|情况|结果)$/,
    { nil: 0.5, int: 8, number: 6, mark: 1.5, short: 1, phrase: 0.3 },
    [1, 5],
    [0.3, 0.01, 0.05, 0.05],
  ),
  // what a rule says before it is amended and after: what is new says nothing before
  wording: type(
    'wording',
    /^(?:原|现行|现有|新|拟修[改订]|[修调][改订整][前后]的?)(?:条款|条文|规定|内容|表述|文本|标准)$|^[修调][改订整][前后]$/,
    {
      award: 1,
      remark: 0.3,
      sentence: 9,
      long: 8,
      phrase: 4.7,
      deed: 1,
      quantity: 2,
      short: 1.5,
      list: 1,
      item: 1,
      mark: 0.5,
      number: 0.5,
      law: 0.3,
      time: 0.3,
    },
    [6, 80],
    [0.08, 0.005, 0.05, 0.01],
  ),
  rate: type(
    'rate',
    /(?<!评分|计分|扣分|加分|考核|考评|评价|测评|评估|验收|评定|认定|检查|创建|建设)标准$/,
    {
      award: 3.5,
      remark: 1,
      fund: 0.3,
      law: 0.1,
      quantity: 8,
      number: 2,
      int: 2,
      short: 1.5,
      phrase: 3.2,
      long: 2.5,
      sentence: 1.6,
      list: 1,
      deed: 0.5,
      mark: 0.5,
      item: 1,
    },
    [2, 24],
    [0.04, 0.03, 0.1, 0.1],
  ),
  figure: type(
    'figure',
    /^\(?(?:19|20)\d{2}|^其中:?.|^(?:年度)?(?:目标|规划|基期|现状|实际|预期|完成|年度|计划|当前|基准)$|^(?:[上本下当]年度?|[上本]期|规划期|报告期)$|(?:目标|规划|基期|现状|实际|预期|完成|年度|计划|当前|基准)(?:值|数)$|^(?:库存|缺口|结转|结余|产能|年龄|人口|里程|库容|能耗|排名|位次|名次|同比|环比|保费|运费|自筹|总计|男|女|[上下]半年|[一二三四]季度|(?:已|提前|本次|此次|[上当]年)?(?:提前)?(?:下达|拨付|安排))$|(?<!评|议)价$|(?:费用?|增幅|降幅|额度|存栏|出栏|单产|保证金|起付线|封顶线|密度|成绩|高度|高程|[桥全总]长|坝高|井深|深度|宽度|长度)$|(?:数量|金额|面积|产值|总产|产量|资金|预算|支出|收入|分值|得分|权重|总分|比例|占比|比重|投资|增速|(?<!内容[及与和、])规模|人数|户数|台数|次数|个数|套数|件数|任务数|学位|床位|定员|编制数|年均|累计|合计|小计|(?<![参函])数$|值$|率$|额$|量$|价格|单价)(?:\(|$)|(?:万元|亿元|%|万亩|亩|万人|公里|万吨|吨|家|个|项|人|户|辆|套|座|台|处|名|张|元|户|平方米|公顷|立方米|件|场|次|天|头|只|株|宗|批|份|艘|床|学时|分|万户|万件|万个|万平方米|平方公里|元\/[^)]{1,6})\)$|^(?:种植|养殖|经营)类$|^(?:中央|上级|[省市县区镇乡]级?|乡镇|地方|财政|企业|群众|村集体|单位|自有|社会|银行)(?:财政)?(?:补助|配套|自筹|投入|拨款|贷款|资本|奖补)(?:资金)?$|^(?:白天|夜间|日间|昼间|工作日|节假日)(?:\(|$)|^(?:首|超过首?)\S{0,3}小时[内后]?(?:\(|$)/,
    { nil: 0.7, int: 9.2, number: 9.2, year: 0.7, quantity: 3.5, mark: 0.8, short: 0.15, time: 0.1, code: 0.1, phrase: 0.2, deed: 0.1 },
    [1, 7],
    [0.06, 0.01, 0.02, 0.02],
  ),
  // of data, of money
  source: type(
    'source',
    /来源$|资金渠道/,
    {
      fund: 7,
      organ: 3.5,
      firm: 0.5,
      organs: 2,
      short: 2.5,
      phrase: 3,
      list: 2.5,
      long: 1,
      law: 0.5,
      mark: 0.5,
      sentence: 0.5,
      place: 0.2,
      deed: 0.5,
    },
    [3, 24],
    [0.03, 0.02, 0.2, 0.1],
  ),
  // beside the telephone of the office, which begins with its area
  mobile: type('mobile', /^(?:移动电话|手机(?:号码?)?)$/, { number: 12, code: 1, int: 0.5, phrase: 0.3 }, [11, 13], [0.06, 0.01, 0.1, 0.1]),
  phone: type(
    'phone',
    /电话|手机|联系方式|邮编|代码|编码|(?:注册|许可|证书?|车牌|批准)号$|.编号$|桩号|坐标|^[经纬]度$|文号|传真|邮箱/,
    { int: 4, number: 3, year: 0.2, code: 8, short: 0.5, phrase: 0.5, mark: 0.4 },
    [5, 20],
    [0.06, 0.01, 0.1, 0.1],
  ),
  note: type(
    'note',
    /备注|附注|^(?:其他|有关|相关|情况|补充)?说明/,
    {
      nil: 1,
      award: 0.5,
      remark: 3,
      fund: 0.5,
      law: 0.6,
      short: 4,
      post: 0.4,
      place: 0.7,
      person: 0.7,
      deed: 0.6,
      phrase: 2.5,
      long: 1,
      sentence: 2.5,
      mark: 2,
      time: 0.5,
      list: 2,
      organ: 0.3,
      firm: 0.2,
      organs: 0.3,
      int: 0.2,
      number: 0.2,
      quantity: 0.4,
      item: 0.3,
    },
    [2, 30],
    [0.4, 0.01, 0.1, 0.1],
  ),
  person: type(
    'person',
    /姓名|名单$|联系人|^\S{1,3}员$|负责人|(?:[局河湖林田路链站校]|网格)长$|领导|联络员|^(?:指导|授课|主讲)?(?:教师|老师)$|(?:作者|主持人|带头人|传承人|户主|院士|专家)$|(?:行政|技术|巡查|防治|防灾|直接|具体|监测|保管|管理|保护|第一|包保|安全)责?任?人$|法定代表人/,
    { person: 10, short: 4, list: 1, phrase: 0.4, post: 0.5, organ: 0.6, firm: 0.4, organs: 0.2 },
    [2, 4],
    [0.05, 0.015, 0.1, 0.1],
  ),
  // of places or of what is meant: a word, a list or whole sentences
  scope: type(
    'scope',
    /范围$|范围\(|(?:学|服务)区$/,
    {
      remark: 1,
      place: 3,
      short: 2.5,
      phrase: 3.5,
      list: 4,
      long: 4,
      sentence: 5,
      deed: 0.5,
      organ: 0.3,
      organs: 0.3,
      item: 0.5,
      law: 0.2,
    },
    [3, 60],
    [0.03, 0.03, 0.2, 0.05],
  ),
  place: type(
    'place',
    /^(?!.*(?:职责|措施|举措|任务|要求|类别|分类)$).*(?:地点|[库网站备置存灾]点$|起讫|^[起终]点|^(?:行政|示范|试点|中心|重点|所在|所属)?村(?:名|组|\(社区\)|\(居\))?$|自然村|社区|路段|所在|区县|地区|位置|区域|县区|县\(|市州|^(?:市县|县市|盟市|地市)$|乡镇|街道|地址|区划)/,
    { remark: 0.1, place: 9, short: 3, phrase: 1.4, list: 2, organ: 0.75, organs: 0.2, long: 0.2 },
    [2, 9],
    [0.04, 0.04, 0.15, 0.1],
  ),
  post: type(
    'post',
    /职务$|职称|^岗位(?:名称)?$|工作单位$/,
    { post: 12, short: 6, phrase: 5, list: 2, organ: 1.3, firm: 0.7, organs: 1, mark: 1, place: 0.3, person: 0.5, long: 0.5 },
    [2, 24],
    [0.04, 0.05, 0.2, 0.02],
  ),
  // classes of an assessment, each with its points: 组织领导(20分)
  points: type(
    'points',
    /^(?:项目|类别|[一二]级指标|(?:考核|评价|检查|测评|创建)(?:项目|指标|内容))\((?:分值|满分|权重|总分)\)$/,
    { scored: 30, phrase: 3, short: 4, section: 1, list: 0.5, long: 0.3 },
    [5, 16],
    [0.005, 0.35, 0.9, 0.05],
  ),
  category: type(
    'category',
    /类别|^分类|分类$|^类型|领域|方面|专项|片区|^片|^院系$|板块|^(?:课程|教学)?(?:模块|单元)$|维度|[大中小]类$|任务类|工程类|一级(?:指标|目录|分类|项目|科目|事项|任务|内容)?$|方向$|章节|重点方向|环节|行业|^体系|分工类|奖项|组别|学段|门类|^阶梯|[仓储]备?库$|^(?:工作|实施|推进|整治|创建)?(?:阶段|步骤)$/,
    {
      fund: 0.5,
      short: 7.8,
      post: 0.2,
      place: 1.5,
      person: 0.5,
      deed: 5,
      phrase: 4.7,
      section: 1.5,
      long: 0.4,
      list: 0.6,
      item: 0.3,
      organ: 0.2,
      firm: 0.1,
      mark: 0.5,
      scored: 0.2,
    },
    [2, 14],
    [0.01, 0.3, 0.9, 0.02],
  ),
  basis: type(
    'basis',
    /(?:法律|法规|政策|设定|处罚|实施|许可|执法|收费|文件|权力|职权|行使|立项|公开|职责|检查|抽查|监管|征收|审批|办理|定价|制定)依据|^依据$|法律法规|适用(?:法律|条款)|(?<!政策|支持|扶持|奖补|措施)条款$|^[罚违法]则$|法条$/,
    { law: 10, sentence: 3, long: 3, phrase: 4, code: 1, list: 0.5, short: 1.5 },
    [6, 60],
    [0.015, 0.012, 0.6, 0.02],
  ),
  name: type(
    'name',
    /名称|指标|项目|条目$|任务$|实事$|事项|对象|产品|作物|课程|主体|企业|机具|品种|品目|[二三]级(?:指标|目录|分类|项目|科目|事项|任务|内容)?$|装置|基地|工程$|机构|政策|清单|材料|业务$|断面|^(?:河流|河湖|水体|湖库|流域|水库|河道)|点位|^(?:公交)?线路|^学校$|^(?:景区|园区|团队|课题|活动|节目|议题|主题|标题|品名|物资|场景|小区|树种|污染物|岗位|险种|车辆|设备|装备|数据项|[子主]项|品牌|隐患点|风险点|班次|平台)$|科目$/,
    {
      award: 0.2,
      fund: 0.5,
      remark: 0.2,
      law: 0.6,
      deed: 8,
      phrase: 7.5,
      short: 6.8,
      place: 1,
      person: 1,
      long: 4,
      sentence: 3,
      list: 2,
      quantity: 0.3,
      code: 0.8,
      organ: 0.6,
      firm: 1.5,
      organs: 0.3,
      item: 0.4,
      int: 0.03,
      mark: 0.3,
      post: 1,
      scored: 0.5,
    },
    [3, 24],
    [0.01, 0.012, 0.8, 0.015],
  ),
  task: type(
    'task',
    /内容|措施|举措|任务|要求|目标|条款$|成果|描述|问题|做法|职责|条件|标准|要点|路径|抓手|情况|方案|安排|流程|规定|依据|行为|情形|基准|意见|事由|理由|来源|用途|材料$|规则|幅度|后果|细则|办法|资质|经历|业绩|成效|效果|效益|[要因]素$|方法|公式|口径|约束|管控$|防控$|[加减扣]分项|得分点|观测点|种类$|完成标志|形象进度|载体|参数|配置|处罚$|说明/,
    {
      award: 1.5,
      fund: 0.5,
      remark: 1,
      law: 0.5,
      sentence: 8,
      long: 7,
      deed: 6,
      phrase: 5,
      short: 1.5,
      list: 1.5,
      item: 3,
      quantity: 0.3,
      time: 0.2,
      organ: 0.1,
      firm: 0.3,
      organs: 0.1,
      post: 0.3,
    },
    [6, 80],
    [0.015, 0.012, 0.6, 0.02],
  ),
  other: type(
    'other',
    /(?:)/,
    {
      award: 0.5,
      fund: 1,
      remark: 0.5,
      law: 0.5,
      short: 4.5,
      scored: 0.2,
      post: 0.8,
      place: 1,
      person: 1,
      deed: 3,
      phrase: 3.5,
      long: 2,
      sentence: 2,
      list: 2,
      organ: 1,
      firm: 1,
      organs: 0.8,
      int: 2,
      number: 2,
      year: 1,
      quantity: 1,
      mark: 1,
      unit: 0.5,
      time: 0.8,
      item: 0.3,
      code: 0.5,
    },
    [2, 30],
    [0.03, 0.03, 0.2, 0.03],
  ),
} as const satisfies Record<string, ColumnType>

export type TypeName = keyof typeof TYPES

/** True for a column that classes the rows: its cells mostly go on over several. */
export const isClassing = (type: TypeName): boolean => type === 'category' || type === 'points'

const ORDER = Object.keys(TYPES) as TypeName[]

/** True for a heading that ends in a unit in brackets: 养护工程(公里). */
export function isMeasured(heading: string): boolean {
  const unit = /\(([^()]+)\)$/.exec(heading)?.[1]
  return unit !== undefined && kindOf(unit) === KIND.unit
}

/** The type of the column under a squeezed heading. */
export function typeOf(heading: string): TypeName {
  const name = ORDER.find((type) => TYPES[type].heading.test(heading)) ?? 'other'
  return name === 'other' && isMeasured(heading) ? 'figure' : name
}

/** Share of the kinds that a type does not name, all together, and of each. */
const RARE = 0.02
const RARE_EACH = 0.0008
/** Share of the signs that say nothing, in any column but that of the numbers. */
const NIL = 0.01
/** What names nobody: in columns of names, of organs and persons, a tenth of that. */
const NAMELESS: ReadonlySet<Kind> = new Set(['int', 'number', 'year', 'quantity', 'unit', 'time', 'sentence', 'item'])
const NAMES: ReadonlySet<TypeName> = new Set(['organ', 'person', 'leader'])
/** Share of the lengths outside the usual ones. */
const ODD_LENGTH = 0.25

/** Expected shares of the kinds in a column, in the order of KINDS. */
export function kindShares(name: TypeName): number[] {
  const { kinds }: ColumnType = TYPES[name]
  const total = KINDS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
  const rare = (kind: Kind) => (kind === 'nil' && name !== 'serial' ? NIL : (NAMES.has(name) && NAMELESS.has(kind) ? 0.1 : 1) * RARE_EACH)
  return KINDS.map((kind) => ((1 - RARE) * (kinds[kind] ?? 0)) / total + rare(kind))
}

/** Expected shares of the classes of lengths. */
export function lengthShares(name: TypeName, classOf: (length: number) => number): number[] {
  const [from, to] = TYPES[name].lengths.map(classOf) as [number, number]
  const inside = to - from + 1
  return Array.from({ length: LENGTH_CLASSES }, (_, i) =>
    i >= from && i <= to ? (1 - ODD_LENGTH) / inside : ODD_LENGTH / (LENGTH_CLASSES - inside),
  )
}
