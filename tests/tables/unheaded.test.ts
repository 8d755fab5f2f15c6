/** Lists that look like tables: no grid is made of them. */
import { describe, expect, it } from 'vitest'
import { Work } from '../../src/model/index.js'
import { bareHeader } from '../../src/parse/tables/bare.js'
import { headersOf } from '../../src/parse/tables/header.js'
import { Pieces } from '../../src/parse/tables/headings.js'
import { rebuildGrid } from '../../src/parse/tables/index.js'
import { Region } from '../../src/parse/tables/seen.js'
import { HEADER } from '../../src/parse/tables/weights.js'
import { linesOf } from './support.js'

const MEMBERS = ['市水利局局长', '市财政局副局长', '市林业局副局长', '市民政局副局长', '市教育局副局长', '市审计局副局长']
const NAMES = ['沈一舟', '韩若水', '秦远山', '许立言', '吕思源', '施嘉禾']
const FIRMS = [
  '白砚节水设备有限公司',
  '岚汀农业科技有限公司',
  '澄峪水务集团有限公司',
  '松浔市第一纺织厂',
  '望川印染股份有限公司',
  '柘宁造纸有限责任公司',
  '云川食品加工厂',
  '安澜化工有限公司',
]

describe('no grid is made', () => {
  it.each([
    [
      'of names and posts behind their labels',
      ['组长：', '周文澜', '副市长', '成员：', ...NAMES.flatMap((name, i) => [name, MEMBERS[i] ?? ''])],
    ],
    [
      'of labels with their values',
      ['组长：周文澜  副市长', '副组长：吴清和  市政府副秘书长', ...NAMES.map((name, i) => `${name}  ${MEMBERS[i]}`)],
    ],
    ['of a list of firms', FIRMS],
  ])('%s', (_, lines) => {
    expect(rebuildGrid(linesOf(lines.join(' | '))).grid).toBeNull()
  })
})

it('a table whose headings say nothing has one where its columns tell', () => {
  const rows = NAMES.map((name, i) => `${name} | ${12 + 7 * i} | ${MEMBERS[i]}`)
  expect(rebuildGrid(linesOf(['甲方 | 本数 | 出处', ...rows].join(' | ')), { accept: 0.5 }).grid?.cols).toBe(3)
})

it('a table without a header may have any number of rows', () => {
  const row = (serial: number) => [serial, 0, 0].map((number, col) => ({ serial: number, extra: 0, kind: col }))
  const lines = Array.from({ length: 150_000 }, (_, i) => row(i + 1)).flat() as never
  expect(bareHeader(lines)?.width).toBe(3)
})

describe('lines that are no table', () => {
  it('are not read where they say one thing over and over', () => {
    const work = new Work()
    expect(rebuildGrid(linesOf(new Array<string>(40).fill('东渡').join('|')), { work }).grid).toBeNull()
    expect(work.spent).toBe(0)
  })

  it('are not read where one of them stands thirteen times running among others', () => {
    const cells = (of: string, times: number) => `序号|渡口|艘数|1|东渡|4|${new Array<string>(times).fill(of).join('|')}|2|西渡|6|3|南渡|8`
    const spent = (text: string) => {
      const work = new Work()
      rebuildGrid(linesOf(text), { work })
      return work.spent
    }
    expect(spent(cells('01 发放对象', 13))).toBe(0)
    expect(spent(cells('01 发放对象', 12))).toBeGreaterThan(0)
    expect(spent(cells('0', 13))).toBeGreaterThan(0)
  })

  it('nor is what says the same in two of three lines', () => {
    const spent = (same: number) => {
      const work = new Work()
      const others = ['具体目标', '工作任务', '责任单位', '完成时限', '备注']
      const lines = Array.from({ length: 24 }, (_, i) => (i % 4 === 0 || i >= same ? others[i % 5]! : '棚架'))
      rebuildGrid(linesOf(lines.join('|')), { work })
      return work.spent
    }
    expect(spent(24)).toBe(0)
    expect(spent(12)).toBeGreaterThan(0)
  })

  it('leaves a third of the lines to its body', () => {
    const words = ['具体目标', '工作任务', '责任单位', '完成时限', '工作举措', '实施范围', '预期成效']
    const lines = Array.from({ length: 24 }, (_, i) => `${words[(i * 3) % 7]}${i % 5 === 0 ? '' : words[i % 7]}`)
    const lengths = headersOf(new Region(linesOf(lines.join('|')), new Work())).map((header) => header.lines)
    expect(Math.max(...lengths)).toBe(16)
  })

  it('have no headings where they are nothing but marks', () => {
    const { lines } = new Region(linesOf('甲|```|——|%|乙'), new Work())
    const pieces = new Pieces(lines)
    expect(lines.map((_, i) => pieces.get(i, i + 1).weight <= HEADER.never)).toEqual([false, true, true, false, false])
  })
})
