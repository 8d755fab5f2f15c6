/** What words that annex tables share say of their cells and headings. The tables are invented. */
import { describe, expect, it } from 'vitest'
import { typeOf } from '../../src/parse/tables/columns.js'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { KINDS, kindOf } from '../../src/parse/tables/kinds.js'
import { linesOf, rebuild } from './support.js'

const kind = (text: string) => KINDS[kindOf(text)]

describe('the kind of a text', () => {
  it.each([
    ['元/车次', 'unit'],
    ['不足3立方米', 'quantity'],
    ['3立方米以上8立方米以下', 'quantity'],
    ['每次扣4分', 'quantity'],
    ['市县(区)级', 'mark'],
    ['省级', 'mark'],
    ['2个县(市、区)', 'quantity'],
    ['即来即办', 'time'],
    ['渔政股', 'organ'],
    ['市政府', 'organ'],
    ['苇塘渡运有限公司', 'firm'],
    ['中央、省、县财政', 'fund'],
    ['不再要求提供图纸', 'remark'],
    ['以实际丈量为准', 'remark'],
    ['渔政、港航部门', 'organs'],
    ['自登记之日起15个工作日内', 'time'],
    ['二、渡口管理(25分)', 'scored'],
    ['每人限1张', 'remark'],
    ['—', 'nil'],
    ['2033—2035', 'year'],
    ['按保费的60%给予补助', 'award'],
    ['按季度申报', 'time'],
    ['按规定给予渡运补贴', 'award'],
    ['每生每年800元至1200元', 'quantity'],
    ['不低于上年渡资的1.3倍', 'quantity'],
    ['次月10日前', 'time'],
    ['每年3月、9月', 'time'],
    ['按年度计划执行', 'time'],
    ['按计划推进', 'time'],
    ['3级', 'mark'],
    ['大专及以上', 'mark'],
    ['35周岁以下', 'quantity'],
    ['需取得渡工证', 'remark'],
  ])('%s is told by its words', (text, expected) => expect(kind(text)).toBe(expected))

  it('is no sum of money for what it takes to get one', () => expect(kind('年产值首次突破10亿元奖励')).toBe('phrase'))

  it('is no organ for somebody, nor for who holds shares', () => {
    expect(kind('渡口干部')).not.toBe('organ')
    expect(kind('渡口持股')).not.toBe('organ')
  })
})

describe('the type of a heading', () => {
  it('counts the parts of a sum, and no parameters', () => {
    expect(typeOf('其中渡船')).toBe('figure')
    expect(typeOf('配置和参数')).not.toBe('figure')
  })

  it('counts money that somebody gives, and no place though it begins as one', () => {
    expect(typeOf('乡镇自筹')).toBe('figure')
    expect(typeOf('县级配套')).toBe('figure')
  })

  it('is of classes where it ends so, whatever they are classes of', () => expect(typeOf('区域类别')).toBe('category'))

  it('is of places where it says 市县 alone', () => {
    expect(typeOf('市县')).toBe('place')
    expect(typeOf('市县自筹')).not.toBe('place')
  })

  it('is of remarks where it says 说明 alone, and not where it says of what', () => {
    expect(typeOf('说明')).toBe('note')
    expect(typeOf('其他说明')).toBe('note')
    expect(typeOf('风险说明')).toBe('task')
  })

  it('is of what a rule says before it is amended and after, or of how something is done', () => {
    expect(['原条款', '修改后条款', '修订前'].map(typeOf)).toEqual(['wording', 'wording', 'wording'])
    expect(['修改理由', '适用条款'].map(typeOf)).toEqual(['task', 'basis'])
    expect(['发放方式', '材料形式'].map(typeOf)).toEqual(['way', 'way'])
  })

  it('is of a class or a name where it says which policy is meant', () => {
    expect(['政策方向', '政策条款'].map(typeOf)).toEqual(['category', 'name'])
  })
})

describe('annex tables', () => {
  it('stand side by side though nothing numbers them', () => {
    const rows = [
      '青溪县|12|丰浦县|31|甘泉县|40',
      '云台县|8|白沙县|15|安丰县|27',
      '石桥县|22|竹山县|9|临渡县|33',
      '松林县|18|柳河县|26|沙洲县|14',
      '苇塘县|7|枫溪县|19|盐田县|5',
    ]
    expect(rebuild(`单位|金额|单位|金额|单位|金额|${rows.join('|')}`).slice(1)).toEqual(rows.map((row) => row.split('|')))
  })

  it('tick the ways that hold', () => {
    const rows = ['1|渡船登记表|√|√|√|原件', '2|渡口图纸|√|√||复印件', '3|船员名单|√|||原件', '4|原登记证||√|√|原件', '5|停航说明|||√|原件']
    const lines = rows.map((row) => row.replaceAll('||', '|+').replaceAll('+|', '++'))
    expect(rebuild(`序号|材料名称|新办|变更|注销|份数要求|${lines.join('|')}`).slice(1)).toEqual(rows.map((row) => row.split('|')))
  })

  it('tick one way of each choice', () => {
    const rows = [
      '1|渡口名录|名称、地址',
      '2|渡船检验|船名、结果',
      '3|停航公告|时间、原因',
      '4|渡工培训|名单、成绩',
      '5|渡运收费|项目、标准',
    ]
    const heads = '序号|公开事项|公开内容|公开对象|公开方式|全社会|特定群体|主动|依申请'
    expect(rebuild(`${heads}|${rows.map((row) => `${row}|√|√`).join('|')}`).slice(2)).toEqual(
      rows.map((row) => [...row.split('|'), '√', '', '√', '']),
    )
  })

  it('print a class in every row rather than again', () => {
    const rows = [
      '1|渡船|木船|小渡|5',
      '2|渡船|木船|大渡|9',
      '3|渡船|铁船|货渡|14',
      '4|渡船|铁船|客渡|18',
      '5|趸船|浮箱|单排|3',
      '6|趸船|浮箱|双排|6',
      '7|趸船|浮箱|三排|8',
    ]
    expect(rebuild(`序号|大类|小类|品目|补贴额(元)|${rows.join('|')}`).slice(1)).toEqual(rows.map((row) => row.split('|')))
  })

  it('warn of a task that nobody answers for', () => {
    const lines = linesOf(
      '序号|工作任务|责任单位|1|整修渡口|市交通局|2|更新渡船|3|疏浚航道|市水利局|4|清理河滩|市水务局|5|培训船工|市人社局',
    )
    const { uncertainRows } = rebuildGrid(lines)
    expect(uncertainRows).toContainEqual({ line: lines[6]?.line, reason: 'merge' })
  })

  it('have headings that a cut goes through between two words', () => {
    const rows = [
      '1|整修渡口|渡口所在乡镇|市交通局|6月底',
      '2|更新渡船|全市各渡口|市财政局|9月底',
      '3|疏浚航道|青溪下游河段|市水利局|12月底',
    ]
    expect(rebuild(`序号|项目|名称|实施|范围|业务主管|部门|办结|时限|${rows.join('|')}`)[0]).toEqual([
      '序号',
      '项目名称',
      '实施范围',
      '业务主管部门',
      '办结时限',
    ])
  })
})
