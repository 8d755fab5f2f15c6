import { describe, expect, it } from 'vitest'
import { endingOf, firstStop, withPlainStops } from '../../src/text/sentences.js'

describe('firstStop', () => {
  it.each([
    ['建设美食名城。支持发展。', 6],
    ['打造“两岸。一江”品牌。支持', 11],
    ['贯彻《关于渡口。的意见》精神。', 14],
    ['完善体系(含渡口。)建设。', 12],
    ['将第七条修改为:"渡船应当检验。"删去第八条。', 22],
    ['没有句号', -1],
    ['引号“没有关闭。后面还有', 7],
  ])('in %s is %i', (text, at) => {
    expect(firstStop(text)).toBe(at)
  })
})

describe('withPlainStops', () => {
  it.each([
    ['增长8%．加快建设渡口，补助2万元．', '增长8%。加快建设渡口，补助2万元。'],
    ['推广“一渡一策”．《办法》施行前', '推广“一渡一策”。《办法》施行前'],
    ['二十一．加强领导', '二十一．加强领导'],
    ['1．2万吨', '1．2万吨'],
    ['见表３．５', '见表３．５'],
  ])('of %s is %s', (text, plain) => {
    expect(withPlainStops(text)).toBe(plain)
  })
})

describe('endingOf', () => {
  it.each([
    ['支持发展。', 'stop'],
    ['支持“发展。”', 'stop'],
    ['支持"发展。"', 'stop'],
    ['支持"发展"', 'closed'],
    ['加快渡口建设,', 'pause'],
    ['有关单位:', 'colon'],
    ['(责任单位:市交通局)', 'closed'],
    ['总体要求', 'open'],
    ['', 'open'],
  ])('of «%s» is %s', (text, ending) => {
    expect(endingOf(text)).toBe(ending)
  })
})
