/** The tricky shapes of flattened tables, one by one. The text is invented. */
import { describe, expect, it } from 'vitest'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { linesOf, rebuild, rowsOf } from './support.js'

describe('the header', () => {
  it('joins headings that were cut over two lines', () => {
    expect(rebuild('序号|指标名称|单位|2026年|目标值|2028年|目标值|1|冷库总容量|万吨|12|30|2|骨干企业|家|4|9|3|直播基地|个|2|7')).toEqual([
      ['序号', '指标名称', '单位', '2026年目标值', '2028年目标值'],
      ['1', '冷库总容量', '万吨', '12', '30'],
      ['2', '骨干企业', '家', '4', '9'],
      ['3', '直播基地', '个', '2', '7'],
    ])
  })

  it.each([
    ['behind its year', '序号 | 指标 | 2030 | 年目标 | 单位 | 1 | 林地 | 12 | 亩 | 2 | 草地 | 34 | 亩 | 3 | 湿地 | 56 | 亩', '2030年目标'],
    ['before 及', '序号 | 项目 | 内容 | 及规模 | 1 | 堤岸 | 整修护坡。 | 2 | 渡口 | 疏通河道。 | 3 | 桥梁 | 加固桥墩。', '内容及规模'],
    [
      'behind 及',
      '序号 | 姓名 | 单位及 | 职务 | 1 | 沈一舟 | 水利局局长 | 2 | 韩若水 | 财政局副局长 | 3 | 秦远山 | 林业局局长',
      '单位及职务',
    ],
    [
      'within a word',
      '序号 | 项目 | 总投资(万元) | 年度投 | 资(万元) | 1 | 堤岸 | 12 | 5 | 2 | 渡口 | 34 | 6 | 3 | 桥梁 | 56 | 8',
      '年度投资(万元)',
    ],
    [
      'between its two characters',
      '序 | 号 | 问题描述 | 整改措施 | 责任单位 | 1 | 断面水质反弹。 | 治理养殖场粪污。 | 市生态环境局 | 2 | 扬尘管控不到位。 | 停工整改。 | 市住房城乡建设局 | 3 | 矿渣未处置。 | 安全填埋。 | 市自然资源局',
      '序号',
    ],
  ])('joins a heading torn %s', (_, text, heading) => {
    expect(rebuild(text)[0]).toContain(heading)
  })

  it('ends its first row with a measure of more words than those below its other headings', () => {
    const head = '序号 | 县(市、区) | 旧渠改造 | 水库改造 | 新增节水灌溉(亩) | 条数(条) | 长度(公里) | 座数(座) | 投资(万元)'
    const rows = ['白砚县', '岚汀县', '澄峪县', '松浔县', '望川县'].map(
      (name, i) => `${i + 1} | ${name} | ${i + 2} | 1${i} | ${i + 3} | 2${i}0 | 9${i}00`,
    )
    const [first, second] = rebuild([head, ...rows].join(' | '))
    expect(first).toEqual(['序号', '县(市、区)', '旧渠改造', '<', '水库改造', '<', '新增节水灌溉(亩)'])
    expect(second).toEqual(['^', '^', '条数(条)', '长度(公里)', '座数(座)', '投资(万元)', '^'])
  })

  it('keeps a letter-spaced heading as one', () => {
    const text = '序号|指  标  名  称|单位|2026年|1|驿站|个|20|2|步道|公里|45'
    expect(rebuild(text)[0]).toEqual(['序号', '指标名称', '单位', '2026年'])
    const grid = rebuildGrid(linesOf(text), { accept: 0 }).grid
    expect(grid?.cells[1]?.text).toBe('指  标  名  称')
  })

  it('finds years under a heading that spans them', () => {
    const rows = rebuild('序号|指标名称|单位|目标值|2026年|2028年|1|驿站|个|20|44|2|步道|公里|45|60|3|书屋|个|8|15')
    expect(rows.slice(0, 2)).toEqual([
      ['序号', '指标名称', '单位', '目标值', '<'],
      ['^', '^', '^', '2026年', '2028年'],
    ])
  })

  it('may stand over years in the middle of the table', () => {
    const rows = rebuild(
      '序号|企业名称|工业产值（万元）|所属园区|2026年|2027年|1|望渡轴承厂|1250|1380|城东园区|2|石桥纺织厂|860|990|渡头园区|3|白鹿茶厂|310|420|城东园区',
    )
    expect(rows.slice(0, 2)).toEqual([
      ['序号', '企业名称', '工业产值(万元)', '<', '所属园区'],
      ['^', '^', '2026年', '2027年', '^'],
    ])
  })

  it('may have three rows', () => {
    const rows = rebuild(
      '序号|乡镇|养殖场|屠宰场|合计|规模场|散养户|定点|小型|户数|存栏数|户数|存栏数|个数|个数|1|望渡镇|4|860|92|1210|1|2|2070|2|石桥镇|3|540|71|930|1|3|1470|3|白鹿镇|6|1320|58|610|2|1|1930|4|渡头镇|2|410|66|700|1|4|1110',
    )
    expect(rows.slice(0, 3)).toEqual([
      ['序号', '乡镇', '养殖场', '<', '<', '<', '屠宰场', '<', '合计'],
      ['^', '^', '规模场', '<', '散养户', '<', '定点', '小型', '^'],
      ['^', '^', '户数', '存栏数', '户数', '存栏数', '个数', '个数', '^'],
    ])
    expect(rows[3]).toEqual(['1', '望渡镇', '4', '860', '92', '1210', '1', '2', '2070'])
  })

  it('names the parts of what is counted below it', () => {
    const rows = rebuild(
      '乡镇|改厕任务（户）|补助资金（万元）|小计|脱贫户|其他农户|全县合计|610|230|380|91.5|望渡镇|120|40|80|18|石桥镇|210|90|120|31.5|白鹿镇|280|100|180|42',
    )
    expect(rows.slice(0, 3)).toEqual([
      ['乡镇', '改厕任务(户)', '<', '<', '补助资金(万元)'],
      ['^', '小计', '脱贫户', '其他农户', '^'],
      ['全县合计', '610', '230', '380', '91.5'],
    ])
  })

  it('stands twice over a list in two columns', () => {
    const rows = rebuild(
      '序号|单位名称|序号|单位名称|1|望渡茶厂|5|白鹿粮站|2|石桥农机站|6|渡头水产站|3|白鹿林场|7|望渡种子站|4|渡头果园|8|石桥蚕桑站',
    )
    expect(rows).toEqual([
      ['序号', '单位名称', '序号', '单位名称'],
      ['1', '望渡茶厂', '5', '白鹿粮站'],
      ['2', '石桥农机站', '6', '渡头水产站'],
      ['3', '白鹿林场', '7', '望渡种子站'],
      ['4', '渡头果园', '8', '石桥蚕桑站'],
    ])
  })

  it('may be missing', () => {
    const { grid } = rebuildGrid(
      linesOf(
        '1|望渡卫生院|正街3号|0311-6612345|2|石桥卫生院|河沿路8号|0311-6623456|3|白鹿卫生院|茶山路1号|0311-7734567|4|渡头卫生院|码头巷9号|0311-7745678',
      ),
    )
    expect([grid?.headerRows, grid?.rows, grid?.cols]).toEqual([0, 4, 4])
  })

  it('may be missing where nothing numbers the rows', () => {
    const { grid } = rebuildGrid(
      linesOf(
        '望渡县|望渡镇正街18号|0311-6612345|周一至周五|石桥县|石桥镇河沿路5号|0311-6623456|周一至周五|白鹿区|茶山大道9号|0311-7734567|周一至周六|渡头县|渡头镇码头路7号|0311-7745678|周一至周五',
      ),
    )
    expect([grid?.headerRows, grid?.rows, grid?.cols]).toEqual([0, 4, 4])
  })

  it('of columns without a known word is found by what stands below', () => {
    const rows = rebuild(
      '承储企业|尿素|复合肥|存放点|石桥农资公司|8000|5200|城北物流园|渡头惠农公司|3600|1500|渡头货场|白鹿生资公司|2400|1900|白鹿粮库',
    )
    expect(rows[0]).toEqual(['承储企业', '尿素', '复合肥', '存放点'])
    expect(rows).toHaveLength(4)
  })
})

describe('empty cells', () => {
  it('shows by a longer run of blank lines', () => {
    expect(
      rebuild('序号|基地名称|所在地|主要课程|1|白鹿茶场|望渡区|采茶、制茶|2|渡头学校|渡头县|+3|石桥果园|石桥县|嫁接、包装')[2],
    ).toEqual(['2', '渡头学校', '渡头县', ''])
  })

  it('shows by what the columns hold where blank lines tell nothing', () => {
    const rows = rebuild(
      '序号|工作任务|牵头单位|配合单位|完成时限|1|清理坝埂。|市水利局|市林业局|2026年3月|2|建立台账。|市财政局|2026年5月|3|修复护岸。|市水利局|市交通局|2026年9月',
    )
    expect(rows[2]).toEqual(['2', '建立台账。', '市财政局', '', '2026年5月'])
  })

  it('is the first of several years where blank lines tell nothing, but not what was reached', () => {
    const rows = (head: string) => rebuild(`${head} | 1 | 林地 | 12 | 15 | 2 | 草地 | 34 | 3 | 湿地 | 56 | 58 | 4 | 耕地 | 78 | 81`)
    expect(rows('序号 | 指标 | 2030年 | 2031年目标')[2]).toEqual(['2', '草地', '', '34'])
    expect(rows('序号 | 指标 | 2030年现状 | 2031年目标')[2]).toEqual(['2', '草地', '34', ''])
  })

  it('stays empty where a unit is printed once only', () => {
    const rows = rebuild('序号|指标名称|单位|2026年|2028年|1|产业产值|亿元|100|300|2|领军企业|2|5|3|专精特新企业|10|15|4|研发平台|80|100')
    expect(rows[2]).toEqual(['2', '领军企业', '', '2', '5'])
  })
})

describe('merged cells', () => {
  it('goes on with a class of rows', () => {
    const rows = rebuild(
      '序号|类别|工作任务|牵头单位|完成时限|1|审批提速|推行分阶段施工许可|市住房城乡建设局|2026年6月|2|推行联合报装|市城市管理局|2026年5月|3|就近办理|改造便民服务中心|市数据局|2026年11月|4|推广自助终端|市数据局|2026年10月',
    )
    expect(rows[2]).toEqual(['2', '^', '推行联合报装', '市城市管理局', '2026年5月'])
    expect(rows[4]?.[1]).toBe('^')
  })

  it('goes on with a task of several measures', () => {
    const rows = rebuild(
      '序号|工作任务|考核指标|单位|2026年|1|培育数字粮仓。|粮仓数量|个|12|覆盖率|%|40|2|建设直播基地。|基地数量|个|5|3|推广共配网络。|网点数量|个|88|日均单量|万件|3',
    )
    expect(rows[2]).toEqual(['^', '^', '覆盖率', '%', '40'])
    expect(rows[5]).toEqual(['^', '^', '日均单量', '万件', '3'])
  })

  it('goes on with a task of several measures of one line each', () => {
    const rows = rebuild(
      '序号|重点任务|主要举措|牵头单位|完成时限|1|优化窗口服务|推行一窗受理|区数据局|2026年6月|2|设立反映窗口|区数据局|2026年3月|3|规范涉企检查|建立扫码制度|区司法局|2026年9月|4|公布检查目录|区司法局|2026年4月|5|降低融资成本|组织银企对接|区财政局|2026年5月|6|扩大信用贷款|区财政局|2026年8月',
    )
    expect(rows[2]).toEqual(['2', '^', '设立反映窗口', '区数据局', '2026年3月'])
  })

  it('goes on with a place before classes', () => {
    const rows = rebuild(
      '县（区）|资金类别|项目个数|下达金额（万元）|望渡区|产业发展|3|560|基础设施|5|890|小计|8|1450|石桥县|产业发展|4|720|基础设施|2|310|小计|6|1030',
    )
    expect(rows[2]).toEqual(['^', '基础设施', '5', '890'])
    expect(rows[4]).toEqual(['石桥县', '产业发展', '4', '720'])
  })

  it('goes on with the points of a class', () => {
    const rows = rebuild(
      '考核项目|分值|考核内容|评分标准|组织领导|15|明确分管领导和联络员。|未明确的扣5分。|每季度专题研究1次。|少1次扣2分。|政务服务|35|一窗通办比例达到95%。|每低1个百分点扣1分。|群众投诉按期办结。|超期1件扣2分。|好差评覆盖全部窗口。|少1个扣1分。|宣传引导|20|报道经验做法。|每篇计5分。|及时报送信息。|每条加1分。|报送典型案例。|每个加2分。',
    )
    expect(rows[2]).toEqual(['^', '^', '每季度专题研究1次。', '少1次扣2分。'])
    expect(rows.filter(([first]) => first !== '^').map(([, points]) => points)).toEqual(['分值', '15', '35', '20'])
  })

  it('goes on over three columns at the beginning', () => {
    const rows = rebuild(
      '序号|违法行为|处罚依据|裁量阶次|适用情形|裁量基准|1|擅自占用绿地|《望渡市绿化条例》第九条|轻微|占用不足5平方米的|责令限期退还|一般|占用5平方米以上的|处500元罚款|严重|逾期不退还的|处2000元罚款|2|损毁行道树|《望渡市绿化条例》第十二条|一般|损毁1株的|处1000元罚款|严重|损毁2株以上的|处5000元罚款|3|乱设摊点|《望渡市市容规定》第六条|轻微|首次发现的|予以警告|一般|再次设摊的|处100元罚款|严重|多次设摊的|处200元罚款|4|偷倒渣土|《望渡市市容规定》第十八条|一般|倾倒不足1立方米的|处1000元罚款|严重|倾倒1立方米以上的|处5000元罚款',
    )
    expect(rows.slice(1, 4)).toEqual([
      ['1', '擅自占用绿地', '《望渡市绿化条例》第九条', '轻微', '占用不足5平方米的', '责令限期退还'],
      ['^', '^', '^', '一般', '占用5平方米以上的', '处500元罚款'],
      ['^', '^', '^', '严重', '逾期不退还的', '处2000元罚款'],
    ])
  })

  it('goes on with the last columns where these are always missing together', () => {
    const rows = rebuild(
      '序号|收费项目|计费单位|收费标准（元）|收费依据|执收单位|1|清运费（居民）|户·月|5|云价〔2026〕2号|市城管局|2|清运费（商铺）|平方米·月|1.2|3|停车费（一类）|小时|4|云价〔2026〕9号|市停车公司|4|停车费（二类）|小时|2|5|检测费（整车）|辆|90|云价〔2025〕7号|市检测站|6|检测费（复检）|辆|30',
    )
    expect(rows[2]?.slice(4)).toEqual(['^', '^'])
    expect(rows[6]?.slice(4)).toEqual(['^', '^'])
  })

  it('goes on with all that is told of one thing behind a number of the row', () => {
    const head = '序号|河流名称|起点|终点|长度（公里）|县级河长|乡级河长|联系部门|姓名|职务|姓名|职务'
    const rows = [
      '1|青石河|源头村|河口村|36.5|陈立新|县长|向志刚|石马乡乡长|县水利局',
      '2|龙建平|城关镇镇长',
      '3|木兰溪|高坪村|下河村|18.2|罗小平|副县长|田伟|青龙镇镇长|县林业局',
    ]
    const more = ['4|双峰河|鹰嘴村|双江村|42.8|何敏|副县长|谭晓芳|双峰乡乡长|县商务局', '5|黄建国|木兰镇镇长']
    const grid = rebuild([head, ...rows, ...more].join('|'))
    expect(grid[3]).toEqual(['2', '^', '^', '^', '^', '^', '^', '龙建平', '城关镇镇长', '^'])
    expect(grid[6]).toEqual(['5', '^', '^', '^', '^', '^', '^', '黄建国', '木兰镇镇长', '^'])
  })

  it('goes on with what is named behind the number, and with the figure that stands beside each name alone', () => {
    const head = '序号|品类|船级标准|补贴比例|单船补贴上限（元）|每户限购数量（艘）'
    const rows = ['1|渡船|1级|20%|2000|1', '2|驳船|1级|20%|2000|1', '3|趸船|1级|20%|2000|3', '4|2级|15%|1500', '5|拖船|1级|20%|2000|2']
    const more = ['6|2级|15%|1500', '7|货船|1级|20%|1600|1', '8|游船|1级|20%|1600|1', '9|救生船|1级|20%|1600|1', '10|2级|15%|1200']
    const grid = rebuild([head, ...rows, ...more, '11|巡逻船|1级|20%|1600|1', '12|清淤船|1级|20%|800|2'].join('|'))
    expect(grid[4]).toEqual(['4', '^', '2级', '15%', '1500', '^'])
    expect(grid[10]).toEqual(['10', '^', '2级', '15%', '1200', '^'])
  })

  it('goes on with a leader where blank lines tell that the cell is not empty', () => {
    const head = '序号|隐患点|类型|规模|监测人|联系电话|包保领导'
    const rows = [
      '1|桃树湾|滑坡|小型|李大贵|13800000001|刘文斌',
      '2|杨家坡|崩塌|中型|杨正洪|13800000002',
      '3|老鹰岩|崩塌||彭世才|13800000003|赵红梅',
    ]
    const more = [
      '4|马鞍山|滑坡|中型|田茂林|13800000004|孙国强',
      '5|水井坳|滑坡||覃仕元|13800000005',
      '6|后山|滑坡|小型|向小平|13800000006|谢建军',
    ]
    const lines = [head, ...rows, ...more].join('|').replaceAll('||', '|+')
    expect(rebuild(lines)[2]).toEqual(['2', '杨家坡', '崩塌', '中型', '杨正洪', '13800000002', '^'])
  })

  it('spreads a section over all columns before its sums', () => {
    const rows = rebuild(
      '序号|项目名称|建设地点|建设性质|总投资（万元）|年度投资（万元）|一、交通（2个）|900|420|1|渡口大桥|望渡区|新建|600|300|2|环城路|石桥县|续建|300|120|二、民生（2个）|500|260|3|中心医院|白鹿区|新建|380|200|4|城北学校|渡头县|续建|120|60',
    )
    expect(rows[1]).toEqual(['一、交通(2个)', '<', '<', '<', '900', '420'])
    expect(rows[4]).toEqual(['二、民生(2个)', '<', '<', '<', '500', '260'])
  })

  it('spreads 合计 over number and name', () => {
    const rows = rebuild(
      '序号|项目名称|总投资（万元）|年度投资（万元）|合计|1286|452|1|标准厂房|320|120|2|排水改造|186|82|3|快速路|780|250',
    )
    expect(rows[1]).toEqual(['合计', '<', '1286', '452'])
  })

  it('spreads a shared duty over the lead and the helpers', () => {
    const rows = rebuild(
      '序号|内容|牵头单位|责任单位|1|共建平台|市科技局|市财政局、市林业局|2|支持研发|市科技局、市卫生健康委按职责分别负责|3|打通断头路|市交通局|市公安局',
    )
    expect(rows[2]).toEqual(['2', '支持研发', '市科技局、市卫生健康委按职责分别负责', '<'])
  })
})

describe('rows that span the table', () => {
  it('may begin the serial numbers anew', () => {
    const rows = rebuild(
      '序号|工作任务|牵头单位|一、主要目标（共2项）|1|建成示范点3个。|市商务局|2|培训技工600人次。|市人力社保局|二、重点任务|（一）夯实基础|1|编制技术导则。|市商务局|2|开展试点。|市数据局',
    )
    expect(rows[1]).toEqual(['一、主要目标(共2项)', '<', '<'])
    expect(rows[5]).toEqual(['(一)夯实基础', '<', '<'])
    expect(rows[6]?.[0]).toBe('1')
  })

  it('may be cut over lines, below the header and further down', () => {
    const rows = rebuild(
      '序号|工作任务|牵头单位|一、到2033年的主要|目标（共2项）|1|建成示范点3个。|市商务局|2|培训技工600人次。|市人力社保局|二、深入推进林下产业|提质增效行动|3|编制技术导则。|市林业局|4|开展试点。|市数据局',
    )
    expect(rows[1]).toEqual(['一、到2033年的主要目标(共2项)', '<', '<'])
    expect(rows[4]).toEqual(['二、深入推进林下产业提质增效行动', '<', '<'])
    expect(rows).toHaveLength(7)
  })
})

describe('page breaks', () => {
  const table =
    '序号|工作任务|牵头单位|一、政务环境|1|推行联合报装|市数据局|2|压减环评类别|市生态环境局|!一、政务环境|3|规范涉企收费|市市场监管局|二、法治环境|4|编制清单|市司法局'

  it('print a section row again that is no row', () => {
    const { grid, repeats } = rebuildGrid(linesOf(table), { accept: 0 })
    expect(repeats).toHaveLength(1)
    expect(grid?.rows).toBe(7)
  })

  it('print a section row again that was cut over lines', () => {
    const cut = table.replace('一、政务环境', '一、更加优越的|政务环境').replace('!一、政务环境', '!一、更加优越的|政务环境')
    const rebuilt = rebuildGrid(linesOf(cut), { accept: 0 })
    expect(rebuilt.repeats).toHaveLength(2)
    expect(rowsOf(rebuilt)?.map((row) => row[0])).toEqual(['序号', '一、更加优越的政务环境', '1', '2', '3', '二、法治环境', '4'])
  })

  it('cut cells in two', () => {
    const rows = (mark: string) =>
      rebuild(
        `序号|工作任务|牵头单位|1|推行水电气网|${mark}联合报装|市数据局|2|压减环评类别|市生态环境局|3|规范涉企收费|市市场监管局|4|编制轻微免罚清单|市司法局`,
      )
    expect(rows('!')).toHaveLength(5)
    expect(rows('!')[1]).toEqual(['1', '推行水电气网联合报装', '市数据局'])
  })

  it('print the header again', () => {
    const rebuilt = rebuildGrid(linesOf('序号|作物|面积（亩）|1|早稻|112|2|玉米|84|!序号|作物|面积（亩）|3|花生|26|4|红薯|12'), {
      accept: 0,
    })
    expect(rebuilt.repeats).toHaveLength(3)
    expect(rowsOf(rebuilt)?.at(-1)).toEqual(['4', '红薯', '12'])
  })

  it('print the header again, cut over other lines', () => {
    const rebuilt = rebuildGrid(
      linesOf('序号|作物名称|面积|（亩）|1|早稻|112|2|玉米|84|3|棉花|35|序号|作物|名称|面积（亩）|4|花生|26|5|红薯|12'),
      { accept: 0 },
    )
    expect(rebuilt.repeats).toHaveLength(4)
    expect(rowsOf(rebuilt)?.at(-1)).toEqual(['5', '红薯', '12'])
  })
})

describe('cells of several lines', () => {
  it('keeps numbered paragraphs apart', () => {
    const text =
      '序号|工作内容|牵头单位|1|（1）编制规划。|（2）开展试点。|（3）总结推广。|市商务局|2|（1）完善标准。|（2）强化培训。|市教育局|3|健全联动机制。|市财政局'
    const grid = rebuildGrid(linesOf(text), { accept: 0 }).grid
    expect(grid?.cells.find(({ row, col }) => row === 1 && col === 1)?.text).toBe('（1）编制规划。\n（2）开展试点。\n（3）总结推广。')
  })

  it('keeps paragraphs apart that count as provisions do', () => {
    const rows = rebuild(
      '序号|反馈问题|责任单位|整改措施|进展情况|1|水库水质不达标|市水利局|（一）划定保护区。|（二）取缔网箱养殖。|正在推进|2|河道返黑|市城管局|（一）雨污分流。|（二）实施清淤。|（三）加强巡查。|已完成|3|扬尘严重|市住建局|（一）关停企业。|（二）落实喷淋。|正在推进',
    )
    expect(rows[2]).toEqual(['2', '河道返黑', '市城管局', '(一)雨污分流。(二)实施清淤。(三)加强巡查。', '已完成'])
  })

  it('does not join what stands far apart', () => {
    const rows = rebuild(
      '项目名称|单位|投资（万元）|责任单位|修建桥梁|个|120|市交通局|整修堤岸|+++疏通河道|公里|35|市水利局|改造泵站|座|+市水利局|新建水厂|座|860|市水利局',
    )
    expect(rows[2]).toEqual(['整修堤岸', '', '', ''])
    expect(rows[3]).toEqual(['疏通河道', '公里', '35', '市水利局'])
  })

  it('joins a sentence that was cut in two', () => {
    const rows = rebuild(
      '序号|工作内容|牵头单位|配合单位|1|推动产地预冷设施建设，扩大共配仓储|网络，形成可复制可推广的经验。|市商务局|市财政局|2|开展温控追溯平台试点。|市数据局|市商务局|3|支持末端冷柜布局。|市商务局|市公安局',
    )
    expect(rows[1]?.[1]).toBe('推动产地预冷设施建设,扩大共配仓储网络,形成可复制可推广的经验。')
  })
})

describe('a table to be filled in', () => {
  it('has its header and its numbers', () => {
    const rows = rebuild('序号 | 县(市、区) | 灌区名称 | 联系人 | 联系电话 | 备注 | 1 | 2 | 3 | …')
    expect(rows.map(([first]) => first)).toEqual(['序号', '1', '2', '3', '…'])
    expect(rows.slice(1).every((row) => row.length === 6 && row.slice(1).every((cell) => cell === ''))).toBe(true)
  })

  it('is none whose numbers do not count on', () => {
    expect(rebuildGrid(linesOf('序号 | 灌区名称 | 联系人 | 备注 | 1 | 3 | 4')).grid).toBeNull()
  })
})

describe('refusal', () => {
  it('gives no grid for running text', () => {
    const text =
      '为落实年度工作部署，现就有关事项通知如下。|各单位要高度重视，压实责任，按时报送进展情况。|一、总体要求|坚持问题导向，形成闭环机制。|二、工作任务|认真开展自查，建立台账，逐项销号。|联系人：周文澜|本通知自印发之日起执行。'
    expect(rebuildGrid(linesOf(text)).grid).toBeNull()
  })

  it('gives none for a few lines', () => {
    expect(rebuildGrid(linesOf('序号|名称|1')).grid).toBeNull()
  })
})
