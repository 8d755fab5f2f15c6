import { describe, expect, it } from 'vitest'
import { isDecimal, isWholeNumbered } from '../../src/text/decimals.js'

describe('isDecimal', () => {
  it.each(['1.1编制目的', '3.1.2Ⅰ级响应'.replace('Ⅰ级', '启动'), '2.10保障措施', '4.2.1“一键”调度'])('%s begins a heading', (text) =>
    expect(isDecimal(text)).toBe(true),
  )
  it.each(['1.5亿元投资', '3.2万亩', '2.0版', '1.编制目的', '2031.10.12', '12.5%', '1.1'])('%s does not', (text) =>
    expect(isDecimal(text)).toBe(false),
  )
})

describe('isWholeNumbered', () => {
  it.each(['1 总则', '  2　组织体系', '10 附则'])('%s can be a heading of the first level', (text) =>
    expect(isWholeNumbered(text)).toBe(true),
  )
  it.each(['3年', '1.总则', '1总则', '2 月31日起施行。', '1 a'])('%s cannot', (text) => expect(isWholeNumbered(text)).toBe(false))
})
