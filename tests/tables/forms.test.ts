/** Forms to be filled in: no grid is made of their labels, and what asks who fills them in is part of the document. */
import { describe, expect, it } from 'vitest'
import { label, parse, toLines } from '../../src/index.js'

const HEAD = ['云川市水利局关于申报节水示范的通知', '云水发〔2031〕8号', '各县水利局：', '现将有关事项通知如下。', '附件：申报表']
const ANNEX = [...HEAD, '云川市水利局', '2031年4月6日', '附件', '节水示范申报表']
const tablesOf = (lines: readonly string[]) => [...parse(toLines(lines.join('\n')), 'x')].flatMap(({ document }) => document?.tables ?? [])
const rolesOf = (lines: readonly string[]) => [...label(toLines(lines.join('\n')))].map(({ role }) => role)

const COVER = ['申报单位（盖章）：', '推荐单位（盖章）：', '申报类型：□灌区 □厂区', '申报日期：    年  月  日', '联系人：', '联系电话：']
const ASKED = [
  '单位名称',
  '信用代码',
  '注册地址',
  '法定代表人',
  '联系电话',
  '项目负责人',
  '单位性质',
  '□国有 □民营',
  '营业收入（万元）',
  '单位简介',
]

describe('a form', () => {
  it.each([
    ['a cover with places to fill in', COVER],
    ['labels without values', ASKED],
  ])('of %s gets no grid', (_, form) => {
    expect(tablesOf([...ANNEX, ...form])).toEqual([])
    expect(rolesOf([...ANNEX, ...form])).not.toContain('chrome')
  })

  it('that was filled in gets none either', () => {
    const filled = [
      '单位名称：东渠管理所',
      '信用代码：90000012',
      '注册地址：安澜区临江路1号',
      '法定代表人：周文澜',
      '联系电话：5550142',
      '年度目标：3项',
      '完成时限：12月',
    ]
    expect(tablesOf([...ANNEX, ...filled])).toEqual([])
  })

  it('is told from a table, whose header asks too', () => {
    const names = ['东渠', '西渠', '南渠'].flatMap((name, i) => [`${i + 1}`, `${name}管理所`, '王某某', `1380000000${i}`, '第一批'])
    const [table] = tablesOf([...ANNEX, '序号', '单位名称', '联系人', '联系电话', '备注', ...names])
    expect([table?.rows, table?.cols]).toEqual([4, 5])
  })

  it.each([['填报单位（盖章）：          填报人：        联系电话：'], ['填报单位：            填报日期：   年  月  日']])(
    'asks above its table who fills it in: %s',
    (asks) => {
      const cells = ['序号', '渠道名称', '长度（公里）', '1', '东渠', '12', '2', '西渠', '15', '3', '南渠', '9']
      const lines = [...ANNEX, asks, ...cells]
      expect(rolesOf(lines)[ANNEX.length]).toBe('table_note')
      expect(tablesOf(lines).map(({ title, note, rows }) => [title, note, rows])).toEqual([['节水示范申报表', asks, 4]])
    },
  )
})
