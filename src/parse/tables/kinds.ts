/** What a text looks like, whatever column it stands in. */
import { isOrganList } from '../../text/organs.js'

/** Looks of a cell's text, told without knowing its column. */
export const KINDS = [
  'int',
  'number',
  'year',
  'quantity',
  'time',
  'unit',
  'mark',
  'organ',
  'organs',
  'person',
  'place',
  'short',
  'phrase',
  'deed',
  'long',
  'sentence',
  'item',
  'section',
  'numeral',
  'code',
  'list',
  'law',
  'scored',
  'post',
  'fund',
  'remark',
  'firm',
  'nil',
  'award',
] as const

export type Kind = (typeof KINDS)[number]

/** The number of each kind, its place in the distributions of a column. */
export const KIND = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Readonly<Record<Kind, number>>

/** Words that measure: the whole text of a unit cell. */
const UNIT_WORD =
  '万?亿?(?:元|美元|千瓦时?|立方米|平方米|平方公里|公里|千米|吨标准煤|标准煤|吨|亩|公顷|人次|架次|人|户|家|个|项|件|套|台|辆|次|张|条|处|座|名|所|部|份|页|只|头|门|场|期|批|篇|起|班|支|天|年|月|日|小时|分钟|分|倍|米|克|千克|公斤|升|毫克/升|微克/立方米|度|千米|艘|架|株|立方|平方千米|标箱|箱|人天|百分点|户|生|周?岁|学期|学年|学时|课时|首小时|车|证|季|季度|床|宗|班次|只|顶|盒|瓶|袋|桶|把|根|盏|具|双|副|卷|枚|幅|册|节|例|尾|羽|标段|千瓦|兆瓦|毫米|厘米|延米|延长米|口|眼|道|孔|栋|幢|间|泊位|车位|学位|床位|吨公里|千人|千公顷|人月)'
/** Units that are written in Latin letters, more than one: a single one is rather a grade. */
const LATIN_UNIT = '(?:[kMGT](?:Wh?|B|bps|b/s)|[kM]VA|[kMG]?Wp|[PEZ](?:FLOPS|B)|kV|[kM]?Pa|[kcm]m[23²³]?|m[23²³]|hm[2²]|ha|kg|mg/L|dB)'
const UNIT = new RegExp(
  `^(?:[%‰℃]|${LATIN_UNIT}|元?/?${UNIT_WORD}(?:[/·・.]${UNIT_WORD}){0,2}|[个家项]/[年月]|元/[\\u4e00-\\u9fff]{1,5}(?:[/·・.、][\\u4e00-\\u9fff]{1,3}){0,2}|百分比|个?工作日|[%](?:[,、]\\S{1,4})?)$`,
)
const FIGURE = '[-+−]?\\d[\\d,]*(?:\\.\\d+)?'
const BOUND = '[≥≤>＞<＜≈~～约超达]*'
/** Figures of a whole period stand in square brackets: [3.4]. What begins with 0 and another digit is a telephone number. */
const NUMBER = new RegExp(`^(?!0\\d)\\[?${BOUND}${FIGURE}[%‰]?(?:[-—–~～/×至]${FIGURE}[%‰]?)*(?:左右|以上|以下|以内)?\\]?$`)
const QUANTITY = new RegExp(
  `^(?:不[少低高超]于|不超过|不[足满]|[低高少多大小]于|累计|新增|超过|约|达到|每年|至少)?${BOUND}${FIGURE}(?:[-—–~～至]${FIGURE})?${UNIT_WORD}(?:[/、·][\\u4e00-\\u9fff]{1,4})*(?:左右|以上|以下|以内)?$`,
)
/** What lies between two bounds, each with its unit: 2立方米以上5立方米以下, 10万元以上不足20万元. */
const RANGE = new RegExp(`^${FIGURE}${UNIT_WORD}(?:以上|至)(?:不[足满])?${FIGURE}${UNIT_WORD}(?:以下|以内)?$`)
/** Points that are given or taken, and shares of a whole, with the words that say what for: 每次扣2分, 补种株数5倍. */
const POINTS = new RegExp(`^[\\u4e00-\\u9fff]{1,7}${FIGURE}(?:[-—–~～至]${FIGURE})?[分倍]$`)
/** So many of what is named: 2个县(市、区), 12家企业. */
const COUNT = /^\d{1,5}(?:个|家|名|处|所|条|项|座|户)[\u4e00-\u9fff()、]{1,6}$/
/** How often: 每月1次, 每季度不少于2次. */
const OFTEN =
  /^(?:每(?:年|半年|学年|学期|季度?|月|周|旬|日|天)|(?:全|一)年)(?:至少|不少于|开展|组织|不低于)*\d{1,3}(?:[-—–~～至]\d{1,3})?[次场期轮]$/
/** Money with the words that say what it is for: 每户每月6元, 一次性奖励20万元, 不超过50万元补助. */
const MONEY = new RegExp(
  `^(?!.*(?:突破|首次|产值))[\\u4e00-\\u9fff]{0,8}${FIGURE}(?:[万亿]?元?[-—–~～至]${FIGURE})?[万亿]?元(?:[/、·][\\u4e00-\\u9fff]{1,4}){0,2}[\\u4e00-\\u9fff]{0,4}$`,
)
const YEAR = '(?:20|19)\\d{2}年?'
const DAY = `(?:${YEAR}(?:\\d{1,2}月)?|\\d{1,2}月)(?:\\d{1,2}日)?`
const TIME = new RegExp(
  `^(?:到|至|截至)?${DAY}(?:(?:[-—–~～至]+)${DAY})?(?:底|末|初|[上中下]旬)?(?:之?前|起|完成|启动|第[一二三四]季度|[上下]半年|[一二三四]季度)*$`,
)
const TIME_WORD =
  /^(?:长期(?:坚持|推进|实施)?|持续(?:推进|开展|实施|坚持)?|常态化(?:推进|开展)?|全年|立即整改|即知即改|立行立改|按期推进|每[年月季周日]度?|每半年|每年\d{1,2}(?:[-—至]\d{1,2})?月(?:底前?|前|份)?|每[年季月](?:度)?(?:\d{1,2}[月日])?[初末底]?前?|第?[一二三四]季度[初末底]?前?|[上下]半年|[一二三四两]年内|即日起|贯穿全年|常年(?:受理|开放|推进|开展)?|随时|适时|按(?:照)?(?:年度?|季度?|月度?)?(?:[\u4e00-\u9fff]{2})?(?:计划|方案)(?:执行|实施|开展|推进)?|按(?:年度?|半年|季度?|月度?|旬|周|批次)(?:推进|申报|受理|开展|报送|兑现|发放|拨付)?|次[年月](?:\d{1,2}[月日](?:底|[上中下]旬)?前?)?|每年\d{1,2}月(?:[、和]\d{1,2}月)+|.{0,6}年底前|当年|近期|中期|远期|按序时进度|[一二三四]季度)$/
/** Hours of a day: 8:30—9:30, 下午2:30. */
const CLOCK = /^(?:[上下]午|晚上?)?\d{1,2}:\d{2}(?:[-—–~～至]+(?:[上下]午)?\d{1,2}:\d{2})?(?:起|前|开始)?$/
/** How long something may take: 20个工作日, 自信息形成之日起7个工作日内, 当场办结. */
const TERM =
  /^(?:[\u4e00-\u9fff、]{2,18}(?:之日起|后|前))?\d{1,3}(?:个?工作日|个?自然日|日|天|个?小时|个月)(?:之?内)?$|^(?:即时|当场|当日|即办|即来即)(?:办[结理]?)?$/
/** What stands for a figure that is not known yet: 完成市下达任务, 达到省定目标, 保持稳定. */
const OUTCOME =
  /^(?:(?:完成|达到)(?:国家|上级|[国省市县区](?:级|政府)?)(?:下达|核定|考核|规定|定)的?(?:目标|任务|要求|指标|标准){1,2}|(?:总体|基本)?保持(?:总体|基本)?(?:稳定|平衡)|基本同步|稳中有升|只[增升]不[减降]|只[减降]不[增升])$/
/** What stands where there is nothing to say. */
const NIL = /^[/\\\-—－–―.…]{1,4}$/
const MARK =
  /^(?:[/\\√✓✔○●△▲☆★×✕\-—－–―.…·]{1,4}|预期性|约束性|指导性|健全|(?:显著|明显|有效|持续|逐步|稳步|不断|进一步)?(?:完善|提高|提升|增强|改善|增长|下降|降低|优化)|是|否|无|有|略|不涉及|不限|待定|暂无|未评|[优良中差]|合格|不合格|达标|未达标|新建|续建|在建|已完成|正向|负向|男|女|轻微|较轻|一般|较重|严重|特别严重|情节严重|高|中|低|(?:劣|优于)?[ⅠⅡⅢⅣⅤ]{1,2}[类级等]?|[一二三四五][类级等]|特级|[特大中小]型|[国省市县]控|从轻|从重|减轻|较[小大]|初级|中级|高级|副高级|正高级|本科|专科|硕士|博士|研究生|[甲乙丙丁]级?|[ABC]级?)$/
/** How long somebody has to have been at school: 大专及以上, 本科以上学历. */
const DEGREE =
  /^(?:全日制)?(?:小学|初中|高中|中专|技校|大专|专科|大学本科|本科|学士|硕士|博士|研究生)(?:[、(及或/].{1,8})?(?:及?以上)?(?:学历|学位)?$/
/** A grade that is counted in figures: 1级, 2类. */
const GRADE = /^[1-9][级类等档]$/
/** Levels of government: 市县(区)级, 省级、市级, 市、县. */
const LEVEL =
  /^(?:(?:(?:国家|中央|[部国省市州县区镇乡村])(?:\([县市区、]{1,5}\))?[、/]?){1,5}级(?:[、/][省市县区镇乡村]级){0,3}|中央|[中国]省|省市县?区?|[省市县区镇乡](?:[、/][省市县区镇乡]){1,3}|[省市县])$/
const SHARED_DUTY = /(?:按照?(?:各自)?(?:职责|分工)|分别|共同|各自).{0,8}(?:负责|落实|推进|配合)$|(?:分工|共同|分别)负责$/
/** What tasks begin with, and organs with a long name do not. */
const DOES =
  /^(?:加强|推进|推动|实施|开展|提升|完善|强化|落实|建立|支持|鼓励|健全|优化|夯实|拓展|做强|做优|构建|培育|打通|畅通|组织(?!部|委|人事)|制定|建设(?!局|厅|委|部|银行)|打造|加快|深化|规范|引导|统筹|扩大|举办|出台|编制|清理|新建|改造|发展(?!和?改革|委|局)|促进|创新|扶持|引进|探索|设立|成立|依托|发挥|争取|落地|完成|启动|办理|获得?(?!奖)|参加|召开|安装|修复|更新|投入|开工|竣工|签订|购置|摸底|督促|会同|开通|确保|提供|拨付|发放|缴纳|划转|报送|提交|代办)/
/** What is said of organs rather than names one: 远程诊疗覆盖全部乡镇卫生院. */
const SAYS = /覆盖|达到|实现|全部|不[少低]于|超过/
/** Federations and houses of a level, offices in towns and committees of villages, whose names end as other words do as well: 县妇联, 市图书馆, 灌区管理所. */
const BODY =
  /^(?:各?(?:有关)?[省市县区州镇乡]{1,2}|[\u4e00-\u9fff]{2,3}[省市县区州])级?(?:总工会|妇联|残联|文联|科协|侨联|工商联|红十字会|(?:图书|文化|博物|档案|美术|体育)馆|新华书店|供销社)$|^[\u4e00-\u9fff]{2,8}(?:管理|监管|派出|司法|财政|林业|水利|监督|养护)所$|^(?:各|[\u4e00-\u9fff]{2,6})?(?:村|居|村\(居\))(?:民)?委(?:员)?会$/
/** Where something is held, though its name ends as that of an organ may: 县图书馆报告厅. */
const VENUE = /(?:(?:报告|会议|多功能|宴会|展|大)厅|会议室|阅览室|活动室|会场|广场|公园|礼堂|影院|剧院|步道|书城|体育[场馆])$/
/** What remarks begin with: 含档案中心 is no organ. */
const REMARKS = /^(?:[不另]?含|包括|其中|不包括)/
/** What is said beside a row rather than in it: 不再要求提供, 详见附表, 以实际为准. */
const REMARK =
  /^(?:[不另]?含(?![量水])|包括|其中(?!:?[\u4e00-\u9fff]{0,4}$)|不(?:包括|再)|另(?!行)|详?见(?:附|《)|仅[限指]|不计入|已?纳入|同上)|以.{2,12}为准$|视.{2,10}而定$|^每[\u4e00-\u9fff]{1,4}限\d|^(?:[需须](?!求)|适合|限[男女本应具]|服务期)/
const LONGEST_REMARK = 24
/** Where money comes from: 县财政, 企业自筹, 中央预算内投资. */
const FUND = /(?:财政|资金|自筹|贷款|债券?|预算|基金|资本|拨款|配套|预算内投资)$/
const LONGEST_FUND = 16
const ITEM = /^(?:\(\d{1,2}\)|\d{1,2}(?:[.、](?!\d)|\.(?=\d{4}年|\d{1,2}[-—–~至]\d{1,2}月))|[①-⑳]|\d{1,2}\))/
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部编类](?:分)?)./
const NUMERAL = /^\(?[一二三四五六七八九十]{1,3}\)?$/
const CODE = /^[A-Za-z0-9][A-Za-z0-9\-_.()/+@:#]*$/
/** Somebody and his telephone, in one cell. */
const CONTACT = /^[\u4e00-\u9fff]{2,4}[:、,(]?(?:\d{3,4}-)?\d{7,11}\)?$/
/** A name behind its opening mark, with or without the article that is meant: 临江省渡口管理办法》第三条. */
const CITED = /^[^》]{3,60}》(?:\([^()]{1,20}\))?(?:第[^,。;]{1,40}|[、和及])?[,;]?$/
const INNER = /\([^()]*\)/g

/** What classes the points of an assessment, with its share of them: 组织领导(20分). */
const SCORED = /^(?=[^\d()。;]{2,16}\()[^\d()。;]+\((?:共|满分|计|最高)?\d{1,4}(?:\.\d)?分\)$/

/** What somebody is: 副镇长, 市发展改革委主任. What grows longer or measures a length is none. */
const POST =
  /(?:(?<![增延成加周全边桥生伸])长|(?<!人)员|主任|书记|主席|经理|常委|教授|工程师|院士|秘书|站长助理|负责人|总监)(?:\([^()]+\))?$/
const LONGEST_POST = 14

/** The authorities of all places of a level: 各县(市、区), 各乡镇(街道). Their names end as places do. */
const ALL_PLACES = /^各(?:有关|相关)?[县市区乡镇州旗盟村街道社园、()]{1,9}$/

/** What such a text ends in: 负责, 落实, 推进, 配合. */
const SHARING: ReadonlySet<string> = new Set('责实进合')

/** True for one text that charges several organs together: it covers the lead's and the helpers' column. */
export function isSharedDuty(bare: string): boolean {
  return SHARING.has(bare[bare.length - 1] ?? '') && SHARED_DUTY.test(bare)
}

/** Somebody, not an organ: 村干部. */
const CADRE = /干部$/
/** An office of a department: 社保股. What has shares in a firm is none. */
const SECTION_OFFICE = /^(?!.*(?:入|控|参|配|持|募)股)[\u4e00-\u9fff]{2,7}股$/
/** The organs of a level in so few words that they may be others: 市政府, 县委. */
const OF_LEVEL = /^[省市县区州旗镇乡](?:政府|委|人大|政协)$/
/** Departments told by their field, of which the last says what all of them are: 市场监管、税务部门. */
const FIELDS = /^[\u4e00-\u9fff]{2,8}(?:[、和或][\u4e00-\u9fff]{2,8}){0,5}等?(?:部门|机构)$/

/** Who does business: what lists of firms are about, and no place. */
const FIRM = /(?:公司|合作社|(?<!的)企业)$/

/** True where a squeezed text is an organ, or several: 市财政局、各县(市、区)政府. */
function organKind(bare: string): Kind | null {
  if (isSharedDuty(bare)) return 'organs'
  if (bare.length > 4 && (DOES.test(bare) || REMARKS.test(bare) || SAYS.test(bare))) return null
  if (CADRE.test(bare) || VENUE.test(bare) || bare.endsWith('网站')) return null
  if (ALL_PLACES.test(bare) || SECTION_OFFICE.test(bare) || OF_LEVEL.test(bare)) return 'organ'
  if (FIELDS.test(bare)) return bare.includes('、') ? 'organs' : 'organ'
  const outer = bare.includes('(') ? bare.replace(INNER, '') : bare
  const parts = outer.split(/[、,;]/)
  const named = isOrganList(outer) || (parts.some((part) => BODY.test(part)) && parts.every((part) => BODY.test(part) || isOrganList(part)))
  if (!named || outer.length < 2) return null
  return parts.length > 1 ? 'organs' : FIRM.test(outer) ? 'firm' : 'organ'
}

/** True for the kind of an organ, of several, or of a firm. */
export const isOrgans = (kind: number): boolean => kind === KIND.organ || kind === KIND.organs || kind === KIND.firm

/** The kind of a squeezed text. */
export function kindOf(bare: string): number {
  return KIND[nameKind(bare)]
}

function nameKind(bare: string): Kind {
  const first = bare.charCodeAt(0)
  const length = bare.length
  if (first < 0x80 || first > 0x2000 || length < 20) {
    if (length <= 24) {
      const kind = figureKind(bare)
      if (kind !== null) return kind
    }
    if (ITEM.test(bare)) return 'item'
  }
  // 一、责任落实(20分) classes what it has points for
  if (SECTION.test(bare)) return SCORED.test(bare) ? 'scored' : isItem(bare) ? 'item' : 'section'
  return organKind(bare) ?? wordKind(bare)
}

/** True for a numbered sentence, (一)取缔网箱养殖86口。: what a cell counts, as no row that spans the table ends so. */
const isItem = (bare: string): boolean => bare.startsWith('(') && /[。;]$/.test(bare)

/** Longest text of signs or words without a digit that is no name. */
const LONGEST_WORD = 10

function figureKind(bare: string): Kind | null {
  return /\d/.test(bare) ? digitsKind(bare) : bare.length <= LONGEST_WORD ? signKind(bare) : null
}

/** Characters of a unit with a figure in it at most: hm2. */
const LONGEST_LATIN = 4

function digitsKind(bare: string): Kind | null {
  if (/^(?:19[5-9]|20[0-6])\d(?:[-—–~～至]+(?:19[5-9]|20[0-6])\d)?$/.test(bare)) return 'year'
  if (/^\d{1,6}$/.test(bare)) return 'int'
  if (NUMBER.test(bare)) return 'number'
  if (TIME.test(bare) || TIME_WORD.test(bare) || CLOCK.test(bare)) return 'time'
  if (QUANTITY.test(bare) || (COUNT.test(bare) && !TERM.test(bare))) return 'quantity'
  if (TERM.test(bare)) return 'time'
  if (GRADE.test(bare)) return 'mark'
  if (RANGE.test(bare) || ((MONEY.test(bare) || POINTS.test(bare)) && !DOES.test(bare)) || OFTEN.test(bare) || SHARE_OF.test(bare))
    return 'quantity'
  if (bare.length <= LONGEST_LATIN && UNIT.test(bare)) return 'unit'
  return CODE.test(bare) || CONTACT.test(bare) ? 'code' : null
}

function signKind(bare: string): Kind | null {
  if (UNIT.test(bare)) return 'unit'
  if (NIL.test(bare)) return 'nil'
  if (MARK.test(bare) || LEVEL.test(bare) || OUTCOME.test(bare) || DEGREE.test(bare)) return 'mark'
  if (TIME_WORD.test(bare) || TERM.test(bare)) return 'time'
  if (NUMERAL.test(bare)) return 'numeral'
  return bare.includes('-') && CODE.test(bare) ? 'code' : null
}

/** The commonest family names, which four in five people have (Ministry of Public Security, report on names of 2020: the first hundred). */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'
const PERSON = new RegExp(`^(?:[${FAMILY}]|欧阳|司马|上官|诸葛)[\\u4e00-\\u9fff]{1,2}$`)
/** Waters, whose names begin as those of persons may: 石马河. */
const WATERS = /^[\u4e00-\u9fff]{2,5}(?:河|溪|渠|水库)$/
const PLACE = /^[\u4e00-\u9fff]{1,7}(?:[县区市州旗镇乡村]|街道)$/

/** True for names of laws and other documents, and nothing else. */
function citesOnly(bare: string): boolean {
  if (!bare.startsWith('《')) return false
  const cited = bare.split('《').slice(1)
  return cited.every((name) => CITED.test(name))
}

function wordKind(bare: string): Kind {
  if ((PLACE.test(bare) || WATERS.test(bare) || VENUE.test(bare)) && !DOES.test(bare)) return 'place'
  if (bare.length <= 4 && PERSON.test(bare)) return 'person'
  if (citesOnly(bare)) return 'law'
  if (SCORED.test(bare)) return 'scored'
  if (/[。;；！!]["”’)』」]*$/.test(bare) || RULE.test(bare)) return 'sentence'
  if (bare.length <= LONGEST_REMARK && REMARK.test(bare)) return 'remark'
  if (bare.length <= LONGEST_FUND && FUND.test(bare) && !DOES.test(bare)) return 'fund'
  if (bare.length <= LONGEST_POST && POST.test(bare) && !/[,和]/.test(bare) && !DOES.test(bare)) return 'post'
  if ((GIVES.test(bare) && MUCH.test(bare) && !REACHES.test(bare)) || GRANTS.test(bare)) return 'award'
  if (bare.length > 22) return 'long'
  if (bare.length >= 4 && DOES.test(bare)) return 'deed'
  if (/[、,]/.test(bare)) return 'list'
  return bare.length <= 7 ? 'short' : 'phrase'
}

/** So much of what is named: 不低于低保标准的1.3倍, 实际支出的80%. */
const SHARE_OF = new RegExp(`^[\\u4e00-\\u9fff]{2,14}的${FIGURE}(?:[-—–~～至]${FIGURE})?(?:倍|%)$`)
/** What is given to whom, and how much: 按保费的60%给予补助, 每标箱补助2000元. */
const GIVES = /补[助贴]|奖[励补]|资助|贴息|减免|给予|救助|报销|限额/
const MUCH = /\d(?:万|亿)?(?:元|%|倍)/
/** The same where a rule elsewhere says how much: 按规定给予岗位补贴. */
const GRANTS = /^(?:按|依)[^。;]{1,12}给予[^。;]{2,16}(?:补[助贴]|奖励|贴息|减免)$/
/** What it takes to get it: 产值首次突破10亿元奖励 names one. */
const REACHES = /突破|首次|产值/

/** What is given or taken for what, though no stop ends it: 每少1家扣5分, 未达到的不得分. */
const RULE = /.{2}(?:[扣得加计]\d+(?:\.\d+)?分|不[得计]分|得满分|酌情[扣加得]分|扣完为止)$/

/** Upper ends of the classes of lengths, in characters. */
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 19, 29, 49, 89]
export const LENGTH_CLASSES = LENGTHS.length + 1

/** The class of a length, from 0. */
export function lengthClass(length: number): number {
  let at = 0
  while (at < LENGTHS.length && length > LENGTHS[at]!) at++
  return at
}

/** 1 for what opens brackets and quotation marks, -1 for what closes them. */
const DEPTHS = new Int8Array(0x10000)
for (const c of '“‘「『《〈(（[［【〔〖') DEPTHS[c.charCodeAt(0)] = 1
for (const c of '”’」』》〉)）]］】〕〗') DEPTHS[c.charCodeAt(0)] = -1

/** What a text ends in that goes on, and what one begins with that something went before. */
const GOES_ON: ReadonlySet<string> = new Set('、,，:：(（《“—-/和与及')
const WENT_BEFORE: ReadonlySet<string> = new Set('、,，。;；:)）》”%于的')

/** True where a text was cut off behind: it ends in a pause or within brackets. */
export function isCutBehind(bare: string): boolean {
  return (bare.length > 3 && GOES_ON.has(bare[bare.length - 1] ?? '')) || depthOf(bare) > 0
}

/** True where a text was cut off before: it begins with what only goes on. */
export function isCutBefore(bare: string): boolean {
  return (bare.length > 1 && WENT_BEFORE.has(bare[0] ?? '')) || depthOf(bare) < 0
}

/** Brackets that stay open (above 0), or close without an opening (below 0). */
function depthOf(text: string): number {
  let depth = 0
  let least = 0
  for (let i = 0; i < text.length; i++) {
    depth += DEPTHS[text.charCodeAt(i)] ?? 0
    if (depth < least) least = depth
  }
  // 1) 2) at the beginning close what nothing opened
  return least < 0 ? (/^\d{1,2}[)）]/.test(text) ? 0 : least) : depth
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const CJK = '一二三四五六七八九'

/** Value of a serial number alone in its cell (7, 7., (7), ⑦, 七); 0 for anything else. */
export function serialOf(bare: string): number {
  if (bare.length > 6) return 0
  const digits = /^\(?(\d{1,5})[).、]?$/.exec(bare)
  if (digits !== null) return bare.startsWith('0') ? 0 : Number(digits[1])
  const circled = bare.length === 1 ? CIRCLED.indexOf(bare) : -1
  if (circled >= 0) return circled + 1
  const cjk = /^\(?([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)\)?、?$/.exec(bare)
  if (cjk === null || bare.length === 0) return 0
  const [, tens = '', ten = '', ones = ''] = cjk
  if (ten === '') return tens !== '' && ones === '' ? CJK.indexOf(tens) + 1 : 0
  return (tens === '' ? 1 : CJK.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : CJK.indexOf(ones) + 1)
}

/** Ordinal of a numbered paragraph that begins a text ((2) …, 2.…, ②…); 0 where it begins with none. */
export function itemOrdinal(bare: string): number {
  if (isItem(bare)) {
    const numeral = /^\(([一二三四五六七八九十]{1,3})\)./.exec(bare)?.[1]
    if (numeral !== undefined) return serialOf(numeral)
  }
  const match = /^(?:\((\d{1,2})\)|(\d{1,2})(?:[.、)](?!\d)|\.(?=\d{4}年|\d{1,2}[-—–~至]\d{1,2}月))|([①-⑳]))./.exec(bare)
  if (match === null) return 0
  const digits = match[1] ?? match[2]
  return digits === undefined ? CIRCLED.indexOf(match[3] ?? '') + 1 : Number(digits)
}
