import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeUp, closeUpLines } from '../../src/text/close-up.js'
import { unspace } from '../../src/text/width.js'

describe('closeUp', () => {
  it.each([
    ['重 庆 市 人 民 政 府', '重庆市人民政府'],
    ['  渡口　管理 办法 ', '渡口管理办法'],
    ['2 0 3 1 年 P P P 项目', '2031年PPP项目'],
    ['2031 年 3 月', '2031年3月'],
    ['第 20 31 号', '第2031号'],
    ['Open  Data Platform清单', 'Open Data Platform清单'],
    ['渡口 5G 应用', '渡口5G应用'],
    ['表1 2031年主要指标', '表1 2031年主要指标'],
    ['2031 River Expo', '2031 River Expo'],
    ['GB 18030 转换', 'GB 18030转换'],
  ])('writes %s as %s', (text, written) => expect(closeUp(text)).toBe(written))

  it('takes away nothing but blanks, and changes nothing twice', () => {
    const text = fc.string({ unit: fc.constantFrom('渡', 'a', 'B', '1', '2031', ' ', '　', '\n', '\u200B', '，') })
    fc.assert(
      fc.property(text, (printed) => {
        const written = closeUp(printed)
        expect(unspace(written)).toBe(unspace(printed))
        expect(closeUp(written)).toBe(written)
      }),
    )
  })

  it('closes up what lines say together', () => {
    expect(closeUpLines(['云川市 Open', 'Data', '管理 办法'])).toBe('云川市Open Data管理办法')
  })
})
