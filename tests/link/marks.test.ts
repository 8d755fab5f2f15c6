/** Every text is invented. */
import { describe, expect, it } from 'vitest'
import { parse, toLines } from '../../src/index.js'
import { marksOf } from '../../src/link/marks.js'

const documentOf = (number: string) => {
  const lines = [
    '云川市人民政府关于加强渡口管理的通知',
    number,
    '各县区人民政府:',
    '现就加强渡口管理通知如下。',
    '云川市人民政府',
    '2031年6月1日',
  ]
  const documents = [...parse(toLines(lines.join('\n')), 'x.txt')].flatMap(({ document }) => document ?? [])
  expect(documents).toHaveLength(1)
  return documents[0]!
}

describe('marksOf', () => {
  it.each([
    '云政发〔2031〕12号',
    '云政发<2031>12号',
    '云政发(2031年)12号',
    '云政发〔二〇三一〕十二号',
    '云政发〔2031〕12号 云财发〔2031〕3号',
  ])('reads one number in %s', (number) => {
    expect(marksOf(documentOf(number)).number).toEqual({ code: '云政发', year: 2031, serial: 12 })
  })

  it('reads none where the serial was lost', () => {
    expect(marksOf(documentOf('云政发〔2031〕×号')).number).toBeNull()
  })
})
