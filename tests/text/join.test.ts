import { describe, expect, it } from 'vitest'
import { joinLines } from '../../src/text/join.js'

describe('joinLines', () => {
  it.each([
    [['加强渡口', '管理'], '加强渡口管理'],
    [['建设 data', 'center 两处'], '建设 data center 两处'],
    [['Ｗｉ', 'Ｆｉ'], 'Ｗｉ Ｆｉ'],
    [['到20', '25年'], '到2025年'],
    [['共3', 'km'], '共3km'],
    [['用 5G', '2 处'], '用 5G2 处'],
    [['一行'], '一行'],
    [[], ''],
  ])('joins %j to %j: a space only between two Latin letters', (lines, joined) => {
    expect(joinLines(lines)).toBe(joined)
  })
})
