/** What figures say of a table: which headings stand over which columns, and in which column a figure stands that no blank line places. */
import { describe, expect, it } from 'vitest'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { linesOf, rebuild, rowsOf } from './support.js'

const HOMES = '地区|机构数（个）|从业人员（人）|床位数（张）|合计|公办|民办|合计|其中：护理员'
const OVER = ['地区', '机构数(个)', '<', '<', '从业人员(人)', '<', '床位数(张)']

describe('the header', () => {
  it('has its sums over what makes them up', () => {
    const rows = rebuild(
      `${HOMES}|望渡区|31|9|22|902|411|4210|石桥县|22|10|12|488|203|2635|白鹿区|27|8|19|734|326|3380|渡头县|17|7|10|391|160|1905|青石县|14|6|8|286|121|1490`,
    )
    expect(rows[0]).toEqual(OVER)
  })

  it('has years of like figures under one heading, whatever their units', () => {
    const rows = rebuild(
      '县区|细颗粒物浓度|优良天数比率|重污染天数|2029年|2030年|2029年|2030年|望渡区|33.2|32|88.5|89.1|0|石桥县|27.4|27|93.7|94.2|0|白鹿区|35.6|34|86.1|87.3|1|渡头县|24.9|25|95.3|95.5|0|青石县|30.8|30|90.2|91.1|0',
    )
    expect(rows[0]).toEqual(['县区', '细颗粒物浓度', '<', '优良天数比率', '<', '重污染天数'])
  })
})

describe('a figure that no blank line places', () => {
  const table = (last: string) =>
    `序号|县区|新建|改建|养护|1|望渡区|12|48|26|2|石桥县|15|52|31|3|白鹿区|46|151|72|4|渡头县|7|9|合计|${last}`

  it('stands where the columns add up', () => {
    expect(rebuild(table('73|258|138')).slice(4, 5)).toEqual([['4', '渡头县', '', '7', '9']])
    expect(rebuild(table('80|251|138')).slice(4, 5)).toEqual([['4', '渡头县', '7', '', '9']])
  })

  it('stands in the left column, with a warning, where nothing adds up', () => {
    const rebuilt = rebuildGrid(linesOf(table('99|300|400')))
    expect(rowsOf(rebuilt)?.[4]).toEqual(['4', '渡头县', '7', '9', ''])
    expect(rebuilt.uncertainRows).toHaveLength(1)
  })
})

describe('the row of a sum', () => {
  it('is warned of where only custom says how far 合计 reaches', () => {
    const text = '序号|项目名称|建设地点|总投资（万元）|合计|700|1|望渡桥|望渡镇|300|2|石桥水厂|石桥镇|250|3|白鹿泵站|白鹿镇|150'
    const { uncertainRows } = rebuildGrid(linesOf(text))
    expect(uncertainRows).toEqual([{ line: linesOf(text)[4]?.line, reason: 'merge' }])
  })

  it('is none where its number counts the next row', () => {
    const rows = rebuild('序号|主要指标|单位|2031年|一、桥梁|1|改造数|座|4|2|新建数|座|6|二、泵站|3|改造规模')
    expect(rows.at(-1)?.[0]).toBe('3')
  })
})
