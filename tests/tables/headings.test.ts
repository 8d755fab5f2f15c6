/** Headings of annex tables that words alone lead astray, one by one. The text is invented. */
import { describe, expect, it } from 'vitest'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { linesOf, rebuild, rowsOf } from './support.js'

describe('headings in two rows', () => {
  it('stand under the one that begins as they do, remarks behind', () => {
    const head = '乡镇|计划数(口)|凿井情况|配套情况|奖补资金(万元)|备注|凿井数(口)|凿井率(%)|配套数(口)|配套率(%)'
    const rows = ['白砚镇|40|40|100.0|36|90.0|80.0', '岚汀镇|25|24|96.0|20|80.0|50.0|1口报废', '澄峪乡|18|18|100.0|18|100.0|36.0']
    const more = ['松浔乡|33|30|90.9|27|81.8|66.0', '望渡镇|12|12|100.0|12|100.0|24.0']
    expect(rebuild([head, ...rows, ...more].join('|')).slice(0, 2)).toEqual([
      ['乡镇', '计划数(口)', '凿井情况', '<', '配套情况', '<', '奖补资金(万元)', '备注'],
      ['^', '^', '凿井数(口)', '凿井率(%)', '配套数(口)', '配套率(%)', '^', '^'],
    ])
  })

  it('are a grade and what it is given for under 违法情节', () => {
    const rows = [
      '1|擅自占用河滩堆放砂石|《临江省河道管理条例》第三十条|较轻|占用10平方米以下的|处500元以下罚款|一般|占用10平方米以上50平方米以下的|处500元以上2000元以下罚款',
      '2|向渠道倾倒杂物|《临江省灌区管理办法》第十八条|较轻|倾倒1立方米以下的|处200元以下罚款|严重|倾倒1立方米以上的|处300元以上1000元以下罚款',
      '3|损毁护岸林木|《临江省护岸林保护办法》第九条|一般|损毁5株以下的|处补植费一倍罚款|严重|损毁5株以上的|处补植费二倍罚款',
    ]
    const grid = rebuild(['序号|违法行为|法律依据|违法情节|处罚裁量标准|程度|具体情形', ...rows].join('|'))
    expect(grid.slice(0, 2)).toEqual([
      ['序号', '违法行为', '法律依据', '违法情节', '<', '处罚裁量标准'],
      ['^', '^', '^', '程度', '具体情形', '^'],
    ])
  })

  it('may be one year alone below what was reached, before those that are aimed at', () => {
    const rows = [
      '草地盖度|%|52.6|53.5|54.2|约束性',
      '驿站数量|个|86|92|105|预期性',
      '步道长度|公里|78.3|79.0|80.0|预期性',
      '苗圃面积|亩|51|55|58|预期性',
    ]
    expect(rebuild(['指标|单位|现状|目标|属性|2031年|2035年|2040年', ...rows].join('|')).slice(0, 3)).toEqual([
      ['指标', '单位', '现状', '目标', '<', '属性'],
      ['^', '^', '2031年', '2035年', '2040年', '^'],
      ['草地盖度', '%', '52.6', '53.5', '54.2', '约束性'],
    ])
  })

  it('are parts of the sum before them under 其中', () => {
    const head = '序号|乡镇|合计|其中|产业路硬化|饮水管护|公益岗位补贴'
    const rows = ['1|白砚镇|960|500|300|160', '2|岚汀镇|870|600|150|120', '3|澄峪乡|540|200|240|100', '4|松浔乡|610|400|110|100']
    expect(rebuild([head, ...rows].join('|')).slice(0, 3)).toEqual([
      ['序号', '乡镇', '合计', '其中', '<', '<'],
      ['^', '^', '^', '产业路硬化', '饮水管护', '公益岗位补贴'],
      ['1', '白砚镇', '960', '500', '300', '160'],
    ])
  })

  it('are counted in the unit of the one over them, and not in one of their own', () => {
    const head = '等级|护理费标准(元/人·月)|伙食费(元/人·月)|主城|近郊|远郊'
    const rows = ['一级院|980|860|720|600', '二级院|840|720|630|560', '三级院|720|600|540|500', '四级院|600|520|460|450']
    expect(rebuild([head, ...rows].join('|')).slice(0, 2)).toEqual([
      ['等级', '护理费标准(元/人·月)', '<', '<', '伙食费(元/人·月)'],
      ['^', '主城', '近郊', '远郊', '^'],
    ])
  })
})

describe('sums of a whole row of headings', () => {
  it('are of what is counted in their unit: what is counted in another one spans nothing of theirs', () => {
    const head = '序号|单位|合计（亩）|人工林（亩）|封育林（亩）|义务植树（万株）|备注|人工林阔叶|人工林针叶'
    const rows = [
      '1|白砚镇|730|480|90|160|9.2',
      '2|岚汀镇|910|520|170|220|7.5',
      '3|澄峪乡|640|390|100|150|8.4',
      '4|松浔乡|820|570|90|160|10.6',
    ]
    expect(rebuild([head, ...rows].join('|'))[0]).toEqual([
      '序号',
      '单位',
      '合计(亩)',
      '人工林(亩)',
      '<',
      '封育林(亩)',
      '义务植树(万株)',
      '备注',
    ])
  })

  it('are of what stands below the heading behind 总投资', () => {
    const head = '序号|项目名称|总投资（万元）|资金来源（万元）|项目法人|中央资金|省级资金|市县自筹'
    const rows = ['1|青石河治理工程|3680|2200|800|680|县水利局', '2|双桥水厂扩建|1580|600|300|680|县供水公司']
    const more = ['3|梨树灌区改造|5400|3800|1000|600|灌区管理处', '4|岚汀水库加固|1260|700|400|160|县水库中心']
    expect(rowsOf(rebuildGrid(linesOf([head, ...rows, ...more].join('|'))))?.[0]).toEqual([
      '序号',
      '项目名称',
      '总投资(万元)',
      '资金来源(万元)',
      '<',
      '<',
      '项目法人',
    ])
  })
})

describe('headings in three rows', () => {
  it('are no rests of words where they stand behind others as well', () => {
    const head = '地区|规划期|高技能人才实训基地|订单班|数量|面积|数量|面积'
    const rows = ['白砚区|1710|1832|3687|1723', '榆荫县|3700|394|3266|3650', '桐屿区|2522|3948|804|4831', '芦汀区|2810|1988|1192|4945']
    expect(rebuild([head, ...rows].join('|')).slice(0, 3)).toEqual([
      ['地区', '规划期', '<', '<', '<'],
      ['^', '高技能人才实训基地', '<', '订单班', '<'],
      ['^', '数量', '面积', '数量', '面积'],
    ])
  })
})

describe('headings in one row', () => {
  it('are each of their own where they end alike, and never end in 备注', () => {
    const head = '类别|名称|单位|甲类库|乙类库|临时库|备注'
    const rows = [
      '排涝器材|移动泵车|台|3|2|1',
      '发电机组|台|2|1|1',
      '照明灯塔|座|4|2|1|含易损件',
      '防护用品|救生衣|件|300|200|80',
      '雨靴|双|200|150|60',
    ]
    const more = ['防汛物料|编织袋|条|9000|6000|2000', '土工布|卷|60|40|10', '桩木|根|500|300|100']
    const grid = rebuild([head, ...rows, ...more].join('|'))
    expect(grid[0]).toEqual(['类别', '名称', '单位', '甲类库', '乙类库', '临时库', '备注'])
    expect(grid[3]).toEqual(['^', '照明灯塔', '座', '4', '2', '1', '含易损件'])
  })

  it('are of organs and of what they do, whatever stands before these words', () => {
    const rows = [
      '1|水域巡护|区水务分局|负责制定巡护方案。|1.开展日常巡护。|2.上报隐患。|2|非法集资处置|区财政局|1.制定宣传方案。|2.核查线索。|开展宣传教育。',
      '3|危房改造|区住房城乡建设局|组织鉴定，开展验收。|组织申报，做好监测。|4|养殖污染防治|区农业农村局|指导粪污利用。|开展日常巡查。',
    ]
    const grid = rebuild(['序号|事项名称|对应上级部门|上级部门职责|乡镇(街道)配合职责', ...rows].join('|'))
    expect(grid[1]?.slice(2)).toEqual(['区水务分局', '负责制定巡护方案。', '1.开展日常巡护。2.上报隐患。'])
    expect(grid[2]?.slice(2)).toEqual(['区财政局', '1.制定宣传方案。2.核查线索。', '开展宣传教育。'])
  })

  it('may each be cut where the first piece says which one is meant', () => {
    const head = '序号|重点|任务|主要|内容|牵头|单位|责任|单位|完成|时限'
    const rows = [
      '1|建设驿站|在滨河步道布局驿站12座。|市园林局|市城管局|2041年6月|2|修缮老宅|修缮传统民居30处。|市文物局|市财政局|2041年9月',
      '3|培训向导|培训乡村向导200人。|市旅游局|市人力社保局|2041年3月|4|发布线路|发布精品线路8条。|市旅游局|市交通运输局|2041年5月',
    ]
    expect(rebuild([head, ...rows].join('|'))[0]).toEqual(['序号', '重点任务', '主要内容', '牵头单位', '责任单位', '完成时限'])
  })

  it('may be cut into words throughout, of which no list knows the first', () => {
    const head = '序号|事项|名称|事项|类型|法定|时限|承诺|时限|收费|情况|管控|要求|管控|依据'
    const rows = [
      '1|渡口设置|行政许可|20个工作日|5个工作日|不收费|禁止夜间通航。|《渡口管理办法》第三条',
      '2|采砂备案|其他权力|15个工作日|3个工作日|不收费|禁止汛期采砂。|《河道管理办法》第九条',
    ]
    const more = ['3|苗木检疫|行政确认|10个工作日|2个工作日|不收费|实行产地检疫。|《检疫办法》第五条']
    expect(rebuild([head, ...rows, ...more].join('|'))[0]).toEqual([
      '序号',
      '事项名称',
      '事项类型',
      '法定时限',
      '承诺时限',
      '收费情况',
      '管控要求',
      '管控依据',
    ])
  })

  it('end before the classes of the first row where its number stands behind these', () => {
    const head = '一级指标|二级指标|序号|三级指标|单位|2041年|现状值|2044年|目标值|数据|来源'
    const rows = [
      '设施|道路|1|硬化路比例|%|81|95|市交通运输局|2|路灯亮灯率|%|77|92|市城管局|供水|3|自来水普及率|%|93|98|市水利局',
      '服务|养老|4|驿站覆盖率|%|52|80|市民政局|5|助餐点数量|个|34|60|市民政局|医疗|6|村医配备率|%|88|100|市卫生健康委',
    ]
    const grid = rebuild([head, ...rows].join('|'))
    expect(grid[0]).toEqual(['一级指标', '二级指标', '序号', '三级指标', '单位', '2041年现状值', '2044年目标值', '数据来源'])
    expect(grid[2]).toEqual(['^', '^', '2', '路灯亮灯率', '%', '77', '92', '市城管局'])
  })

  it('may be one of the time over the day and the hour', () => {
    const rows = [
      '6月8日|08:30—09:00|签到|会展中心',
      '09:00—10:30|开幕式|会展中心',
      '6月9日|09:00—11:30|论坛|文化礼堂',
      '14:00—17:00|路演|展示大厅',
    ]
    expect(rebuild(['时间|内容|地点', ...rows].join('|')).slice(0, 3)).toEqual([
      ['时间', '<', '内容', '地点'],
      ['6月8日', '08:30—09:00', '签到', '会展中心'],
      ['^', '09:00—10:30', '开幕式', '会展中心'],
    ])
  })

  it('goes on with 基数 behind its year', () => {
    const rows = ['1|驿站|12|20|28', '2|步道|34|45|60', '3|书屋|8|15|21']
    expect(rebuild(['序号|指标|2033年|基数|2034年|2035年', ...rows].join('|'))[0]).toEqual([
      '序号',
      '指标',
      '2033年基数',
      '2034年',
      '2035年',
    ])
  })

  it('tell what an offender did, where another column says how grave it was', () => {
    const rows = [
      '1|擅自占用河滩堆放砂石|《临江省河道管理条例》第三十条|占用10平方米以下，责令后及时清走的|轻微|不予罚款',
      '占用10平方米以上50平方米以下的|一般|处500元以上2000元以下罚款|占用50平方米以上，或者拒不清走的|严重|处2000元以上5000元以下罚款',
      '2|向渠道倾倒杂物|《临江省灌区管理办法》第十八条|倾倒1立方米以下的|较轻|处200元以下罚款|倾倒1立方米以上的|严重|处300元以上1000元以下罚款',
      '3|损毁护岸林木|《临江省护岸林保护办法》第九条|损毁5株以下，主动补种的|较轻|处补植费一倍罚款|损毁5株以上的|一般|处补植费二倍罚款',
    ]
    const grid = rebuild(['序号|违法行为|处罚依据|违法情节|裁量等级|裁量幅度', ...rows].join('|'))
    expect(grid[2]).toEqual(['^', '^', '^', '占用10平方米以上50平方米以下的', '一般', '处500元以上2000元以下罚款'])
    expect(grid[5]).toEqual(['^', '^', '^', '倾倒1立方米以上的', '严重', '处300元以上1000元以下罚款'])
  })
})

describe('headings that are cut, the pieces of one closer to each other than the cells', () => {
  const glued = (text: string) =>
    rebuildGrid(linesOf(text).map((line) => ({ ...line, blanks: line.text.startsWith('_') ? 0 : 1, text: line.text.replace('_', '') })))

  it('are put together though a piece reads as a heading of its own', () => {
    const rows = [
      '1|青石岭塘|松岭镇|霍文举|副镇长|13900010021|贾立群|13900010022',
      '2|双河塘|双河乡|孟繁星|乡长|13900010023|邱海棠|13900010024',
    ]
    const more = [
      '3|梨树塘|柘溪镇|简万里|镇长|13900010027|麦春生|13900010028',
      '4|响水塘|响水乡|欧阳振|副乡长|13900010029|谷雨田|13900010032',
    ]
    const head = '序号|山塘名称|所在乡镇|行政责|_任人|职务|联系电话|技术责|_任人|联系电话'
    const grid = rowsOf(glued([head, ...rows, ...more].join('|')))
    expect(grid?.[0]).toEqual(['序号', '山塘名称', '所在乡镇', '行政责任人', '职务', '联系电话', '技术责任人', '联系电话'])
  })

  it('may be 合计, which only before a figure begins a row', () => {
    const rows = [
      '合计|2980|1700|800|480',
      '1|白砚镇|960|500|300|160',
      '2|岚汀镇|870|600|150|120',
      '3|澄峪乡|540|200|240|100',
      '4|松浔乡|610|400|110|100',
    ]
    const head = '序号|县（市|_、区）|合计|其中|产业路硬化|饮水管护|公益岗位补贴'
    expect(rowsOf(glued([head, ...rows].join('|')))?.slice(0, 3)).toEqual([
      ['序号', '县(市、区)', '合计', '其中', '<', '<'],
      ['^', '^', '^', '产业路硬化', '饮水管护', '公益岗位补贴'],
      ['合计', '<', '2980', '1700', '800', '480'],
    ])
  })
})
