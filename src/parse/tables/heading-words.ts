/** The words that headings of columns are made of, and which of them go on with which. */
import { typeOf } from './columns.js'

/** 2025年, 2025—2027年目标值: one year or span, at the beginning. */
export const YEAR = /^(?:截至|到)?(?:19|20)\d{2}(?:年|[-—–]|$)(?:(?:19|20)\d{2}年?)?\D{0,8}$/
/** What stands over the parts of the sum before it, by itself. */
export const AMONG = /^其中:?$/

/** What is told in several ways, of several sorts: conditions of a post are ages, degrees and subjects. */
export const SEVERAL =
  /(?:条件|要求|情况|信息|概况|规模)(?:\([^()]*\))?$|^(?:(?:19|20)\d{2}年|[本当]年|年)度?(?:工作|建设|投资)?(?:计划|安排)$/

/** Characters of a word that only qualifies others or that others qualify; and such words as head columns by themselves as often as they end other headings. */
export const WORD_LENGTH = { least: 2, most: 4 }
export const HEADS_ALONE = /^(?:单位|部门|数量|金额|人数|内容|项目)$/

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
  [/(?:购房|住房|租房|生活|交通|岗位|就业|创业|培训|社保|医疗|护理|取暖|贷款|运营|建设)$/, /^(?:补贴|补助|津贴|资助|奖励)$/],
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

/** True for the second half of a heading that is cut between two words. */
export const isCompound = (before: string, line: string): boolean => COMPOUNDS.some(([head, tail]) => tail.test(line) && head.test(before))

/** True for 名称 behind the things that are named: what these are stands in no column of its own before it. */
export const namesIt = (before: string, line: string): boolean =>
  line === '名称' && before.length > 1 && before.length <= WORD_LENGTH.most && (typeOf(before) === 'name' || typeOf(before) === 'other')

/** What says which one a heading means, and heads no column by itself: 重点, 牵头, 违法. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  `一级 二级 三级 四级 规划 考试 重点 主要 具体 牵头 责任 配合 协办 主办 承办 主责 完成 整改 反馈 违法 裁量 适用 开具 索要 出具 核查 申报 申请 受理 办理 审批 联系 咨询 公开 建设 预期 绩效 考核 评分
  计分 评价 支持 扶持 补贴 奖补 补助 奖励 资助 设定 实施 监督 督导 督办 包保 包联 包抓 挂点 威胁 隐患 灾害 收费 计费 计量 计价 执行 执法 执收 起止 开工 竣工 招生 归口 主管 监管 监测
  所属 所在 认定 验收 保障 推进 落实 落地 参与 协同 组织 存放 储备 面向 招聘 报名 抽查 检查 巡查 追责 职权 权力 行业 响应 启动 数据`
    .split(/\s+/)
    .filter((word) => word.length === 2),
)
/** True for a heading that ends in such a word: what it qualifies is missing. Organs are headed so. */
export const endsInQualifier = (text: string): boolean => QUALIFIERS.has(text.slice(-2)) && typeOf(text) !== 'organ'

/** True for what is a heading by itself and never goes on: 序号, 备注. */
export const isAlone = (bare: string): boolean => (bare.length > 1 && typeOf(bare) === 'serial') || bare === '备注'

/** What begins a heading and goes on with none: 所属县, 所在河流. */
export const OF_WHICH = /^所[在属]/

/** What such a word qualifies, and what heads a column in few words. */
export const QUALIFIED =
  /^(?:任务|工作|项目|内容|措施|举措|目标|要求|单位|部门|机构|机关|主体|科室|处室|时限|时间|期限|日期|进度|方式|形式|渠道|依据|标准|条件|范围|对象|程度|情节|情形|幅度|行为|基准|阶次|金额|数量|面积|规模|类型|类别|种类|性质|属性|等级|级别|地点|地址|位置|年限|周期|频次|比例|次数|电话|材料|事项|问题|名称|名录|编码|代码|编号|职责|领域|来源|情况|结果|成效|成果|效果|领导|人员|指标|分值|节点|流程|层级|户数|人数|财产|权限|方法|办法|细则|责任|进展|号码|分工|县区|状态|描述|单元|设置|科目|大类|中类|小类|品目)$/

/** True for two lines of one heading, the first of which says which one is meant: 牵头 单位, 违法 情节. */
export const isQualified = (before: string, line: string): boolean => QUALIFIERS.has(before) && QUALIFIED.test(line)

/** What goes on with a heading: 2025年 目标值. */
export const GOES_ON =
  /^(?:(?:年度|规划|预期)?目标值?|工作(?:计划|目标|任务|重点)|(?:实际|预期|完成|现状|基期)[值数]?|基[数准]值?|计划数?|(?:执行|预算|决算|完成)数|数|值|(?:计划|完成)?投资额?(?:\(.*)?|及?单位名称|[(].*)$/
