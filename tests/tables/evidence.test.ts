/** What tells one reading of a table from another: looks of texts, words of headings, and what the same table shows elsewhere. Each case was read wrong before it. */
import { describe, expect, it } from 'vitest'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { KINDS, kindOf } from '../../src/parse/tables/kinds.js'
import { tearsWord } from '../../src/parse/tables/words.js'
import { squeeze } from '../../src/text/width.js'
import { linesOf, rebuild, rowsOf } from './support.js'

const cells = (rows: readonly string[]): string => rows.join('|')
const grid = (rows: readonly string[]): string[][] => rows.map((row) => row.split('|').map(squeeze))
/** One cell a line, what is empty or merged left out. */
const flat = (rows: readonly string[]): string =>
  cells(rows)
    .split('|')
    .filter((cell) => !['', '^', '<'].includes(cell))
    .join('|')

/** Expects the rows of a table that no blank line tells anything of to come back. */
const comesBack = (rows: readonly string[]): void => expect(rebuild(flat(rows))).toEqual(grid(rows))

describe('looks', () => {
  it('knows units in Latin letters, which a single one is none of, and times that come again', () => {
    const kind = (text: string) => KINDS[kindOf(text)]
    expect(['MW', 'GWh', 'EFLOPS', 'm³', 'hm2', '延米'].map(kind)).toEqual(new Array(6).fill('unit'))
    expect(['A', 'B', 'V', 'W'].map(kind)).not.toContain('unit')
    expect(['每年3月底前', '每季度末', '每月10日前', '两年内'].map(kind)).toEqual(new Array(4).fill('time'))
  })

  it('knows grades, classes with their points, and what somebody is', () => {
    const kind = (text: string) => KINDS[kindOf(text)]
    expect(['Ⅱ类', '劣Ⅴ类', '二级', '省控', '从轻', '大型'].map(kind)).toEqual(Array(6).fill('mark'))
    expect(['组织领导(20分)', '加分项目(最高5分)'].map(kind)).toEqual(['scored', 'scored'])
    expect(['副镇长', '市发展改革委主任', '村支部书记', '工程师'].map(kind)).toEqual(Array(4).fill('post'))
    expect(['持续增长', '从业人员', '开展技术员培训'].map(kind)).not.toContain('post')
    expect(['只', '盒', '万顶'].map(kind)).toEqual(['unit', 'unit', 'unit'])
  })

  it('knows hours, years, how often and what stands for a figure', () => {
    const kind = (text: string) => KINDS[kindOf(text)]
    expect(['8:30—9:30', '下午2:30'].map(kind)).toEqual(['time', 'time'])
    expect(['2041', '2026', '1800', '5200'].map(kind)).toEqual(['year', 'year', 'int', 'int'])
    expect(['每月1次', '每季度不少于2次'].map(kind)).toEqual(['quantity', 'quantity'])
    expect(['完成市下达任务', '达到省定目标', '保持稳定'].map(kind)).toEqual(['mark', 'mark', 'mark'])
    expect(['每少1家扣5分', '未达到的不得分'].map(kind)).toEqual(['sentence', 'sentence'])
  })

  it('knows organs by names that end as other words do, and where something is held', () => {
    const kind = (text: string) => KINDS[kindOf(text)]
    expect(['县妇联', '市图书馆', '梨树灌区管理所', '各村委会'].map(kind)).toEqual(Array(4).fill('organ'))
    expect(kind('县总工会、县教育局')).toBe('organs')
    expect(['县图书馆报告厅', '少儿阅览室', '滨江公园', '石马河'].map(kind)).toEqual(Array(4).fill('place'))
    expect(kind('县域医共体远程诊疗覆盖全部乡镇卫生院')).not.toBe('organ')
  })

  it('takes grades for what years count', () => {
    comesBack([
      '序号|湖库|断面名称|责任县|水质目标|<|备注',
      '^|^|^|^|2041年|2042年|^',
      '1|清湖|湖心|泽县|Ⅲ类|Ⅱ类|',
      '2|^|出湖口|泽县|Ⅲ类|Ⅲ类|跨界',
      '3|^|西岸|原县|Ⅳ类|Ⅲ类|',
      '4|竹溪|竹桥|原县|Ⅱ类|Ⅱ类|',
      '5|^|汇口|泽县|Ⅱ类|Ⅱ类|',
      '6|沙河|沙渡|岭县|Ⅲ类|Ⅲ类|',
    ])
  })

  it('merges classes that have their points', () => {
    comesBack([
      '测评项目|测评内容|分值|测评标准|测评方式',
      '环境卫生(30分)|道路保洁|10|路面无积水、无垃圾，每处不合格扣1分。|实地察看',
      '^|绿化养护|10|绿地无裸露，每处扣2分。|实地察看、查阅资料',
      '^|公厕管理|10|公厕无异味，设施完好，每处扣2分。|实地察看',
      '秩序管理(20分)|停车秩序|12|车辆停放整齐，每处乱停扣1分。|实地察看',
      '^|广告设置|8|无违规设置，每处扣1分。|查阅资料',
    ])
  })
})

describe('words of headings', () => {
  it('puts a name and a post below a charge', () => {
    comesBack([
      '序号|河湖名称|长度(公里)|县级河长|<|联系单位',
      '^|^|^|姓名|职务|^',
      '1|清溪|21.4|方立言|县长|县水利局',
      '2|沙河|18.2|周远山|副县长|县林业局',
      '3|竹溪|9.6|何静|县委副书记|县住房城乡建设局',
    ])
  })

  it('merges the articles that a penalty stands on', () => {
    comesBack([
      '序号|违法行为|违反条款|处罚条款|裁量标准|<|<',
      '^|^|^|^|档次|适用情形|处罚幅度',
      '1|擅自占用绿地|《绿化条例》第十二条|《绿化条例》第三十条|从轻|占用不足5平方米|处500元以上1000元以下罚款',
      '^|^|^|^|从重|占用5平方米以上|处1000元以上3000元以下罚款',
      '2|损毁园林设施|《绿化条例》第十八条|《绿化条例》第三十四条|从轻|损毁设施1处|处300元以下罚款',
      '^|^|^|^|一般|损毁设施2处以上|处300元以上800元以下罚款',
      '3|未经批准砍伐树木|《绿化条例》第二十条|《绿化条例》第三十六条|从轻|砍伐树木不足3株|处1000元以下罚款',
      '^|^|^|^|从重|砍伐树木3株以上|处1000元以上5000元以下罚款',
    ])
  })

  it('takes 单位 for those that the table is about where it comes first', () => {
    comesBack([
      '单位|受灾人口(人)|救助资金(万元)|备注',
      '合计|8640|310|',
      '泽县|3200|120|重灾县',
      '原县|1840|60|',
      '岭县|2100|75|',
      '市救助管理站|1500|55|',
    ])
  })

  it('merges the unit below its department, before the post', () => {
    comesBack([
      '主管部门|招聘单位|岗位名称|岗位代码|招聘人数|学历要求',
      '县教育局|泽县第一小学|语文教师|410101|2|本科',
      '^|^|数学教师|410102|1|本科',
      '^|泽县第二小学|体育教师|410103|1|本科',
      '县卫生健康局|泽县人民医院|临床医生|410201|3|硕士',
      '^|^|影像技师|410202|1|本科',
      '^|竹溪镇卫生院|护士|410203|2|专科',
    ])
  })

  it('lets the basis go on where nothing tells that it is empty', () => {
    const rows = [
      '序号|项目|对象|标准|发放方式|政策依据',
      '1|城镇低保|城镇困难居民|每人每月760元|按月发放|泽政发〔2041〕8号',
      '2|农村低保|农村困难居民|每人每月620元|按月发放|^',
      '3|孤儿养育|散居孤儿|每人每月1400元|按月发放|泽民发〔2040〕2号',
      '4|^|机构养育孤儿|每人每月1900元|按季发放|^',
      '5|高龄津贴|八旬老人|每人每月60元|按季发放|泽民发〔2041〕5号',
      '6|^|九旬老人|每人每月120元|按季发放|^',
    ]
    comesBack(rows)
    // it may be empty all the same
    expect(rebuildGrid(linesOf(flat(rows)), { accept: 0 }).uncertainRows).toHaveLength(3)
  })
})

describe('what the table shows elsewhere', () => {
  it('takes lines without a marker for sections where they stand before the numbers again and again', () => {
    comesBack([
      '序号|学校名称|招生服务区范围|计划班数(个)|计划人数(人)|咨询电话',
      '城区学校|<|<|<|<|<',
      '1|泽县实验小学|清溪路以东、沙河以西；桂苑小区。|6|270|7710021',
      '2|泽县第二小学|建设路以南区域；竹苑新村。|4|180|7710034',
      '3|清溪小学|清溪社区、书院社区。|5|225|7710037',
      '乡镇学校|<|<|<|<|<',
      '4|竹溪镇中心小学|竹溪社区、上村、下村。|2|90|7710046',
      '5|沙河乡中心小学|沙河社区、渡口村。|2|80|7710058',
      '6|上村小学|上村各组。|1|35|7710059',
      '民办学校|<|<|<|<|<',
      '7|泽县育才学校|面向全县招生。|3|120|7710063',
    ])
  })

  it('takes no line behind every row for such a section', () => {
    comesBack([
      '序号|建筑名称|地址|建成年代|面积(平方米)|权属|保护责任人',
      '1|方氏宗祠|泽县书院街6号|清代|420|集体|书院社区居委会',
      '2|邮电局旧址|泽县解放路13号|1954年|680|国有|泽县邮政公司',
      '3|竹溪粮仓|竹溪镇粮库路1号|1957年|2350|国有|泽县粮食收储公司',
      '4|沙河水闸|沙河乡渡口村|1966年|310|国有|沙河乡水利站',
      '5|天后宫|原县后街|清代|96|集体|后街社区居委会',
    ])
  })

  it('merges no column that prints a text twice running below one class', () => {
    comesBack([
      '储备库|物资类别|品名|单位|库存数量|代储单位',
      '中心库|生活类|棉帐篷|顶|860|',
      '^|^|折叠床|张|2400|',
      '^|救援类|橡皮艇|艘|36|市消防救援支队',
      '^|^|照明灯|套|52|市消防救援支队',
      '东库|生活类|棉大衣|件|1800|',
      '^|^|毛毯|条|1500|',
      '^|救援类|发电机|台|14|东县供销公司',
    ])
  })

  it('believes 其中 where its figures make up the sum before it', () => {
    comesBack([
      '序号|县(市、区)|资金总额|其中:|<|<|提前下达|此次下达',
      '^|^|^|扩充资源|生均补助|幼儿资助|^|^',
      '1|泽县|1480|620|700|160|900|580',
      '2|原县|1760|850|690|220|1050|710',
      '3|岭县|1350|640|530|180|800|550',
      '4|河县|1290|630|470|190|780|510',
    ])
  })
})

describe('cut texts', () => {
  it('knows a word that a cut goes through', () => {
    expect(tearsWord('资金管', '理方式')).toBe(true)
    expect(tearsWord('信息科技服', '务产业园区')).toBe(true)
    // two headings whose ends make a word all the same: 名单
    expect(tearsWord('姓名', '单位')).toBe(false)
    expect(tearsWord('序号', '项目')).toBe(false)
    expect(tearsWord('', '理')).toBe(false)
  })

  it('joins headings that a cut goes through', () => {
    const head = '序号|收费项目|收费标准|资金管|理方式|拟开工|时间'
    const body = ['1|停车费|每次5元|缴入国库|2041年3月', '2|垃圾处理费|每户8元|缴入专户|2041年5月', '3|考试费|每人60元|缴入国库|2041年6月']
    const rows = rowsOf(rebuildGrid(linesOf(cells([head, ...body])), { accept: 0 }))
    expect(rows).toEqual(grid(['序号|收费项目|收费标准|资金管理方式|拟开工时间', ...body]))
  })

  it('joins lines behind those as long as all that are cut', () => {
    const measures = [
      '加快推进城区雨污分流管网改造，完成老旧小区管网更新四十公里并同步建设检查井',
      '推进乡镇污水处理设施提标改造，实现镇区生活污水收集处理全覆盖并稳定运行',
      '开展入河排污口排查整治，建立一口一档并实施动态管理和定期监测通报制度机制',
    ]
    const rows = measures.map((text, i) => [`${i + 1}`, ['管网改造', '设施提标', '排口整治'][i]!, text, '市水务局', '2041年底'])
    const cut = (text: string): string[] => (text.length > 16 ? [text.slice(0, 16), ...cut(text.slice(16))] : [text])
    const lines = ['序号', '任务名称', '工作举措', '责任单位', '完成时限', ...rows.flatMap((row) => row.flatMap(cut))]
    expect(rebuild(lines.join('|')).slice(1)).toEqual(rows.map((row) => row.map(squeeze)))
  })
})
