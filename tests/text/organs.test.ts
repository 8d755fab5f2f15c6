import { describe, expect, it } from 'vitest'
import { isOrganList, splitOrgans } from '../../src/text/organs.js'

describe('splitOrgans', () => {
  it.each([
    ['云川市人民政府办公厅', ['云川市人民政府办公厅']],
    ['云 川 市 财 政 局', ['云川市财政局']],
    ['云川市经济和信息化委员会       云川市科学技术局', ['云川市经济和信息化委员会', '云川市科学技术局']],
    ['云川市科学技术局 云川市财政局', ['云川市科学技术局', '云川市财政局']],
    ['云川市科学技术局 云川市财政局   云 川 市 司 法 局', ['云川市科学技术局', '云川市财政局', '云川市司法局']],
    ['国家中试促进局', ['国家中试促进局']],
  ])('reads %s', (line, names) => {
    expect(splitOrgans(line)).toEqual(names)
  })

  it.each(['市财政局', '加强渡口管理局', '返回顶部', '关于印发渡口办法的局', '各有关单位', '云川市渡口提升方案'])(
    'reads no organ in %s',
    (line) => {
      expect(splitOrgans(line)).toEqual([])
    },
  )
})

describe('isOrganList', () => {
  it.each(['市财政局、市交通局', '市发展改革委', '各区县政府,市级有关部门', '市卫生健康委(市中医药管理局)、市药监局等'])(
    'knows %s',
    (text) => {
      expect(isOrganList(text)).toBe(true)
    },
  )

  it.each(['建设渡口', '120', '市财政局负责。'])('does not know %s', (text) => {
    expect(isOrganList(text)).toBe(false)
  })
})
